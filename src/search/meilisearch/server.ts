/** One request to the server: every way in which it can fail becomes {@link SearchUnavailable} with a readable reason. */
import { SearchUnavailable } from '../contract.ts';
import type { ServerQuery } from './question.ts';

/** Where the server is and how to ask it. */
export interface Server {
  /** Address of the server. */
  readonly url: string;
  /** Key that may search the index. */
  readonly key: string;
  /** The function that fetches; of the platform where none is given. */
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds after which the answer is no longer waited for. */
  readonly timeoutMs?: number;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why an answer with this status is no answer. */
function reasonOf(status: number): string {
  if (status === 401 || status === 403) return `the key was refused (${status}): wrong, expired or for another index`;
  if (status === 503 || status === 429) return `busy (${status})`;
  return `status ${status}`;
}

/** The answers to the queries, one each and each an object. Throws {@link SearchUnavailable}, or AbortError when `signal` ends it. */
export async function answersTo(
  queries: readonly ServerQuery[],
  { url, key, fetch = globalThis.fetch, timeoutMs = 4000 }: Server,
  signal?: AbortSignal,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  // AbortSignal.any is younger than the browsers of many readers.
  const stop = new AbortController();
  const abort = () => stop.abort();
  const clock = { isLate: false };
  const timer = setTimeout(() => {
    clock.isLate = true;
    abort();
  }, timeoutMs);
  signal?.addEventListener('abort', abort);
  let reason = 'no answer';
  const checkOpen = () => {
    if (signal?.aborted === true) throw new DOMException('given up', 'AbortError');
  };
  try {
    checkOpen();
    const response = await fetch(`${url.replace(/\/+$/, '')}/multi-search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ queries }),
      signal: stop.signal,
    });
    reason = response.ok ? 'no JSON' : reasonOf(response.status);
    if (response.ok) {
      const answer: unknown = await response.json();
      checkOpen();
      reason = 'another shape than expected';
      const results: unknown = isRecord(answer) ? answer['results'] : null;
      if (Array.isArray(results) && results.length === queries.length && results.every(isRecord)) return results;
    }
  } catch (error) {
    checkOpen();
    throw new SearchUnavailable(`Meilisearch: ${clock.isLate ? `no answer within ${timeoutMs} ms` : reason}`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
  throw new SearchUnavailable(`Meilisearch: ${reason}`);
}
