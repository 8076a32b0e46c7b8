/** Settings of the index. Runs in Node, at the push only. */
import type { Settings } from 'meilisearch';
import { FACETS } from '../contract.ts';
import { SYNONYM_RULES } from '../query/synonym-rules.ts';
import { foldedWords } from '../../domain/text.ts';
import { attributeOf, KIND_OF_FIELD, type IndexedDocument } from './fields.ts';

/** Oldest server that knows all of these settings: the rule `attributeRank` came with it. */
export const MINIMUM_VERSION = '1.36.0';

/** Most words of a synonym that the server looks for. */
const MAX_SYNONYM_WORDS = 3;

/**
 * Short forms and spellings of names, in both directions, as the server wants them: without diacritics, which it drops.
 * Words of products are not here but in the documents (`nameVariants`): their rules depend on diacritics, and "dứa"
 * (pineapple) and "dừa" (coconut) are one word to the server.
 */
export function serverSynonyms(): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const [scope, found, ...also] of SYNONYM_RULES) {
    if (scope === 1) continue;
    // A text with `found` shall be found by `also`: whoever asks for `also` gets `found` too.
    const meant = foldedWords(found).join(' ');
    for (const asked of also.map(foldedWords)) {
      if (asked.length > MAX_SYNONYM_WORDS || asked.join(' ') === meant) continue;
      const key = asked.join(' ');
      synonyms.set(key, (synonyms.get(key) ?? new Set()).add(meant));
    }
  }
  return Object.fromEntries([...synonyms].map(([asked, meant]) => [asked, [...meant].sort()]));
}

/**
 * Words of three letters that are printed somewhere. A slip in a word so short is forgiven only where the word as typed is
 * in no document: three of four syllables have a neighbour, and "mắm" would also find "màm", "man" and "mai".
 */
function shortWords(documents: readonly IndexedDocument[]): string[] {
  const words = new Set<string>();
  for (const { name, aliases, nameVariants, producer, place, provinceName, formerProvinceName, ingredients, categories } of documents) {
    const texts = [name, ...aliases, ...nameVariants, producer, place, provinceName, formerProvinceName, ingredients, ...categories];
    for (const word of texts.flatMap(foldedWords)) if (word.length === 3) words.add(word);
  }
  return [...words].sort();
}

/** The settings for an index of these documents. */
export function indexSettings(documents: readonly IndexedDocument[]): Settings {
  return {
    // A chosen order is strict, so `sort` stands first; it does nothing where none is chosen.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attributeRank', 'exactness', 'wordPosition', 'position:asc'],
    searchableAttributes: [
      'name',
      'aliases',
      'nameVariants',
      'producer',
      'place',
      'provinceName',
      'formerProvinceName',
      'otherVariants',
      'ingredients',
      'categories',
    ],
    filterableAttributes: [
      {
        attributePatterns: [...FACETS.map(attributeOf), 'isAlcohol'],
        features: { facetSearch: false, filter: { equality: true, comparison: false } },
      },
      { attributePatterns: ['price'], features: { facetSearch: false, filter: { equality: true, comparison: true } } },
    ],
    sortableAttributes: ['rating', 'price', 'recognisedAt', 'nameRank', 'position'],
    displayedAttributes: [...Object.keys(KIND_OF_FIELD), 'asOf'],
    // Syllables have two to four letters: with the usual 5 and 9 hardly any slip would be forgiven.
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 3, twoTypos: 8 },
      disableOnWords: shortWords(documents),
      disableOnNumbers: true,
    },
    synonyms: serverSynonyms(),
    // Without diacritics the usual stop words are names of food: "của" and "cua", "và" and "va".
    stopWords: [],
    // One language listed means that none is guessed; never list German or Swedish beside it, they keep or split letters.
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['vie'] }],
    faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: Math.max(20_000, documents.length) },
    searchCutoffMs: 150,
    prefixSearch: 'indexingTime',
    proximityPrecision: 'byWord',
    facetSearch: false,
  };
}
