import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { oversell } from './order-oversell.ts';

it('four processes that order 400 of 100 units in one SQLite file get exactly 100', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-sao-oversell-'));
  try {
    await oversell({ kind: 'sqlite', path: join(folder, 'shop', 'commerce.db') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
