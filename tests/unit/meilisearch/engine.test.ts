import { describe, expect, it } from 'vitest';
import { FACETS, type SearchQuery, type SearchResult } from '../../../src/search/contract.ts';
import { NAMES, PRODUCTS } from './documents.ts';
import { ALL, engineOver, holding } from './with-double.ts';

const double = holding(PRODUCTS, NAMES, '2026-11-20');
const engine = engineOver(double);
const asked = (query: Partial<SearchQuery>) => engine.search({ ...ALL, ...query });
const ids = (result: SearchResult) => result.hits.map((hit) => hit.document.id);
const counts = (result: SearchResult, facet: (typeof FACETS)[number]) =>
  Object.fromEntries(result.facets[facet].map(({ value, count }) => [value, count]));

describe('the Meilisearch engine over a strict double', () => {
  it('gives the documents as they were pushed, in the published order, with the day of the push', async () => {
    const result = await asked({});
    expect(result.hits.map((hit) => hit.document)).toEqual(PRODUCTS);
    expect(result).toMatchObject({ total: 7, pages: 1, asOf: '2026-11-20', corrected: null, isRelaxed: false, hiddenAlcohol: 0 });
    expect(result.prices).toEqual({ min: 35_000, max: 200_000 });
  });

  it('counts a facet without its own choice and others with it; 0 stars are no rating; a chosen value counts even 0', async () => {
    const result = await asked({ selected: { stars: ['5', '1'], group: ['food'] } });
    expect(ids(result)).toEqual(['nuoc-mam-a']);
    expect(counts(result, 'stars')).toEqual({ '5': 1, '4': 1, '3': 2, '1': 0 });
    expect(counts(result, 'group')).toEqual({ food: 1 });
    expect(counts(result, 'province')).toEqual({ 'ha-tinh': 1 });
    expect(counts(await asked({ selected: { marks: ['organic'] } }), 'marks')).toEqual({ organic: 1, vietgap: 1 });
  });

  it('leaves out drinks with alcohol and says how many, without dropping words for their sake', async () => {
    const result = await asked({ text: 'rượu nếp', isAdult: false });
    expect(result).toMatchObject({ total: 0, hits: [], hiddenAlcohol: 1, isRelaxed: false });
    expect(counts(result, 'group')).toEqual({});
    expect((await asked({ isAdult: false })).hiddenAlcohol).toBe(2);
  });

  it('keeps to a price range; products without a price never match one', async () => {
    expect(ids(await asked({ price: { min: 90_000, max: 120_000 } }))).toEqual(['nuoc-mam-a', 'nuoc-mam-b']);
    expect((await asked({ price: { min: null, max: 40_000 } })).total).toBe(1);
    expect((await asked({ price: { min: null, max: null } })).total).toBe(7);
  });

  it.each([
    ['stars', ['nuoc-mam-a', 'nuoc-mam-b', 'ruou-a', 'ruou-b', 'mam-ruoc', 'lac', 'mi']],
    ['newest', ['nuoc-mam-a', 'lac', 'ruou-a', 'ruou-b', 'nuoc-mam-b', 'mam-ruoc', 'mi']],
    ['name', ['lac', 'mam-ruoc', 'mi', 'nuoc-mam-a', 'nuoc-mam-b', 'ruou-b', 'ruou-a']],
    ['price-asc', ['lac', 'nuoc-mam-a', 'nuoc-mam-b', 'ruou-b', 'mam-ruoc', 'mi', 'ruou-a']],
    ['price-desc', ['ruou-b', 'nuoc-mam-b', 'nuoc-mam-a', 'lac', 'mam-ruoc', 'mi', 'ruou-a']],
  ] as const)('orders by %s', async (sort, order) => {
    expect(ids(await asked({ sort }))).toEqual(order);
  });

  it('turns pages; beyond the last one there are no hits and the same total', async () => {
    expect(ids(await asked({ perPage: 3, page: 2 }))).toEqual(['lac', 'mi', 'ruou-a']);
    expect(await asked({ perPage: 3, page: 9 })).toMatchObject({ hits: [], total: 7, pages: 3 });
    expect(await asked({ perPage: 1, page: 51 })).toMatchObject({ hits: [], total: 7, pages: 7 });
  });

  it('marks in UTF-16 units of the original, also where it holds quotation marks and markup', async () => {
    const [hit] = (await asked({ text: 'mam ruoc' })).hits;
    const name = hit?.document.name ?? '';
    expect(hit?.marks.name?.map(([start, end]) => name.slice(start, end))).toEqual(['Mắm', 'ruốc']);
    const [typing] = (await asked({ text: 'nước mắm nh' })).hits;
    expect(typing?.marks.name?.map(([start, end]) => typing.document.name.slice(start, end))).toEqual(['Nước', 'mắm', 'nh']);
  });

  it('drops words where all together find nothing, from the end or from the start, and says so', async () => {
    expect(await asked({ text: 'nước mắm xyzzyx' })).toMatchObject({ isRelaxed: true, total: 2 });
    expect(await asked({ text: 'xyzzyx mắm nước' })).toMatchObject({ isRelaxed: true });
    expect(await asked({ text: 'xyzzyx qqqq' })).toMatchObject({ isRelaxed: false, total: 0 });
  });

  it('does not drop words because of a filter', async () => {
    expect(await asked({ text: 'nước mắm', selected: { province: ['thai-binh'] } })).toMatchObject({ isRelaxed: false, total: 0 });
  });

  it('mends Telex and says so, except where the word is printed as typed', async () => {
    expect(await asked({ text: 'nuwowcs mawsm' })).toMatchObject({ corrected: 'nước mắm', total: 2 });
    expect(await asked({ text: 'boss' })).toMatchObject({ corrected: null, total: 1 });
  });

  it('finds words that mean the same, and i for y', async () => {
    expect(ids(await asked({ text: 'đậu phộng' }))).toEqual(['lac']);
    expect(ids(await asked({ text: 'mì chũ' }))).toEqual(['mi']);
    expect((await asked({ text: 'hop tac xa lang ta' })).total).toBe(6);
    expect(ids(await asked({ text: 'gia vị', perPage: 2 }))).toEqual(['nuoc-mam-a', 'nuoc-mam-b']);
  });

  it.each([
    ['a quotation mark', '"'],
    ['a backslash', '\\'],
    ['a minus', '-mắm'],
    ['a phrase and an exclusion', '"nước mắm" -40N'],
    ['markup', '<script>'],
    ['an emoji', '🍵'],
    ['control characters and half a pair', '\u0000\ud800'],
    ['one very long word', 'x'.repeat(10_000)],
    ['very many words', 'a '.repeat(5000)],
    ['decomposed letters', 'nước mắm'.normalize('NFD')],
  ])('takes whatever is typed: %s', async (_, text) => {
    const result = await asked({ text });
    expect(result.total).toBeGreaterThanOrEqual(0);
  });

  it.each(['x" OR isAlcohol = true', '\\"', '] OR [', '', 'ha-tinh", "khanh-hoa'])(
    'takes a hostile chosen value as a value: %j',
    async (value) => {
      const result = await asked({ selected: { province: [value], stars: [value] } });
      expect(result.total).toBe(0);
      expect(result.facets.province.at(-1)).toEqual({ value, count: 0 });
    },
  );
});
