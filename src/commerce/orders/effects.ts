/** Carries moves of orders out, inside a transaction. */
import type { Transaction } from 'kysely';
import { GOODS, type Move, type ReviewReason } from '../order-moves.ts';
import type { Order } from '../order.ts';
import { enqueue } from '../store/outbox.ts';
import type { Tables } from '../store/tables.ts';
import { moveUnits } from './stock.ts';

/** An order that somebody else moved in between: what was to be done is undone, and can be tried again. */
class Overtaken extends Error {
  override name = 'Overtaken';
}

/** A move to another state. */
type StateMove = Extract<Move, { kind: 'move' }>;

/** Writes a move into the history of the order. */
export async function noteTransition(
  trx: Transaction<Tables>,
  id: string,
  from: Order['state'] | null,
  to: Order['state'],
  cause: string,
  now: number,
): Promise<void> {
  const { last } = await trx
    .selectFrom('transitions')
    .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('last'))
    .where('order_id', '=', id)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('transitions')
    .values({ order_id: id, seq: last + 1, from_state: from, to_state: to, cause, at: now })
    .execute();
}

/** Asks staff to look at an order, once for each cause. */
export async function askReview(
  trx: Transaction<Tables>,
  id: string,
  reason: ReviewReason,
  cause: string,
  now: number,
  facts: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await trx.updateTable('orders').set({ needs_review: reason, updated_at: now }).where('id', '=', id).execute();
  await enqueue(trx, 'staff.review', id, now, { reason, ...facts }, cause);
}

/** The row as the move leaves it. @throws {Overtaken} */
async function writeState(trx: Transaction<Tables>, order: Order, move: StateMove, now: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('orders')
    .set({
      state: move.to,
      held: GOODS[move.to] === 'held' ? 1 : 0,
      refunded: move.refunded,
      updated_at: now,
      ...(move.review === 'keep' ? {} : { needs_review: move.review }),
    })
    .where('id', '=', order.id)
    .where('state', '=', order.state)
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== 1) throw new Overtaken(order.id);
}

/**
 * Carries a move out: state, goods, promotion, history, mails. `cause` says what led to it, without personal data.
 * @throws {Overtaken} when the order is no longer in the state of `order`.
 * @throws {OutOfStock} when goods are to be taken that are not there.
 */
export async function carryOut(trx: Transaction<Tables>, order: Order, move: StateMove, cause: string, now: number): Promise<void> {
  const { stock, promotionCounts, mails } = move.effects;
  await writeState(trx, order, move, now);
  if (stock !== null) await moveUnits(trx, order.place, order.lines, stock);
  if (promotionCounts !== null)
    await trx
      .updateTable('promotion_uses')
      .set({ counts: promotionCounts ? 1 : 0 })
      .where('order_id', '=', order.id)
      .execute();
  await noteTransition(trx, order.id, order.state, move.to, cause, now);
  for (const kind of mails)
    if (kind === 'staff.review') await enqueue(trx, kind, order.id, now, { reason: move.to }, cause);
    else if (kind === 'order.refunded') await enqueue(trx, kind, order.id, now, { refunded: move.refunded }, String(move.refunded));
    else await enqueue(trx, kind, order.id, now);
}
