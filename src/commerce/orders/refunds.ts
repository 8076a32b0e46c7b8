/** Sends money back. The refund is written down before the provider hears of it, and is repeated under the same key. */
import type { Transaction } from 'kysely';
import type { Dong } from '../../domain/money.ts';
import { moveOf } from '../order-moves.ts';
import type { Order } from '../order.ts';
import { enqueue } from '../store/outbox.ts';
import type { RefundsTable, Tables } from '../store/tables.ts';
import { carryOut } from './effects.ts';
import { messageOf, whole, type DeskParts } from './parts.ts';
import { amountOf, keptOrder, lockedOrder } from './rows.ts';

/** What became of a refund. */
export type Refunding =
  /** Sent back by the provider. `pending`: the provider will tell. `by_hand`: a person transfers it. */
  | { readonly kind: 'refunded' | 'pending' | 'by_hand'; readonly amount: Dong; readonly order: Order }
  /** `amount`: more than is left; `left` in đồng. */
  | { readonly kind: 'refused'; readonly error: 'not_found' | 'wrong_state' | 'amount'; readonly left: number }
  /** The provider did not answer: the same call again repeats it under the same key. */
  | { readonly kind: 'provider' };

/** Refunds of an order that did not fail. */
async function refundsOf(trx: Transaction<Tables>, id: string): Promise<RefundsTable[]> {
  return trx
    .selectFrom('refunds')
    .selectAll()
    .where('order_id', '=', id)
    .where('state', '!=', 'failed')
    .orderBy('at')
    .orderBy('key')
    .execute();
}

const sumOf = (rows: readonly RefundsTable[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

/** The refund to carry out: one that was asked for and not answered, or a new one. */
async function askedRefund(
  trx: Transaction<Tables>,
  id: string,
  amount: number | null,
  now: number,
): Promise<{ readonly row: RefundsTable; readonly order: Order } | Extract<Refunding, { kind: 'refused' }>> {
  const order = (await lockedOrder(trx, id))?.order;
  if (order === undefined) return { kind: 'refused', error: 'not_found', left: 0 };
  const rows = await refundsOf(trx, id);
  const open = rows.find(({ state, amount: asked }) => state === 'asked' && (amount === null || asked === amount));
  if (open !== undefined) return { row: open, order };
  if (order.state !== 'paid' && order.state !== 'paid_late' && order.state !== 'picked_up')
    return { kind: 'refused', error: 'wrong_state', left: 0 };
  const left = order.total - Math.max(order.refunded, sumOf(rows));
  const wanted = amount ?? left;
  if (!Number.isSafeInteger(wanted) || wanted <= 0 || wanted > left) return { kind: 'refused', error: 'amount', left };
  const { all } = await trx
    .selectFrom('refunds')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .where('order_id', '=', id)
    .executeTakeFirstOrThrow();
  const row: RefundsTable = {
    key: `${id}:refund:${all + 1}`,
    order_id: id,
    amount: wanted,
    state: 'asked',
    cause: 'staff',
    at: now,
  };
  await trx.insertInto('refunds').values(row).execute();
  return { row, order };
}

/** Writes down that money went back, or that a person sends it. */
async function settle(
  trx: Transaction<Tables>,
  { key, order_id: id }: RefundsTable,
  state: 'done' | 'by_hand',
  now: number,
): Promise<void> {
  const order = (await lockedOrder(trx, id))?.order;
  if (order === undefined) return;
  await trx.updateTable('refunds').set({ state }).where('key', '=', key).execute();
  const sum = sumOf((await refundsOf(trx, id)).filter((row) => row.state !== 'asked'));
  const payment = { provider: 'staff', kind: 'refunded', ref: key, amount: sum, currency: 'vnd' } as const;
  const move = moveOf(order, { kind: 'payment', payment });
  if (move === 'ignored' || move.kind === 'review') return;
  if (move.kind === 'move') return carryOut(trx, order, move, `staff:${key}`, now);
  await trx.updateTable('orders').set({ refunded: move.refunded, updated_at: now }).where('id', '=', id).execute();
  for (const mail of move.mails) await enqueue(trx, mail, id, now, { refunded: move.refunded }, String(move.refunded));
}

/** Asks the provider. */
async function sentBack(parts: DeskParts, order: Order, row: RefundsTable): Promise<'refunded' | 'pending' | 'unsupported' | 'provider'> {
  const provider = parts.providers.get(order.method);
  if (provider === undefined || order.providerRef === null) return 'unsupported';
  try {
    return await provider.refund(order.providerRef, amountOf(row.amount), row.key);
  } catch (error) {
    parts.log?.({ event: 'payment.refund', orderId: order.id, error: messageOf(error) });
    return 'provider';
  }
}

/** Sends `amount` back, or all that is left. */
export async function refunded(parts: DeskParts, id: string, amount: number | null, now: number): Promise<Refunding> {
  const asked = await whole(parts, 'refund.ask', async (trx) => askedRefund(trx, id, amount, now));
  if ('kind' in asked) return asked;
  const result = await sentBack(parts, asked.order, asked.row);
  if (result === 'provider') return { kind: 'provider' };
  if (result !== 'pending')
    await whole(parts, 'refund.settle', async (trx) => settle(trx, asked.row, result === 'refunded' ? 'done' : 'by_hand', now));
  const order = (await keptOrder(parts.store, id))?.order ?? asked.order;
  return { kind: result === 'unsupported' ? 'by_hand' : result, amount: amountOf(asked.row.amount), order };
}
