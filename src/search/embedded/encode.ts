/** Writes the data file of the embedded engine; runs at build. */
import { nextChange, STARS } from '../../domain/certificate.ts';
import { calendarDate, daysBetween, firstDayOf } from '../../domain/date.ts';
import { compareVietnamese } from '../../domain/text.ts';
import type { SearchDocument } from '../contract.ts';
import { SYNONYM_RULES } from '../query/synonym-rules.ts';
import { REVOKED, POTENTIAL, COUNCIL, ALCOHOL, FORMAT, type CategoryNames, type Columns, type Sparse } from './columns.ts';
import { idCode } from './ids.ts';

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

/** The days of a term; computed here by the rules of the domain, so that the browser needs only to compare numbers. */
function spanOf(term: string): readonly [ending: number, last: number] {
  const date = calendarDate(term);
  const year = /^\d{4}$/.test(term) ? Number(term) : null;
  const first = date ?? (year === null ? null : firstDayOf(year));
  if (first === null) return [0, 0];
  const history = [{ stars: STARS[0], date, year, revocation: null }];
  const ending = nextChange(history, first) ?? first;
  const lapsed = nextChange(history, ending) ?? ending;
  return [daysBetween(first, ending), daysBetween(first, lapsed) - 1];
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
    synonyms: SYNONYM_RULES,
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
          (standing === 'revoked' ? REVOKED : 0) +
          (isPotentialFiveStar ? POTENTIAL : 0) +
          (isByCouncil ? COUNCIL : 0) +
          (isAlcohol ? ALCOHOL : 0)
        ).toString(16),
      )
      .join(''),
    term: documents.map(({ term }) => terms.numberOf(term, term)),
    terms: terms.values,
    spans: terms.values.map(spanOf),
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
