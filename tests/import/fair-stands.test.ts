/** Organisers' sheets of stands: what each row comes to, what the file of the fair then says, and a second run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { STAND_OUTCOMES, type StandsResult } from '../../scripts/fair/stands.ts';
import { productsIn, standNumbersIn, zoneNameIn } from '../../scripts/fair/stand-cells.ts';
import { readContent } from '../../src/catalogue/content-files.ts';
import { command, entered, FAIR, fairContent, fairText } from './fair-workspace.ts';
import { filesIn, temporaryFolder } from './workspace.ts';

const SHEETS = 'tests/fixtures/fair/sheets';
const outcomes = ({ rows }: StandsResult) =>
  rows.map(({ origin: { sheet, row }, outcome }) => `${sheet}${sheet === '' ? '' : ' '}${row} ${outcome}`).sort();

describe('cells', () => {
  test.each([
    ['Gian hàng số 12', ['12']],
    ['Gian A 3', ['A3']],
    ['A1, A2 và a1', ['A1', 'A2']],
    ['Booth No. K1/5', ['K1/5']],
    ['Lô 7', ['7']],
  ])('stands: %s', (text, numbers) => {
    expect(standNumbersIn(text)).toEqual({ value: numbers });
  });
  test.each(['cạnh cổng chính bên trái', '<b>', ',;', 'A1, gian rất là dài quá'])('no stands: %s', (text) => {
    expect(standNumbersIn(text)).toHaveProperty('fault');
  });
  test.each([
    ['II. Khu nông sản (05 gian)', 'Khu nông sản'],
    ['b', 'Khu B'],
    ['KHU A: ĐẶC SẢN BIỂN', 'KHU A: ĐẶC SẢN BIỂN'],
    ['', ''],
  ])('zone: %s', (text, name) => {
    expect(zoneNameIn(text)).toEqual({ value: name });
  });
  test.each([
    ['Trà gừng; Trà quế', ['Trà gừng', 'Trà quế']],
    ['1. Trà gừng 2. Trà quế', ['Trà gừng', 'Trà quế']],
    ['- Trà gừng\n- Trà quế.', ['Trà gừng', 'Trà quế']],
    ['Muối tôm, muối ớt', ['Muối tôm, muối ớt']],
    ['Tất cả sản phẩm', null],
    ['', null],
  ])('products: %s', (text, names) => {
    expect(productsIn(text)).toEqual(names);
  });
});

describe('sheets', () => {
  test('by zone: sections, merged cells, several products in a cell; comments of the file are kept', async () => {
    const root = fairContent();
    const before = fairText(root);
    const result = await entered(root, `${SHEETS}/01-theo-khu.xlsx`, { isPartial: true });
    expect(outcomes(result)).toEqual([11, 12, 6, 7, 8, 9].map((row) => `Danh sách ${row} ${row === 11 ? 'rejected' : 'placed'}`));
    const after = fairText(root);
    await expect(after).toMatchFileSnapshot('../fixtures/fair/golden/01-theo-khu.yaml');
    // Only lines were added: every line of the file stands as it was, in its order.
    const lines = after.split('\n');
    let at = 0;
    for (const line of before.split('\n')) at = lines.indexOf(line, at) + 1 || expect.fail(`the line is gone: ${line}`);
    expect(readContent(root).problems).toEqual([]);
  });

  test('with every kind of mistake: one outcome a row, every mistake in both languages at its cell, nothing written', async () => {
    const root = fairContent();
    const before = filesIn(root);
    const result = await entered(root, `${SHEETS}/02-nhieu-loi.csv`);
    expect(filesIn(root)).toEqual(before);
    expect(result.isWritten).toBe(false);
    expect(Object.fromEntries(result.rows.map(({ origin, outcome }) => [origin.row, outcome]))).toEqual({
      2: 'placed',
      3: 'ambiguous',
      4: 'unknown',
      5: 'unknown',
      6: 'unknown',
      7: 'ambiguous',
      8: 'rejected',
      9: 'rejected',
      10: 'rejected',
      11: 'rejected',
      12: 'rejected',
      13: 'unknown',
      14: 'placed',
      15: 'unknown',
      16: 'rejected',
      17: 'placed',
      18: 'rejected',
    });
    const cells = ['C3', 'C4', 'C5', 'D6', 'D7', 'B8', 'A9', 'B10', 'C11', 'B12', 'C13', 'D15', 'D16', 'A18'];
    expect(result.problems.map(({ cell }) => cell)).toEqual(cells);
    for (const { message, found, expected, file } of result.problems) {
      expect(file).toBe('02-nhieu-loi.csv');
      expect(message).toMatch(/^.+\. \/ .+\.$/s);
      expect(expected).not.toBe('');
      expect(found.length).toBeLessThanOrEqual(120);
    }
    expect(result.problems[0]?.message).toContain('producers/htx-ruoc-vang, ha-tinh');
    expect(result.problems[0]?.message).toContain('producers/htx-ruoc-vang-phan-thiet, binh-thuan');
  });

  test('with --partial the placed rows are written, with what was asked unknown products are left out and said', async () => {
    const root = fairContent();
    const result = await entered(root, `${SHEETS}/02-nhieu-loi.csv`, { isPartial: true, isLenient: true });
    expect(result.leftOut.map(({ name }) => name)).toEqual(['Trà chưa công nhận']);
    await expect(fairText(root)).toMatchFileSnapshot('../fixtures/fair/golden/02-nhieu-loi.yaml');
  });

  test('a sheet for each zone, heading over two rows, provinces tell namesakes apart, formulas without a result are refused', async () => {
    const root = fairContent();
    const result = await entered(root, `${SHEETS}/03-moi-khu-mot-trang.xlsx`, { isPartial: true });
    expect(outcomes(result)).toEqual([
      'Khu C 3 rejected',
      'Khu C 4 placed',
      'Khu C 5 placed',
      'Khu D 2 placed',
      'Khu D 3 rejected',
      'Khu D 4 placed',
    ]);
    await expect(fairText(root)).toMatchFileSnapshot('../fixtures/fair/golden/03-moi-khu-mot-trang.yaml');
  });

  test.each(['01-theo-khu.xlsx', '02-nhieu-loi.csv', '03-moi-khu-mot-trang.xlsx'])('a second run changes nothing: %s', async (sheet) => {
    const root = fairContent();
    await entered(root, join(SHEETS, sheet), { isPartial: true });
    const before = filesIn(root);
    const again = await entered(root, join(SHEETS, sheet), { isPartial: true });
    expect([again.created, again.changed, again.isWritten]).toEqual([0, 0, false]);
    expect(filesIn(root)).toEqual(before);
  });

  test('a stand of the file gains products and a zone on lines of its own', async () => {
    const root = fairContent();
    const file = join(root, `fairs/${FAIR}.yaml`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('    products: [mat-ong-rung-khe-da]', '    products: # chọn tay\n      - mat-ong-rung-khe-da'),
    );
    const sheet = join(temporaryFolder(), 'x.csv');
    writeFileSync(sheet, 'Khu,Gian,Chủ thể,Sản phẩm\nKhu B,C1,THT nuôi ong Khe Đá,\n');
    const result = await entered(root, sheet);
    expect([result.created, result.changed, result.isWritten]).toEqual([0, 1, true]);
    const { stands } = parse(fairText(root)) as { stands: object[] };
    expect(stands[2]).toEqual({ stand: 'C1', producer: 'tht-khe-da', products: ['mat-ong-rung-khe-da'], zone: 'khu-b' });
    expect(fairText(root)).toContain('products: # chọn tay');
  });

  test('a file that is no table of stands is refused as a whole', async () => {
    const root = fairContent();
    const sheet = join(temporaryFolder(), 'x.csv');
    for (const text of ['', 'a,b\n1,2\n', 'Chủ thể,Sản phẩm\nHTX Ruốc Vàng,Mực khô Ruốc Vàng\n']) {
      writeFileSync(sheet, text);
      const { problems, rows, isWritten } = await entered(root, sheet);
      expect(problems.length, text).toBeGreaterThan(0);
      expect(isWritten).toBe(false);
      expect(rows.every(({ outcome }) => outcome === 'rejected')).toBe(true);
    }
  });
});

describe('any sheet', () => {
  const row = fc.tuple(
    fc.constantFrom('', 'Khu A', 'khu b', 'Khu mới', 'C'),
    fc.constantFrom('', 'A1', 'A2', 'a2', 'Gian B1', 'Z1, Z2', 'một hai ba bốn năm'),
    fc.constantFrom('', 'HTX Ruốc Vàng', 'Hợp tác xã Mây Lành', 'Cty CP Đảo Xa', 'HTX Lạ', '=1+1'),
    fc.constantFrom('', 'tất cả', 'Mực khô Ruốc Vàng', 'Khô cá dứa Đảo Xa; Xoài sấy Đảo Xa 500g', 'Xoài sấy Đảo Xa', 'Bánh lạ', '<b>'),
  );
  test('comes to one outcome a row, and to nothing more in a second run', async () => {
    const root = fairContent();
    const original = fairText(root);
    const sheet = join(temporaryFolder(), 'x.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        writeFileSync(join(root, `fairs/${FAIR}.yaml`), original);
        // The last column is filled in every row: one that is all blank is no row of data.
        const table = rows.map((cells, at) => [...cells, `${at}`]);
        writeFileSync(
          sheet,
          await writeXlsx({ sheets: [{ name: 'X', rows: [['Khu', 'Gian', 'Chủ thể', 'Sản phẩm', 'Số TT'], ...table] }] }),
        );
        const first = await entered(root, sheet, { isPartial: true });
        const seen = first.rows.map(({ origin }) => origin.row);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { outcome } of first.rows) expect(STAND_OUTCOMES).toContain(outcome);
        // Every row that names a producer or a product together with something else is accounted for.
        for (const [at, [, stand, producer]] of rows.entries()) if (stand !== '' && producer !== '') expect(seen).toContain(at + 2);
        const text = fairText(root);
        const again = await entered(root, sheet, { isPartial: true });
        expect(again.rows).toEqual(first.rows);
        expect(fairText(root)).toBe(text);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('the command', () => {
  test('exits with 1 and writes nothing where a row is not placed, and says all as JSON', () => {
    const root = fairContent();
    const before = filesIn(root);
    const { status, stdout } = command('stands', `${SHEETS}/02-nhieu-loi.csv`, '--fair', FAIR, '--content', root, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ read: 17, placed: 3, ambiguous: 2, unknown: 5, rejected: 7, written: null });
    expect(filesIn(root)).toEqual(before);
  });

  test.each([
    [['stands', `${SHEETS}/01-theo-khu.xlsx`], /--fair/],
    [['stands', 'khong-co.xlsx', '--fair', FAIR], /khong-co\.xlsx/],
    [['stands', 'package.json', '--fair', FAIR], /\.xlsx/],
    [['stands', `${SHEETS}/01-theo-khu.xlsx`, '--fair', 'khong-co'], /khong-co/],
    [['stands', `${SHEETS}/01-theo-khu.xlsx`, '--fair', FAIR, '--start', '2026-01-01'], /--start/],
    [['new', '--id', '../x', '--name', 'x', '--province', 'ha-tinh'], /--id/],
    [['new', '--id', 'x', '--name', 'x', '--province', 'khong-co'], /--province/],
    [['new', '--name', 'x'], /--id, --province/],
    [['pdf', '../x'], /\.\.\/x/],
    [['gi-do'], /gi-do/],
  ])('called wrongly says so and exits with 2: %j', (words, reason) => {
    const root = fairContent();
    const { status, stderr } = command(...words, ...(words[0] === 'pdf' || words[0] === 'gi-do' ? [] : ['--content', root]));
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });

  test('makes the file of a fair that the checks accept, once', () => {
    const root = fairContent();
    const words = [
      'new',
      '--id',
      'hoi-cho-moi',
      '--name',
      'Hội chợ: "mới" # 1',
      '--province',
      'nghe-an',
      '--start',
      '2026-12-01',
      '--end',
      '2026-12-05',
      '--content',
      root,
    ];
    expect(command(...words)).toMatchObject({ status: 0 });
    const { records, problems } = readContent(root);
    expect(problems).toEqual([]);
    expect(records.fairs.find(({ id }) => id === 'hoi-cho-moi')?.record).toMatchObject({
      name: 'Hội chợ: "mới" # 1',
      start: '2026-12-01',
      end: '2026-12-05',
      venue: { province: 'nghe-an' },
    });
    const before = filesIn(root);
    expect(command(...words)).toMatchObject({ status: 2 });
    expect(command(...words.with(2, 'hoi-cho-sai').with(10, '2026-11-05')).status).toBe(1);
    expect(filesIn(root)).toEqual(before);
    // What stands in it as comments is right as well: taken in, the file is still one that the checks accept.
    const text = readFileSync(join(root, 'fairs/hoi-cho-moi.yaml'), 'utf8');
    const opened = text.replace(/^# (?:nameEn|organisers|closed|hours|zones|include|website):.*(?:\n# {3}.*)*/gm, (block) =>
      block.replace(/^# /gm, ''),
    );
    writeFileSync(join(root, 'fairs/hoi-cho-moi.yaml'), opened);
    expect(readContent(root).problems).toEqual([]);
    expect(Object.keys(parse(opened) as object)).toEqual(
      expect.arrayContaining(['nameEn', 'organisers', 'closed', 'hours', 'zones', 'include', 'website']),
    );
  });
});
