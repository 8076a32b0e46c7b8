import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/commerce/store/open.ts';
import { HAS_POSTGRES, inMemory, postgres, type Database } from './order-databases.ts';
import { anyHistory, runHistory } from './order-histories.ts';
import { oversell } from './order-oversell.ts';
import { operatingSuite } from './order-operating-suite.ts';
import { deskSuite } from './order-suite.ts';

const RUNS = process.env['SOAK'] === '1' ? 500 : 15;

if (!HAS_POSTGRES) it.skip('not run: no PostgreSQL is installed, and TEST_DATABASE_URL names none', () => undefined);
else
  describe('Postgres', () => {
    let database: Database | null = null;
    beforeAll(async () => {
      database = await postgres();
    }, 60_000);
    afterAll(async () => {
      await database?.stop();
    });
    const used = (): Database => database ?? inMemory;

    deskSuite('Postgres', used);
    operatingSuite('Postgres', used);

    it(`${RUNS} histories`, { timeout: 600_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const store = await openStore(await used().fresh());
          try {
            await runHistory(store, history);
          } finally {
            await store.destroy();
          }
        }),
        { numRuns: RUNS, seed: 20_261_122 },
      );
    });

    it('goes on after Postgres ended the connections that nobody used', async () => {
      const store = await openStore(await used().fresh());
      const other = await openStore(await used().fresh());
      try {
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`.execute(
          other,
        );
        // The end arrives by itself; until then the pool may still hand the ended connection out.
        await new Promise((soon) => setTimeout(soon, 200));
        expect(await store.selectFrom('orders').selectAll().execute()).toEqual([]);
      } finally {
        await store.destroy();
        await other.destroy();
      }
    });

    it('four processes that order 400 of 100 units get exactly 100', { timeout: 120_000 }, async () => {
      await oversell(await used().bare());
    });
  });
