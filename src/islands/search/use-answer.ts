/** Asks the engine whenever the query changes, and keeps the last answer until the next one is there. */
import { useEffect, useState } from 'react';
import type { SearchQuery } from '../../search/contract.ts';
import { pageEngine, type Answer } from './engine.ts';
import type { Frame } from './setup.ts';

/** An answer and what was asked. */
export interface Answered extends Answer {
  readonly query: SearchQuery;
}

/** What is known of the answer. */
export interface AnswerState {
  /** The last answer, or null before the first. */
  readonly answered: Answered | null;
  /** Whether the last question could not be answered. */
  readonly isFailed: boolean;
  /** Asks again. */
  readonly retry: () => void;
}

/** The answer to a query; null asks nothing. */
export function useAnswer(query: SearchQuery | null, frame: Frame): AnswerState {
  const [engine] = useState(() => pageEngine(frame));
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (query === null) return;
    const stop = new AbortController();
    const ask = () => {
      engine.search(query, stop.signal).then(
        (answer) => {
          if (stop.signal.aborted) return;
          setAnswered({ ...answer, query });
          setIsFailed(false);
        },
        () => {
          // Given up for a newer question, or not to be answered.
          if (!stop.signal.aborted) setIsFailed(true);
        },
      );
    };
    const delay = engine.delay();
    const timer = delay === 0 ? undefined : setTimeout(ask, delay);
    if (delay === 0) ask();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [engine, query, attempt]);

  return { answered, isFailed, retry: () => setAttempt((count) => count + 1) };
}
