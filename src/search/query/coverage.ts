/** Whether the words of a query stand in a text, letter by letter: what typo tolerance found is not certain. */
import type { Range } from '../contract.ts';
import type { PreparedQuery, QueryWord } from './prepare.ts';
import { foldedLetters, termOf, wordsIn } from './tokens.ts';

/** How many letters of a printed word a word of the query covers: all of them, its start, or none. */
function reach(word: QueryWord, printed: string, isLast: boolean): 'all' | 'start' | null {
  const term = termOf(printed);
  if (term === word.term || term === word.mendedTerm) return 'all';
  return isLast && [word.letters, word.mendedTerm].some((start) => start !== null && foldedLetters(printed).startsWith(start))
    ? 'start'
    : null;
}

/** The words of `query` (by number) that stand in a text, and where. */
export function foundIn(text: string, query: PreparedQuery): { readonly words: ReadonlySet<number>; readonly ranges: readonly Range[] } {
  const words = new Set<number>();
  const ranges: Range[] = [];
  for (const { text: printed, start, end } of wordsIn(text)) {
    let length = 0;
    query.words.forEach((word, at) => {
      const how = reach(word, printed, at === query.words.length - 1);
      if (how === null) return;
      words.add(at);
      length = Math.max(length, how === 'all' ? end - start : Math.min(word.letters.length, end - start));
    });
    if (length > 0) ranges.push([start, start + length]);
  }
  return { words, ranges };
}

/** Whether every word of the query stands in one of the texts. */
export function coversAll(texts: readonly string[], query: PreparedQuery): boolean {
  const found = new Set(texts.flatMap((text) => [...foundIn(text, query).words]));
  return query.words.length > 0 && found.size === query.words.length;
}
