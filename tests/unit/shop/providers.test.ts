/** The contract of providers, kept by each of them; and which of them there are. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { providersOf, webhookOf } from '../../../src/commerce/providers/all.ts';
import { boothProvider } from '../../../src/commerce/providers/booth.ts';
import { stripeProvider } from '../../../src/commerce/providers/stripe.ts';
import { vietqrProvider } from '../../../src/commerce/providers/vietqr.ts';
import { shopSettings } from '../../../src/commerce/settings.ts';
import { movement, sepayNotification } from '../../fixtures/sepay.ts';
import { shelvesWith, testOrder, testSeller, vnd } from '../../fixtures/shop-orders.ts';
import { startStripeDouble, type StripeDouble } from '../../fixtures/stripe/double.ts';
import { keepsTheContract, type World } from './provider-contract.ts';

const SECRET = 'whsec_contract';
let double: StripeDouble;
let stripe: World;

beforeAll(async () => {
  double = await startStripeDouble({ webhookSecret: SECRET });
  const lastOf = (count: number) => double.events.slice(-count).map(({ headers, raw }) => ({ headers, raw }));
  stripe = {
    provider: stripeProvider({ key: 'sk_test_contract', webhookSecret: SECRET, minimum: 15_000, apiBase: double.url }),
    pay: async (_, ref, later = false) => {
      await double.pay(ref ?? '', { later });
      if (later) await double.settle(ref ?? '', true);
      return lastOf(later ? 2 : 1);
    },
    forge: ({ headers, raw }) => ({ headers, raw: Uint8Array.from(raw, (byte) => (byte === 0x33 ? 0x34 : byte)) }),
    foreign: async () => {
      const session = { id: 'cs_test_other', object: 'checkout.session', metadata: { app: 'another' }, payment_status: 'paid' };
      await double.emit('checkout.session.completed', session);
      return lastOf(1)[0] ?? null;
    },
  };
});
afterAll(() => double.close());

keepsTheContract('stripe', () => stripe);

let movements = 1000;
const vietqr: World = {
  provider: vietqrProvider({ sepay: { secret: SECRET, apiKey: null }, transferHold: 86_400_000 }, shelvesWith(testSeller())),
  pay: async (order) => {
    movements += 1;
    const content = `MBVCB.${movements}.${order.memo}.CT tu NGUYEN THI MAU`;
    return [sepayNotification(movement({ id: movements, content, transferAmount: order.total }), SECRET, Date.now())];
  },
  forge: ({ headers, raw }) => ({ headers, raw: Uint8Array.from([...raw, 0x20]) }),
  foreign: async () => sepayNotification(movement({ accountNumber: '999999' }), SECRET, Date.now()),
};
keepsTheContract('vietqr', () => vietqr);

const booth: World = {
  provider: boothProvider(),
  pay: async () => null,
  forge: (notification) => notification,
  foreign: async () => null,
};
keepsTheContract('booth', () => booth);

describe('ways to pay', () => {
  const env: Record<string, string> = { SHOP_SECRET: 's'.repeat(32), MAIL_FOLDER: 'mail' };
  const stripeEnv = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
  const site = { url: 'https://sosao.example', contactEmail: 'a@sosao.example' };
  const methods = (mode: 'rfq' | 'reserve' | 'pay', more: Record<string, string> = {}) => {
    const settings = shopSettings(mode, site, (name) => ({ ...env, ...more })[name]);
    return [...providersOf(settings, shelvesWith(testSeller())).keys()];
  };

  test('are those that mode and settings allow', () => {
    expect(methods('rfq', stripeEnv)).toEqual([]);
    expect(methods('reserve', stripeEnv)).toEqual(['booth']);
    expect(methods('pay')).toEqual(['booth', 'vietqr']);
    expect(methods('pay', stripeEnv)).toEqual(['booth', 'vietqr', 'stripe']);
  });

  test('say why an order cannot be paid so', () => {
    const settings = shopSettings('pay', site, (name) => ({ ...env, ...stripeEnv })[name]);
    const providers = providersOf(settings, shelvesWith(testSeller()));
    const problems = (total: number, seller = testSeller()) =>
      [...providers.values()].map((provider) => provider.problemWith(vnd(total), seller));
    expect(problems(370_000)).toEqual([null, null, null]);
    expect(problems(0)).toEqual([null, 'zero_total', 'zero_total']);
    expect(problems(14_999)).toEqual([null, null, 'min_amount']);
    expect(problems(15_000)).toEqual([null, null, null]);
    expect(problems(99_999_999)).toEqual([null, null, null]);
    expect(problems(100_000_000)).toEqual([null, 'max_amount', 'max_amount']);
    expect(problems(370_000, testSeller({ bank: null, takesCards: false }))).toEqual([
      null,
      'seller_not_configured',
      'seller_not_configured',
    ]);
    const unreadable = { bin: '97041', name: 'X', account: '1', holder: 'X' };
    expect(problems(370_000, testSeller({ bank: unreadable }))[1]).toBe('seller_not_configured');
  });

  test('fail for certain where the seller’s account is gone or unreadable, and hold what was promised', async () => {
    const order = testOrder('vietqr', { createdAt: 1000, expiresAt: null });
    const begin = (seller = testSeller()) =>
      vietqr.provider.start(order, { orderUrl: 'https://sosao.example/', seller, now: 5, signal: new AbortController().signal });
    expect(await begin()).toMatchObject({ kind: 'transfer', expiresAt: 1000 + 86_400_000, bankName: 'VietinBank', bin: '970415' });
    const unreadable = { bin: '97041', name: 'X', account: '1', holder: 'X' };
    for (const bank of [null, unreadable]) await expect(begin(testSeller({ bank }))).rejects.toMatchObject({ isRefused: true });
  });

  test('have notifications by the names of those who send them', () => {
    expect(['stripe', 'sepay', 'vietqr', 'booth', '__proto__'].map(webhookOf)).toEqual(['stripe', 'vietqr', null, null, null]);
  });
});
