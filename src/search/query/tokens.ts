/** Words of a text as search sees them, with their places in UTF-16 units. */
import { fold } from '../../domain/text.ts';

/** Letters of Vietnamese and its neighbours, combining marks, digits; everything else separates words. */
const WORD = /[0-9A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ]+/g;

/** One consonant group and a y: "mỹ" and "mĩ" are one word, "thúy" and "thúi" are two. */
const ENDS_IN_Y = /^([bcdfghjklmnprstvxz]+|qu)y$/;

/** The letters a-z and digits of one word. */
export function foldedLetters(word: string): string {
  return fold(word).replace(/[^a-z0-9]/g, '');
}

/** The term of one word: its folded letters, i for y where both are in use ("mỳ" and "mì"). */
export function termOf(word: string): string {
  return foldedLetters(word).replace(ENDS_IN_Y, '$1i');
}

/** A word of a text. */
export interface Word {
  /** As printed. */
  readonly text: string;
  /** Where it begins. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

/** The words of a text in order. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}
