/** What a reader typed, made ready for an engine; both engines use it. Never throws, whatever was pasted. */
import { spellingKey } from '../../domain/spelling.ts';
import { isSyllable, untelexed } from './telex.ts';
import { foldedLetters, termOf, wordsIn } from './tokens.ts';

/** Longest query that is looked at; the rest is ignored. */
export const MAX_QUERY = 120;
/** Most words that are looked at. */
const MAX_WORDS = 10;
/** Longest word that is looked at. */
const MAX_WORD = 38;
/** Control characters and the invisible ones that come with pasted text. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/g;

/** One word of a query. */
export interface QueryWord {
  /** As typed, NFC and lower case. */
  readonly typed: string;
  /** Its term as typed. */
  readonly term: string;
  /** Its folded letters, where they differ from the term ("thy" on the way to "thyme"); else the term. */
  readonly letters: string;
  /** As meant in Telex with diacritics, or null where that is nothing else. */
  readonly mended: string | null;
  /** Term of the mended word, or null. */
  readonly mendedTerm: string | null;
  /** Key with diacritics of the word as meant. */
  readonly key: string;
}

/** A query ready for an engine. */
export interface PreparedQuery {
  /** What was typed, cleaned: NFC, no control characters, at most {@link MAX_QUERY} units. */
  readonly text: string;
  /** Its words, at most ten. */
  readonly words: readonly QueryWord[];
  /** Whether any word has diacritics, typed or meant: then the reader cares for them. */
  readonly hasDiacritics: boolean;
  /** The text with its words mended, or null where none was. */
  readonly corrected: string | null;
}

/** A text as a query: NFC, white space and control characters as single spaces, at most {@link MAX_QUERY} units. */
export function queryText(text: string): string {
  return text
    .slice(0, MAX_QUERY * 8)
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY)
    .toWellFormed()
    .trim();
}

function queryWord(printed: string): QueryWord {
  const typed = printed.toLowerCase().slice(0, MAX_WORD);
  const letters = foldedLetters(typed);
  const mended = /\d/.test(letters) || isSyllable(letters) ? null : untelexed(typed, foldedLetters);
  return {
    typed,
    term: termOf(typed),
    letters,
    mended,
    mendedTerm: mended === null ? null : termOf(mended),
    key: spellingKey(mended ?? typed),
  };
}

/** A query made ready. */
export function preparedQuery(input: string): PreparedQuery {
  const text = queryText(input);
  const words: QueryWord[] = [];
  let corrected = '';
  let copied = 0;
  for (const { text: printed, start, end } of wordsIn(text).slice(0, MAX_WORDS)) {
    const word = queryWord(printed);
    if (word.term === '') continue;
    words.push(word);
    if (word.mended === null) continue;
    corrected += text.slice(copied, start) + word.mended;
    copied = end;
  }
  return {
    text,
    words,
    hasDiacritics: words.some((word) => /[^a-z0-9]/.test(word.mended ?? word.typed)),
    corrected: copied === 0 ? null : corrected + text.slice(copied),
  };
}
