/** The embedded engine as the page sees it: a worker that is started at the first need and started again when it dies. */
import { PER_PAGE, SearchUnavailable, type SearchEngine, type SearchQuery } from '../contract.ts';
import { preparedQuery } from '../query/prepare.ts';
import { resultOf, type RowResult } from './row.ts';
import type { LoadOptions, Question, Request, Response } from './session.ts';

/** How to reach the engine. */
export interface EmbeddedOptions extends LoadOptions {
  /** Makes the worker from worker.ts; where it throws, the engine runs on the main thread. */
  readonly createWorker: () => Worker;
}

/** Something that answers requests. */
interface Line {
  readonly send: (request: Request) => void;
  readonly close: () => void;
}

/** Longest wait for an answer in milliseconds; a worker that is silent for longer is taken for dead. */
const PATIENCE = 30_000;

/** Queries that let the just-in-time compiler see every path before the first keystroke; one has a typo, one is in Telex. */
const WARM_UP = ['nước mắm', 'cà phe', 'truwng gaf', 'bành tráng hop tac xa'];
const QUIET: SearchQuery = { text: '', selected: {}, price: null, sort: 'relevance', page: 1, perPage: PER_PAGE, isAdult: true };

const questionOf = (query: SearchQuery): Question => ({ query, prepared: preparedQuery(query.text) });

const aborted = () => new DOMException('The search was given up.', 'AbortError');

/** The embedded engine. Nothing is loaded before {@link SearchEngine.ready} or the first search. */
export function embeddedEngine({ createWorker, ...load }: EmbeddedOptions): SearchEngine {
  const waiting = new Map<number, { resolve: (result: RowResult | null) => void; reject: (error: Error) => void }>();
  let line: Line | null = null;
  let loaded: Promise<void> | null = null;
  let isDisposed = false;
  let lastId = 0;

  /** Ends the line and everything that waits on it; the next call opens a new one. */
  function drop(reason: string): void {
    line?.close();
    line = loaded = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(new SearchUnavailable(reason));
  }

  function receive(response: Response): void {
    const asked = waiting.get(response.id);
    waiting.delete(response.id);
    if ('error' in response) asked?.reject(new SearchUnavailable(`The search data cannot be read (${response.error}).`));
    else asked?.resolve(response.result);
  }

  function opened(): Line {
    let worker: Worker;
    try {
      worker = createWorker();
    } catch {
      const answer = import('./session.ts').then(({ session }) => session((url) => fetch(url)));
      return {
        send: (request) => {
          answer
            .then((give) => give(request))
            .then(receive, () => {
              drop('The search could not be loaded.');
            });
        },
        close: () => undefined,
      };
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
      receive(data);
    });
    for (const event of ['error', 'messageerror'] as const) {
      worker.addEventListener(event, () => {
        if (line?.close === close) drop('The search stopped.');
      });
    }
    const close = () => {
      worker.terminate();
    };
    return {
      send: (request) => {
        worker.postMessage(request);
      },
      close,
    };
  }

  function ask(question: Question, signal?: AbortSignal): Promise<RowResult | null> {
    line ??= opened();
    const id = ++lastId;
    const { send } = line;
    return new Promise<RowResult | null>((resolve, reject) => {
      const timer = setTimeout(() => {
        drop('The search does not answer.');
      }, PATIENCE);
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        waiting.delete(id);
      };
      const giveUp = () => {
        end();
        reject(aborted());
      };
      signal?.addEventListener('abort', giveUp);
      waiting.set(id, {
        resolve: (result) => {
          end();
          resolve(result);
        },
        reject: (error) => {
          end();
          reject(error);
        },
      });
      send({ id, ...question });
    });
  }

  function ready(): Promise<void> {
    if (isDisposed) return Promise.reject(new SearchUnavailable('The search was closed.'));
    if (loaded) return loaded;
    const loading = ask({ load }).then(() => {
      for (const text of WARM_UP) void ask(questionOf({ ...QUIET, text })).catch(() => undefined);
    });
    loaded = loading;
    loading.catch(() => {
      // A failed load is tried again at the next call, unless a newer one is under way.
      if (loaded === loading) loaded = null;
    });
    return loading;
  }

  return {
    kind: 'embedded',
    ready,
    async search(query, signal) {
      if (signal?.aborted) throw aborted();
      const start = ready();
      await (signal ? Promise.race([start, whenAborted(signal)]) : start);
      if (signal?.aborted) throw aborted();
      const result = await ask(questionOf(query), signal);
      if (result === null) throw new SearchUnavailable('The search gave no answer.');
      return resultOf(result);
    },
    dispose() {
      isDisposed = true;
      drop('The search was closed.');
    },
  };
}

/** Rejects with an AbortError when the signal ends. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(aborted());
    });
  });
}
