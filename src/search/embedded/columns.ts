/**
 * The data file of the embedded engine: documents as columns, one JSON object. Values that repeat are written once and
 * named by their number; what follows from something else is left out. Written at build, read by decode.ts.
 */
import type { SynonymRule } from '../query/synonyms.ts';

/** Names the file's form; a reader refuses any other. */
export const FORMAT = 'so-sao-search-1';

/** Flags of a document, added up in one digit; single constants, which a minifier writes out as numbers. */
export const REVOKED = 1;
/** See {@link REVOKED}. */
export const POTENTIAL = 2;
/** See {@link REVOKED}. */
export const COUNCIL = 4;
/** See {@link REVOKED}. */
export const ALCOHOL = 8;

/** A column with few values: the documents that have one, each as its distance from the one before, and their values. */
export type Sparse<T> = readonly [gaps: readonly number[], values: readonly T[]];

/** The names by which groups and sets are searched. */
export interface CategoryNames {
  /** Vietnamese names of groups by key. */
  readonly groups: Readonly<Record<string, string>>;
  /** Vietnamese names of sets by number. */
  readonly sets: Readonly<Record<string, string>>;
}

/** The file. Texts of a column are joined by line feeds. */
export interface Columns {
  readonly format: string;
  /** Names the content it was made from. */
  readonly generation: string;
  /** Day of the build. */
  readonly asOf: string;
  /** Documents. */
  readonly count: number;
  readonly synonyms: readonly SynonymRule[];
  readonly names: string;
  /** See ids.ts. */
  readonly ids: string;
  /** Group key and name. */
  readonly groups: readonly (readonly [key: string, name: string])[];
  /** Set number and name. */
  readonly sets: readonly (readonly [no: number, name: string])[];
  /** One base-36 digit a document: number of the group in `groups`. */
  readonly group: string;
  /** One base-36 digit a document: number of the set in `sets` plus one, 0 for none. */
  readonly set: string;
  /** One digit a document. */
  readonly stars: string;
  /** One hexadecimal digit a document: {@link REVOKED}. */
  readonly flags: string;
  readonly terms: readonly string[];
  /** By term the days from its first day to the one from which it is ending, and to its last without grace. */
  readonly spans: readonly (readonly [ending: number, last: number])[];
  readonly term: readonly number[];
  /** Distinct producers; each knows the place of its first document. */
  readonly producers: {
    readonly names: string;
    readonly ids: string;
    readonly kinds: readonly string[];
    readonly kind: string;
    readonly place: readonly number[];
    readonly former: readonly number[];
  };
  /** By document: 0 for the next producer not seen yet, else its number plus one. */
  readonly producer: readonly number[];
  readonly places: string;
  /** Place of documents that lie elsewhere than their producer's first. */
  readonly place: Sparse<number>;
  readonly provinces: readonly (readonly [slug: string, name: string])[];
  readonly formers: readonly (readonly [slug: string, name: string, province: number])[];
  readonly former: Sparse<number>;
  readonly aliases: Sparse<readonly string[]>;
  readonly markIds: readonly string[];
  readonly marks: Sparse<readonly number[]>;
  readonly prices: Sparse<number>;
  readonly ingredients: Sparse<string>;
  /** Order by name: documents fall into runs that are in order; this names the run of each document in name order. */
  readonly nameRuns: readonly number[];
}
