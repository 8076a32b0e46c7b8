/** The sheet for buyers and the order of what is printed, from the fixture of a fair. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListedFair } from '../../src/catalogue/fairs.ts';
import type { Group } from '../../src/domain/taxonomy.ts';

const root = mkdtempSync(join(tmpdir(), 'so-sao-'));
let fair: ListedFair;
let groups: readonly Group[];
let csv: string;
let xlsx: Uint8Array;

beforeAll(async () => {
  for (const part of ['reference', 'redirects.yaml']) cpSync(join('content', part), join(root, part), { recursive: true });
  cpSync('tests/fixtures/import/register', root, { recursive: true });
  for (const folder of ['fairs', 'producers', 'products'])
    cpSync(join('tests/fixtures/fair', folder), join(root, folder), { recursive: true });
  // Settings are read when the register is loaded, so it is loaded only now.
  process.env['CONTENT_DIR'] = root;
  process.env['SITE_URL'] = 'https://thu.example';
  const { fairs } = await import('../../src/catalogue/fairs.ts');
  const { catalogue } = await import('../../src/catalogue/index.ts');
  const { buyerCsv, buyerXlsx } = await import('../../src/exports/buyer-files.ts');
  fair = (await fairs()).find(({ id }) => id === 'hoi-cho-thu') ?? expect.fail('no fair');
  ({ groups } = await catalogue());
  csv = buyerCsv(fair, groups);
  xlsx = await buyerXlsx(fair, groups);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const GAP = 'chưa có, mời bổ sung / missing, please fill in';

describe('the sheet for buyers', () => {
  test('as CSV is what was looked at once', async () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    await expect(csv).toMatchFileSnapshot('../fixtures/fair/golden/chao-mua.csv');
  });

  test('runs no formula in CSV: texts that begin like one are marked as texts', () => {
    const cells = parseCsv(csv.slice(1)).flat();
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'=HYPERLINK("https://example.com";"bấm") </script><script>alert(1)</script>`);
    expect(cells).toContain("'@SUM(A1)");
  });

  test('as a workbook says the same, in text cells, and is the same in every build', async () => {
    const { buyerXlsx } = await import('../../src/exports/buyer-files.ts');
    expect(Buffer.from(await buyerXlsx(fair, groups)).equals(Buffer.from(xlsx))).toBe(true);
    const { sheets } = await readXlsx(xlsx);
    expect(sheets.map(({ name }) => name)).toEqual(['Chào mua - For buyers', 'Còn thiếu - Missing']);
    const own = parseCsv(csv.slice(1)).map((row) => row.map((cell) => String(cell).replace(/^'(?=[=+\-@])/, '')));
    const read = sheets[0]?.rows.map((row) => row.map((cell) => String(cell ?? '')));
    // The reader drops blank cells at the end of a row; the last column is never blank here.
    expect(read).toEqual(own);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheets[0]?.freezePane).toMatchObject({ rows: 1 });
  });

  test('marks every gap in words and fill, and counts them by producer', async () => {
    const { sheets } = await readXlsx(xlsx, { readStyles: true });
    const cells = [...(sheets[0]?.cells?.values() ?? [])];
    const gaps = cells.filter(({ value }) => value === GAP);
    expect(gaps.length).toBeGreaterThan(20);
    for (const { style } of gaps) expect(style?.fill).toMatchObject({ pattern: 'solid' });
    const counted = sheets[1]?.rows.slice(1).map(([name, products, missing]) => [name, products, missing]);
    expect(counted).toContainEqual(['HTX "Kẻ Phá" <b>Thử</b> & Cộng sự', 5, 33]);
  });

  test('shows no price of drinks with alcohol, and does not ask for one', () => {
    const line = csv.split('\r\n').find((one) => one.startsWith('Rượu nếp')) ?? expect.fail('no row');
    expect(line).toContain('không ghi giá đồ uống có cồn');
    expect(csv).not.toMatch(/91\.000|99\.000|nồng nàn/);
    expect(csv).toContain('từ 100 chai: 78.000');
  });
});

describe('the printed catalogue', () => {
  test('goes by zone and stand, each product once, drinks with alcohol apart', async () => {
    const { printedSections } = await import('../../src/catalogue/fair-print.ts');
    const sections = printedSections(fair).map(({ kind, zone, entries }) => [zone?.id ?? kind, entries.length]);
    expect(sections).toEqual([
      ['khu-a', 2],
      ['khu-b', 4],
      ['stands', 1],
      ['others', 2],
      ['alcohol', 1],
    ]);
    const all = printedSections(fair).flatMap(({ entries }) => entries.map(({ product }) => product.id));
    expect(all.toSorted()).toEqual(fair.entries.map(({ product }) => product.id).toSorted());
  });

  test('cards hold all that a stand shows, no more on one than fit', async () => {
    const { standCards } = await import('../../src/catalogue/fair-print.ts');
    for (const most of [1, 2, 4, 100]) {
      const cards = standCards(fair, most);
      expect(cards.every(({ entries, drinks }) => entries.length + drinks.length <= most)).toBe(true);
      for (const { stand, products } of fair.stands) {
        const own = cards.filter((card) => card.stand === stand).flatMap(({ entries, drinks }) => [...entries, ...drinks]);
        expect(own.map(({ product }) => product.id).toSorted()).toEqual(products.map(({ id }) => id).toSorted());
      }
    }
  });
});
