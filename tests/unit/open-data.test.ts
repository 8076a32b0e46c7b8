/** Tables of the open data made from records that try to break them, and the check that reads them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { afterEach, describe, expect, test } from 'vitest';
import { openDataProblems } from '../../scripts/check/dist/open-data.ts';
import type { Site } from '../../scripts/check/dist/site.ts';
import { dong } from '../../src/domain/money.ts';
import type { Listed } from '../../src/catalogue/index.ts';
import { listJson, PAGE_SIZE, provinceLists, starLists } from '../../src/exports/api/lists.ts';
import { dataPackageJson } from '../../src/exports/data/datapackage.ts';
import { textOf } from '../../src/exports/data/formats.ts';
import { releaseOf, type Release } from '../../src/exports/data/release.ts';
import { column, table, type DataTable } from '../../src/exports/data/table.ts';
import { unguarded } from '../../src/exports/formula.ts';
import { day, HOSTILE, listed, producer, province, recognition } from './listed.ts';

const ON = day('2026-11-21');
const REGION = { slug: 'bac-trung-bo', name: 'Bắc Trung Bộ', nameEn: 'North Central' };

/** The open data of some products on a day. */
function releasedWith(products: readonly Listed[], asOf = ON): Release {
  return releaseOf({ asOf, products, producers: [producer()], provinces: [province], regions: [REGION] }, []);
}

/** The rows of a table as JSON has them. */
function rowsOf(release: Release, name: string): Record<string, unknown>[] {
  const found = release.tables.find((one) => one.name === name);
  return found ? (JSON.parse(textOf(found, 'json')) as Record<string, unknown>[]) : [];
}

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The files of a release as a site; `change` may spoil a text before it is written. */
function siteOf(release: Release, change: (path: string, text: string) => string = (_, text) => text): Site {
  const root = mkdtempSync(join(tmpdir(), 'so-sao-data-'));
  folders.push(root);
  const texts = new Map([
    ['datapackage.json', dataPackageJson(release)],
    ...release.files.flatMap(({ table: of, format, name, hashedName }) =>
      [name, hashedName].map((path) => [path, textOf(of, format)] as const),
    ),
  ]);
  const files = new Set<string>();
  for (const [name, text] of texts) {
    const path = `/du-lieu/${name}`;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), change(path, text));
    files.add(path);
  }
  return { root, origin: 'https://thu.example', files, pages: new Map(), read: (path) => readFileSync(join(root, path), 'utf8') };
}

interface Pair {
  readonly text: string;
  readonly list: readonly string[];
}

/** A table of a text and a list. */
const one = (texts: readonly Pair[]): DataTable =>
  table(
    'products',
    { vi: 'Thử.', en: 'Test.' },
    ['text'],
    [
      column('text', 'string', { vi: 'chữ', en: 'text' }, ({ text }: Pair) => text),
      column('list', 'array', { vi: 'danh sách', en: 'list' }, ({ list }: Pair) => list),
    ],
    texts,
  );

describe('formats', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\n', '\r', '\t', 'ạ', '<') }),
  );

  test('every text and list comes back from CSV, JSON and JSON Lines as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: line, list: fc.array(line) }), { minLength: 1 }), (records) => {
        const own = one(records);
        expect(JSON.parse(textOf(own, 'json'))).toEqual(records);
        const lines = textOf(own, 'jsonl').split('\n').slice(0, -1);
        expect(lines.map((text) => JSON.parse(text) as unknown)).toEqual(records);
        for (const [text = '', list = ''] of parseCsv(textOf(own, 'csv'), { delimiter: ',' })
          .slice(1)
          .map((row) => row.map(String)))
          expect(`${text}${list}`).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('a reader of RFC 4180 gets the same texts', () => {
    // Line breaks do not occur: every text of the content is one line.
    const words = line.map((text) => text.replace(/[\r\n]/g, ' ')).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (all) => {
        const csv = textOf(one(all.map((text) => ({ text, list: [text] }))), 'csv');
        const rows = parseCsv(csv, { delimiter: ',' }).slice(1);
        expect(rows.map(([text]) => unguarded(String(text)))).toEqual(all);
        expect(rows.map(([, list]) => JSON.parse(String(list)) as unknown)).toEqual(all.map((text) => [text]));
      }),
    );
  });
});

describe('products', () => {
  const price = { amount: dong(99_000) ?? expect.fail('no amount'), unit: 'chai', source: { url: 'https://bao.example/gia', title: null } };

  test('hostile texts are plain values, and the check finds nothing to say', () => {
    const product = listed({
      name: HOSTILE,
      aliases: ['=HYPERLINK("https://x.example")', "'+1"],
      district: '-2+3',
      summary: '@SUM(A1)',
      price,
    });
    const release = releasedWith([product]);
    expect(openDataProblems(siteOf(release))).toEqual([]);
    expect(rowsOf(release, 'products')[0]).toMatchObject({ name: HOSTILE, district: '-2+3', priceAmount: 99_000 });
  });

  test('drinks with alcohol have neither price nor praise', () => {
    const product = listed({ isAlcohol: true, summary: 'Ngon', specialty: 'Thơm', exportMarkets: ['Nhật'], price });
    expect(rowsOf(releasedWith([product]), 'products')[0]).toMatchObject({
      isAlcohol: true,
      ...{ summary: null, specialty: null, exportMarkets: [], priceAmount: null, priceUnit: null, priceSourceUrl: null },
    });
  });

  test('what is not in force is not said to be: a year alone inside its window, a withdrawal, a day that is past', () => {
    const revocation = { date: null, decisionNumber: null, source: { url: 'https://bao.example/rut', title: null } };
    const rows = rowsOf(
      releasedWith([
        listed({ id: 'a', certificates: [recognition({ year: 2023 })] }, ON),
        listed({ id: 'b', certificates: [recognition({ date: day('2025-01-01'), revocation })] }, ON),
        listed({ id: 'c', certificates: [recognition({ date: day('2023-11-20') })] }, ON),
        listed({ id: 'd', certificates: [recognition({ date: day('2023-11-21') })] }, ON),
      ]),
      'products',
    );
    expect(rows.map((row) => [row['statusOnAsOf'], row['isInForceOnAsOf'], row['validUntil'], row['validUntilYear']])).toEqual([
      ['expiring', false, null, 2026],
      ['revoked', false, '2028-01-01', null],
      ['lapsed', false, '2026-11-20', null],
      ['expiring', true, '2026-11-21', null],
    ]);
  });

  test('a history is a row a recognition; one of them counts', () => {
    const history = [recognition({ date: day('2021-05-01'), stars: 3 }), recognition({ date: day('2024-06-01') })];
    const rows = rowsOf(releasedWith([listed({ certificates: history })]), 'certificates');
    expect(rows.map((row) => [row['no'], row['stars'], row['validUntil'], row['isCurrent']])).toEqual([
      [1, 3, '2024-05-01', false],
      [2, 4, '2027-06-01', true],
    ]);
  });
});

describe('a release', () => {
  const product = listed({ certificates: [recognition({ date: day('2024-06-01') })] });

  test('is the same for the same content, and another for another', () => {
    expect(releasedWith([product]).version).toBe(releasedWith([product]).version);
    expect(releasedWith([{ ...product, name: 'Mắm khác' }]).version).not.toBe(releasedWith([product]).version);
  });

  test('knows its last change from facts, never from a day to come', () => {
    expect(releasedWith([product]).lastChange).toBe('2024-06-01');
    expect(releasedWith([product], day('2024-05-01')).lastChange).toBeNull();
    expect(releasedWith([listed()]).lastChange).toBeNull();
  });

  const csv = (path: string): boolean => /products\.[0-9a-f]{8}\.csv$/.test(path);
  test.each<readonly [string, RegExp, (path: string, text: string) => string]>([
    ['a changed file', /found the hash/, (path, text) => (csv(path) ? text.replace('Mắm', 'Nắm') : text)],
    [
      'a description of other bytes',
      /bytes, its description says/,
      (path, text) => (path.endsWith('package.json') ? text.replace(/"bytes": \d+/, '"bytes": 7') : text),
    ],
    ['a stable name with other text', /is not the same/, (path, text) => (path.endsWith('/products.csv') ? `${text}\r\n` : text)],
  ])('that was spoiled is noticed: %s', (_name, expected, change) => {
    expect(openDataProblems(siteOf(releasedWith([product]), change)).join('\n')).toMatch(expected);
  });

  test.each<readonly [string, RegExp, Partial<Listed>]>([
    ['a product whose producer is in no file', /producerId \["htx-khac"\] is not in producers/, { producer: producer({ id: 'htx-khac' }) }],
    ['an id that is none', /id "Mắm" does not match its pattern/, { id: 'Mắm' }],
    ['a set that does not exist', /set "27" is out of bounds/, { set: 27 }],
    ['a group that does not exist', /group "lạ" is none of its values/, { group: 'lạ' as Listed['group'] }],
  ])('with wrong facts is noticed: %s', (_name, expected, facts) => {
    expect(openDataProblems(siteOf(releasedWith([{ ...product, ...facts }]))).join('\n')).toMatch(expected);
  });
});

describe('lists of the API', () => {
  const products = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, index) =>
    listed({ id: `p-${index}`, certificates: [recognition({ stars: 3 })] }),
  );

  test('are cut into pages that lead to one another and hold each product once', () => {
    const pages = starLists({ products }).filter(({ slug }) => slug === '3');
    const read = pages.map((page) => JSON.parse(listJson(page, ON)) as Record<string, unknown> & { products: { id: string }[] });
    expect(read.map((page) => page.products.length)).toEqual([PAGE_SIZE, PAGE_SIZE, 1]);
    expect(read.map((page) => String(page['next']).replace(/^https:\/\/[^/]+/, ''))).toEqual([
      '/api/v1/stars/3/2.json',
      '/api/v1/stars/3/3.json',
      'null',
    ]);
    expect(read.map((page) => String(page['previous']).replace(/^https:\/\/[^/]+/, ''))).toEqual([
      'null',
      '/api/v1/stars/3.json',
      '/api/v1/stars/3/2.json',
    ]);
    expect(new Set(read.flatMap((page) => page.products.map(({ id }) => id))).size).toBe(products.length);
  });

  test('are there for provinces and stars without products', () => {
    const [empty] = provinceLists({ provinces: [province], products: [] });
    expect(JSON.parse(listJson(empty ?? expect.fail('no list'), ON))).toMatchObject({ total: 0, pages: 1, next: null, products: [] });
    expect(starLists({ products: [] }).map(({ slug }) => slug)).toEqual(['5', '4', '3']);
  });
});
