/** POST /multi-search of the double. Refuses every parameter that this project has no business to send. */
import { testOf, type Filterable } from './filter.ts';
import { answerOf, marked, textsOf, wordsOf, type Asked } from './matching.ts';
import { fieldsOf, isJson, Refusal, stringsOf, wholeOf, type Json } from './refusal.ts';

/** An index of the double. */
export interface DoubleIndex {
  readonly documents: ReadonlyMap<string, Json>;
  readonly settings: Json;
}

const PARAMETERS = [
  'indexUid',
  'q',
  'filter',
  'sort',
  'facets',
  'matchingStrategy',
  'page',
  'hitsPerPage',
  'attributesToRetrieve',
  'attributesToHighlight',
  'highlightPreTag',
  'highlightPostTag',
];

/** What may be filtered by the settings of an index. */
function filterableOf(settings: Json): ReadonlyMap<string, Filterable> {
  const rules = Array.isArray(settings['filterableAttributes']) ? settings['filterableAttributes'] : [];
  return new Map(
    rules.filter(isJson).flatMap((rule) => {
      const features = isJson(rule['features']) ? rule['features'] : {};
      const filter = isJson(features['filter']) ? features['filter'] : {};
      const allowed = { equality: filter['equality'] !== false, comparison: filter['comparison'] === true };
      return stringsOf(rule['attributePatterns'], 'attributePatterns').map((name) => [name, allowed] as const);
    }),
  );
}

/** Alternatives of the words by the synonyms of the settings. */
function alternatives(words: readonly string[], settings: Json): string[][] {
  const synonyms = isJson(settings['synonyms']) ? settings['synonyms'] : {};
  const found = [[...words]];
  for (const [key, values] of Object.entries(synonyms)) {
    const length = key.split(' ').length;
    words.forEach((_, at) => {
      if (words.slice(at, at + length).join(' ') !== key) return;
      for (const value of stringsOf(values, 'synonyms')) found.push(words.toSpliced(at, length, ...value.split(' ')));
    });
  }
  return found;
}

/** Words of a query with the slips that the settings forgive them. */
function askedWords(words: readonly string[], settings: Json): Asked[] {
  const typos = isJson(settings['typoTolerance']) ? settings['typoTolerance'] : {};
  const sizes = isJson(typos['minWordSizeForTypos']) ? typos['minWordSizeForTypos'] : {};
  const exact = new Set(stringsOf(typos['disableOnWords'] ?? [], 'disableOnWords'));
  const [one, two] = [Number(sizes['oneTypo'] ?? 5), Number(sizes['twoTypos'] ?? 9)];
  return words.map((term, at) => ({
    term,
    limit: exact.has(term) || /\d/.test(term) || term.length < one ? 0 : term.length < two ? 1 : 2,
    isLast: at === words.length - 1,
  }));
}

/** Compares two values in a direction; what has none stands last in both. */
function compareBy(rule: string, a: Json, b: Json): number {
  const [attribute = '', direction] = rule.split(':');
  const [x, y] = [a[attribute], b[attribute]];
  if (typeof x !== 'number' || typeof y !== 'number') return Number(typeof y === 'number') - Number(typeof x === 'number');
  return direction === 'desc' ? y - x : x - y;
}

function distributionOf(documents: readonly Json[], facet: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const document of documents) {
    const value = document[facet];
    for (const item of Array.isArray(value) ? new Set(value) : value === null || value === undefined || value === '' ? [] : [value]) {
      const key = String(item);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

function statsOf(documents: readonly Json[], facets: readonly string[]): Record<string, { min: number; max: number }> {
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const values = documents.map((document) => document[facet]).filter((value) => typeof value === 'number');
      return values.length === 0 ? [] : [[facet, { min: Math.min(...values), max: Math.max(...values) }]];
    }),
  );
}

/** The documents that the words and conditions find, the best first. */
function found(index: DoubleIndex, query: Json, words: readonly string[]): Json[] {
  const { settings } = index;
  const filterable = filterableOf(settings);
  const tests =
    query['filter'] === undefined ? [] : stringsOf(query['filter'], 'search_filter').map((filter) => testOf(filter, filterable));
  const sort = query['sort'] === undefined ? [] : stringsOf(query['sort'], 'search_sort');
  const unsortable = sort.find((rule) => !stringsOf(settings['sortableAttributes'], 'sortable').includes(rule.split(':')[0] ?? ''));
  if (unsortable !== undefined) throw new Refusal(400, 'invalid_search_sort', `Attribute \`${unsortable}\` is not sortable`);
  const needed = query['matchingStrategy'] === 'all' ? Infinity : 1;
  const custom = stringsOf(settings['rankingRules'], 'rankingRules').filter((rule) => rule.includes(':'));
  const attributes = stringsOf(settings['searchableAttributes'], 'searchableAttributes');
  const asked = alternatives(words, settings);
  const none = { words: 0, slips: 0, attributes: 0 };
  return [...index.documents.values()]
    .filter((document) => tests.every((test) => test(document)))
    .flatMap((document) => {
      const answers = asked.map((alternative) =>
        alternative.length === 0 ? none : answerOf(document, askedWords(alternative, settings), attributes, needed),
      );
      const best = answers.filter((answer) => answer !== null).sort((a, b) => b.words - a.words || a.slips - b.slips)[0];
      return best === undefined ? [] : [{ document, best }];
    })
    .sort((a, b) => {
      const bySort = sort.map((rule) => compareBy(rule, a.document, b.document)).find((order) => order !== 0) ?? 0;
      const byWords = b.best.words - a.best.words || a.best.slips - b.best.slips || a.best.attributes - b.best.attributes;
      return bySort || byWords || (custom.map((rule) => compareBy(rule, a.document, b.document)).find((order) => order !== 0) ?? 0);
    })
    .map(({ document }) => document);
}

/** A text, or the server's default. */
function textOf(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function hitOf(document: Json, query: Json, words: readonly Asked[], settings: Json): Json {
  const shown = stringsOf(query['attributesToRetrieve'] ?? settings['displayedAttributes'], 'displayedAttributes');
  const hit = Object.fromEntries(Object.entries(document).filter(([name]) => shown.includes(name)));
  if (query['attributesToHighlight'] === undefined) return hit;
  const [before, after] = [textOf(query['highlightPreTag'], '<em>'), textOf(query['highlightPostTag'], '</em>')];
  const formatted = stringsOf(query['attributesToHighlight'], 'highlight').map((name) => [
    name,
    marked(String(hit[name]), words, before, after),
  ]);
  return { ...hit, _formatted: { ...hit, ...(Object.fromEntries(formatted) as Json) } };
}

/** The answer to one query of a request. */
export function searched(value: unknown, indexOf: (name: string) => DoubleIndex): Json {
  const query = fieldsOf(value, PARAMETERS, 'queries');
  const { indexUid, q, matchingStrategy, facets } = query;
  if (typeof indexUid !== 'string' || typeof q !== 'string') throw new Refusal(400, 'missing_index_uid', 'Expected `indexUid` and `q`');
  const phrase = /^"([^"\s]+)"$/.exec(q)?.[1];
  if (phrase === undefined && /["\n]|(?:^|\s)-/.test(q))
    throw new Refusal(400, 'invalid_search_q', 'A phrase or an exclusion, which no reader means');
  if (matchingStrategy !== 'all' && matchingStrategy !== 'last')
    throw new Refusal(400, 'invalid_search_matching_strategy', 'Expected all or last');
  const [page, hitsPerPage] = [wholeOf(query['page'], 1, 'search_page'), wholeOf(query['hitsPerPage'], 0, 'search_hits_per_page')];
  const index = indexOf(indexUid);
  const words = wordsOf(q)
    .map((word) => word.term)
    .slice(0, 10);
  const attributes = stringsOf(index.settings['searchableAttributes'], 'searchableAttributes');
  const printed = (document: Json) =>
    attributes.flatMap((name) => textsOf(document[name]).flatMap(wordsOf)).some(({ term }) => term === words[0]);
  const documents = found(index, query, phrase === undefined ? words : []).filter((document) => phrase === undefined || printed(document));
  const counted = facets === undefined ? null : stringsOf(facets, 'search_facets');
  const unknown = counted?.find((facet) => !filterableOf(index.settings).has(facet));
  if (unknown !== undefined) throw new Refusal(400, 'invalid_search_facets', `Attribute \`${unknown}\` is not filterable`);
  return {
    indexUid,
    query: q,
    hits: documents
      .slice((page - 1) * hitsPerPage, page * hitsPerPage)
      .map((document) => hitOf(document, query, askedWords(words, index.settings), index.settings)),
    processingTimeMs: 0,
    page,
    hitsPerPage,
    totalPages: hitsPerPage === 0 ? 0 : Math.ceil(documents.length / hitsPerPage),
    totalHits: documents.length,
    ...(counted && {
      facetDistribution: Object.fromEntries(counted.map((facet) => [facet, distributionOf(documents, facet)])),
      facetStats: statsOf(documents, counted),
    }),
  };
}
