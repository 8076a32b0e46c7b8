/** The cart and the basket in a browser's storage. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedCount,
  countOf,
  decodedBasket,
  decodedCart,
  EMPTY_BASKET,
  EMPTY_CART,
  encodedBasket,
  encodedCart,
  withAsked,
  withAskedQty,
  withFair,
  withLine,
  withoutAsked,
  withoutLine,
  withQty,
  type Cart,
} from '../../../src/commerce/cart.ts';
import { MAX_LINES } from '../../../src/commerce/quote.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ sku: `p${index}.x`, qty: 1 }));
const text = (value: unknown): string => JSON.stringify(value);
const cart = (lines: unknown, fair: unknown = null): Cart => decodedCart(text({ v: 1, fair, lines }));

describe('a stored cart', () => {
  test.each([
    null,
    '',
    '{broken',
    'null',
    '[]',
    '1',
    '"a"',
    text({ v: 2, lines: many(1) }),
    text({ lines: many(1) }),
    text({ v: 1, lines: {} }),
    text({ v: 1 }),
  ])('%j is empty', (stored) => {
    expect(decodedCart(stored)).toEqual(EMPTY_CART);
    expect(decodedBasket(stored)).toEqual(EMPTY_BASKET);
  });

  test.each([0, -1, 1.5, '2', null, Number.NaN, {}])('a line of %j is left out', (qty) =>
    expect(
      cart([
        { sku: 'a.x', qty },
        { sku: 'b.x', qty: 1 },
      ]).lines,
    ).toEqual([{ sku: 'b.x', qty: 1 }]),
  );
  test.each([1, null, ['a'], '', 'A.x', 'a x', '<b>', '../x', 'a'.repeat(201)])('the SKU %j is left out', (sku) =>
    expect(cart([{ sku, qty: 1 }]).lines).toEqual([]),
  );
  test('more than 99 are 99', () => expect(cart([{ sku: 'a.x', qty: 1e9 }]).lines).toEqual([{ sku: 'a.x', qty: 99 }]));
  test('the first of two lines of a SKU stays', () =>
    expect(
      cart([
        { sku: 'a.x', qty: 2 },
        { sku: 'a.x', qty: 9 },
      ]).lines,
    ).toEqual([{ sku: 'a.x', qty: 2 }]));
  test('it holds 50 lines', () => expect(cart(many(80)).lines).toEqual(many(MAX_LINES)));
  test('nothing else is kept', () =>
    expect(cart([{ sku: 'a.x', qty: 1, price: 1, name: '<b>' }], 'f')).toEqual({ fair: 'f', lines: [{ sku: 'a.x', qty: 1 }] }));
  test.each([1, {}, 'F x', ''])('%j is no fair', (fair) => expect(cart([], fair).fair).toBeNull());

  test('any text is read, and what is read is written as it is', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.record({ v: fc.constant(1), fair: fc.anything(), lines: fc.array(fc.anything()) }).map((value) => text(value)),
        ),
        (stored) => {
          const found = decodedCart(stored);
          expect(decodedCart(encodedCart(found))).toEqual(found);
          const basket = decodedBasket(stored);
          expect(decodedBasket(encodedBasket(basket))).toEqual(basket);
        },
      ),
    ));
});

describe('changes', () => {
  const one = withLine(EMPTY_CART, 'a.x', 2);

  test('a line more', () => {
    expect(one).toEqual({ fair: null, lines: [{ sku: 'a.x', qty: 2 }] });
    expect(withLine(one, 'a.x').lines).toEqual([{ sku: 'a.x', qty: 3 }]);
    expect(withLine(one, 'a.x', 98).lines).toEqual([{ sku: 'a.x', qty: 99 }]);
    expect(withLine(one, 'a.x', Number.NaN)).toBe(one);
    expect(withLine(one, 'b.x', -1)).toBe(one);
    expect(countOf(withLine(one, 'b.x', 3))).toBe(5);
    expect(EMPTY_CART.lines).toEqual([]);
  });

  test('a full cart stays as it is', () => {
    const full = cart(many(MAX_LINES));
    expect(withLine(full, 'new.x')).toBe(full);
    expect(withLine(full, 'p0.x').lines[0]).toEqual({ sku: 'p0.x', qty: 2 });
  });

  test('another quantity, another fair, a line less', () => {
    expect(withQty(one, 'a.x', 7).lines).toEqual([{ sku: 'a.x', qty: 7 }]);
    expect(withQty(one, 'a.x', 0).lines).toEqual([]);
    expect(withQty(one, 'b.x', 7)).toEqual(one);
    expect(withoutLine(one, 'a.x')).toEqual(EMPTY_CART);
    expect(withFair(one, 'f').fair).toBe('f');
    expect(withFair(withFair(one, 'f'), null)).toEqual(one);
  });

  test('any change leaves a cart that can be stored and read', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a.x', 'b.x', 'c.x'), fc.integer({ min: -3, max: 120 }), fc.boolean())), (steps) => {
        const end = steps.reduce((now, [sku, qty, isSet]) => (isSet ? withQty(now, sku, qty) : withLine(now, sku, qty)), EMPTY_CART);
        expect(decodedCart(encodedCart(end))).toEqual(end);
      }),
    ));
});

describe('the basket', () => {
  const one = withAsked(EMPTY_BASKET, 'tra-gung', 5, 'thùng 12 chai');

  test('a product once', () => {
    expect(one.lines).toEqual([{ product: 'tra-gung', qty: 5, unit: 'thùng 12 chai' }]);
    expect(withAsked(one, 'tra-gung')).toBe(one);
    expect(askedCount(withAsked(one, 'gao'))).toBe(2);
    expect(withAskedQty(one, 'tra-gung', 1e9, 'kg').lines).toEqual([{ product: 'tra-gung', qty: 9_999_999, unit: 'kg' }]);
    expect(withAskedQty(one, 'tra-gung', 0, 'kg')).toEqual(EMPTY_BASKET);
    expect(withoutAsked(one, 'tra-gung')).toEqual(EMPTY_BASKET);
  });

  test('a unit is one short line', () => {
    expect(withAsked(EMPTY_BASKET, 'a', 1, 'a\r\nb').lines[0]?.unit).toBe('a b');
    expect(withAsked(EMPTY_BASKET, 'a', 1, 'x'.repeat(500)).lines[0]?.unit).toHaveLength(120);
    expect(decodedBasket(text({ v: 1, lines: [{ product: 'a', qty: 1, unit: 7 }] })).lines[0]?.unit).toBe('');
  });

  test('a full basket stays as it is', () => {
    const full = decodedBasket(text({ v: 1, lines: many(60).map(({ sku }) => ({ product: sku, qty: 1, unit: '' })) }));
    expect(askedCount(full)).toBe(MAX_LINES);
    expect(withAsked(full, 'new')).toBe(full);
  });
});

describe('weight', () => {
  /** Bytes that some names of the module bring along, minified. */
  async function weightOf(names: string): Promise<number> {
    const code = `export { ${names} } from ${text(fileURLToPath(new URL('../../../src/commerce/cart.ts', import.meta.url)))};`;
    const bundle = await rolldown({
      input: 'entry',
      plugins: [{ name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? code : null) }],
    });
    const { output } = await bundle.generate({ minify: true });
    return Buffer.byteLength(output[0].code.replace(/export\{.*$/s, ''));
  }

  test.each([
    ['the cart', 'CART_KEY, decodedCart, encodedCart, withLine'],
    ['the basket', 'BASKET_KEY, decodedBasket, encodedBasket, withAsked'],
  ])('what adds to %s has less than 900 bytes', async (_, names) => {
    const weight = await weightOf(names);
    expect(weight).toBeGreaterThan(300);
    expect(weight).toBeLessThan(900);
  });
});
