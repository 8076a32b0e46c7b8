/** Filters and facet counts over the hits, in one pass. */
import { verdictOn } from '../../domain/certificate.ts';
import { calendarDate, type CalendarDate } from '../../domain/date.ts';
import { standingOf, type Standing } from '../../domain/standing.ts';
import { FACETS, type Facet, type FacetCount, type SearchQuery, type SearchResult } from '../contract.ts';
import { FLAGS } from './columns.ts';
import type { Table } from './decode.ts';

/** The values of a facet, and which of them each document has. */
interface FacetColumn {
  readonly values: readonly string[];
  /** By document its value, -1 for none; for facets with one value a document. */
  readonly one: Int32Array | null;
  /** By document its values; for the others. */
  readonly many: ReadonlyMap<number, readonly number[]> | null;
}

/** All facets of a table on a day. */
export type FacetColumns = Readonly<Record<Facet, FacetColumn>>;

/** A column of one value a document from texts. */
function column(count: number, valueOf: (doc: number) => string | null): FacetColumn {
  const values: string[] = [];
  const numbers = new Map<string, number>();
  const one = new Int32Array(count);
  for (let doc = 0; doc < count; doc++) {
    const value = valueOf(doc);
    if (value === null) {
      one[doc] = -1;
      continue;
    }
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = values.push(value) - 1));
    one[doc] = number;
  }
  return { values, one, many: null };
}

/** What each document's recognition says on a day; told by its term and whether it was revoked. */
function standingReader({ columns, term, flags }: Table, today: CalendarDate, graceDays: number): (doc: number) => Standing {
  const standings = columns.terms.map((text): Standing => {
    const date = calendarDate(text);
    const year = /^\d{4}$/.test(text) ? Number(text) : null;
    return text === '' ? 'unknown' : standingOf(verdictOn([{ stars: 3, date, year, revocation: null }], today, graceDays));
  });
  return (doc) => (((flags[doc] ?? 0) & FLAGS.revoked) > 0 ? 'revoked' : (standings[term[doc] ?? 0] ?? 'unknown'));
}

/** The facets of a table on a day. */
export function facetColumns(table: Table, today: CalendarDate, graceDays: number): FacetColumns {
  const { columns, count } = table;
  return {
    standing: column(count, standingReader(table, today, graceDays)),
    stars: column(count, (doc) => (table.stars[doc] === 0 ? null : String(table.stars[doc]))),
    group: column(count, (doc) => columns.groups[table.group[doc] ?? 0]?.[0] ?? null),
    set: column(count, (doc) => columns.sets[(table.set[doc] ?? 0) - 1]?.[0].toString() ?? null),
    province: column(count, (doc) => columns.provinces[columns.formers[table.former[doc] ?? 0]?.[2] ?? 0]?.[0] ?? null),
    formerProvince: column(count, (doc) => columns.formers[table.former[doc] ?? 0]?.[0] ?? null),
    producerKind: column(count, (doc) => columns.producers.kinds[table.producerKind[table.producer[doc] ?? 0] ?? 0] ?? null),
    marks: { values: columns.markIds, one: null, many: table.marks },
  };
}

/** Whether a document has one of the chosen values. */
function has({ one, many }: FacetColumn, doc: number, chosen: Uint8Array): boolean {
  if (one) return chosen[one[doc] ?? -1] === 1;
  return many?.get(doc)?.some((value) => chosen[value] === 1) ?? false;
}

/** Hits that pass all filters, in order, with all that is counted on the way. */
export type Narrowed = Pick<SearchResult, 'facets' | 'prices' | 'hiddenAlcohol'> & { readonly docs: Int32Array };

/** Narrows hits by a query's filters; a facet's own choice does not narrow its own counts. */
export function narrowed(table: Table, facets: FacetColumns, query: SearchQuery, hits: Int32Array): Narrowed {
  const columns = FACETS.map((facet) => facets[facet]);
  const counts = columns.map(({ values }) => new Int32Array(values.length));
  const chosen = columns.map(({ values }, at) => chosenOf(values, query.selected[FACETS[at] ?? 'stars']));
  const active = chosen.flatMap((own, at) => (own ? [at] : []));
  const { min, max } = { min: query.price?.min ?? null, max: query.price?.max ?? null };
  const docs: number[] = [];
  let [lowest, highest, hiddenAlcohol] = [Infinity, -Infinity, 0];
  const count = (facet: number, doc: number) => {
    const own = counts[facet];
    const { one, many } = columns[facet] ?? { one: null, many: null };
    if (!own) return;
    if (one) {
      const value = one[doc] ?? -1;
      if (value >= 0) own[value] = (own[value] ?? 0) + 1;
    } else for (const value of new Set(many?.get(doc))) own[value] = (own[value] ?? 0) + 1;
  };
  for (const doc of hits) {
    const price = table.prices.get(doc);
    if ((min !== null && !(price !== undefined && price >= min)) || (max !== null && !(price !== undefined && price <= max))) continue;
    let failed = -1;
    let failures = 0;
    for (const at of active) {
      const [own, values] = [columns[at], chosen[at]];
      if (own && values && !has(own, doc, values) && ++failures === 1) failed = at;
    }
    if (failures > 1) continue;
    if (!query.isAdult && ((table.flags[doc] ?? 0) & FLAGS.alcohol) > 0) {
      if (failures === 0) hiddenAlcohol++;
      continue;
    }
    if (failures === 1) {
      count(failed, doc);
      continue;
    }
    for (let at = 0; at < columns.length; at++) count(at, doc);
    docs.push(doc);
    if (price === undefined) continue;
    lowest = Math.min(lowest, price);
    highest = Math.max(highest, price);
  }
  return {
    docs: Int32Array.from(docs),
    facets: Object.fromEntries(
      FACETS.map((facet, at) => [facet, countsOf(columns[at]?.values ?? [], counts[at] ?? new Int32Array(), query.selected[facet] ?? [])]),
    ) as Record<Facet, FacetCount[]>,
    prices: lowest <= highest ? { min: lowest, max: highest } : null,
    hiddenAlcohol,
  };
}

/** The chosen values as a table over all values, or null where nothing is chosen. */
function chosenOf(values: readonly string[], selected: readonly string[] | undefined): Uint8Array | null {
  if (selected === undefined || selected.length === 0) return null;
  const wanted = new Set(selected);
  return Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0));
}

/** Counts of a facet, the most frequent first; 0 only for a chosen value. */
function countsOf(values: readonly string[], counts: Int32Array, selected: readonly string[]): FacetCount[] {
  const found = values.map((value, at): FacetCount => ({ value, count: counts[at] ?? 0 })).filter(({ count }) => count > 0);
  const present = new Set(found.map(({ value }) => value));
  const zero = [...new Set(selected)].filter((value) => !present.has(value)).map((value): FacetCount => ({ value, count: 0 }));
  return [...found, ...zero].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
