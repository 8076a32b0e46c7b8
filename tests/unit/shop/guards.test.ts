/** What the shop lets through: by method, origin, type, size, form and number; and what it tells the log of it. */
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { answering } from '../../../src/commerce/server/answer.ts';
import { telephone } from '../../../src/commerce/server/fields.ts';
import { REFUSALS } from '../../../src/i18n/shop-refusals.ts';
import { ProviderFailure } from '../../../src/commerce/providers/port.ts';
import { CHECKOUT, pretended, QUOTE, REQUEST, SITE, TOKEN, UnknownOrder, type Pretended } from '../../fixtures/shop/parts.ts';

const JSON_TYPE = { 'content-type': 'application/json', origin: SITE, 'sec-fetch-site': 'same-origin' };

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly from?: string;
}

/** Asks an action of a shop. A body of text or bytes is sent as it is. */
function asking(shop: Pretended) {
  const answer = answering(shop.parts);
  let count = 0;
  return async (action: string, { method = 'POST', headers = JSON_TYPE, body, from }: Asked = {}) => {
    count += 1;
    const sent = body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const request = new Request(`${SITE}/api/shop/${action}/`, {
      method,
      // Each from an address of its own, unless a test says from where.
      headers: { 'x-forwarded-for': from ?? `10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`, ...headers },
      ...(sent === undefined ? {} : { body: sent as BodyInit }),
    });
    const response = await answer(action, request, '127.0.0.1');
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: JSON.parse(text) as Record<string, unknown> };
  };
}

const CART = { lines: CHECKOUT.lines, fair: null, code: null, lang: 'vi' };

describe('method', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused for actions and notifications', async (method) => {
    const ask = asking(pretended());
    for (const action of ['quote', 'orders', 'status', 'requests', 'webhooks/sepay']) {
      const { status, headers } = await ask(action, { method });
      expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    }
  });
  test('health is asked with GET', async () => {
    const ask = asking(pretended());
    expect((await ask('health', { method: 'GET' })).json).toEqual({ ok: true, database: true, outboxAge: 0, lastWebhook: null });
    expect((await ask('health', { body: {} })).headers.get('allow')).toBe('GET');
  });
});

describe('origin', () => {
  test.each<[string | null, string | null, number]>([
    [SITE, 'same-origin', 200],
    [SITE, 'none', 200],
    [SITE, null, 200],
    [null, null, 200],
    [null, 'same-origin', 200],
    [SITE, 'same-site', 403],
    [SITE, 'cross-site', 403],
    [null, 'cross-site', 403],
    ['https://la.example', null, 403],
    ['https://la.example', 'cross-site', 403],
    ['https://thu.example.la.example', null, 403],
    ['http://thu.example', null, 403],
    ['https://thu.example:8443', null, 403],
    ['null', null, 403],
    ['', null, 403],
  ])('Origin %s with Sec-Fetch-Site %s is answered %i', async (origin, relation, status) => {
    const headers = {
      'content-type': 'application/json',
      ...(origin === null ? {} : { origin }),
      ...(relation === null ? {} : { 'sec-fetch-site': relation }),
    };
    expect((await asking(pretended())('quote', { headers, body: CART })).status).toBe(status);
  });
  test('is not asked of a provider', async () => {
    const headers = { 'x-ky': 'dung', origin: 'https://la.example', 'sec-fetch-site': 'cross-site' };
    expect((await asking(pretended())('webhooks/sepay', { headers, body: 'x' })).status).toBe(200);
  });
});

describe('type and size', () => {
  test.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['Application/JSON; Charset="UTF-8"', 200],
    ['application/json; charset=latin1', 415],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
    ['', 415],
  ])('"%s" is answered %i', async (type, status) => {
    expect((await asking(pretended())('quote', { headers: { 'content-type': type, origin: SITE }, body: CART })).status).toBe(status);
  });
  test('64 kB are read and no more, also without a length; 512 kB of a notification', async () => {
    const ask = asking(pretended());
    const padded = (size: number): string => `{"x":"${'y'.repeat(size - 8)}"}`;
    expect((await ask('quote', { body: padded(65_536) })).status).toBe(422);
    expect((await ask('quote', { body: padded(65_537) })).status).toBe(413);
    const headers = { 'x-ky': 'dung' };
    expect((await ask('webhooks/sepay', { headers, body: new Uint8Array(524_288) })).status).toBe(200);
    expect((await ask('webhooks/sepay', { headers, body: new Uint8Array(524_289) })).status).toBe(413);
  });
  test.each(['', '{', '{"a":1}}', "{'a':1}", '\u0000', '{"a":NaN}'])('the body %j is no JSON', async (body) => {
    const { status, json } = await asking(pretended())('quote', { body });
    expect([status, json['error']]).toEqual([400, 'invalid_json']);
  });
  test('bytes that are no UTF-8 are no JSON', async () => {
    expect((await asking(pretended())('quote', { body: new Uint8Array([0x22, 0xc3, 0x28, 0x22]) })).json['error']).toBe('invalid_json');
  });
  test.each([null, [], 'x', 1, true])('the JSON %j is no body of an action', async (body) => {
    expect((await asking(pretended())('quote', { body: JSON.stringify(body) })).status).toBe(422);
  });
});

/** A checkout with one field changed; a path of keys joined by dots. */
function changed<T extends object>(from: T, path: string, value: unknown): T {
  const copy = structuredClone(from);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const at = keys.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

describe('form of a checkout', () => {
  test.each<[string, unknown]>([
    ['lines', []],
    ['lines', undefined],
    ['lines', Array.from({ length: 51 }, (_, index) => ({ sku: `a.${index}`, qty: 1 }))],
    ['lines', [CHECKOUT.lines[0], CHECKOUT.lines[0]]],
    ...[0, -1, 1.5, '2', 100, 1e9, null, Number.MAX_VALUE].map((qty): [string, unknown] => ['lines.0.qty', qty]),
    ['lines.0.price', 1],
    ['lines.0.sku', ''],
    ['lines.0.sku', 7],
    ['total', 1],
    ['buyer.vip', true],
    ['buyer.name', ' '],
    ['buyer.name', 'Một\nhai'],
    ['buyer.name', 'Một\u0000'],
    ['buyer.name', '\u202Eabc'],
    ['buyer.name', 'x'.repeat(101)],
    ['buyer.name', ['a']],
    ['buyer.email', 'a@b'],
    ['buyer.email', 'a@thu.example, b@thu.example'],
    ['buyer.email', 'a@thu.example\r\nBcc: b@thu.example'],
    ['buyer.email', `${'x'.repeat(250)}@thu.example`],
    ['buyer.phone', '12'],
    ['buyer.phone', '0912 345 678 (mẹ)'],
    ['buyer', null],
    ['consent', false],
    ['consent', 'true'],
    ['consent', undefined],
    ['requestId', '1'],
    ['pickupDay', '2026-02-30'],
    ['pickupDay', '13/12/2026'],
    ['methods', { 'mau-htx': 'momo' }],
    ['methods', undefined],
    ['quotedTotal', -1],
    ['quotedTotal', 1.5],
    ['quotedTotal', '1000'],
    ['lang', 'fr'],
    ['code', 'x'.repeat(41)],
    ['website', 'https://la.example'],
  ])('%s = %j is refused', async (path, value) => {
    const shop = pretended();
    const { status, json } = await asking(shop)('orders', { body: changed(CHECKOUT, path, value) });
    expect([status, json['error']]).toEqual([422, 'invalid']);
    // A machine in the trap is not told which field it was.
    if (path !== 'website')
      expect(Object.keys(json['fields'] as object).some((field) => field.startsWith(path.split('.')[0] ?? ''))).toBe(true);
    else expect(json['fields']).toEqual({});
    expect(shop.asked).toEqual([]);
  });
  test('keys that are no fields are named as such, a prototype among them', async () => {
    const body = `{"__proto__":{"total":1},"constructor":1,${JSON.stringify(CHECKOUT).slice(1)}`;
    const { status, json } = await asking(pretended())('orders', { body });
    expect(status).toBe(422);
    expect(json['fields']).toMatchObject({ constructor: REFUSALS.vi.fields.unknown_key });
  });
  test('what people type is tidied', async () => {
    const shop = pretended();
    const buyer = { name: '  Nguyễn  Thị Thử '.normalize('NFD'), email: ' Thu@Thu.example ', phone: '(+84) 0912.345.678' };
    expect((await asking(shop)('orders', { body: { ...CHECKOUT, buyer, code: ' khai mac ' } })).status).toBe(201);
    expect(shop.asked[0]?.values[0]).toMatchObject({
      buyer: { name: 'Nguyễn Thị Thử', email: 'Thu@Thu.example', phone: '+84912345678' },
      code: 'khai mac',
    });
    expect(shop.asked[0]?.values[0]).not.toHaveProperty('consent');
  });
  test('problems are told in the language that was asked for', async () => {
    const ask = asking(pretended());
    const body = changed(CHECKOUT, 'buyer.email', 'x');
    expect((await ask('orders', { body })).json).toMatchObject({
      message: REFUSALS.vi.codes.invalid,
      fields: { 'buyer.email': REFUSALS.vi.fields.email },
    });
    expect((await ask('orders', { body: { ...body, lang: 'en' } })).json).toMatchObject({
      message: REFUSALS.en.codes.invalid,
      fields: { 'buyer.email': REFUSALS.en.fields.email },
    });
  });
});

test.each([
  ['0912345678', '+84912345678'],
  ['0912 345 678', '+84912345678'],
  ['+84 912 345 678', '+84912345678'],
  ['+84 (0) 912-345-678', '+84912345678'],
  ['84912345678', '+84912345678'],
  ['0084912345678', '+84912345678'],
  ['024 3825 0000', '+842438250000'],
  ['+81 3 1234 5678', '+81312345678'],
  ['+1 (415) 555-0100', '+14155550100'],
  ['12345', null],
  ['+84 91', null],
  ['912345678', null],
  ['+0123456789', null],
  ['0912345678 hoặc 0987654321', null],
  ['٠٩١٢٣٤٥٦٧٨', null],
  ['', null],
])('the telephone "%s" is %s', (typed, number) => {
  expect(telephone(typed)).toBe(number);
});

describe('form of a request', () => {
  test('a good one is sent, its lines of text with plain ends', async () => {
    const shop = pretended();
    const { status, json } = await asking(shop)('requests', { body: REQUEST });
    expect([status, json]).toEqual([201, { id: 'YC-261122-7K3M9Q', url: `${SITE}/en/request-a-quotation/status/?t=${TOKEN}` }]);
    expect(shop.asked[0]?.values[0]).toMatchObject({ request: { message: 'Dòng một\ndòng hai' } });
  });
  test.each<[string, unknown]>([
    ['request.lines.0.qty', 0],
    ['request.lines.0.qty', 10_000_000],
    ['request.lines.0.unit', ''],
    ['request.lines.0.unit', 'a\nb'],
    ['request.country', 'Japan'],
    ['request.incoterm', 'DDP'],
    ['request.neededBy', 'mai'],
    ['request.message', 'x'.repeat(4001)],
    ['request.company', 'A\r\nBcc: x@y.example'],
    ['request.lines', []],
    ['request.gia', 1],
    ['consent', false],
    ['website', 'x'],
    ['startedAt', REQUEST.startedAt + 58_000],
  ])('%s = %j is refused', async (path, value) => {
    const shop = pretended();
    expect((await asking(shop)('requests', { body: changed(REQUEST, path, value) })).status).toBe(422);
    expect(shop.asked).toEqual([]);
  });
  test('a reader whose clock is ahead is let in', async () => {
    expect((await asking(pretended())('requests', { body: { ...REQUEST, startedAt: REQUEST.startedAt + 3_600_000 } })).status).toBe(201);
  });
});

describe('limits', () => {
  test('thirty checkouts of an address, then 429 with the time to wait', async () => {
    const ask = asking(pretended());
    const from = '203.0.113.7';
    for (let count = 0; count < 30; count += 1) {
      const buyer = { ...CHECKOUT.buyer, email: `ai${count}@thu.example` };
      expect((await ask('orders', { from, body: { ...CHECKOUT, buyer } })).status).toBe(201);
    }
    const { status, headers, json } = await ask('orders', { from, body: CHECKOUT });
    expect([status, headers.get('retry-after'), json['error']]).toEqual([429, '20', 'too_often']);
    // Looking is counted apart.
    expect((await ask('quote', { from, body: CART })).status).toBe(200);
  });
  test('ten checkouts of a mail address from anywhere, however it is written', async () => {
    const ask = asking(pretended());
    const body = (email: string) => ({ ...CHECKOUT, buyer: { ...CHECKOUT.buyer, email } });
    for (let count = 0; count < 10; count += 1) expect((await ask('orders', { body: body('Thu@thu.example') })).status).toBe(201);
    expect((await ask('orders', { body: body('tHU@THU.example') })).status).toBe(429);
  });
  test('twenty requests an hour of an address, five of a mail address; half a /64 is no other address', async () => {
    const shop = pretended();
    const ask = asking(shop);
    const send = (count: number) =>
      ask('requests', {
        from: `2001:db8::${count}`,
        body: { ...REQUEST, request: { ...REQUEST.request, email: `a${count}@thu.example` } },
      });
    for (let count = 1; count <= 20; count += 1) expect((await send(count)).status).toBe(201);
    expect((await send(21)).status).toBe(429);
    shop.now += 3 * 60_000;
    expect((await send(22)).status).toBe(201);
    const again = (from: string) =>
      ask('requests', { from, body: { ...REQUEST, request: { ...REQUEST.request, email: 'mot@thu.example' } } });
    for (let count = 1; count <= 5; count += 1) expect((await again(`198.51.100.${count}`)).status).toBe(201);
    expect((await again('198.51.100.9')).status).toBe(429);
  });
  test('an address that a client writes itself counts for nothing', async () => {
    const ask = asking(pretended());
    let status = 0;
    for (let count = 0; count < 301; count += 1)
      status = (await ask('status', { from: `9.9.9.${count}, 203.0.113.7`, body: { token: TOKEN } })).status;
    expect(status).toBe(429);
  });
});

describe('answers', () => {
  test('of every kind cannot run, be kept, be framed or be found', async () => {
    const ask = asking(pretended());
    const answers = [
      await ask('quote', { body: CART }),
      await ask('x'),
      await ask('status', { body: { token: 'x' } }),
      await ask('webhooks/sepay', { body: 'x' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 400]);
    for (const { headers } of answers) {
      expect(Object.fromEntries(headers)).toEqual(
        expect.objectContaining({
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
          'x-robots-tag': 'noindex',
        }),
      );
      expect(headers.has('set-cookie')).toBe(false);
    }
  });
  test('for tokens that are none are the same, whatever they look like', async () => {
    const shop = pretended();
    const ask = asking(shop);
    const texts = new Set<string>();
    for (const action of ['status', 'pay', 'cancel'])
      for (const token of ['', 'x', 'A'.repeat(32), "' or 1=1 --", '../..']) {
        const { status, text } = await ask(action, { body: { token } });
        expect(status).toBe(404);
        texts.add(text);
      }
    expect(texts.size).toBe(1);
    // Each of them was looked up: a miss costs what a hit costs.
    expect(shop.asked).toHaveLength(15);
  });
  test('to what was placed name the order on the site, not on the host that was asked', async () => {
    const { json, status } = await asking(pretended())('orders', {
      headers: { ...JSON_TYPE, host: 'la.example', 'x-forwarded-host': 'la.example' },
      body: CHECKOUT,
    });
    expect(status).toBe(201);
    expect(json).toEqual({
      orders: [
        {
          id: 'SS-261122-7K3M9Q',
          seller: 'mau-htx',
          sellerName: 'mau-htx',
          total: 1000,
          url: `${SITE}/don-hang/?t=${TOKEN}`,
          redirectUrl: null,
          problem: null,
        },
      ],
    });
  });
  test.each([
    ['line_changed', 409],
    ['out_of_stock', 409],
    ['total_changed', 409],
    ['too_many_holds', 409],
    ['request_reused', 409],
    ['code_refused', 422],
    ['method', 422],
    ['pickup_day', 422],
  ] as const)('a checkout refused for %s is %i with the cart as it is now', async (error, expected) => {
    const { status, json } = await asking(
      pretended({ orders: { place: () => Promise.resolve({ kind: 'refused', error, quote: QUOTE }) } }),
    )('orders', { body: CHECKOUT });
    expect([status, json['error'], json['quote']]).toEqual([expected, error, QUOTE]);
  });
  test('of staff and producers need their own link', async () => {
    const shop = pretended();
    const ask = asking(shop);
    const handOver = { order: 'SS-261122-7K3M9Q', action: 'hand-over' };
    expect((await ask('hand-over', { body: { ...handOver, link: 'hand-over-link' } })).status).toBe(200);
    expect((await ask('hand-over', { body: { ...handOver, action: 'undo', link: 'hand-over-link' } })).json['error']).toBe('wrong_state');
    expect((await ask('hand-over', { body: { ...handOver, link: 'answer-link' } })).status).toBe(404);
    expect((await ask('requests/seen', { body: { link: 'answer-link' } })).status).toBe(200);
    expect((await ask('requests/seen', { body: { link: 'hand-over-link' } })).status).toBe(404);
    expect((await ask('requests/decline', { body: { link: 'answer-link', reason: '' } })).json['error']).toBe('not_open');
    const quotation = {
      prices: [{ product: 'mau-tra', price: 95_000 }],
      minimumOrder: null,
      leadTime: null,
      validUntil: '2026-12-31',
      note: null,
    };
    expect((await ask('requests/quote', { body: { link: 'answer-link', quotation } })).status).toBe(200);
    expect((await ask('requests/quote', { body: { link: 'answer-link', quotation: { ...quotation, prices: [] } } })).status).toBe(422);
    expect(shop.asked.map(({ name }) => name)).toEqual(['markHandedOver', 'undo', 'seen', 'decline', 'quoteRequest']);
  });
  test('"pay" leads to the provider', async () => {
    const ask = asking(pretended());
    expect((await ask('pay', { body: { token: TOKEN } })).json).toEqual({ redirectUrl: 'https://checkout.stripe.com/c' });
    const refused = asking(
      pretended({
        orders: { pay: () => Promise.resolve({ kind: 'provider' }), cancel: () => Promise.resolve({ kind: 'not_cancellable' }) },
      }),
    );
    expect((await refused('pay', { body: { token: TOKEN } })).status).toBe(502);
    expect((await refused('cancel', { body: { token: TOKEN } })).status).toBe(409);
  });
});

describe('notifications', () => {
  const headers = { 'x-ky': 'dung' };
  test('take effect before they are acknowledged', async () => {
    const shop = pretended();
    const { status, text } = await asking(shop)('webhooks/sepay', { headers, body: 'x' });
    expect([status, text]).toEqual([200, '{"success":true}']);
    expect(shop.asked.map(({ name }) => name)).toEqual(['applyEvent', 'heard']);
  });
  test.each<[string, () => Promise<never>, number, string]>([
    ['an order that is not known yet', () => Promise.reject(new UnknownOrder('x')), 503, 'unknown_order'],
    ['tables that are busy', () => Promise.reject(Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode: 5 })), 503, 'busy'],
    ['a mistake of ours', () => Promise.reject(new Error('x')), 500, 'internal'],
  ])('for %s come again', async (_, applyEvent, status, error) => {
    const answer = await asking(pretended({ orders: { applyEvent } }))('webhooks/sepay', { headers, body: 'x' });
    expect([answer.status, answer.json['error']]).toEqual([status, error]);
  });
  test('of a provider that was not set up have no address', async () => {
    for (const name of ['webhooks/stripe', 'webhooks/', 'webhooks/sepay/x', 'webhooks/__proto__'])
      expect((await asking(pretended())(name, { headers, body: 'x' })).status).toBe(404);
  });
});

describe('trouble', () => {
  const answerFor = (error: Error) => asking(pretended({ orders: { quote: () => Promise.reject(error) } }))('quote', { body: CART });
  test.each<[Error, number, string, string | null]>([
    [Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 }), 503, 'busy', '2'],
    [Object.assign(new Error('busy snapshot'), { code: 'ERR_SQLITE_ERROR', errcode: 517 }), 503, 'busy', '2'],
    [Object.assign(new Error('deadlock'), { code: '40P01' }), 503, 'busy', '2'],
    [new Error('x', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }), 503, 'busy', '2'],
    [new ProviderFailure('x'), 502, 'provider', '5'],
    [Object.assign(new Error('no such table: bí mật'), { code: 'ERR_SQLITE_ERROR', errcode: 1 }), 500, 'internal', null],
    // Libraries throw what they like.
    ['a text' as unknown as Error, 500, 'internal', null],
    [undefined as unknown as Error, 500, 'internal', null],
  ])('%s', async (error, status, code, wait) => {
    const answer = await answerFor(error);
    expect([answer.status, answer.json['error'], answer.headers.get('retry-after')]).toEqual([status, code, wait]);
    expect(Object.keys(answer.json)).toEqual(['error', 'message']);
    expect(answer.text).not.toMatch(/ at |bí mật|locked/);
  });
});

test('modes have their own actions', async () => {
  const statuses = async (mode: 'rfq' | 'reserve' | 'pay') => {
    const ask = asking(pretended({ settings: { mode } }));
    const asked = ['quote', 'orders', 'status', 'pay', 'cancel', 'hand-over', 'requests', 'requests/seen', 'health'];
    return Promise.all(asked.map(async (action) => ((await ask(action, { body: {} })).status === 404 ? action : '')));
  };
  const ordering = ['quote', 'orders', 'status', 'pay', 'cancel', 'hand-over', '', '', ''];
  expect(await statuses('rfq')).toEqual(ordering);
  expect(new Set([...(await statuses('reserve')), ...(await statuses('pay'))])).toEqual(new Set(['']));
});

test('the log names what happened and nobody', async () => {
  const CANARIES = { name: 'Hoàng Yến Canari', email: 'canari@thu.example', phone: '0977 111 222' };
  const failing = Object.assign(new Error(`duplicate key: (${CANARIES.email})`), { code: '23505' });
  const shops = [pretended(), pretended({ orders: { place: () => Promise.reject(failing), view: () => Promise.reject(failing) } })];
  for (const shop of shops) {
    const ask = asking(shop);
    await ask('orders', { body: { ...CHECKOUT, buyer: CANARIES, hash: 'canari-hash' } });
    await ask('orders', { body: { ...CHECKOUT, buyer: { ...CANARIES, email: 'canari' } } });
    await ask('requests', { body: { ...REQUEST, request: { ...REQUEST.request, contact: CANARIES.name, email: CANARIES.email } } });
    await ask('status', { body: { token: 'canari-token' } });
    await ask('canari-address', { body: {} });
    await ask('webhooks/sepay', { headers: { 'x-ky': 'dung' }, body: 'canari-body' });
  }
  const log = JSON.stringify(shops.map(({ logged }) => logged));
  expect(log).toContain('SS-261122-7K3M9Q');
  expect(log).toContain('23505');
  expect(log).not.toMatch(/canari|977 ?111|10\.0\.0/i);
  const line = z.looseObject({ what: z.string(), reqId: z.string().length(8) });
  for (const shop of shops) for (const happening of shop.logged) line.parse(happening);
});
