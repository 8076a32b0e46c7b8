/** Stripe's adapter against a strict double: what is sent, what is believed, and what happens when answers get lost. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '../../../src/commerce/order.ts';
import { ProviderFailure, type PaymentEvent, type PaymentProvider, type StartContext } from '../../../src/commerce/providers/port.ts';
import { CHECKOUT_LIFE, sessionParams } from '../../../src/commerce/providers/stripe/checkout.ts';
import { stripeProvider } from '../../../src/commerce/providers/stripe.ts';
import { testLine, testOrder, testSeller, vnd } from '../../fixtures/shop-orders.ts';
import { idOf } from '../../fixtures/stripe/books.ts';
import { startStripeDouble, type StripeDouble } from '../../fixtures/stripe/double.ts';

/** A machine under load takes its time. */
const PATIENCE = { timeout: 20_000 };
const SECRET = 'whsec_stripe';
let double: StripeDouble;
let stripe: PaymentProvider;

beforeEach(async () => {
  double = await startStripeDouble({ webhookSecret: SECRET });
  stripe = stripeProvider({ key: 'sk_test_stripe', webhookSecret: SECRET, minimum: 15_000, apiBase: double.url });
});
afterEach(() => double.close());

const context = (signal = new AbortController().signal): StartContext => ({
  orderUrl: 'https://sosao.example/don-hang/?t=token',
  seller: testSeller(),
  now: Date.now(),
  signal,
});

/** The session of an order that was begun. */
async function begun(order: Order = testOrder('stripe')): Promise<{ order: Order; ref: string; url: string }> {
  const started = await stripe.start(order, context());
  if (started.kind !== 'redirect' || started.ref === null) throw new Error('Found no redirection, expected one');
  return { order, ref: started.ref, url: started.url };
}

/** What the events since a place in the list say. */
async function told(from = 0): Promise<PaymentEvent[]> {
  const events: PaymentEvent[] = [];
  for (const { headers, raw } of double.events.slice(from)) events.push(...(await stripe.eventsOf({ headers, raw }, Date.now())));
  return events;
}

describe('what is sent', () => {
  test('is the order as it was placed, in đồng, with a page of 31 minutes', async () => {
    const order = testOrder('stripe', { lines: [testLine('Chè <Shan> & "tuyết"', 185_000, 2), testLine('x'.repeat(400), 20_000, 1)] });
    const { ref } = await begun(order);
    const session = double.books.sessions.get(ref);
    expect(session).toMatchObject({
      amount_total: 390_000,
      currency: 'vnd',
      client_reference_id: order.id,
      metadata: { order_id: order.id, app: 'so-sao' },
      locale: 'vi',
      ui_mode: 'hosted_page',
      adaptive_pricing: { enabled: false },
      customer_email: 'mau@buyer.example',
      success_url: 'https://sosao.example/don-hang/?t=token',
      cancel_url: 'https://sosao.example/don-hang/?t=token',
      expires_at: Math.floor((order.createdAt + CHECKOUT_LIFE) / 1000),
    });
    expect(double.books.items.get(ref)?.map(({ description, quantity, price }) => [description, quantity, price?.unit_amount])).toEqual([
      ['Chè <Shan> & "tuyết"', 2, 185_000],
      ['x'.repeat(200), 1, 20_000],
    ]);
    expect(double.books.intentData.get(ref)).toEqual({
      metadata: { order_id: order.id, app: 'so-sao' },
      transfer_group: order.id,
      description: `Đơn hàng ${order.id}, người bán: Hợp tác xã nông nghiệp Mẫu Suối Bạc`,
    });
  });

  test('depends on order, page and seller alone', () => {
    const order = testOrder('stripe', { now: 1_795_312_800_000 });
    const { orderUrl, seller } = context();
    expect(sessionParams(order, { orderUrl, seller }, null)).toEqual(sessionParams(structuredClone(order), { orderUrl, seller }, null));
    expect(sessionParams({ ...order, buyer: null, lang: 'en' }, { orderUrl, seller }, null)).not.toHaveProperty('customer_email');
  });

  test('names the calls by order and attempt', async () => {
    const order = testOrder('stripe', { discount: vnd(37_000), attempt: 3 });
    await begun(order);
    expect(double.requests.map(({ line, key }) => [line, key])).toEqual([
      ['POST /v1/coupons', `${order.id}:coupon:3`],
      ['POST /v1/checkout/sessions', `${order.id}:checkout:3`],
    ]);
  });

  test('shows a reduction as one, which nothing else can use', async () => {
    const order = testOrder('stripe', { discount: vnd(37_000) });
    const { ref } = await begun(order);
    expect(double.books.sessions.get(ref)).toMatchObject({ amount_subtotal: 370_000, amount_total: 333_000 });
    expect([...double.books.coupons.values()]).toMatchObject([
      { amount_off: 37_000, currency: 'vnd', max_redemptions: 1, name: 'Khuyến mại' },
    ]);
    expect((await begun(order)).ref).toBe(ref);
    expect(double.books.coupons.size).toBe(1);
  });
});

describe('what comes back', () => {
  test.each<[string, number, unknown]>([
    ['a page of something in between', 404, { message: 'Not Found' }],
    ['an empty list', 200, []],
    ['an object of another kind', 200, { id: 'prod_1', object: 'product' }],
    [
      'a session of another order',
      200,
      {
        id: 'cs_1',
        object: 'checkout.session',
        client_reference_id: 'SS-1',
        amount_total: 370_000,
        currency: 'vnd',
        url: 'http://127.0.0.1/x',
        expires_at: 1,
      },
    ],
  ])('is not taken for a payment: %s', async (_, status, body) => {
    double.answerInstead(status, JSON.stringify(body), 9);
    const failure = await begun().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProviderFailure);
    expect(failure).toMatchObject({ isRefused: false });
    await expect(stripe.cancel('cs_test_1')).rejects.toThrow(ProviderFailure);
    await expect(stripe.query('cs_test_1', 0)).rejects.toThrow(ProviderFailure);
    await expect(stripe.refund('cs_test_1', vnd(1), 'k')).rejects.toThrow(ProviderFailure);
  });

  test.each([
    ['amount_total', { amount_total: 37_000_000 }],
    ['currency', { currency: 'usd' }],
    ['id', { id: 'pi_1' }],
    ['url', { url: 'https://checkout.stripe.com.evil.example/c' }],
    ['url', { url: null }],
    ['client_reference_id', { client_reference_id: null }],
  ])('with another %s is refused', async (name, changes) => {
    const order = testOrder('stripe');
    const { ref } = await begun(order);
    const session = { ...double.books.sessions.get(ref), ...changes };
    double.answerInstead(200, JSON.stringify(session));
    await expect(stripe.start({ ...order, attempt: 2 }, context())).rejects.toThrow(name);
  });

  test('is a page of Stripe itself where no other address of the API is set', async () => {
    const { checkoutPage } = await import('../../../src/commerce/providers/stripe/checkout.ts');
    const order = testOrder('stripe');
    const { ref } = await begun(order);
    const session = double.books.sessions.get(ref);
    if (session === undefined) throw new Error('Found no session');
    const settings = { key: 'sk_live_x', webhookSecret: SECRET, minimum: 15_000, apiBase: null };
    const at = (url: string) => () => checkoutPage(order, { ...session, url }, settings);
    expect(at('https://checkout.stripe.com/c/pay/cs_1#fid')()).toMatchObject({ ref });
    for (const url of ['http://checkout.stripe.com/c', 'https://stripe.com/c', 'http://127.0.0.1/c', 'javascript:alert(1)', '/c'])
      expect(at(url)).toThrow(ProviderFailure);
  });

  test('is asked for again when it gets lost, and the buyer has one payment', async () => {
    double.loseAnswers(1);
    const { ref } = await begun();
    expect(double.requests).toHaveLength(2);
    expect([...double.books.sessions.keys()]).toEqual([ref]);
  });

  test('that stays lost leaves the outcome unknown; the same attempt finds the payment', async () => {
    const order = testOrder('stripe');
    double.loseAnswers(3);
    await expect(begun(order)).rejects.toMatchObject({ name: 'ProviderFailure', isRefused: false });
    const { ref } = await begun(order);
    expect([...double.books.sessions.keys()]).toEqual([ref]);
  });

  test('late is not waited for', async () => {
    const order = testOrder('stripe');
    const pause = double.pauseCreate();
    const control = new AbortController();
    const starting = stripe.start(order, context(control.signal));
    await pause.reached;
    control.abort();
    await expect(starting).rejects.toMatchObject({ name: 'ProviderFailure', isRefused: false });
    // The first call is still under way: what it will do is not known.
    await expect(stripe.start(order, context())).rejects.toMatchObject({ name: 'ProviderFailure', isRefused: false });
    pause.release();
    await expect
      .poll(
        () =>
          stripe.start(order, context()).then(
            ({ ref }) => ref,
            () => null,
          ),
        PATIENCE,
      )
      .toBe([...double.books.sessions.keys()][0]);
    await expect(stripe.start(order, context(AbortSignal.abort()))).rejects.toThrow(ProviderFailure);
  });

  test('as a refusal says so: then another attempt is the way on', async () => {
    const order = testOrder('stripe');
    const late = { ...order, expiresAt: Date.now() + 20 * 60_000 };
    await expect(begun(late)).rejects.toMatchObject({ isRefused: true, message: expect.stringContaining('expires_at') as string });
    await begun({ ...late, attempt: 2, expiresAt: Date.now() + CHECKOUT_LIFE });
    await begun(order);
    const other = { ...order, lines: [testLine('Khác', 185_000, 2)] };
    await expect(begun(other)).rejects.toMatchObject({ isRefused: true });
    const small = testOrder('stripe', { lines: [testLine('Kẹo', 12_000, 1)] });
    await expect(begun(small)).rejects.toMatchObject({ isRefused: true, message: expect.stringContaining('amount_too_small') as string });
  });

  test('never says a key, a buyer or a page', async () => {
    const key = 'sk_test_SECRET';
    const wrong = stripeProvider({ key: 'pk_wrong_SECRET', webhookSecret: SECRET, minimum: 0, apiBase: double.url });
    const right = stripeProvider({ key, webhookSecret: SECRET, minimum: 0, apiBase: double.url });
    const order = testOrder('stripe', { buyer: { name: 'X', email: 'no mail', phone: '' } });
    for (const provider of [wrong, right]) {
      const failure = (await provider.start(order, context()).catch((error: unknown) => error)) as ProviderFailure;
      expect(failure.isRefused).toBe(true);
      expect(failure.message).not.toMatch(/SECRET|no mail|token/);
    }
  });
});

describe('what happens', () => {
  test('to money that comes later', async () => {
    const { order, ref } = await begun();
    await double.pay(ref, { later: true });
    expect(await stripe.query(ref, 0)).toMatchObject({ kind: 'pending' });
    expect(await stripe.cancel(ref)).toBe('already-paid');
    await double.settle(ref, true);
    expect(await stripe.query(ref, 0)).toMatchObject({ kind: 'paid' });
    expect((await told()).map(({ kind, amount, orderId, isOurs }) => [kind, amount, orderId, isOurs])).toEqual([
      ['pending', 370_000, order.id, true],
      ['paid', 370_000, order.id, true],
    ]);
  });

  test('to money that never comes', async () => {
    const { ref } = await begun();
    await double.pay(ref, { later: true });
    await double.settle(ref, false);
    expect(await stripe.query(ref, 0)).toMatchObject({ kind: 'failed' });
    expect((await told()).map(({ kind }) => kind)).toEqual(['pending', 'failed']);
  });

  test('when nobody pays', async () => {
    const { ref } = await begun();
    await double.expire(ref);
    expect((await told()).map((event) => [event.kind, event.ref])).toEqual([['expired', ref]]);
    expect(await stripe.cancel(ref)).toBe('cancelled');
  });

  test('to refunds: each event has the sum of all of them as it is now, also when it comes late', async () => {
    const { ref } = await begun();
    await double.pay(ref);
    await stripe.refund(ref, vnd(100_000), 'a');
    await stripe.refund(ref, vnd(50_000), 'b');
    await expect.poll(() => double.events.length, PATIENCE).toBe(5);
    const events = await told(1);
    expect(events.map(({ kind, amount, ref: of }) => [kind, amount, of])).toEqual(Array(4).fill(['refunded', 150_000, ref]));
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(4);
    expect(await stripe.recent(Date.now() - 60_000)).toMatchObject([{ kind: 'paid' }, { kind: 'refunded', amount: 150_000 }]);
  });

  test('to a refund that takes days, and comes back', async () => {
    const { ref } = await begun();
    await double.pay(ref);
    double.delayNextRefund();
    expect(await stripe.refund(ref, vnd(370_000), 'a')).toBe('pending');
    const [refund] = double.books.refunds.keys();
    await expect.poll(() => double.events.length, PATIENCE).toBe(3);
    await double.settleRefund(refund ?? '', false);
    expect((await told(3)).map(({ kind, amount }) => [kind, amount])).toEqual([['refunded', 0]]);
  });

  test('to a payment that the bank of the buyer disputes', async () => {
    const { order, ref } = await begun();
    await double.pay(ref);
    await double.dispute(ref);
    expect(await told(1)).toMatchObject([{ kind: 'disputed', amount: 370_000, orderId: order.id, ref }]);
  });

  test('to payments of others in the same account: nothing', async () => {
    const { ref } = await begun();
    const session = double.books.sessions.get(ref);
    if (session === undefined) throw new Error('Found no session');
    await double.pay(ref);
    session.metadata = { app: 'another' };
    const intent = idOf(session.payment_intent);
    for (const type of ['completed', 'async_payment_succeeded', 'async_payment_failed', 'expired'])
      await double.emit(`checkout.session.${type}`, session);
    for (const type of ['refund.created', 'refund.updated', 'refund.failed', 'charge.refunded', 'charge.dispute.created'])
      for (const of of [intent, 'pi_unknown', null]) await double.emit(type, { id: 'x', amount: 1, payment_intent: of });
    await double.emit('invoice.paid', { id: 'in_1' });
    expect(await told(1)).toEqual([]);
    expect(await stripe.query(ref, 0)).toBeNull();
    expect(await stripe.recent(0)).toEqual([]);
  });

  test('to a sum or a currency that was changed: it is told as it is', async () => {
    const { ref } = await begun();
    const session = double.books.sessions.get(ref);
    const paid = { ...session, payment_status: 'paid' };
    await double.emit('checkout.session.completed', paid, { mutate: (object) => (object['amount_total'] = 369_999) });
    await double.emit('checkout.session.completed', paid, { mutate: (object) => (object['currency'] = 'usd') });
    await double.emit('checkout.session.completed', paid, { mutate: (object) => (object['amount_total'] = null) });
    expect((await told()).map(({ amount, currency }) => [amount, currency])).toEqual([
      [369_999, 'vnd'],
      [370_000, 'usd'],
      [0, 'vnd'],
    ]);
  });

  test('over more payments than fit into one answer', async () => {
    for (let count = 0; count < 101; count += 1) await stripe.start(testOrder('stripe'), context());
    for (const ref of double.books.sessions.keys()) await double.pay(ref);
    expect(await stripe.recent(Date.now() - 60_000)).toHaveLength(101);
    expect(await stripe.recent(Date.now() + 60_000)).toEqual([]);
  });
});
