import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/commerce/store/open.ts';
import { inTransaction, isBusy } from '../../../src/commerce/store/transaction.ts';
import { MINUTE, NOW, stockOf, testShop } from './order-shop.ts';

const FIRST = fileURLToPath(new URL('../../fixtures/shop/001-first.sql', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-sao-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string) => ({ kind: 'sqlite', path: join(folder, name) }) as const;
const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Has another process do something with the store, and waits for its end. */
async function elsewhere(path: string, code: string): Promise<number | null> {
  const open = new URL('../../../src/commerce/store/open.ts', import.meta.url).href;
  const program = `import { openStore } from ${JSON.stringify(open)};
    const store = await openStore({ kind: 'sqlite', path: ${JSON.stringify(path)} });
    ${code}
    await store.destroy();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status;
}

describe('the file of the store', () => {
  it('is readable for its owner alone, with all that lies beside it', async () => {
    const store = await openStore(at('new/commerce.db'));
    await store.insertInto('notes').values({ name: 'a', value: 'b' }).execute();
    expect(mode(join(folder, 'new'))).toBe('700');
    for (const name of ['commerce.db', 'commerce.db-wal', 'commerce.db-shm']) expect(mode(join(folder, 'new', name))).toBe('600');
    await store.destroy();
  });

  it('is on the disk before a commit is acknowledged, and one broken link is refused', async () => {
    const store = await openStore(at('commerce.db'));
    const read = async (name: string): Promise<unknown> => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store);
      return Object.values(rows[0] ?? {})[0];
    };
    expect([await read('journal_mode'), await read('synchronous'), await read('foreign_keys')]).toEqual(['wal', 2, 1]);
    const orphan = { order_id: 'none', promotion: 'x', buyer_key: 'y', counts: 1 };
    await expect(store.insertInto('promotion_uses').values(orphan).execute()).rejects.toThrow(/FOREIGN KEY/);
    await store.destroy();
  });

  it.each([
    ['a folder', () => mkdirSync(join(folder, 'commerce.db')), 'a folder'],
    ['a file where a folder is needed', () => writeFileSync(join(folder, 'x'), ''), 'a file where a folder is needed'],
    ['something else', () => writeFileSync(join(folder, 'commerce.db'), 'not a database, '.repeat(100)), 'file is not a database'],
  ])('that is %s is refused in words', async (what, make, words) => {
    make();
    const place = at(what === 'a file where a folder is needed' ? 'x/commerce.db' : 'commerce.db');
    await expect(openStore(place)).rejects.toThrow(words);
    await expect(openStore(place)).rejects.toThrow(/DATABASE_URL/);
  });

  it('that is damaged is refused', async () => {
    const place = at('commerce.db');
    const store = await openStore(place);
    await testShop(store);
    await store.destroy();
    const bytes = readFileSync(place.path);
    bytes.fill(0x55, 4096 * 2, 4096 * 6);
    writeFileSync(place.path, bytes);
    await expect(openStore(place)).rejects.toThrow(/a damaged database|malformed/);
  });

  it('of a later version is refused, and named so', async () => {
    const store = await openStore(at('commerce.db'));
    await sql`insert into kysely_migration values ('999-later', '2030-01-01T00:00:00.000Z')`.execute(store);
    await store.destroy();
    await expect(openStore(at('commerce.db'))).rejects.toThrow(/tables of another version.*999-later.*newer program/);
  });
});

describe('steps of the tables', () => {
  it('what the first step left is opened, and its orders go on', async () => {
    const path = join(folder, 'commerce.db');
    const old = new DatabaseSync(path);
    old.exec(readFileSync(FIRST, 'utf8'));
    old.close();
    const store = await openStore({ kind: 'sqlite', path });
    const { desk } = await testShop(store);
    const board = await desk.handOver('an', 'hc/A1', NOW);
    expect(board.orders.map(({ state, due }) => [state, due]).sort()).toEqual([
      ['paid', 0],
      ['reserved', 170_000],
    ]);
    for (const { id } of board.orders) expect(await desk.markHandedOver('an', 'hc/A1', id, NOW + 5 * MINUTE)).not.toBe('wrong_state');
    expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('17/0/3');
    await store.destroy();
  });

  it('several processes that make the tables at once wait for each other', async () => {
    const { path } = at('commerce.db');
    expect(await Promise.all([1, 2, 3].map(async () => elsewhere(path, '')))).toEqual([0, 0, 0]);
    const store = await openStore({ kind: 'sqlite', path });
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(store);
    expect(rows).toEqual([{ name: '001-first' }]);
    await store.destroy();
  });
});

describe('transactions', () => {
  it('that read first and then write do not stop each other, also in several processes', async () => {
    const { path } = at('commerce.db');
    const store = await openStore({ kind: 'sqlite', path });
    await store.insertInto('notes').values({ name: 'count', value: '0' }).execute();
    await store.destroy();
    const add = `for (let n = 0; n < 40; n++) await store.transaction().execute(async (trx) => {
      const { value } = await trx.selectFrom('notes').select('value').where('name', '=', 'count').executeTakeFirstOrThrow();
      await trx.updateTable('notes').set({ value: String(Number(value) + 1) }).where('name', '=', 'count').execute();
    });`;
    expect(await Promise.all([1, 2, 3].map(async () => elsewhere(path, add)))).toEqual([0, 0, 0]);
    const again = await openStore({ kind: 'sqlite', path });
    expect(await again.selectFrom('notes').select('value').execute()).toEqual([{ value: '120' }]);
    await again.destroy();
  });

  it('are tried again where another writer was in the way, and only then', async () => {
    const store = await openStore({ kind: 'sqlite', path: ':memory:' });
    const busy = Object.assign(new Error('database is locked'), { errcode: 5 });
    let tries = 0;
    const late = inTransaction(store, async (trx) => {
      await trx.insertInto('notes').values({ name: 'a', value: 'b' }).execute();
      if (++tries < 3) throw busy;
      return tries;
    });
    expect(await late).toBe(3);
    await expect(inTransaction(store, async () => Promise.reject(busy))).rejects.toBe(busy);
    let once = 0;
    const wrong = inTransaction(store, async () => Promise.reject(new Error(`wrong ${++once}`)));
    await expect(wrong).rejects.toThrow('wrong 1');
    await store.destroy();
  });

  it.each([
    [{ errcode: 5 }, true],
    [{ errcode: 517 }, true],
    [{ code: '40P01' }, true],
    [{ code: '40001' }, true],
    [{ errcode: 19 }, false],
    [{ code: '23505' }, false],
  ])('%j: another writer was in the way: %s', (more, expected) => {
    expect(isBusy(Object.assign(new Error('x'), more))).toBe(expected);
    expect(isBusy(more)).toBe(false);
  });
});
