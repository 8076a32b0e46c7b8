/** Five thousand damaged rows, and rows that say what somebody meant: whatever a list holds, the content stays whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportProblem } from '../../scripts/import/problem.ts';
import type { ImportResult } from '../../scripts/import/import-files.ts';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { readContent } from '../../src/catalogue/content-files.ts';
import { emptyContent, filesIn, importInto, temporaryFolder, TODAY } from './workspace.ts';

const HEAD = [
  'STT',
  'Tên sản phẩm',
  'Chủ thể',
  'Huyện',
  'Tỉnh',
  'Nhóm',
  'Hạng sao',
  'Số quyết định',
  'Ngày quyết định',
  'Giá bán',
  'Ghi chú',
  'Vùng',
];

/** A list in a folder of its own. */
function listOf(rows: readonly (readonly string[])[]): string {
  const file = join(temporaryFolder(), 'danh-sach.csv');
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  writeFileSync(file, [HEAD, ...rows].map((row) => row.map(cell).join(',')).join('\r\n'));
  return file;
}

const KINDS = ['Trà', 'Mật ong', 'Nước mắm', 'Gạo', 'Cà phê', 'Bánh tráng', 'Rượu'] as const;
const PLACES = ['Tân Phú', 'Hòa Bình', 'Kỳ Sơn', 'Bắc Hà', 'Thu Hà', 'Mỹ Lộc'] as const;
const GROUPS = ['Thực phẩm', 'Đồ uống'] as const;

/** What a good row says. */
const meaning = fc.record({
  name: fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...PLACES)).map((words) => words.join(' ')),
  producer: fc.tuple(fc.constantFrom('HTX', 'Công ty TNHH', 'Hộ kinh doanh'), fc.constantFrom(...PLACES)).map((words) => words.join(' ')),
  province: fc.constantFrom('Hà Tĩnh', 'Nghệ An', 'Lạng Sơn'),
  group: fc.constantFrom(...GROUPS),
  stars: fc.constantFrom(3, 4, 5),
  number: fc.integer({ min: 1, max: 3000 }),
  days: fc.integer({ min: 0, max: 2200 }),
});

type Meaning = typeof meaning extends fc.Arbitrary<infer T> ? T : never;

/** The day of a decision, as ISO and as offices print it. */
function dayOf({ days }: Meaning): { iso: string; printed: string } {
  const iso = new Date(Date.UTC(2019, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
  return { iso, printed: iso.split('-').reverse().join('/') };
}

function rowOf(row: Meaning, at: number): string[] {
  const { name, producer, province, group, stars, number } = row;
  return [String(at + 1), name, producer, '', province, group, `${stars} sao`, `${number}/QĐ-UBND`, dayOf(row).printed, '', '', ''];
}

/** What goes wrong in a cell. */
const damage = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '<script>alert(1)</script>',
      '../../etc/passwd',
      '31/02/2024',
      '13/13/2024',
      '2 sao',
      '9*',
      '3-4 sao',
      'Atlantis',
      'Lâm Đồng',
    ],
    ...[
      '=1+1',
      "=cmd|' /C calc'!A0",
      '@SUM(A1)',
      '\u0000\u0007',
      '\uFFFD',
      '079123456789',
      '0912 345 678',
      'thu hồi',
      '"',
      '__proto__',
      '- a: b',
    ],
    ...[
      '&anchor',
      '*alias',
      '!!js/function',
      '# x',
      '{a: [',
      '|',
      '%',
      'a'.repeat(3000),
      '茶',
      'Trà; bánh',
      '1. Trà\n2. Bánh',
      '05/01/2199',
      '💥',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** Good rows with damaged cells among them. */
const damaged = fc
  .array(
    fc.tuple(
      meaning,
      fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 3, arbitrary: fc.array(fc.tuple(fc.nat(HEAD.length - 1), damage), { minLength: 1, maxLength: 3 }) },
      ),
    ),
    { minLength: 100, maxLength: 100 },
  )
  .map((rows) =>
    rows.map(([row, hits], at) => {
      const cells = rowOf(row, at);
      for (const [column, text] of hits) cells[column] = text;
      return cells;
    }),
  );

/** The rows that problems name, each once. */
function rowsOf(problems: readonly ImportProblem[]): Set<string> {
  return new Set(problems.map(({ file, sheet, cell }) => `${file}|${sheet}|${/\d+/.exec(cell)?.[0] ?? ''}`));
}

/** Every row has one outcome, and each that was refused or asked about is named by file, sheet and cell. */
function expectAccounted({ summary, problems }: ImportResult, file: string): void {
  const { read, new: created, changed, unchanged, ambiguous, rejected } = summary;
  expect(created + changed + unchanged + ambiguous + rejected).toBe(read);
  const isQuestion = ({ kind }: ImportProblem) => kind === 'ambiguous' || kind === 'several';
  const ofRows = problems.filter(({ cell }) => cell !== '');
  const refused = rowsOf(ofRows.filter((problem) => !isQuestion(problem)));
  expect(refused.size).toBe(rejected);
  expect(new Set([...rowsOf(ofRows.filter(isQuestion))].filter((row) => !refused.has(row))).size).toBe(ambiguous);
  for (const problem of problems) {
    expect(problem.file).toBe(file);
    expect(problem.found.length).toBeLessThanOrEqual(120);
    expect(problem.message).toMatch(/\. \/ [^]*\.$/);
  }
}

describe('damaged rows', { timeout: 240_000 }, () => {
  test('nothing crashes, nothing is half written, every refused row is named', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (rows) => {
        const root = emptyContent();
        const before = filesIn(root);
        const file = listOf(rows);
        const strict = await importInto(root, [file]);
        expectAccounted(strict, file);
        expect(strict.isWritten).toBe(strict.summary.rejected === 0);
        if (!strict.isWritten) expect(filesIn(root)).toEqual(before);

        const partial = await importInto(root, [file], { isPartial: true });
        if (!strict.isWritten) expect(partial.summary).toEqual(strict.summary);
        const { records, problems } = readContent(root);
        expect([...problems, ...contentProblems(records, root, TODAY, false)]).toEqual([]);
        const written = filesIn(root);
        const again = await importInto(root, [file], { isPartial: true });
        expect(again.summary).toMatchObject({ new: 0, changed: 0 });
        expect(filesIn(root)).toEqual(written);
      }),
      { numRuns: 50 },
    );
  });
});

describe('good rows', { timeout: 120_000 }, () => {
  test('what a list says is what the content says, however the list is cut in two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(meaning, { minLength: 1, maxLength: 30 }), fc.nat(30), async (rows, cut) => {
        const [root, file] = [emptyContent(), listOf(rows.map(rowOf))];
        const { summary } = await importInto(root, [file], { isPartial: true });
        const { records } = readContent(root);
        const said = records.products.flatMap(({ record }) =>
          record.certificates.map(({ stars, date, decisionNumber }) =>
            [record.name, record.place.formerProvince, stars, date, decisionNumber].join(),
          ),
        );
        const slug = { 'Hà Tĩnh': 'ha-tinh', 'Nghệ An': 'nghe-an', 'Lạng Sơn': 'lang-son' };
        const meant = rows.map((row) => [row.name, slug[row.province], row.stars, dayOf(row).iso, `${row.number}/QĐ-UBND`].join());
        // Each certificate was meant by a row, and each row that was entered is in the content once.
        expect(said.filter((one) => !meant.includes(one))).toEqual([]);
        expect(said).toHaveLength(summary.new + summary.changed);

        const [halves, parts] = [emptyContent(), [rows.slice(0, cut), rows.slice(cut)].map((part) => listOf(part.map(rowOf)))];
        expect((await importInto(halves, parts, { isPartial: true })).summary).toEqual(summary);
        expect(filesIn(halves)).toEqual(filesIn(root));
      }),
      { numRuns: 40 },
    );
  });
});
