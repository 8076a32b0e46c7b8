/** What Stripe's objects say, in the words of the port. */
import type Stripe from 'stripe';
import type { PaymentEvent } from '../port.ts';
import { APP } from './checkout.ts';

/** With a session, what it takes to tell of refunds and failures. */
export const EXPANDED = 'payment_intent.latest_charge';

/** Whether a session was begun by us. */
export function isOurs(session: Stripe.Checkout.Session): boolean {
  return session.metadata?.['app'] === APP;
}

/** An event of a session. */
function eventOf(session: Stripe.Checkout.Session, kind: PaymentEvent['kind'], eventId: string, at: number): PaymentEvent {
  return {
    provider: 'stripe',
    eventId,
    orderId: session.client_reference_id ?? session.metadata?.['order_id'] ?? null,
    memo: null,
    ref: session.id,
    kind,
    // No order costs 0 here: a session without a sum never counts as paid.
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    at,
    isOurs: true,
  };
}

/** What a finished session says: with some ways to pay the money comes days after the buyer's part. */
function kindOf(session: Stripe.Checkout.Session): PaymentEvent['kind'] | null {
  if (session.status === 'expired') return 'expired';
  if (session.status !== 'complete') return null;
  if (session.payment_status !== 'unpaid') return 'paid';
  const intent = session.payment_intent;
  const isOver = typeof intent === 'object' && (intent?.status === 'requires_payment_method' || intent?.status === 'canceled');
  return isOver ? 'failed' : 'pending';
}

/** What came back of a session's payment; null where the payment was not expanded. */
function refundedOf(session: Stripe.Checkout.Session): number | null {
  const intent = session.payment_intent;
  const charge = intent === null || typeof intent === 'string' ? null : intent.latest_charge;
  return charge === null || typeof charge === 'string' ? null : charge.amount_refunded;
}

/** The event that a session amounts to now, named after what it says; null while nothing happened, or where it is not ours. */
export function stateEvent(session: Stripe.Checkout.Session, at: number): PaymentEvent | null {
  const kind = isOurs(session) ? kindOf(session) : null;
  return kind === null ? null : eventOf(session, kind, `${session.id}:${kind}`, at);
}

/** The event that a session's refunds amount to now; null without refunds. */
export function refundEvent(session: Stripe.Checkout.Session, at: number): PaymentEvent | null {
  const amount = isOurs(session) ? (refundedOf(session) ?? 0) : 0;
  return amount === 0 ? null : { ...eventOf(session, 'refunded', `${session.id}:refunded:${amount}`, at), amount };
}

/** Id of an object that Stripe gives whole or by its id. */
export function idOf(object: string | { readonly id: string } | null): string | null {
  return typeof object === 'string' ? object : (object?.id ?? null);
}

/** Finds the session of a payment, with {@link EXPANDED}; null where it has none. */
export type SessionOf = (paymentIntent: string) => Promise<Stripe.Checkout.Session | null>;

/** What an event of Stripe says of one of our payments; none where it is of no interest. */
export async function paymentEvents(event: Stripe.Event, sessionOf: SessionOf): Promise<readonly PaymentEvent[]> {
  const at = event.created * 1000;
  const ofSession = (session: Stripe.Checkout.Session, kind: PaymentEvent['kind']) =>
    isOurs(session) ? [eventOf(session, kind, event.id, at)] : [];
  /** Those events know only the payment. Its state now is what counts: the sum in an event that comes late would be an old one. */
  const ofPayment = async (
    intent: string | { readonly id: string } | null,
    read: (session: Stripe.Checkout.Session) => Pick<PaymentEvent, 'kind' | 'amount'>,
  ) => {
    const id = idOf(intent);
    const session = id === null ? null : await sessionOf(id);
    return session !== null && isOurs(session) ? [{ ...eventOf(session, 'refunded', event.id, at), ...read(session) }] : [];
  };
  switch (event.type) {
    case 'checkout.session.completed':
      return ofSession(event.data.object, event.data.object.payment_status === 'unpaid' ? 'pending' : 'paid');
    case 'checkout.session.async_payment_succeeded':
      return ofSession(event.data.object, 'paid');
    case 'checkout.session.async_payment_failed':
      return ofSession(event.data.object, 'failed');
    case 'checkout.session.expired':
      return ofSession(event.data.object, 'expired');
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refunded':
      return ofPayment(event.data.object.payment_intent, (session) => ({ kind: 'refunded', amount: refundedOf(session) ?? 0 }));
    case 'charge.dispute.created': {
      const { amount, payment_intent: intent } = event.data.object;
      return ofPayment(intent, () => ({ kind: 'disputed', amount }));
    }
    default:
      return [];
  }
}
