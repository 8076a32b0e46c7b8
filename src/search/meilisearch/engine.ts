/** Meilisearch behind the port: one request to /multi-search a question. Runs in the browser, without a client library. */
import { SearchUnavailable, type SearchEngine, type SearchQuery, type SearchResult } from '../contract.ts';
import { preparedQuery, type QueryWord } from '../query/prepare.ts';
import { countIn, dayIn, isNothingFound, resultOf } from './answer.ts';
import { countQuery, dayQuery, questionOf } from './question.ts';
import { answersTo, type Server } from './server.ts';

/** What the engine needs to know. */
export interface MeilisearchOptions extends Server {
  /** Name of the index. */
  readonly index: string;
}

/** The engine. Standings are those of the day of the push, which each result names. */
export function meilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const ended = new AbortController();
  const isPrinted = new Map<string, boolean>();
  let known: Promise<void> | null = null;

  const checkOpen = () => {
    if (ended.signal.aborted) throw new SearchUnavailable('Meilisearch: ended');
  };

  /** Words as typed where they are printed somewhere ("Boss" is a brand), else as meant in Telex; and whether any was mended. */
  async function meant(words: readonly QueryWord[], signal?: AbortSignal): Promise<{ text: string; isMended: boolean }> {
    const mended = words.filter((word) => word.mended !== null && !isPrinted.has(word.typed)).map((word) => word.typed);
    const asked = [...new Set(mended)];
    if (asked.length > 0) {
      const answers = await answersTo(
        asked.map((word) => countQuery(options.index, `"${word}"`)),
        options,
        signal,
      );
      asked.forEach((word, at) => isPrinted.set(word, countIn(answers[at], 'totalHits') > 0));
    }
    const chosen = words.map(({ typed, mended: other }) => (other === null || isPrinted.get(typed) === true ? typed : other));
    return { text: chosen.join(' '), isMended: chosen.some((word, at) => word !== words[at]?.typed) };
  }

  /** The words without the one that leaves the fewest hits, but some: most likely it is the mistyped one. Null where each leaves none. */
  async function withoutOne(words: readonly string[], signal?: AbortSignal): Promise<string | null> {
    const ways = words.map((_, at) => words.filter((_word, other) => other !== at).join(' '));
    const answers = await answersTo(
      ways.map((way) => countQuery(options.index, way)),
      options,
      signal,
    );
    let [fewest, best] = [Infinity, null as string | null];
    ways.forEach((way, at) => {
      const count = countIn(answers[at], 'totalHits');
      if (count > 0 && count < fewest) [fewest, best] = [count, way];
    });
    return best;
  }

  /** Asks in one way. */
  async function looked(query: SearchQuery, text: string, strategy: 'all' | 'last', signal?: AbortSignal) {
    const question = questionOf(query, text, options.index, strategy);
    const answers = await answersTo(question.queries, options, signal);
    return { question, answers, isNothing: isNothingFound(answers, question) };
  }

  async function search(query: SearchQuery, signal?: AbortSignal): Promise<SearchResult> {
    checkOpen();
    const { words, corrected } = preparedQuery(query.text);
    // Only words are sent: to the server a quotation mark begins a phrase, and a minus excludes.
    const { text, isMended } = await meant(words, signal);
    let way = await looked(query, text, 'all', signal);
    const isRelaxed = way.isNothing && words.length > 1;
    if (isRelaxed) {
      const rest = await withoutOne(text.split(' '), signal);
      way = await looked(query, rest ?? text, rest === null ? 'last' : 'all', signal);
    }
    checkOpen();
    return resultOf(way.answers, way.question, query, { corrected: isMended ? corrected : null, isRelaxed: isRelaxed && !way.isNothing });
  }

  return {
    kind: 'meilisearch',
    async ready() {
      checkOpen();
      known ??= answersTo([dayQuery(options.index)], options)
        .then(dayIn)
        .then(checkOpen);
      try {
        await known;
      } catch (error) {
        known = null;
        throw error;
      }
    },
    search,
    dispose: () => ended.abort(),
  };
}
