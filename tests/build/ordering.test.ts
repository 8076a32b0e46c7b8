/** A site that was built with ordering, served by the program of production: chain, guards, notifications, secrets, log. */
import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrderView } from '../../src/commerce/views.ts';
import { SHOP_ROUTES } from '../../src/commerce/routes.ts';
import { cartDataPath, orderPath, shopApiPath } from '../../src/i18n/shop-routes.ts';
import { BUILT_SITE, builtShop, catalogueOf, SECRETS, startedShop, type ShopServer } from '../../scripts/bench/shop-site.ts';
import { checkoutFor, fromAddress, movement, sent, told } from '../../scripts/bench/shop-client.ts';
import { signatureCases } from '../fixtures/stripe/signatures.ts';

const home = mkdtempSync(join(tmpdir(), 'so-sao-shop-'));
/** A fair, an offer at it, and the account of its seller, as the invented records have them. */
const [FAIR, SKU, ACCOUNT] = ['hoi-cho-mau-2027', 'mau-che-xanh-doi.goi-500g', '0000000005'];
let dir = '';
let server: ShopServer;

beforeAll(async () => {
  dir = await builtShop('pay');
  server = await startedShop(dir, home);
});
afterAll(async () => {
  expect(await server.end('SIGTERM')).toBe(0);
  expect(server.printed()).toContain('"what":"stop"');
  rmSync(home, { recursive: true, force: true });
});

/** Asks with plain node:http: headers as they are given, and a body with or without its length. */
function raw(
  path: string,
  { method = 'POST', headers = {}, body = [] }: { method?: string; headers?: Record<string, string>; body?: readonly Uint8Array[] },
) {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((done, failed) => {
    const asked = request(`${server.url}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      response.on('end', () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asked.on('error', failed);
    asked.setTimeout(10_000, () => asked.destroy(new Error(`${method} ${path} was not answered`)));
    for (const chunk of body) asked.write(chunk);
    asked.end();
  });
}

/** All texts below a folder. */
function textsBelow(folder: string): { readonly file: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ file: join(entry.parentPath, entry.name), text: readFileSync(join(entry.parentPath, entry.name), 'latin1') }));
}

describe('chain', () => {
  test.each(SHOP_ROUTES.filter(({ file, isOnDemand }) => isOnDemand && file.endsWith('.astro')).map(({ pattern }) => pattern))(
    '%s is a page whose files are there',
    async (pattern) => {
      const response = await fetch(`${server.url}${pattern}/?t=${'x'.repeat(32)}`);
      const html = await response.text();
      expect(response.status).toBe(404);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': expect.stringContaining('text/html') as string,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        'x-frame-options': 'DENY',
      });
      expect(response.headers.has('set-cookie')).toBe(false);
      const files = [...html.matchAll(/(?:href|src|data-[a-z]+)="(\/_astro\/[^"]+)"/g)].map(([, path = '']) => path);
      expect(files.some((path) => path.endsWith('.css'))).toBe(true);
      for (const path of files) expect(existsSync(join(dir, 'client', path)), path).toBe(true);
      expect(html).toContain(`lang="${pattern.startsWith('/en/') ? 'en' : 'vi'}"`);
    },
  );
  test('pages that are the same for all are files', () => {
    for (const { pattern, isOnDemand, file } of SHOP_ROUTES) {
      const path = join(dir, 'client', file.endsWith('.astro') ? join(pattern, 'index.html') : pattern);
      expect(existsSync(path), path).toBe(!isOnDemand);
    }
  });
  test('a page that one address asks for too often says so, as a page', async () => {
    const asked = () => fetch(`${server.url}${orderPath('en', 'x')}`, { headers: fromAddress(5) });
    const answers = await Promise.all(Array.from({ length: 320 }, asked));
    const [waiting] = answers.filter(({ status }) => status === 429);
    expect(Number(waiting?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(waiting?.headers.get('content-type')).toContain('text/html');
    expect(await waiting?.text()).toContain('<html lang="en">');
    expect((await fetch(`${server.url}${orderPath('en', 'x')}`, { headers: fromAddress(6) })).status).toBe(404);
  });
  test('a page is asked for with GET, and without its last slash leads to it', async () => {
    expect((await raw(orderPath('vi'), {})).status).toBe(405);
    const { status, headers } = await raw(`${orderPath('vi').slice(0, -1)}?t=x`, { method: 'GET' });
    expect([status, headers['location']]).toEqual([301, `${orderPath('vi')}?t=x`]);
  });
  test('pages of the catalogue are files as ever', async () => {
    const response = await fetch(`${server.url}/`);
    expect([response.status, response.headers.get('etag')]).toEqual([200, expect.stringMatching(/^W\//)]);
    expect((await raw('/', {})).status).toBe(405);
    for (const path of ['/server/entry.mjs', '/../server/shop.json', '/%2e%2e/server/shop.json', '/client/'])
      expect((await raw(path, { method: 'GET' })).status).toBe(404);
  });
});

describe('guards of the built server', () => {
  const json = { 'content-type': 'application/json' };
  test.each<[string, string, Record<string, string>, number]>([
    ['GET', 'webhooks/stripe', {}, 405],
    ['GET', 'webhooks/sepay', {}, 405],
    ['PUT', 'orders', json, 405],
    ['OPTIONS', 'orders', json, 405],
    ['TRACE', 'orders', {}, 405],
    ['POST', 'orders', {}, 415],
    ['POST', 'orders', { 'content-type': 'text/plain' }, 415],
    ['POST', 'orders', { ...json, origin: 'https://la.example' }, 403],
    ['POST', 'orders', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['POST', 'orders', { ...json, origin: BUILT_SITE }, 400],
    ['POST', 'khong-co', json, 404],
    ['POST', 'orders/x', json, 404],
    ['POST', 'webhooks/khac', json, 404],
    ['POST', 'webhooks/stripe', {}, 400],
    ['POST', 'webhooks/sepay', {}, 400],
  ])('%s %s with %j is %i', async (method, action, headers, status) => {
    const answer = await raw(`/api/shop/${action}/`, { method, headers: { ...headers, ...fromAddress(1) } });
    expect(answer.status).toBe(status);
    if (status !== 404 || action === 'khong-co') expect(JSON.parse(answer.text)).toHaveProperty('error');
    expect(answer.text).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
  });
  test('bodies that are too large are refused, with and without a length', async () => {
    const chunk = new Uint8Array(65_536);
    const body = Array.from({ length: 32 }, () => chunk);
    for (const action of ['orders', 'webhooks/stripe', 'webhooks/sepay']) {
      expect((await raw(shopApiPath(action), { headers: { ...json, 'transfer-encoding': 'chunked' }, body })).status).toBe(413);
      expect((await raw(shopApiPath(action), { headers: { ...json, 'content-length': String(32 * 65_536) }, body })).status).toBe(413);
    }
  });
  test('whatever a client calls the server, addresses are those of the site', async () => {
    const spoofed = { host: 'la.example', 'x-forwarded-host': 'la.example', 'x-forwarded-proto': 'ftp', forwarded: 'host=la.example' };
    const page = await raw(`${orderPath('vi')}?t=x`, { method: 'GET', headers: spoofed });
    expect(page.text).not.toContain('la.example');
    const body = new TextEncoder().encode(
      JSON.stringify(await checkoutFor(server, { sku: SKU, qty: 1, fair: FAIR, method: 'booth', buyer: 2 })),
    );
    const { status, text } = await raw(shopApiPath('orders'), { headers: { ...json, ...spoofed, ...fromAddress(2) }, body: [body] });
    expect(status).toBe(201);
    expect(text).not.toContain('la.example');
    expect(text).toContain(`${BUILT_SITE}${orderPath('vi')}?t=`);
  });
  test('tokens that are none are answered alike', async () => {
    const answers = await Promise.all(
      ['', 'x', 'A'.repeat(32), 'B'.repeat(200)].map((token) => sent(server, 'status', { token }, fromAddress(3))),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers.every(({ status, headers }) => status === 404 && !headers.has('set-cookie'))).toBe(true);
  });
  test('one address is told to wait after three hundred looks', async () => {
    const looks = await Promise.all(Array.from({ length: 320 }, () => sent(server, 'status', { token: 'x' }, fromAddress(4))));
    const waiting = looks.filter(({ status }) => status === 429);
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    expect(Number(waiting[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

/** Places an order; its id, token and memo. */
async function placed(buyer: number, method: 'booth' | 'vietqr') {
  const { status, text } = await sent(
    server,
    'orders',
    await checkoutFor(server, { sku: SKU, qty: 1, fair: FAIR, method, buyer }),
    fromAddress(buyer),
  );
  expect(status, text).toBe(201);
  const [order] = (JSON.parse(text) as { orders: { id: string; url: string; total: number }[] }).orders;
  const token = new URL(order?.url ?? '').searchParams.get('t') ?? '';
  const view = JSON.parse((await sent(server, 'status', { token }, fromAddress(buyer))).text) as OrderView;
  return { id: order?.id ?? '', total: order?.total ?? 0, token, view };
}

describe('notifications', () => {
  test('a transfer pays an order once, however often it is told', async () => {
    const { token, view, total } = await placed(10, 'vietqr');
    expect(view.state).toBe('pending');
    const memo = view.payment.kind === 'transfer' ? view.payment.memo : '';
    const body = movement(1001, ACCOUNT, memo, total);
    const answers = await Promise.all([told(server, body), told(server, body), told(server, body)]);
    expect(answers.map(({ status, text }) => `${status} ${text}`)).toEqual(Array.from({ length: 3 }, () => '200 {"success":true}'));
    const after = JSON.parse((await sent(server, 'status', { token }, fromAddress(10))).text) as OrderView;
    expect(after.state).toBe('paid');
    expect(after.timeline.filter(({ state }) => state === 'paid')).toHaveLength(1);
  });
  test('a transfer that is forged, old or of another sum pays nothing', async () => {
    const { token, view, total } = await placed(11, 'vietqr');
    const memo = view.payment.kind === 'transfer' ? view.payment.memo : '';
    expect((await told(server, movement(1002, ACCOUNT, memo, total), Date.now(), 'khác')).status).toBe(400);
    expect((await told(server, movement(1002, ACCOUNT, memo, total), Date.now() - 301_000)).status).toBe(400);
    expect((await told(server, movement(1003, ACCOUNT, memo, total - 1))).status).toBe(200);
    const after = JSON.parse((await sent(server, 'status', { token }, fromAddress(11))).text) as OrderView;
    expect([after.state, after.isInReview]).toEqual(['pending', true]);
  });
  test('of Stripe are believed as the table of signatures says', async () => {
    const event = {
      id: 'evt_thu',
      object: 'event',
      api_version: '2026-10-28.endive',
      created: Math.floor(Date.now() / 1000),
      type: 'customer.created',
      data: { object: { id: 'cus_thu', object: 'customer', name: 'Nguyễn Thị Thử' } },
    };
    for (const { name, raw: body, header, isAccepted } of signatureCases(event, SECRETS.STRIPE_WEBHOOK_SECRET, Date.now())) {
      const headers = { 'content-type': 'application/json', ...(header === null ? {} : { 'stripe-signature': header }) };
      const { status } = await raw(shopApiPath('webhooks/stripe'), { headers, body: [body] });
      expect(status, name).toBe(isAccepted ? 200 : 400);
    }
  });
  test('of Stripe about an order of ours that is not known come again', async () => {
    const now = Math.floor(Date.now() / 1000);
    const metadata = { order_id: 'SS-261122-ZZZZZZ', app: 'so-sao' };
    const session = {
      id: 'cs_test_thu',
      object: 'checkout.session',
      client_reference_id: metadata.order_id,
      metadata,
      amount_total: 1000,
      currency: 'vnd',
      payment_status: 'paid',
      status: 'complete',
      payment_intent: 'pi_thu',
    };
    const event = JSON.stringify({
      id: 'evt_la',
      object: 'event',
      api_version: '2026-10-28.endive',
      created: now,
      type: 'checkout.session.completed',
      data: { object: session },
    });
    const v1 = createHmac('sha256', SECRETS.STRIPE_WEBHOOK_SECRET).update(`${now}.${event}`).digest('hex');
    const { status, text } = await raw(shopApiPath('webhooks/stripe'), {
      headers: { 'content-type': 'application/json', 'stripe-signature': `t=${now},v1=${v1}` },
      body: [new TextEncoder().encode(event)],
    });
    expect([status, JSON.parse(text)]).toEqual([503, expect.objectContaining({ error: 'unknown_order' })]);
  });
});

test('health says that it works, and how', async () => {
  const response = await fetch(`${server.url}${shopApiPath('health')}`, { headers: fromAddress(20) });
  expect(await response.json()).toMatchObject({ ok: true, database: true, outboxAge: expect.any(Number) as number });
});

test('what a browser is told holds no secret, no stock, no mail address of a seller, no code of a promotion', () => {
  const catalogue = catalogueOf(dir);
  const never = [...Object.values(SECRETS), ...catalogue.promotions.map(({ code }) => code)];
  const texts = [...textsBelow(join(dir, 'client')), ...textsBelow(join(dir, 'server'))];
  for (const { file, text } of texts) {
    const words = file.endsWith('shop.json') ? Object.values(SECRETS) : never;
    expect(
      words.filter((word) => text.includes(word)),
      file,
    ).toEqual([]);
    expect(/\b(?:sk|rk)_(?:test|live)_\w{10,}|\bwhsec_\w{10,}/.exec(text)?.[0] ?? null, file).toBeNull();
  }
  const cart = readFileSync(join(dir, 'client', cartDataPath()), 'utf8');
  for (const { email } of catalogue.sellers) if (email !== null) expect(cart).not.toContain(email);
  expect(cart).not.toMatch(/"(?:units|stock|promotions|bank|taxCode)"/);
});

test('the log names orders, and nobody who ordered', async () => {
  const { id, token } = await placed(30, 'booth');
  await fetch(`${server.url}${orderPath('vi', token)}`);
  const log = server.printed();
  expect(log).toContain(id);
  for (const word of [token, 'nguoi-mua-', '@thu.example', 'Nguyễn', '912345678', '?t=', ...Object.values(SECRETS)])
    expect(log, word).not.toContain(word);
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  expect(lines.length).toBeGreaterThan(50);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({
      time: expect.any(String) as string,
      level: expect.stringMatching(/^(?:info|warn|error)$/) as string,
    });
});
