/** Words of a text as search sees them: folded by table, with their places in UTF-16 units. Runs in every keystroke and over every name. */
import { fold } from '../../domain/text.ts';

/** A combining mark: part of the word, no letter of its own. */
const SKIP = 1;

/** Ranges that hold all Latin letters with Vietnamese diacritics, and the combining marks. Everything else separates words. */
const RANGES = [
  [0x00, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
] as const;

/** By UTF-16 unit: the folded letter's code, {@link SKIP}, or 0 for a separator. A table is several times faster than normalize(). */
const TABLE = /* @__PURE__ */ foldTable();

function foldTable(): Uint8Array {
  const table = new Uint8Array(0x1f00);
  for (const [first, last] of RANGES) {
    for (let unit = first; unit <= last; unit++) {
      const folded = fold(String.fromCharCode(unit));
      table[unit] = folded === '' ? SKIP : /^[a-z0-9]$/.test(folded) ? folded.charCodeAt(0) : 0;
    }
  }
  return table;
}

/** One consonant group and a y: "mỹ" and "mĩ" are one word, "thúy" and "thúi" are two. */
const ENDS_IN_Y = /^(?:[bcdfghjklmnprstvxz]+|qu)y$/;

/** The letters a-z and 0-9 of one word. */
export function foldedLetters(word: string): string {
  let letters = '';
  for (let at = 0; at < word.length; at++) {
    const code = TABLE[word.charCodeAt(at)] ?? 0;
    if (code > SKIP) letters += String.fromCharCode(code);
  }
  return letters;
}

/** The term of one word: its folded letters, i for y where both are in use ("mỳ" and "mì"). */
export function termOf(word: string): string {
  const letters = foldedLetters(word);
  return ENDS_IN_Y.test(letters) ? `${letters.slice(0, -1)}i` : letters;
}

/** Calls `visit` for each word of a text in order; a word has at least one letter or digit. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let start = -1;
  let hasLetter = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 0 : (TABLE[text.charCodeAt(at)] ?? 0);
    if (code !== 0) {
      if (start < 0) start = at;
      if (code !== SKIP) hasLetter = true;
      continue;
    }
    if (hasLetter) visit(start, at);
    start = -1;
    hasLetter = false;
  }
}

/** The words of a text as printed. */
export function printedWordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}
