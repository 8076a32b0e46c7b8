/** Finds products by the words of their name, producer and places, with or without diacritics. Pure; runs in the browser. */
import { fold, tidy } from '../domain/text.ts';
import type { SearchRow } from './document.ts';

/** Longest query that is looked at; the rest is ignored. */
const MAX_QUERY = 120;

/** A row with its texts folded once. */
interface Indexed {
  readonly row: SearchRow;
  /** Folded words of the name and aliases, with a space before each. */
  readonly name: string;
  /** Folded words of the producer and the places, with a space before each. */
  readonly rest: string;
  /** The name in lower case, diacritics kept. */
  readonly exact: string;
}

/** Folded words with a space before each, so that " ba" finds words that begin with "ba". */
function spaced(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}`;
}

/** Rows prepared for {@link rowsFor}. */
export function indexOf(rows: readonly SearchRow[]): readonly Indexed[] {
  return rows.map((row) => ({
    row,
    name: spaced(`${row[1]} ${row[2]}`),
    rest: spaced(`${row[3]} ${row[4]}`),
    exact: ` ${tidy(row[1]).toLowerCase()}`,
  }));
}

/** How well a row answers: higher is better, null when a word of the query is found nowhere. */
function scoreOf(entry: Indexed, query: string, words: readonly string[], exact: string): number | null {
  let score = 0;
  for (const word of words) {
    if (entry.name.includes(` ${word}`)) score += 4;
    else if (entry.rest.includes(` ${word}`)) score += 1;
    else return null;
  }
  // The words in a row, then the same with the diacritics that the reader typed: "chè" before "che".
  if (entry.name.includes(query)) score += 3 * words.length;
  if (entry.exact.includes(exact)) score += 2 * words.length;
  return score;
}

/** Rows in which every word of the query begins a word, the best first, ties in the order given. Empty query, no rows. */
export function rowsFor(index: readonly Indexed[], query: string): SearchRow[] {
  const text = tidy(query.slice(0, MAX_QUERY));
  const folded = spaced(text);
  const words = folded.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  return index
    .map((entry, position) => ({ entry, position, score: scoreOf(entry, folded, words, ` ${text.toLowerCase()}`) }))
    .filter((found): found is typeof found & { score: number } => found.score !== null)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .map(({ entry }) => entry.row);
}
