/** What the index knows of a product: the fields that readers get, and those that only order and find. */
import type { Facet, SearchDocument } from '../contract.ts';

/** How each field of a document is written in JSON; also the list of what the index gives away. */
export const KIND_OF_FIELD: Readonly<Record<keyof SearchDocument, 'string' | 'number' | 'boolean' | 'strings' | 'number?'>> = {
  id: 'string',
  name: 'string',
  aliases: 'strings',
  producer: 'string',
  producerId: 'string',
  producerKind: 'string',
  place: 'string',
  province: 'string',
  provinceName: 'string',
  formerProvince: 'string',
  formerProvinceName: 'string',
  group: 'string',
  set: 'number?',
  marks: 'strings',
  stars: 'number',
  standing: 'string',
  term: 'string',
  isPotentialFiveStar: 'boolean',
  isByCouncil: 'boolean',
  isAlcohol: 'boolean',
  price: 'number?',
  ingredients: 'string',
};

/** Put before and after a match by the server; private-use characters, which no text of the register holds. */
export const MARK_START = '\ue000';
/** See {@link MARK_START}. */
export const MARK_END = '\ue001';

/** The attribute of the index that a facet counts. Stars have one of their own, because 0 stars are no rating. */
export function attributeOf(facet: Facet): string {
  return facet === 'stars' ? 'rating' : facet;
}

/** A document as it lies in the index. */
export interface IndexedDocument extends SearchDocument {
  /** Day for which standings were computed, as YYYY-MM-DD; the same in every document of one push. */
  readonly asOf: string;
  /** Stars, or null where there were none yet. */
  readonly rating: number | null;
  /** Names of its group and set. */
  readonly categories: readonly string[];
  /** Place in the published order, from 0: the last tie-break. */
  readonly position: number;
  /** Place among all names in Vietnamese order; equal for equal names. */
  readonly nameRank: number;
  /** Time of the recognition as a number that sorts (20250117; 20250000 where only the year is known; 0 where neither). */
  readonly recognisedAt: number;
  /** The names with words that mean the same in the place of their own ("đậu phộng" for "lạc"). */
  readonly nameVariants: readonly string[];
  /** The same for producer, places and ingredients. */
  readonly otherVariants: readonly string[];
}
