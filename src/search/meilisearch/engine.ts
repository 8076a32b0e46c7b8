/** Meilisearch behind the port: one request to /multi-search a question. Runs in the browser, without a client library. */
import { SearchUnavailable, type SearchEngine, type SearchQuery, type SearchResult } from '../contract.ts';
import { preparedQuery } from '../query/prepare.ts';
import { dayIn, isNothingFound, resultOf } from './answer.ts';
import { dayQuery, questionOf } from './question.ts';
import { answersTo, type Server } from './server.ts';

/** What the engine needs to know. */
export interface MeilisearchOptions extends Server {
  /** Name of the index. */
  readonly index: string;
}

/** The engine. Standings are those of the day of the push, which each result names. */
export function meilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const ended = new AbortController();
  let known: Promise<void> | null = null;

  const checkOpen = () => {
    if (ended.signal.aborted) throw new SearchUnavailable('Meilisearch: the engine was ended');
  };

  async function search(query: SearchQuery, signal?: AbortSignal): Promise<SearchResult> {
    checkOpen();
    const { words, corrected } = preparedQuery(query.text);
    // Only words: to the server a quotation mark begins a phrase and a minus excludes.
    const text = words.map((word) => word.mended ?? word.typed).join(' ');
    let question = questionOf(query, text, options.index, 'all');
    let answers = await answersTo(question.queries, options, signal);
    const isRelaxed = words.length > 1 && isNothingFound(answers, question);
    if (isRelaxed) {
      question = questionOf(query, text, options.index, 'last');
      answers = await answersTo(question.queries, options, signal);
    }
    checkOpen();
    return resultOf(answers, question, query, { corrected, isRelaxed });
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
