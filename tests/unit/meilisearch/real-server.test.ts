/** A real Meilisearch: the push, the contract and the figures, wherever a server can be had. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelledQueries } from '../../../scripts/search/query-file.ts';
import { evaluated } from '../../../scripts/search/evaluate.ts';
import { pushIndex } from '../../../scripts/search/meilisearch/push-index.ts';
import { searchKey } from '../../../scripts/search/meilisearch/search-key.ts';
import { checkedVersion, clientOf, indexesOf } from '../../../scripts/search/meilisearch/server.ts';
import { relevance } from '../../../scripts/search/relevance.ts';
import { machineQueries } from '../../../scripts/search/transforms.ts';
import { SearchUnavailable } from '../../../src/search/contract.ts';
import { meilisearchEngine } from '../../../src/search/meilisearch/engine.ts';
import { contractTests } from '../search/contract-suite.ts';
import { content, TODAY } from '../search/documents.ts';
import { PRODUCTS, NAMES } from './documents.ts';
import { isThere, NOT_TESTED, realServer, type RealServer } from './real.ts';
import { ALL } from './with-double.ts';

if (!isThere) console.warn(NOT_TESTED);

describe.skipIf(!isThere)('a real Meilisearch server', { timeout: 300_000 }, () => {
  const index = `test-${process.pid}`;
  let server: RealServer | null = null;
  let key = '';

  const client = () => clientOf(server?.url ?? '', server?.key ?? '');
  const engine = (secret = key) => meilisearchEngine({ url: server?.url ?? '', key: secret, index, timeoutMs: 60_000 });
  const push = (documents = content.documents, names = content.names) =>
    pushIndex(client(), { index, documents, names, asOf: TODAY, now: new Date(), timeoutMs: 120_000 });

  beforeAll(async () => {
    server = await realServer();
    console.warn(`Meilisearch ${await checkedVersion(client())} at ${server.url}`);
    // The very first push, then one over it.
    expect(await push(PRODUCTS, NAMES)).toMatchObject({ wasThere: false, documents: PRODUCTS.length });
    expect(await push()).toMatchObject({ wasThere: true, documents: content.documents.length });
    key = (await searchKey(client(), index, 180, new Date())).key;
  }, 300_000);

  afterAll(async () => {
    if (server === null) return;
    await client().deleteIndexIfExists(index);
    for (const { uid } of (await client().getKeys({ limit: 1000 })).results.filter((each) => each.indexes.includes(index)))
      await client().deleteKey(uid);
    await server.stop();
  }, 60_000);

  contractTests(() => Promise.resolve(engine()), content.documents, 24);

  test('nothing is left beside the index, also after a push that failed', async () => {
    const twice = [...PRODUCTS, ...PRODUCTS];
    await expect(push(twice, NAMES)).rejects.toThrow(/7 documents, 14 were sent/);
    await expect(push([{ ...PRODUCTS[0], id: 'no id!' }] as unknown as typeof PRODUCTS, NAMES)).rejects.toThrow(
      /documentAdditionOrUpdate.*failed/,
    );
    await client().createIndex(`${index}_20200101000000000`).waitTask({ timeout: 60_000 });
    await push();
    expect(await indexesOf(client(), index)).toEqual({ isThere: true, stale: [] });
    expect((await engine().search(ALL)).total).toBe(content.documents.length);
  });

  test('the key of the pages searches, and nothing else; made again it is the same; a wrong one is said', async () => {
    await engine().ready();
    await expect(clientOf(server?.url ?? '', key).getRawIndexes()).rejects.toThrow();
    await expect(
      clientOf(server?.url ?? '', key)
        .index(index)
        .getDocuments(),
    ).rejects.toThrow();
    expect(await searchKey(client(), index, 180, new Date())).toMatchObject({ key, state: 'kept' });
    expect(await searchKey(client(), index, 1000, new Date())).toMatchObject({ key, state: 'prolonged' });
    const wrong = engine('wrong').search(ALL);
    await expect(wrong).rejects.toBeInstanceOf(SearchUnavailable);
    await expect(wrong).rejects.toThrow(/key was refused \(403\)/);
  });

  test('an expired key is said', async () => {
    const { key: brief } = await client().createKey({ actions: ['search'], indexes: [index], expiresAt: new Date(Date.now() + 1500) });
    await engine(brief).ready();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await expect(engine(brief).ready()).rejects.toThrow(/key was refused \(403\)/);
  });

  test('hostile values and texts are values and texts to it', async () => {
    for (const value of ['x" OR isAlcohol = true', '\\"', '] OR [', '', 'x'.repeat(5000)]) {
      const { total, facets } = await engine().search({ ...ALL, selected: { province: [value], stars: [value] } });
      expect([total, facets.province.at(-1)]).toEqual([0, { value, count: 0 }]);
    }
    await push(PRODUCTS, NAMES);
    const [hit] = (await engine().search({ ...ALL, text: 'nuoc mam nhi ba' })).hits;
    expect(hit?.document).toEqual(PRODUCTS[1]);
    expect(hit?.marks.name?.map(([start, end]) => hit.document.name.slice(start, end))).toEqual(['Nước', 'mắm', 'nhĩ', 'Bà']);
    await push();
  });

  test.each([
    ['labelled', () => labelledQueries('tests/fixtures/search/queries.jsonl')],
    ['machine-made', () => machineQueries(content.documents, 26, 120)],
  ])('finds what it should: %s queries', async (kind, queriesOf) => {
    const open = engine();
    const { all, byType } = await evaluated(queriesOf(), (query) => open.search(query), relevance(content.documents, content.names));
    const line = Object.entries({ ...byType, all }).map(
      ([type, { recall10, top1 }]) => `${type} ${recall10.toFixed(3)}${top1 === null ? '' : `/${top1.toFixed(3)}`}`,
    );
    console.warn(`Meilisearch, ${kind} queries, recall@10/top-1: ${line.join(', ')}`);
    expect(all.recall10).toBeGreaterThanOrEqual(0.96);
    for (const [type, { recall10, top1 }] of Object.entries(byType)) {
      if (['exact', 'nodia', 'tone'].includes(type)) expect(top1, type).toBeGreaterThanOrEqual(0.97);
      if (['prefix', 'telex', 'synonym'].includes(type)) expect(recall10, type).toBeGreaterThanOrEqual(0.95);
      if (type.startsWith('typo')) expect(recall10, type).toBeGreaterThanOrEqual(0.8);
    }
  });
});
