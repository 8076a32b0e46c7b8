/** Filters and facet counts over the hits, in one pass. */
import type { Standing } from '../../domain/standing.ts';
import { FACETS, type Facet, type FacetCount, type SearchQuery, type SearchResult } from '../contract.ts';
import { REVOKED, ALCOHOL } from './columns.ts';
import type { Table } from './decode.ts';

/** The values of a facet, and which of them each document has; the value '' is none. */
interface FacetColumn {
  readonly values: readonly string[];
  /** By document its value, where it has one at most. */
  readonly one: Int32Array | null;
  /** By document its values; for the others. */
  readonly many?: ReadonlyMap<number, readonly number[]>;
}

/** All facets of a table on a day. */
export type FacetColumns = Readonly<Record<Facet, FacetColumn>>;

/** Values that several entries of a list share, numbered, and the number of each document's entry. */
function shared(entries: readonly string[], entryOf: Int32Array): FacetColumn {
  const values = [...new Set(entries)];
  const numbers = entries.map((entry) => values.indexOf(entry));
  return { values, one: entryOf.map((entry) => numbers[entry] ?? 0) };
}

/** What a recognition of a term says on a day: see spans in columns.ts; a term of four letters is a year. */
function standingOn(today: string, graceDays: number, term: string, [ending, last]: readonly [number, number]): Standing {
  const age = Math.round((Date.parse(today) - Date.parse(term)) / 86_400_000);
  if (!(age >= 0)) return 'unknown';
  if (age > last + graceDays) return 'lapsed';
  return age < ending ? 'valid' : term.length > 4 ? 'ending' : 'window';
}

/** The facets of a table on a day. */
export function facetColumns(table: Table, today: string, graceDays: number): FacetColumns {
  const { formers, provinces, groups, sets, terms, spans, producers, markIds } = table.columns;
  const standings = terms.map((term, at): Standing => standingOn(today, graceDays, term, spans[at] ?? [0, 0]));
  return {
    standing: shared(
      [...standings, 'revoked' satisfies Standing],
      table.term.map((term, doc) => (((table.flags[doc] ?? 0) & REVOKED) > 0 ? terms.length : term)),
    ),
    stars: { values: ['', '1', '2', '3', '4', '5'], one: table.stars },
    group: { values: groups.map(([key]) => key), one: table.group },
    set: { values: ['', ...sets.map(([no]) => String(no))], one: table.set },
    province: shared(formers.map(([, , province]) => provinces[province]?.[0] ?? ''), table.former), // prettier-ignore
    formerProvince: shared(formers.map(([slug]) => slug), table.former), // prettier-ignore
    producerKind: { values: producers.kinds, one: table.producer.map((producer) => table.producerKind[producer] ?? 0) },
    marks: { values: markIds, one: null, many: table.marks },
  };
}

/** Hits that pass all filters, in order, with all that is counted on the way. */
export type Narrowed = Pick<SearchResult, 'facets' | 'prices' | 'hiddenAlcohol'> & { readonly docs: number[] };

/** Narrows hits by a query's filters; a facet's own choice does not narrow its own counts. */
export function narrowed(table: Table, facets: FacetColumns, query: SearchQuery, hits: Iterable<number>): Narrowed {
  const columns = FACETS.map((facet) => facets[facet]);
  const counts = columns.map(({ values }) => new Int32Array(values.length));
  const selected = FACETS.map((facet) => query.selected[facet] ?? []);
  const chosen = columns.map(({ values }, at) => values.map((value) => selected[at]?.includes(value)));
  const active = selected.flatMap((own, at) => (own.length > 0 ? [at] : []));
  const { min = null, max = null } = query.price ?? {};
  const docs: number[] = [];
  let [lowest, highest, hiddenAlcohol] = [Infinity, -Infinity, 0];
  const valuesOf = (facet: number, doc: number): readonly number[] => {
    const { one, many } = columns[facet] ?? {};
    return one ? [one[doc] ?? 0] : (many?.get(doc) ?? []);
  };
  const count = (facet: number, doc: number) => {
    const own = counts[facet];
    if (own) for (const value of valuesOf(facet, doc)) own[value] = (own[value] ?? 0) + 1;
  };
  for (const doc of hits) {
    // Without a price no range is met: NaN is neither more nor less than anything.
    const price = table.prices.get(doc) ?? NaN;
    if ((min !== null && !(price >= min)) || (max !== null && !(price <= max))) continue;
    let failed = -1;
    let failures = 0;
    for (const at of active) {
      if (!valuesOf(at, doc).some((value) => chosen[at]?.[value]) && ++failures === 1) failed = at;
    }
    if (failures > 1) continue;
    if (!query.isAdult && ((table.flags[doc] ?? 0) & ALCOHOL) > 0) {
      if (failures === 0) hiddenAlcohol++;
      continue;
    }
    if (failures === 1) {
      count(failed, doc);
      continue;
    }
    for (let at = 0; at < columns.length; at++) count(at, doc);
    docs.push(doc);
    if (price < lowest) lowest = price;
    if (price > highest) highest = price;
  }
  return {
    docs,
    facets: Object.fromEntries(
      FACETS.map((facet, at) => [facet, countsOf(columns[at]?.values ?? [], counts[at], selected[at] ?? [])]),
    ) as Record<Facet, FacetCount[]>,
    prices: lowest <= highest ? { min: lowest, max: highest } : null,
    hiddenAlcohol,
  };
}

/** Counts of a facet, the most frequent first; 0 only for a chosen value. */
function countsOf(values: readonly string[], counts: Int32Array | undefined, selected: readonly string[]): FacetCount[] {
  return [...new Set([...values, ...selected])]
    .map((value, at): FacetCount => ({ value, count: counts?.[at] ?? 0 }))
    .filter(({ value, count }) => value !== '' && (count > 0 || selected.includes(value)))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
