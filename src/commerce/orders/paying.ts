/** Begins payments, again where that failed, and ends them when the buyer cancels. */
import { moveOf } from '../order-moves.ts';
import type { Order } from '../order.ts';
import { ProviderFailure, type Started } from '../providers/port.ts';
import type { OrdersTable } from '../store/tables.ts';
import { resolvedPayment } from './asking.ts';
import { carryOut } from './effects.ts';
import { messageOf, orderUrl, whole, type DeskParts } from './parts.ts';
import { keptOrder, lockedOrder, type Kept } from './rows.ts';

/** How long a provider may take to answer. */
const CALL_MS = 20_000;

/** How long goods wait for a card: Stripe's pages live 30 minutes or more. */
export const CARD_HOLD = 31 * 60_000;

/** Age from which a first call that failed is not repeated but made anew: its page would end too soon for the provider. */
const REPEAT_MS = 60_000;

/** However often it is tried, goods do not wait longer than this for a card. */
const LONGEST_CARD_HOLD = 2 * 3_600_000;

/** What became of the call that begins a payment. */
export interface Begun {
  /** What the buyer does next; null where the provider did not answer. */
  readonly started: Started | null;
  /** "provider" where it can be tried again. */
  readonly problem: 'provider' | null;
}

/** Origin of the address that was sent at first, which a repeated call sends again. The token in that address is kept nowhere. */
function sentOrigin({ provider_params: kept }: OrdersTable): string | null {
  if (kept === null) return null;
  const params: unknown = JSON.parse(kept);
  return typeof params === 'object' && params !== null && 'siteUrl' in params && typeof params.siteUrl === 'string' ? params.siteUrl : null;
}

/** Keeps what the provider calls the payment, and that its offer ends earlier than the goods waited; never that it ends later. */
async function keepStarted({ store }: DeskParts, order: Order, { ref, expiresAt }: Started, now: number): Promise<void> {
  const isEarlier = expiresAt !== null && expiresAt < (order.expiresAt ?? Infinity);
  if ((ref === null || ref === order.providerRef) && !isEarlier) return;
  await store
    .updateTable('orders')
    .set({ provider_ref: ref, updated_at: now, ...(isEarlier ? { expires_at: expiresAt } : {}) })
    .where('id', '=', order.id)
    .where('state', '=', order.state)
    .where('attempt', '=', order.attempt)
    .execute();
}

/**
 * Begins the payment of an order, or finds the one that was begun. What is sent is kept before it is sent: a repeated call sends
 * the same. Never throws for a provider: the order stays and can be tried again.
 */
export async function begun(parts: DeskParts, { order, row }: Kept, token: string, now: number): Promise<Begun> {
  const provider = parts.providers.get(order.method);
  const seller = parts.shelves.sellers.get(order.seller);
  if (provider === undefined || seller === undefined) return { started: null, problem: 'provider' };
  const siteUrl = sentOrigin(row) ?? parts.settings.siteUrl;
  if (row.provider_params === null)
    await parts.store
      .updateTable('orders')
      .set({ provider_params: JSON.stringify({ siteUrl }) })
      .where('id', '=', order.id)
      .execute();
  try {
    const started = await provider.start(order, {
      orderUrl: orderUrl(siteUrl, order, token),
      seller,
      now,
      signal: AbortSignal.timeout(CALL_MS),
    });
    await keepStarted(parts, order, started, now);
    return { started, problem: null };
  } catch (error) {
    parts.log?.({ event: 'payment.start', orderId: order.id, error: messageOf(error) });
    if (error instanceof ProviderFailure && error.isRefused && order.method === 'stripe') await nextAttempt(parts, order, {});
    return { started: null, problem: 'provider' };
  }
}

/** Counts a new attempt, unless somebody else did, or the order no longer waits. */
async function nextAttempt({ store }: DeskParts, order: Order, more: { readonly expires_at?: number }): Promise<void> {
  await store
    .updateTable('orders')
    .set((eb) => ({ attempt: eb('attempt', '+', 1), ...more }))
    .where('id', '=', order.id)
    .where('state', '=', 'pending')
    .where('provider_ref', 'is', null)
    .where('attempt', '=', order.attempt)
    .execute();
}

/** The order with a new attempt to pay by card, where the last call brought nothing and is too old to repeat; else as it is. */
async function freshAttempt(parts: DeskParts, kept: Kept, now: number): Promise<Kept> {
  const { order } = kept;
  const expiresAt = Math.min(now + CARD_HOLD, order.createdAt + LONGEST_CARD_HOLD);
  const isStale = order.method === 'stripe' && order.providerRef === null && now + CARD_HOLD - (order.expiresAt ?? 0) > REPEAT_MS;
  if (!isStale || expiresAt < now + CARD_HOLD) return kept;
  await nextAttempt(parts, order, { expires_at: expiresAt });
  return (await keptOrder(parts.store, order.id)) ?? kept;
}

/** What became of the wish to pay. */
export type Paying =
  | { readonly kind: 'started'; readonly started: Started }
  /** The order does not wait for a payment (any more); the provider did not answer: it can be tried again. */
  | { readonly kind: 'not_payable' | 'provider' };

/** Begins or continues the payment of an order. */
export async function paid(parts: DeskParts, kept: Kept, token: string, now: number): Promise<Paying> {
  const { order } = kept;
  if (order.state !== 'pending' || order.method === 'booth' || (order.expiresAt ?? now) <= now) return { kind: 'not_payable' };
  const { started } = await begun(parts, await freshAttempt(parts, kept, now), token, now);
  return started === null ? { kind: 'provider' } : { kind: 'started', started };
}

/** What became of the wish to cancel. */
export type Cancelling = 'cancelled' | 'not_cancellable' | 'provider';

/** Cancels an order that was not paid. The provider ends the payment first: what was paid meanwhile counts. */
export async function cancelled(parts: DeskParts, { order }: Kept, now: number): Promise<Cancelling> {
  if (order.state !== 'pending' && order.state !== 'reserved') return 'not_cancellable';
  const ended = await resolvedPayment(parts, order, now);
  if (ended === 'provider') return 'provider';
  return whole(parts, 'cancel', async (trx) => {
    const kept = await lockedOrder(trx, order.id);
    const move = kept === null || ended === 'settled' ? 'ignored' : moveOf(kept.order, { kind: 'cancel' });
    if (kept === null || move === 'ignored' || move.kind !== 'move') return 'not_cancellable';
    await carryOut(trx, kept.order, move, 'buyer', now);
    return 'cancelled';
  });
}
