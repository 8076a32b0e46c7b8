/** What holds of every cart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn } from '../../../src/commerce/day.ts';
import { quoteOf } from '../../../src/commerce/pricing.ts';
import type { CartLine, Quote, QuoteRequest } from '../../../src/commerce/quote.ts';
import type { Shelves, ShopPromotion } from '../../../src/commerce/shop-catalogue.ts';
import { facts, NOW, offer, promotion, shelves, vnd } from './pricing-shelves.ts';

const PRODUCTS = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'd1'];
const PLACES = ['seller', 'fair-1/A01', 'fair-1/A02'];
const price = fc.integer({ min: 1_000, max: 99_999_999 });

/** Offers of all products, with any stock at any of the places. */
const offers = fc.tuple(
  ...PRODUCTS.map((product) =>
    fc
      .record({
        price,
        units: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 3, maxLength: 3 }),
        most: fc.integer({ min: 1, max: 99 }),
      })
      .map(({ price: of, units, most }) =>
        offer(`${product}.x`, of, PLACES.map((place, at) => `${place}: ${units[at] ?? 0}`).join(', '), { maxPerOrder: most }),
      ),
  ),
);

const promotions = fc
  .record({
    off: fc.oneof(
      fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
      fc.record({ amount: fc.integer({ min: 1, max: 99_999_999 }).map(vnd) }),
    ),
    products: fc.option(fc.subarray(PRODUCTS, { minLength: 1 })),
    minimum: fc.integer({ min: 0, max: 5_000_000 }).map(vnd),
    maxUses: fc.option(fc.integer({ min: 1, max: 3 })),
    perBuyer: fc.option(fc.integer({ min: 1, max: 3 })),
    fair: fc.constantFrom(null, 'fair-1'),
  })
  .map((over): ShopPromotion => promotion(over));

const lines = fc.uniqueArray(
  fc.record({ sku: fc.constantFrom(...PRODUCTS, 'gone').map((id) => `${id}.x`), qty: fc.integer({ min: 1, max: 99 }) }),
  {
    selector: ({ sku }) => sku,
    maxLength: 8,
  },
);

const request: fc.Arbitrary<QuoteRequest> = fc.record({
  lines,
  fair: fc.constantFrom(null, 'fair-1', 'other'),
  code: fc.constantFrom(null, 'MAU10', 'no', ' mau10 '),
});

const shop: fc.Arbitrary<Shelves> = fc.tuple(offers, promotions).map(([all, one]) => shelves(all, [one]));
const uses = fc.record({ all: fc.integer({ min: 0, max: 3 }), buyer: fc.option(fc.integer({ min: 0, max: 3 })) });

/** Every amount of a quotation. */
const amounts = ({ orders, total }: Quote): number[] => [
  total,
  ...orders.flatMap((one) => [
    one.subtotal,
    one.discount,
    one.total,
    ...one.lines.flatMap(({ price: of, qty, amount }) => [of, qty, amount]),
  ]),
];

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('every quotation', () => {
  test('adds up in whole đồng, and a reduction lies between nothing and all', () =>
    fc.assert(
      fc.property(shop, request, uses, (of, asked, used) => {
        const quote = quoteOf(of, asked, facts(of, { uses: () => used }), NOW);
        for (const amount of amounts(quote)) expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        expect(quote.total).toBe(sum(quote.orders.map(({ total }) => total)));
        for (const one of quote.orders) {
          expect(one.lines.every(({ price: of, qty, amount }) => amount === of * qty)).toBe(true);
          expect(one.subtotal).toBe(sum(one.lines.filter(({ problem }) => problem === null).map(({ amount }) => amount)));
          expect(one.total).toBe(one.subtotal - one.discount);
          expect(one.discount).toBeLessThanOrEqual(one.subtotal);
        }
        if (quote.code.kind !== 'applied') expect(quote.orders.every(({ discount }) => discount === 0)).toBe(true);
      }),
    ));

  test('has every line once, and is orderable only where nothing hinders it', () =>
    fc.assert(
      fc.property(shop, request, (of, asked) => {
        const quote = quoteOf(of, asked, facts(of), NOW);
        const skus = [...quote.orders.flatMap((one) => one.lines), ...quote.lost].map(({ sku }) => sku);
        expect(skus.sort()).toEqual(asked.lines.map(({ sku }) => sku).sort());
        expect(new Set(quote.orders.map(({ seller }) => seller)).size).toBe(quote.orders.length);
        const hindered = quote.lost.length > 0 || quote.orders.some((one) => one.lines.some(({ problem }) => problem !== null));
        if (quote.isOrderable) expect(hindered || asked.lines.length === 0 || quote.code.kind === 'refused').toBe(false);
        else expect(hindered || asked.lines.length === 0 || quote.code.kind === 'refused').toBe(true);
      }),
    ));

  test('a line without a problem can be had where the order is picked up', () =>
    fc.assert(
      fc.property(shop, request, (of, asked) => {
        const { available } = facts(of);
        for (const { place, lines: all } of quoteOf(of, asked, facts(of), NOW).orders)
          for (const { sku, qty, problem } of all) {
            if (problem === null) expect(available(sku, place)).toBeGreaterThanOrEqual(qty);
            if (problem?.kind === 'too-many') expect(problem.left).toBeLessThan(qty);
          }
      }),
    ));

  test('does not depend on the order of the lines', () =>
    fc.assert(
      fc.property(
        shop,
        request.chain((asked) => fc.tuple(fc.constant(asked), fc.shuffledSubarray([...asked.lines], { minLength: asked.lines.length }))),
        uses,
        (of, [asked, shuffled], used) => {
          const told = facts(of, { uses: () => used });
          const bySeller = (quote: Quote) =>
            Object.fromEntries(
              quote.orders.map(({ seller, place, subtotal, discount, total }) => [seller, { place, subtotal, discount, total }]),
            );
          const [one, other] = [quoteOf(of, asked, told, NOW), quoteOf(of, { ...asked, lines: shuffled }, told, NOW)];
          expect(bySeller(other)).toEqual(bySeller(one));
          expect(other.total).toBe(one.total);
          expect(other.isOrderable).toBe(one.isOrderable);
        },
      ),
    ));

  test('believes nothing of a browser but SKU and quantity', () =>
    fc.assert(
      fc.property(
        shop,
        request,
        fc.dictionary(fc.constantFrom('price', 'amount', 'problem', 'seller', 'discount', 'name', 'total'), fc.anything()),
        (of, asked, extra) => {
          const tampered = { ...extra, ...asked, lines: asked.lines.map((line) => ({ ...extra, ...line })) };
          expect(quoteOf(of, tampered, facts(of), NOW)).toEqual(quoteOf(of, asked, facts(of), NOW));
        },
      ),
    ));

  test('never costs less for more, before the reduction', () =>
    fc.assert(
      fc.property(fc.tuple(...PRODUCTS.map(() => price)), lines, fc.nat(7), (prices, asked, at) => {
        const of = shelves(PRODUCTS.map((product, index) => offer(`${product}.x`, prices[index] ?? 1_000, 'seller: 1000')));
        const more: CartLine[] = asked.map((line, index) => (index === at ? { ...line, qty: Math.min(99, line.qty + 1) } : line));
        const subtotal = (wanted: readonly CartLine[]): number =>
          sum(quoteOf(of, { lines: wanted, fair: null, code: null }, facts(of), NOW).orders.map((one) => one.subtotal));
        expect(subtotal(more)).toBeGreaterThanOrEqual(subtotal(asked));
      }),
    ));

  test('lowers no more orders than uses are left', () =>
    fc.assert(
      fc.property(shop, request, uses, (of, asked, used) => {
        const [one] = of.promotions.values();
        const lowered = quoteOf(of, asked, facts(of, { uses: () => used }), NOW).orders.filter(({ discount }) => discount > 0).length;
        expect(lowered).toBeLessThanOrEqual(Math.max(0, (one?.maxUses ?? Infinity) - used.all));
        expect(lowered).toBeLessThanOrEqual(Math.max(0, (one?.perBuyer ?? Infinity) - (used.buyer ?? 0)));
      }),
    ));
});

describe('days in Viet Nam', () => {
  test('change at midnight there, whatever the zone of the machine', () => {
    expect(dayIn(Date.parse('2026-12-31T16:59:59.999Z'))).toBe('2026-12-31');
    expect(dayIn(Date.parse('2026-12-31T17:00:00.000Z'))).toBe('2027-01-01');
  });

  test('are those that the platform has for Asia/Ho_Chi_Minh', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') }), (now) => dayIn(now) === format.format(now)),
    );
  });

  test('a moment outside the calendar is refused', () => expect(() => dayIn(8e15)).toThrow(RangeError));
});
