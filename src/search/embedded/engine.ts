/** The embedded engine: answers queries over one data file. Pure; the worker and the main thread call it alike. */
import type { Standing } from '../../domain/standing.ts';
import { MAX_PAGES, type SearchQuery, type Sort } from '../contract.ts';
import type { PreparedQuery } from '../query/prepare.ts';
import { tableOf, type Table } from './decode.ts';
import { facetColumns, narrowed } from './facets.ts';
import { marksOf } from './highlight.ts';
import { indexOf } from './index.ts';
import { Matcher } from './match.ts';
import type { RowResult } from './row.ts';

/** Answers a query; the second is its text made ready, which the page does because both engines need it. */
export type EmbeddedSearch = (query: SearchQuery, prepared: PreparedQuery) => RowResult;

/** For a sort its value by document; the smallest stands first. Relevance is the order of the hits. */
function sortKeys(table: Table): Readonly<Record<Exclude<Sort, 'relevance'>, (doc: number) => number>> {
  const { terms } = table.columns;
  const newest = new Int32Array(terms.length);
  [...terms.keys()].sort((a, b) => ((terms[a] ?? '') > (terms[b] ?? '') ? -1 : 1)).forEach((term, at) => (newest[term] = at));
  const rank = new Int32Array(table.count);
  table.byName.forEach((doc, at) => {
    const before = table.byName[at - 1];
    // Equal names are equal: then the better match stands first.
    rank[doc] = before !== undefined && table.names[before] === table.names[doc] ? (rank[before] ?? 0) : at;
  });
  return {
    stars: (doc) => 5 - (table.stars[doc] ?? 0),
    newest: (doc) => newest[table.term[doc] ?? 0] ?? 0,
    name: (doc) => rank[doc] ?? 0,
    'price-asc': (doc) => table.prices.get(doc) ?? Number.MAX_SAFE_INTEGER,
    'price-desc': (doc) => -(table.prices.get(doc) ?? -1),
  };
}

/**
 * The engine over a data file.
 * @param json text of the file; throws when it is none.
 * @param today the reader's day as YYYY-MM-DD, by which standings are told.
 */
export function engineOver(json: string, today: string, graceDays: number): EmbeddedSearch {
  const table = tableOf(json);
  const index = indexOf(table);
  const matcher = new Matcher(table, index);
  const facets = facetColumns(table, today, graceDays);
  const keys = sortKeys(table);
  const standing = (doc: number) => facets.standing.values[facets.standing.one?.[doc] ?? 0] as Standing;
  return (query, prepared) => {
    const matches = prepared.words.length > 0 ? matcher.match(prepared) : null;
    const { docs, ...counted } = narrowed(table, facets, query, matches?.docs ?? table.names.keys());
    const { page, perPage, sort } = query;
    // The sort is stable: ties stay in the order of relevance.
    if (sort !== 'relevance') docs.sort((a, b) => keys[sort](a) - keys[sort](b));
    const pages = Math.min(Math.ceil(docs.length / perPage), MAX_PAGES);
    const shown = page > pages ? [] : docs.slice((page - 1) * perPage, page * perPage);
    const isMended = prepared.words.some((word) => word.mended !== null && !index.ordinals.has(word.term));
    return {
      hits: shown.map((doc) => {
        const row = table.row(doc, standing(doc));
        const stage = matches?.stageOf(doc) ?? null;
        return { row, marks: stage ? marksOf(row, index, stage) : {} };
      }),
      total: docs.length,
      pages,
      ...counted,
      corrected: isMended ? prepared.corrected : null,
      isRelaxed: matches?.isRelaxed ?? false,
      asOf: today,
    };
  };
}
