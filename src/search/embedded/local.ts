/** The embedded engine without a worker, for scripts and tests. */
import { SearchUnavailable, type SearchQuery, type SearchResult } from '../contract.ts';
import { preparedQuery } from '../query/prepare.ts';
import { engineOver } from './engine.ts';
import { resultOf } from './row.ts';

/** Answers queries over the text of a data file; throws {@link SearchUnavailable} when it is none. */
export function localSearch(json: string, today: string, graceDays = 0): (query: SearchQuery) => SearchResult {
  try {
    const engine = engineOver(json, today, graceDays);
    return (query) => resultOf(engine(query, preparedQuery(query.text)));
  } catch (error) {
    throw new SearchUnavailable(error instanceof Error ? error.message : String(error));
  }
}
