/** Rows of office lists beside a register: what they mean, what they add, what is asked, what is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImportRequest, ImportResult } from '../../scripts/import/import-files.ts';
import type { ReadRow } from '../../scripts/import/row.ts';
import { product as productSchema, type ProductRecord } from '../../src/catalogue/schema/product.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { claim, listFile, row, rowReader } from './rows.ts';
import { emptyContent, filesIn, importInto, inputFile, LIST, put, record } from './workspace.ts';

const PRODUCT = 'products/ha-tinh/tra-gung.yaml';
const day = (text: string) => text as CalendarDate;

type Rows = readonly Omit<ReadRow, 'origin'>[];

function imported(root: string, rows: Rows, options: Partial<ImportRequest> = {}): Promise<ImportResult> {
  return importInto(root, [listFile(rows)], { readSheets: rowReader, ...options });
}

/** A register with what the compiled records say. */
async function registerOf(...records: Record<string, unknown>[]): Promise<string> {
  const root = emptyContent();
  expect((await importInto(root, [inputFile(records)])).problems).toEqual([]);
  return root;
}

function productIn(root: string, path = PRODUCT): ProductRecord {
  return productSchema.parse(parse(readFileSync(join(root, path), 'utf8')));
}

/** Imports rows, then the same again: the second time changes nothing. The first result. */
async function importedTwice(root: string, rows: Rows, options: Partial<ImportRequest> = {}): Promise<ImportResult> {
  const first = await imported(root, rows, options);
  const files = filesIn(root);
  const second = await imported(root, rows, options);
  expect(second.summary).toMatchObject({ new: 0, changed: 0, ambiguous: first.summary.ambiguous, rejected: first.summary.rejected });
  expect(filesIn(root)).toEqual(files);
  return first;
}

describe('what a known product gains', () => {
  test('a later recognition, from the list', async () => {
    const root = await registerOf(record());
    const next = claim({
      stars: 4,
      year: null,
      date: day('2025-03-01'),
      decisionNumber: '5/QĐ-UBND',
      issuer: 'UBND tỉnh Hà Tĩnh',
      score: 81.5,
    });
    const { summary } = await importedTwice(root, [
      row({ name: 'TRÀ GỪNG', producer: 'Hợp tác xã NN Tân Phú', group: null, claims: [next] }),
    ]);
    expect(summary).toMatchObject({ read: 1, changed: 1 });
    expect(productIn(root).certificates).toEqual([
      { stars: 3, year: 2022, provenance: 'B', source: { url: 'https://example.vn/1' } },
      {
        stars: 4,
        date: '2025-03-01',
        decisionNumber: '5/QĐ-UBND',
        issuer: 'UBND tỉnh Hà Tĩnh',
        score: 81.5,
        provenance: 'B',
        source: LIST,
      },
    ]);
  });

  test('day, number and authority of a recognition of which the year was known; the earlier source stays the first', async () => {
    const root = await registerOf(record());
    const dated = claim({ year: null, date: day('2023-01-09'), round: '2022', decisionNumber: '7/QĐ-UBND', issuer: 'UBND tỉnh' });
    expect((await importedTwice(root, [row({ claims: [dated] })])).summary).toMatchObject({ changed: 1 });
    expect(productIn(root).certificates).toEqual([
      {
        stars: 3,
        date: '2023-01-09',
        round: '2022',
        decisionNumber: '7/QĐ-UBND',
        issuer: 'UBND tỉnh',
        provenance: 'B',
        source: { url: 'https://example.vn/1' },
        otherSources: [LIST],
      },
    ]);
  });

  test('fills lines of a file that somebody wrote, and keeps the comments', async () => {
    const root = await registerOf(record());
    const text = `name: Trà gừng # as on the pack\nproducer: htx-tan-phu\nplace: { formerProvince: ha-tinh }\ngroup: food\ncertificates:\n  - stars: 3 # three\n    year: 2022 # from the paper\n    basis: council # seen in the press\n    provenance: B\n    # where\n    source: { url: https://example.vn/1 }\n# the end\n`;
    put(root, PRODUCT, text);
    await importedTwice(root, [
      row({ claims: [claim({ year: null, date: day('2022-05-06'), decisionNumber: '7/QĐ' })], extra: { 'Quy cách': 'Hộp "10"' } }),
    ]);
    expect(readFileSync(join(root, PRODUCT), 'utf8')).toBe(
      `name: Trà gừng # as on the pack\nproducer: htx-tan-phu\nplace: { formerProvince: ha-tinh }\ngroup: food\ncertificates:\n  - stars: 3 # three\n    date: 2022-05-06 # from the paper\n    decisionNumber: 7/QĐ\n    # seen in the press\n    provenance: B\n    # where\n    source: { url: https://example.vn/1 }\n    otherSources:\n      - url: ${LIST.url}\n        title: ${LIST.title}\nextra:\n  Quy cách: Hộp "10"\n# the end\n`,
    );
  });

  test('a withdrawal of the recognition that is meant', async () => {
    const root = await registerOf(
      record({ year: 2019, earlier: [] }),
      record({ year: 2023, decisionNumber: '8/QĐ', sourceUrl: 'https://example.vn/2' }),
    );
    const revoked = { date: day('2024-12-01'), decisionNumber: '90/QĐ' };
    const { summary } = await importedTwice(root, [row({ claims: [claim({ year: 2023, decisionNumber: '8/QĐ', revoked })] })]);
    expect(summary).toMatchObject({ changed: 1 });
    expect(productIn(root).certificates.map((certificate) => certificate.revoked)).toEqual([undefined, { ...revoked, source: LIST }]);
  });

  test('a withdrawal that may mean two recognitions is asked about', async () => {
    const root = await registerOf(record({ year: 2019 }), record({ year: 2023, sourceUrl: 'https://example.vn/2' }));
    const revoked = { date: null, decisionNumber: null };
    const { summary, problems } = await importedTwice(root, [row({ claims: [claim({ year: null, revoked })] })]);
    expect(summary).toMatchObject({ ambiguous: 1 });
    expect(problems[0]?.message).toMatch(/3 sao, 2019 \(products\/ha-tinh\/tra-gung\.yaml\); 3 sao, 2023/);
  });

  test('price, marks, columns and the site of the producer, each only where there is none', async () => {
    const root = await registerOf(record({ certifications: ['VietGAP'] }));
    const full = row({
      price: { amount: 85000, unit: 'hộp' },
      marks: ['VietGAP', 'HACCP', 'Giải Vàng'],
      website: 'https://tanphu.example.vn/',
      extra: { 'Sản lượng': '2 tấn', __proto__: 'x', '': 'y', 'Ghi chú': '<b>=1+1</b>\u0007' },
    });
    expect((await importedTwice(root, [full])).summary).toMatchObject({ changed: 1 });
    expect(productIn(root)).toMatchObject({
      marks: [{ mark: 'vietgap' }, { mark: 'haccp' }],
      price: { amount: 85000, unit: 'hộp', source: LIST },
      extra: { 'Sản lượng': '2 tấn', 'Ghi chú': '<b>=1+1</b>', 'Chứng nhận': 'Giải Vàng' },
    });
    expect(filesIn(root)['producers/htx-tan-phu.yaml']).toContain('contact:\n  website: https://tanphu.example.vn/\n');
    const other = { ...full, price: { amount: 1, unit: 'kg' }, website: 'https://www.facebook.com/x', extra: { 'Sản lượng': '9 tấn' } };
    expect((await importedTwice(root, [other])).summary).toMatchObject({ changed: 1 });
    expect(productIn(root)).toMatchObject({
      price: { amount: 85000 },
      extra: { 'Sản lượng': '2 tấn', Website: 'https://www.facebook.com/x' },
    });
  });
});

describe('rows that contradict the register or each other', () => {
  const known = record({ year: undefined, decisionDate: '2023-10-15', decisionNumber: '858/QĐ-UBND', issuedBy: 'UBND tỉnh Hà Tĩnh' });
  const same = { year: null, date: day('2023-10-15'), decisionNumber: '858/QĐ-UBND' };

  test.each([
    ['one decision with other stars', { ...same, stars: 4 as const }],
    ['one day with another number', { ...same, decisionNumber: '859/QĐ-UBND' }],
    ['one decision of another day', { ...same, date: day('2023-10-16') }],
    ['one day with other stars', { ...same, stars: 5 as const, decisionNumber: null }],
  ])('%s is refused, and both sides are named', async (_, fields) => {
    const root = await registerOf(known);
    const before = filesIn(root);
    const { summary, problems } = await imported(root, [row({ claims: [claim(fields)] }), row({ name: 'Bánh ram' })]);
    expect(summary).toMatchObject({ read: 2, new: 1, rejected: 1 });
    expect(problems).toMatchObject([{ sheet: 'Sheet1', cell: 'F2', kind: 'register' }]);
    expect(problems[0]?.message).toMatch(/3 sao, 858\/QĐ-UBND, 2023-10-15, UBND tỉnh Hà Tĩnh \(products\/ha-tinh\/tra-gung\.yaml\)/);
    expect(filesIn(root)).toEqual(before);
  });

  test('a row that contradicts a row above names it', async () => {
    const { problems } = await imported(emptyContent(), [row({ claims: [claim(same)] }), row({ claims: [claim({ ...same, stars: 4 })] })]);
    expect(problems).toMatchObject([{ cell: 'F3', kind: 'register' }]);
    expect(problems[0]?.message).toContain('Sheet1 · 2');
  });

  test('other stars of the same year, with nothing to tell them apart, are asked about', async () => {
    const root = await registerOf(record());
    const { summary, problems } = await importedTwice(root, [row({ claims: [claim({ stars: 4 })] })]);
    expect(summary).toMatchObject({ ambiguous: 1 });
    expect(problems).toMatchObject([{ kind: 'ambiguous' }]);
  });

  test('two recognitions of one row, and rounds of two days, are a history', async () => {
    const root = emptyContent();
    const first = claim({ year: null, date: day('2020-12-01'), decisionNumber: '1/QĐ' });
    const second = claim({ year: null, date: day('2023-12-20'), decisionNumber: '2/QĐ', stars: 4 });
    const third = claim({ year: null, date: day('2023-02-20'), decisionNumber: '3/QĐ' });
    expect((await importedTwice(root, [row({ claims: [first, second] }), row({ claims: [third] })])).summary).toMatchObject({
      new: 1,
      changed: 1,
    });
    expect(productIn(root).certificates.map(({ date }) => date)).toEqual(['2020-12-01', '2023-02-20', '2023-12-20']);
  });
});

describe('which product and producer a row means', () => {
  test('a row that repeats a row above is unchanged, in another file too', async () => {
    const root = emptyContent();
    const files = [listFile([row(), row({ name: 'trà  gừng' })]), listFile([row({ producer: 'HTX NN Tân Phú' })])];
    const result = await importInto(root, files, { readSheets: rowReader });
    expect(result.summary).toEqual({ read: 3, new: 1, changed: 0, unchanged: 2, ambiguous: 0, rejected: 0 });
  });

  test('a name without diacritics that fits two products is asked about', async () => {
    const root = await registerOf(record({ name: 'Bánh bò' }), record({ name: 'Bánh bơ' }));
    const { summary, problems } = await importedTwice(root, [row({ name: 'Banh bo' }), row({ name: 'BÁNH BÒ' })]);
    expect(summary).toMatchObject({ ambiguous: 1, unchanged: 1 });
    expect(problems).toMatchObject([{ cell: 'B2', kind: 'ambiguous', found: 'Banh bo' }]);
    expect(problems[0]?.message).toMatch(/"Bánh bò" \(products\/banh-bo\S*\); "Bánh bơ" \(products\//);
  });

  test('an alias that is the name of another product is asked about', async () => {
    const root = await registerOf(record(), record({ name: 'Trà gừng mật ong' }));
    const path = 'products/ha-tinh/tra-gung-mat-ong.yaml';
    put(root, path, (filesIn(root)[path] ?? '').replace('producer:', 'aliases:\n  - Trà gừng\nproducer:'));
    expect((await importedTwice(root, [row()])).summary).toMatchObject({ ambiguous: 1 });
  });

  test.each([
    ['Mắm tép Hương Hoa 500g', 'Mắm tép Hương Hoa'],
    ['Mắm tép Hương Hoa (hũ 0,5 kg)', 'Mắm tép Hương Hoa 500g'],
    ['Sản phẩm mắm tép Hương Hoa', 'Mắm tép Hương Hoa'],
    ['Mắm tép Hương Hoa Tân Phú', 'Mắm tép Hương Hoa'],
  ])('"%s" may be "%s": asked about', async (name, known) => {
    const root = await registerOf(record({ name: known }));
    expect((await importedTwice(root, [row({ name })])).summary).toMatchObject({ ambiguous: 1 });
  });

  test.each([
    ['Nước mắm 40 độ đạm', 'Nước mắm 35 độ đạm'],
    ['Gạo ST25', 'Gạo ST24'],
    ['Trà Tân Phú', 'Trà'],
    ['Trà gừng (đen)', 'Trà gừng'],
  ])('"%s" is not "%s"', async (name, known) => {
    const root = await registerOf(record({ name: known }));
    expect((await importedTwice(root, [row({ name })])).summary).toMatchObject({ new: 1 });
  });

  test('a producer that may be two is asked about', async () => {
    const root = await registerOf(record({ producer: 'CTCP Tân Phú' }), record({ producer: 'Công ty TNHH Tân Phú', name: 'Bánh ram' }));
    const { summary, problems } = await importedTwice(root, [row({ producer: 'Công ty Tân Phú', name: 'Kẹo lạc' })]);
    expect(summary).toMatchObject({ ambiguous: 1 });
    expect(problems[0]?.message).toContain('"CTCP Tân Phú" (producers/cong-ty-tan-phu');
  });

  test('what is asked about leaves no trace: no alias, no producer, no second question', async () => {
    const root = emptyContent();
    const { summary } = await importedTwice(root, [row(), row({ name: 'Trà gừng 200g', producer: 'HỢP TÁC XÃ nông nghiệp Tân Phú' })]);
    expect(summary).toMatchObject({ new: 1, ambiguous: 1 });
    expect(filesIn(root)['producers/htx-tan-phu.yaml']).toBe(
      'name: HTX Nông nghiệp Tân Phú\nkind: cooperative\nplace:\n  formerProvince: ha-tinh\n',
    );
  });
});

describe('places of before and after July 2025', () => {
  const thuan = record({ province: 'Bình Thuận', district: 'Bắc Bình', producer: 'HTX Phan Rí', name: 'Nước mắm' });
  const path = 'products/binh-thuan/nuoc-mam.yaml';
  const later = [claim({ stars: 4, year: null, date: day('2026-02-03') })];
  const lamDong = row({ province: 'Lâm Đồng', producer: 'HTX Phan Rí', name: 'Nước mắm', claims: later });

  test('a province of today finds what its parts have', async () => {
    const root = await registerOf(thuan);
    expect((await importedTwice(root, [lamDong])).summary).toMatchObject({ changed: 1 });
    expect(productIn(root, path).certificates).toHaveLength(2);
  });

  test('a new product of a known producer stands beside its others', async () => {
    const root = await registerOf(thuan);
    expect((await importedTwice(root, [{ ...lamDong, name: 'Cá cơm khô' }])).summary).toMatchObject({ new: 1 });
    expect(Object.keys(filesIn(root, 'products'))).toContain('products/binh-thuan/ca-com-kho.yaml');
  });

  test.each([
    ['nothing says which part', {}, {}, null],
    ['the option says it', {}, { province: 'dak-nong' }, 'dak-nong'],
    ['the option speaks of another province', {}, { province: 'ha-tinh' }, null],
    ['the district says it', { district: 'huyện Bắc Bình' }, { province: 'dak-nong' }, 'binh-thuan'],
    ['the day says it', { claims: [claim({ year: 2023 })] }, {}, 'lam-dong'],
    ['the name says it', { province: 'Đắk Nông' }, {}, 'dak-nong'],
    ['the row says no province, the option does', { province: null }, { province: 'Đắk Nông' }, 'dak-nong'],
    ['nobody says a province', { province: null }, {}, null],
  ] as const)('a new producer where %s', async (_, fields, options, expected) => {
    const root = await registerOf(thuan);
    const { summary, problems } = await importedTwice(root, [{ ...lamDong, producer: 'HTX Mới', name: 'Cà phê', ...fields }], options);
    const [path] = Object.keys(filesIn(root, 'products')).filter((file) => file.includes('ca-phe'));
    expect(path).toBe(expected === null ? undefined : `products/${expected}/ca-phe.yaml`);
    expect(summary).toMatchObject(expected === null ? { rejected: 1 } : { new: 1 });
    if (expected === null) expect(problems).toMatchObject([{ kind: 'place', cell: 'D2' }]);
  });

  test('the candidates are named', async () => {
    const { problems } = await imported(emptyContent(), [lamDong]);
    expect(problems[0]?.message).toContain('Bình Thuận (binh-thuan)');
    expect(problems[0]?.message).toContain('Đắk Nông (dak-nong)');
  });

  test('a producer of a sister province is asked about where the day speaks for another', async () => {
    const root = await registerOf(thuan);
    const { summary } = await importedTwice(root, [{ ...lamDong, name: 'Cà phê', claims: [claim({ year: 2021 })] }]);
    expect(summary).toMatchObject({ ambiguous: 1 });
  });

  test('Huế, Thừa Thiên - Huế and provinces that were never merged leave nothing open', async () => {
    const root = emptyContent();
    const rows = ['Thành phố Huế', 'Thừa Thiên - Huế', 'Nghệ An'].map((province) => row({ province, claims: later }));
    expect((await importedTwice(root, rows)).summary).toMatchObject({ new: 2, unchanged: 1 });
  });
});

describe('groups', () => {
  test('a new product without a group is refused, with a hint that decides nothing', async () => {
    const root = await registerOf(...['đen', 'trắng', 'sả'].map((kind) => record({ name: `Mắm tép ${kind}` })));
    const { summary, problems } = await imported(root, [row({ name: 'Mắm tép chua', group: null }), row({ name: 'Xyz', group: null })]);
    expect(summary).toMatchObject({ rejected: 2 });
    expect(problems[0]?.message).toContain('có vẻ thuộc nhóm I Thực phẩm. / ');
    expect(problems[1]?.message).not.toContain('có vẻ');
  });

  test('a set says its group, and alcohol; a set of another group is refused', async () => {
    const root = emptyContent();
    const spirit = row({ name: 'Rượu nếp', group: null, set: 14 });
    expect((await importedTwice(root, [spirit])).summary).toMatchObject({ new: 1 });
    expect(productIn(root, 'products/ha-tinh/ruou-nep.yaml')).toMatchObject({ group: 'drink', set: 14, alcohol: true });
    expect((await imported(root, [{ ...spirit, name: 'Khác', group: 'food' }])).problems).toMatchObject([{ kind: 'group' }]);
  });
});

describe('what is written', () => {
  test('nothing where a row is refused; the good rows where the person says so', async () => {
    const root = emptyContent();
    const before = filesIn(root);
    const rows = [row(), row({ name: '<b>', producer: 'HTX B' })];
    expect(await imported(root, rows)).toMatchObject({ isWritten: false, summary: { new: 1, rejected: 1 } });
    expect(filesIn(root)).toEqual(before);
    expect(await imported(root, rows, { isPartial: true })).toMatchObject({ isWritten: true, summary: { new: 1, rejected: 1 } });
    expect(Object.keys(filesIn(root, 'producers'))).toEqual(['producers/htx-tan-phu.yaml']);
  });

  test('without a source nothing new; a list that says nothing new needs none', async () => {
    const root = await registerOf(record());
    expect((await imported(root, [row()], { source: null })).summary).toMatchObject({ unchanged: 1 });
    await expect(imported(root, [row({ name: 'Khác' })], { source: null })).rejects.toThrow(/--source-url/);
  });

  test('--as-of moves what is in the future, for the input and not for the register', async () => {
    const root = await registerOf(record({ year: 2025 }));
    const rows = [row({ name: 'Khác', claims: [claim({ year: null, date: day('2024-06-01') })] })];
    expect((await imported(root, rows, { latest: day('2024-05-31') })).problems).toMatchObject([{ kind: 'date', found: '2024-06-01' }]);
    expect((await imported(root, rows, { latest: day('2024-06-01') })).problems).toEqual([]);
  });
});
