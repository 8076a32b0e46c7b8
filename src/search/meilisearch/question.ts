/** A question of the port as the queries of one request to /multi-search. */
import { FACETS, MAX_PAGES, type Facet, type SearchQuery, type Sort } from '../contract.ts';
import { attributeOf, MARK_END, MARK_START } from './fields.ts';

/** One query of the request; only what this engine uses. */
export interface ServerQuery {
  /** Index to search. */
  readonly indexUid: string;
  /** Words to find; '' finds everything. */
  readonly q: string;
  /** Conditions that all must hold. */
  readonly filter?: readonly string[];
  /** Attribute and direction. */
  readonly sort?: readonly string[];
  /** Attributes to count by value. */
  readonly facets?: readonly string[];
  /** Which words may be dropped: none, or from the last one on. */
  readonly matchingStrategy: 'all' | 'last';
  /** Page from 1; with `hitsPerPage` the total is exact. */
  readonly page: number;
  /** Documents on a page. */
  readonly hitsPerPage: number;
  /** Attributes to give. */
  readonly attributesToRetrieve?: readonly string[];
  /** Attributes to mark matches in. */
  readonly attributesToHighlight?: readonly string[];
  /** Text before a match. */
  readonly highlightPreTag?: string;
  /** Text after a match. */
  readonly highlightPostTag?: string;
}

/** The queries of a request and what each is for. */
export interface Question {
  /** In the order of the request; the first one finds the page. */
  readonly queries: readonly ServerQuery[];
  /** Facets that are counted by a query of their own, in the order of their queries, which follow the first one. */
  readonly ownFacets: readonly Facet[];
  /** Position of the query that counts hidden drinks, or -1. */
  readonly hidden: number;
  /** Position of the query that finds out whether the words alone find anything, or -1: then the page itself tells. */
  readonly unfiltered: number;
}

const ORDERS: Readonly<Record<Sort, string | null>> = {
  relevance: null,
  stars: 'rating:desc',
  newest: 'recognisedAt:desc',
  name: 'nameRank:asc',
  'price-asc': 'price:asc',
  'price-desc': 'price:desc',
};

/** A whole number within bounds; the lower one for anything else. */
const bounded = (value: number, most: number) => Math.min(Math.max(Math.trunc(value) || 1, 1), most);

/** Results on a page: what was asked for, within reason. */
export function perPageOf({ perPage }: SearchQuery): number {
  return bounded(perPage, 1000);
}

const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** The condition of each facet with a choice. */
function choices(query: SearchQuery): ReadonlyMap<Facet, string> {
  const conditions = new Map<Facet, string>();
  for (const facet of FACETS) {
    const values = query.selected[facet] ?? [];
    if (values.length > 0) conditions.set(facet, `${attributeOf(facet)} IN [${values.map(quoted).join(', ')}]`);
  }
  return conditions;
}

/** The conditions of the price range; a document without a price fulfils neither. */
function priceConditions({ price }: SearchQuery): string[] {
  if (price === null) return [];
  return [
    ...(Number.isFinite(price.min) ? [`price >= ${price.min}`] : []),
    ...(Number.isFinite(price.max) ? [`price <= ${price.max}`] : []),
  ];
}

/** Asks how many products words find; in quotation marks, which is a phrase, without slips and without going on. */
export function countQuery(indexUid: string, q: string): ServerQuery {
  return { indexUid, q, matchingStrategy: 'all', page: 1, hitsPerPage: 0 };
}

/** Asks for the day of the push. Needs no words, so that it is answered where nothing is found. */
export function dayQuery(indexUid: string): ServerQuery {
  return { indexUid, q: '', matchingStrategy: 'all', page: 1, hitsPerPage: 1, attributesToRetrieve: ['asOf'] };
}

/**
 * The queries for a question: the page with the counts of all facets without a choice; for each facet with a choice its
 * counts without that choice; the number of hidden drinks; whether the words find anything at all; the day of the push.
 * @param words what to search, mended.
 */
export function questionOf(query: SearchQuery, words: string, indexUid: string, matchingStrategy: 'all' | 'last'): Question {
  const chosen = choices(query);
  const ownFacets = [...chosen.keys()];
  const price = priceConditions(query);
  const age = query.isAdult ? [] : ['isAlcohol = false'];
  const order = ORDERS[query.sort];
  const counting = { indexUid, q: words, matchingStrategy, page: 1, hitsPerPage: 0 } as const;
  const queries: ServerQuery[] = [
    {
      ...counting,
      filter: [...chosen.values(), ...price, ...age],
      ...(order === null ? {} : { sort: [order] }),
      facets: [...FACETS.filter((facet) => !chosen.has(facet)).map(attributeOf), 'price'],
      page: bounded(query.page, MAX_PAGES + 1),
      hitsPerPage: perPageOf(query),
      attributesToHighlight: ['name', 'producer', 'place'],
      highlightPreTag: MARK_START,
      highlightPostTag: MARK_END,
    },
    ...ownFacets.map((facet) => {
      const others = [...chosen].filter(([other]) => other !== facet).map(([, condition]) => condition);
      return { ...counting, filter: [...others, ...price, ...age], facets: [attributeOf(facet)] };
    }),
  ];
  const hidden = query.isAdult ? -1 : queries.push({ ...counting, filter: [...chosen.values(), ...price, 'isAlcohol = true'] }) - 1;
  const isNarrowed = chosen.size + price.length > 0;
  const unfiltered = isNarrowed && words.includes(' ') ? queries.push(counting) - 1 : -1;
  return { queries: [...queries, dayQuery(indexUid)], ownFacets, hidden, unfiltered };
}
