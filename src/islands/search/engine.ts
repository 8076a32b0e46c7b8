/** The engine behind the page: Meilisearch where it is set up and answers, else the one in the worker. */
import { SearchUnavailable, type SearchEngine, type SearchQuery, type SearchResult } from '../../search/contract.ts';
import { embeddedEngine } from '../../search/embedded/client.ts';

/** What the engine needs to know. */
export interface EngineOptions {
  /** Address of the data file. */
  readonly data: string;
  /** Day on which standings are told. */
  readonly today: string;
  /** See domain/certificate. */
  readonly graceDays: number;
  /** Meilisearch, where it is set up. */
  readonly meilisearch: { readonly url: string; readonly key: string } | null;
}

/** An answer and how it came about. */
export interface Answer {
  readonly result: SearchResult;
  /** Whether the server was to be asked and did not answer. */
  readonly isFallback: boolean;
}

/** The engine of the page. */
export interface PageEngine {
  /** Milliseconds of silence after a keystroke before it is asked: none where asking costs nothing. */
  readonly delay: () => number;
  /** Answers. Throws SearchUnavailable, or an AbortError when the signal ends it. */
  readonly search: (query: SearchQuery, signal: AbortSignal) => Promise<Answer>;
}

/** Silence before a server is asked. */
const SERVER_DELAY = 120;

/** Name of the index that the push writes. */
const INDEX = 'products';

/** The engine of a server, loaded only where one is set up; a page that cannot load it has none. */
async function serverEngine({ url, key }: { readonly url: string; readonly key: string }): Promise<SearchEngine> {
  try {
    const { meilisearchEngine } = await import('../../search/meilisearch/engine.ts');
    return meilisearchEngine({ url, key, index: INDEX });
  } catch (error) {
    // For the reader it is the same as a server that does not answer.
    throw new SearchUnavailable('The engine of the search server could not be loaded.', { cause: error });
  }
}

/** The engine of the page. Nothing is loaded before the first question. */
export function pageEngine({ data, today, graceDays, meilisearch }: EngineOptions): PageEngine {
  let embedded: SearchEngine | null = null;
  let server = meilisearch === null ? null : () => serverEngine(meilisearch);
  if (server !== null) {
    const make = server;
    let made: Promise<SearchEngine> | null = null;
    server = () => (made ??= make());
  }
  return {
    delay: () => (server === null ? 0 : SERVER_DELAY),
    async search(query, signal) {
      if (server !== null) {
        try {
          return { result: await (await server()).search(query, signal), isFallback: false };
        } catch (error) {
          if (!(error instanceof SearchUnavailable)) throw error;
          // Until the page is loaded again: a reader is not made to wait for the same server at every keystroke.
          server = null;
        }
      }
      embedded ??= embeddedEngine({
        url: data,
        today,
        graceDays,
        createWorker: () => new Worker(new URL('../../search/embedded/worker.ts', import.meta.url), { type: 'module' }),
      });
      return { result: await embedded.search(query, signal), isFallback: meilisearch !== null };
    },
  };
}
