/**
 * The one port of search: what is asked, what is answered, and what an engine is. Two engines stand behind it, the
 * embedded one in a worker and Meilisearch; nothing outside this folder knows which.
 */
import type { Stars } from '../domain/certificate.ts';
import type { ProducerKind } from '../domain/product.ts';
import type { Standing } from '../domain/standing.ts';
import type { GroupKey } from '../domain/taxonomy.ts';

/** Facets in the order in which they are shown. Values are strings: slugs, keys or numbers as text. */
export const FACETS = ['standing', 'stars', 'group', 'set', 'province', 'formerProvince', 'producerKind', 'marks'] as const;

/** A facet. */
export type Facet = (typeof FACETS)[number];

/** Orders of the results. */
export const SORTS = ['relevance', 'stars', 'newest', 'name', 'price-asc', 'price-desc'] as const;

/** An order of the results. */
export type Sort = (typeof SORTS)[number];

/** Results on one page. */
export const PER_PAGE = 24;

/** Most pages that can be turned to. */
export const MAX_PAGES = 50;

/** A product as both engines index it: public fields only. */
export interface SearchDocument {
  /** Permanent id. */
  readonly id: string;
  /** Name as printed. */
  readonly name: string;
  /** Other names. */
  readonly aliases: readonly string[];
  /** Name of the producer, and below its id. */
  readonly producer: string;
  /** Id of the producer. */
  readonly producerId: string;
  /** Kind of the producer. */
  readonly producerKind: ProducerKind;
  /** Commune and former district as printed, joined by ", ", or ''. */
  readonly place: string;
  /** Slug of the province of today. */
  readonly province: string;
  /** Vietnamese name of the province of today. */
  readonly provinceName: string;
  /** Slug of the former province. */
  readonly formerProvince: string;
  /** Vietnamese name of the former province. */
  readonly formerProvinceName: string;
  /** Group. */
  readonly group: GroupKey;
  /** Product set, or null. */
  readonly set: number | null;
  /** Ids of other marks. */
  readonly marks: readonly string[];
  /** Stars of the current recognition, 0 where there was none yet. */
  readonly stars: Stars | 0;
  /** What is known of validity on the day of the build or push. */
  readonly standing: Standing;
  /** Decision date, year, or '' where time changes nothing: what the reader's page computes the verdict of today from. */
  readonly term: string;
  /** The province scored five-star level, the ministry has not decided. */
  readonly isPotentialFiveStar: boolean;
  /** Known by the council's result only. */
  readonly isByCouncil: boolean;
  /** An alcoholic drink. */
  readonly isAlcohol: boolean;
  /** Price in đồng as printed by a source, or null. */
  readonly price: number | null;
  /** Ingredients as printed, or ''. */
  readonly ingredients: string;
}

/** A question. Values within a facet are alternatives, facets narrow each other. */
export interface SearchQuery {
  /** What the reader typed, at most 120 characters; '' finds everything. */
  readonly text: string;
  /** Chosen values by facet; no entry or an empty list means all. */
  readonly selected: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Price range in đồng, both ends included, or null; products without a price never match a range. */
  readonly price: { readonly min: number | null; readonly max: number | null } | null;
  /** Order of the results. */
  readonly sort: Sort;
  /** Page, from 1. */
  readonly page: number;
  /** Results on a page. */
  readonly perPage: number;
  /** Whether the reader has confirmed to be 18 or older; otherwise drinks with alcohol are neither found nor counted. */
  readonly isAdult: boolean;
}

/** A stretch of a text to mark, in UTF-16 units of the original with its diacritics; never markup. */
export type Range = readonly [start: number, end: number];

/** A found product. */
export interface Hit {
  /** The product. */
  readonly document: SearchDocument;
  /** What to mark in its texts. */
  readonly marks: Readonly<Partial<Record<'name' | 'producer' | 'place', readonly Range[]>>>;
}

/** A value of a facet and how many products it would show with all other facets kept. */
export interface FacetCount {
  /** The value. */
  readonly value: string;
  /** Products; 0 only for a chosen value. */
  readonly count: number;
}

/** An answer. */
export interface SearchResult {
  /** Results of the page, in order. */
  readonly hits: readonly Hit[];
  /** Results over all pages, exact. */
  readonly total: number;
  /** Pages, at most {@link MAX_PAGES}. */
  readonly pages: number;
  /** Counts of every facet, disjunctive: a facet's own choice does not narrow its own counts. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /** Lowest and highest price among the results, or null where none has one. */
  readonly prices: { readonly min: number; readonly max: number } | null;
  /** Drinks with alcohol that were left out because the reader has not confirmed the age. */
  readonly hiddenAlcohol: number;
  /** The query as the query layer mended it (telex, spelling), where it differs from what was typed; else null. */
  readonly corrected: string | null;
  /** Whether words had to be dropped to find anything. */
  readonly isRelaxed: boolean;
  /** Day on which standings were computed, as YYYY-MM-DD. */
  readonly asOf: string;
}

/** Why an engine gave no answer. Ends of a search that the reader asked for are AbortError, not this. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** An engine. */
export interface SearchEngine {
  /** Which one. */
  readonly kind: 'embedded' | 'meilisearch';
  /** Loads what it needs; memoised, tried again after a failure. Throws {@link SearchUnavailable}. */
  ready(): Promise<void>;
  /** Answers. Throws {@link SearchUnavailable}, or an AbortError when the signal ends it. */
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchResult>;
  /** Ends it; later calls throw {@link SearchUnavailable}. */
  dispose(): void;
}
