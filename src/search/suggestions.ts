/** What to suggest for a query: products, producers and places, taken from one answer of the engine. Pure. */
import type { Hit, Range, SearchDocument, SearchResult } from './contract.ts';
import { foundIn } from './query/coverage.ts';
import { preparedQuery, type PreparedQuery } from './query/prepare.ts';

/** Products to ask the engine for: producers and places are read from them. */
export const ASK_FOR = 60;
const MOST_PRODUCTS = 5;
const MOST_OTHERS = 3;

/** A producer or place and what to mark in its name. */
export interface Named {
  readonly kind: 'producer' | 'province' | 'former';
  /** Id of the producer, slug of the place. */
  readonly id: string;
  readonly name: string;
  readonly ranges: readonly Range[];
  /** Province of today, for a former one. */
  readonly today: string;
}

/** Suggestions in the order in which they are shown. */
export interface Suggestions {
  readonly products: readonly Hit[];
  readonly producers: readonly Named[];
  readonly places: readonly Named[];
}

/** Distinct things whose name holds every word of the query. */
function named(
  documents: readonly SearchDocument[],
  query: PreparedQuery,
  thing: (document: SearchDocument) => Omit<Named, 'ranges'>,
): Named[] {
  const seen = new Map<string, Named>();
  for (const document of documents) {
    const one = thing(document);
    if (seen.has(one.id)) continue;
    const { words, ranges } = foundIn(one.name, query);
    if (words.size === query.words.length) seen.set(one.id, { ...one, ranges });
  }
  return [...seen.values()];
}

/** Suggestions for a text, from what the engine found for it. */
export function suggestionsFor(text: string, result: SearchResult): Suggestions {
  const query = preparedQuery(text);
  if (query.words.length === 0) return { products: [], producers: [], places: [] };
  const hits = result.hits.filter(({ document }) => !document.isAlcohol);
  const documents = hits.map(({ document }) => document);
  const producers = named(documents, query, ({ producerId: id, producer: name }) => ({ kind: 'producer', id, name, today: '' }));
  const provinces = named(documents, query, ({ province: id, provinceName: name }) => ({ kind: 'province', id, name, today: '' }));
  // A former province that kept its name is a smaller place than the one of today: the page of today says so.
  const former = named(documents, query, ({ formerProvince: id, formerProvinceName: name, provinceName: today }) => ({
    kind: 'former',
    id,
    name,
    today,
  })).filter(({ name, today }) => name !== today);
  return {
    products: hits.slice(0, MOST_PRODUCTS),
    producers: producers.slice(0, MOST_OTHERS),
    places: [...provinces, ...former].slice(0, MOST_OTHERS),
  };
}
