import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { indexedDocuments, variantsOf } from '../../../src/search/meilisearch/documents.ts';
import { serverSynonyms } from '../../../src/search/meilisearch/settings.ts';
import { pushIndex } from '../../../scripts/search/meilisearch/push-index.ts';
import { clientOf, isAtLeast } from '../../../scripts/search/meilisearch/server.ts';
import { keyUid } from '../../../scripts/search/meilisearch/search-key.ts';
import { listening } from './double/listening.ts';
import { MeilisearchDouble, type Bent } from './double/server.ts';
import { made, NAMES, PRODUCTS } from './documents.ts';
import { MASTER } from './with-double.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function started(bent: Bent = {}): Promise<{ double: MeilisearchDouble; url: string }> {
  const double = new MeilisearchDouble(MASTER, bent);
  const { url, close } = await listening(double);
  closers.push(close);
  return { double, url };
}

/** A content folder with one product, so that the runs are short. */
const content = mkdtempSync(join(tmpdir(), 'so-sao-'));
cpSync('content/reference', join(content, 'reference'), { recursive: true });
for (const folder of ['products', 'producers']) mkdirSync(join(content, folder, 'ha-tinh'), { recursive: true });
writeFileSync(
  join(content, 'producers', 'ha-tinh', 'htx-lang-ta.yaml'),
  'name: HTX Làng Ta\nkind: cooperative\nplace: { formerProvince: ha-tinh }\n',
);
writeFileSync(
  join(content, 'products', 'ha-tinh', 'nuoc-mam-lang-ta.yaml'),
  `name: Nước mắm Làng Ta
producer: htx-lang-ta
place: { formerProvince: ha-tinh }
group: food
certificates: [{ stars: 3, year: 2025, provenance: C, source: { url: https://example.vn/ } }]
`,
);
afterAll(() => {
  rmSync(content, { recursive: true });
});

/** Runs the script as `npm run search:push` does. */
function push(environment: NodeJS.ProcessEnv, ...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      AS_OF: '2026-11-20',
      MEILI_URL: '',
      MEILI_ADMIN_KEY: '',
      MEILI_MASTER_KEY: '',
      ...environment,
    };
    const child = spawn(
      process.execPath,
      ['scripts/search/push.ts', ...(words.includes('--content') ? [] : ['--content', content]), ...words],
      { env },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => (out += String(part)));
    child.stderr.on('data', (part) => (err += String(part)));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('npm run search:push', { timeout: 60_000 }, () => {
  it('works on the very first run, again after it, and cleans up what a broken-off push left', async () => {
    const { double, url } = await started();
    const first = await push({ MEILI_URL: url, MEILI_ADMIN_KEY: MASTER });
    expect(first).toMatchObject({ code: 0, err: '' });
    const said = /^MEILI_URL=(\S+) MEILI_SEARCH_KEY=(\S+)$/m.exec(first.out);
    expect(said?.[1]).toBe(url);
    expect([...double.indexes.keys()]).toEqual(['products']);
    const key = double.keys.get(keyUid('products'));
    expect(key).toMatchObject({ actions: ['search'], indexes: ['products'], key: said?.[2] });

    double.indexes.set('products_20260101000000000', { documents: new Map(), settings: {} });
    double.indexes.set('products_of_others', { documents: new Map(), settings: {} });
    const dry = await push({ MEILI_URL: url, MEILI_MASTER_KEY: MASTER }, '--dry-run');
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toMatch(/would push \d+ products of 2026-11-20[^]+exchange[^]+products_20260101000000000[^]+Nothing was changed/);
    expect(double.indexes.size).toBe(3);

    const again = await push({ MEILI_URL: url, MEILI_MASTER_KEY: MASTER });
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('Removed "products_20260101000000000"');
    expect(again.out).toContain(`MEILI_SEARCH_KEY=${said?.[2] ?? '?'}`);
    expect([...double.indexes.keys()].sort()).toEqual(['products', 'products_of_others']);
    const posts = double.log.filter((line) => /settings|documents|swap/.test(line)).map((line) => line.replace(/_\d+/, ''));
    expect(posts.slice(0, 3)).toEqual(['PATCH /indexes/products/settings', 'POST /indexes/products/documents', 'POST /swap-indexes']);
  });

  it('makes a key again that is soon to end, the same one', async () => {
    const { double, url } = await started();
    double.keys.set(keyUid('products'), { key: 'old', actions: ['search'], indexes: ['products'], expiresAt: new Date().toISOString() });
    const { out } = await push({ MEILI_URL: url, MEILI_ADMIN_KEY: MASTER });
    expect(out).toContain('Search key prolonged');
    expect(Date.parse(String(double.keys.get(keyUid('products'))?.['expiresAt']))).toBeGreaterThan(Date.now() + 179 * 86_400_000);
  });

  it('a wrong key, no server, another server, no content, a wrong call: one line and an exit code of its own', async () => {
    const { url } = await started();
    const old = await started({ version: '1.35.2' });
    const page = createServer((_, response) => response.end('<!doctype html>'));
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise((resolve) => page.close(() => resolve())));
    const address = page.address();
    const other = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
    const empty = mkdtempSync(join(tmpdir(), 'so-sao-'));
    const results = await Promise.all([
      push({ MEILI_URL: url, MEILI_ADMIN_KEY: 'wrong' }),
      push({ MEILI_URL: 'http://127.0.0.1:1', MEILI_ADMIN_KEY: MASTER }),
      push({ MEILI_URL: other, MEILI_ADMIN_KEY: MASTER }),
      push({ MEILI_URL: url, MEILI_ADMIN_KEY: MASTER }, '--content', join(empty, 'nowhere')),
      push({ MEILI_URL: url, MEILI_ADMIN_KEY: MASTER }, '--content', empty),
      push({ MEILI_URL: url }),
      push({ MEILI_URL: 'nonsense', MEILI_ADMIN_KEY: MASTER }),
      push({}, '--index', 'a b'),
      push({}, '--what'),
      push({ MEILI_URL: old.url, MEILI_ADMIN_KEY: MASTER }),
    ]);
    rmSync(empty, { recursive: true });
    expect(results.map(({ code }) => code)).toEqual([4, 3, 3, 6, 6, 2, 2, 2, 2, 5]);
    for (const { err } of results) expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('a push that goes wrong', () => {
  it.each([
    ['a failed task', { failing: 'documentAdditionOrUpdate' }, /Task \d+ \(documentAdditionOrUpdate\) ended as "failed": The double/],
    ['failed settings', { failing: 'settingsUpdate' }, /settingsUpdate/],
    ['a failed exchange', { failing: 'indexSwap' }, /indexSwap/],
    ['another number of documents', { lost: 1 }, /holds 6 documents, 7 were sent/],
  ])('%s: leaves the index as it was and nothing beside it', async (_, bent, reason) => {
    const { double, url } = await started(bent);
    const before = { documents: new Map([['a', { id: 'a' }]]), settings: {} };
    double.indexes.set('products', before);
    const request = { index: 'products', documents: PRODUCTS, names: NAMES, asOf: '2026-11-20', now: new Date(), timeoutMs: 5000 };
    await expect(pushIndex(clientOf(url, MASTER), request)).rejects.toThrow(reason);
    expect([...double.indexes]).toEqual([['products', before]]);
  });
});

describe('what is pushed', () => {
  it('puts words that mean the same in the place of the printed ones, by their diacritics', () => {
    expect(variantsOf('Kẹo lạc Tiền Hải', true)).toContain('Kẹo dau phong Tiền Hải');
    expect(variantsOf('Bánh dừa', true)).toEqual([]);
    expect(variantsOf('Mỳ chũ', true)).toEqual(['mi chũ']);
    expect(variantsOf('', true)).toEqual([]);
  });

  it('ranks names in Vietnamese order, equal names alike, and recognitions in time', () => {
    const documents = ['Ổi', 'Ớt', 'Ốc', 'Ốc', 'Đào', 'Dưa'].map((name, at) =>
      made(`p${at}`, name, { term: ['2025-01-17', '2025', ''][at % 3] ?? '' }),
    );
    const indexed = indexedDocuments(documents, NAMES, '2026-11-20');
    expect(indexed.toSorted((a, b) => a.nameRank - b.nameRank).map(({ name }) => name)).toEqual(['Dưa', 'Đào', 'Ốc', 'Ốc', 'Ổi', 'Ớt']);
    expect(indexed.map(({ recognisedAt }) => recognisedAt)).toEqual([20250117, 20250000, 0, 20250117, 20250000, 0]);
    expect(indexed[2]?.nameRank).toBe(indexed[3]?.nameRank);
  });

  it('gives the server short forms of names in both directions, in at most three words', () => {
    const synonyms = serverSynonyms();
    expect(synonyms['htx']).toEqual(['hop tac xa']);
    expect(synonyms['hop tac xa']).toEqual(['htx']);
    for (const key of Object.keys(synonyms)) expect(key.split(' ').length).toBeLessThanOrEqual(3);
  });

  it('compares versions by their numbers', () => {
    expect(['1.36.0', '1.50.0', '2.0.0', '1.100.1-rc.1'].every((version) => isAtLeast(version, '1.36.0'))).toBe(true);
    expect(['1.35.9', '0.99.0', '1.4.0', ''].some((version) => isAtLeast(version, '1.36.0'))).toBe(false);
  });
});
