/** Random histories of a shop: what happens to orders in any order, repeated, and cut off before it was committed. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { GOODS, MOVES } from '../../../src/commerce/order-moves.ts';
import type { OrderState } from '../../../src/commerce/order.ts';
import type { PaymentEvent } from '../../../src/commerce/providers/port.ts';
import type { PaymentMethod } from '../../../src/commerce/quote.ts';
import type { Store } from '../../../src/commerce/store/open.ts';
import { command, DAY, MINUTE, NOW, paymentOf, shelves, testShop, transferOf, type TestShop } from './order-shop.ts';

/** Units of everything at every place: few, so that orders are refused too. */
const UNITS = 12;

/** Something that happens to the n-th order. */
interface Happening {
  readonly order: number;
  readonly what:
    | 'paid'
    | 'short'
    | 'foreign'
    | 'pending'
    | 'failed'
    | 'expired'
    | 'partly back'
    | 'back'
    | 'disputed'
    | 'hand-over'
    | 'undo'
    | 'cancel'
    | 'mark-paid'
    | 'reallocate'
    | 'refund'
    | 'view'
    | 'sweep'
    | 'fair over';
  /** How often it is told. */
  readonly times: number;
  /** Whether the first try ends before it is committed. */
  readonly isCutOff: boolean;
}

/** A history: orders, then what happens to them. */
export interface History {
  readonly orders: readonly { readonly method: PaymentMethod; readonly sku: string; readonly qty: number; readonly isReduced: boolean }[];
  readonly happenings: readonly Happening[];
}

/** Histories; those that are paid, run out and are paid late stand more often than by chance. */
export const anyHistory: fc.Arbitrary<History> = fc.record({
  orders: fc.array(
    fc.record({
      method: fc.constantFrom<PaymentMethod>('stripe', 'vietqr', 'booth'),
      sku: fc.constantFrom('a.one', 'b.one'),
      qty: fc.integer({ min: 1, max: 5 }),
      isReduced: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  happenings: fc.array(
    fc.record({
      order: fc.nat({ max: 5 }),
      what: fc.constantFrom<Happening['what']>(
        'paid',
        'paid',
        'paid',
        'short',
        'foreign',
        'pending',
        'failed',
        'expired',
        'partly back',
        'back',
        'disputed',
        'hand-over',
        'hand-over',
        'undo',
        'cancel',
        'mark-paid',
        'reallocate',
        'refund',
        'view',
        'sweep',
        'sweep',
        'fair over',
      ),
      times: fc.integer({ min: 1, max: 3 }),
      isCutOff: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { maxLength: 16 },
  ),
});

/** An order that was placed. */
interface Placed {
  readonly id: string;
  readonly token: string;
  readonly total: number;
  readonly memo: string;
  readonly method: PaymentMethod;
  readonly seller: string;
  readonly place: string;
}

/** What a cut-off throws. */
class CutOff extends Error {}

/** The event that a happening is, as the provider of the order tells it. */
function eventOf(order: Placed, what: Happening['what']): PaymentEvent | null {
  const ref = `cs_${order.id}_1`;
  const card = { ...paymentOf({ ...order, ref }), eventId: `evt_${order.id}_${what}` };
  const base = order.method === 'stripe' ? card : transferOf(order.memo, order.total, `FT_${order.id}_${what}`);
  switch (what) {
    case 'paid':
      return base;
    case 'short':
      return { ...base, amount: order.total - 1 };
    case 'foreign':
      return { ...base, currency: 'usd' };
    case 'partly back':
      return { ...card, kind: 'refunded', amount: 1000 };
    case 'back':
      return { ...card, kind: 'refunded' };
    case 'pending':
    case 'failed':
    case 'expired':
    case 'disputed':
      return { ...card, kind: what };
    default:
      return null;
  }
}

/** Has something happen. */
async function happen({ desk }: TestShop, order: Placed, what: Happening['what'], now: number): Promise<void> {
  const event = eventOf(order, what);
  if (event !== null) await desk.applyEvent(event, now);
  else if (what === 'hand-over') await desk.markHandedOver(order.seller, order.place, order.id, now);
  else if (what === 'undo') await desk.undo(order.seller, order.place, order.id, now);
  else if (what === 'cancel') await desk.cancel(order.token, now);
  else if (what === 'mark-paid') await desk.markPaid(order.id, order.total, 'seen', now);
  else if (what === 'reallocate') await desk.reallocate(order.id, now);
  else if (what === 'refund') await desk.refund(order.id, null, now);
  else if (what === 'view') await desk.view(order.token, now);
  else await desk.sweep(now);
}

/** Places the orders of a history; those without goods are refused, and nothing stays of them. */
async function placedOrders({ desk }: TestShop, { orders }: History): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const { method, sku, qty, isReduced } of orders) {
    const asked = command({ lines: [{ sku, qty }], methods: { an: method, binh: method }, code: isReduced ? 'GIAM10' : null });
    const quotedTotal = isReduced ? asked.quotedTotal - Math.floor(asked.quotedTotal / 10) : asked.quotedTotal;
    const result = await desk.place({ ...asked, quotedTotal }, NOW);
    if (result.kind !== 'placed') expect(result.error).toBe(result.error === 'code_refused' ? 'code_refused' : 'out_of_stock');
    else for (const { order, token } of result.orders) placed.push({ ...order, token });
  }
  return placed;
}

/** Runs a history on an empty store and holds what must be true after it. The number of things that were cut off. */
export async function runHistory(store: Store, history: History): Promise<number> {
  let isCut = false;
  const shop = await testShop(store, {
    shelves: shelves(UNITS),
    beforeCommit() {
      if (!isCut) return;
      isCut = false;
      throw new CutOff();
    },
  });
  const placed = await placedOrders(shop, history);
  const told = new Set<string>();
  let [now, cuts] = [NOW, 0];
  for (const { order: index, what, times, isCutOff } of history.happenings) {
    const order = placed[index % Math.max(1, placed.length)];
    if (order === undefined) break;
    now = what === 'fair over' ? Math.max(now, NOW + 25 * DAY) : now + (what === 'sweep' ? 20 * 60 : 1) * MINUTE;
    for (let time = 0; time < times; time++) {
      isCut = isCutOff && time === 0;
      try {
        await happen(shop, order, what, now);
        if (what === 'paid' && order.method !== 'booth') told.add(order.id);
      } catch (error) {
        if (!(error instanceof CutOff)) throw error;
        cuts++;
      }
      isCut = false;
    }
  }
  await holds(store, told);
  return cuts;
}

/** Whether goods of an order count as sold though its state says no more of them: handed over, then refunded. */
function isGone(history: readonly { from_state: OrderState | null; to_state: OrderState }[]): boolean {
  const last = history.at(-1);
  return last?.from_state === 'picked_up' && last.to_state === 'refunded';
}

/** What is true of every shop at any time. `told`: orders of which a right payment was told. */
async function holds(store: Store, told: ReadonlySet<string>): Promise<void> {
  const orders = await store.selectFrom('orders').selectAll().execute();
  const lines = await store.selectFrom('order_lines').selectAll().execute();
  const all = await store.selectFrom('transitions').selectAll().orderBy('order_id').orderBy('seq').execute();
  const histories = Map.groupBy(all, ({ order_id }) => order_id);
  const uses = new Map((await store.selectFrom('promotion_uses').selectAll().execute()).map(({ order_id, counts }) => [order_id, counts]));
  const mail = new Set((await store.selectFrom('outbox').select('dedupe').execute()).map(({ dedupe }) => dedupe));

  const sums = new Map<string, { held: number; sold: number }>();
  for (const order of orders) {
    const history = histories.get(order.id) ?? [];
    const goods = isGone(history) ? 'sold' : GOODS[order.state];
    expect(order.held).toBe(goods === 'held' ? 1 : 0);
    for (const { sku, qty } of lines.filter(({ order_id }) => order_id === order.id)) {
      const sum = sums.get(`${sku} ${order.place}`) ?? { held: 0, sold: 0 };
      if (goods !== 'none') sum[goods] += qty;
      sums.set(`${sku} ${order.place}`, sum);
    }
    // The history is one chain of allowed moves that ends where the order is.
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
    history.forEach(({ from_state: from, to_state: to }, index) => {
      expect(from).toBe(history[index - 1]?.to_state ?? null);
      if (from !== null) expect(MOVES[from]).toContain(to);
    });
    expect(history.at(-1)?.to_state).toBe(order.state);
    if (uses.has(order.id)) expect(uses.get(order.id)).toBe(goods === 'none' ? 0 : 1);
    // Money that was told of is never forgotten, and never believed in where nobody told of it.
    const isPaid = history.some(({ to_state: to, cause }) => (to === 'paid' || to === 'paid_late') && !cause.startsWith('staff:undo'));
    if (told.has(order.id)) expect(isPaid).toBe(true);
    for (const { to_state: to, cause } of history.filter(({ from_state: from }) => from !== 'picked_up'))
      if (to === 'paid' || to === 'paid_late') expect(cause).toMatch(/^(?:stripe:evt_.*_paid|sepay:FT_.*_paid|staff:)/);
    expect(mail.has(`order.paid:${order.id}`)).toBe(
      history.some(({ from_state: from, to_state: to }) => to === 'paid' && from !== 'picked_up'),
    );
    expect(order.refunded).toBeLessThanOrEqual(order.total);
    if (order.state === 'refunded') expect(order.refunded).toBe(order.total);
  }
  for (const row of await store.selectFrom('stock').selectAll().execute()) {
    const { held, sold } = sums.get(`${row.sku} ${row.place}`) ?? { held: 0, sold: 0 };
    expect({ ...row }).toMatchObject({ listed: UNITS, available: UNITS - held - sold, held, sold });
  }
}
