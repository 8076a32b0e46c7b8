/** What time does to orders: they run out, fairs end. Called each minute. */
import { sql, type ExpressionBuilder } from 'kysely';
import { dayIn } from '../day.ts';
import { mailKey } from '../mail/kinds.ts';
import { moveOf, type OrderEvent } from '../order-moves.ts';
import type { Order } from '../order.ts';
import type { OrdersTable, Tables } from '../store/tables.ts';
import { resolvedPayment, type Asker } from './asking.ts';
import { askReview, carryOut } from './effects.ts';
import { messageOf, whole, type DeskParts } from './parts.ts';
import { lockedOrder, ordersOf } from './rows.ts';

/** How long after its end an order is left alone: a notification may be on its way. */
const GRACE = 2 * 60_000;

/** Most orders of each kind in one sweep; the next one goes on. */
const BATCH = 200;

/** How often it is asked about money that is on its way. */
const PROCESSING_EVERY = 10 * 60_000;

/** Why staff are asked to look at a paid order that nobody fetched, and the cause of their mail. */
const NOT_FETCHED = 'unfetched';

/** What a sweep did. */
export interface Swept {
  /** Orders that ran out. */
  readonly expired: number;
  /** Reserved orders that were not fetched. */
  readonly noShow: number;
  /** Paid orders that were not fetched: staff look at them. */
  readonly unfetched: number;
  /** Orders whose provider did not answer: the next sweep tries again. */
  readonly unanswered: number;
}

/** Whether something was done; what fails for one order is logged and tried again by the next sweep, and stops no other. */
async function tried(parts: DeskParts, id: string, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    parts.log?.({ event: 'sweep', orderId: id, error: messageOf(error) });
    return false;
  }
}

/** Moves an order, where the event still fits and `isStill` holds. */
async function moveNow(
  parts: DeskParts,
  id: string,
  event: OrderEvent,
  now: number,
  isStill: (row: OrdersTable) => boolean,
): Promise<boolean> {
  const work = async (): Promise<boolean> =>
    whole(parts, event.kind, async (trx) => {
      const kept = await lockedOrder(trx, id);
      const move = kept === null || !isStill(kept.row) ? 'ignored' : moveOf(kept.order, event);
      if (kept === null || move === 'ignored' || move.kind !== 'move') return false;
      await carryOut(trx, kept.order, move, 'sweeper', now);
      return true;
    });
  return tried(parts, id, work);
}

/** Gives back what was not paid in time, after the provider was asked. Too much money waits for staff, and so do its goods. */
async function expireOrders(parts: DeskParts, now: number): Promise<{ expired: number; unanswered: number }> {
  const isOver = (row: OrdersTable): boolean => row.expires_at !== null && row.expires_at + GRACE < now;
  const rows = await parts.store
    .selectFrom('orders')
    .selectAll()
    .where('state', '=', 'pending')
    .where('expires_at', '<', now - GRACE)
    .where((eb) => eb.or([eb('needs_review', 'is', null), eb('needs_review', '=', 'underpaid')]))
    .orderBy('expires_at')
    .limit(BATCH)
    .execute();
  let [expired, unanswered] = [0, 0];
  for (const order of await ordersOf(parts.store, rows)) {
    const ended = await resolvedPayment(parts, order, now);
    if (ended === 'provider') unanswered++;
    else if (ended === 'open' && (await moveNow(parts, order.id, { kind: 'expire' }, now, isOver))) expired++;
  }
  return { expired, unanswered };
}

/** How long a paid order may wait at a seller's own place before staff look at it, in milliseconds: 14 days. */
const UNFETCHED = 14 * 86_400_000;

/** Whether the last day on which an order could be fetched has passed: that of its fair, which may have been prolonged. */
function isPast({ shelves }: DeskParts, { fair, state, pickup_day, expires_at, updated_at }: OrdersTable, now: number): boolean {
  if (fair === null && state === 'paid') return updated_at + UNFETCHED < now;
  if (fair === null) return expires_at !== null && expires_at + GRACE < now;
  const last = shelves.fairs.get(fair)?.openDays.at(-1) ?? pickup_day;
  return last !== null && dayIn(now) > last;
}

/** The mail that asked staff to look at an order which nobody fetched. */
function askedBefore(eb: ExpressionBuilder<Tables, 'orders'>) {
  const key = sql<string>`${mailKey('staff.review', '')} || orders.id || ${`:${NOT_FETCHED}`}`;
  return eb.selectFrom('outbox').select('dedupe').where('dedupe', '=', key);
}

/** Orders in a state that wait to be fetched, though nobody can fetch them any more. */
async function leftBehind(parts: DeskParts, state: 'reserved' | 'paid', now: number): Promise<OrdersTable[]> {
  const rows = await parts.store
    .selectFrom('orders')
    .selectAll()
    .where('state', '=', state)
    // A day before the one wished for nothing can be over; that spares a look at all orders of fairs to come.
    .where((eb) => eb.or([eb('pickup_day', '<', dayIn(now)), eb('fair', 'is', null)]))
    // Once staff have said that they looked, they are asked no more until the mail that asked them is removed (see removedSent).
    // Whoever has looked is asked no more, until that mail is removed from the outbox.
    .$if(state === 'paid', (query) => query.where('needs_review', 'is', null).where((eb) => eb.not(eb.exists(askedBefore(eb)))))
    .orderBy('id')
    .execute();
  return rows.filter((row) => isPast(parts, row, now)).slice(0, BATCH);
}

/** Asks staff to look at a paid order that nobody fetched. */
async function noteUnfetched(parts: DeskParts, { id }: OrdersTable, now: number): Promise<boolean> {
  return whole(parts, 'unfetched', async (trx) => {
    const kept = await lockedOrder(trx, id);
    if (kept?.order.state !== 'paid' || kept.order.needsReview !== null) return false;
    await askReview(trx, id, NOT_FETCHED, NOT_FETCHED, now);
    return true;
  });
}

/** Asks about money that is on its way. */
async function askProcessing(parts: DeskParts, asker: Asker, now: number): Promise<void> {
  const rows = await parts.store
    .selectFrom('orders')
    .selectAll()
    .where('state', '=', 'processing')
    .orderBy('updated_at')
    .limit(BATCH)
    .execute();
  const orders: readonly Order[] = await ordersOf(parts.store, rows);
  for (const order of orders) await asker.refreshed(order, now, PROCESSING_EVERY);
}

/** How many of the rows something was done to. */
async function count<T>(rows: readonly T[], done: (row: T) => Promise<boolean>): Promise<number> {
  let sum = 0;
  for (const row of rows) if (await done(row)) sum++;
  return sum;
}

/** What time does to orders. */
export async function swept(parts: DeskParts, asker: Asker, now: number): Promise<Swept> {
  await askProcessing(parts, asker, now);
  const { expired, unanswered } = await expireOrders(parts, now);
  const noShow = await count(await leftBehind(parts, 'reserved', now), async ({ id }) =>
    moveNow(parts, id, { kind: 'no-show' }, now, (row) => isPast(parts, row, now)),
  );
  const unfetched = await count(await leftBehind(parts, 'paid', now), async (row) =>
    tried(parts, row.id, async () => noteUnfetched(parts, row, now)),
  );
  return { expired, noShow, unfetched, unanswered };
}
