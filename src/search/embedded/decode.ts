/** Reads the data file; whatever is not one, or is only half of one, is refused. */
import type { Standing } from '../../domain/standing.ts';
import { FORMAT, type Columns, type Sparse } from './columns.ts';
import type { DocumentRow } from './row.ts';

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
  row(doc: number, standing: Standing): DocumentRow;
}

function check(isGood: boolean): asserts isGood {
  if (!isGood) throw new Error('no search data');
}

function texts(value: string, count: number): string[] {
  const all = count === 0 ? [] : value.split('\n');
  check(all.length === count);
  return all;
}

/** A column of numbers, one a document, below a limit. */
function numbers(value: ArrayLike<number>, count: number, limit: number): Int32Array {
  const all = Int32Array.from(value);
  check(all.length === count && all.every((number) => number >= 0 && number < limit));
  return all;
}

const digits = (value: string, count: number, limit: number) =>
  numbers(
    Array.from(value, (digit) => parseInt(digit, 36)),
    count,
    limit,
  );

/** A sparse column by document. */
function sparse<T>([gaps, values]: Sparse<T>, count: number): Map<number, T> {
  let at = 0;
  return new Map(
    gaps.map((gap, index): [number, T] => {
      const own = values[index];
      check((at += gap) < count && own !== undefined);
      return [at, own];
    }),
  );
}

/** Ordinals of a document's place: its own where it has one, else the first of its producer. */
function byDocument(own: ReadonlyMap<number, number>, producer: Int32Array, defaults: Int32Array): Int32Array {
  return producer.map((maker, doc) => own.get(doc) ?? defaults[maker] ?? 0);
}

/** The table of a data file's text; throws where it is none: a truncated one is no JSON, another one lacks what is touched. */
export function tableOf(json: string): Table {
  const columns = JSON.parse(json) as Columns;
  const { count, producers, formers, groups, sets, terms, provinces, markIds } = columns;
  check(columns.format === FORMAT && markIds.length >= 0);
  const makers = producers.place.length;
  const places = columns.places.split('\n');
  const names = texts(columns.names, count);
  const ids = texts(columns.ids, count);
  const producerNames = texts(producers.names, makers);
  const producerIds = texts(producers.ids, makers);
  const producerKind = digits(producers.kind, makers, producers.kinds.length);
  let seen = 0;
  const producer = numbers(columns.producer, count, makers + 1).map((code) => (code === 0 ? seen++ : code - 1));
  check(seen === makers);
  return {
    count,
    names,
    columns,
    producer,
    producerNames,
    producerKind,
    places,
    place: byDocument(sparse(columns.place, count), producer, numbers(producers.place, makers, places.length)),
    former: byDocument(sparse(columns.former, count), producer, numbers(producers.former, makers, formers.length)),
    group: digits(columns.group, count, groups.length),
    set: digits(columns.set, count, sets.length + 1),
    stars: digits(columns.stars, count, 6),
    flags: digits(columns.flags, count, 16),
    term: numbers(columns.term, count, terms.length),
    aliases: sparse(columns.aliases, count),
    ingredients: sparse(columns.ingredients, count),
    prices: sparse(columns.prices, count),
    marks: sparse(columns.marks, count),
    byName: orderOf(numbers(columns.nameRuns, count, count), count),
    row(doc, standing) {
      const maker = producer[doc] ?? 0;
      const former = formers[this.former[doc] ?? 0] ?? ['', '', 0];
      return [
        names[doc] ?? '',
        ids[doc] ?? '',
        this.aliases.get(doc) ?? [],
        producerNames[maker] ?? '',
        producerIds[maker] ?? '',
        producers.kinds[producerKind[maker] ?? 0] ?? '',
        places[this.place[doc] ?? 0] ?? '',
        provinces[former[2]] ?? ['', ''],
        former,
        groups[this.group[doc] ?? 0]?.[0] ?? '',
        sets[(this.set[doc] ?? 0) - 1]?.[0] ?? null,
        (this.marks.get(doc) ?? []).map((mark) => markIds[mark] ?? ''),
        this.stars[doc] ?? 0,
        standing,
        terms[this.term[doc] ?? 0] ?? '',
        this.flags[doc] ?? 0,
        this.prices.get(doc) ?? null,
        this.ingredients.get(doc) ?? '',
      ];
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
