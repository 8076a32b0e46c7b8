/** What operators do to orders: enter payments, find goods for late money, compare with providers, purge personal data. */
import { moveOf } from '../order-moves.ts';
import type { Order } from '../order.ts';
import type { PaymentEvent } from '../providers/port.ts';
import { addMonths } from '../../domain/date.ts';
import { dayIn } from '../day.ts';
import { carryOut } from './effects.ts';
import { applyIn } from './events.ts';
import { whole, type DeskParts } from './parts.ts';
import { keptOrder, lockedOrder, type Db } from './rows.ts';
import { OutOfStock } from './stock.ts';

/** What became of an operator's wish. */
export type Operated =
  | { readonly kind: 'done'; readonly order: Order }
  /** `amount`: not exactly the total. */
  | { readonly kind: 'refused'; readonly error: 'not_found' | 'wrong_state' | 'amount' | 'out_of_stock' };

/** States in which a payment can be entered by hand. */
const CAN_BE_PAID: readonly Order['state'][] = ['pending', 'processing', 'expired', 'failed', 'cancelled'];

/** Longest note that is kept. */
const MAX_NOTE = 200;

/** The order after an operator's work. */
async function done(db: Db, id: string): Promise<Operated> {
  const kept = await keptOrder(db, id);
  return kept === null ? { kind: 'refused', error: 'not_found' } : { kind: 'done', order: kept.order };
}

/** Enters a payment that staff saw on the account: exactly the total. Transfers that were looked at for this order are settled. */
export async function markedPaid(parts: DeskParts, id: string, amount: number, note: string, now: number): Promise<Operated> {
  const result = await whole(parts, 'mark-paid', async (trx): Promise<Operated | null> => {
    const order = (await lockedOrder(trx, id))?.order;
    if (order === undefined) return { kind: 'refused', error: 'not_found' };
    if (!CAN_BE_PAID.includes(order.state)) return { kind: 'refused', error: 'wrong_state' };
    if (amount !== order.total) return { kind: 'refused', error: 'amount' };
    const eventId = `${id}:paid${note.trim() === '' ? '' : `:${note.trim().slice(0, MAX_NOTE)}`}`;
    const event = {
      provider: 'staff',
      eventId,
      orderId: id,
      memo: null,
      ref: id,
      kind: 'paid',
      currency: 'vnd',
      at: now,
      isOurs: true,
    } as const;
    await applyIn(trx, { ...event, amount }, now);
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

/** A payment on which the provider and the orders do not agree. */
export interface Difference {
  /** Who says so. */
  readonly provider: PaymentEvent['provider'];
  /** What the provider calls the payment. */
  readonly ref: string;
  /** The order; null where there is none. */
  readonly orderId: string | null;
  /** `not_entered`: the provider has money that the order does not know; `not_there`: the other way round. */
  readonly problem: 'unknown_order' | 'not_entered' | 'amount' | 'not_there';
  /** Amount that the provider names; that of the order for "not_there". */
  readonly amount: number;
}

/** How far back payments are compared, in milliseconds: 48 hours. */
const COMPARED = 48 * 3_600_000;

/** States of an order whose money came. */
const CAME: readonly Order['state'][] = ['paid', 'paid_late', 'picked_up', 'refunded'];

/** What is wrong with one payment, or null. */
async function differenceOf(db: Db, event: PaymentEvent): Promise<Difference | null> {
  const query = db.selectFrom('orders').select(['id', 'state', 'total', 'needs_review']);
  const order =
    event.orderId !== null
      ? await query.where('id', '=', event.orderId).executeTakeFirst()
      : await query.where((eb) => eb.or([eb('memo', '=', event.memo), eb('provider_ref', '=', event.ref)])).executeTakeFirst();
  const difference = { provider: event.provider, ref: event.ref, orderId: order?.id ?? null, amount: event.amount };
  if (order === undefined) return { ...difference, problem: 'unknown_order' };
  if (event.amount !== order.total || event.currency !== 'vnd') return { ...difference, problem: 'amount' };
  return CAME.includes(order.state) ? null : { ...difference, problem: 'not_entered' };
}

/** Payments of the last two days on which providers and orders do not agree; nothing is changed. @throws {ProviderFailure} */
export async function reconciled({ store, providers }: DeskParts, now: number): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const provider of providers.values()) {
    const events = await provider.recent(now - COMPARED);
    if (events === null) continue;
    const paid = events.filter(({ kind }) => kind === 'paid');
    for (const event of paid) {
      const difference = await differenceOf(store, event);
      if (difference !== null) differences.push(difference);
    }
    const told = new Set(paid.flatMap(({ orderId, ref }) => [orderId, ref]));
    const rows = await store
      .selectFrom('orders')
      .select(['id', 'provider_ref', 'total'])
      .where('method', '=', provider.id)
      .where('state', 'in', CAME)
      .where('created_at', '>=', now - COMPARED)
      .where('total', '>', 0)
      .execute();
    for (const { id, provider_ref: ref, total } of rows)
      if (!told.has(id) && !told.has(ref))
        differences.push({ provider: provider.id, ref: ref ?? '', orderId: id, problem: 'not_there', amount: total });
  }
  return differences;
}

/** How long personal data are kept. */
export interface PurgeOptions {
  /** Days for orders that came to nothing; 30. */
  readonly abandonedDays?: number;
  /** Months for orders that were fulfilled; 24. */
  readonly orderMonths?: number;
  /** Only says how many it would be. */
  readonly isDryRun?: boolean;
}

/** Removes personal data of orders that are long over: what was sold, when and for how much stays. The number of orders. */
export async function purged(parts: DeskParts, now: number, options: PurgeOptions = {}): Promise<{ readonly orders: number }> {
  const { abandonedDays = 30, orderMonths = 24, isDryRun = false } = options;
  const abandoned = now - abandonedDays * 86_400_000;
  // The day in Viet Nam, so many months ago; 17:00 UTC is midnight there, which is exact enough for months.
  const fulfilled = Date.parse(addMonths(dayIn(now), -orderMonths));
  return whole(parts, 'purge', async (trx) => {
    const rows = await trx
      .selectFrom('orders')
      .select('id')
      .where('purged_at', 'is', null)
      .where('needs_review', 'is', null)
      .where((eb) =>
        eb.or([
          eb.and([eb('state', 'in', ['expired', 'cancelled', 'failed']), eb('updated_at', '<', abandoned)]),
          eb.and([eb('state', 'in', ['picked_up', 'no_show', 'refunded']), eb('updated_at', '<', fulfilled)]),
        ]),
      )
      .execute();
    // What buyers wrote into transfers may name them.
    if (!isDryRun)
      await trx
        .updateTable('unmatched')
        .set({ memo: '' })
        .where((eb) => eb.or([eb.and([eb('settled_at', 'is not', null), eb('at', '<', abandoned)]), eb('at', '<', fulfilled)]))
        .execute();
    if (!isDryRun)
      for (const { id } of rows)
        await trx
          .updateTable('orders')
          .set({ buyer_name: null, buyer_email: null, buyer_phone: null, purged_at: now })
          .where('id', '=', id)
          .execute();
    return { orders: rows.length };
  });
}
