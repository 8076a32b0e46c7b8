/**
 * What is sent to begin a payment on Stripe's page, and what must come back. Everything sent is made of the order, its page and its
 * seller alone, with no clock: the same attempt sends the same bytes, which Stripe's idempotency asks for.
 */
import type Stripe from 'stripe';
import { paymentWords } from '../../../i18n/shop-payment.ts';
import type { Order } from '../../order.ts';
import { isLoopback, type StripeSettings } from '../../settings.ts';
import { ProviderFailure, type StartContext } from '../port.ts';

/** Marks payments that are ours among those of the same account. */
export const APP = 'so-sao';

/**
 * How long a payment on Stripe's page can be begun, milliseconds: Stripe takes 30 minutes or more. At each new attempt the caller
 * stores now + this in the order, before the call.
 */
export const CHECKOUT_LIFE = 31 * 60_000;

/** When the page of an order's attempt ends, in seconds. */
function endOf(order: Order): number {
  return Math.floor((order.expiresAt ?? order.createdAt + CHECKOUT_LIFE) / 1000);
}

/** Texts longer than this are refused. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

/** Key of a call: the same for each try of an attempt. */
export function callKey(order: Order, what: 'checkout' | 'coupon'): string {
  return `${order.id}:${what}:${order.attempt}`;
}

/** The reduction of an order as a coupon that only its payment can use: so Stripe's page shows sum, reduction and total. */
export function couponParams(order: Order): Stripe.CouponCreateParams {
  return {
    amount_off: order.discount,
    currency: 'vnd',
    duration: 'once',
    max_redemptions: 1,
    redeem_by: endOf(order),
    name: paymentWords(order.lang).discount,
    metadata: { order_id: order.id, app: APP },
  };
}

/** A payment on Stripe's page. `unit_amount` is the price itself: đồng have no smaller unit. */
export function sessionParams(
  order: Order,
  { orderUrl, seller }: Pick<StartContext, 'orderUrl' | 'seller'>,
  coupon: string | null,
): Stripe.Checkout.SessionCreateParams {
  const metadata = { order_id: order.id, app: APP };
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    locale: order.lang,
    client_reference_id: order.id,
    metadata,
    payment_intent_data: {
      metadata,
      transfer_group: order.id,
      description: cut(paymentWords(order.lang).description(order.id, seller.legalName ?? seller.name), 500),
    },
    line_items: order.lines.map((line) => ({
      quantity: line.qty,
      price_data: {
        currency: 'vnd',
        unit_amount: line.price,
        product_data: { name: cut(line.name, 200), description: cut(line.unit, 200) },
      },
    })),
    ...(coupon === null ? {} : { discounts: [{ coupon }] }),
    ...(order.buyer === null ? {} : { customer_email: order.buyer.email }),
    // Else Stripe may show and take another currency than the one that was ordered in.
    adaptive_pricing: { enabled: false },
    expires_at: endOf(order),
    success_url: orderUrl,
    cancel_url: orderUrl,
  };
}

/** Whether a buyer may be sent there. */
function isCheckoutPage(url: string, { apiBase }: StripeSettings): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return apiBase === null ? protocol === 'https:' && hostname === 'checkout.stripe.com' : isLoopback(url);
}

/**
 * Where to send the buyer. Everything is looked at: the client takes any JSON without an error for a success, also that of a proxy.
 * @throws {ProviderFailure} when it is not the payment that was asked for.
 */
export function checkoutPage(order: Order, session: Stripe.Checkout.Session, settings: StripeSettings): { ref: string; url: string } {
  // What the types promise is exactly what is in doubt.
  const {
    id = '',
    object,
    amount_total: amount,
    currency,
    url = null,
    client_reference_id: reference,
  } = session as Partial<typeof session>;
  const wrong = [
    object === 'checkout.session' ? null : 'object',
    id.startsWith('cs_') ? null : 'id',
    amount === order.total ? null : 'amount_total',
    currency === 'vnd' ? null : 'currency',
    reference === order.id ? null : 'client_reference_id',
    url !== null && isCheckoutPage(url, settings) ? null : 'url',
  ].filter((name) => name !== null);
  if (wrong.length > 0 || url === null) throw new ProviderFailure(`Stripe answered with another ${wrong.join(', ')} than was asked for`);
  return { ref: id, url };
}
