/** The engine over the double, as the tests use it. */
import { indexedDocuments } from '../../../src/search/meilisearch/documents.ts';
import type { CategoryNames } from '../../../src/search/meilisearch/documents.ts';
import { meilisearchEngine } from '../../../src/search/meilisearch/engine.ts';
import { indexSettings } from '../../../src/search/meilisearch/settings.ts';
import type { SearchDocument, SearchEngine, SearchQuery } from '../../../src/search/contract.ts';
import type { Json } from './double/refusal.ts';
import { MeilisearchDouble } from './double/server.ts';

/** Master key of the doubles. */
export const MASTER = 'a-master-key-for-tests';

/** The question that asks for everything. */
export const ALL: SearchQuery = { text: '', selected: {}, price: null, sort: 'relevance', page: 1, perPage: 24, isAdult: true };

/** A double that holds these documents in the index "products". */
export function holding(documents: readonly SearchDocument[], names: CategoryNames, asOf: string): MeilisearchDouble {
  const double = new MeilisearchDouble(MASTER);
  const indexed = indexedDocuments(documents, names, asOf);
  const entries = indexed.map((document): [string, Json] => [document.id, { ...document }]);
  double.indexes.set('products', { documents: new Map(entries), settings: { ...indexSettings(indexed) } });
  return double;
}

/** A fetch that asks the double, without any network. */
export function fetchOf(double: MeilisearchDouble): typeof fetch {
  return (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init?.headers);
    const answer = double.handle(
      init?.method ?? 'GET',
      pathname,
      headers.get('authorization'),
      typeof init?.body === 'string' ? init.body : '',
    );
    return Promise.resolve(Response.json(answer.body, { status: answer.status }));
  };
}

/** The engine over a double. */
export function engineOver(double: MeilisearchDouble): SearchEngine {
  return meilisearchEngine({ url: 'http://meilisearch.test/', key: MASTER, index: 'products', fetch: fetchOf(double) });
}
