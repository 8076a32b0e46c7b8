/** What to mark in a hit's texts: ranges of the original, never markup. */
import { spellingKey } from '../../domain/spelling.ts';
import type { Hit, Range } from '../contract.ts';
import type { SynonymFinder } from '../query/synonyms.ts';
import { foldedLetters, termOf, wordsIn, type Word } from '../query/tokens.ts';
import type { TextIndex } from './index.ts';
import type { Stage } from './match.ts';
import type { DocumentRow } from './row.ts';

/** End of the part of a word that holds so many letters; marks that belong to the last letter are inside. */
function endOfLetters({ text, start }: Word, letters: number): number {
  let length = 1;
  while (length < text.length && foldedLetters(text.slice(0, length + 1)).length <= letters) length++;
  return start + length;
}

/** How many letters of a term answer the query: Infinity for all, 0 for none. */
type Reach = (term: string) => number;

/**
 * The reach in one document: a word of the query marks only the nearest of its terms that the document has, so that a
 * guess is not marked beside what was meant.
 */
function reachIn(texts: readonly string[], index: TextIndex, { candidates, words }: Stage): Reach {
  const ordinal = (term: string) => index.ordinals.get(term) ?? -1;
  const present = texts.flatMap((text) => wordsIn(text).map((word) => ordinal(termOf(word.text))));
  const nearest = candidates.map((own) => Math.min(...present.map((term) => own.get(term) ?? Infinity)));
  return (term) => {
    const letters = candidates.map((own, at) => {
      const penalty = own.get(ordinal(term)) ?? Infinity;
      if (penalty > (nearest[at] ?? 0) || penalty === Infinity) return 0;
      return penalty === 1 ? (words[at]?.terms.find((start) => term.startsWith(start))?.length ?? 0) : Infinity;
    });
    return Math.max(...letters);
  };
}

/** Ranges to mark in one text. */
function rangesIn(text: string, reach: Reach, synonymsOf: SynonymFinder, isProduct: boolean): Range[] {
  const words = wordsIn(text);
  const ranges = new Map<number, number>();
  for (const word of words) {
    const letters = reach(termOf(word.text));
    if (letters > 0) ranges.set(word.start, endOfLetters(word, letters));
  }
  const keys = words.map((word) => spellingKey(word.text));
  for (const { at, length, terms } of synonymsOf(keys, isProduct)) {
    if (terms.every((term) => reach(term) > 0)) for (const { start, end } of words.slice(at, at + length)) ranges.set(start, end);
  }
  return [...ranges].sort((a, b) => a[0] - b[0]);
}

/** What to mark in a document that a stage found. */
export function marksOf([name, , , producer, , , place]: DocumentRow, index: TextIndex, stage: Stage): Hit['marks'] {
  const reach = reachIn([name, producer, place], index, stage);
  const ranges = (text: string, isProduct = false) => rangesIn(text, reach, index.synonymsOf, isProduct);
  return { name: ranges(name, true), producer: ranges(producer), place: ranges(place) };
}
