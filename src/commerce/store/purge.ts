/** Takes the personal data out of orders that need them no more; what was ordered and paid stays, for accounts and figures. */
import type { OrderState } from '../order.ts';
import type { Store } from './open.ts';

const DAY = 86_400_000;

/** Days after which orders that came to nothing forget who placed them. */
export const ABANDONED_DAYS = 30;

/** Months for which orders that came to something are kept whole unless the operator says otherwise. */
export const ORDER_MONTHS = 24;

/** Orders that came to nothing: their goods were given back and no money was kept. */
const ABANDONED: readonly OrderState[] = ['expired', 'cancelled', 'failed'];

/** Orders that are done. */
const DONE: readonly OrderState[] = ['picked_up', 'no_show', 'refunded'];

/** Ids of orders that are due, oldest first. An order that a person must look at is not. */
export async function purgeableOrders(store: Store, now: number, months: number): Promise<string[]> {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  const rows = await store
    .selectFrom('orders')
    .select('id')
    .where('purged_at', 'is', null)
    .where('needs_review', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('state', 'in', ABANDONED), where('updated_at', '<=', now - ABANDONED_DAYS * DAY)]),
        where.and([where('state', 'in', DONE), where('updated_at', '<=', before.getTime())]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Takes name, mail address and telephone out of the orders that are due; their number. The keyed hash of the mail address
 * stays: it counts uses of codes. What a provider was sent goes as well, it may name the buyer.
 */
export async function purgedOrders(store: Store, now: number, months: number): Promise<number> {
  const due = await purgeableOrders(store, now, months);
  let count = 0;
  for (const id of due) {
    // One statement an order, and only while it is still whole: another process may purge at the same time.
    const { numUpdatedRows } = await store
      .updateTable('orders')
      .set({ buyer_name: null, buyer_email: null, buyer_phone: null, provider_params: null, purged_at: now })
      .where('id', '=', id)
      .where('purged_at', 'is', null)
      .executeTakeFirst();
    count += Number(numUpdatedRows);
  }
  return count;
}
