/** Takes events of payments over: each once, in one transaction with all that it entails. */
import type { Transaction } from 'kysely';
import { moveOf, type Move, type ReviewReason } from '../order-moves.ts';
import type { Order } from '../order.ts';
import type { PaymentEvent } from '../providers/port.ts';
import { enqueue } from '../store/outbox.ts';
import type { Tables } from '../store/tables.ts';
import { askReview, carryOut } from './effects.ts';
import { whole, type DeskParts } from './parts.ts';
import { lockedOrder } from './rows.ts';

/** An event of ours whose order is not there (yet): the provider must send it again. Answered 503. */
export class UnknownOrder extends Error {
  override name = 'UnknownOrder';
}

/** What became of an event. "review": staff look at it; "ignored": it says nothing that counts. */
export type Applied = 'moved' | 'noted' | 'review' | 'ignored' | 'duplicate';

/** The event in a word or two, for the history. */
function causeOf({ provider, eventId }: PaymentEvent): string {
  return `${provider}:${eventId}`;
}

/** Transfers name no order by themselves: what does not fit is kept for the comparison with the account. */
function isTransfer({ provider }: PaymentEvent): boolean {
  return provider === 'sepay' || provider === 'vietqr';
}

/** Whether the event was taken over before. A second one that comes at the same time waits here for the first. */
async function isNew(trx: Transaction<Tables>, event: PaymentEvent, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('inbox')
    .values({
      provider: event.provider,
      event_id: event.eventId,
      order_id: event.orderId,
      kind: event.kind,
      amount: event.amount,
      received_at: now,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'event_id']).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Id of the order that an event means: by its id, by the text of the transfer, by what the provider calls the payment. */
async function orderIdOf(trx: Transaction<Tables>, { orderId, memo, ref }: PaymentEvent): Promise<string | null> {
  const orders = trx.selectFrom('orders').select('id');
  const found =
    orderId !== null
      ? await orders.where('id', '=', orderId).executeTakeFirst()
      : memo !== null
        ? await orders.where('memo', '=', memo).executeTakeFirst()
        : await orders.where('provider_ref', '=', ref).executeTakeFirst();
  return found?.id ?? null;
}

/** Keeps a transfer that fits no order as it is. */
async function keepUnmatched(
  trx: Transaction<Tables>,
  event: PaymentEvent,
  reason: ReviewReason,
  order: string | null,
  now: number,
): Promise<void> {
  await trx
    .insertInto('unmatched')
    .values({
      provider: event.provider,
      event_id: event.eventId,
      memo: event.memo ?? '',
      amount: event.amount,
      reason,
      order_id: order,
      at: now,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'event_id']).doNothing())
    .execute();
}

/** An event whose order is not there. @throws {UnknownOrder} where it must be one of ours. */
async function withoutOrder(trx: Transaction<Tables>, event: PaymentEvent, now: number): Promise<Applied> {
  if (event.isOurs) throw new UnknownOrder(`found no order for ${causeOf(event)}`);
  if (!isTransfer(event) || event.kind !== 'paid') return 'ignored';
  await keepUnmatched(trx, event, 'unknown_order', null, now);
  await enqueue(trx, 'staff.review', causeOf(event), now, { reason: 'unknown_order', amount: event.amount });
  return 'review';
}

/** A refund that was told of before its payment takes effect once that is here. */
async function followUp(trx: Transaction<Tables>, id: string, cause: string, now: number): Promise<void> {
  const order = (await lockedOrder(trx, id))?.order;
  if (order === undefined || order.refunded === 0) return;
  const payment = { provider: 'staff', kind: 'refunded', ref: '', amount: order.refunded, currency: 'vnd' } as const;
  const move = moveOf(order, { kind: 'payment', payment });
  if (move !== 'ignored' && move.kind === 'move') await carryOut(trx, order, move, cause, now);
}

/** Notes what went back, and settles the refunds that were asked for. */
async function noteRefund(trx: Transaction<Tables>, id: string, refunded: number): Promise<void> {
  const rows = await trx
    .selectFrom('refunds')
    .selectAll()
    .where('order_id', '=', id)
    .where('state', '!=', 'failed')
    .orderBy('at')
    .execute();
  let sum = 0;
  for (const { key, amount, state } of rows) {
    sum += amount;
    if (state === 'asked' && sum <= refunded) await trx.updateTable('refunds').set({ state: 'done' }).where('key', '=', key).execute();
  }
}

/** Carries out what becomes of the order. */
async function take(trx: Transaction<Tables>, order: Order, move: Exclude<Move, 'ignored'>, event: PaymentEvent, now: number) {
  const cause = causeOf(event);
  switch (move.kind) {
    case 'review':
      await askReview(trx, order.id, move.reason, cause, now, { amount: event.amount });
      if (isTransfer(event)) await keepUnmatched(trx, event, move.reason, order.id, now);
      return 'review';
    case 'refund':
      await trx.updateTable('orders').set({ refunded: move.refunded, updated_at: now }).where('id', '=', order.id).execute();
      for (const mail of move.mails) await enqueue(trx, mail, order.id, now, { refunded: move.refunded }, String(move.refunded));
      await noteRefund(trx, order.id, move.refunded);
      return 'noted';
    case 'move':
      await carryOut(trx, order, move, cause, now);
      // Money goes back to the attempt that brought it, also when a later one was begun meanwhile.
      if (event.kind === 'paid' && event.provider === order.method && !isTransfer(event))
        await trx.updateTable('orders').set({ provider_ref: event.ref }).where('id', '=', order.id).execute();
      if (event.kind === 'paid') await followUp(trx, order.id, cause, now);
      if (event.kind === 'refunded') await noteRefund(trx, order.id, move.refunded);
      return 'moved';
  }
}

/** Takes an event over inside a transaction; see {@link appliedEvent}. */
export async function applyIn(trx: Transaction<Tables>, event: PaymentEvent, now: number): Promise<Applied> {
  if (!(await isNew(trx, event, now))) return 'duplicate';
  const id = await orderIdOf(trx, event);
  const kept = id === null ? null : await lockedOrder(trx, id);
  if (kept === null) return withoutOrder(trx, event, now);
  if (event.orderId === null)
    await trx
      .updateTable('inbox')
      .set({ order_id: kept.order.id })
      .where('provider', '=', event.provider)
      .where('event_id', '=', event.eventId)
      .execute();
  const move = moveOf(kept.order, { kind: 'payment', payment: event });
  return move === 'ignored' ? 'ignored' : take(trx, kept.order, move, event, now);
}

/**
 * Takes an event over, once however often it comes.
 * @throws {UnknownOrder} when it is ours and its order is not there; nothing of it is kept then.
 */
export async function appliedEvent(parts: DeskParts, event: PaymentEvent, now: number): Promise<Applied> {
  const applied = await whole(parts, 'event', async (trx) => applyIn(trx, event, now));
  parts.log?.({ event: 'payment', provider: event.provider, eventId: event.eventId, kind: event.kind, orderId: event.orderId, applied });
  return applied;
}
