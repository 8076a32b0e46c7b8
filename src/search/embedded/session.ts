/** One loaded data file: what the worker, or the main thread in its place, does with the messages of the client. */
import { SearchUnavailable, type SearchQuery, type SearchResult } from '../contract.ts';
import { engineOver } from './engine.ts';

/** What to load. */
export interface LoadOptions {
  /** Address of the data file. */
  readonly url: string;
  /** The reader's day, YYYY-MM-DD. */
  readonly today: string;
  /** See domain/certificate. */
  readonly graceDays: number;
}

/** What the client sends. */
export type Request = { readonly id: number } & ({ readonly load: LoadOptions } | { readonly query: SearchQuery });

/** What it gets back. */
export type Response = { readonly id: number } & ({ readonly result: SearchResult | null } | { readonly error: string });

/** Queries that let the just-in-time compiler see every path before the first keystroke; one has a typo, one is in Telex. */
const WARM_UP = ['nước mắm', 'cà phe', 'truwng gaf', 'bành tráng hop tac xa'];

/** Answers requests; never throws and never rejects. */
export function session(load: typeof fetch): (request: Request) => Promise<Response> {
  let engine: ((query: SearchQuery) => SearchResult) | null = null;
  return async (request) => {
    const { id } = request;
    try {
      if ('query' in request) {
        if (!engine) throw new SearchUnavailable('The search data is not loaded.');
        return { id, result: engine(request.query) };
      }
      const response = await load(request.load.url);
      if (!response.ok) throw new SearchUnavailable(`The search data is not there (answer ${response.status}).`);
      engine = engineOver(await response.text(), request.load.today, request.load.graceDays);
      for (const text of WARM_UP) engine({ text, selected: {}, price: null, sort: 'relevance', page: 1, perPage: 24, isAdult: true });
      return { id, result: null };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}
