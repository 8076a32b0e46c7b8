/**
 * The server of production is killed under load and started again, several times: every order that was acknowledged is there,
 * every payment that was acknowledged took effect once, stock adds up, each mail was entered once.
 * SHOP_KILL_ROUNDS says how often (3; 30 with SOAK=1).
 * And it is killed between the row of an order and the answer of Stripe: a second try, or Stripe's notification alone, mends that.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkoutFor, fromAddress, sent } from '../../scripts/bench/shop-client.ts';
import { killedShop, type KillReport } from '../../scripts/bench/shop-kill.ts';
import { builtShop, catalogueOf, SECRETS, startedShop, type ShopServer } from '../../scripts/bench/shop-site.ts';
import { standOf } from '../../src/commerce/shop-catalogue.ts';
import type { OrderView } from '../../src/commerce/views.ts';
import { shopApiPath, TOKEN_PARAM } from '../../src/i18n/shop-routes.ts';
import { startStripeDouble, type StripeDouble } from '../fixtures/stripe/double.ts';

const rounds = Number(process.env['SHOP_KILL_ROUNDS'] ?? (process.env['SOAK'] === '1' ? 30 : 3));
const home = mkdtempSync(join(tmpdir(), 'so-sao-kill-'));
let report: KillReport;

beforeAll(async () => {
  report = await killedShop(await builtShop('pay'), home, rounds);
}, 600_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('orders were taken, and the server died while it worked', () => {
  expect(report.rounds).toBe(rounds);
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.paid).toBeGreaterThan(0);
});
test('every order that was acknowledged is there', () => {
  expect(report.lost).toEqual([]);
});
test('every payment that was acknowledged took effect, once', () => {
  expect(report.unpaid).toEqual([]);
  expect(report.paidTwice).toEqual([]);
});
test('stock is conserved: available, held and sold are what was listed, and what the orders say', () => {
  expect(report.wrongStock).toEqual([]);
});
test('each order has its mails, each once', () => {
  expect(report.wrongMails).toEqual([]);
});
test('the tables are whole', () => {
  expect(report.integrity).toBe('ok');
});

describe('killed between the row of an order and the answer of Stripe', () => {
  let double: StripeDouble;
  let server: ShopServer;
  let site = '';
  const shopHome = join(home, 'stripe');
  const started = async (): Promise<void> => {
    server = await startedShop(site, shopHome, { STRIPE_API_BASE: double.url });
    double.sendTo(`${server.url}${shopApiPath('webhooks/stripe')}`);
  };
  /** A checkout by card, sent to a server that dies before Stripe's answer comes. */
  const cutOff = async (buyer: number): Promise<object> => {
    const { offers, sellers } = catalogueOf(site);
    const cards = new Set(sellers.filter(({ takesCards }) => takesCards).map(({ id }) => id));
    const offer = offers.find(
      ({ seller, stock, price }) => cards.has(seller) && price > 20_000 && stock.some(({ place }) => standOf(place)),
    );
    const fair = offer?.stock.map(({ place }) => standOf(place)?.fair).find((one) => one !== undefined) ?? null;
    const body = await checkoutFor(server, { sku: offer?.sku ?? '', qty: 1, fair, method: 'stripe', buyer, requestId: randomUUID() });
    const pause = double.pauseCreate();
    const answer = sent(server, 'orders', body, fromAddress(buyer)).then(
      ({ status }) => status,
      () => 'none',
    );
    await pause.reached;
    await server.end('SIGKILL');
    pause.release();
    expect(await answer).toBe('none');
    await started();
    return body;
  };
  const stateOf = async (url: string, buyer: number): Promise<string> => {
    const token = new URL(url).searchParams.get(TOKEN_PARAM) ?? '';
    return (JSON.parse((await sent(server, 'status', { token }, fromAddress(buyer))).text) as OrderView).state;
  };
  type Orders = { orders: { id: string; url: string }[] };

  beforeAll(async () => {
    site = await builtShop('pay');
    double = await startStripeDouble({ webhookSecret: SECRETS.STRIPE_WEBHOOK_SECRET });
    await started();
  }, 600_000);
  afterAll(async () => {
    await server.end('SIGTERM');
    await double.close();
  });

  test('the same checkout again is the same order and the same page of Stripe', async () => {
    const body = await cutOff(1);
    const { status, text } = await sent(server, 'orders', body, fromAddress(1));
    expect([status, double.books.sessions.size]).toEqual([201, 1]);
    const [order] = (JSON.parse(text) as Orders).orders;
    const [session] = [...double.books.sessions.values()];
    expect(session?.client_reference_id).toBe(order?.id);
    expect(text).toContain(String(session?.url));
    expect(await double.pay(String(session?.id))).toEqual([200]);
    expect(await stateOf(order?.url ?? '', 1)).toBe('paid');
  });

  test('a payment of which only Stripe tells finds its order', async () => {
    const body = await cutOff(2);
    const session = [...double.books.sessions.values()].at(-1);
    expect(await double.pay(String(session?.id))).toEqual([200]);
    const [order] = (JSON.parse((await sent(server, 'orders', body, fromAddress(2))).text) as Orders).orders;
    expect(session?.client_reference_id).toBe(order?.id);
    expect(await stateOf(order?.url ?? '', 2)).toBe('paid');
    expect(double.books.sessions.size).toBe(2);
  });
});
