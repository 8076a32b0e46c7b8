/** The page's side of the worker: death, silence, late answers, aborts, and life without a worker. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SearchUnavailable, type SearchQuery } from '../../../src/search/contract.ts';
import { embeddedEngine } from '../../../src/search/embedded/client.ts';
import { columnsOf } from '../../../src/search/embedded/encode.ts';
import { session, type Request, type Response as Answer } from '../../../src/search/embedded/session.ts';
import { content, TODAY } from './documents.ts';

const json = JSON.stringify(columnsOf(content.documents.slice(0, 50), { generation: 'test', asOf: TODAY, names: content.names }));
const query: SearchQuery = { text: '', selected: {}, price: null, sort: 'relevance', page: 1, perPage: 5, isAdult: true };

/** A worker in this thread that can be told to die or to keep silent. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  static load: () => Promise<Response> = () => Promise.resolve(new Response(json));
  isSilent = false;
  isTerminated = false;
  readonly #answer = session(() => FakeWorker.load());
  constructor() {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(request: Request): void {
    if (this.isSilent) return;
    void this.#answer(request).then((answer: Answer) => {
      if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }));
    });
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

const engineWith = (createWorker: () => Worker) => embeddedEngine({ url: '/search.json', today: TODAY, graceDays: 0, createWorker });
const engine = () => engineWith(() => new FakeWorker() as unknown as Worker);

afterEach(() => {
  FakeWorker.made = [];
  FakeWorker.load = () => Promise.resolve(new Response(json));
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the embedded engine on the page', () => {
  test('loads at the first need, once', async () => {
    let loads = 0;
    FakeWorker.load = () => {
      loads++;
      return Promise.resolve(new Response(json));
    };
    const search = engine();
    expect(FakeWorker.made).toHaveLength(0);
    await Promise.all([search.ready(), search.ready(), search.search(query)]);
    expect([FakeWorker.made.length, loads, (await search.search(query)).total]).toEqual([1, 1, 50]);
  });

  test.each([
    ['a missing file', () => Promise.resolve(new Response('', { status: 404 }))],
    ['a page in its place', () => Promise.resolve(new Response('<!doctype html>'))],
    ['half a file', () => Promise.resolve(new Response(json.slice(0, 999)))],
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
  ])('%s is SearchUnavailable, and the next call tries again', async (_, load) => {
    FakeWorker.load = load;
    const search = engine();
    await expect(search.search(query)).rejects.toBeInstanceOf(SearchUnavailable);
    FakeWorker.load = () => Promise.resolve(new Response(json));
    expect((await search.search(query)).total).toBe(50);
  });

  test('a worker that dies fails what waits; the next call has a new one', async () => {
    const search = engine();
    await search.ready();
    const [worker] = FakeWorker.made;
    if (worker) worker.isSilent = true;
    const waiting = search.search(query);
    const failed = expect(waiting).rejects.toBeInstanceOf(SearchUnavailable);
    await Promise.resolve();
    worker?.dispatchEvent(new Event('error'));
    await failed;
    expect((await search.search(query)).total).toBe(50);
    expect([FakeWorker.made.length, worker?.isTerminated]).toEqual([2, true]);
  });

  test('a worker that keeps silent is taken for dead', async () => {
    const search = engine();
    await search.ready();
    vi.useFakeTimers();
    const [worker] = FakeWorker.made;
    if (worker) worker.isSilent = true;
    const failed = expect(search.search(query)).rejects.toBeInstanceOf(SearchUnavailable);
    await vi.advanceTimersByTimeAsync(60_000);
    await failed;
  });

  test('an abort rejects with AbortError at once; a late answer harms nobody', async () => {
    const search = engine();
    await search.ready();
    const control = new AbortController();
    const waiting = expect(search.search(query, control.signal)).rejects.toMatchObject({ name: 'AbortError' });
    control.abort();
    await waiting;
    await expect(search.search(query, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect((await search.search(query)).total).toBe(50);
  });

  test('an abort while loading does not end the load', async () => {
    const search = engine();
    const control = new AbortController();
    const waiting = expect(search.search(query, control.signal)).rejects.toMatchObject({ name: 'AbortError' });
    control.abort();
    await waiting;
    await search.ready();
    expect(FakeWorker.made).toHaveLength(1);
  });

  test('without workers it runs on the main thread', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(json)));
    const search = engineWith(() => {
      throw new ReferenceError('Worker is not defined');
    });
    expect((await search.search(query)).total).toBe(50);
  });

  test('after dispose it is unavailable', async () => {
    const search = engine();
    await search.ready();
    search.dispose();
    await expect(search.search(query)).rejects.toBeInstanceOf(SearchUnavailable);
    expect(FakeWorker.made[0]?.isTerminated).toBe(true);
  });
});
