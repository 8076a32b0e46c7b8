/** One loaded data file: what the worker, or the main thread in its place, does with the messages of the client. */
import type { SearchQuery } from '../contract.ts';
import type { PreparedQuery } from '../query/prepare.ts';
import { engineOver, type EmbeddedSearch } from './engine.ts';
import type { RowResult } from './row.ts';

/** What to load. */
export interface LoadOptions {
  /** Address of the data file. */
  readonly url: string;
  /** The reader's day, YYYY-MM-DD. */
  readonly today: string;
  /** See domain/certificate. */
  readonly graceDays: number;
}

/** A request without its number. */
export type Question = { readonly load: LoadOptions } | { readonly query: SearchQuery; readonly prepared: PreparedQuery };

/** What the client sends. */
export type Request = { readonly id: number } & Question;

/** What it gets back. */
export type Response = { readonly id: number } & ({ readonly result: RowResult | null } | { readonly error: string });

/** Answers requests; never throws and never rejects. */
export function session(load: typeof fetch): (request: Request) => Promise<Response> {
  let engine: EmbeddedSearch | null = null;
  return async (request) => {
    const { id } = request;
    try {
      if ('query' in request) return { id, result: engine?.(request.query, request.prepared) ?? null };
      const response = await load(request.load.url);
      if (!response.ok) throw new Error(`answer ${response.status}`);
      engine = engineOver(await response.text(), request.load.today, request.load.graceDays);
      return { id, result: null };
    } catch (error) {
      return { id, error: String(error) };
    }
  };
}
