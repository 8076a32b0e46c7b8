/** Answers of the server as answers of the port; nothing in them is taken on trust. */
import {
  FACETS,
  MAX_PAGES,
  SearchUnavailable,
  type Facet,
  type FacetCount,
  type Hit,
  type Range,
  type SearchDocument,
  type SearchQuery,
  type SearchResult,
} from '../contract.ts';
import { attributeOf, KIND_OF_FIELD, MARK_END, MARK_START } from './fields.ts';
import { perPageOf, type Question } from './question.ts';
import { isRecord } from './server.ts';

type Json = Readonly<Record<string, unknown>>;

const MARKED = ['name', 'producer', 'place'] as const;

/** Ends reading an answer that has another shape. */
function fail(what: string): never {
  throw new SearchUnavailable(`Meilisearch: another shape than expected (${what}); push again`);
}

/** A number in an answer. */
export function countIn(answer: Json | undefined, field: string): number {
  const value = answer?.[field];
  return typeof value === 'number' ? value : fail(field);
}

function isOfKind(value: unknown, kind: (typeof KIND_OF_FIELD)[keyof SearchDocument]): boolean {
  if (kind === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return kind === 'number?' ? value === null || typeof value === 'number' : typeof value === kind;
}

/** What to mark in a text, from the same text with marks in it; nothing where the two do not agree. */
function rangesIn(marked: unknown, text: string): Range[] {
  if (typeof marked !== 'string') return [];
  const [before = '', ...parts] = marked.split(MARK_START);
  const ranges: Range[] = [];
  let plain = before;
  for (const part of parts) {
    const length = part.indexOf(MARK_END);
    ranges.push([plain.length, plain.length + length]);
    plain += part.replace(MARK_END, '');
  }
  return plain === text ? ranges : [];
}

function hitOf(found: unknown): Hit {
  if (!isRecord(found)) return fail('hit');
  const fields = Object.entries(KIND_OF_FIELD).map(([field, kind]) => [field, isOfKind(found[field], kind) ? found[field] : fail(field)]);
  // Every field was checked to be of its kind; the words of closed lists come from our own push.
  const document = Object.fromEntries(fields) as unknown as SearchDocument;
  const formatted = isRecord(found['_formatted']) ? found['_formatted'] : {};
  const marks = MARKED.map((field) => [field, rangesIn(formatted[field], document[field])] as const);
  return { document, marks: Object.fromEntries(marks.filter(([, ranges]) => ranges.length > 0)) };
}

/** Counts of a facet, most first; a chosen value that nothing has counts 0. */
function countsOf(answer: Json | undefined, facet: Facet, chosen: readonly string[]): FacetCount[] {
  const counted = answer?.['facetDistribution'];
  const counts = isRecord(counted) ? counted[attributeOf(facet)] : null;
  if (!isRecord(counts)) return fail(facet);
  const values = new Set([...Object.keys(counts), ...chosen]);
  return [...values]
    .map((value) => ({ value, count: Object.hasOwn(counts, value) ? countIn(counts, value) : 0 }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function pricesOf(answer: Json): SearchResult['prices'] {
  const stats = isRecord(answer['facetStats']) ? answer['facetStats']['price'] : undefined;
  return isRecord(stats) ? { min: countIn(stats, 'min'), max: countIn(stats, 'max') } : null;
}

/** The day of the push, from the last of the answers; an index without products has none. */
export function dayIn(answers: readonly Json[]): string {
  const hits = answers.at(-1)?.['hits'];
  const first: unknown = Array.isArray(hits) ? hits[0] : null;
  const day = isRecord(first) ? first['asOf'] : null;
  return typeof day === 'string' ? day : fail('day');
}

/** Whether the words find nothing at all, whatever else was chosen; drinks that are hidden count as found. */
export function isNothingFound(answers: readonly Json[], { hidden, unfiltered }: Question): boolean {
  if (unfiltered >= 0) return countIn(answers[unfiltered], 'totalHits') === 0;
  return countIn(answers[0], 'totalHits') === 0 && (hidden < 0 || countIn(answers[hidden], 'totalHits') === 0);
}

/** The answers to a question as one result. Throws {@link SearchUnavailable} where their shape is another one. */
export function resultOf(
  answers: readonly Json[],
  question: Question,
  query: SearchQuery,
  said: Pick<SearchResult, 'corrected' | 'isRelaxed'>,
): SearchResult {
  const page = answers[0];
  const hits = page?.['hits'];
  if (page === undefined || !Array.isArray(hits)) return fail('hits');
  const facets = FACETS.map((facet) => {
    const answer = answers[question.ownFacets.indexOf(facet) + 1];
    return [facet, countsOf(answer, facet, query.selected[facet] ?? [])] as const;
  });
  const total = countIn(page, 'totalHits');
  const pages = Math.min(MAX_PAGES, Math.ceil(total / perPageOf(query)));
  return {
    hits: query.page > pages ? [] : hits.map(hitOf),
    total,
    pages,
    facets: Object.fromEntries(facets) as Record<Facet, FacetCount[]>,
    prices: pricesOf(page),
    hiddenAlcohol: question.hidden < 0 ? 0 : countIn(answers[question.hidden], 'totalHits'),
    ...said,
    asOf: dayIn(answers),
  };
}
