/** What every search engine must hold: properties against a naive reference, for any documents and questions. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVietnamese } from '../../../src/domain/text.ts';
import {
  FACETS,
  MAX_PAGES,
  SORTS,
  type Facet,
  type SearchDocument,
  type SearchEngine,
  type SearchQuery,
} from '../../../src/search/contract.ts';

/** Values of a document in a facet. */
function valuesOf(document: SearchDocument, facet: Facet): readonly string[] {
  if (facet === 'marks') return [...new Set(document.marks)];
  if (facet === 'stars') return document.stars === 0 ? [] : [String(document.stars)];
  const value = document[facet];
  return value === null ? [] : [String(value)];
}

const passes = (document: SearchDocument, facet: Facet, { selected }: SearchQuery) =>
  (selected[facet] ?? []).length === 0 || valuesOf(document, facet).some((value) => selected[facet]?.includes(value));
const isInRange = ({ price }: SearchDocument, { price: range }: SearchQuery) =>
  (range?.min == null || (price !== null && price >= range.min)) && (range?.max == null || (price !== null && price <= range.max));

/** The reference: what a question finds among the documents that its text finds. */
function reference(found: readonly SearchDocument[], query: SearchQuery) {
  const narrowed = found.filter((document) => isInRange(document, query));
  const allBut = (left: Facet | null) =>
    narrowed.filter((document) => FACETS.every((facet) => facet === left || passes(document, facet, query)));
  const isShown = ({ isAlcohol }: SearchDocument) => query.isAdult || !isAlcohol;
  const results = allBut(null);
  const facets = FACETS.map((facet): [Facet, Map<string, number>] => {
    const counts = new Map((query.selected[facet] ?? []).map((value) => [value, 0]));
    for (const document of allBut(facet).filter(isShown)) {
      for (const value of valuesOf(document, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [facet, counts];
  });
  return { shown: results.filter(isShown), hidden: results.filter((document) => !isShown(document)).length, facets };
}

/** Whether `a` may stand before `b`. */
function isInOrder(a: SearchDocument, b: SearchDocument, sort: SearchQuery['sort']): boolean {
  const price = (document: SearchDocument) => document.price ?? (sort === 'price-asc' ? Infinity : -Infinity);
  if (sort === 'stars') return a.stars >= b.stars;
  if (sort === 'newest') return a.term >= b.term;
  if (sort === 'name') return compareVietnamese(a.name, b.name) <= 0;
  if (sort === 'price-asc') return price(a) <= price(b);
  return sort !== 'price-desc' || price(a) >= price(b);
}

const PLAIN: SearchQuery = { text: '', selected: {}, price: null, sort: 'relevance', page: 1, perPage: 24, isAdult: true };

/** Texts that find much, little and nothing. */
const TEXTS = ['', 'nước mắm', 'trà', 'mat ong', 'htx', 'ha noi', 'banh', 'xyzxyz', 'keo dua ben tre', '<b>', 'rượu'];

/** Registers the suite; `documents` are those the engine holds, at most a thousand. */
export function contractTests(makeEngine: () => Promise<SearchEngine>, documents: readonly SearchDocument[], runs = 150): void {
  let engine: Promise<SearchEngine> | null = null;
  const ask = async (query: Partial<SearchQuery>) => (await (engine ??= makeEngine())).search({ ...PLAIN, ...query });
  const choice = fc.record(
    Object.fromEntries(
      FACETS.map((facet) => {
        const values = [...new Set(documents.flatMap((document) => valuesOf(document, facet)))];
        return [facet, fc.subarray([...values, 'khong-co'], { maxLength: 3 })];
      }),
    ) as Record<Facet, fc.Arbitrary<string[]>>,
    { requiredKeys: [] },
  );
  const amount = fc.option(fc.integer({ min: 0, max: 500_000 }));
  const query = fc.record({
    text: fc.constantFrom(...TEXTS),
    selected: choice,
    price: fc.option(fc.record({ min: amount, max: amount }), { freq: 4 }),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 6 }),
    perPage: fc.integer({ min: 1, max: 40 }),
    isAdult: fc.boolean(),
  });

  test('filters, counts, totals and pages are those of the reference', async () => {
    const foundBy = new Map<string, SearchDocument[]>();
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        let found = foundBy.get(asked.text);
        if (!found)
          foundBy.set(asked.text, (found = (await ask({ text: asked.text, perPage: 1000 })).hits.map(({ document }) => document)));
        const expected = reference(found, asked);
        const result = await ask(asked);
        expect(result.total).toBe(expected.shown.length);
        expect(result.pages).toBe(Math.min(MAX_PAGES, Math.ceil(result.total / asked.perPage)));
        const onPage = asked.page > MAX_PAGES ? 0 : Math.max(0, Math.min(asked.perPage, result.total - (asked.page - 1) * asked.perPage));
        expect(result.hits).toHaveLength(onPage);
        expect(result.hiddenAlcohol).toBe(expected.hidden);
        const ids = new Set(expected.shown.map(({ id }) => id));
        for (const { document } of result.hits) expect(ids).toContain(document.id);
        for (const [facet, counts] of expected.facets) {
          expect(new Map(result.facets[facet].map(({ value, count }) => [value, count]))).toEqual(counts);
        }
        const prices = expected.shown.flatMap(({ price }) => (price === null ? [] : [price]));
        expect(result.prices).toEqual(prices.length === 0 ? null : { min: Math.min(...prices), max: Math.max(...prices) });
      }),
      { seed: 26, numRuns: runs },
    );
  }, 60_000);

  test('pages together hold every result once, in the order asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TEXTS),
        fc.constantFrom(...SORTS),
        fc.integer({ min: 7, max: 60 }),
        async (text, sort, perPage) => {
          const all: SearchDocument[] = [];
          const { pages, total } = await ask({ text, sort, perPage });
          for (let page = 1; page <= pages; page++) all.push(...(await ask({ text, sort, perPage, page })).hits.map((hit) => hit.document));
          expect(new Set(all.map(({ id }) => id)).size).toBe(Math.min(total, MAX_PAGES * perPage));
          all.slice(1).forEach((document, at) => {
            const before = all[at];
            expect(before && isInOrder(before, document, sort)).toBe(true);
          });
        },
      ),
      { seed: 27, numRuns: Math.ceil(runs / 4) },
    );
  }, 60_000);

  test('an empty question finds everything', async () => {
    const { total, isRelaxed, corrected } = await ask({});
    expect({ total, isRelaxed, corrected }).toEqual({ total: documents.length, isRelaxed: false, corrected: null });
  }, 60_000);

  test('a page beyond the end is empty and keeps the total', async () => {
    const { hits, total } = await ask({ page: 50, perPage: 1000 });
    expect([hits.length, total]).toEqual([0, documents.length]);
  }, 60_000);

  test('a document is found by its name and comes back as it was', async () => {
    for (const document of documents.filter((_, at) => at % Math.ceil(documents.length / 20) === 0)) {
      const found = (await ask({ text: document.name, perPage: 100 })).hits.find((hit) => hit.document.id === document.id);
      expect(found?.document).toEqual(document);
    }
  }, 60_000);

  test('marks are ranges inside the text, in order, apart from each other', async () => {
    for (const text of TEXTS) {
      for (const { document, marks } of (await ask({ text, perPage: 100 })).hits) {
        for (const field of ['name', 'producer', 'place'] as const) {
          let last = 0;
          for (const [start, end] of marks[field] ?? []) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(document[field].length);
        }
      }
    }
  }, 60_000);

  test('words nobody has are dropped, and that is said', async () => {
    const name = documents[0]?.name.split(' ').slice(0, 2).join(' ') ?? '';
    const { total, isRelaxed } = await ask({ text: `${name} qqqwwwzzz` });
    expect(total).toBeGreaterThan(0);
    expect(isRelaxed).toBe(true);
  }, 60_000);

  test('no text throws', async () => {
    const hostile = [
      'x'.repeat(10_000),
      '\u0000\u0007',
      '🙂🙂',
      '<img src=x onerror=alert(1)>',
      '\ud800',
      'nước mắm'.normalize('NFD'),
      '"\\',
      '   ',
      '% ? #',
    ];
    for (const text of hostile) expect((await ask({ text })).total).toBeGreaterThanOrEqual(0);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect((await ask({ text })).total).toBeGreaterThanOrEqual(0);
      }),
      { seed: 28, numRuns: runs },
    );
  }, 60_000);
}
