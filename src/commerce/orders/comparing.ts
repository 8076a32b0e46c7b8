/** The comparison of orders with what providers say of their payments. */
import type { Order } from '../order.ts';
import type { PaymentEvent, PaymentProvider } from '../providers/port.ts';
import type { PaymentMethod } from '../quote.ts';
import type { OrdersTable } from '../store/tables.ts';
import type { DeskParts } from './parts.ts';
import type { Db } from './rows.ts';

/** A payment on which the provider and the orders do not agree. */
export interface Difference {
  /** Who says so. */
  readonly provider: PaymentEvent['provider'];
  /** What the provider calls the payment. */
  readonly ref: string;
  /** The order; null where there is none. */
  readonly orderId: string | null;
  /**
   * `not_entered`: the provider has money that the order does not know; `not_there`: the other way round; `other_seller`: the money
   * went to another seller's account; `twice`: the order was paid by another payment already; `refund`: another sum went back.
   */
  readonly problem: 'unknown_order' | 'not_entered' | 'amount' | 'not_there' | 'other_seller' | 'twice' | 'refund';
  /** Amount that the provider names, that went back for "refund"; that of the order for "not_there". */
  readonly amount: number;
}

/** How far back payments are compared, in milliseconds: 48 hours. */
const COMPARED = 48 * 3_600_000;

/** States of an order whose money came. */
const CAME: readonly Order['state'][] = ['paid', 'paid_late', 'picked_up', 'refunded'];

/** What happened at a provider: payments, and what went back of each. */
interface Told {
  readonly paid: readonly PaymentEvent[];
  /** Sums that went back, by what the provider calls the payment. */
  readonly back: ReadonlyMap<string, number>;
}

/** Payments of other programs on the same account are none of ours. A transfer says so by its text alone. */
function isForeign({ isOurs, memo }: PaymentEvent): boolean {
  return !isOurs && memo === null;
}

/** What a provider told, without what is not ours; null where it cannot be asked. @throws {ProviderFailure} */
async function toldBy(provider: PaymentProvider, since: number): Promise<Told | null> {
  const events = (await provider.recent(since))?.filter((event) => !isForeign(event));
  if (events === undefined) return null;
  return {
    paid: events.filter(({ kind }) => kind === 'paid'),
    back: new Map(events.filter(({ kind }) => kind === 'refunded').map(({ ref, amount }) => [ref, amount])),
  };
}

/** The order that an event means, by its id, by the text of the transfer, or by what the provider calls the payment. */
async function orderOfEvent(db: Db, { orderId, memo, ref }: PaymentEvent): Promise<OrdersTable | undefined> {
  const query = db.selectFrom('orders').selectAll();
  if (orderId !== null) return query.where('id', '=', orderId).executeTakeFirst();
  return query.where((eb) => eb.or([...(memo === null ? [] : [eb('memo', '=', memo)]), eb('provider_ref', '=', ref)])).executeTakeFirst();
}

/** What is wrong with one payment, or null. `back`: what the provider says went back of it. */
async function differenceOf(db: Db, event: PaymentEvent, back: number): Promise<Difference | null> {
  const order = await orderOfEvent(db, event);
  const { provider, ref, amount } = event;
  const difference = { provider, ref, orderId: order?.id ?? null, amount };
  if (order === undefined) return { ...difference, problem: 'unknown_order' };
  if (event.sellers?.includes(order.seller) === false) return { ...difference, problem: 'other_seller' };
  if (amount !== order.total || event.currency !== 'vnd') return { ...difference, problem: 'amount' };
  if (!CAME.includes(order.state)) return { ...difference, problem: 'not_entered' };
  // A transfer has no name in an order; the payment of a card has.
  const isAnother = event.memo === null && order.provider_ref !== ref;
  if (isAnother) return back === amount ? null : { ...difference, problem: 'twice' };
  return event.memo === null && back !== order.refunded ? { ...difference, amount: back, problem: 'refund' } : null;
}

/** Orders of the last days whose money came by a provider that knows nothing of it. */
async function notThere(db: Db, method: PaymentMethod, { paid }: Told, since: number): Promise<Difference[]> {
  const told = new Set(paid.flatMap(({ orderId, ref }) => [orderId, ref]));
  const rows = await db
    .selectFrom('orders')
    .select(['id', 'provider_ref', 'total'])
    .where('method', '=', method)
    .where('state', 'in', CAME)
    .where('created_at', '>=', since)
    .where('total', '>', 0)
    // What staff entered came another way.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('inbox')
            .select('event_id')
            .whereRef('order_id', '=', 'orders.id')
            .where('provider', '=', 'staff')
            .where('kind', '=', 'paid'),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  return rows
    .filter(({ id, provider_ref: ref }) => !told.has(id) && !told.has(ref))
    .map(({ id, provider_ref: ref, total }) => ({ provider: method, ref: ref ?? '', orderId: id, problem: 'not_there', amount: total }));
}

/** Payments and refunds of the last two days on which providers and orders do not agree; nothing is changed. @throws {ProviderFailure} */
export async function reconciled({ store, providers }: DeskParts, now: number): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const provider of providers.values()) {
    const told = await toldBy(provider, now - COMPARED);
    if (told === null) continue;
    for (const event of told.paid) {
      const difference = await differenceOf(store, event, told.back.get(event.ref) ?? 0);
      if (difference !== null) differences.push(difference);
    }
    differences.push(...(await notThere(store, provider.id, told, now - COMPARED)));
  }
  return differences;
}
