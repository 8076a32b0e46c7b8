/** Files that are no table, lie about themselves or were damaged: refused in words, never with an exception, no row lost or doubled. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../../scripts/import/problem.ts';
import type { ReadFile } from '../../../scripts/import/read/index.ts';
import { archive, rawWorkbook, read, readRows, readText, workbook, xmlCell } from './workbooks.ts';

const HEAD = ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Năm'];
const ROW: CellValue[] = [1, 'Trà', 'HTX Mây', 3, 2022];

/** The words of a file that was refused as a whole. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const file = await read(bytes);
  expect([file.rows, file.rejected, file.ambiguous]).toEqual([[], [], []]);
  expect(file.problems.map(({ kind, cell }) => [kind, cell])).toEqual([['file', '']]);
  return file.problems[0]?.message ?? '';
}

/** What holds for every answer. */
function expectWhole(file: ReadFile): void {
  const places = [...file.rows.map(({ origin }) => origin), ...file.rejected, ...file.ambiguous].map(({ sheet, row }) => `${sheet}!${row}`);
  expect(new Set(places).size).toBe(places.length);
  for (const { kind, message, expected, found } of file.problems) {
    expect(PROBLEM_KINDS).toContain(kind);
    expect(message).toMatch(/cần .+ \/ .*expected /s);
    expect(expected).not.toBe('');
    expect(found.length).toBeLessThanOrEqual(120);
  }
  const blamed = file.problems.some(({ kind }) => kind === 'header')
    ? null
    : new Set(file.problems.map(({ sheet, cell }) => `${sheet}!${cell.replace(/^[A-Z]+/, '')}`));
  for (const { sheet, row } of [...file.rejected, ...file.ambiguous]) {
    // A row with a merged cell is blamed where the text stands, above it.
    if (blamed !== null) expect([...blamed].some((at) => at === `${sheet}!${row}` || Number(at.split('!').at(-1)) < row)).toBe(true);
  }
}

describe('files that are no table', () => {
  const begins = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(600, 7)]);

  test.each([
    ['nothing', Buffer.alloc(0), 'not empty'],
    ['white space', Buffer.from('\ufeff \r\n '), 'not empty'],
    ['an old .xls', begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'save as .xlsx'],
    ['an older .xls', begins('\x09\x08\x10\x00'), 'save as .xlsx'],
    [
      'a file with a password',
      Buffer.concat([begins('\xd0\xcf\x11\xe0'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'without a password',
    ],
    ['a web page that calls itself .xls', Buffer.from('<html><table><tr><td>Tên sản phẩm</td></tr></table>'), 'save as .xlsx'],
    ['a PDF', begins('%PDF-1.7'), 'save as .xlsx'],
    [
      'a Word file',
      archive([
        { name: '[Content_Types].xml', text: '<T/>' },
        { name: 'word/document.xml', text: '<w/>' },
      ]),
      'save as .xlsx',
    ],
    [
      'an .xlsb',
      archive([
        { name: '[Content_Types].xml', text: '<T/>' },
        { name: 'xl/workbook.bin', text: 'x' },
      ]),
      'save as .xlsx',
    ],
    ['an OpenDocument sheet', archive([{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' }]), 'save as .xlsx'],
    ['an archive with a password', archive([{ name: '[Content_Types].xml', text: '<T/>', flags: 1 }]), 'without a password'],
    ['an archive of nothing', archive([{ name: '[Content_Types].xml', text: '<T/>' }]), '.xlsx file'],
    ['an archive cut off', Buffer.from('PK\x03\x04 and then nothing'), 'undamaged'],
  ])('%s', async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  test('an encrypted workbook of the library', async () => {
    const sheets = [{ name: 'S', rows: [HEAD, ROW] }];
    expect(await refusal(await writeXlsx({ sheets, encryption: { password: 'x', spinCount: 1000 } }))).toContain('without a password');
  });

  test('a quote that is never closed is named by its line', async () => {
    const file = await readText(`${HEAD.join(',')}\n1,"Trà,HTX Mây,3,2022\n2,Mật,HTX Mây,3,2022\n`);
    expect(file.rows).toEqual([]);
    expect(file.problems[0]?.message).toContain('line 2');
  });
});

describe('files that are too large', () => {
  test('an archive that says it unpacks to too much is not unpacked', async () => {
    expect(
      await refusal(
        archive([
          { name: '[Content_Types].xml', text: '<T/>' },
          { name: 'xl/media/a.xml', text: 'x', size: 0x7fffffff },
        ]),
      ),
    ).toContain('256 MB');
  });

  test('an archive that unpacks to more than it says is damaged', async () => {
    const bomb = '0'.repeat(5_000_000);
    expect(
      await refusal(
        archive([
          { name: '[Content_Types].xml', text: '<T/>' },
          { name: 'xl/workbook.xml', text: bomb, size: 100 },
        ]),
      ),
    ).toContain('xl/workbook.xml');
  });

  test.each([
    ['a cell in the last row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['a cell in the last column', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
    ['a row beyond the limit without an address', `<row r="200001"><c><v>1</v></c></row>`],
  ])('%s', async (_, xml) => {
    expect(await refusal(rawWorkbook(`<sheetData>${xml}</sheetData>`))).toMatch(/200000 rows|open/);
  });

  test('cells that are only formatted do not count, wherever they stand', async () => {
    const cells = [...HEAD, ...[1, 'Trà', 'HTX Mây', 3, 2022]].map((text, at) =>
      xmlCell(`${'ABCDE'.charAt(at % 5)}${at < 5 ? 1 : 2}`, String(text)),
    );
    const xml = `<row r="1">${cells.slice(0, 5).join('')}<c r="XFD1" s="0"/></row><row r="2">${cells.slice(5).join('')}</row><row r="1048576"><c r="XFD1048576" s="0"></c></row>`;
    const file = await read(rawWorkbook(`<sheetData>${xml}</sheetData>`));
    expect(file.problems).toEqual([]);
    expect(file.rows.map(({ name }) => name)).toEqual(['Trà']);
  });

  test('merged cells over the whole sheet, and thousands of them over each other', async () => {
    const rows = [HEAD, ...Array.from({ length: 3_000 }, (_, at) => [at + 1, 'Trà', 'HTX Mây', 3, 2022])];
    const one = await readRows(rows, ['A1:Z9999']);
    expectWhole(one);
    const many = await writeXlsx({
      sheets: [
        { name: 'S', rows, merges: Array.from({ length: 1_500 }, (_, at) => ({ startRow: at, endRow: 2_999, startCol: 6, endCol: 7 })) },
      ],
    });
    expect((await read(many)).problems.map(({ kind }) => kind)).toEqual(['file']);
  });
});

describe('what Excel stores in other ways', () => {
  test('days from 1904', async () => {
    const sheets = [
      {
        name: 'S',
        rows: [
          [...HEAD.slice(0, 4), 'Ngày công nhận'],
          [1, 'Trà', 'HTX Mây', 3, new Date(Date.UTC(2022, 4, 6))],
        ],
      },
    ];
    const file = await read(await writeXlsx({ sheets, dateSystem: '1904' }));
    expect(file.rows[0]?.claims[0]?.date).toBe('2022-05-06');
  });

  test('formulas with and without a result, errors, booleans, escapes', async () => {
    const head = HEAD.map((text, at) => xmlCell(`${'ABCDE'.charAt(at)}1`, text)).join('');
    const row = (number: number, producer: string) =>
      `<row r="${number}"><c r="A${number}"><f>A1+1</f></c>${xmlCell(`B${number}`, `Trà_x0041_ &amp; ${number}`)}${producer}<c r="D${number}"><f>1+2</f><v>3</v></c><c r="E${number}"><v>2022</v></c></row>`;
    const xml = `<row r="1">${head}</row>${row(2, '<c r="C2" t="str"><f>X!A1</f><v>HTX Mây</v></c>')}${row(3, '<c r="C3"><f>X!A2</f></c>')}${row(4, '<c r="C4" t="e"><f>X!A3</f><v>#REF!</v></c>')}`;
    const file = await read(rawWorkbook(`<sheetData>${xml}</sheetData>`));
    expect(file.rows.map(({ name, producer }) => [name, producer])).toEqual([['TràA & 2', 'HTX Mây']]);
    expect(file.problems.map(({ cell, kind, found }) => [cell, kind, found])).toEqual([
      ['C3', 'form', '=X!A2'],
      ['C4', 'form', '#REF!'],
    ]);
  });
});

describe('personal data', () => {
  test('no telephone, number, name or revenue of a column for it gets out, not even in a problem', async () => {
    const SECRETS = ['0912345678', '038085001234', 'Nguyễn Thị Kín', '912345679', '7654321'] as const;
    const file = await readRows([
      ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Năm', 'Người đại diện', 'CCCD', 'Điện thoại', 'Doanh thu', 'Cột lạ', 'Địa chỉ'],
      [
        1,
        'Trà 0912345678',
        'HTX Mây - ĐT 0912345678',
        3,
        2022,
        SECRETS[2],
        SECRETS[1],
        SECRETS[0],
        SECRETS[4],
        912345679,
        `xã A, ${SECRETS[0]}`,
      ],
      [
        2,
        'Trà <b> 038085001234',
        'HTX 0912345678',
        '9 sao',
        '0912345678',
        SECRETS[2],
        SECRETS[1],
        SECRETS[0],
        SECRETS[4],
        SECRETS[1],
        null,
      ],
    ]);
    for (const secret of SECRETS) expect(JSON.stringify(file)).not.toContain(secret);
    expect(file.leftOut).toEqual({ idNumbers: 4, representatives: 2, phones: 7, revenues: 2 });
    expect(file.rows[0]).toMatchObject({ name: 'Trà', producer: 'HTX Mây', extra: { 'Địa chỉ': 'xã A' } });
  });
});

describe('tables with anything in them', () => {
  const NASTY = [
    '',
    'nt',
    '-',
    '<script>',
    '=cmd|x',
    '../..',
    '3-4 sao',
    '31/02/2024',
    '\u0007',
    '★★★',
    'Tổng cộng',
    'x',
    '99',
    '0912345678',
    'Thu hồi',
    'II',
    'Huyện Kỳ Anh',
    '2024',
    'A; B',
    '\u202e',
    '__proto__',
    '\ud800',
    'TênSP',
  ];
  const value = fc.oneof(
    fc.constantFrom<CellValue>(...NASTY, 3, 45_000, -1, 1e21, true, null),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const edits = fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 3, max: 7 }), value), { maxLength: 25 });
  const COLUMNS = [...HEAD, 'Số QĐ', 'Ngày QĐ', 'Ghi chú'];
  const clean = (at: number): CellValue[] => [at + 1, `Trà ${at}`, `HTX ${at}`, 3, 2022, '1/QĐ-UBND', '05/06/2022', null];

  test('every row of data is counted once, whatever stands beside its name', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), async (changes, isText) => {
        const rows = Array.from({ length: 30 }, (_, at) => clean(at));
        for (const [row, column, cell] of changes) rows[row]?.splice(column, 1, cell);
        const all = [COLUMNS, ...rows];
        const quoted = (cell: CellValue) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
        const file = isText ? await readText(all.map((row) => row.map(quoted).join(';')).join('\n')) : await readRows(all);
        expectWhole(file);
        expect(file.rows.length + file.rejected.length + file.ambiguous.length).toBe(30);
      }),
      { numRuns: 500 },
    );
  });

  test('any table at all is read without an exception', async () => {
    const row = fc.array(fc.oneof(value, fc.constantFrom(...COLUMNS, 'Lần 1', 'Công nhận lại', '3 sao', 'Xã')), { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) =>
        expectWhole(
          await readText(rows.map((cells) => cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\n')),
        ),
      ),
      {
        numRuns: 500,
      },
    );
  });
});

describe('damaged files', () => {
  const FOLDER = 'tests/fixtures/import/sheets';
  const files = readdirSync(FOLDER)
    .filter((name) => /\.(?:xlsx|csv)$/.test(name))
    .map((name) => readFileSync(`${FOLDER}/${name}`));
  const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 8,
  });
  const damaged = (bytes: Buffer, changes: readonly (readonly [number, number])[]) => {
    const copy = Buffer.from(bytes);
    for (const [at, mask] of changes) copy[Math.floor(at * copy.length)] = (copy[Math.floor(at * copy.length)] ?? 0) ^ mask;
    return copy;
  };

  test('a thousand files with flipped bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), flips, async (bytes, changes) => expectWhole(await read(damaged(bytes, changes)))),
      { numRuns: 1_000 },
    );
  });

  test('files cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), async (bytes, share) =>
        expectWhole(await read(bytes.subarray(0, Math.floor(bytes.length * share)))),
      ),
      { numRuns: 300 },
    );
  });

  test('sheets with flipped bytes inside of a whole archive', async () => {
    const cells = [...HEAD, ...Array.from({ length: 20 }, (_, at) => [at + 1, `Trà ${at}`, 'HTX Mây', 3, 2022]).flat()].map(String);
    const xml = Array.from(
      { length: 21 },
      (_, row) =>
        `<row r="${row + 1}">${cells
          .slice(row * 5, row * 5 + 5)
          .map((text, at) => xmlCell(`${'ABCDE'.charAt(at)}${row + 1}`, text))
          .join('')}</row>`,
    ).join('');
    await fc.assert(
      fc.asyncProperty(flips, async (changes) =>
        expectWhole(
          await read(
            rawWorkbook(
              damaged(Buffer.from(`<sheetData>${xml}</sheetData><mergeCells><mergeCell ref="C2:C9"/></mergeCells>`), changes).toString(
                'latin1',
              ),
            ),
          ),
        ),
      ),
      { numRuns: 500 },
    );
  });

  test('bytes at random', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => expectWhole(await read(bytes))),
      { numRuns: 300 },
    );
  });

  test('a whole file is not taken for a damaged one', async () => {
    expect((await read(await workbook([HEAD, ROW]))).problems).toEqual([]);
  });
});
