/** Words, slips and marks of the double: the rules of the server in their simplest form, for small indexes. */
import type { Json } from './refusal.ts';

/** A word of a text with its place in UTF-16 units. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();

/** The words of a text, folded. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{Mn}]+/gu)].map((match) => ({
    term: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The texts of an attribute. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'string' ? [value] : typeof value === 'number' ? [String(value)] : [];
}

/** Slips between two words; exchanged neighbours are one, a first letter counts two. More than the limit gives Infinity. */
function slips(asked: string, found: string, limit: number): number {
  if (Math.abs(asked.length - found.length) > limit) return Infinity;
  const rows: number[][] = [Array.from({ length: found.length + 1 }, (_, column) => column)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= asked.length; row++) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= found.length; column++) {
      const isSame = asked[row - 1] === found[column - 1];
      const isExchanged = row > 1 && column > 1 && asked[row - 1] === found[column - 2] && asked[row - 2] === found[column - 1];
      line.push(
        Math.min(
          cell(row - 1, column) + 1,
          (line[column - 1] ?? Infinity) + 1,
          cell(row - 1, column - 1) + (isSame ? 0 : 1),
          isExchanged ? cell(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  const distance = cell(asked.length, found.length) + (found.startsWith(asked.charAt(0)) ? 0 : 1);
  return distance <= limit ? distance : Infinity;
}

/** A word of the query and how it may be read. */
export interface Asked {
  readonly term: string;
  /** Slips that are forgiven. */
  readonly limit: number;
  /** Whether it may be the beginning of a word. */
  readonly isLast: boolean;
}

/** Slips with which a word of the query finds a word of a document, Infinity where it does not. */
function slipsBetween({ term: asked, limit, isLast }: Asked, found: string): number {
  if (asked === found || (isLast && found.startsWith(asked))) return 0;
  if (limit === 0) return Infinity;
  return slips(asked, isLast ? found.slice(0, Math.max(asked.length, found.length > asked.length ? asked.length + 1 : 0)) : found, limit);
}

/** How a document answers some words. */
export interface Answer {
  /** Words found, of those that were asked. */
  readonly words: number;
  /** Slips. */
  readonly slips: number;
  /** Places of the attributes in which the words were found, added up. */
  readonly attributes: number;
}

/** How a document answers the words in order; null where the first `needed` of them are not all found. */
export function answerOf(document: Json, asked: readonly Asked[], attributes: readonly string[], needed: number): Answer | null {
  let sum: Answer = { words: 0, slips: 0, attributes: 0 };
  for (const [index, word] of asked.entries()) {
    let best: { slips: number; place: number } | null = null;
    for (const [place, attribute] of attributes.entries()) {
      for (const { term } of textsOf(document[attribute]).flatMap(wordsOf)) {
        const count = slipsBetween(word, term);
        if (count < (best?.slips ?? Infinity)) best = { slips: count, place };
      }
    }
    if (best === null) return index >= needed ? sum : null;
    sum = { words: sum.words + 1, slips: sum.slips + best.slips, attributes: sum.attributes + best.place };
  }
  return sum;
}

/** A text with marks around the words that were asked for; of a word that goes on only the letters that were typed. */
export function marked(text: string, asked: readonly Asked[], before: string, after: string): string {
  let result = '';
  let copied = 0;
  for (const { term, start, end } of wordsOf(text)) {
    const index = asked.findIndex((word) => slipsBetween(word, term) < Infinity);
    if (index === -1) continue;
    const word = asked[index]?.term ?? '';
    const length = term !== word && term.startsWith(word) ? word.length : end - start;
    result += text.slice(copied, start) + before + text.slice(start, start + length) + after;
    copied = start + length;
  }
  return result + text.slice(copied);
}
