/** What operators do to orders: enter payments, find goods for late money, settle what was looked at. */
import { moveOf } from '../order-moves.ts';
import type { Order } from '../order.ts';
import { keepNote, paidNote, settledNote } from '../store/notes.ts';
import type { Store } from '../store/open.ts';
import { inTransaction } from '../store/transaction.ts';
import { resolvedPayment } from './asking.ts';
import { carryOut } from './effects.ts';
import { applyIn } from './events.ts';
import { whole, type DeskParts } from './parts.ts';
import { keptOrder, lockedOrder, type Db } from './rows.ts';
import { OutOfStock } from './stock.ts';

/** What became of an operator's wish. */
export type Operated =
  | { readonly kind: 'done'; readonly order: Order }
  /** `amount`: not exactly the total. `provider`: its open payment could not be closed; nothing was done, and it can be tried again. */
  | { readonly kind: 'refused'; readonly error: 'not_found' | 'wrong_state' | 'amount' | 'out_of_stock' | 'provider' };

/** States in which a payment can be entered by hand. */
const CAN_BE_PAID: readonly Order['state'][] = ['pending', 'processing', 'expired', 'failed', 'cancelled'];

/** Longest note that is kept. */
const MAX_NOTE = 200;

/** The order after an operator's work. */
async function done(db: Db, id: string): Promise<Operated> {
  const kept = await keptOrder(db, id);
  return kept === null ? { kind: 'refused', error: 'not_found' } : { kind: 'done', order: kept.order };
}

/** Why a payment cannot be entered, or null. */
function paidProblem(order: Order | undefined, amount: number): 'not_found' | 'wrong_state' | 'amount' | null {
  if (order === undefined) return 'not_found';
  if (!CAN_BE_PAID.includes(order.state)) return 'wrong_state';
  return amount === order.total ? null : 'amount';
}

/**
 * Enters a payment that staff saw on the account: exactly the total. A page on which it could be paid once more is closed first; what
 * was paid there meanwhile counts instead. Transfers that were looked at for this order are settled. The remark is kept apart from
 * the history, which is logged.
 */
export async function markedPaid(parts: DeskParts, id: string, amount: number, note: string, now: number): Promise<Operated> {
  const before = (await keptOrder(parts.store, id))?.order;
  const problem = paidProblem(before, amount);
  if (before === undefined || problem !== null) return { kind: 'refused', error: problem ?? 'not_found' };
  const ended = await resolvedPayment(parts, before, now);
  if (ended === 'provider') return { kind: 'refused', error: 'provider' };
  if (ended === 'settled') return { kind: 'refused', error: 'wrong_state' };
  const result = await whole(parts, 'mark-paid', async (trx): Promise<Operated | null> => {
    const order = (await lockedOrder(trx, id))?.order;
    const error = paidProblem(order, amount);
    if (error !== null) return { kind: 'refused', error };
    const event = { provider: 'staff', eventId: `${id}:paid`, orderId: id, memo: null, ref: id, kind: 'paid', currency: 'vnd' } as const;
    await applyIn(trx, { ...event, amount, at: now, isOurs: true }, now);
    if (note.trim() !== '') await keepNote(trx, paidNote(id), note.trim().slice(0, MAX_NOTE));
    await trx.updateTable('unmatched').set({ settled_at: now }).where('order_id', '=', id).where('settled_at', 'is', null).execute();
    return null;
  });
  return result ?? done(parts.store, id);
}

/** Finds goods for money that came late: the order is paid then. */
export async function reallocated(parts: DeskParts, id: string, now: number): Promise<Operated> {
  try {
    const error = await whole(parts, 'reallocate', async (trx) => {
      const order = (await lockedOrder(trx, id))?.order;
      if (order === undefined) return 'not_found';
      const move = moveOf(order, { kind: 'reallocate' });
      if (move === 'ignored' || move.kind !== 'move') return 'wrong_state';
      await carryOut(trx, order, move, 'staff:reallocate', now);
      return null;
    });
    return error === null ? await done(parts.store, id) : { kind: 'refused', error };
  } catch (error) {
    if (error instanceof OutOfStock) return { kind: 'refused', error: 'out_of_stock' };
    throw error;
  }
}

/** Takes the remark for staff off an order: somebody looked at it. Transfers that were kept for it count as settled. */
export async function reviewed(parts: DeskParts, id: string, now: number): Promise<Operated> {
  await whole(parts, 'reviewed', async (trx) => {
    await trx.updateTable('orders').set({ needs_review: null, updated_at: now }).where('id', '=', id).execute();
    await trx.updateTable('unmatched').set({ settled_at: now }).where('order_id', '=', id).where('settled_at', 'is', null).execute();
  });
  return done(parts.store, id);
}

/** What became of the wish to settle a transfer. */
export type Settling = 'settled' | 'not_found' | 'settled_before';

/** Says that a transfer that fitted no order was dealt with: sent back, or entered by hand; the remark says which. */
export async function settledTransfer(
  store: Store,
  event: { readonly provider: string; readonly eventId: string },
  note: string,
  now: number,
): Promise<Settling> {
  const { provider, eventId } = event;
  return inTransaction(store, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('unmatched')
      .set({ settled_at: now })
      .where('provider', '=', provider)
      .where('event_id', '=', eventId)
      .where('settled_at', 'is', null)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 1) {
      await keepNote(trx, settledNote(provider, eventId), note.slice(0, MAX_NOTE));
      return 'settled';
    }
    const known = await trx
      .selectFrom('unmatched')
      .select('event_id')
      .where('provider', '=', provider)
      .where('event_id', '=', eventId)
      .executeTakeFirst();
    return known === undefined ? 'not_found' : 'settled_before';
  });
}
