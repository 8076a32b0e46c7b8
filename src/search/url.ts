/** The state of search as address parameters and back. Whatever stands in an address gives a query; nothing throws. */
import { FACETS, MAX_PAGES, PER_PAGE, SORTS, type Facet, type SearchQuery, type Sort } from './contract.ts';
import { queryText } from './query/prepare.ts';

/** Most values of one facet. */
const MAX_VALUES = 50;
/** Form of a facet's value; unknown values of this form are kept, they may be of another version of the register. */
const VALUE = /^[a-z0-9_-]{1,60}$/;

/** Names of the facets in addresses. */
const FACET_PARAMS: Readonly<Record<Facet, string>> = {
  standing: 'tt',
  stars: 'sao',
  group: 'nhom',
  set: 'bo',
  province: 'tinh',
  formerProvince: 'tinhcu',
  producerKind: 'loai',
  marks: 'dau',
};

/** What of a query stands in the address; the age confirmation never does. */
export type AddressableQuery = Omit<SearchQuery, 'isAdult' | 'perPage'>;

/** Well-formed values, each once, sorted, so that one state has one address. */
function valuesOf(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => VALUE.test(value)))].sort().slice(0, MAX_VALUES);
}

/** An amount of 0 or more, or null. */
function amountOf(text: string | null): number | null {
  const amount = text === null || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(amount) && amount >= 0 ? amount : null;
}

/** The parameters of a query; what is as by default is left out. */
export function searchParamsOf(query: AddressableQuery): URLSearchParams {
  const params = new URLSearchParams();
  const text = queryText(query.text);
  if (text !== '') params.set('q', text);
  for (const facet of FACETS) for (const value of valuesOf(query.selected[facet] ?? [])) params.append(FACET_PARAMS[facet], value);
  const [min, max] = [amountOf(String(query.price?.min ?? '')), amountOf(String(query.price?.max ?? ''))];
  if (min !== null) params.set('gia-tu', String(min));
  if (max !== null) params.set('gia-den', String(max));
  if (query.sort !== 'relevance') params.set('xep', query.sort);
  const page = pageOf(query.page);
  if (page > 1) params.set('trang', String(page));
  return params;
}

/** A page that exists. */
function pageOf(page: number): number {
  return Math.min(Math.max(Math.trunc(page) || 1, 1), MAX_PAGES);
}

/** The query of parameters; anything not understood is as by default. */
export function queryOf(params: URLSearchParams, isAdult = false): SearchQuery {
  const chosen = FACETS.flatMap((facet): [Facet, readonly string[]][] => {
    const values = valuesOf(params.getAll(FACET_PARAMS[facet]));
    return values.length > 0 ? [[facet, values]] : [];
  });
  const price = { min: amountOf(params.get('gia-tu')), max: amountOf(params.get('gia-den')) };
  const sort = params.get('xep') as Sort;
  return {
    text: queryText(params.get('q') ?? ''),
    selected: Object.fromEntries(chosen),
    price: price.min === null && price.max === null ? null : price,
    sort: SORTS.includes(sort) ? sort : 'relevance',
    page: pageOf(Number(params.get('trang') ?? 1)),
    perPage: PER_PAGE,
    isAdult,
  };
}
