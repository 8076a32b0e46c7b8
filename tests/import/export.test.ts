/** Exports: golden files, cells that stay harmless, and what comes back when they are read again. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../scripts/export/csv.ts';
import { guarded, unguarded } from '../../src/exports/formula.ts';
import { scopeOf } from '../../scripts/export/scope.ts';
import { tableOf } from '../../scripts/export/table.ts';
import { markNamed } from '../../scripts/import/marks.ts';
import { readContent } from '../../src/catalogue/content-files.ts';
import { provincesOf } from '../../src/catalogue/objects.ts';
import { shortDate } from '../../src/i18n/format.ts';
import { importInto } from './workspace.ts';
import { csvCells, DAY, dayOfSerial, exportOf, folder, rawCells, register, zipped } from './export-workspace.ts';

const golden = (name: string) => resolve('tests/fixtures/office/golden', name);

describe('golden files', () => {
  test.each([
    ['csv', 'register.csv'],
    ['jsonl', 'register.jsonl'],
    ['ptnt-ocop', 'ptnt-ocop.csv'],
  ] as const)('%s', async (format, name) => {
    await expect((await exportOf({ format })).text).toMatchFileSnapshot(golden(name));
  });

  test('an earlier day knows no later recognition, no later withdrawal, and other standings', async () => {
    const { text } = await exportOf({ format: 'csv', day: '2024-06-01' as typeof DAY });
    const rows = csvCells(text);
    const at = (header: string) => rows[0]?.indexOf(header) ?? -1;
    const of = (id: string) => rows.filter((row) => row[at('Mã Sổ Sao')] === id);
    expect(of('tieu-thu').map((row) => row[at('Hạng sao')])).toEqual(['4 sao (tiềm năng 5 sao)']);
    expect(of('cong-thuc').map((row) => [row[at('Ghi chú')], row[at('Tình trạng Sổ Sao')]])).toEqual([['', 'Còn hiệu lực']]);
  });
});

describe('CSV', () => {
  test('begins with a byte order mark, ends lines with CRLF, and has as many fields in each row', async () => {
    const { text } = await exportOf({ format: 'csv' });
    expect(text.startsWith('\uFEFFSTT,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(new Set(csvCells(text).map((row) => row.length))).toEqual(new Set([29]));
  });

  const texts = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a', 'ế', '<', '1') });

  test('no cell begins like a formula, and every text comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (row) => {
        const columns = row.map((_, at) => ({ header: `c${at}`, width: 1, about: '', cellOf: (cells: string[]) => cells[at] ?? null }));
        const read = csvCells(csvOf(tableOf(columns, [row])))[1] ?? [];
        expect(read.map(unguarded)).toEqual(row);
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('only texts that look like formulas, or like guarded ones, are changed', () => {
    expect(["'a", "''", 'a=1', '1-2', "'=1", '=1'].map(guarded)).toEqual(["'a", "''", 'a=1', '1-2', "''=1", "'=1"]);
    fc.assert(fc.property(fc.string(), (text) => unguarded(guarded(text)) === text));
  });
});

describe('workbook', () => {
  test('holds the same cells as the CSV; texts are texts, days are days, nothing is a formula', async () => {
    const root = register();
    const [{ bytes }, { text }] = [await exportOf({ format: 'xlsx', root }), await exportOf({ format: 'csv', root })];
    const csv = csvCells(text).map((row) => row.map(unguarded));
    const cells = rawCells(bytes, 1);
    expect(cells.some(({ isFormula }) => isFormula)).toBe(false);
    const dayStyle = cells.find(({ address }) => address === 'O2')?.style;
    const header = csv[0] ?? [];
    const letters = header.map((_, at) => (at < 26 ? '' : 'A') + String.fromCharCode(65 + (at % 26)));
    const read = csv.map((row, at) =>
      row.map((_, column) => {
        const cell = cells.find(({ address }) => address === `${letters[column]}${at + 1}`);
        if (cell === undefined || cell.type === 's') return cell?.value ?? '';
        const day = cell.style === dayStyle && cell.value !== '' ? dayOfSerial(Number(cell.value)) : null;
        return day === null ? cell.value.replace('.', ',') : shortDate(day, 'vi');
      }),
    );
    expect(read).toEqual(csv);
  });

  test('the library reads days as dates and names as texts', async () => {
    const { sheets } = await readXlsx((await exportOf({ format: 'xlsx' })).bytes);
    const [header = [], ...rows] = sheets[0]?.rows ?? [];
    const at = (name: string) => header.indexOf(name);
    const row = rows.find((cells) => cells[at('Mã Sổ Sao')] === 'cong-thuc') ?? [];
    expect(row[at('Tên sản phẩm')]).toBe('=1+1');
    expect(row[at('Ngày quyết định')]).toEqual(new Date('2023-12-22T00:00:00Z'));
    expect(rows.map((cells) => cells[at('Tên sản phẩm')])).toContain('\'=Trà "Cung Đình" _x0041_');
    expect(rows.map((cells) => cells[at('Tên sản phẩm')])).toContain('Tiêu Thử Nghiệm đặc biệt'.normalize('NFC'));
  });

  test('the header is bold, frozen and filtered; the second sheet has one cell a row', async () => {
    const { bytes } = await exportOf({ format: 'xlsx' });
    const sheet = zipped(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('ySplit="1"');
    expect(sheet).toContain('<autoFilter ref="A1:AC9"');
    const styles = zipped(bytes, 'xl/styles.xml');
    expect(styles).toContain('formatCode="dd/mm/yyyy"');
    expect(styles).toContain('<b/>');
    const notes = rawCells(bytes, 2).filter(({ value }) => value !== '');
    expect(notes.every(({ address }) => /^A\d+$/.test(address))).toBe(true);
    expect(notes.map(({ value }) => value).join('\n')).toMatch(/CC BY 4\.0[^]*22\/11\/2026|22\/11\/2026[^]*CC BY 4\.0/);
  });

  test('the national table is a workbook too, and keeps the zero of a code', async () => {
    const { bytes } = await exportOf({ format: 'ptnt-ocop', isWorkbook: true, root: 'content', province: 'Hà Nội' });
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows[0]).toEqual(
      'MA_OCOP Ma_DonViHanhChinh Ma_ThoiGian Ma_SanPham TenSanPham XepHang ChuTheSXKD DoanhThuNam TrangThai'.split(' '),
    );
    expect(sheets[0]?.rows[1]?.[1]).toBe('01');
  });

  test('every mark is written in words that an import knows again', () => {
    for (const { id, name } of readContent('content').records.marks) {
      expect(markNamed(name)).toBe(id);
      expect(name).not.toMatch(/[,;]/);
    }
  });
});

describe('lines', { timeout: 60_000 }, () => {
  /** The products of a folder without what names them only here. */
  const products = (root: string) =>
    new Map(readContent(root).records.products.map(({ id, record: { producer: _, aliases: __, ...facts } }) => [id, facts]));

  test('the shipped register comes back from them, product by product', async () => {
    const { text, remarks } = await exportOf({ format: 'jsonl', root: 'content' });
    const [file, root] = [join(folder(), 'all.jsonl'), register(true)];
    writeFileSync(file, text);
    const { problems, summary } = await importInto(root, [file]);
    expect({ problems, new: summary.new }).toEqual({ problems: [], new: 994 });
    const [before, after] = [products('content'), products(root)];
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [id, facts] of before) expect(after.get(id), id).toEqual(facts);
    expect(remarks).toMatchInlineSnapshot(`
      [
        "994 sản phẩm / products",
        "Không có trong tệp / not in the file: other names of the producer and ways to reach it (8)",
      ]
    `);
  });

  test('what a line cannot say truly is left out and named', async () => {
    const { text, remarks } = await exportOf({ format: 'jsonl' });
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(remarks.filter((line) => line.includes('left out')).map((line) => /left out: ([\w-]+)/.exec(line)?.[1])).toEqual([
      'ruou-the',
      'ngoac-kep',
      'cong-thuc',
    ]);
    const root = register(true);
    const file = join(folder(), 'some.jsonl');
    writeFileSync(file, text);
    expect((await importInto(root, [file])).summary).toMatchObject({ read: 3, new: 3 });
  });
});

describe('read again', { timeout: 60_000 }, () => {
  /** The fixture without what an import refuses from anyone: mark-up in a name, a sign before a decision number. */
  function readable(): string {
    const root = register();
    rmSync(join(root, 'products/binh-thuan/ruou-the.yaml'));
    const file = join(root, 'products/lam-dong/cong-thuc.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('-5/QĐ', '5/QĐ-UBND'));
    return root;
  }

  test.each([
    ['xlsx', 'content'],
    ['csv', 'content'],
    ['xlsx', ''],
    ['csv', ''],
  ] as const)('a file that nobody edited changes nothing: %s %s', async (format, folderName) => {
    const root = folderName === '' ? readable() : folderName;
    const { bytes } = await exportOf({ format, root });
    const file = join(folder(), `so.${format}`);
    writeFileSync(file, bytes);
    const { problems, summary, plan } = await importInto(root, [file], { isDryRun: true });
    expect({ problems, changes: plan?.changes, ...summary }).toEqual({
      problems: [],
      changes: [],
      read: summary.read,
      new: 0,
      changed: 0,
      unchanged: summary.read,
      ambiguous: 0,
      rejected: 0,
    });
    expect(summary.read).toBe(folderName === '' ? 7 : 995);
  });
});

describe('the place that is meant', () => {
  const provinces = provincesOf(readContent('content').records.provinces);
  const has = (question: Parameters<typeof scopeOf>[0], former: string) => {
    const province = provinces.find(({ formerProvinces }) => formerProvinces.some(({ slug }) => slug === former))?.slug ?? '';
    return scopeOf(question, provinces).has({ province: { slug: province }, formerProvince: { slug: former } });
  };

  test.each([
    [{ province: 'lam-dong' }, ['lam-dong', 'binh-thuan', 'dak-nong']],
    [{ province: 'Tỉnh Lâm Đồng' }, ['lam-dong', 'binh-thuan', 'dak-nong']],
    [{ formerProvince: 'lam-dong' }, ['lam-dong']],
    [{ province: 'binh-thuan' }, ['binh-thuan']],
    [{ province: 'TP.HCM' }, ['ho-chi-minh', 'binh-duong', 'ba-ria-vung-tau']],
    [{ province: 'Huế' }, ['thua-thien-hue']],
    [{ province: 'BR-VT' }, ['ba-ria-vung-tau']],
  ])('%j', (question, expected) => {
    const all = provinces.flatMap(({ formerProvinces }) => formerProvinces.map(({ slug }) => slug));
    expect(all.filter((former) => has(question, former)).sort()).toEqual([...expected].sort());
  });

  test('every slug and name of the 34 and the 63 is understood', () => {
    for (const { slug, name, fullName, formerProvinces } of provinces) {
      for (const province of [slug, name, fullName]) expect(has({ province }, formerProvinces[0]?.slug ?? '')).toBe(true);
      for (const former of formerProvinces)
        for (const formerProvince of [former.slug, former.name]) expect(has({ formerProvince }, former.slug)).toBe(true);
    }
  });

  test('another one is refused with the names', () => {
    expect(() => scopeOf({ province: 'Atlantis' }, provinces)).toThrow(/"Atlantis".*an-giang/s);
    expect(() => scopeOf({ province: 'hue', formerProvince: 'hue' }, provinces)).toThrow(/--former-province/);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/export/export.ts', ...args], { encoding: 'utf8' });

  test('writes a file and leaves nothing else behind', () => {
    const target = folder();
    const out = join(target, 'so.csv');
    writeFileSync(out, 'old');
    const { status, stdout, stderr } = run('--format', 'csv', '--content', register(), '--as-of', DAY, '--out', out);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('8 dòng / rows');
    expect(readdirSync(target)).toEqual(['so.csv']);
    expect(readFileSync(out, 'utf8')).toContain('Nước mắm Thử');
  });

  test('"-" is standard output, with nothing but the file on it', () => {
    const { status, stdout } = run('--format', 'jsonl', '--content', register(), '--out', '-', '--province', 'Hà Tĩnh');
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { name: string }).name),
    ).toEqual(['Nước mắm Thử']);
  });

  test.each([
    [['--out', 'x.csv'], /--format.*csv, xlsx, jsonl, ptnt-ocop/],
    [['--format', 'pdf', '--out', 'x.pdf'], /"pdf"/],
    [['--format', 'csv'], /--out/],
    [['--format', 'csv', '--out', 'x.xlsx'], /expected the ending \.csv/],
    [['--format', 'csv', '--out', '.'], /folder "\."/],
    [['--format', 'csv', '--out', '-', '--province', 'Atlantis'], /"Atlantis"/],
    [['--format', 'csv', '--out', '-', '--as-of', '2026-02-30'], /"2026-02-30"/],
    [['--format', 'csv', '--out', '-', '--content', 'nowhere'], /"nowhere"/],
    [['--format', 'csv', '--out', '-', '--colour'], /--colour/],
  ])('called wrongly: %j', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });

  test('content with mistakes is not exported, and the older file stays', () => {
    const root = register();
    writeFileSync(join(root, 'producers', 'hong.yaml'), 'kind: company\n');
    const out = join(folder(), 'so.csv');
    writeFileSync(out, 'old');
    const { status, stderr } = run('--format', 'csv', '--content', root, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('producers/hong.yaml: name:');
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  test('a folder that is not there is an error of the file system, said in one line', () => {
    const out = join(folder(), 'no', 'so.csv');
    const { status, stderr } = run('--format', 'csv', '--content', register(), '--out', out);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });
});
