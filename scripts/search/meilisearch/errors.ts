/** What can go wrong at a push, each with its exit code and one line that says what to do. */
import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';

/** Exit codes of the push. 2 is kept for wrong calls, as in the other scripts. */
export const EXIT = { failed: 1, usage: 2, noServer: 3, wrongKey: 4, tooOld: 5, noContent: 6 } as const;

/** A push that cannot go on. */
export class PushError extends Error {
  override name = 'PushError';
  /** Code with which the process ends. */
  readonly exitCode: number;
  /** @param message one readable line. */
  constructor(message: string, exitCode: number = EXIT.failed, cause?: unknown) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** Any failure as a {@link PushError}. */
export function pushError(error: unknown, url: string): PushError {
  if (error instanceof PushError) return error;
  if (error instanceof MeilisearchRequestError) {
    return new PushError(`No server answers at ${url}: start it (see compose.yaml) or change MEILI_URL`, EXIT.noServer, error);
  }
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    if (status === 401 || status === 403) {
      const wish = 'set MEILI_ADMIN_KEY to a key that may manage indexes and keys';
      return new PushError(`The server at ${url} refused the key (${error.message}): ${wish}`, EXIT.wrongKey, error);
    }
    return new PushError(`The server at ${url} answered ${status}: ${error.message}`, EXIT.failed, error);
  }
  if (error instanceof SyntaxError) {
    return new PushError(`What answers at ${url} is no Meilisearch (no JSON): change MEILI_URL`, EXIT.noServer, error);
  }
  return new PushError(error instanceof Error ? error.message : String(error), EXIT.failed, error);
}
