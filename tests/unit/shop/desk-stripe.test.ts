/** The order desk with the rules of prices and the adapter of Stripe, against the double of Stripe. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { quoteOf } from '../../../src/commerce/pricing.ts';
import type { PaymentProvider } from '../../../src/commerce/providers/port.ts';
import { stripeProvider } from '../../../src/commerce/providers/stripe.ts';
import type { PaymentMethod } from '../../../src/commerce/quote.ts';
import { openStore, type Store } from '../../../src/commerce/store/open.ts';
import { startStripeDouble, type StripeDouble } from '../../fixtures/stripe/double.ts';
import { command, MINUTE, onlyOrder, stockOf, testShop, type TestShop } from './order-shop.ts';

const CARD = { an: 'stripe', binh: 'stripe' } as const;

let double: StripeDouble;
let store: Store;
let shop: TestShop;
// The double has a clock of its own, as Stripe has.
const now = Date.now();

beforeEach(async () => {
  double = await startStripeDouble({ webhookSecret: 'whsec_of_the_test' });
  store = await openStore({ kind: 'sqlite', path: ':memory:' });
  const card = stripeProvider({ key: 'sk_test_1', webhookSecret: double.webhookSecret, minimum: 15_000, apiBase: double.url });
  shop = await testShop(store, { quoteOf, providers: new Map<PaymentMethod, PaymentProvider>([['stripe', card]]) });
});
afterEach(async () => {
  await double.close();
  await store.destroy();
});

it('a reduced order is paid, told of by nobody but the page, and goes back in two parts', async () => {
  const { order, token } = await onlyOrder(shop.desk, command({ methods: CARD, code: 'GIAM10', quotedTotal: 76_500 }), now);
  await double.pay(order.providerRef ?? '');
  expect(await shop.desk.view(token, now + 10_000)).toMatchObject({ state: 'paid', payment: { kind: 'none' } });
  expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('19/0/1');
  expect(await shop.desk.refund(order.id, 5000, now)).toMatchObject({ kind: 'refunded', order: { state: 'paid', refunded: 5000 } });
  expect(await shop.desk.refund(order.id, null, now)).toMatchObject({ kind: 'refunded', amount: 71_500, order: { state: 'refunded' } });
  expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('20/0/0');
  expect(await shop.desk.reconcile(now + MINUTE)).toEqual([]);
});

it('an answer that got lost is found again by the same call: one page, one payment', async () => {
  const asked = command({ methods: CARD });
  double.loseAnswers(3);
  expect(await shop.desk.place(asked, now)).toMatchObject({ kind: 'placed', orders: [{ started: null, problem: 'provider' }] });
  const first = await onlyOrder(shop.desk, asked, now + 5000);
  const again = await onlyOrder(shop.desk, asked, now + 6000);
  expect(first.started).toMatchObject({ kind: 'redirect', ref: first.order.providerRef });
  expect(again.started).toEqual(first.started);
  const keys = new Set(double.requests.filter(({ line }) => line === 'POST /v1/checkout/sessions').map(({ key }) => key));
  expect([...keys]).toEqual([`${first.order.id}:checkout:1`]);
});

it('cancelling and running out close the page first', async () => {
  const cancelled = await onlyOrder(shop.desk, command({ methods: CARD }), now);
  expect(await shop.desk.cancel(cancelled.token, now)).toMatchObject({ kind: 'cancelled' });
  await expect(double.pay(cancelled.order.providerRef ?? '')).rejects.toThrow();
  const over = await onlyOrder(shop.desk, command({ methods: CARD }), now);
  expect(await shop.desk.sweep(now + 40 * MINUTE)).toMatchObject({ expired: 1, unanswered: 0 });
  await expect(double.pay(over.order.providerRef ?? '')).rejects.toThrow();
});
