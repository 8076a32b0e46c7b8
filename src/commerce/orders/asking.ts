/** Asks providers what became of a payment, so that a lost notification loses nothing. */
import type { Order } from '../order.ts';
import type { PaymentEvent } from '../providers/port.ts';
import { appliedEvent } from './events.ts';
import { messageOf, type DeskParts } from './parts.ts';
import { keptOrder } from './rows.ts';

/** Asks and takes the answer over. @throws {ProviderFailure} */
async function asked(parts: DeskParts, order: Order, now: number): Promise<PaymentEvent | null> {
  const provider = parts.providers.get(order.method);
  if (provider === undefined || order.providerRef === null) return null;
  const event = await provider.query(order.providerRef, now);
  // The provider may know nothing of ids; here it is known whose payment was asked for.
  if (event !== null) await appliedEvent(parts, { ...event, orderId: event.orderId ?? order.id }, now);
  return event;
}

/** Shortest time between two questions about one order, in milliseconds. */
const ASK_EVERY = 5000;

/** Most orders of which it is remembered when they were asked about. */
const MAX_REMEMBERED = 10_000;

/** Asks about orders that wait for money, each at most every few seconds. */
export class Asker {
  readonly #parts: DeskParts;
  readonly #last = new Map<string, number>();

  /** @param parts of the desk. */
  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Asks about an order where it is time for that. Whether something was told. A provider that fails is only logged. */
  async refreshed(order: Order, now: number, every = ASK_EVERY): Promise<boolean> {
    const isWaiting = order.state === 'pending' || order.state === 'processing';
    if (!isWaiting || order.providerRef === null || now - (this.#last.get(order.id) ?? -Infinity) < every) return false;
    if (this.#last.size >= MAX_REMEMBERED) this.#last.clear();
    this.#last.set(order.id, now);
    try {
      return (await asked(this.#parts, order, now)) !== null;
    } catch (error) {
      this.#parts.log?.({ event: 'payment.query', orderId: order.id, error: messageOf(error) });
      return false;
    }
  }
}

/**
 * Ends the payment of an order that waits: asks first, then has the provider close it. "open": nothing can come of it any more, or
 * nobody can say (transfers); "settled": money came or is on its way, or the order ended meanwhile; "provider": it did not answer.
 */
export async function resolvedPayment(parts: DeskParts, order: Order, now: number): Promise<'open' | 'settled' | 'provider'> {
  const provider = parts.providers.get(order.method);
  if (order.state !== 'pending' || provider === undefined || order.providerRef === null) return 'open';
  try {
    await asked(parts, order, now);
    if ((await keptOrder(parts.store, order.id))?.order.state !== 'pending') return 'settled';
    if ((await provider.cancel(order.providerRef)) !== 'already-paid') return 'open';
    await asked(parts, order, now);
    return 'settled';
  } catch (error) {
    parts.log?.({ event: 'payment.cancel', orderId: order.id, error: messageOf(error) });
    return 'provider';
  }
}
