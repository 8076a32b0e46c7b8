/** Several processes order the same goods at once. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { ShopSettings } from '../../../src/commerce/settings.ts';
import { openStore } from '../../../src/commerce/store/open.ts';
import { stockOf } from './order-shop.ts';

const PROCESSES = 4;
const EACH = 100;
const BUYERS = fileURLToPath(new URL('order-buyers.ts', import.meta.url));

/** Four processes want 100 units each of 100 that there are, in tables that none of them has made yet. */
export async function oversell(database: ShopSettings['database']): Promise<void> {
  const run = async (n: number): Promise<Record<string, number>> => {
    const { stdout } = await promisify(execFile)(process.execPath, [BUYERS, JSON.stringify(database), `p${n}`, String(EACH)]);
    return JSON.parse(stdout) as Record<string, number>;
  };
  const answers = await Promise.all(Array.from({ length: PROCESSES }, async (_, n) => run(n)));
  const sum = (answer: string): number => answers.reduce((all, one) => all + (one[answer] ?? 0), 0);
  expect({ placed: sum('placed'), refused: sum('out_of_stock') }).toEqual({ placed: 100, refused: 300 });
  const store = await openStore(database);
  expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('0/100/0');
  const { orders } = await store
    .selectFrom('orders')
    .select((eb) => eb.fn.countAll<number>().as('orders'))
    .executeTakeFirstOrThrow();
  expect(orders).toBe(100);
  await store.destroy();
}
