/** A small shop for tests of the order desk: two sellers, a fair, a promotion, and providers without a network. */
import { calendarDate, type CalendarDate } from '../../../src/domain/date.ts';
import { dong, type Dong } from '../../../src/domain/money.ts';
import { orderDesk, type OrderDesk } from '../../../src/commerce/orders/desk.ts';
import type { DeskParts } from '../../../src/commerce/orders/parts.ts';
import type { PlaceOrders } from '../../../src/commerce/orders/checkout.ts';
import { ProviderFailure, type PaymentEvent, type PaymentProvider, type Started } from '../../../src/commerce/providers/port.ts';
import type { Order } from '../../../src/commerce/order.ts';
import type { PaymentMethod, SellerQuote } from '../../../src/commerce/quote.ts';
import { shelvesOf, type Shelves, type ShopOffer, type ShopSeller } from '../../../src/commerce/shop-catalogue.ts';
import type { Store } from '../../../src/commerce/store/open.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** 22 November 2026, 10:00 in Viet Nam. */
export const NOW = Date.parse('2026-11-22T03:00:00Z');

const day = (text: string): CalendarDate => {
  const value = calendarDate(text);
  if (value === null) throw new Error(text);
  return value;
};

export const money = (amount: number): Dong => {
  const value = dong(amount);
  if (value === null) throw new Error(String(amount));
  return value;
};

const seller = (id: string): ShopSeller => ({
  id,
  name: `Seller ${id}`,
  kind: 'company',
  email: `${id}@seller.test`,
  phone: null,
  legalName: `Seller ${id} Ltd`,
  taxCode: null,
  pickup: { address: 'Somewhere 1', hours: '8-17' },
  bank: { bin: '970436', name: 'VCB', account: '123', holder: 'SELLER' },
  takesCards: true,
  isSample: true,
});

const offer = (sku: string, of: string, price: number, stand: string, units: number): ShopOffer => ({
  sku,
  product: sku.split('.')[0] ?? sku,
  name: `Goods ${sku}`,
  unit: 'one',
  price: money(price),
  seller: of,
  from: null,
  to: null,
  maxPerOrder: 99,
  stock: [
    { place: stand, units },
    { place: 'seller', units },
  ],
  isSample: true,
});

/** The shelves of the shop, with so many units of everything at every place. */
export function shelves(units = 20, openDays = ['2026-12-10', '2026-12-11', '2026-12-12']): Shelves {
  const offers = [
    offer('a.one', 'an', 85_000, 'hc/A1', units),
    offer('b.one', 'binh', 120_000, 'hc/B2', units),
    offer('c.one', 'an', 9_000, 'hc/A1', units),
  ];
  return shelvesOf({
    hash: 'state-1',
    offers,
    products: offers.map(({ product, name, seller: producer }) => ({ id: product, name, producer, isAlcohol: false })),
    sellers: [seller('an'), seller('binh')],
    fairs: [{ id: 'hc', name: 'Hội chợ', nameEn: 'Fair', venue: 'Hall', openDays: openDays.map(day) }],
    promotions: [
      {
        id: 'giam',
        code: 'GIAM10',
        name: 'Giảm 10 %',
        nameEn: null,
        fair: null,
        from: 0,
        until: NOW + 100 * DAY,
        off: { percent: 10 },
        sellers: ['an', 'binh'],
        products: null,
        minimum: money(0),
        maxUses: 5,
        perBuyer: 1,
      },
    ],
  });
}

/** Stands for the rules of prices: as much of them as the desk can tell apart. */
const standInQuote: DeskParts['quoteOf'] = (shelf, { lines, fair, code }, facts, now) => {
  const promotion = shelf.promotions.get(code ?? '');
  const uses = promotion === undefined ? { all: 0, buyer: null } : facts.uses(promotion.id);
  const isUsedUp =
    promotion !== undefined && (uses.all >= (promotion.maxUses ?? Infinity) || (uses.buyer ?? 0) >= (promotion.perBuyer ?? Infinity));
  const isReduced = promotion !== undefined && !isUsedUp && 'percent' in promotion.off;
  const bySeller = Map.groupBy(
    lines.flatMap((line) => {
      const found = shelf.offers.get(line.sku);
      return found === undefined ? [] : [{ ...line, offer: found }];
    }),
    ({ offer: { seller: id } }) => id,
  );
  const orders = [...bySeller].map(([id, all]): SellerQuote => {
    const place = fair === null ? 'seller' : (all[0]?.offer.stock[0]?.place ?? 'seller');
    const quotedLines = all.map(({ sku, qty, offer: { product, name, unit, price } }) => {
      const left = facts.available(sku, place);
      const problem = left === 0 ? ({ kind: 'sold-out' } as const) : left < qty ? ({ kind: 'too-many', left } as const) : null;
      return { sku, qty, product, name, unit, price, amount: money(price * qty), problem };
    });
    const subtotal = quotedLines.filter(({ problem }) => problem === null).reduce((sum, { amount }) => sum + amount, 0);
    const discount = isReduced ? Math.floor(subtotal / 10) : 0;
    const total = money(subtotal - discount);
    const of = shelf.sellers.get(id) ?? seller(id);
    return {
      seller: id,
      sellerName: of.name,
      legalName: of.legalName ?? of.name,
      place,
      pickup: fair === null ? of.pickup : null,
      stand: fair === null ? null : (place.split('/')[1] ?? null),
      days: fair === null ? [] : (shelf.fairs.get(fair)?.openDays ?? []),
      lines: quotedLines,
      subtotal: money(subtotal),
      discount: money(discount),
      total,
      methods: facts.methods.map((method) => ({ id: method, problem: facts.methodProblem(method, total, of) })),
    };
  });
  const lost = lines.filter(({ sku }) => !shelf.offers.has(sku));
  const isRefused = code !== null && !isReduced;
  return {
    hash: shelf.catalogue.hash,
    orders,
    lost,
    total: money(orders.reduce((sum, { total }) => sum + total, 0)),
    code:
      code === null
        ? { kind: 'none' }
        : isRefused
          ? { kind: 'refused', reason: promotion === undefined ? 'unknown' : 'used-up' }
          : { kind: 'applied', name: 'x', nameEn: null },
    isOrderable:
      now > 0 &&
      !isRefused &&
      lost.length === 0 &&
      orders.length > 0 &&
      orders.every((order) => order.lines.every(({ problem }) => problem === null)),
  };
};

/** What the stand-in of a card provider knows of a payment. */
interface Session {
  readonly order: string;
  readonly amount: number;
  state: 'open' | 'paid' | 'expired';
}

/** A card provider in memory, with switches. */
export class CardDouble implements PaymentProvider {
  readonly id = 'stripe';
  readonly sessions = new Map<string, Session>();
  readonly refunds = new Map<string, number>();
  readonly started: { ref: string; orderUrl: string; attempt: number }[] = [];
  queries = 0;
  isDown = false;
  isRefusing = false;

  problemWith(): null {
    return null;
  }
  async start(order: Order, { orderUrl }: { orderUrl: string }): Promise<Started> {
    if (this.isDown) throw new ProviderFailure('down');
    if (this.isRefusing) throw new ProviderFailure('no', { isRefused: true });
    const ref = `cs_${order.id}_${order.attempt}`;
    this.started.push({ ref, orderUrl, attempt: order.attempt });
    if (!this.sessions.has(ref)) this.sessions.set(ref, { order: order.id, amount: order.total, state: 'open' });
    return { kind: 'redirect', url: `https://card.test/${ref}`, ref, expiresAt: order.expiresAt };
  }
  async eventsOf(): Promise<readonly PaymentEvent[]> {
    return [];
  }
  async query(ref: string, now: number): Promise<PaymentEvent | null> {
    this.queries++;
    if (this.isDown) throw new ProviderFailure('down');
    const session = this.sessions.get(ref);
    if (session?.state !== 'paid') return null;
    return { ...paymentOf({ id: session.order, total: session.amount, ref }), eventId: `query:${ref}`, at: now };
  }
  async cancel(ref: string): Promise<'cancelled' | 'already-paid'> {
    if (this.isDown) throw new ProviderFailure('down');
    const session = this.sessions.get(ref);
    if (session?.state === 'paid') return 'already-paid';
    if (session !== undefined) session.state = 'expired';
    return 'cancelled';
  }
  async refund(_ref: string, amount: Dong, key: string): Promise<'refunded'> {
    if (this.isDown) throw new ProviderFailure('down');
    this.refunds.set(key, amount);
    return 'refunded';
  }
  async recent(): Promise<readonly PaymentEvent[]> {
    return [...this.sessions]
      .filter(([, { state }]) => state === 'paid')
      .map(([ref, { order, amount }]) => paymentOf({ id: order, total: amount, ref }));
  }
  acknowledgement(): { status: number; body: string } {
    return { status: 200, body: '' };
  }
}

/** A paid event of a card. */
export function paymentOf({ id, total, ref }: { id: string; total: number; ref: string }): PaymentEvent {
  return {
    provider: 'stripe',
    eventId: `evt_${ref}_paid`,
    orderId: id,
    memo: null,
    ref,
    kind: 'paid',
    amount: total,
    currency: 'vnd',
    at: NOW,
    isOurs: true,
  };
}

/** A transfer as the bank's reporter tells of it. */
export function transferOf(memo: string, amount: number, eventId: string): PaymentEvent {
  return { provider: 'sepay', eventId, orderId: null, memo, ref: eventId, kind: 'paid', amount, currency: 'vnd', at: NOW, isOurs: false };
}

const offline = (id: PaymentMethod, started: (order: Order) => Started): PaymentProvider => ({
  id,
  problemWith: () => null,
  start: async (order) => started(order),
  eventsOf: async () => [],
  query: async () => null,
  cancel: async () => 'unsupported',
  refund: async () => 'unsupported',
  recent: async () => null,
  acknowledgement: () => ({ status: 200, body: '' }),
});

/** The shop of a test. */
export interface TestShop {
  readonly desk: OrderDesk;
  readonly card: CardDouble;
  readonly parts: DeskParts;
  readonly store: Store;
  readonly log: Readonly<Record<string, string | number | null>>[];
}

/** A desk over a store, its stock as the shelves say. */
export async function testShop(store: Store, more: Partial<DeskParts> = {}, card = new CardDouble()): Promise<TestShop> {
  const booth = offline('booth', () => ({ kind: 'at-pickup', ref: null, expiresAt: null }));
  const vietqr = offline('vietqr', ({ total, memo, expiresAt }) => ({
    kind: 'transfer',
    qr: `QR ${memo} ${total}`,
    bankName: 'VCB',
    bin: '970436',
    account: '123',
    holder: 'SELLER',
    amount: total,
    memo,
    ref: null,
    expiresAt,
  }));
  const log: TestShop['log'] = [];
  const parts: DeskParts = {
    store,
    shelves: shelves(),
    providers: new Map<PaymentMethod, PaymentProvider>([
      ['booth', booth],
      ['vietqr', vietqr],
      ['stripe', card],
    ]),
    settings: { mode: 'pay', siteUrl: 'https://shop.test', secrets: ['s'.repeat(32)], transferHold: DAY },
    quoteOf: standInQuote,
    log: (entry) => log.push(entry),
    ...more,
  };
  const desk = orderDesk(parts);
  await desk.syncStock(NOW);
  return { desk, card, parts, store, log };
}

let requests = 0;

/** A checkout; unless told otherwise one unit of a.one at the fair, paid at the stand, by a buyer of its own. */
export function command(more: Partial<PlaceOrders> = {}): PlaceOrders {
  requests++;
  const lines = more.lines ?? [{ sku: 'a.one', qty: 1 }];
  const prices: Readonly<Record<string, number>> = { 'a.one': 85_000, 'b.one': 120_000, 'c.one': 9_000 };
  return {
    requestId: `request-${requests}`,
    lines,
    fair: 'hc',
    pickupDay: day('2026-12-11'),
    code: null,
    methods: { an: 'booth', binh: 'booth' },
    buyer: { name: 'Nguyễn Thị Mẫu', email: `buyer${requests}@mail.test`, phone: '+84901234567' },
    quotedTotal: lines.reduce((sum, { sku, qty }) => sum + (prices[sku] ?? 0) * qty, 0),
    hash: 'state-1',
    lang: 'vi',
    ...more,
  };
}

/** The one order of a checkout. @throws where it was refused. */
export async function onlyOrder(
  desk: OrderDesk,
  asked: PlaceOrders,
  now = NOW,
): Promise<{ order: Order; token: string; started: Started | null }> {
  const result = await desk.place(asked, now);
  const [first] = result.kind === 'placed' ? result.orders : [];
  if (first === undefined) throw new Error(JSON.stringify(result));
  return first;
}

/** Stock, as "available/held/sold". */
export async function stockOf(store: Store, sku: string, place: string): Promise<string> {
  const row = await store.selectFrom('stock').selectAll().where('sku', '=', sku).where('place', '=', place).executeTakeFirstOrThrow();
  return `${row.available}/${row.held}/${row.sold}`;
}

/** Keys of all mails, sorted. */
export async function mails(store: Store): Promise<string[]> {
  return (await store.selectFrom('outbox').select('dedupe').orderBy('dedupe').execute()).map(({ dedupe }) => dedupe);
}
