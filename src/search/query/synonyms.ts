/**
 * Words that mean the same, added to documents beside their own words (never in place of them), so that what is printed
 * still ranks above what only means the same. Rules look at the diacritics of the document, which readers may leave out.
 */
import { spellingKey } from '../../domain/spelling.ts';
import { termOf, wordsIn } from './tokens.ts';

/** Scope (0 everywhere, 1 words of products), a phrase, and by what else it is found; nothing else: no rule may enter it. */
export type SynonymRule = readonly [scope: 0 | 1, found: string, ...also: string[]];

/** A phrase by which a stretch of a text is found as well. */
interface Phrase {
  readonly terms: readonly string[];
  readonly keys: readonly string[];
}

/** What a stretch of a document is found by as well. */
export interface Synonym extends Phrase {
  /** Position of the first word that it stands for. */
  readonly at: number;
  /** How many words it stands for. */
  readonly length: number;
}

/** Finds synonyms in the words of a text, given as spelling keys; `isProduct`: it names a product or what it is made of. */
export type SynonymFinder = (keys: readonly string[], isProduct: boolean) => Synonym[];

/** A finder for rules. */
export function synonymFinder(rules: readonly SynonymRule[]): SynonymFinder {
  const phraseOf = (text: string): Phrase => {
    const words = wordsIn(text).map((word) => word.text);
    return { terms: words.map(termOf), keys: words.map(spellingKey) };
  };
  const prepared = rules.map(([scope, found, ...also]) => ({ scope, keys: phraseOf(found).keys, also: also.map(phraseOf) }));
  const byFirst = Map.groupBy(prepared, ({ keys }) => keys[0]);
  return (keys, isProduct) => {
    const found: Synonym[] = [];
    const closed: (readonly [start: number, end: number])[] = [];
    keys.forEach((key, at) => {
      for (const { scope, keys: wanted, also } of byFirst.get(key) ?? []) {
        const { length } = wanted;
        if ((scope === 1 && !isProduct) || wanted.some((own, index) => keys[at + index] !== own)) continue;
        if (also.length === 0) closed.push([at, at + length]);
        for (const phrase of also) found.push({ at, length, ...phrase });
      }
    });
    // A rule as long as the exception is meant ("hoa quả" is "trái cây"); a shorter one reads a part of it ("quả") wrongly.
    return found.filter(({ at, length }) => !closed.some(([start, end]) => at < end && start < at + length && length < end - start));
  };
}
