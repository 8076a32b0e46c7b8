/** Transactions of the shop: all of it or nothing, tried again when another writer was in the way. */
import { sql, type Transaction } from 'kysely';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

/** Most tries of a transaction. */
const TRIES = 4;

/** SQLite: another process writes. */
const SQLITE_BUSY = 5;

/** Postgres: could not be put in order, or two waited for each other. */
const POSTGRES_AGAIN: readonly unknown[] = ['40001', '40P01'];

/** Whether the same work can succeed when it is done again: another writer was in the way. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  // The lower byte of SQLite's code is the kind, the rest says more of it.
  return (typeof errcode === 'number' && (errcode & 0xff) === SQLITE_BUSY) || POSTGRES_AGAIN.includes(code);
}

/**
 * The result of work that is done whole or not at all. `work` may run several times and touches nothing but the store.
 * @throws what `work` throws, after everything was undone.
 */
export async function inTransaction<T>(store: Store, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await store.transaction().execute(work);
    } catch (error) {
      if (tries >= TRIES || !isBusy(error)) throw error;
    }
}

/**
 * Waits until no other transaction of this name runs, and keeps others waiting until this one ends. What is counted after it
 * stays true: open holds of a buyer, uses of a promotion. SQLite has one writer anyway.
 */
export async function takeTurn(trx: Transaction<Tables>, name: string): Promise<void> {
  await trx
    .insertInto('notes')
    .values({ name: `turn:${name}`, value: '' })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql<string>`excluded.value` }))
    .execute();
}
