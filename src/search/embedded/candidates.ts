/** Which terms of the index a word of the query may mean, and how far each is from it. */
import type { QueryWord } from '../query/prepare.ts';
import { editsBetween, soundOf } from './fuzzy.ts';
import type { TextIndex } from './index.ts';

/** A word to look for: terms that stand for it as typed or as meant, and its key with diacritics. */
export interface Wanted {
  readonly terms: readonly string[];
  /** Its letters, from which typos are counted. */
  readonly letters: string;
  readonly key: string;
  /** Whether its diacritics were typed. */
  readonly isAccented: boolean;
  /** Whether it may be the start of a longer word. */
  readonly isPrefix: boolean;
}

/** Terms by ordinal with their penalty: 0 exact, 1 start, 10 and 20 one and two typos, one more for a start. */
export type Candidates = ReadonlyMap<number, number>;

/** Terms of at least this many letters may have a typo, and of `TWO_TYPOS` two. */
const ONE_TYPO = 3;
/** In a query of so many words a word of two letters may have lost its third. */
const MANY_WORDS = 3;
const TWO_TYPOS = 7;

/** Whether some term starts with a word. */
function startsSome({ terms }: TextIndex, word: string): boolean {
  return terms[firstFrom(terms, word)]?.startsWith(word) === true;
}

/** The words of a query as the index knows them: as typed where it has the word, else as meant in Telex. */
export function wantedWords(index: TextIndex, words: readonly QueryWord[]): Wanted[] {
  return words.map((word, at) => {
    const isPrefix = at === words.length - 1;
    const asTyped = word.letters === word.term || !isPrefix ? [word.term] : [word.term, word.letters];
    const isKnown = word.mendedTerm === null || index.ordinals.has(word.term) || (isPrefix && startsSome(index, word.term));
    return {
      terms: isKnown ? asTyped : [word.mendedTerm],
      letters: isKnown ? word.letters : word.mendedTerm,
      key: word.key,
      isAccented: /[^a-z0-9]/.test(isKnown ? word.typed : (word.mended ?? '')),
      isPrefix,
    };
  });
}

/** Place of the first term that is not before a text. */
function firstFrom(terms: readonly string[], start: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addTypos(index: TextIndex, word: string, isPrefix: boolean, least: number, found: Map<number, number>): void {
  const length = word.length;
  // A code such as ST25 is another product with one digit changed.
  if (length < least || /\d/.test(word)) return;
  const limit = length < TWO_TYPOS ? 1 : 2;
  const canGrow = isPrefix && length > 3;
  const sound = soundOf(word);
  for (let term = 0; term < index.terms.length; term++) {
    const other = index.terms[term] ?? '';
    if (found.has(term) || other.length < length - limit - 1 || (!canGrow && other.length > length + limit + 1)) continue;
    let edits = editsBetween(word, other, limit, canGrow);
    if (word.charCodeAt(0) !== other.charCodeAt(0)) {
      edits++;
      // A first letter is seldom mistyped, but often written as it sounds.
      const otherSound = index.sounds[term] ?? '';
      if (edits > 1 && sound.charCodeAt(0) === otherSound.charCodeAt(0)) {
        edits = Math.min(edits, editsBetween(sound, otherSound, limit - 1, canGrow) + 1);
      }
      if (edits > (length < 4 ? limit : 2)) continue;
    } else if (edits > limit) continue;
    if (edits > 0) found.set(term, edits * 10 + (canGrow && other.length > length + 1 ? 1 : 0));
  }
}

/** The terms that a word may mean. */
export function candidatesOf(index: TextIndex, wanted: Wanted, isFuzzy: boolean, words = 1): Candidates {
  const found = new Map<number, number>();
  for (const word of wanted.terms) {
    const exact = index.ordinals.get(word);
    if (exact !== undefined) found.set(exact, 0);
    if (!wanted.isPrefix) continue;
    for (let term = firstFrom(index.terms, word); index.terms[term]?.startsWith(word); term++) if (!found.has(term)) found.set(term, 1);
  }
  if (isFuzzy) addTypos(index, wanted.letters, wanted.isPrefix, words < MANY_WORDS ? ONE_TYPO : ONE_TYPO - 1, found);
  return found;
}

/** Splits letters into terms of the index, longest first; the first four ways. */
function splits(index: TextIndex, letters: string): string[][] {
  const found: string[][] = [];
  const walk = (rest: string, before: readonly string[]): void => {
    if (found.length >= 4) return;
    if (rest === '') {
      if (before.length > 1) found.push([...before]);
      return;
    }
    if (before.length === 4) return;
    for (let length = Math.min(7, rest.length); length > 0; length--) {
      const head = rest.slice(0, length);
      if ((length > 1 || 'aeiouy'.includes(head)) && index.ordinals.has(head)) walk(rest.slice(length), [...before, head]);
    }
  };
  walk(letters, []);
  return found;
}

/** The same words written apart or together: "nuocmam" as "nuoc mam", "dak lak" as "daklak". */
export function variantsOf(index: TextIndex, words: readonly Wanted[]): Wanted[][] {
  const variants: Wanted[][] = [];
  const replaced = (at: number, count: number, terms: readonly string[]) => {
    const isPrefix = at + count === words.length;
    const parts = terms.map((term, part): Wanted => ({
      terms: [term],
      letters: term,
      key: term,
      isAccented: false,
      isPrefix: isPrefix && part === terms.length - 1,
    }));
    variants.push([...words.slice(0, at), ...parts, ...words.slice(at + count)]);
  };
  words.forEach((word, at) => {
    const letters = word.terms[0] ?? '';
    if (letters.length > 4 && !index.ordinals.has(letters)) for (const split of splits(index, letters)) replaced(at, 1, split);
    const joined = letters + (words[at + 1]?.terms[0] ?? '');
    if (joined !== letters && index.ordinals.has(joined)) replaced(at, 2, [joined]);
  });
  return variants.slice(0, 8);
}
