/** The operators' tools on a SQLite file. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Context, Desk, Refunded } from '../../../scripts/shop/cli/context.ts';
import { askedFor } from '../../../scripts/shop/cli/options.ts';
import { statementAmount } from '../../../scripts/shop/cli/statement.ts';
import { readLink } from '../../../src/commerce/links.ts';
import { openStore } from '../../../src/commerce/store/open.ts';
import { ago, ENVIRONMENT, enter, enterRequest, folder, row, tools } from './cli-shop.ts';
import { NOW } from './pricing-shelves.ts';

const text = ({ lines }: { readonly lines: readonly string[] }): string => lines.join('\n');

/** Desks that can do what is given, and fail at the rest. */
function desksWith(
  own: Partial<Desk>,
  purgeRequests = (): Promise<number> => Promise.reject(new Error('no desk')),
): Pick<Context, 'desks'> {
  const no = (): Promise<never> => Promise.reject(new Error('no desk'));
  const orders: Desk = { markPaid: no, refund: no, reallocate: no, markReviewed: no, reconcile: no, purge: no, ...own };
  return { desks: () => Promise.resolve({ orders, purgeRequests }) };
}

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
  /** Tools on one pending order, with a desk that does to the tables what the desk of orders does. */
  const withDesk = async (refund: Refunded = { kind: 'provider' }, moves = true) => {
    const { store } = await tools();
    const id = 'SS-261121-AAAAAA';
    await enter(store, [row('AAAAAA', 'pending')]);
    const { run } = await tools({
      store,
      ...desksWith({
        markPaid: async (_id, _amount, note, at) => {
          if (!moves) return { kind: 'refused', error: 'wrong_state' };
          await store.updateTable('orders').set({ state: 'paid' }).where('id', '=', id).execute();
          await store
            .insertInto('transitions')
            .values({ order_id: id, seq: 1, from_state: 'pending', to_state: 'paid', cause: `staff:${note}`, at })
            .execute();
          return { kind: 'done' };
        },
        refund: () => Promise.resolve(refund),
        reallocate: async () => {
          if (moves) await store.updateTable('orders').set({ state: 'paid' }).where('id', '=', id).execute();
        },
        markReviewed: async () => {
          await store.updateTable('orders').set({ needs_review: null }).where('id', '=', id).execute();
        },
      }),
    });
    return { store, run, id };
  };

  test('mark-paid takes the amount of the order and no other', async () => {
    const { run, id } = await withDesk();
    await expect(run('mark-paid', id, '--amount', '99999', '--note', 'x')).rejects.toThrow('costs 100000 đ, found 99999 đ: not entered');
    await expect(run('mark-paid', id, '--amount', '100000')).rejects.toMatchObject({ isWrongCall: true });
    await expect(run('mark-paid', id, '--amount', '100000', '--note', '  ')).rejects.toMatchObject({ isWrongCall: true });
    expect(text(await run('show', id))).toContain('pending');
    const answer = await run('mark-paid', id, '--amount', '100000', '--note', 'phiếu thu 12');
    expect(answer).toMatchObject({ isGood: true, lines: [`${id}: pending → paid`], json: { done: true, state: 'paid' } });
    expect(text(await run('show', id))).toContain('staff:phiếu thu 12');
  });

  test('a payment is not entered while a page is open on which it could be paid once more', async () => {
    const { store } = await tools();
    await enter(store, [row('AAAAAA', 'pending')]);
    const { run } = await tools({ store, ...desksWith({ markPaid: () => Promise.resolve({ kind: 'refused', error: 'provider' }) }) });
    expect(await run('mark-paid', 'SS-261121-AAAAAA', '--amount', '100000', '--note', 'x', '--lang', 'en')).toMatchObject({
      isGood: false,
      lines: [expect.stringMatching(/could not be closed; nothing was entered/)],
    });
  });

  test('an order that does not move is said so', async () => {
    const { run, id } = await withDesk({ kind: 'provider' }, false);
    expect(await run('mark-paid', id, '--amount', '100000', '--note', 'x')).toMatchObject({ isGood: false, json: { done: false } });
  });

  test.each<[Refunded, boolean, RegExp]>([
    [{ kind: 'refunded', amount: 30_000 }, true, /đã hoàn 30000 đ/],
    [{ kind: 'pending', amount: 30_000 }, true, /đang hoàn 30000 đ/],
    [{ kind: 'by_hand', amount: 30_000 }, true, /Chuyển trả 30000 đ cho =Nguyễn "An", Mẫu, \+84900000001, nội dung "HOAN OCOPAAAAAA4"/],
    [{ kind: 'provider' }, false, /chạy lại lệnh này/],
    [{ kind: 'refused', error: 'amount', left: 9 }, false, /nhiều nhất 9 đ/],
    [{ kind: 'refused', error: 'wrong_state', left: 0 }, false, /đang ở "pending": không hoàn được/],
  ])('a refund: %o', async (refund, isGood, message) => {
    const { run, id } = await withDesk(refund);
    const answer = await run('refund', id, '--amount', '30000');
    expect(answer.isGood).toBe(isGood);
    expect(text(answer)).toMatch(message);
  });

  test('goods for late money, and a review', async () => {
    const { store, run, id } = await withDesk();
    await store.updateTable('orders').set({ state: 'paid_late', needs_review: 'late' }).execute();
    expect(await run('reallocate', id)).toMatchObject({ isGood: true, lines: [`${id}: paid_late → paid`] });
    expect(await run('reviewed', id)).toMatchObject({ isGood: true });
    expect((await run('list', '--review')).json).toEqual([]);
    const other = await withDesk({ kind: 'provider' }, false);
    expect(await other.run('reallocate', other.id)).toMatchObject({ isGood: false });
  });
});

describe('export', () => {
  const rowsOf = (csv: string): Record<string, string>[] => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    return parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n', relax_column_count: false });
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
  test('asks the desks, and in a dry run changes nothing', async () => {
    const { store } = await tools();
    await enterRequest(store, 'YC-OLD', ago(366));
    await enterRequest(store, 'YC-NEW', ago(364));
    const calls: unknown[] = [];
    const purge: Desk['purge'] = (_now, options) => {
      calls.push(options);
      return Promise.resolve({ orders: 2 });
    };
    const { run } = await tools({ store, ...desksWith({ purge }, () => Promise.resolve(7)) });
    expect(await run('purge', '--dry-run')).toMatchObject({ json: { orders: 2, requests: 1 }, lines: [expect.stringMatching(/^Sẽ xóa/)] });
    expect(await run('purge', '--orders-months', '12')).toMatchObject({
      json: { orders: 2, requests: 7 },
      lines: [expect.stringMatching(/^Đã xóa/)],
    });
    expect(calls).toEqual([
      { orderMonths: 24, isDryRun: true },
      { orderMonths: 12, isDryRun: false },
    ]);
  });
});

describe('reconcile', () => {
  test('says what providers and orders do not agree on', async () => {
    const [ref, provider] = ['cs_1', 'stripe'] as const;
    const reconcile: Desk['reconcile'] = () =>
      Promise.resolve([
        { provider, ref, orderId: null, problem: 'unknown_order', amount: 5 },
        { provider, ref, orderId: 'SS-1', problem: 'not_entered', amount: 6 },
        { provider, ref, orderId: 'SS-2', problem: 'amount', amount: 7 },
        { provider, ref, orderId: 'SS-3', problem: 'not_there', amount: 8 },
        { provider, ref, orderId: 'SS-4', problem: 'other_seller', amount: 9 },
        { provider, ref, orderId: 'SS-5', problem: 'twice', amount: 10 },
        { provider, ref, orderId: 'SS-6', problem: 'refund', amount: 11 },
      ]);
    const { run } = await tools(desksWith({ reconcile }));
    const answer = await run('reconcile', '--lang', 'en');
    expect(answer.isGood).toBe(false);
    expect(answer.lines).toEqual([
      'stripe cs_1: 5 đ belongs to no order',
      'SS-1: stripe has 6 đ, here it is not entered; see: npm run orders -- show SS-1',
      'SS-2: stripe has 7 đ, which is not its total; see: npm run orders -- show SS-2',
      'SS-3: paid here (8 đ), unknown to stripe; see: npm run orders -- show SS-3',
      "SS-4: 9 đ went to another seller's account (stripe cs_1); see: npm run orders -- show SS-4",
      'SS-5: stripe took 10 đ once more (cs_1); send it back there',
      'SS-6: stripe sent 11 đ back (cs_1), here it is another sum; see: npm run orders -- show SS-6',
    ]);
    const none = await tools(desksWith({ reconcile: () => Promise.resolve([]) }));
    expect(await none.run('reconcile')).toMatchObject({ isGood: true, lines: ['Không có sai lệch'] });
  });

  test('finds orders on a bank statement by their text', async () => {
    const { store, run } = await tools();
    await enter(store, [row('AAAAAA', 'pending'), row('BBBBBB', 'pending'), row('CCCCCC', 'paid'), row('DDDDDD', 'expired')]);
    const file = join(folder(), 'sao-ke.csv');
    writeFileSync(
      file,
      [
        '\uFEFFNGÂN HÀNG MẪU,,,',
        'Từ ngày,01/11/2026,,',
        'Ngày GD,Ghi nợ,Ghi có,Nội dung',
        '21/11/2026,,"100.000","MBVCB.123 ocop AAAAAA4 chuyen tien"',
        '21/11/2026,,"99,999",OCOPBBBBBB4',
        '21/11/2026,,100000.00,OCOPCCCCCC4-CT tu 0123',
        '21/11/2026,,100000,OCOPCCCCCC4 lan 2',
        '21/11/2026,"100,000",,OCOPDDDDDD4 chuyen di',
        '21/11/2026,,"5.000.000",tien thue nha',
      ].join('\r\n'),
    );
    const answer = await run('reconcile', '--statement', file);
    expect(answer.lines).toEqual([
      '5 khoản vào, 4 mang mã đơn',
      'SS-261121-AAAAAA: tiền đã về, đơn là "pending"; chạy: npm run orders -- mark-paid SS-261121-AAAAAA --amount 100000 --note "sao kê dòng 4"',
      'SS-261121-BBBBBB: phải trả 100000 đ, đã chuyển 99999 đ (sao kê dòng 5); liên hệ người mua',
      'SS-261121-CCCCCC: chuyển khoản lần nữa (sao kê dòng 7); chuyển trả người mua',
    ]);
    expect(answer.isGood).toBe(false);
    expect((await run('list', '--state', 'paid')).json).toHaveLength(1);
  });

  test.each([
    ['Số tiền,Mô tả', true],
    ['Credit Amount,Transaction Description', true],
    ['Số tiền ghi có,Diễn giải', true],
    ['Có,Nội dung chi tiết', true],
    ['Số dư,Nội dung', false],
    ['Ghi nợ,Nội dung', false],
  ])('a statement with the columns %s', async (head, isKnown) => {
    const { run } = await tools();
    const file = join(folder(), 'x.csv');
    writeFileSync(file, `${head}\n1000,abc\n`);
    const answer = run('reconcile', '--statement', file);
    await (isKnown ? expect(answer).resolves.toMatchObject({ isGood: true }) : expect(answer).rejects.toThrow('no column of credits'));
  });

  test.each([
    ['1.250.000', 1_250_000],
    ['1,250,000.00', 1_250_000],
    ['+1 250 000 VND', 1_250_000],
    ['1.250.000,00 đ', 1_250_000],
    ['500', 500],
    ['-500', null],
    ['0', null],
    ['', null],
    ['1.25', null],
    ['12e3', null],
    ['99999999999999999', null],
  ])('the amount %j', (amount, value) => expect(statementAmount(amount)).toBe(value));
});

describe('transfers that fit no order', () => {
  test('are listed until somebody says what became of them', async () => {
    const { store, run } = await tools();
    const one = { provider: 'sepay', memo: 'tien cha', amount: 5_000, reason: 'unknown_order', order_id: null, at: NOW, settled_at: null };
    await store
      .insertInto('unmatched')
      .values([
        { ...one, event_id: '7' },
        { ...one, event_id: '8', amount: 6_000 },
      ])
      .execute();
    expect(text(await run('unmatched'))).toMatch(
      /sepay:7 +2026-11-21 09:00 +5000 +unknown_order +tien cha[^]*\n2 khoản chờ xử lý, 11000 đ$/,
    );
    await expect(run('settle', 'sepay:7')).rejects.toMatchObject({ isWrongCall: true });
    await expect(run('settle', '7', '--note', 'x')).rejects.toMatchObject({ isWrongCall: true });
    await expect(run('settle', 'sepay:9', '--note', 'x')).rejects.toThrow('Found no event "sepay:9"');
    expect(await run('settle', 'sepay:7', '--note', 'đã trả lại')).toMatchObject({ isGood: true, lines: ['sepay:7: đã xử lý'] });
    expect(await run('settle', 'sepay:7', '--note', 'lần nữa')).toMatchObject({ isGood: false, lines: ['sepay:7: đã xử lý từ trước'] });
    expect((await run('unmatched')).json).toMatchObject([{ event_id: '8' }]);
    expect((await run('unmatched', '--all')).json).toHaveLength(2);
    expect(await store.selectFrom('notes').selectAll().execute()).toEqual([{ name: 'settled:sepay:7', value: 'đã trả lại' }]);
  });
});

describe('backup', () => {
  test('is a whole copy that only its owner may read; old ones go', async () => {
    const { store, settings, run } = await tools({}, join(folder(), 'commerce.db'));
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
    const later = await tools({ store, settings, now: NOW + 1000 });
    const answer = await later.run('backup', target, '--keep', '2').catch((error: unknown) => error);
    expect(answer).toMatchObject({
      json: { removed: ['commerce-2026-11-18-090000.db', 'commerce-2026-11-19-090000.db', 'commerce-2026-11-20-090000.db'] },
    });
    expect(existsSync(join(target, 'other.db'))).toBe(true);
  });

  test('goes to a folder that can be written, and makes one level of it at most', async () => {
    const { run } = await tools({}, join(folder(), 'commerce.db'));
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await expect(run('backup', file)).rejects.toThrow('expected a folder that may be written');
    await expect(run('backup', join(folder(), 'a', 'b'))).rejects.toThrow('Found no folder');
  });

  test('of Postgres says what to use', async () => {
    const { settings } = await tools();
    const { run } = await tools({ settings: { ...settings, database: { kind: 'postgres', url: 'postgres://x' } } });
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

  test('in another folder than the server says so, and makes no tables', () => {
    const file = join(folder(), 'other', 'commerce.db');
    const answer = program(ENVIRONMENT(file), 'list', '--lang', 'en');
    expect(answer).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(`Found no orders at ${file}.`) as string });
    expect(existsSync(file)).toBe(false);
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
