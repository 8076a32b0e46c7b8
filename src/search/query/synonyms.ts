/**
 * Words that mean the same, added to documents beside their own words (never in place of them), so that what is printed
 * still ranks above what only means the same. Rules look at the diacritics of the document, which readers may leave out.
 */
import { spellingKey } from '../../domain/spelling.ts';
import { NAMES, PRODUCT_WORDS } from './synonyms-data.ts';
import { printedWordsOf, termOf } from './tokens.ts';

/** What a stretch of a document is found by as well. */
export interface Synonym {
  /** Position of the first word that it stands for. */
  readonly at: number;
  /** How many words it stands for. */
  readonly length: number;
  /** Terms of the words that mean the same, in order. */
  readonly terms: readonly string[];
  /** Their keys with diacritics. */
  readonly keys: readonly string[];
}

/** A phrase to look for: its keys, and what it is also found by; `also` is empty for a phrase that no rule may enter. */
interface Rule {
  readonly keys: readonly string[];
  readonly also: readonly { readonly terms: readonly string[]; readonly keys: readonly string[] }[];
}

const wordsAndKeys = (phrase: string) => {
  const words = printedWordsOf(phrase);
  return { terms: words.map(termOf), keys: words.map(spellingKey) };
};

/** Pairs of a rule line: what must stand in the text, and by what it is found as well. */
function pairsOf(line: string): readonly (readonly [found: string, also: readonly string[]])[] {
  if (line.startsWith('!')) return [[line.slice(1).trim(), []]];
  if (line.includes('>')) {
    const [found = '', ...also] = line.split(' > ');
    return [[found, also]];
  }
  const phrases = line.split(' = ');
  return phrases.map((found) => [found, phrases.filter((phrase) => phrase !== found)]);
}

/** All rules of a list as pairs of printed phrases, without the exceptions; for engines that keep synonyms themselves. */
export function synonymPairs(list: string): readonly (readonly [found: string, also: readonly string[]])[] {
  return list
    .trim()
    .split('\n')
    .flatMap(pairsOf)
    .filter(([, also]) => also.length > 0);
}

function rulesOf(list: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const [found, also] of list.trim().split('\n').flatMap(pairsOf)) {
    const { keys } = wordsAndKeys(found);
    const first = keys[0] ?? '';
    const rule = { keys, also: also.map(wordsAndKeys) };
    const known = rules.get(first);
    if (known) known.push(rule);
    else rules.set(first, [rule]);
  }
  return rules;
}

const everywhere = /* @__PURE__ */ rulesOf(NAMES);
const ofProducts = /* @__PURE__ */ rulesOf(PRODUCT_WORDS + NAMES);

/**
 * What a text is also found by.
 * @param keys spelling keys of its words in order.
 * @param isProduct whether the text names a product or what it is made of.
 */
export function synonymsOf(keys: readonly string[], isProduct: boolean): Synonym[] {
  const rules = isProduct ? ofProducts : everywhere;
  const found: Synonym[] = [];
  const closed: (readonly [start: number, end: number])[] = [];
  keys.forEach((key, at) => {
    for (const rule of rules.get(key) ?? []) {
      const length = rule.keys.length;
      if (!rule.keys.every((wanted, index) => keys[at + index] === wanted)) continue;
      if (rule.also.length === 0) closed.push([at, at + length]);
      for (const { terms, keys: own } of rule.also) found.push({ at, length, terms, keys: own });
    }
  });
  if (closed.length === 0) return found;
  // A rule as long as the exception is meant ("hoa quả" is "trái cây"); a shorter one reads a part of it ("quả") wrongly.
  return found.filter(({ at, length }) => !closed.some(([start, end]) => at < end && start < at + length && length < end - start));
}
