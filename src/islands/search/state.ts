/** The state of the search page: what a change makes of it, and its address. Pure. */
import { FACETS, type Facet, type SearchQuery, type SearchResult, type Sort } from '../../search/contract.ts';
import { searchParamsOf } from '../../search/url.ts';

/** Something that the reader does. */
export type Change =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'toggle'; readonly facet: Facet; readonly value: string }
  | { readonly kind: 'any-price' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'sort'; readonly sort: Sort }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'adult'; readonly isAdult: boolean };

/** A chosen value. */
export interface Choice {
  readonly facet: Facet;
  readonly value: string;
}

/** The chosen values in the order of the facets. */
export function choicesOf({ selected }: SearchQuery): Choice[] {
  return FACETS.flatMap((facet) => (selected[facet] ?? []).map((value) => ({ facet, value })));
}

/** Whether anything but words narrows the results. */
export function isNarrowed(query: SearchQuery): boolean {
  return query.price !== null || choicesOf(query).length > 0;
}

/** The query after a change; every change but turning the page leads to the first page. */
export function changed(query: SearchQuery, change: Change): SearchQuery {
  const first = { ...query, page: 1 };
  switch (change.kind) {
    case 'text':
      return { ...first, text: change.text };
    case 'toggle': {
      const before = query.selected[change.facet] ?? [];
      const after = before.includes(change.value) ? before.filter((value) => value !== change.value) : [...before, change.value];
      return { ...first, selected: { ...query.selected, [change.facet]: after } };
    }
    case 'any-price':
      return { ...first, price: null };
    case 'clear':
      return { ...first, selected: {}, price: null };
    case 'sort':
      return { ...first, sort: change.sort };
    case 'page':
      return { ...query, page: change.page };
    case 'adult':
      return { ...first, isAdult: change.isAdult };
  }
}

/** The address of a query on the page at `path`. */
export function addressOf(path: string, query: SearchQuery): string {
  const params = searchParamsOf(query).toString();
  return params === '' ? path : `${path}?${params}`;
}

/** Numbers of the pages to link to: the first, the last, and those around the current one. */
export function pagesToShow(page: number, pages: number): number[] {
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  );
}

/** Shorter questions to try where one found nothing: without its last word, and its first word alone. */
export function shorterTexts(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2) return [];
  return [...new Set([words.slice(0, -1).join(' '), words[0] ?? ''])];
}

/** The page to go to where the one asked for lies behind the last, else null. */
export function pageInstead({ page }: SearchQuery, { hits, total, pages }: SearchResult): number | null {
  return hits.length === 0 && total > 0 && page > pages ? pages : null;
}
