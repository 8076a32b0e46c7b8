/** The import of compiled records: the committed content comes out of it, and running it again changes nothing. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyContent, filesIn, FIXTURE, imported, inputFile, insertedLines, put, record, runImport } from './workspace.ts';

const PRODUCT = 'products/ha-tinh/tra-gung.yaml';

describe('the whole register', { timeout: 60_000 }, () => {
  test('an import into an empty folder gives the committed content, and a second one changes nothing', async () => {
    const root = emptyContent();
    const first = runImport(FIXTURE, '--content', root);
    expect(first).toMatchObject({ status: 0, errors: [] });
    expect(first.out).toMatch(/\/ read +994\n.*\/ new +994\n/);
    expect(first.out).toMatch(/new products +994\n.*\n.*new producers +630\n/);
    const made = filesIn(root);
    for (const folder of ['products', 'producers']) expect(filesIn(root, folder)).toEqual(filesIn('content', folder));
    const writtenAt = statSync(join(root, 'producers')).mtimeMs;

    const second = runImport(FIXTURE, '--content', root);
    expect(second).toMatchObject({ status: 0, errors: [] });
    expect(second.out).toMatch(/\/ new +0\n.*\/ changed +0\n.*\/ unchanged +994\n/);
    expect(filesIn(root)).toEqual(made);
    expect(statSync(join(root, 'producers')).mtimeMs).toBe(writtenAt);
  });

  test('the order of the lines does not decide who has the short id', async () => {
    const lines = readFileSync(FIXTURE, 'utf8').trim().split('\n');
    const root = emptyContent();
    expect((await imported(inputFile(lines.reverse()), root)).errors).toEqual([]);
    expect(Object.keys(filesIn(root, 'products'))).toEqual(Object.keys(filesIn('content', 'products')));
  });

  test('the report names merges with their reason, and what was kept apart', async () => {
    const { out } = await imported(FIXTURE, emptyContent(), true);
    expect(out).toMatch(
      /"HTX nông sản Khe Sanh" = "Hợp tác xã nông sản Khe Sanh" .*same core name "nong san khe sanh", same form, same province/,
    );
    expect(out).toMatch(/Hoa Linh Chi" .*other form \(cooperative, cooperative_group\)/);
    expect(out).toMatch(/"HTX Thuận Phát" .*other province \(can-tho, kien-giang\)/);
    expect(out).toMatch(/potential five-star product whose summary says "5 sao"/);
  });
});

describe('an existing product', () => {
  const edited = `# Looked up at the office in March.
name: Trà gừng # as on the pack
producer: htx-tan-phu
place:
  formerProvince: ha-tinh
group: food
certificates:
  # The first round.
  - stars: 3
    year: 2019
    provenance: A
    source: { url: https://example.vn/0 } # seen on paper

  - stars: 3
    date: 2022-05-04 # from the decision itself
    decisionNumber: "12/QĐ-UBND"
    provenance: A
    source:
      url: https://example.vn/1
# Told by the producer.
summary: "Trà gừng làm bằng tay."
`;

  async function withProduct(text: string): Promise<string> {
    const root = emptyContent();
    expect((await imported(inputFile([record()]), root)).errors).toEqual([]);
    put(root, PRODUCT, text);
    return root;
  }

  test('gains a recognition at its place in time; comments, order and quotes stay', async () => {
    const root = await withProduct(edited);
    const next = record({ stars: 4, year: 2025, decisionNumber: '99/QĐ-UBND', sourceUrl: 'https://example.vn/2', summary: 'Khác.' });
    const between = record({ stars: 4, year: 2020, decisionNumber: '7/QĐ-UBND', sourceUrl: 'https://example.vn/3' });
    const result = await imported(inputFile([next, between]), root);
    expect(result).toMatchObject({ errors: [] });
    expect(result.summary).toMatchObject({ read: 2, new: 0, changed: 2, unchanged: 0 });
    const text = readFileSync(join(root, PRODUCT), 'utf8');
    expect(insertedLines(edited, text)?.filter((line) => line.includes('year'))).toEqual(['    year: 2020', '    year: 2025']);
    expect(text.indexOf('year: 2020')).toBeLessThan(text.indexOf('2022-05-04'));
    expect(text.indexOf('year: 2025')).toBeGreaterThan(text.indexOf('2022-05-04'));

    expect((await imported(inputFile([next, between]), root)).summary).toMatchObject({ changed: 0, unchanged: 2 });
    expect(readFileSync(join(root, PRODUCT), 'utf8')).toBe(text);
  });

  test.each([
    ['what it was made from', record()],
    ['the same decision from another page', record({ year: 2022, decisionNumber: '12/QĐ-UBND', sourceUrl: 'https://example.vn/9' })],
    [
      'the same in NFD and with the other tone placement',
      record({ name: 'Trà gừng'.normalize('NFD'), producer: 'HTX NN Tân Phú'.normalize('NFD') }),
    ],
    ['the stars without a year', record({ year: undefined, sourceUrl: 'https://example.vn/8' })],
    ['the page whose stars somebody has mended', record({ stars: 4 })],
  ])('is left alone by %s', async (_, line) => {
    const root = await withProduct(edited);
    expect(await imported(inputFile([line]), root)).toMatchObject({ errors: [] });
    expect(readFileSync(join(root, PRODUCT), 'utf8')).toBe(edited);
  });

  test('keeps its id when its name was mended and the old one is an alias', async () => {
    const root = await withProduct(edited.replace('name: Trà gừng # as on the pack', 'name: Trà gừng mật ong\naliases:\n  - Trà gừng'));
    const before = filesIn(root);
    expect((await imported(inputFile([record()]), root)).summary).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(filesIn(root)).toEqual(before);
  });

  test('in a register that has problems nothing is written, and the problem is named', async () => {
    const root = await withProduct(edited.replace('group: food', 'group: foood'));
    const before = filesIn(root);
    const result = await imported(inputFile([record({ year: 2025 })]), root);
    expect(result.errors[0]).toMatch(
      /^products\/ha-tinh\/tra-gung\.yaml: .* \/ Mend the register first: products\/ha-tinh\/tra-gung\.yaml: group: found "foood", expected one of food/,
    );
    expect(filesIn(root)).toEqual(before);
  });
});

describe('new records', () => {
  test('two records of one product are its history, the latest describes it', async () => {
    const root = emptyContent();
    const later = record({ stars: 4, decisionDate: '2025-11-02', sourceUrl: 'https://example.vn/2', summary: 'Mới.' });
    const earlier = record({ name: 'TRÀ GỪNG', year: 2021, summary: 'Cũ.', ingredients: 'gừng' });
    expect((await imported(inputFile([later, earlier]), root)).errors).toEqual([]);
    expect(filesIn(root)[PRODUCT]).toBe(`name: Trà gừng
producer: htx-tan-phu
place:
  formerProvince: ha-tinh
group: food
certificates:
  - stars: 3
    year: 2021
    provenance: B
    source:
      url: https://example.vn/1
  - stars: 4
    date: 2025-11-02
    round: '2022'
    provenance: B
    source:
      url: https://example.vn/2
summary: Mới.
ingredients: gừng
`);
  });

  test('"earlier" comes first, other sources stay with the product, a price keeps its source', async () => {
    const root = emptyContent();
    const line = record({
      earlier: [{ stars: 4, sourceUrl: 'https://example.vn/0' }],
      stars: 5,
      otherSources: ['https://example.vn/3'],
      price: { amount: 85000, unit: 'gói 200 g' },
      certifications: ['ISO 9001:2015', 'vietgap'],
    });
    expect((await imported(inputFile([line]), root)).errors).toEqual([]);
    const text = filesIn(root)[PRODUCT] ?? '';
    expect(text.match(/stars: \d/g)).toEqual(['stars: 4', 'stars: 5']);
    expect(text).toContain('marks:\n  - mark: iso-9001\n    asPrinted: ISO 9001:2015\n  - mark: vietgap\n');
    expect(text).toContain(
      'price:\n  amount: 85000\n  unit: gói 200 g\n  source:\n    url: https://example.vn/1\notherSources:\n  - url: https://example.vn/3\n',
    );
  });

  test('products of one name get ids with their producers; a retired id is not given again', async () => {
    const root = emptyContent();
    put(
      root,
      'products/ha-tinh/banh-ram.yaml',
      `name: Bánh ram\nproducer: htx-a\nplace:\n  formerProvince: ha-tinh\ngroup: food\ncertificates:\n  - stars: 3\n    provenance: B\n    source:\n      url: https://example.vn/0\n`,
    );
    put(root, 'producers/htx-a.yaml', 'name: HTX A Lưới\nkind: cooperative\nplace:\n  formerProvince: ha-tinh\n');
    put(root, 'redirects.yaml', '- kind: product\n  from: mam-tom\n  to: banh-ram\n');
    const other = { producer: 'Cơ sở Bà Hoa', producerType: 'household' };
    expect((await imported(inputFile([record(), record(other), record({ name: 'Mắm tôm' })]), root)).errors).toEqual([]);
    expect(Object.keys(filesIn(root, 'products'))).toEqual([
      'products/ha-tinh/banh-ram.yaml',
      'products/ha-tinh/mam-tom-tan-phu.yaml',
      'products/ha-tinh/tra-gung-ba-hoa.yaml',
      'products/ha-tinh/tra-gung-tan-phu.yaml',
    ]);
  });

  test('long names give ids cut at a word; quotes, colons and a leading "#" survive', async () => {
    const root = emptyContent();
    const name = `#1 "Gạo": ${'đặc sản '.repeat(20)}'ngon'`.trim();
    expect((await imported(inputFile([record({ name })]), root)).errors).toEqual([]);
    const [path = ''] = Object.keys(filesIn(root, 'products'));
    expect(path).toBe('products/ha-tinh/1-gao-dac-san-dac-san-dac-san-dac-san-dac-san-dac-san-dac.yaml');
    expect((await imported(inputFile([record({ name })]), root)).summary).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  });

  test('names that differ in diacritics only are two products, and reported', async () => {
    const root = emptyContent();
    const { out } = await imported(inputFile([record({ name: 'Bánh bò' }), record({ name: 'Bánh bơ' })]), root);
    expect(out).toContain('Names that differ in diacritics only, kept apart (1):');
    expect(Object.keys(filesIn(root, 'products'))).toHaveLength(2);
  });

  test('a spirit without the flag gets it and is reported; fish sauce of 40 degrees, vinegar and must do not', async () => {
    const root = emptyContent();
    const drinks = ['Rượu nếp', 'Mật nho', 'Giấm rượu', 'Nước mắm 40 độ đạm', 'Trà hoa vàng'];
    const { out } = await imported(inputFile(drinks.map((name) => record({ name, group: 'drink' }))), root);
    expect(out).toContain('"alcohol" was missing on "Rượu nếp" and has been set');
    expect(out).toContain('the name speaks of alcohol, the record does not: "Giấm rượu"');
    const flagged = Object.entries(filesIn(root, 'products')).filter(([, text]) => text.includes('alcohol: true'));
    expect(flagged.map(([path]) => path)).toEqual(['products/ha-tinh/ruou-nep.yaml']);
  });

  test('a dry run writes nothing', async () => {
    const root = emptyContent();
    const before = filesIn(root);
    expect((await imported(inputFile([record()]), root, true)).out).toContain('Dry run: nothing was written.');
    expect(filesIn(root)).toEqual(before);
  });
});

describe('rules of the programme', () => {
  test.each([
    [{ stars: 5, issuedBy: 'UBND tỉnh Hà Tĩnh' }, 'five stars are given by the ministry'],
    [{ stars: 5, issuedBy: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp Trung ương' }, 'five stars by a council'],
    [{ stars: 4, issuedBy: 'UBND huyện Kỳ Anh', year: 2024 }, 'four stars are given by the province'],
    [{ issuedBy: 'UBND huyện Kỳ Anh', year: 2021 }, 'districts gave three stars from 2023-02-24 to 2025-07-05 only'],
    [{ issuedBy: 'UBND TP. Phan Thiết', year: undefined, decisionDate: '2025-07-06' }, 'districts gave three stars'],
    [{ summary: 'Trà chữa ho.' }, 'a claim to cure'],
    [{ summary: 'Trà ngon nhất vùng.' }, 'a superlative without proof'],
    [{ summary: 'Trà 3 sao, sau lên 4 sao.' }, 'the summary says 4'],
  ])('%o is reported', async (fields, expected) => {
    expect((await imported(inputFile([record(fields)]), emptyContent())).out).toContain(expected);
  });

  test.each([
    { stars: 5, issuedBy: 'Bộ Nông nghiệp và Môi trường' },
    { issuedBy: 'UBND huyện Kỳ Anh', year: 2024 },
    { issuedBy: 'UBND TP. Hải Phòng', year: 2019 },
    { issuedBy: 'UBND Thành phố Hồ Chí Minh', year: 2020 },
    { summary: 'Trà thống nhất một cách làm, xuất sang Nhật.' },
  ])('%o is not', async (fields) => {
    expect((await imported(inputFile([record(fields)]), emptyContent())).out).not.toContain('Suspicious');
  });
});

describe('input that is broken', () => {
  const cases: readonly (readonly [string, Record<string, unknown> | string, RegExp])[] = [
    ['half a line', '{"name":"Trà', /· 2: .* \/ found "\{"name":"Trà", expected one whole JSON object/],
    ['a list', '[1,2]', /· 2: .* \/ found "\[1,2\]", expected one whole JSON object/],
    [
      'a province that is none',
      record({ province: 'Atlantis' }),
      /· 2: .* \/ province: found "Atlantis", expected the name of one of the 63/,
    ],
    ['no name', record({ name: undefined }), /· 2: .* \/ name: found nothing, expected string/],
    ['an empty name', record({ name: ' ' }), /· 2: .* \/ name: .*expected some text, found none/],
    ['a name without Latin letters', record({ name: '茶' }), /· 2: .* \/ name: .*expected a name with at least one Latin letter/],
    ['HTML in a name', record({ name: 'Trà <b onclick="x()">gừng</b>' }), /· 2: .* \/ name: .*expected plain text without HTML/],
    ['a path in a name', record({ name: '../../etc/passwd' }), /· 2: .* \/ name: .*expected plain text without HTML tags or "\.\.\/"/],
    ['a path in a producer', record({ producer: '..\\..\\x' }), /· 2: .* \/ producer: .*expected plain text/],
    ['a name of 300 characters', record({ name: 'trà '.repeat(75) }), /· 2: .* \/ name: .*<=200 characters/],
    ['two stars', record({ stars: 2 }), /· 2: .* \/ stars: .*expected 3, 4 or 5 stars/],
    ['a script as a source', record({ sourceUrl: 'javascript:alert(1)' }), /· 2: .* \/ sourceUrl: .*expected a web address/],
    [
      'a day that does not exist',
      record({ decisionDate: '2023-02-30' }),
      /· 2: .* \/ decisionDate: expected a day that exists.*found "2023-02-30"/,
    ],
    [
      'a day in the future',
      record({ decisionDate: '2199-01-01' }),
      /· 2: .* \/ found 2199-01-01; expected 2026-11-22 or earlier, not a day in the future/,
    ],
    [
      'a mark that nobody knows',
      record({ certifications: ['Giải Vàng'] }),
      /· 2: .* \/ certifications\[0\]: found "Giải Vàng", expected the name of a mark/,
    ],
    ['a set of another group', record({ set: 26 }), /· 2: .* \/ set: found set 26 of group "tourism"/],
    ['a field that nobody knows', record({ star: 3 }), /· 2: .* \/ star: found a field that the schema does not know/],
  ];

  test.each(cases)('%s is one readable line, and nothing is written', async (_, line, expected) => {
    const root = emptyContent();
    const before = filesIn(root);
    const result = await imported(inputFile([record({ name: 'Bánh ram' }), line]), root);
    expect(result.errors).toHaveLength(1);
    expect(result.errors[0]).toMatch(expected);
    expect(result.summary).toMatchObject({ read: 2, new: 1, rejected: 1 });
    expect(filesIn(root)).toEqual(before);
  });

  test('all mistakes are named at once', async () => {
    const result = await imported(inputFile(cases.map(([, line]) => line)), emptyContent());
    for (const index of cases.keys()) expect(result.errors.some((line) => line.includes(`input.jsonl · ${index + 1}: `))).toBe(true);
  });

  test('on the command line it ends with 1', async () => {
    const { status, errors } = runImport(inputFile(['{']), '--content', emptyContent());
    expect(status).toBe(1);
    expect(errors).toHaveLength(1);
  });

  test.each([[[]], [['nowhere.jsonl']], [['a', 'b']], [['--no-such-option']]])('called with %o it says how to call it', (args) => {
    const result = runImport(...args);
    expect(result.status).toBe(2);
    expect(result.errors.at(-1)).toContain('npm run import -- --recover');
  });
});
