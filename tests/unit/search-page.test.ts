import { describe, expect, test } from 'vitest';
import { valuesInOrder, valuesNamed, isUseful } from '../../src/islands/search/facet-order.ts';
import { addressOf, changed, choicesOf, isNarrowed, pageInstead, pagesToShow, shorterTexts } from '../../src/islands/search/state.ts';
import type { SearchQuery, SearchResult } from '../../src/search/contract.ts';
import { queryOf } from '../../src/search/url.ts';

const query: SearchQuery = queryOf(new URLSearchParams('q=trà&sao=4&trang=3'));

describe('a change of the search page', () => {
  test('leads to the first page unless the page is turned', () => {
    expect(changed(query, { kind: 'text', text: 'trà sen' })).toMatchObject({ text: 'trà sen', page: 1 });
    expect(changed(query, { kind: 'toggle', facet: 'group', value: 'food' }).page).toBe(1);
    expect(changed(query, { kind: 'sort', sort: 'name' })).toMatchObject({ sort: 'name', page: 1 });
    expect(changed(query, { kind: 'adult', isAdult: true })).toMatchObject({ isAdult: true, page: 1 });
    expect(changed(query, { kind: 'page', page: 2 })).toMatchObject({ text: 'trà', page: 2 });
  });

  test('adds a value, and drops it the second time', () => {
    const more = changed(query, { kind: 'toggle', facet: 'stars', value: '5' });
    expect(choicesOf(more)).toEqual([
      { facet: 'stars', value: '4' },
      { facet: 'stars', value: '5' },
    ]);
    expect(choicesOf(changed(more, { kind: 'toggle', facet: 'stars', value: '4' }))).toEqual([{ facet: 'stars', value: '5' }]);
  });

  test('clears facets and price, and keeps words and order', () => {
    const full: SearchQuery = { ...query, price: { min: 1, max: null }, sort: 'name' };
    expect(isNarrowed(full)).toBe(true);
    const cleared = changed(full, { kind: 'clear' });
    expect(isNarrowed(cleared)).toBe(false);
    expect(cleared).toMatchObject({ text: 'trà', sort: 'name' });
    expect(changed(full, { kind: 'any-price' })).toMatchObject({ price: null, selected: { stars: ['4'] } });
  });
});

describe('the address', () => {
  test('holds every state but the age, and gives it back', () => {
    const address = addressOf('/tim/', { ...query, isAdult: true });
    expect(address).toBe('/tim/?q=tr%C3%A0&sao=4&trang=3');
    expect(queryOf(new URL(address, 'https://x.vn').searchParams)).toEqual(query);
  });

  test('of an empty search is the page itself', () => {
    expect(addressOf('/en/search/', queryOf(new URLSearchParams()))).toBe('/en/search/');
  });
});

describe('pages', () => {
  test('links lead to the first, the last and those around', () => {
    expect(pagesToShow(6, 12)).toEqual([1, 4, 5, 6, 7, 8, 12]);
    expect(pagesToShow(1, 2)).toEqual([1, 2]);
  });

  test('a page behind the last leads to the last', () => {
    const result = { hits: [], total: 30, pages: 2 } as unknown as SearchResult;
    expect(pageInstead({ ...query, page: 9 }, result)).toBe(2);
    expect(pageInstead(query, { ...result, total: 0, pages: 0 })).toBeNull();
  });
});

test('shorter questions are tried from the end', () => {
  expect(shorterTexts('nước mắm  ba làng')).toEqual(['nước mắm ba', 'nước']);
  expect(shorterTexts('nước mắm')).toEqual(['nước']);
  expect(shorterTexts(' nước ')).toEqual([]);
});

describe('values of a facet', () => {
  const names = { 'an-giang': 'An Giang', 'ha-tinh': 'Hà Tĩnh', 'da-nang': 'Đà Nẵng' };
  const counts = [
    { value: 'an-giang', count: 3 },
    { value: 'da-nang', count: 5 },
    { value: 'ha-tinh', count: 3 },
  ];

  test('stand by choice, count and name; chosen ones never vanish', () => {
    const values = valuesInOrder('province', counts, ['ha-tinh', 'hue'], names);
    expect(values.map(({ name, count }) => `${name} ${count}`)).toEqual(['Hà Tĩnh 3', 'hue 0', 'Đà Nẵng 5', 'An Giang 3']);
  });

  test('of stars stand from five to three', () => {
    const stars = valuesInOrder('stars', [{ value: '3', count: 9 }, { value: '5', count: 1 }], ['3'], { '3': '3', '4': '4', '5': '5' }); // prettier-ignore
    expect(stars.map(({ value }) => value)).toEqual(['5', '3']);
  });

  test('are found with and without diacritics', () => {
    const values = valuesInOrder('province', counts, [], names);
    expect(valuesNamed(values, 'da n').map(({ value }) => value)).toEqual(['da-nang']);
    expect(valuesNamed(values, ' ')).toHaveLength(3);
  });

  test('help where there are two, or one is chosen', () => {
    const [one] = counts;
    expect(isUseful(valuesInOrder('province', one ? [one] : [], [], names))).toBe(false);
    expect(isUseful(valuesInOrder('province', [], ['hue'], names))).toBe(true);
    expect(isUseful(valuesInOrder('province', counts, [], names))).toBe(true);
  });
});
