import { describe, expect, it } from 'vitest';
import { SearchUnavailable } from '../../../src/search/contract.ts';
import { meilisearchEngine } from '../../../src/search/meilisearch/engine.ts';
import { NAMES, PRODUCTS } from './documents.ts';
import { ALL, engineOver, fetchOf, holding, MASTER } from './with-double.ts';

const answering = (fetch: typeof globalThis.fetch, timeoutMs = 1000) =>
  meilisearchEngine({ url: 'http://meilisearch.test', key: 'key', index: 'products', fetch, timeoutMs });
const saying = (body: BodyInit | null, init?: ResponseInit) => answering(() => Promise.resolve(new Response(body, init)));
const silent: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

describe('a server that does not answer as it should', () => {
  it.each([
    ['500', saying('{"message":"oh"}', { status: 500 }), /status 500/],
    ['503 with Retry-After', saying('busy', { status: 503, headers: { 'retry-after': '10' } }), /busy \(503\)/],
    ['403, an expired key', saying('{"code":"invalid_api_key"}', { status: 403 }), /key was refused \(403\)/],
    ['401', saying('{}', { status: 401 }), /key was refused \(401\)/],
    ['404', saying('{}', { status: 404 }), /status 404/],
    ['HTML', saying('<!doctype html><title>Hello</title>', { headers: { 'content-type': 'text/html' } }), /no JSON/],
    ['nothing', saying(null), /no JSON/],
    ['half an answer', saying('{"results":[{"hits":[{"id":"a",'), /no JSON/],
    ['a list', saying('[]'), /another shape/],
    ['null', saying('null'), /another shape/],
    ['results of another number', saying('{"results":[{}]}'), /another shape/],
    ['results that are none', saying('{"results":[1,null,{}]}'), /another shape/],
    ['no network', answering(() => Promise.reject(new TypeError('fetch failed'))), /no answer/],
    ['a fetch that throws', answering(() => { throw new Error('blocked'); }), /no answer/], // prettier-ignore
    ['no answer in time', answering(silent, 20), /no answer within 20 ms/],
  ])('%s', async (_, engine, reason) => {
    const search = engine.search({ ...ALL, text: 'chè' });
    await expect(search).rejects.toBeInstanceOf(SearchUnavailable);
    await expect(search).rejects.toThrow(reason);
    await expect(engine.ready()).rejects.toBeInstanceOf(SearchUnavailable);
  });

  it.each([
    ['a hit without a name', 'name', undefined],
    ['a hit with a number for a name', 'name', 7],
    ['a hit with marks that are no list', 'marks', 'organic'],
    ['a hit without a day', 'asOf', 3],
  ])('%s', async (_, field, value) => {
    const double = holding(PRODUCTS, NAMES, '2026-11-20');
    const documents = double.indexes.get('products')?.documents;
    for (const [id, document] of documents ?? []) documents?.set(id, { ...document, [field]: value });
    await expect(engineOver(double).search(ALL)).rejects.toThrow(SearchUnavailable);
  });

  it('an index without documents, and an index that is not there', async () => {
    await expect(engineOver(holding([], NAMES, '2026-11-20')).search(ALL)).rejects.toThrow(/shape than expected \(day\)/);
    const engine = meilisearchEngine({
      url: 'http://meilisearch.test',
      key: MASTER,
      index: 'other',
      fetch: fetchOf(holding([], NAMES, '2026-11-20')),
    });
    await expect(engine.ready()).rejects.toThrow(SearchUnavailable);
  });

  it('ends with AbortError when the reader goes on, before, during and after the request', async () => {
    const early = new AbortController();
    early.abort();
    await expect(engineOver(holding(PRODUCTS, NAMES, '2026-11-20')).search(ALL, early.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    const during = new AbortController();
    const search = answering(silent).search(ALL, during.signal);
    during.abort(new Error('any reason'));
    await expect(search).rejects.toMatchObject({ name: 'AbortError' });
    const late = new AbortController();
    const double = fetchOf(holding(PRODUCTS, NAMES, '2026-11-20'));
    const slow = meilisearchEngine({
      url: 'http://meilisearch.test',
      key: MASTER,
      index: 'products',
      fetch: (...request) => (late.abort(), double(...request)),
    });
    await expect(slow.search(ALL, late.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is tried again after a failure, and refuses after its end', async () => {
    const double = fetchOf(holding(PRODUCTS, NAMES, '2026-11-20'));
    let isDown = true;
    let requests = 0;
    const engine = meilisearchEngine({
      url: 'http://meilisearch.test',
      key: MASTER,
      index: 'products',
      fetch: (...request) => (requests++, isDown ? Promise.reject(new TypeError('down')) : double(...request)),
    });
    await expect(engine.ready()).rejects.toThrow(SearchUnavailable);
    isDown = false;
    await Promise.all([engine.ready(), engine.ready()]);
    await engine.ready();
    expect(requests).toBe(2);
    engine.dispose();
    await expect(engine.ready()).rejects.toThrow(SearchUnavailable);
    await expect(engine.search(ALL)).rejects.toThrow(SearchUnavailable);
  });
});
