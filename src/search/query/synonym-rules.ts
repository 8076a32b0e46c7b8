/** The rules of synonyms-data.ts as pairs of phrases: for the data file of the embedded engine, and for Meilisearch. */
import { NAMES, PRODUCT_WORDS } from './synonyms-data.ts';
import type { SynonymRule } from './synonyms.ts';

/** What must stand in a text, and by what it is found as well; nothing for an exception. */
type Pair = readonly [found: string, also: readonly string[]];

function pairsOf(line: string): readonly Pair[] {
  if (line.startsWith('!')) return [[line.slice(1).trim(), []]];
  if (line.includes('>')) {
    const [found = '', ...also] = line.split(' > ');
    return [[found, also]];
  }
  const phrases = line.split(' = ');
  return phrases.map((found) => [found, phrases.filter((phrase) => phrase !== found)]);
}

function rulesOf(list: string, scope: 0 | 1): SynonymRule[] {
  return list
    .trim()
    .split('\n')
    .flatMap(pairsOf)
    .map(([found, also]) => [scope, found, ...also]);
}

/** All rules. */
export const SYNONYM_RULES: readonly SynonymRule[] = [...rulesOf(NAMES, 0), ...rulesOf(PRODUCT_WORDS, 1)];

/** All rules as pairs of printed phrases, without the exceptions; for engines that keep synonyms themselves. */
export const SYNONYM_PAIRS: readonly Pair[] = SYNONYM_RULES.flatMap(([, found, ...also]) => (also.length > 0 ? [[found, also]] : []));
