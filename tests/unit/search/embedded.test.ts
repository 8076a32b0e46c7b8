/** The embedded engine holds the contract, on the shipped register and on random ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SearchUnavailable, type SearchDocument, type SearchEngine, type SearchQuery } from '../../../src/search/contract.ts';
import { columnsOf } from '../../../src/search/embedded/encode.ts';
import { localSearch } from '../../../src/search/embedded/local.ts';
import { contractTests } from './contract-suite.ts';
import { content, documentLists, TODAY } from './documents.ts';

const dataOf = (documents: readonly SearchDocument[]) =>
  JSON.stringify(columnsOf(documents, { generation: 'test', asOf: TODAY, names: content.names }));

function engineOf(documents: readonly SearchDocument[]): Promise<SearchEngine> {
  const search = localSearch(dataOf(documents), TODAY);
  return Promise.resolve({
    kind: 'embedded',
    ready: () => Promise.resolve(),
    search: (query) => Promise.resolve(search(query)),
    dispose: () => undefined,
  });
}

const asked = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  selected: {},
  price: null,
  sort: 'relevance',
  page: 1,
  perPage: 1000,
  isAdult: true,
  ...more,
});

describe('on the shipped register', () => {
  contractTests(() => engineOf(content.documents), content.documents);
});

describe('on a random register', () => {
  const documents = fc.sample(documentLists, { seed: 5, numRuns: 8 }).sort((a, b) => b.length - a.length)[0] ?? [];
  contractTests(() => engineOf(documents), documents, 300);
});

describe('the data file', () => {
  test('gives back every document', () => {
    fc.assert(
      fc.property(documentLists, (documents) => {
        expect(localSearch(dataOf(documents), TODAY)(asked('')).hits.map((hit) => hit.document)).toEqual(documents);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test('is refused when it is cut off anywhere, or something else', () => {
    const json = dataOf(content.documents.slice(0, 60));
    for (let length = 0; length < json.length; length += 97) {
      expect(() => localSearch(json.slice(0, length), TODAY), String(length)).toThrow(SearchUnavailable);
    }
    for (const other of ['', 'null', '[]', '{}', '<!doctype html>', '{"format":"so-sao-search-0"}', json.replace('search-1', 'search-2')]) {
      expect(() => localSearch(other, TODAY), other.slice(0, 40)).toThrow(SearchUnavailable);
    }
  });

  test('is refused when its columns do not fit each other', () => {
    const columns = columnsOf(content.documents.slice(0, 60), { generation: 'test', asOf: TODAY, names: content.names });
    for (const [key, value] of Object.entries(columns)) {
      if (['generation', 'asOf', 'synonyms', 'spans', 'places'].includes(key) || (Array.isArray(value) && value.length === 0)) continue;
      const bad = { ...columns, [key]: Array.isArray(value) ? undefined : typeof value === 'string' ? `${value}\n\n` : null };
      expect(() => localSearch(JSON.stringify(bad), TODAY), key).toThrow(SearchUnavailable);
    }
  });

  test('can be empty', () => {
    const search = localSearch(dataOf([]), TODAY);
    expect([search(asked('')).total, search(asked('mắm')).total]).toEqual([0, 0]);
  });
});

test('standings are those of the reader’s day, grace included', () => {
  const [one] = content.documents;
  const documents = ['2024-02-29', '2023', ''].map((term, at) => ({
    ...(one ?? content.documents[1]),
    id: `x-${at}`,
    term,
    standing: 'unknown' as const,
  }));
  const standings = (day: string, grace = 0) =>
    localSearch(dataOf(documents as SearchDocument[]), day, grace)(asked('')).hits.map((hit) => hit.document.standing);
  expect(standings('2024-02-28')).toEqual(['unknown', 'valid', 'unknown']);
  expect(standings('2026-08-27')).toEqual(['valid', 'window', 'unknown']);
  expect(standings('2026-08-28')).toEqual(['ending', 'window', 'unknown']);
  expect(standings('2027-02-28')).toEqual(['ending', 'lapsed', 'unknown']);
  expect(standings('2027-03-01')).toEqual(['lapsed', 'lapsed', 'unknown']);
  expect(standings('2027-03-01', 180)).toEqual(['ending', 'window', 'unknown']);
});

describe('ranking', () => {
  const search = localSearch(dataOf(content.documents), TODAY);
  const first = (text: string) => search(asked(text)).hits[0]?.document.name.toLowerCase() ?? '';

  test.each(['bơ', 'bò', 'chè', 'trà', 'mắm', 'dừa', 'dứa', 'bưởi'])(
    '"%s" with its diacritics comes before what only folds to it',
    (text) => {
      expect(first(text)).toContain(text);
    },
  );

  test.each([
    ['đậu phộng', 'đậu phộng', 'lạc'],
    ['vừng', 'vừng', 'mè'],
    ['heo', 'heo', 'lợn'],
  ])('"%s" finds %s before %s, and both', (text, printed, other) => {
    const names = search(asked(text)).hits.map((hit) => ` ${hit.document.name.toLowerCase()} `);
    expect(names[0]).toContain(` ${printed} `);
    expect(names.some((name) => name.includes(` ${other} `) && !name.includes(` ${printed} `))).toBe(true);
  });

  test('a code with another digit is not a typo', () => {
    expect(search(asked('st25')).hits.every((hit) => /st\s?25/i.test(JSON.stringify(hit.document)))).toBe(true);
  });

  test('what was meant in Telex is said, also while a word is being typed', () => {
    expect(search(asked('nuwowcs mawms')).corrected).toBe('nước mắm');
    expect(search(asked('nuoc mam')).corrected).toBeNull();
  });

  test('drinks with alcohol are counted, not shown', () => {
    const hidden = search(asked('rượu', { isAdult: false }));
    expect(hidden.hiddenAlcohol).toBeGreaterThan(0);
    expect(hidden.hits.some((hit) => hit.document.isAlcohol)).toBe(false);
  });
});
