/**
 * The data file of the embedded engine: documents as columns, one JSON object. Values that repeat are written once and
 * named by their number; what follows from something else is left out. Written at build, read by decode.ts.
 */
import { compareVietnamese } from '../../domain/text.ts';
import type { SearchDocument } from '../contract.ts';
import { idCode } from './ids.ts';

/** Names the file's form; a reader refuses any other. */
export const FORMAT = 'so-sao-search-1';

/** Flags of a document, added up in one digit. */
export const FLAGS = { revoked: 1, potential: 2, council: 4, alcohol: 8 } as const;

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
  readonly format: typeof FORMAT;
  /** Names the content it was made from. */
  readonly generation: string;
  /** Day of the build. */
  readonly asOf: string;
  /** Documents. */
  readonly count: number;
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
  /** One hexadecimal digit a document: {@link FLAGS}. */
  readonly flags: string;
  readonly terms: readonly string[];
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

/** Numbers distinct values in the order in which they are first seen. */
class Numbered<T> {
  readonly values: T[] = [];
  readonly #known = new Map<string, number>();
  /** The number of a value, by its key. */
  numberOf(key: string, value: T): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}

/** Texts as one; throws where one holds a line feed, which tidied content never does. */
function lines(texts: readonly string[], what: string): string {
  const bad = texts.find((text) => text.includes('\n'));
  if (bad !== undefined) throw new Error(`search data: found a line break in a ${what} (${JSON.stringify(bad)}); expected one line`);
  return texts.join('\n');
}

function sparse<T>(values: readonly (T | null)[]): Sparse<T> {
  const gaps: number[] = [];
  const present: T[] = [];
  let last = 0;
  values.forEach((value, at) => {
    if (value === null) return;
    gaps.push(at - last);
    present.push(value);
    last = at;
  });
  return [gaps, present];
}

function digit(value: number, what: string): string {
  if (value > 35) throw new Error(`search data: found more than 36 values of ${what}; widen its column`);
  return value.toString(36);
}

/** The run of each document in the order by name: see {@link Columns.nameRuns}. */
function nameRunsOf(documents: readonly SearchDocument[]): number[] {
  let run = 0;
  const runs = documents.map((document, at) => {
    const before = documents[at - 1];
    if (before && compareVietnamese(before.name, document.name) > 0) run++;
    return run;
  });
  return documents
    .map(({ name }, at) => ({ name, at }))
    .sort((a, b) => compareVietnamese(a.name, b.name) || a.at - b.at)
    .map(({ at }) => runs[at] ?? 0);
}

/** Documents, in the published order, as columns. */
export function columnsOf(
  documents: readonly SearchDocument[],
  about: { readonly generation: string; readonly asOf: string; readonly names: CategoryNames },
): Columns {
  const groups = new Numbered<readonly [string, string]>();
  const sets = new Numbered<readonly [number, string]>();
  const terms = new Numbered<string>();
  const kinds = new Numbered<string>();
  const places = new Numbered<string>();
  const provinces = new Numbered<readonly [string, string]>();
  const formers = new Numbered<readonly [string, string, number]>();
  const marks = new Numbered<string>();
  const producers = new Numbered<{ name: string; id: string; kind: number; place: number; former: number }>();
  const rows = documents.map((document) => {
    const place = places.numberOf(document.place, document.place);
    const province = provinces.numberOf(`${document.province}\n${document.provinceName}`, [document.province, document.provinceName]);
    const { formerProvince, formerProvinceName } = document;
    const former = formers.numberOf(`${formerProvince}\n${formerProvinceName}\n${province}`, [
      formerProvince,
      formerProvinceName,
      province,
    ]);
    const kind = kinds.numberOf(document.producerKind, document.producerKind);
    const { producerId: id, producer: name } = document;
    const seen = producers.values.length;
    const producer = producers.numberOf(`${id}\n${name}\n${kind}`, { name, id, kind, place, former });
    return { place, former, producer, isNew: producer === seen };
  });
  const makers = producers.values;
  const text = (value: string) => (value === '' ? null : value);
  return {
    format: FORMAT,
    generation: about.generation,
    asOf: about.asOf,
    count: documents.length,
    names: lines(documents.map(({ name }) => name), 'name'), // prettier-ignore
    ids: lines(documents.map(({ id, name }) => idCode(id, name)), 'id'), // prettier-ignore
    group: documents.map(({ group }) => digit(groups.numberOf(group, [group, about.names.groups[group] ?? '']), 'group')).join(''),
    set: documents
      .map(({ set }) => digit(set === null ? 0 : sets.numberOf(String(set), [set, about.names.sets[set] ?? '']) + 1, 'set'))
      .join(''),
    groups: groups.values,
    sets: sets.values,
    stars: documents.map(({ stars }) => stars).join(''),
    flags: documents
      .map(({ standing, isPotentialFiveStar, isByCouncil, isAlcohol }) =>
        (
          (standing === 'revoked' ? FLAGS.revoked : 0) +
          (isPotentialFiveStar ? FLAGS.potential : 0) +
          (isByCouncil ? FLAGS.council : 0) +
          (isAlcohol ? FLAGS.alcohol : 0)
        ).toString(16),
      )
      .join(''),
    term: documents.map(({ term }) => terms.numberOf(term, term)),
    terms: terms.values,
    producers: {
      names: lines(makers.map(({ name }) => name), 'producer'), // prettier-ignore
      ids: lines(makers.map(({ id, name }) => idCode(id, name)), 'producer id'), // prettier-ignore
      kinds: kinds.values,
      kind: makers.map(({ kind }) => kind).join(''),
      place: makers.map(({ place }) => place),
      former: makers.map(({ former }) => former),
    },
    producer: rows.map(({ producer, isNew }) => (isNew ? 0 : producer + 1)),
    places: lines(places.values, 'place'),
    place: sparse(rows.map(({ place, producer }) => (makers[producer]?.place === place ? null : place))),
    provinces: provinces.values,
    formers: formers.values,
    former: sparse(rows.map(({ former, producer }) => (makers[producer]?.former === former ? null : former))),
    aliases: sparse(documents.map(({ aliases }) => (aliases.length === 0 ? null : aliases))),
    marks: sparse(
      documents.map((document) => (document.marks.length === 0 ? null : document.marks.map((mark) => marks.numberOf(mark, mark)))),
    ),
    markIds: marks.values,
    prices: sparse(documents.map(({ price }) => price)),
    ingredients: sparse(documents.map(({ ingredients }) => text(ingredients))),
    nameRuns: nameRunsOf(documents),
  };
}
