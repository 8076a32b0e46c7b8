/** The engines that can be evaluated, made from documents. */
import { PER_PAGE, type SearchDocument, type SearchQuery, type SearchResult } from '../../src/search/contract.ts';
import type { CategoryNames } from '../../src/search/embedded/columns.ts';
import { columnsOf } from '../../src/search/embedded/encode.ts';
import { localSearch } from '../../src/search/embedded/local.ts';

/** Asks an engine. */
export type Ask = (query: SearchQuery) => Promise<SearchResult>;

/** What an engine is made from. */
export interface EngineInput {
  readonly documents: readonly SearchDocument[];
  readonly names: CategoryNames;
  /** Day on which standings are told, YYYY-MM-DD. */
  readonly today: string;
}

/** Engines by name; each is ready when its promise resolves. */
export const ENGINES: Readonly<Record<string, (input: EngineInput) => Promise<Ask>>> = {
  embedded: ({ documents, names, today }) => {
    const json = JSON.stringify(columnsOf(documents, { generation: 'local', asOf: today, names }));
    const search = localSearch(json, today);
    return Promise.resolve((query) => Promise.resolve(search(query)));
  },
};

/** A plain question by text. */
export function textQuery(text: string, perPage = PER_PAGE): SearchQuery {
  return { text, selected: {}, price: null, sort: 'relevance', page: 1, perPage, isAdult: true };
}
