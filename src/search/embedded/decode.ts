/** Reads the data file; whatever is not one, or is only half of one, is refused. */
import type { Stars } from '../../domain/certificate.ts';
import type { ProducerKind } from '../../domain/product.ts';
import type { Standing } from '../../domain/standing.ts';
import type { GroupKey } from '../../domain/taxonomy.ts';
import { SearchUnavailable, type SearchDocument } from '../contract.ts';
import { FLAGS, FORMAT, type Columns, type Sparse } from './columns.ts';
import { idOf } from './ids.ts';

/** The documents as columns in memory. */
export interface Table {
  readonly count: number;
  readonly names: readonly string[];
  readonly aliases: ReadonlyMap<number, readonly string[]>;
  readonly ingredients: ReadonlyMap<number, string>;
  readonly prices: ReadonlyMap<number, number>;
  /** By document its ordinal in the lists below. */
  readonly producer: Int32Array;
  readonly place: Int32Array;
  readonly former: Int32Array;
  readonly group: Int32Array;
  readonly set: Int32Array;
  readonly term: Int32Array;
  readonly stars: Int32Array;
  readonly flags: Int32Array;
  readonly marks: ReadonlyMap<number, readonly number[]>;
  readonly producerNames: readonly string[];
  readonly producerKind: Int32Array;
  readonly places: readonly string[];
  /** Documents in the order of their names. */
  readonly byName: Int32Array;
  readonly columns: Columns;
  /** The document with a number; its standing is the engine's to say. */
  document(doc: number, standing: Standing): SearchDocument;
}

function check(isGood: boolean, what: string): asserts isGood {
  if (!isGood) throw new SearchUnavailable(`The search data cannot be read: ${what}. Load the page again.`);
}

function texts(value: unknown, count: number, what: string): string[] {
  check(typeof value === 'string', what);
  const all = count === 0 ? [] : value.split('\n');
  check(all.length === count, what);
  return all;
}

function numbers(value: unknown, count: number, limit: number, what: string): Int32Array {
  check(Array.isArray(value) && value.length === count, what);
  const all = Int32Array.from(value as number[]);
  check(
    all.every((number) => number >= 0 && number < limit),
    what,
  );
  return all;
}

const digits = (value: unknown, count: number, limit: number, what: string) =>
  numbers(typeof value === 'string' ? Array.from(value, (digit) => parseInt(digit, 36)) : null, count, limit, what);

/** A sparse column by document; `isGood` looks at each value. */
function sparse<T>(value: unknown, count: number, isGood: (value: T) => boolean, what: string): Map<number, T> {
  check(Array.isArray(value), what);
  const [gaps, values] = value as unknown as Sparse<T>;
  check(Array.isArray(gaps) && Array.isArray(values) && gaps.length === values.length, what);
  let at = 0;
  return new Map(
    gaps.map((gap: number, index): [number, T] => {
      const own = values[index];
      check((at += gap) >= 0 && at < count && own !== undefined && isGood(own), what);
      return [at, own];
    }),
  );
}

/** Ordinals of a document's place: its own where it has one, else the first of its producer. */
function byDocument(own: ReadonlyMap<number, number>, producer: Int32Array, defaults: Int32Array): Int32Array {
  return producer.map((maker, doc) => own.get(doc) ?? defaults[maker] ?? 0);
}

/** The table of a data file's text; throws {@link SearchUnavailable}. */
export function tableOf(json: string): Table {
  try {
    return decoded(JSON.parse(json) as Columns);
  } catch (error) {
    // A truncated file is no JSON; one of another shape fails where it is first touched.
    throw error instanceof SearchUnavailable
      ? error
      : new SearchUnavailable('The search data cannot be read: not the whole file. Load the page again.');
  }
}

function decoded(columns: Columns): Table {
  check(columns.format === FORMAT && Number.isSafeInteger(columns.count), 'not of this form');
  const { count, producers, formers, groups, sets, terms, provinces, markIds } = columns;
  const makers = producers.place.length;
  const names = texts(columns.names, count, 'names');
  const ids = texts(columns.ids, count, 'ids');
  const places = typeof columns.places === 'string' && count > 0 ? columns.places.split('\n') : [];
  const producerNames = texts(producers.names, makers, 'producers');
  const producerIds = texts(producers.ids, makers, 'producers');
  const producerKind = digits(producers.kind, makers, producers.kinds.length, 'producers');
  let seen = 0;
  const producer = numbers(columns.producer, count, makers + 1, 'producer').map((code) => (code === 0 ? seen++ : code - 1));
  check(seen === makers, 'producer');
  const defaultPlace = numbers(producers.place, makers, places.length, 'places');
  const defaultFormer = numbers(producers.former, makers, formers.length, 'provinces');
  const isOrdinal = (limit: number) => (value: number) => value >= 0 && value < limit;
  const place = byDocument(sparse(columns.place, count, isOrdinal(places.length), 'place'), producer, defaultPlace);
  const former = byDocument(sparse(columns.former, count, isOrdinal(formers.length), 'province'), producer, defaultFormer);
  check(formers.every(([, , province]) => provinces[province] !== undefined), 'provinces'); // prettier-ignore
  const group = digits(columns.group, count, groups.length, 'group');
  const set = digits(columns.set, count, sets.length + 1, 'set');
  const stars = digits(columns.stars, count, 6, 'stars');
  const flags = digits(columns.flags, count, 16, 'flags');
  const term = numbers(columns.term, count, terms.length, 'term');
  const aliases = sparse<readonly string[]>(columns.aliases, count, Array.isArray, 'aliases');
  const marks = sparse<readonly number[]>(columns.marks, count, (own) => own.every(isOrdinal(markIds.length)), 'marks');
  const prices = sparse<number>(columns.prices, count, Number.isFinite, 'prices');
  const ingredients = sparse<string>(columns.ingredients, count, (own) => typeof own === 'string', 'ingredients');
  return {
    count,
    names,
    aliases,
    ingredients,
    prices,
    producer,
    place,
    former,
    group,
    set,
    term,
    stars,
    flags,
    marks, // prettier-ignore
    producerNames,
    producerKind,
    places,
    columns, // prettier-ignore
    byName: orderOf(numbers(columns.nameRuns, count, count, 'order'), names.length),
    document(doc, standing) {
      const name = names[doc] ?? '';
      const maker = producer[doc] ?? 0;
      const [formerProvince, formerProvinceName, province] = formers[former[doc] ?? 0] ?? ['', '', 0];
      const [provinceSlug, provinceName] = provinces[province] ?? ['', ''];
      const flag = flags[doc] ?? 0;
      return {
        id: idOf(ids[doc] ?? '', name),
        name,
        aliases: aliases.get(doc) ?? [],
        producer: producerNames[maker] ?? '',
        producerId: idOf(producerIds[maker] ?? '', producerNames[maker] ?? ''),
        producerKind: (producers.kinds[producerKind[maker] ?? 0] ?? 'other') as ProducerKind,
        place: places[place[doc] ?? 0] ?? '',
        province: provinceSlug,
        provinceName,
        formerProvince,
        formerProvinceName,
        group: groups[group[doc] ?? 0]?.[0] as GroupKey,
        set: sets[(set[doc] ?? 0) - 1]?.[0] ?? null,
        marks: (marks.get(doc) ?? []).map((mark) => markIds[mark] ?? ''),
        stars: (stars[doc] ?? 0) as Stars | 0,
        standing,
        term: terms[term[doc] ?? 0] ?? '',
        isPotentialFiveStar: (flag & FLAGS.potential) > 0,
        isByCouncil: (flag & FLAGS.council) > 0,
        isAlcohol: (flag & FLAGS.alcohol) > 0,
        price: prices.get(doc) ?? null,
        ingredients: ingredients.get(doc) ?? '',
      };
    },
  };
}

/** Documents in name order from the run of each: every run is taken from its start. */
function orderOf(runs: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const run of runs) next[run + 1] = (next[run + 1] ?? 0) + 1;
  for (let run = 0; run < count; run++) next[run + 1] = (next[run + 1] ?? 0) + (next[run] ?? 0);
  return runs.map((run) => {
    const doc = next[run] ?? 0;
    next[run] = doc + 1;
    return doc;
  });
}
