/** Each way in which a cart can be refused, and what it costs. */
import { describe, expect, test } from 'vitest';
import { quoteOf, type QuoteFacts } from '../../../src/commerce/pricing.ts';
import { MAX_ONLINE_TOTAL, type Quote, type QuoteRequest } from '../../../src/commerce/quote.ts';
import type { Shelves } from '../../../src/commerce/shop-catalogue.ts';
import { cart, day, facts, NOW, offer, promotion, seller, shelves, vnd } from './pricing-shelves.ts';

const SHOP = shelves([
  offer('a1.x', 50_000, 'seller: 10, fair-1/A01: 3, fair-1/A02: 8'),
  offer('a2.x', 120_000, 'fair-1/A02: 5', { maxPerOrder: 4 }),
  offer('b1.x', 30_000, 'seller: 0'),
  offer('r1.x', 90_000),
]);

const quoted = (shop: Shelves, request: QuoteRequest, over: Partial<QuoteFacts> = {}, now = NOW): Quote =>
  quoteOf(shop, request, facts(shop, over), now);

/** What hinders the lines, by SKU. */
const problems = (quote: Quote) => Object.fromEntries(quote.orders.flatMap(({ lines }) => lines.map(({ sku, problem }) => [sku, problem])));

describe('lines', () => {
  test('one order a seller, in the order of the cart', () => {
    const shop = shelves([offer('b1.x', 30_000), offer('a1.x', 50_000), offer('a2.x', 7_000)]);
    const quote = quoted(shop, cart('b1.x: 2, a1.x: 1, a2.x: 3'));
    expect(quote.orders.map((order) => [order.seller, order.subtotal, order.total, order.place])).toEqual([
      ['htx-b', 60_000, 60_000, 'seller'],
      ['htx-a', 71_000, 71_000, 'seller'],
    ]);
    expect(quote).toMatchObject({ hash: 'h1', total: 131_000, lost: [], code: { kind: 'none' }, isOrderable: true });
    expect(quote.orders[0]).toMatchObject({ legalName: 'Hợp tác xã htx-b', pickup: { hours: '8:00-17:00' }, stand: null, days: [] });
  });

  test('what is unknown, withdrawn or alcoholic is lost', () => {
    const quote = quoted(SHOP, cart('gone.x: 2, a1.x: 1, r1.x: 1'));
    expect(quote.lost).toEqual([
      { sku: 'gone.x', qty: 2 },
      { sku: 'r1.x', qty: 1 },
    ]);
    expect(quote).toMatchObject({ total: 50_000, isOrderable: false });
  });

  test.each([
    ['sold out', cart('b1.x: 1'), 'b1.x', { kind: 'sold-out' }],
    ['more than is left', cart('a1.x: 11'), 'a1.x', { kind: 'too-many', left: 10 }],
    ['more than one may order', cart('a2.x: 5', { fair: 'fair-1' }), 'a2.x', { kind: 'too-many', left: 4 }],
    ['nothing at the own place', cart('a2.x: 1'), 'a2.x', { kind: 'not-there' }],
    ['no stand at the fair', cart('b1.x: 1', { fair: 'fair-1' }), 'b1.x', { kind: 'not-there' }],
    ['a fair that is none', cart('a1.x: 1', { fair: 'fair-9' }), 'a1.x', { kind: 'not-there' }],
  ])('%s', (_, request, sku, problem) => {
    const quote = quoted(SHOP, request);
    expect(problems(quote)).toEqual({ [sku]: problem });
    expect(quote).toMatchObject({ total: 0, isOrderable: false });
  });

  test('a seller without a place of its own', () => {
    const shop = shelves([offer('a1.x', 5_000)], [], [seller('htx-a', { pickup: null })]);
    expect(problems(quoted(shop, cart('a1.x: 1')))).toEqual({ 'a1.x': { kind: 'not-there' } });
  });

  test('a line that cannot be had counts for nothing, the rest stays priced', () => {
    const quote = quoted(SHOP, cart('a1.x: 1, a2.x: 1'));
    expect(quote.orders[0]).toMatchObject({ subtotal: 50_000, total: 50_000 });
    expect(quote.isOrderable).toBe(false);
  });

  test('an empty cart cannot be ordered', () => expect(quoted(SHOP, cart(''))).toMatchObject({ orders: [], total: 0, isOrderable: false }));

  test('a SKU given twice is one line', () =>
    expect(quoted(SHOP, cart('a1.x: 6, a1.x: 5')).orders[0]?.lines).toMatchObject([{ qty: 11, problem: { kind: 'too-many', left: 10 } }]));

  test.each([0, -1, 1.5, 100, Number.NaN, Infinity])('the quantity %s is a fault of the caller', (qty) =>
    expect(() => quoted(SHOP, { lines: [{ sku: 'a1.x', qty }], fair: null, code: null })).toThrow(RangeError),
  );
});

describe('windows', () => {
  const shop = shelves([offer('a1.x', 5_000, 'seller: 9, fair-1/A01: 9', { from: day('2026-11-21'), to: day('2026-11-21') })]);

  test.each([
    ['2026-11-20T23:59:59.999+07:00', { kind: 'not-yet' }],
    ['2026-11-21T00:00:00.000+07:00', null],
    ['2026-11-21T23:59:59.999+07:00', null],
    ['2026-11-22T00:00:00.000+07:00', { kind: 'over' }],
  ])('an offer at %s', (at, problem) => expect(problems(quoted(shop, cart('a1.x: 1'), {}, Date.parse(at)))).toEqual({ 'a1.x': problem }));

  test.each([
    ['2026-11-19T12:00:00+07:00', ['2026-11-20', '2026-11-21', '2026-11-22'], null],
    ['2026-11-22T23:59:59.999+07:00', ['2026-11-22'], null],
    ['2026-11-23T00:00:00.000+07:00', [], { kind: 'over' }],
  ])('days of the fair at %s', (at, days, problem) => {
    const quote = quoted(shelves([offer('a1.x', 5_000, 'fair-1/A01: 9')]), cart('a1.x: 1', { fair: 'fair-1' }), {}, Date.parse(at));
    expect(quote.orders[0]?.days).toEqual(days);
    expect(problems(quote)).toEqual({ 'a1.x': problem });
  });
});

describe('stands', () => {
  const placeOf = (text: string) => quoted(SHOP, cart(text, { fair: 'fair-1' })).orders[0]?.place;

  test('the first with enough, else the one with most', () => {
    expect(placeOf('a1.x: 3')).toBe('fair-1/A01');
    expect(placeOf('a1.x: 4')).toBe('fair-1/A02');
    expect(placeOf('a1.x: 9')).toBe('fair-1/A02');
  });

  test('the one where everything is, so that there is one order', () => {
    const quote = quoted(SHOP, cart('a1.x: 2, a2.x: 2', { fair: 'fair-1' }));
    expect(quote.orders).toMatchObject([{ place: 'fair-1/A02', stand: 'A02', pickup: null, total: 340_000 }]);
    expect(quote.isOrderable).toBe(true);
  });

  test('what is at no stand that has the rest is not there', () => {
    const shop = shelves([offer('a1.x', 5_000, 'fair-1/A01: 9'), offer('a2.x', 6_000, 'fair-1/A02: 9')]);
    const quote = quoted(shop, cart('a2.x: 1, a1.x: 1', { fair: 'fair-1' }));
    expect(problems(quote)).toEqual({ 'a1.x': null, 'a2.x': { kind: 'not-there' } });
  });

  test('a number of a stand may hold a slash', () => {
    const shop = shelves([offer('a1.x', 5_000, 'fair-1/A/01: 9')]);
    expect(quoted(shop, cart('a1.x: 1', { fair: 'fair-1' })).orders[0]).toMatchObject({ stand: 'A/01', place: 'fair-1/A/01' });
  });
});

describe('codes', () => {
  const offers = [offer('a1.x', 100_001), offer('a2.x', 10_000, 'seller: 98'), offer('b1.x', 50_000), offer('c1.x', 40_000)];
  const withCode = (
    over: Parameters<typeof promotion>[0],
    text: string,
    request: Partial<QuoteRequest> = {},
    uses = { all: 0, buyer: null as number | null },
    now = NOW,
  ) => {
    const shop = shelves(offers, [promotion(over)]);
    return quoted(shop, cart(text, { code: 'MAU10', ...request }), { uses: () => uses }, now);
  };
  const discounts = ({ orders }: Quote) => orders.map(({ discount }) => discount);

  test('percent, rounded down, of its sellers only', () => {
    const quote = withCode({}, 'a1.x: 1, b1.x: 1, c1.x: 1');
    expect(discounts(quote)).toEqual([10_000, 5_000, 0]);
    expect(quote).toMatchObject({ total: 175_001, code: { kind: 'applied', name: 'Ưu đãi mẫu', nameEn: 'Sample' }, isOrderable: true });
  });

  test('an amount once in each order, never more than what it is for', () => {
    expect(discounts(withCode({ off: { amount: vnd(60_000) } }, 'a1.x: 2, b1.x: 1'))).toEqual([60_000, 50_000]);
    expect(discounts(withCode({ off: { amount: vnd(60_000) }, products: ['a2'] }, 'a1.x: 1, a2.x: 1'))).toEqual([10_000]);
  });

  test.each(['mau10', '  MAU10\n', 'Mau10'])('typed as %j', (code) => expect(withCode({}, 'a1.x: 1', { code }).code.kind).toBe('applied'));
  test.each([null, '', '   '])('%j is no code', (code) =>
    expect(withCode({}, 'a1.x: 1', { code })).toMatchObject({ code: { kind: 'none' }, isOrderable: true }),
  );

  test.each([
    ['unknown', {}, 'a1.x: 1', { code: 'MAU1' }],
    ['other-fair', { fair: 'fair-1' }, 'a1.x: 1', {}],
    ['nothing-eligible', {}, 'c1.x: 1', {}],
    ['nothing-eligible', { products: ['a2'] }, 'a1.x: 1', {}],
    ['below-minimum', { minimum: vnd(100_002) }, 'a1.x: 1, b1.x: 2', {}],
  ] as const)('refused: %s', (reason, over, text, request) => {
    const quote = withCode(over, text, request);
    expect(quote.code).toMatchObject({ kind: 'refused', reason });
    expect(quote.isOrderable).toBe(false);
    expect(discounts(quote).every((discount) => discount === 0)).toBe(true);
  });

  test('the minimum is told', () =>
    expect(withCode({ minimum: vnd(1_000_000) }, 'a1.x: 1').code).toEqual({
      kind: 'refused',
      reason: 'below-minimum',
      minimum: 1_000_000,
    }));
  test('the minimum counts in each order', () =>
    expect(discounts(withCode({ minimum: vnd(60_000) }, 'a1.x: 1, b1.x: 1'))).toEqual([10_000, 0]));
  test('a line that cannot be had counts for nothing', () =>
    expect(withCode({ minimum: vnd(100_000) }, 'a2.x: 99, b1.x: 1').code).toMatchObject({ reason: 'below-minimum' }));

  test('it holds to the millisecond', () => {
    const kinds = [-1, 0, 999, 1000].map((ms) => withCode({ from: NOW, until: NOW + 1000 }, 'a1.x: 1', {}, undefined, NOW + ms).code);
    expect(kinds).toMatchObject([{ reason: 'not-yet' }, { kind: 'applied' }, { kind: 'applied' }, { reason: 'over' }]);
  });

  test('uses of all and of one buyer', () => {
    expect(withCode({ maxUses: 3 }, 'a1.x: 1', {}, { all: 3, buyer: null }).code).toMatchObject({ reason: 'used-up' });
    expect(withCode({ maxUses: 3 }, 'a1.x: 1', {}, { all: 2, buyer: null }).code.kind).toBe('applied');
    expect(withCode({ perBuyer: 1 }, 'a1.x: 1', {}, { all: 1, buyer: 1 }).code).toMatchObject({ reason: 'used-by-you' });
    expect(withCode({ perBuyer: 1 }, 'a1.x: 1', {}, { all: 1, buyer: null }).code.kind).toBe('applied');
  });

  test('each lowered order is one use: the last goes where it takes most', () => {
    expect(discounts(withCode({ maxUses: 3 }, 'b1.x: 1, a1.x: 1', {}, { all: 2, buyer: 0 }))).toEqual([0, 10_000]);
    expect(discounts(withCode({ perBuyer: 1 }, 'b1.x: 1, a1.x: 1'))).toEqual([0, 10_000]);
  });
});

describe('ways to pay', () => {
  const problemsOf = (quote: Quote) => Object.fromEntries((quote.orders[0]?.methods ?? []).map(({ id, problem }) => [id, problem]));

  test('an order of nothing is taken at the stand alone', () => {
    const shop = shelves([offer('a1.x', 5_000)], [promotion({ off: { percent: 100 } })]);
    const quote = quoted(shop, cart('a1.x: 1', { code: 'MAU10' }));
    expect(quote.orders[0]).toMatchObject({ discount: 5_000, total: 0 });
    expect(problemsOf(quote)).toEqual({ booth: null, vietqr: 'zero_total', stripe: 'zero_total' });
    expect(quote.isOrderable).toBe(true);
    expect(quoted(shop, cart('a1.x: 1', { code: 'MAU10' }), { methods: ['stripe'] }).isOrderable).toBe(false);
  });

  test('sums of nine digits are not paid online', () => {
    const shop = shelves([offer('a1.x', MAX_ONLINE_TOTAL), offer('a2.x', 1_000)]);
    expect(problemsOf(quoted(shop, cart('a1.x: 1')))).toEqual({ booth: null, vietqr: null, stripe: null });
    expect(problemsOf(quoted(shop, cart('a1.x: 1, a2.x: 1')))).toEqual({ booth: null, vietqr: 'max_amount', stripe: 'max_amount' });
  });

  test('what a provider says of the sum after the reduction', () => {
    const shop = shelves([offer('a1.x', 10_000)], [promotion()]);
    const quote = quoted(shop, cart('a1.x: 1', { code: 'MAU10' }), {
      methodProblem: (id, total) => (id === 'stripe' && total < 10_000 ? 'min_amount' : null),
    });
    expect(problemsOf(quote)).toEqual({ booth: null, vietqr: null, stripe: 'min_amount' });
  });

  test('without a way to pay nothing can be ordered', () => expect(quoted(SHOP, cart('a1.x: 1'), { methods: [] }).isOrderable).toBe(false));
});
