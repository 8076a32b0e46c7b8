import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../../src/commerce/store/open.ts';
import { tools } from './cli-shop.ts';
import { command, onlyOrder, shelves, testShop } from './order-shop.ts';

const root = mkdtempSync(join(tmpdir(), 'so-sao-backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Units of each offer at each place. */
const UNITS = 100_000;

test('a copy that is made while orders come in holds all that were acknowledged before, adds up, and goes on taking orders', async () => {
  const { store, run } = await tools({}, join(root, 'commerce.db'));
  const { desk } = await testShop(store, { shelves: shelves(UNITS) });
  const acknowledged: string[] = [];
  let isOver = false;
  const buying = Array.from({ length: 4 }, async () => {
    while (!isOver) {
      acknowledged.push((await onlyOrder(desk, command())).order.id);
      // SQLite answers at once: without a rest nothing else of this process would ever run.
      await new Promise((rest) => setImmediate(rest));
    }
  });
  while (acknowledged.length < 40) await new Promise((soon) => setTimeout(soon, 5));
  const before = [...acknowledged];
  const { file } = (await run('backup', join(root, 'copies'))).json as { file: string };
  isOver = true;
  await Promise.all(buying);

  const restored = await openStore({ kind: 'sqlite', path: file });
  const orders = await restored.selectFrom('orders').select('id').execute();
  const ids = new Set(orders.map(({ id }) => id));
  expect(before.filter((id) => !ids.has(id))).toEqual([]);
  const stock = await restored.selectFrom('stock').selectAll().where('listed', '>', 0).execute();
  expect(stock.every(({ listed, available, held, sold }) => available + held + sold === listed)).toBe(true);
  expect(stock.find(({ sku, place }) => sku === 'a.one' && place === 'hc/A1')?.held).toBe(orders.length);
  const again = await testShop(restored, { shelves: shelves(UNITS) });
  expect((await onlyOrder(again.desk, command())).order.state).toBe('reserved');
  await restored.destroy();
  await store.destroy();
});
