/**
 * The double of Stripe behaves as Stripe's documentation says: eighteen steps with the official Node client, some of them with the
 * official command line too. With STRIPE_TEST_KEY the steps that need no payment also run against Stripe's own test mode.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../../fixtures/stripe/books.ts';
import { startStripeDouble, type StripeDouble } from '../../fixtures/stripe/double.ts';

/** A machine under load takes its time. */
const PATIENCE = { timeout: 20_000 };
const SECRET = 'whsec_double';
let double: StripeDouble;
let client: Stripe;

beforeAll(async () => {
  double = await startStripeDouble({ webhookSecret: SECRET });
  const { hostname, port } = new URL(double.url);
  client = new Stripe('sk_test_probe', { host: hostname, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false });
});
afterAll(() => double.close());

type Params = Stripe.Checkout.SessionCreateParams;

/** Parameters of a session of 370,000 ₫. */
const session = (changes: Partial<Params> = {}): Params => ({
  mode: 'payment',
  ui_mode: 'hosted_page',
  success_url: 'https://sosao.example/ok?s={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://sosao.example/no',
  line_items: [{ quantity: 2, price_data: { currency: 'vnd', unit_amount: 185_000, product_data: { name: 'Chè' } } }],
  ...changes,
});
const worth = (amount: number): Params =>
  session({ line_items: [{ quantity: 1, price_data: { currency: 'vnd', unit_amount: amount, product_data: { name: 'Chè' } } }] });
/** What is not in the types any more, or never was. */
const odd = (changes: Record<string, unknown>): Params => ({ ...session(), ...changes });
const refused = (promise: Promise<unknown>, expected: Record<string, unknown>) => expect(promise).rejects.toMatchObject(expected);
const key = (): string => `probe-${Math.random()}`;
const minutes = (count: number): number => Math.floor(Date.now() / 1000) + count * 60;

/** Steps that need nobody who pays. */
const STEPS: Record<string, (stripe: Stripe) => Promise<void>> = {
  '1 product and price': async (stripe) => {
    const product = await stripe.products.create({ name: 'Chè' });
    const price = await stripe.prices.create({ product: product.id, unit_amount: 185_000, currency: 'vnd' });
    expect(price).toMatchObject({ object: 'price', product: product.id, unit_amount: 185_000 });
  },
  '2 a session by a price in its line': async (stripe) => {
    const made = await stripe.checkout.sessions.create(session({ client_reference_id: 'r', metadata: { a: 'b' }, locale: 'vi' }));
    expect(made).toMatchObject({
      object: 'checkout.session',
      amount_total: 370_000,
      currency: 'vnd',
      status: 'open',
      payment_status: 'unpaid',
    });
    expect(made).toMatchObject({ client_reference_id: 'r', metadata: { a: 'b' }, locale: 'vi', payment_intent: null });
    expect(made.id).toMatch(/^cs_test_/);
    expect(made.line_items).toBeUndefined();
  },
  '3 a session by the id of a price': async (stripe) => {
    const product = await stripe.products.create({ name: 'Chè' });
    const price = await stripe.prices.create({ product: product.id, unit_amount: 50_000, currency: 'vnd' });
    const made = await stripe.checkout.sessions.create(session({ line_items: [{ price: price.id, quantity: 3 }] }));
    expect(made.amount_total).toBe(150_000);
  },
  '4 the same key gets the same answer': async (stripe) => {
    const idempotencyKey = key();
    const params = session({ expires_at: minutes(60) });
    const first = await stripe.checkout.sessions.create(params, { idempotencyKey });
    const again = await stripe.checkout.sessions.create(params, { idempotencyKey });
    expect(again).toEqual(first);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
  },
  '5 the same key with something else is refused': async (stripe) => {
    const idempotencyKey = key();
    await stripe.products.create({ name: 'Chè' }, { idempotencyKey });
    await refused(stripe.products.create({ name: 'Trà' }, { idempotencyKey }), { type: 'StripeIdempotencyError' });
  },
  '6 a refusal is not kept under its key': async (stripe) => {
    const idempotencyKey = key();
    await refused(stripe.checkout.sessions.create(worth(-1), { idempotencyKey }), { type: 'StripeInvalidRequestError' });
    await stripe.checkout.sessions.create(session(), { idempotencyKey });
  },
  '7 coupon and promotion code': async (stripe) => {
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'once' });
    const code = await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id } });
    expect(code).toMatchObject({ object: 'promotion_code', active: true, times_redeemed: 0 });
  },
  '8 a reduction of a session': async (stripe) => {
    const coupon = await stripe.coupons.create({ amount_off: 37_000, currency: 'vnd', duration: 'once' });
    const made = await stripe.checkout.sessions.create(session({ discounts: [{ coupon: coupon.id }] }));
    expect(made).toMatchObject({ amount_subtotal: 370_000, amount_total: 333_000, total_details: { amount_discount: 37_000 } });
    await refused(stripe.checkout.sessions.create(session({ discounts: [{ coupon: coupon.id }], allow_promotion_codes: true })), {
      type: 'StripeInvalidRequestError',
    });
    await refused(stripe.checkout.sessions.create(session({ discounts: [{ coupon: 'none' }] })), { code: 'resource_missing' });
  },
  '9 a session again, with its lines': async (stripe) => {
    const made = await stripe.checkout.sessions.create(session());
    const again = await stripe.checkout.sessions.retrieve(made.id, { expand: ['line_items'] });
    expect(again.line_items?.data).toMatchObject([{ quantity: 2, amount_total: 370_000, description: 'Chè' }]);
    await refused(stripe.checkout.sessions.retrieve('cs_test_none'), { code: 'resource_missing', statusCode: 404 });
  },
  '10 its lines alone, and the list of sessions': async (stripe) => {
    const made = await stripe.checkout.sessions.create(session());
    expect((await stripe.checkout.sessions.listLineItems(made.id)).data).toHaveLength(1);
    expect((await stripe.checkout.sessions.list({ limit: 1 })).data.map(({ id }) => id)).toEqual([made.id]);
  },
  '11 it is ended once': async (stripe) => {
    const made = await stripe.checkout.sessions.create(session());
    expect(await stripe.checkout.sessions.expire(made.id)).toMatchObject({ status: 'expired', url: null });
    await refused(stripe.checkout.sessions.expire(made.id), { type: 'StripeInvalidRequestError', statusCode: 400 });
  },
  '12 what is not known, or no longer, is refused': async (stripe) => {
    await refused(stripe.checkout.sessions.create(odd({ colour: 'red' })), { code: 'parameter_unknown', param: 'colour' });
    await refused(stripe.checkout.sessions.create(odd({ ui_mode: 'hosted' })), { param: 'ui_mode' });
    await refused(stripe.checkout.sessions.create(odd({ mode: undefined })), { param: 'mode' });
    await refused(stripe.checkout.sessions.create(odd({ line_items: undefined })), { type: 'StripeInvalidRequestError' });
  },
  '13 limits of time and text': async (stripe) => {
    for (const wrong of [minutes(29), minutes(24 * 60 + 2)])
      await refused(stripe.checkout.sessions.create(session({ expires_at: wrong })), { param: 'expires_at' });
    await stripe.checkout.sessions.create(session({ expires_at: minutes(31), client_reference_id: 'r'.repeat(200) }));
    await refused(stripe.checkout.sessions.create(session({ client_reference_id: 'r'.repeat(201) })), { statusCode: 400 });
    await refused(stripe.checkout.sessions.create(session({ metadata: { ['k'.repeat(41)]: 'v' } })), { statusCode: 400 });
    await refused(stripe.checkout.sessions.create(session({ metadata: { k: 'v'.repeat(501) } })), { statusCode: 400 });
  },
  '14 limits of sums': async (stripe) => {
    await refused(stripe.checkout.sessions.create(worth(5_000)), { code: 'amount_too_small' });
    await refused(stripe.checkout.sessions.create(worth(1.5)), { code: 'parameter_invalid_integer' });
    const coupon = await stripe.coupons.create({ percent_off: 100, duration: 'once' });
    const free = await stripe.checkout.sessions.create(session({ discounts: [{ coupon: coupon.id }] }));
    expect(free).toMatchObject({ amount_total: 0, payment_status: 'no_payment_required' });
  },
  '15 an address that is none is refused as Stripe does': async (stripe) => {
    await refused(stripe.rawRequest('GET', '/v1/nothing'), { type: 'StripeInvalidRequestError', statusCode: 404 });
  },
};

describe('the double, with the official client:', () => {
  test.each(Object.entries(STEPS))('%s', (_, step) => step(client));

  test('16 a payment, and what it consists of', async () => {
    const made = await client.checkout.sessions.create(session({ payment_intent_data: { metadata: { a: 'b' }, transfer_group: 'g' } }));
    await double.pay(made.id);
    const paid = await client.checkout.sessions.retrieve(made.id, { expand: ['payment_intent.latest_charge'] });
    expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
    expect(paid.payment_intent).toMatchObject({ status: 'succeeded', metadata: { a: 'b' }, transfer_group: 'g' });
    expect(paid.payment_intent).toMatchObject({
      latest_charge: { object: 'charge', paid: true, amount_refunded: 0, metadata: { a: 'b' } },
    });
    await refused(client.checkout.sessions.expire(made.id), { statusCode: 400 });
    await expect(double.pay(made.id)).rejects.toThrow();
  });

  test('17 money back, in parts and never too much', async () => {
    const made = await client.checkout.sessions.create(session());
    await double.pay(made.id);
    const { payment_intent: intent } = await client.checkout.sessions.retrieve(made.id);
    const refund = (amount?: number) =>
      client.refunds.create({ payment_intent: idOf(intent), ...(amount === undefined ? {} : { amount }) });
    expect(await refund(100_000)).toMatchObject({ status: 'succeeded', amount: 100_000 });
    await refused(refund(270_001), { code: 'amount_too_large' });
    expect(await refund()).toMatchObject({ amount: 270_000 });
    await refused(refund(1), { code: 'charge_already_refunded' });
    await expect.poll(() => double.events.slice(-5).map(({ event }) => event.type), PATIENCE).toContain('charge.refunded');
  });

  test('18 a code counts when it is paid with, and is refused when it is used up', async () => {
    const coupon = await client.coupons.create({ percent_off: 10, duration: 'once' });
    const code = await client.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, max_redemptions: 1 });
    const params = session({ discounts: [{ promotion_code: code.id }] });
    const first = await client.checkout.sessions.create(params);
    await client.checkout.sessions.create(params);
    await double.pay(first.id);
    await refused(client.checkout.sessions.create(params), { code: 'promotion_code_invalid' });
  });

  test('a key that is none, or of live mode, is refused', async () => {
    const { hostname, port } = new URL(double.url);
    for (const wrong of ['sk_live_x', 'pk_test_x'])
      await refused(new Stripe(wrong, { host: hostname, port, protocol: 'http' }).products.create({ name: 'Chè' }), { statusCode: 401 });
  });
});

describe('events of the double', () => {
  test('are signed, have one id for all copies, and say what was answered', async () => {
    const got: { id: string; isSigned: boolean; line: string }[] = [];
    const shop = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        const event = client.webhooks.constructEvent(body, String(request.headers['stripe-signature']), SECRET);
        got.push({ id: event.id, isSigned: true, line: `${request.method} ${request.url}` });
        response.writeHead(got.length === 2 ? 503 : 200).end('{}');
      });
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    const port = (shop.address() as AddressInfo).port;
    double.sendTo(`http://127.0.0.1:${port}/hook`);
    expect(await double.emit('checkout.session.completed', { id: 'cs_test_ý' }, { times: 3 })).toEqual([200, 503, 200]);
    expect(new Set(got.map(({ id }) => id)).size).toBe(1);
    expect(await double.repeatLast()).toBe(200);
    shop.closeAllConnections();
    await new Promise((resolve) => shop.close(resolve));
    expect(await double.emit('checkout.session.completed', { id: 'cs_test_x' })).toEqual([0]);
    double.sendTo(null);
  });

  test('come when time is over', async () => {
    const made = await client.checkout.sessions.create(session());
    const held = double.books.sessions.get(made.id);
    if (held === undefined) throw new Error('Found no session');
    held.expires_at = minutes(-1);
    expect(await client.checkout.sessions.retrieve(made.id)).toMatchObject({ status: 'expired' });
    expect(double.events.at(-1)?.event).toMatchObject({ type: 'checkout.session.expired', data: { object: { id: made.id } } });
  });
});

describe('the page of the double', () => {
  test('shows what is to be paid, pays, and goes back', async () => {
    const made = await client.checkout.sessions.create(session());
    const page = String(made.url);
    expect(await (await fetch(page)).text()).toContain('370000 vnd');
    const answer = await fetch(`${page}/pay`, { method: 'POST', redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `https://sosao.example/ok?s=${made.id}`]);
    expect(await client.checkout.sessions.retrieve(made.id)).toMatchObject({ payment_status: 'paid' });
    expect(await (await fetch(page)).text()).toContain('id="closed"');
  });

  test('goes back without a payment too', async () => {
    const made = await client.checkout.sessions.create(session());
    const answer = await fetch(`${made.url}/cancel`, { method: 'POST', redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('https://sosao.example/no');
    expect(await client.checkout.sessions.retrieve(made.id)).toMatchObject({ status: 'open' });
  });

  test('says no text of a record as markup', async () => {
    const name = '<script>alert(1)</script>';
    const made = await client.checkout.sessions.create(
      session({ line_items: [{ quantity: 1, price_data: { currency: 'vnd', unit_amount: 20_000, product_data: { name } } }] }),
    );
    expect(await (await fetch(String(made.url))).text()).not.toContain('<script');
  });
});

test('the double runs as a program', async () => {
  const program = spawn(process.execPath, ['tests/fixtures/stripe/main.ts', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => program.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())));
  expect(line).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${line}/v1/products`)).status).toBe(401);
  program.kill('SIGTERM');
  expect(await new Promise((resolve) => program.once('exit', resolve))).toBe(0);
});

/** The binary of the Stripe CLI for this machine, out of npm's packages; null where there is none. */
function stripeCli(): string | null {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('@stripe/cli/package.json')));
  const binary = join(packages, `cli-${process.platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'stripe.exe' : 'stripe');
  return existsSync(binary) ? binary : null;
}

const cli = stripeCli();

describe(`the double, with the Stripe CLI${cli === null ? ' (not run: its package has no binary for this machine)' : ''}`, () => {
  let home = '';
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'stripe-cli-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** What a call answers. */
  const run = async (...words: string[]): Promise<Record<string, unknown>> => {
    const env = { HOME: home, STRIPE_API_KEY: 'sk_test_commandline', STRIPE_CLI_TELEMETRY_OPTOUT: '1' };
    const { stdout, stderr } = await promisify(execFile)(cli ?? '', [...words, '--api-base', double.url], { env, timeout: 20_000 });
    return JSON.parse(stdout.trim() === '' ? stderr : stdout) as Record<string, unknown>;
  };
  const line = ['currency]=vnd', 'unit_amount]=185000', 'product_data][name]=Chè'].flatMap((part) => [
    '-d',
    `line_items[0][price_data][${part}`,
  ]);
  const fields = ['--mode=payment', '--success-url=https://sosao.example/ok', ...line, '-d', 'line_items[0][quantity]=2'];

  test.skipIf(cli === null)('makes a session with a coupon, reads it, ends it', async () => {
    const coupon = await run('post', '/v1/coupons', '-d', 'amount_off=37000', '-d', 'currency=vnd');
    const made = await run('checkout', 'sessions', 'create', ...fields, '-d', `discounts[0][coupon]=${String(coupon['id'])}`);
    expect(made).toMatchObject({ object: 'checkout.session', amount_total: 333_000, currency: 'vnd' });
    const path = `/v1/checkout/sessions/${String(made['id'])}`;
    expect(await run('get', path)).toMatchObject({ id: made['id'], status: 'open' });
    expect(await run('post', `${path}/expire`)).toMatchObject({ status: 'expired' });
  });

  test.skipIf(cli === null)('is refused the old names', async () => {
    expect(await run('post', '/v1/checkout/sessions', '-d', 'mode=payment', '-d', 'ui_mode=hosted')).toMatchObject({
      error: { type: 'invalid_request_error', param: 'ui_mode' },
    });
  });
});

const testKey = process.env['STRIPE_TEST_KEY'] ?? '';

describe.skipIf(!testKey.startsWith('sk_test_'))('Stripe’s own test mode (with STRIPE_TEST_KEY)', () => {
  test.each(Object.entries(STEPS))('%s', (_, step) => step(new Stripe(testKey, { telemetry: false })));
});
