/** What to mark in a hit's texts: ranges of the original, never markup. */
import { spellingKey } from '../../domain/spelling.ts';
import type { Hit, Range, SearchDocument } from '../contract.ts';
import { synonymsOf } from '../query/synonyms.ts';
import { eachWord, foldedLetters, termOf } from '../query/tokens.ts';
import type { TextIndex } from './index.ts';
import type { Stage } from './match.ts';

/** End of the part of a word that holds so many letters; marks that belong to the last letter are inside. */
function endOfLetters(text: string, start: number, end: number, letters: number): number {
  let at = start + 1;
  while (at < end && foldedLetters(text.slice(start, at + 1)).length <= letters) at++;
  return at;
}

/** A word of a text. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

function wordsIn(text: string): Placed[] {
  const words: Placed[] = [];
  eachWord(text, (start, end) => words.push({ start, end, term: termOf(text.slice(start, end)) }));
  return words;
}

/** How many letters of a term answer the query: Infinity for all, 0 for none. */
type Reach = (term: string) => number;

/**
 * The reach in one document: a word of the query marks only the nearest of its terms that the document has, so that a
 * guess is not marked beside what was meant.
 */
function reachIn(texts: readonly string[], index: TextIndex, { candidates, words }: Stage): Reach {
  const ordinal = (term: string) => index.ordinals.get(term) ?? -1;
  const present = texts.flatMap((text) => wordsIn(text).map(({ term }) => ordinal(term)));
  const nearest = candidates.map((own) => Math.min(...present.map((term) => own.get(term) ?? Infinity)));
  return (term) => {
    let letters = 0;
    candidates.forEach((own, at) => {
      const penalty = own.get(ordinal(term));
      if (penalty === undefined || penalty > (nearest[at] ?? 0)) return;
      const starts = penalty === 1 ? (words[at]?.terms ?? []).filter((start) => term.startsWith(start)) : [];
      letters = Math.max(letters, starts.length > 0 ? Math.max(...starts.map(({ length }) => length)) : Infinity);
    });
    return letters;
  };
}

/** Ranges to mark in one text. */
function rangesIn(text: string, reach: Reach, isProduct: boolean): Range[] {
  const words = wordsIn(text);
  const ranges = new Map<number, number>();
  for (const { start, end, term } of words) {
    const letters = reach(term);
    if (letters > 0) ranges.set(start, letters >= term.length ? end : endOfLetters(text, start, end, letters));
  }
  const keys = words.map(({ start, end }) => spellingKey(text.slice(start, end)));
  for (const { at, length, terms } of synonymsOf(keys, isProduct)) {
    if (terms.every((term) => reach(term) > 0)) for (const { start, end } of words.slice(at, at + length)) ranges.set(start, end);
  }
  return [...ranges].sort((a, b) => a[0] - b[0]);
}

/** What to mark in a document that a stage found. */
export function marksOf(document: SearchDocument, index: TextIndex, stage: Stage): Hit['marks'] {
  const reach = reachIn([document.name, document.producer, document.place], index, stage);
  const marks: { -readonly [field in keyof Hit['marks']]: readonly Range[] } = {};
  for (const field of ['name', 'producer', 'place'] as const) {
    const ranges = rangesIn(document[field], reach, field === 'name');
    if (ranges.length > 0) marks[field] = ranges;
  }
  return marks;
}
