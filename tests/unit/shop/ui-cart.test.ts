/** The cart in the browser, apart from what is drawn: places, estimates, what a buyer typed, and sending an order once. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CART_KEY, decodedCart, encodedCart, type Cart } from '../../../src/commerce/cart.ts';
import { SELLER_PLACE, standPlace, type CartData, type CartOffer } from '../../../src/commerce/shop-catalogue.ts';
import type { CalendarDate } from '../../../src/domain/date.ts';
import type { Dong } from '../../../src/domain/money.ts';
import { commonDays, detailsOf, isMail, isPhone, wrongFields } from '../../../src/islands/cart/details.ts';
import { estimatedQuote, patchedQuote } from '../../../src/islands/cart/estimate.ts';
import { placedBefore, takenFromCart } from '../../../src/islands/cart/placed.ts';
import { heldChoice, placeChoices } from '../../../src/islands/cart/places.ts';
import { failureOf, fieldsOf, placed, requestIdFor, type Wanted } from '../../../src/islands/cart/placing.ts';

const day = (text: string): CalendarDate => text as CalendarDate;

function offer(sku: string, seller: string, price: number, places: CartOffer['places']): CartOffer {
  return {
    sku,
    product: sku.split('.')[0] ?? '',
    name: sku,
    unit: 'chai',
    price: price as Dong,
    seller,
    sellerName: seller.toUpperCase(),
    from: null,
    to: null,
    maxPerOrder: 20,
    isSample: true,
    places,
  };
}

const FAIR = { id: 'f1', name: 'Hội chợ', nameEn: null, venue: 'Mẫu', openDays: [day('2026-12-12'), day('2026-12-13')] };
const DATA: CartData = {
  hash: 'h',
  offers: [
    offer('a.x', 's1', 10_000, [standPlace('f1', 'A1'), SELLER_PLACE]),
    offer('b.x', 's1', 25_000, [SELLER_PLACE]),
    offer('c.x', 's2', 7_000, [standPlace('f1', 'B/2')]),
  ],
  fairs: [FAIR, { ...FAIR, id: 'over', openDays: [] }],
};
const cart = (...lines: [string, number][]): Cart => ({ fair: null, lines: lines.map(([sku, qty]) => ({ sku, qty })) });

describe('places', () => {
  test('only those at which a line can be picked up, with how many', () => {
    expect(placeChoices(cart(['a.x', 1], ['b.x', 1], ['c.x', 1]).lines, DATA)).toEqual([
      { fair: 'f1', served: 2 },
      { fair: null, served: 2 },
    ]);
    expect(placeChoices(cart(['c.x', 1]).lines, DATA)).toEqual([{ fair: 'f1', served: 1 }]);
    expect(placeChoices(cart(['gone.x', 1]).lines, DATA)).toEqual([]);
  });

  test('a choice holds while it serves a line; else the one that serves most', () => {
    const choices = [
      { fair: 'f1', served: 2 },
      { fair: null, served: 1 },
    ];
    expect(heldChoice(null, choices)).toBe(choices[1]);
    expect(heldChoice('gone', choices)).toBe(choices[0]);
    expect(heldChoice(null, [])).toBeNull();
  });
});

describe('the estimate', () => {
  test('groups by seller in the order of the cart and names what is not there', () => {
    const quote = estimatedQuote(cart(['c.x', 3], ['a.x', 2], ['b.x', 1], ['gone.x', 1]), 'f1', DATA);
    expect(quote.orders.map(({ seller, stand, total }) => [seller, stand, total])).toEqual([
      ['s2', 'B/2', 21_000],
      ['s1', 'A1', 20_000],
    ]);
    expect(quote.orders[1]?.lines.map(({ problem }) => problem?.kind)).toEqual([undefined, 'not-there']);
    expect(quote.lost).toEqual([{ sku: 'gone.x', qty: 1 }]);
    expect(quote).toMatchObject({ total: 41_000, isOrderable: false });
  });

  test('adds up, and can never be ordered', () => {
    const lines = fc.uniqueArray(fc.record({ sku: fc.constantFrom('a.x', 'b.x', 'c.x', 'gone.x'), qty: fc.integer({ min: 1, max: 99 }) }), {
      selector: ({ sku }) => sku,
    });
    fc.assert(
      fc.property(lines, fc.constantFrom('f1', null), (some, fair) => {
        const quote = estimatedQuote({ fair: null, lines: some }, fair, DATA);
        expect(quote.total).toBe(quote.orders.reduce((sum, { total }) => sum + total, 0));
        expect(quote.isOrderable).toBe(false);
        const shown = quote.orders.flatMap((order) => order.lines).length + quote.lost.length;
        expect(shown).toBe(some.length);
      }),
    );
  });

  test('an earlier answer takes the quantities of now, and never more discount than goods', () => {
    const asked = estimatedQuote(cart(['a.x', 5], ['b.x', 1]), null, DATA);
    const [order] = asked.orders;
    const answer = {
      ...asked,
      orders: order === undefined ? [] : [{ ...order, discount: 30_000 as Dong, total: 45_000 as Dong }],
      isOrderable: true,
    };
    const patched = patchedQuote(answer, cart(['a.x', 1]));
    expect(patched?.orders[0]).toMatchObject({ subtotal: 10_000, discount: 10_000, total: 0 });
    expect(patched?.isOrderable).toBe(false);
    expect(patchedQuote(answer, cart(['c.x', 1]))).toBeNull();
    expect(patchedQuote(answer, cart())?.orders).toEqual([]);
  });
});

describe('what a buyer typed', () => {
  test.each(['0912 345 678', '+84 912.345.678', '024 3825 1234', '0084912345678', '+44 20 7946 0000'])('%s is a telephone', (text) => {
    expect(isPhone(text)).toBe(true);
  });
  test.each(['', '12345', '0912', 'không có', '+0912345678', '09123456789012', '0912345678; drop'])('"%s" is none', (text) => {
    expect(isPhone(text)).toBe(false);
  });
  test.each(['a@b.vn', 'ten.ho+oc@mail.example.com'])('%s is a mail address', (text) => {
    expect(isMail(text)).toBe(true);
  });
  test.each(['', 'a', 'a@b', 'a@@b.vn', 'a b@c.vn', 'a@b..vn', 'a@b.vn,c@d.vn', '<a@b.vn>'])('"%s" is none', (text) => {
    expect(isMail(text)).toBe(false);
  });

  test('fields are trimmed and composed; wrong ones come in the order of the page', () => {
    const form = new FormData();
    form.set('name', '  Nguye\u0302\u0303n Va\u0306n A ');
    form.set('day', '2026-12-14');
    const details = detailsOf(form);
    expect(details.buyer.name).toBe('Nguyễn Văn A');
    expect(wrongFields(details, [day('2026-12-12')])).toEqual(['day', 'email', 'phone', 'consent']);
    form.set('name', 'A\u0000B');
    expect(wrongFields(detailsOf(form), [])).toEqual(['name', 'email', 'phone', 'consent']);
  });

  test('days are those on which every dated order can be fetched', () => {
    const at = (...days: string[]) => ({ days: days.map(day) });
    const quote = (...orders: object[]) => ({ orders }) as unknown as Parameters<typeof commonDays>[0];
    expect(commonDays(quote(at('2026-12-12', '2026-12-13'), at('2026-12-13'), at()))).toEqual(['2026-12-13']);
    expect(commonDays(quote(at()))).toEqual([]);
  });
});

/** A storage that can be closed. */
function storage(isClosed = false): Storage {
  const kept = new Map<string, string>();
  const guard = <T>(work: () => T): T => {
    if (isClosed) throw new DOMException('closed', 'SecurityError');
    return work();
  };
  return {
    getItem: (key: string) => guard(() => kept.get(key) ?? null),
    setItem: (key: string, value: string) => guard(() => void kept.set(key, value)),
    removeItem: (key: string) => guard(() => void kept.delete(key)),
  } as unknown as Storage;
}

const WANTED: Wanted = {
  lines: [{ sku: 'a.x', qty: 1 }],
  fair: 'f1',
  code: null,
  methods: { s1: 'booth' },
  lang: 'vi',
  details: { buyer: { name: 'A', email: 'a@b.vn', phone: '0912345678' }, day: day('2026-12-12'), hasConsent: true, website: '' },
};

describe('sending an order', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', storage());
    vi.stubGlobal('localStorage', storage());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const answering = (status: number, body: unknown) => {
    const fetched = vi.fn((_address: string, _request: { readonly body: string }) =>
      Promise.resolve(new Response(JSON.stringify(body), { status })),
    );
    vi.stubGlobal('fetch', fetched);
    return fetched;
  };
  const quote = estimatedQuote(cart(['a.x', 1]), 'f1', DATA);
  const bodyOf = (fetched: ReturnType<typeof answering>, call: number) =>
    JSON.parse(fetched.mock.calls[call]?.[1].body ?? '') as Record<string, unknown>;

  test('the same order has the same id until it is made; another has another', () => {
    const id = requestIdFor(WANTED);
    expect(requestIdFor(WANTED)).toBe(id);
    expect(requestIdFor({ ...WANTED, fair: null })).not.toBe(id);
  });

  test('a second attempt after no answer sends the same id; after success the next is new', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await placed(WANTED, quote)).toMatchObject({ kind: 'refused', failure: 'offline' });
    const id = requestIdFor(WANTED);
    const order = { id: 'SS-1', seller: 's1', sellerName: 'S1', total: 10_000, url: '/x', redirectUrl: null };
    const fetched = answering(201, { orders: [order] });
    expect(await placed(WANTED, quote)).toMatchObject({ kind: 'placed', orders: [{ id: 'SS-1', isReserved: true }] });
    expect(bodyOf(fetched, 0)).toEqual({
      requestId: id,
      lines: WANTED.lines,
      fair: 'f1',
      code: null,
      methods: { s1: 'booth' },
      lang: 'vi',
      pickupDay: '2026-12-12',
      buyer: WANTED.details.buyer,
      consent: true,
      website: '',
      quotedTotal: 10_000,
      hash: 'h',
    });
    expect(requestIdFor(WANTED)).not.toBe(id);
  });

  test('refusals are told apart, and bring their quote and fields', async () => {
    answering(409, { error: 'out_of_stock', quote });
    expect(await placed(WANTED, quote)).toMatchObject({ failure: 'out_of_stock', quote: { hash: 'h' } });
    answering(422, { error: 'invalid', fields: { 'buyer.phone': 'phone', pickupDay: 'invalid' } });
    expect(await placed(WANTED, quote)).toMatchObject({ failure: 'invalid', fields: ['day', 'phone'] });
    expect([failureOf(429, {}), failureOf(503, {}), failureOf(404, {}), failureOf(0, {})]).toEqual(['limited', 'busy', 'busy', 'offline']);
    expect(fieldsOf({})).toEqual([]);
  });

  test('an answer that is no JSON is a busy server, never an error', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 200 })));
    expect(await placed(WANTED, quote)).toMatchObject({ failure: 'busy' });
  });

  test('lines leave the cart once, and only for an order of this tab', async () => {
    localStorage.setItem(CART_KEY, encodedCart(cart(['a.x', 1], ['b.x', 2])));
    takenFromCart('SS-1', ['a.x']);
    expect(decodedCart(localStorage.getItem(CART_KEY)).lines).toHaveLength(2);
    answering(201, { orders: [{ id: 'SS-1', seller: 's1', sellerName: 'S1', total: 1, url: '/x', redirectUrl: null }] });
    await placed(WANTED, quote);
    takenFromCart('SS-1', ['a.x']);
    expect(decodedCart(localStorage.getItem(CART_KEY)).lines).toEqual([{ sku: 'b.x', qty: 2 }]);
    localStorage.setItem(CART_KEY, encodedCart(cart(['a.x', 1])));
    takenFromCart('SS-1', ['a.x']);
    expect(decodedCart(localStorage.getItem(CART_KEY)).lines).toHaveLength(1);
  });

  test('a closed storage loses nothing but the memory', async () => {
    vi.stubGlobal('sessionStorage', storage(true));
    vi.stubGlobal('localStorage', storage(true));
    expect(placedBefore()).toEqual([]);
    expect(() => takenFromCart('SS-1', ['a.x'])).not.toThrow();
    answering(201, { orders: [] });
    expect(await placed(WANTED, quote)).toMatchObject({ kind: 'placed' });
  });
});
