/** Spellings that are the same word: two tone placements (hòa/hoà) and i/y (kĩ/kỹ). Keys for matching only, never shown. */
import { fold } from './text.ts';

/** The five tone marks as NFD separates them: grave, tilde, acute, hook above, dot below. */
const TONES = /[\u0300\u0303\u0301\u0309\u0323]/g;
/** One syllable that ends in i or y as its only vowel; "qu" counts as a consonant, "thúy" and "tay" are not of this kind. */
const ENDS_IN_I_OR_Y = /^((?:[bcdđfghjklmnprstvxz]|qu)+)y(?=[12345]?$)/u;

/**
 * One word, lower case, its tone written behind it, so that it does not matter over which vowel it was printed; i for y
 * where both are in use: "Hoà" and "hòa" give "hoa1", "kỹ" and "kĩ" give "ki2".
 */
function wordKey(word: string): string {
  const letters = word.toLowerCase().normalize('NFD');
  const tone = letters.match(TONES)?.map((mark) => '\u0300\u0303\u0301\u0309\u0323'.indexOf(mark) + 1) ?? [];
  return (letters.replace(TONES, '').normalize('NFC') + tone.join('')).replace(ENDS_IN_I_OR_Y, '$1i');
}

/** The words of a text as printed: runs of letters, marks and digits, NFC. */
export function printedWords(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Key of a text with its diacritics: equal for two spellings of the same words, unequal for "bơ" and "bò". */
export function spellingKey(text: string): string {
  return printedWords(text).map(wordKey).join(' ');
}

/** Key of a text without diacritics: equal for "Mỹ Lệ", "Mĩ Lệ" and "My Le". */
export function looseKey(text: string): string {
  return printedWords(text)
    .map((word) =>
      fold(word)
        .replace(/[^a-z0-9]/g, '')
        .replace(ENDS_IN_I_OR_Y, '$1i'),
    )
    .filter((word) => word !== '')
    .join(' ');
}

/** Whether all letters of a text are A to Z: it was probably typed without its diacritics. */
export function isBare(text: string): boolean {
  return !/[^\P{L}A-Za-z]/u.test(text.normalize('NFC'));
}

/**
 * Whether two texts are the same words. Diacritics decide where both have them ("bánh bơ" is not "bánh bò"); a text typed
 * without any agrees with either.
 */
export function isSameWords(a: string, b: string): boolean {
  if (looseKey(a) !== looseKey(b)) return false;
  return isBare(a) || isBare(b) || spellingKey(a) === spellingKey(b);
}
