import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshStore, inMemory } from './order-databases.ts';
import { anyHistory, runHistory } from './order-histories.ts';

const isSoak = process.env['SOAK'] === '1';
const RUNS = isSoak ? 5000 : 150;

it(
  `${RUNS} histories: goods, codes, history and mails fit the orders; no payment is lost or made up`,
  async () => {
    let cuts = 0;
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const store = await freshStore(inMemory);
        try {
          cuts += await runHistory(store, history);
        } finally {
          await store.destroy();
        }
      }),
      { numRuns: RUNS, seed: 20_261_122 },
    );
    // Else nothing of what is said about cut-off work was tried.
    expect(cuts).toBeGreaterThan(RUNS / 10);
  },
  isSoak ? 1_800_000 : 120_000,
);
