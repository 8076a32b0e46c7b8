/**
 * Cards and more on Stripe's own page. Stripe takes no accounts of firms in Viet Nam: this is for operators who have one elsewhere.
 * The order exists before anything is asked of Stripe, and Stripe carries its id: a payment whose answer was lost is found by it.
 */
import { z } from 'astro/zod';
import type Stripe from 'stripe';
import type { StripeSettings } from '../settings.ts';
import { onlineProblem } from './online-total.ts';
import { BadSignature, ProviderFailure, type Notification, type PaymentEvent, type PaymentProvider } from './port.ts';
import { APP, callKey, checkoutPage, couponParams, sessionParams } from './stripe/checkout.ts';
import { answerOf, stripeClient } from './stripe/client.ts';
import { EXPANDED, idOf, isOurs, paymentEvents, refundEvent, stateEvent, type SessionOf } from './stripe/events.ts';

/** How old a notification may be, in seconds. No defence against repetition, which the table of events is. */
const TOLERANCE = 300;

/** What every event has; without it the client takes any JSON that is signed for one. */
const shape = z.object({
  id: z.string().min(1),
  object: z.literal('event'),
  created: z.number(),
  data: z.object({ object: z.object({}) }),
});

/** The event of a notification, whose bytes Stripe signed. */
async function verified(stripe: Stripe, secret: string, { headers, raw }: Notification, now: number): Promise<Stripe.Event> {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  try {
    const header = headers.get('stripe-signature') ?? '';
    const event = await stripe.webhooks.constructEventAsync(bytes, header, secret, TOLERANCE, undefined, now);
    shape.parse(event);
    return event;
  } catch (error) {
    throw new BadSignature('Not signed by Stripe, or not lately', { cause: error });
  }
}

/** Begins the payment of an attempt. */
function starting(stripe: Stripe, settings: StripeSettings): PaymentProvider['start'] {
  return async (order, context) => {
    const { signal } = context;
    let coupon: string | null = null;
    if (order.discount > 0) {
      const params = couponParams(order);
      const options = { idempotencyKey: callKey(order, 'coupon') };
      const made = await answerOf('Coupon', () => stripe.coupons.create(params, options), signal);
      if (made.amount_off !== order.discount) throw new ProviderFailure('Stripe answered with another reduction than was asked for');
      coupon = made.id;
    }
    const params = sessionParams(order, context, coupon);
    const options = { idempotencyKey: callKey(order, 'checkout') };
    const session = await answerOf('Checkout', () => stripe.checkout.sessions.create(params, options), signal);
    return { kind: 'redirect', expiresAt: session.expires_at * 1000, ...checkoutPage(order, session, settings) };
  };
}

/** A session, after a look that it is one: the client takes any JSON without an error for a success. */
async function sessionFrom(what: string, ref: string, call: () => Promise<Stripe.Checkout.Session>): Promise<Stripe.Checkout.Session> {
  const session = await answerOf(what, call);
  // What the types promise is exactly what is in doubt.
  const { id, object } = session as Partial<Stripe.Checkout.Session>;
  if (id !== ref || object !== 'checkout.session') throw new ProviderFailure(`${what}: another answer than a session`);
  return session;
}

/** Ends a session. Who was faster, buyer or we, Stripe alone knows. */
function ending(stripe: Stripe): PaymentProvider['cancel'] {
  return async (ref) => {
    try {
      const { status } = await sessionFrom('Expire', ref, () => stripe.checkout.sessions.expire(ref));
      if (status !== 'expired') throw new ProviderFailure(`Expire: ${String(status)}`);
      return 'cancelled';
    } catch (error) {
      if (!(error instanceof ProviderFailure && error.isRefused)) throw error;
      const { status } = await sessionFrom('Session', ref, () => stripe.checkout.sessions.retrieve(ref));
      if (status === 'complete') return 'already-paid';
      if (status === 'expired') return 'cancelled';
      throw error;
    }
  };
}

/** Sends money back. */
function refunding(stripe: Stripe): PaymentProvider['refund'] {
  return async (ref, amount, key) => {
    const session = await sessionFrom('Session', ref, () => stripe.checkout.sessions.retrieve(ref));
    const intent = idOf(session.payment_intent);
    if (intent === null) throw new ProviderFailure('Nothing was paid that could go back', { isRefused: true });
    const params = { payment_intent: intent, amount, metadata: { order_id: session.client_reference_id, app: APP } };
    const { status } = await answerOf('Refund', () => stripe.refunds.create(params, { idempotencyKey: key }));
    if (status === 'succeeded') return 'refunded';
    if (status === 'pending' || status === 'requires_action') return 'pending';
    throw new ProviderFailure(`Refund: ${String(status)}`, { isRefused: status === 'failed' || status === 'canceled' });
  };
}

/** What our sessions since a moment amount to. */
async function sessionsSince(stripe: Stripe, since: number): Promise<readonly PaymentEvent[]> {
  const events: PaymentEvent[] = [];
  const params = { created: { gte: Math.floor(since / 1000) }, limit: 100, expand: [`data.${EXPANDED}`] };
  for await (const session of stripe.checkout.sessions.list(params)) {
    const at = session.created * 1000;
    for (const event of [stateEvent(session, at), refundEvent(session, at)]) if (event !== null) events.push(event);
  }
  return events;
}

/** Payment on Stripe's page. */
export function stripeProvider(settings: StripeSettings): PaymentProvider {
  const stripe = stripeClient(settings);
  const sessionOf: SessionOf = async (intent) => {
    const params = { payment_intent: intent, limit: 1, expand: [`data.${EXPANDED}`] };
    return answerOf('Sessions', async () => (await stripe.checkout.sessions.list(params)).data[0] ?? null);
  };
  return {
    id: 'stripe',
    problemWith: (total, { takesCards }) => (takesCards ? onlineProblem(total, settings.minimum) : 'seller_not_configured'),
    start: starting(stripe, settings),
    eventsOf: async (notification, now) => paymentEvents(await verified(stripe, settings.webhookSecret, notification, now), sessionOf),
    query: async (ref, now) => {
      const session = await sessionFrom('Session', ref, () => stripe.checkout.sessions.retrieve(ref, { expand: [EXPANDED] }));
      return isOurs(session) ? stateEvent(session, now) : null;
    },
    cancel: ending(stripe),
    refund: refunding(stripe),
    recent: (since) => answerOf('Sessions', () => sessionsSince(stripe, since)),
    acknowledgement: () => ({ status: 200, body: '{"received":true}' }),
  };
}
