/** The operators' tools on a SQLite file. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { MoneyDesk } from '../../../scripts/shop/cli/context.ts';
import { askedFor } from '../../../scripts/shop/cli/options.ts';
import { readLink } from '../../../src/commerce/links.ts';
import { openStore, type Store } from '../../../src/commerce/store/open.ts';
import { ago, ENVIRONMENT, enter, enterRequest, folder, row, tools } from './cli-shop.ts';
import { NOW } from './pricing-shelves.ts';

const text = ({ lines }: { readonly lines: readonly string[] }): string => lines.join('\n');

/** What is not told anybody but whom it belongs to. */
const PERSONAL = /Nguyễn|an@example|\+8490|Bình|binh@/;

describe('the words of the command', () => {
  test.each([
    [['lst'], 'expected one of list, show'],
    [['list', 'x'], 'expected options only'],
    [['show'], 'expects exactly one ID'],
    [['list', '--amount', '1'], '"list" has no --amount'],
    [['list', '--state', 'lost'], 'expected one of pending'],
    [['list', '--since', '2026-02-30'], 'expected a day'],
    [['refund', 'A', '--amount', '1.000'], 'expected a whole number'],
    [['refund', 'A', '--amount', '-1'], ''],
    [['export', '--kind', 'all'], 'expected one of orders'],
    [['list', '--lang', 'fr'], 'expected one of vi, en'],
    [['list', '--nothing'], ''],
  ])('%j is refused in both languages', (args, message) => {
    expect(() => askedFor(args)).toThrow(message);
    expect(() => askedFor(args)).toThrow(/\n/);
  });

  test('none, and --help, ask for help', () => {
    expect(askedFor([])).toBeNull();
    expect(askedFor(['list', '--help'])).toBeNull();
  });
});

describe('list and show', () => {
  test('filters, and says nothing of buyers', async () => {
    const { store, run } = await tools();
    await enter(store, [
      row('AAAAAA', 'paid'),
      row('BBBBBB', 'pending', { seller: 'htx-b', fair: null, place: 'seller', needs_review: 'thiếu 1 đ' }),
      row('CCCCCC', 'picked_up', { created_at: ago(10) }),
    ]);
    const ids = async (...args: string[]) => ((await run('list', ...args)).json as { id: string }[]).map(({ id }) => id.slice(-6));
    expect(await ids()).toEqual(['CCCCCC', 'AAAAAA', 'BBBBBB']);
    expect(await ids('--state', 'paid', '--state', 'pending')).toEqual(['AAAAAA', 'BBBBBB']);
    expect(await ids('--seller', 'htx-b')).toEqual(['BBBBBB']);
    expect(await ids('--fair', 'fair-1')).toEqual(['CCCCCC', 'AAAAAA']);
    expect(await ids('--review')).toEqual(['BBBBBB']);
    expect(await ids('--since', '2026-11-21')).toEqual(['AAAAAA', 'BBBBBB']);
    const all = text(await run('list'));
    expect(all).toMatch(/SS-261121-BBBBBB +pending +2026-11-21 08:00 +htx-b +seller +vietqr +100000 +thiếu 1 đ\n3 đơn, 300000 đ$/);
    expect(all).not.toMatch(PERSONAL);
    expect(text(await run('list', '--lang', 'en'))).toMatch(/^ +Order +State/);
  });

  test('an order whole, without hashes; its text cannot steer the terminal', async () => {
    const { store, run } = await tools();
    await enter(store, [row('AAAAAA', 'paid', { buyer_name: 'An\u001B[2J', refunded: 5_000 })]);
    const id = 'SS-261121-AAAAAA';
    await store
      .insertInto('inbox')
      .values({ provider: 'sepay', event_id: '77', order_id: id, kind: 'paid', amount: 100_000, received_at: NOW })
      .execute();
    const mail = {
      dedupe: `order.paid:${id}`,
      kind: 'order.paid',
      subject: id,
      data: '{}',
      state: 'dead' as const,
      tries: 12,
      next_at: NOW,
    };
    await store
      .insertInto('outbox')
      .values({ ...mail, created_at: NOW, last_error: '550 no such user' })
      .execute();
    const answer = await run('show', id);
    for (const part of ['đã trả', 'a1.x', 'sepay:77', '550 no such user', 'Đã hoàn: 5000 đ', 'placed'])
      expect(text(answer)).toContain(part);
    expect(text(answer)).not.toContain('\u001B');
    expect(JSON.stringify(answer.json)).not.toMatch(/token-AAAAAA|key-AAAAAA|request_hash|provider_params/);
    await expect(run('show', 'SS-0')).rejects.toThrow('Found no order "SS-0"');
  });
});

describe('money', () => {
  /** A desk that does to the tables what the desk of orders does. */
  const deskOn = (store: Store, refundState: 'done' | 'by_hand' | 'failed' | 'asked', moves = true): MoneyDesk => ({
    markPaid: async (id, _amount, note, now) => {
      if (!moves) return;
      await store.updateTable('orders').set({ state: 'paid' }).where('id', '=', id).execute();
      await store
        .insertInto('transitions')
        .values({ order_id: id, seq: 1, from_state: 'pending', to_state: 'paid', cause: `staff:${note}`, at: now })
        .execute();
    },
    refund: async (id, amount, now) => {
      await store
        .insertInto('refunds')
        .values({ key: `${id}:refund:1`, order_id: id, amount: amount ?? 100_000, state: refundState, cause: 'staff', at: now })
        .execute();
    },
  });

  const withDesk = async (...args: Parameters<typeof deskOn> extends [Store, ...infer Rest] ? Rest : never) => {
    const { store } = await tools();
    await enter(store, [row('AAAAAA', 'pending')]);
    const desks = () => Promise.resolve({ desk: deskOn(store, ...args), providers: new Map(), purgeRequests: () => Promise.resolve(0) });
    return { store, ...(await tools({ store, desks })), id: 'SS-261121-AAAAAA' };
  };

  test('mark-paid takes the amount of the order and no other', async () => {
    const { run, id } = await withDesk('done');
    await expect(run('mark-paid', id, '--amount', '99999', '--note', 'x')).rejects.toThrow('costs 100000 đ, found 99999 đ: not entered');
    await expect(run('mark-paid', id, '--amount', '100000')).rejects.toMatchObject({ isWrongCall: true });
    await expect(run('mark-paid', id, '--amount', '100000', '--note', '  ')).rejects.toMatchObject({ isWrongCall: true });
    expect(text(await run('show', id))).toContain('pending');
    const answer = await run('mark-paid', id, '--amount', '100000', '--note', 'phiếu thu 12');
    expect(answer).toMatchObject({ isGood: true, lines: [`${id}: pending → paid`], json: { done: true, state: 'paid' } });
    expect(text(await run('show', id))).toContain('staff:phiếu thu 12');
  });

  test('an order that does not move is said so', async () => {
    const { run, id } = await withDesk('done', false);
    expect(await run('mark-paid', id, '--amount', '100000', '--note', 'x')).toMatchObject({ isGood: false, json: { done: false } });
  });

  test.each([
    ['done', true, /đã hoàn 30000 đ/],
    ['asked', true, /đang hoàn 30000 đ/],
    ['by_hand', true, /Chuyển trả 30000 đ cho =Nguyễn "An", Mẫu, \+84900000001, nội dung "HOAN OCOPAAAAAA4"/],
    ['failed', false, /không hoàn được/],
  ] as const)('a refund that is %s', async (state, isGood, message) => {
    const { run, id } = await withDesk(state);
    const answer = await run('refund', id, '--amount', '30000');
    expect(answer.isGood).toBe(isGood);
    expect(text(answer)).toMatch(message);
  });

  test('no more than was paid goes back', async () => {
    const { run, id } = await withDesk('done');
    await expect(run('refund', id, '--amount', '100001')).rejects.toThrow('at most 100000 đ');
  });
});

describe('export', () => {
  const rowsOf = (csv: string): Record<string, string>[] => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n', relax_column_count: false }) as Record<string, string>[];
  };

  test('orders and lines as CSV that another parser reads, formulas kept texts', async () => {
    const { store, run } = await tools();
    await enter(store, [row('AAAAAA', 'paid', { buyer_name: '=HYPERLINK("x")\r\n,"' })]);
    const file = join(folder(), 'orders.csv');
    await run('export', '--kind', 'orders', '--out', file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(rowsOf(readFileSync(file, 'utf8'))).toMatchObject([
      {
        order: 'SS-261121-AAAAAA',
        buyerName: `'=HYPERLINK("x")\r\n,"`,
        buyerPhone: "'+84900000001",
        total: '100000',
        placed: '2026-11-21 08:00',
        review: '',
      },
    ]);
    await expect(run('export', '--kind', 'orders', '--out', file)).rejects.toThrow('was not written');
    expect(rowsOf(`${text(await run('export', '--kind', 'lines'))}\n`)).toMatchObject([{ sku: 'a1.x', qty: '2', amount: '110000' }]);
    expect(rowsOf(`${text(await run('export', '--kind', 'lines', '--seller', 'htx-b'))}\n`)).toEqual([]);
  });

  test('requests with their answers, a row a line', async () => {
    const { store, run } = await tools();
    await enterRequest(store, 'YC-1', ago(2));
    const rows = rowsOf(`${text(await run('export', '--kind', 'requests'))}\n`);
    expect(rows.map(({ producer, product, quotedPrice, state }) => [producer, product, quotedPrice, state])).toEqual([
      ['htx-a', 'a1', '50000', 'quoted'],
      ['htx-a', 'a2', '', 'quoted'],
      ['htx-b', 'b1', '', 'sent'],
    ]);
    expect(rows[0]).toMatchObject({
      company: "'+Công ty",
      contact: 'Bà Bình',
      phone: '',
      minimumOrder: '10 thùng',
      validUntil: '2026-12-31',
    });
  });

  test('figures by fair and producer, without a word about buyers', async () => {
    const { store, run } = await tools();
    await enter(store, [
      row('AAAAAA', 'paid'),
      row('BBBBBB', 'picked_up', { refunded: 20_000 }),
      row('CCCCCC', 'expired'),
      row('DDDDDD', 'paid', { fair: null }),
    ]);
    await enterRequest(store, 'YC-1', ago(2));
    const answer = await run('export', '--kind', 'figures', '--format', 'json');
    const nothing = {
      orders: 0,
      fulfilled: 0,
      units: 0,
      revenue: 0,
      requests: 0,
      quoted: 0,
      declined: 0,
      quotedValue: 0,
      hoursToAnswer: null,
    };
    expect(answer.json).toEqual([
      {
        ...nothing,
        fair: 'fair-1',
        producer: 'htx-a',
        orders: 3,
        fulfilled: 2,
        units: 4,
        revenue: 180_000,
        requests: 1,
        quoted: 1,
        quotedValue: 5_000_000,
        hoursToAnswer: 3,
      },
      { ...nothing, fair: 'fair-1', producer: 'htx-b', requests: 1 },
      { ...nothing, fair: null, producer: 'htx-a', orders: 1, fulfilled: 1, units: 2, revenue: 100_000 },
    ]);
    expect(text(answer)).not.toMatch(PERSONAL);
  });
});

describe('purge', () => {
  test('takes out what is due and nothing else; a dry run takes nothing', async () => {
    const old = { created_at: ago(40), updated_at: ago(31) };
    const years = { created_at: ago(800), updated_at: ago(740) };
    const { store } = await tools();
    await enter(store, [
      row('EXPIRD', 'expired', old),
      row('FRESHX', 'cancelled', { updated_at: ago(29) }),
      row('REVIEW', 'failed', { ...old, needs_review: 'x' }),
      row('PICKED', 'picked_up', years),
      row('PICKE2', 'picked_up', { updated_at: ago(700) }),
      row('PAIDXX', 'paid', years),
      row('PURGED', 'refunded', { ...years, purged_at: 5, buyer_name: null }),
    ]);
    await enterRequest(store, 'YC-OLD', ago(366));
    await enterRequest(store, 'YC-NEW', ago(300));
    let asked = 0;
    const desks = () =>
      Promise.resolve({ desk: {} as MoneyDesk, providers: new Map(), purgeRequests: () => Promise.resolve((asked += 1)) });
    const { run } = await tools({ store, desks });
    const dry = await run('purge', '--dry-run');
    expect(dry.json).toEqual({ orders: 2, requests: 1, due: { orders: ['SS-261121-PICKED', 'SS-261121-EXPIRD'], requests: ['YC-OLD'] } });
    expect(asked).toBe(0);
    const named = () => store.selectFrom('orders').select('id').where('buyer_name', 'is not', null).execute();
    expect(await named()).toHaveLength(6);
    expect((await run('purge')).json).toEqual({ orders: 2, requests: 1 });
    expect((await named()).map(({ id }) => id.slice(-6)).sort()).toEqual(['FRESHX', 'PAIDXX', 'PICKE2', 'REVIEW']);
    const gone = await store.selectFrom('orders').selectAll().where('id', '=', 'SS-261121-PICKED').executeTakeFirstOrThrow();
    expect(gone).toMatchObject({
      buyer_email: null,
      buyer_phone: null,
      provider_params: null,
      buyer_key: 'key-PICKED',
      total: 100_000,
      purged_at: NOW,
    });
    expect((await run('purge', '--dry-run', '--orders-months', '12')).json).toMatchObject({ orders: 1 });
    expect(text(await run('show', 'SS-261121-PICKED'))).toContain('đã xóa dữ liệu cá nhân');
  });
});

describe('backup', () => {
  test('is a whole copy that only its owner may read; old ones go', async () => {
    const { store, run } = await tools();
    await enter(store, [row('AAAAAA', 'paid')]);
    const target = join(folder(), 'copies');
    const { file } = (await run('backup', target)).json as { file: string };
    expect(file).toMatch(/commerce-2026-11-21-090000\.db$/);
    expect([statSync(file).mode & 0o777, statSync(target).mode & 0o777]).toEqual([0o600, 0o700]);
    const copy = new DatabaseSync(file, { readOnly: true });
    expect(
      copy
        .prepare('select id from orders')
        .all()
        .map((one) => one['id']),
    ).toEqual(['SS-261121-AAAAAA']);
    copy.close();
    expect(readdirSync(target)).toEqual(['commerce-2026-11-21-090000.db']);
    await expect(run('backup', target)).rejects.toThrow('already');
    for (const day of ['18', '19', '20']) writeFileSync(join(target, `commerce-2026-11-${day}-090000.db`), '');
    writeFileSync(join(target, 'other.db'), '');
    const later = await tools({ store, now: NOW + 1000 });
    const answer = await later.run('backup', target, '--keep', '2').catch((error: unknown) => error);
    expect(answer).toMatchObject({
      json: { removed: ['commerce-2026-11-18-090000.db', 'commerce-2026-11-19-090000.db', 'commerce-2026-11-20-090000.db'] },
    });
    expect(existsSync(join(target, 'other.db'))).toBe(true);
  });

  test('of Postgres says what to use', async () => {
    const { settings } = await (async () => ({ settings: { database: { kind: 'postgres', url: 'postgres://x' } } as never }))();
    const { run } = await tools({ settings });
    await expect(run('backup', folder())).rejects.toThrow('pg_dump');
  });
});

describe('staff-link', () => {
  test('opens the stands of a seller at a fair until the day after it', async () => {
    const { run } = await tools();
    const answer = await run('staff-link', '--seller', 'htx-a', '--fair', 'fair-1');
    const { links, expiresAt } = answer.json as { links: { place: string; url: string }[]; expiresAt: number };
    expect(links.map(({ place }) => place)).toEqual(['fair-1/A01']);
    expect(expiresAt).toBe(Date.parse('2026-11-24T00:00:00+07:00'));
    const link = new URL(links[0]?.url ?? '').searchParams.get('t') ?? '';
    expect(links[0]?.url).toMatch(/^https:\/\/sosao\.example\/giao-hang\/\?t=/);
    expect(readLink(['x'.repeat(40)], 'hand-over', link, expiresAt - 1)).toEqual(['htx-a', 'fair-1/A01']);
    expect(readLink(['x'.repeat(40)], 'hand-over', link, expiresAt)).toBeNull();
    expect(readLink(['x'.repeat(40)], 'answer', link, NOW)).toBeNull();
  });

  test('opens the own place, and nothing that is not there', async () => {
    const { run } = await tools();
    expect((await run('staff-link', '--seller', 'htx-a', '--days', '2')).json).toMatchObject({
      links: [{ place: 'seller' }],
      expiresAt: ago(-2),
    });
    await expect(run('staff-link')).rejects.toMatchObject({ isWrongCall: true });
    await expect(run('staff-link', '--seller', 'htx-z')).rejects.toThrow('found no "htx-z"');
    await expect(run('staff-link', '--seller', 'htx-a', '--fair', 'x')).rejects.toThrow('found no "x"');
    await expect(run('staff-link', '--seller', 'htx-b', '--fair', 'fair-1')).rejects.toThrow('takes no orders');
    const late = await tools({ now: NOW + 5 * 86_400_000 });
    await expect(late.run('staff-link', '--seller', 'htx-a', '--fair', 'fair-1')).rejects.toThrow('no day left');
  });
});

test('stock: the sum is checked', async () => {
  const { store, run } = await tools();
  await store
    .insertInto('stock')
    .values([
      { sku: 'a.x', place: 'seller', listed: 10, available: 6, held: 1, sold: 3 },
      { sku: 'b.x', place: 'seller', listed: 5, available: 5, held: 0, sold: 0 },
    ])
    .execute();
  expect(await run('stock')).toMatchObject({ isGood: true });
  await store.updateTable('stock').set({ available: 4 }).where('sku', '=', 'b.x').execute();
  const answer = await run('stock');
  expect(answer.isGood).toBe(false);
  expect(text(answer)).toMatch(/b\.x +seller +5 +4 +0 +0 +LỆCH\n2 dòng, 1 lệch/);
});

describe('the program', () => {
  const program = (env: Record<string, string>, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/shop/orders.ts', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    return { status, stdout, stderr };
  };

  test('answers in the language asked for, with exit codes', async () => {
    const file = join(folder(), 'commerce.db');
    const store = await openStore({ kind: 'sqlite', path: file });
    await enter(store, [row('AAAAAA', 'paid')]);
    await store.insertInto('stock').values({ sku: 'a.x', place: 'seller', listed: 1, available: 0, held: 0, sold: 0 }).execute();
    await store.destroy();
    const env = ENVIRONMENT(file);
    const listed = program(env, 'list', '--json');
    expect([listed.status, listed.stderr]).toEqual([0, '']);
    expect(JSON.parse(listed.stdout)).toMatchObject([{ id: 'SS-261121-AAAAAA' }]);
    expect(program(env, 'stock').status).toBe(1);
    expect(program(env, 'show', 'SS-0', '--lang', 'en')).toEqual({ status: 1, stdout: '', stderr: 'Found no order "SS-0".\n' });
    expect(program(env, 'list', '--kind', 'x')).toMatchObject({ status: 2, stdout: '' });
  });

  test('without settings says what is missing, and no secret', () => {
    const off = program({}, 'list');
    expect(off).toMatchObject({ status: 1, stdout: '' });
    expect(off.stderr).toContain('COMMERCE: found "off"');
    const short = program({ COMMERCE: 'pay', SHOP_SECRET: 'geheim' }, 'list');
    expect(short.stderr).toContain('SHOP_SECRET: found 6 characters');
    expect(short.stderr).not.toContain('geheim');
    expect(program({}).stdout).toContain('npm run orders -- list');
  });
});
