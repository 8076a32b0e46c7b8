/** The query of the page: read from the address on arrival and when the reader goes back, written to it at every change. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { SearchQuery } from '../../search/contract.ts';
import { queryOf } from '../../search/url.ts';
import { addressOf, changed, type Change } from './state.ts';

/** Browsers limit how often an address may change; while the reader types it changes after this many milliseconds of silence. */
const TYPING_PAUSE = 300;

/** What the page can do with its query. */
export interface QueryState {
  /** The field for words: it keeps what is typed, and is written to only where words come from elsewhere. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** The query; null until the page runs in a browser. */
  readonly query: SearchQuery | null;
  /** Changes it. What is typed replaces the address, everything else adds a step to the history. */
  readonly change: (change: Change) => void;
  /** Sets the words at once, as a step of the history: the form was sent, or a suggestion taken. */
  readonly submit: (text: string) => void;
}

function currentAddress(): string {
  return `${location.pathname}${location.search}`;
}

/** The query of the page at `path`. */
export function useQuery(path: string): QueryState {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<SearchQuery | null>(null);
  const latest = useRef<SearchQuery | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const set = useCallback((next: SearchQuery) => {
    latest.current = next;
    setQuery(next);
  }, []);

  const remember = useCallback(
    (next: SearchQuery, isStep: boolean) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const address = addressOf(path, next);
      if (address === currentAddress()) return;
      if (isStep) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    },
    [path],
  );

  useEffect(() => {
    const read = (isAdult: boolean, typed: string) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const next = queryOf(new URLSearchParams(location.search), isAdult);
      set(typed === '' ? next : { ...next, text: typed });
      if (typed === '' && field.current) field.current.value = next.text;
    };
    // What was typed before the island was there counts more than the address.
    read(false, field.current?.value ?? '');
    const back = () => read(latest.current?.isAdult ?? false, '');
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      clearTimeout(timer.current);
    };
  }, [set]);

  const change = useCallback(
    (one: Change) => {
      const before = latest.current;
      if (before === null) return;
      const next = changed(before, one);
      set(next);
      if (one.kind === 'text') {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => remember(next, false), TYPING_PAUSE);
        return;
      }
      // Words that have not reached the address yet belong to the step before.
      if (timer.current !== undefined) remember(before, false);
      remember(next, true);
    },
    [remember, set],
  );

  const submit = useCallback(
    (text: string) => {
      if (latest.current === null) return;
      if (field.current && field.current.value !== text) field.current.value = text;
      const next = text === latest.current.text ? latest.current : changed(latest.current, { kind: 'text', text });
      set(next);
      remember(next, true);
    },
    [remember, set],
  );

  return { field, query, change, submit };
}
