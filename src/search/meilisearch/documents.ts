/** Turns documents into what lies in the index. Runs in Node, at the push only. */
import { spellingKey } from '../../domain/spelling.ts';
import { compareVietnamese } from '../../domain/text.ts';
import type { SearchDocument } from '../contract.ts';
import { SYNONYM_RULES } from '../query/synonym-rules.ts';
import { synonymFinder } from '../query/synonyms.ts';
import { foldedLetters, termOf, wordsIn } from '../query/tokens.ts';
import type { IndexedDocument } from './fields.ts';

/** Vietnamese names of groups by key and of sets by number. */
export interface CategoryNames {
  readonly groups: Readonly<Record<string, string>>;
  readonly sets: Readonly<Record<number, string>>;
}

const synonymsOf = synonymFinder(SYNONYM_RULES);

/** A time that sorts: 20250117 for a day, 20250000 for a year, 0 for nothing. */
function timeOf(term: string): number {
  return Number(`${term.replaceAll('-', '')}0000`.slice(0, 8));
}

/** The other spelling of a word that is written with i or y ("mì" and "mỳ"), or null. */
function otherSpelling(word: string): string | null {
  const [letters, term] = [foldedLetters(word), termOf(word)];
  if (letters !== term) return term;
  const withY = `${letters.slice(0, -1)}y`;
  return letters.endsWith('i') && termOf(withY) === letters ? withY : null;
}

/**
 * A text in the other words and spellings by which it is found, one variant for each; the words around are kept, so that
 * neighbours stay neighbours.
 * @param isProduct whether the text names a product or what it is made of.
 */
export function variantsOf(text: string, isProduct: boolean): string[] {
  const words = wordsIn(text).map((word) => word.text);
  const variants = synonymsOf(words.map(spellingKey), isProduct).map(({ at, length, terms }) => words.toSpliced(at, length, ...terms));
  const respelt = words.map((word) => otherSpelling(word) ?? word);
  if (respelt.some((word, at) => word !== words[at])) variants.push(respelt);
  return [...new Set(variants.map((variant) => variant.join(' ')))];
}

/** Places of names in Vietnamese order, equal for equal names. */
function ranksOf(names: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  let rank = -1;
  let before: string | null = null;
  for (const name of [...new Set(names)].sort(compareVietnamese)) {
    if (before === null || compareVietnamese(before, name) !== 0) rank++;
    ranks.set(name, rank);
    before = name;
  }
  return ranks;
}

/**
 * The documents of the index.
 * @param documents in the published order.
 * @param names of groups and sets, by which products are found as well.
 * @param asOf day for which their standings were computed, as YYYY-MM-DD.
 */
export function indexedDocuments(documents: readonly SearchDocument[], names: CategoryNames, asOf: string): IndexedDocument[] {
  const ranks = ranksOf(documents.map((document) => document.name));
  return documents.map((document, position) => ({
    ...document,
    asOf,
    rating: document.stars === 0 ? null : document.stars,
    categories: [names.groups[document.group], document.set === null ? undefined : names.sets[document.set]].filter(
      (name) => name !== undefined,
    ),
    position,
    nameRank: ranks.get(document.name) ?? 0,
    recognisedAt: timeOf(document.term),
    nameVariants: [document.name, ...document.aliases].flatMap((text) => variantsOf(text, true)),
    otherVariants: [
      ...[document.producer, document.place, document.provinceName, document.formerProvinceName].flatMap((text) => variantsOf(text, false)),
      ...variantsOf(document.ingredients, true),
    ],
  }));
}
