/** The content check: every kind of finding, none where there is none, and all mistakes at once. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printed } from '../../../scripts/content-check/print.ts';
import { RULES } from '../../../scripts/content-check/rules.ts';
import { plain, tableLines, wrapped } from '../../../scripts/content-check/terminal.ts';
import { briefly, content, DAY, producer, product, report } from './folder.ts';

const P = 'products/ha-tinh/';

describe('findings', () => {
  test('a clean record gives none', async () => {
    const root = content({ [`${P}a.yaml`]: product('Trà gừng'), 'producers/htx-thu.yaml': producer('HTX Thử') });
    expect(briefly(await report(root))).toEqual([]);
  });

  test('all mistakes that a build refuses, those of one file do not hide those of another', async () => {
    const root = content(
      {
        [`${P}thieu-chu-the.yaml`]: product('Không chủ thể', { producer: 'khong-co' }),
        [`${P}Ten-Sai.yaml`]: product('Tên tệp sai'),
        [`${P}sai-noi.yaml`]: product('Sai nơi', { place: 'atlantis' }),
        [`${P}tuong-lai.yaml`]: product('Tương lai', { certificate: 'date: 2030-01-01\n    provenance: B' }),
        [`${P}ruou.yaml`]: product('Rượu', { more: 'set: 14\n' }),
        [`${P}anh.yaml`]: product('Ảnh', { more: 'images: [{ file: mat.jpg, alt: Ảnh }]\n' }),
        'producers/htx-thu.yaml': producer('HTX Thử'),
        'redirects.yaml': '- { kind: product, from: cu, to: khong-co }\n',
      },
      'tests/fixtures/broken',
    );
    const { findings, counts } = await report(root);
    const rules = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
    for (const rule of ['yaml', 'schema', 'missing-reference', 'place', 'date', 'contradiction', 'picture', 'id', 'redirect'] as const)
      expect(rules, rule).toContain(rule);
    expect(counts.error).toBe(findings.filter(({ severity }) => severity === 'error').length);
    const future = findings.find(({ rule }) => rule === 'date');
    expect(future).toMatchObject({ field: 'certificates[0].date', found: '2030-01-01, a day in the future' });
    expect(future?.expected).toMatch(/^\d{4}-\d\d-\d\d or earlier$/);
    for (const one of findings) for (const text of [one.message.vi, one.message.en, one.next.vi, one.next.en, one.expected]) expect(text).not.toBe('');
  });

  test('duplicates: the same words in another spelling, of one producer; other diacritics only as a remark', async () => {
    const root = content({
      [`${P}a.yaml`]: product('Mắm tép Hòa Thủy'),
      [`${P}b.yaml`]: product('mắm tép hoà thuỷ'),
      [`${P}c.yaml`]: product('Bánh bơ'),
      [`${P}d.yaml`]: product('Bánh bò'),
      [`${P}e.yaml`]: product('Banh bo'),
      [`${P}f.yaml`]: product('Mắm tép Hòa Thủy', { producer: 'htx-khac' }),
      'producers/htx-thu.yaml': producer('HTX Thử'),
      'producers/htx-khac.yaml': producer('HTX Khác'),
    });
    expect(briefly(await report(root))).toEqual(['duplicate-product b.yaml name', 'duplicate-product e.yaml name', 'near-product d.yaml name']);
  });

  test('producers: one name in two forms that go together, in one former province', async () => {
    const of = (id: string) => product(`Sản phẩm ${id}`, { producer: id });
    const root = content({
      [`${P}a.yaml`]: of('a'),
      [`${P}b.yaml`]: of('b'),
      [`${P}c.yaml`]: of('c'),
      'products/nghe-an/d.yaml': product('Sản phẩm d', { producer: 'd', place: 'nghe-an' }),
      'producers/a.yaml': producer('Công ty Cổ phần Hoa Sen'),
      'producers/b.yaml': producer('CTCP Hoa Sen'),
      'producers/c.yaml': producer('HTX Hoa Sen'),
      'producers/d.yaml': producer('CTCP Hoa Sen', 'nghe-an'),
      'producers/e.yaml': producer('HTX Không Hàng'),
    });
    expect(briefly(await report(root))).toEqual(['duplicate-producer b.yaml name', 'near-producer c.yaml name', 'unused-producer e.yaml']);
  });

  test('claims: the own page of a producer, councils, pictures without an author, promises and stars', async () => {
    const root = content({
      [`${P}a.yaml`]: product('A', { certificate: 'year: 2025\n    provenance: C', more: 'marks: [{ mark: vietgap }]\nsummary: Trà ngon.\n' }),
      [`${P}b.yaml`]: product('B', { certificate: 'year: 2025\n    basis: council\n    provenance: B', more: 'summary: Trà chữa ho, ngon nhất vùng.\n' }),
      [`${P}c.yaml`]: product('C', { more: 'summary: Trà đạt 5 sao, trước đây 4 sao, nay 3 sao.\n' }),
      [`${P}d.yaml`]: product('Đệ Nhất Trà chữa bệnh', { more: 'summary: Được đề nghị xét 5 sao.\n' }),
      'producers/htx-thu.yaml': producer('HTX Thử'),
    });
    expect(briefly(await report(root))).toEqual([
      'own-word a.yaml certificates[0].provenance',
      'cure b.yaml summary',
      'superlative b.yaml summary',
      'five-stars c.yaml summary',
      'other-stars c.yaml summary',
      'own-word-facts a.yaml marks',
      'own-word-facts a.yaml summary',
      'council b.yaml certificates[0].basis',
    ]);
  });

  test('a producer in another province than its product is a remark', async () => {
    const root = content({ [`${P}a.yaml`]: product('A'), 'producers/htx-thu.yaml': producer('HTX Thử', 'nghe-an') });
    expect(briefly(await report(root))).toEqual(['other-place a.yaml place.formerProvince']);
  });

  test('only a province: its records, and what all provinces share', async () => {
    const root = content({
      [`${P}a.yaml`]: product('A', { producer: 'khong-co' }),
      'products/nghe-an/b.yaml': product('B', { producer: 'khong-co', place: 'nghe-an' }),
      'products/nghe-an/c.yaml': 'name: C\n',
      'redirects.yaml': '- { kind: product, from: cu, to: khong-co }\n',
    });
    const files = async (province: string) => (await report(root, { province })).findings.map(({ file }) => file);
    expect(new Set(await files('Hà Tĩnh'))).toEqual(new Set(['products/ha-tinh/a.yaml', 'redirects.yaml']));
    expect(new Set(await files('nghe-an'))).toEqual(new Set(['products/nghe-an/b.yaml', 'products/nghe-an/c.yaml', 'redirects.yaml']));
    await expect(report(root, { province: 'Atlantis' })).rejects.toThrow(/Atlantis/);
  });
});

describe('what ends soon', () => {
  test('by day, by year, and what has ended', async () => {
    const dated = (date: string) => product(`Ngày ${date}`, { certificate: `date: ${date}\n    provenance: B` });
    const root = content({
      [`${P}a.yaml`]: dated('2023-11-22'),
      [`${P}b.yaml`]: dated('2023-12-22'),
      [`${P}c.yaml`]: dated('2023-12-23'),
      [`${P}d.yaml`]: dated('2024-05-21'),
      [`${P}e.yaml`]: dated('2024-05-22'),
      [`${P}f.yaml`]: dated('2023-11-21'),
      [`${P}g.yaml`]: product('Năm 2023', { certificate: 'year: 2023\n    provenance: B' }),
      [`${P}h.yaml`]: product('Năm 2024', { certificate: 'year: 2024\n    provenance: B' }),
      [`${P}i.yaml`]: product('Năm 2025', { certificate: 'year: 2025\n    provenance: B' }),
      [`${P}k.yaml`]: product('Không năm', { certificate: 'provenance: B' }),
      'producers/htx-thu.yaml': producer('HTX Thử'),
    });
    const { lapsing, completeness } = await report(root);
    expect(lapsing.within).toEqual([
      { days: 30, count: 2 },
      { days: 90, count: 3 },
      { days: 180, count: 4 },
    ]);
    expect(lapsing.products.map(({ id, days, until }) => [id, days, until])).toEqual([
      ['a', 0, '2026-11-22'],
      ['b', 30, '2026-12-22'],
      ['c', 31, '2026-12-23'],
      ['d', 180, '2027-05-21'],
    ]);
    expect(lapsing.duringYear.map(({ year, products }) => [year, products.map(({ id }) => id)])).toEqual([
      [2026, ['g']],
      [2027, ['h']],
    ]);
    expect(lapsing).toMatchObject({ lapsed: 1, revoked: 0, unknown: 1 });
    expect(completeness).toEqual([expect.objectContaining({ province: 'ha-tinh', products: 10, nextStep: 'add-decision-number' })]);
  });
});

describe('on a terminal', () => {
  test('nothing in the content moves the cursor or turns the writing', () => {
    expect(plain('a\u001b[31mb\u202ec\u2028d\ne')).toBe('a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(plain(text))));
  });

  const name = fc.string({ unit: fc.constantFrom('a', 'ế', 'ng', ' ', 'Trà', 'e\u0302\u0301'), maxLength: 60 });
  const letters = (line: string) => [...new Intl.Segmenter('vi').segment(line)].length;

  test('a table fits where its fixed columns leave room, and paragraphs break at spaces', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 5 }), fc.integer({ min: 60, max: 160 }), (rows, width) => {
        const lines = tableLines([{ header: 'Số', isNumber: true }, { header: 'A', isFlexible: true }, { header: 'B', isFlexible: true }], rows.map((row) => ['1.234', ...row]), width);
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(width);
        for (const [text] of rows)
          for (const line of wrapped(text, width, '    ')) expect(letters(line) <= width || !line.trim().includes(' ')).toBe(true);
      }),
    );
  });

  test('long lists are cut, errors never, and --all shows everything', async () => {
    const files = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`${P}p${at}.yaml`, product(`Sản phẩm ${at}`, { producer: 'x', url: 'https://bit.ly/1' })]));
    const found = await report(content(files));
    const lines = (isWhole: boolean) => printed(found, { lang: 'en', width: 100, isWhole }).filter((line) => /^ {2}products\//.test(line)).length;
    expect([lines(false), lines(true)]).toEqual([45, 50]);
  });

  test('both languages print every rule', () => {
    for (const { title, next, expected } of Object.values(RULES)) for (const text of [title.vi, title.en, next.vi, next.en, expected]) expect(text.trim()).toBe(text);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/content-check/check.ts', '--as-of', DAY, ...args], { encoding: 'utf8' });

  test('the shipped content has no error', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('994 sản phẩm, 630 chủ thể · 0 lỗi');
  });

  test('--json prints one object and nothing else; errors give exit code 1', () => {
    const root = content({ [`${P}a.yaml`]: product('A', { producer: 'khong-co' }) });
    const { status, stdout, stderr } = run('--json', '--content', root);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const value = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['on', 'content', 'scope', 'counts', 'rules', 'findings', 'lapsing', 'completeness', 'links']);
    expect(value['findings']).toEqual([
      {
        severity: 'error',
        rule: 'missing-reference',
        file: `${P}a.yaml`,
        field: 'producer',
        found: '"khong-co"',
        expected: 'the id of a file in producers/',
        message: {
          vi: 'Dẫn đến mục không có: found "khong-co", expected the id of a file in producers/',
          en: 'A reference leads nowhere: found "khong-co", expected the id of a file in producers/',
        },
        next: { vi: 'Thêm mục còn thiếu hoặc sửa mã.', en: 'Add the missing record, or mend the id.' },
      },
    ]);
  });

  test.each(['--lang=fr', '--province=Atlantis', '--content=nowhere', '--colour'])('called wrongly: %s', (word) => {
    const { status, stdout, stderr } = run(word);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toContain('    at ');
  });
});
