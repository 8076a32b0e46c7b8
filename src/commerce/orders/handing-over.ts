/** Hands orders over: what staff of a seller see at one place, and what they do there. */
import { dayIn } from '../day.ts';
import { moveOf, type OrderEvent } from '../order-moves.ts';
import type { Order } from '../order.ts';
import { standOf, type PlaceKey } from '../shop-catalogue.ts';
import type { HandOverOrder, HandOverView } from '../views.ts';
import { carryOut } from './effects.ts';
import { whole, type DeskParts } from './parts.ts';
import { lockedOrder, ordersOf, type Db } from './rows.ts';
import { fairWords, sellerView } from './views.ts';

/** A day in milliseconds. */
const DAY = 86_400_000;

/** Digits of a telephone that staff may ask for. */
const PHONE_END = 3;

/** When an order was handed over, and from which state; null where it was not. */
async function lastHandOver(db: Db, id: string): Promise<{ readonly at: number; readonly back: 'paid' | 'reserved' } | null> {
  const last = await db.selectFrom('transitions').selectAll().where('order_id', '=', id).orderBy('seq', 'desc').executeTakeFirst();
  if (last?.to_state !== 'picked_up' || (last.from_state !== 'paid' && last.from_state !== 'reserved')) return null;
  return { at: last.at, back: last.from_state };
}

/** When orders were last handed over, by id. */
async function handOversOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('transitions')
    .select((eb) => ['order_id', eb.fn.max('at').as('at')])
    .where('order_id', 'in', ids)
    .where('to_state', '=', 'picked_up')
    .groupBy('order_id')
    .execute();
  return new Map(rows.map(({ order_id: id, at }) => [id, at]));
}

/** An order as staff see it: no mail address, no whole telephone. */
function staffView({ id, state, buyer, pickupDay, lines, total }: Order): HandOverOrder {
  return {
    id,
    state,
    buyerName: buyer?.name ?? null,
    phoneEnd: buyer?.phone.slice(-PHONE_END) ?? null,
    pickupDay,
    lines,
    total,
    due: state === 'reserved' ? total : (0 as typeof total),
  };
}

/** Orders of a seller at a place: those that wait, by day and number, then those handed over today. */
async function ordersAt(db: Db, seller: string, place: PlaceKey, now: number): Promise<readonly Order[]> {
  const rows = await db
    .selectFrom('orders')
    .selectAll()
    .where('seller', '=', seller)
    .where('place', '=', place)
    .where('state', 'in', ['reserved', 'paid', 'picked_up'])
    // What was handed over before yesterday cannot be of today: a stand has hundreds of those when its fair ends.
    .where((eb) => eb.or([eb('state', '!=', 'picked_up'), eb('updated_at', '>', now - DAY)]))
    .orderBy('pickup_day')
    .orderBy('id')
    .execute();
  const orders = await ordersOf(db, rows);
  const handedOver = await handOversOf(
    db,
    orders.filter(({ state }) => state === 'picked_up').map(({ id }) => id),
  );
  const today = dayIn(now);
  const waiting = orders.filter(({ state }) => state !== 'picked_up');
  const gone = orders.filter(({ id }) => {
    const at = handedOver.get(id);
    return at !== undefined && dayIn(at) === today;
  });
  return [...waiting, ...gone];
}

/** What staff of a seller see for a place. */
export async function handOverView(parts: DeskParts, seller: string, place: PlaceKey, now: number): Promise<HandOverView> {
  const stand = standOf(place);
  const fair = stand === null ? null : fairWords(parts, stand.fair);
  return {
    seller: sellerView(parts, seller),
    place:
      stand === null || fair === null
        ? { kind: 'seller' }
        : { kind: 'stand', fairName: fair.name, fairNameEn: fair.nameEn, stand: stand.stand },
    orders: (await ordersAt(parts.store, seller, place, now)).map(staffView),
  };
}

/** The event that an action of staff is, or null where it cannot be. An undo is for the day of the mistake. */
async function eventOf(db: Db, id: string, action: 'hand-over' | 'undo', now: number): Promise<OrderEvent | null> {
  if (action === 'hand-over') return { kind: 'hand-over' };
  const last = await lastHandOver(db, id);
  return last !== null && dayIn(last.at) === dayIn(now) ? { kind: 'undo', back: last.back } : null;
}

/** Hands an order over, or takes that back; "wrong_state" where that cannot be, or it is not one of this seller at this place. */
export async function staffAction(
  parts: DeskParts,
  {
    seller,
    place,
    id,
    action,
  }: { readonly seller: string; readonly place: PlaceKey; readonly id: string; readonly action: 'hand-over' | 'undo' },
  now: number,
): Promise<HandOverView | 'wrong_state'> {
  const isDone = await whole(parts, action, async (trx) => {
    const kept = await lockedOrder(trx, id);
    if (kept?.order.seller !== seller || kept.order.place !== place) return false;
    const event = await eventOf(trx, id, action, now);
    const move = event === null ? 'ignored' : moveOf(kept.order, event);
    if (move === 'ignored' || move.kind !== 'move') return false;
    await carryOut(trx, kept.order, move, action === 'undo' ? 'staff:undo' : 'staff:hand-over', now);
    return true;
  });
  return isDone ? handOverView(parts, seller, place, now) : 'wrong_state';
}
