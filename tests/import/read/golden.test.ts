/** Sheets as offices make them, each beside what the reader makes of it; README.md in their folder says what each one shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../scripts/import/read/index.ts';

const FOLDER = 'tests/fixtures/import/sheets';
const FILES = readdirSync(FOLDER).filter((name) => /\.(?:xlsx|csv)$/.test(name));

describe('sheets as offices make them', () => {
  test('there are all of them', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(14);
  });

  test.each(FILES)('%s', async (name) => {
    const read = await readSheets(readFileSync(`${FOLDER}/${name}`), { name, latest: '2026-11-22' });
    await expect(`${JSON.stringify(read, null, 1)}\n`).toMatchFileSnapshot(
      `../../fixtures/import/sheets/${name.replace(/\.\w+$/, '')}.rows.json`,
    );
    const places = [...read.rows.map(({ origin }) => origin), ...read.rejected, ...read.ambiguous].map(
      ({ sheet, row }) => `${sheet}!${row}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('the three encodings of one list read the same', async () => {
    const rows = await Promise.all(
      FILES.filter((name) => name.startsWith('08-')).map(async (name) => {
        const read = await readSheets(readFileSync(`${FOLDER}/${name}`), { name: 'x', latest: '2026-11-22' });
        return read.rows;
      }),
    );
    expect(rows.length).toBe(3);
    for (const other of rows) expect(other).toEqual(rows[0]);
  });
});
