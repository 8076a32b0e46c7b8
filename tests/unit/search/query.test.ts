/** What readers type: Telex, synonyms, hostile text, and the address. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { telexKeys } from '../../../scripts/search/transforms.ts';
import { SORTS, FACETS } from '../../../src/search/contract.ts';
import { MAX_QUERY, preparedQuery } from '../../../src/search/query/prepare.ts';
import { SYNONYM_PAIRS, SYNONYM_RULES } from '../../../src/search/query/synonym-rules.ts';
import { synonymFinder } from '../../../src/search/query/synonyms.ts';
import { isSyllable, untelexed } from '../../../src/search/query/telex.ts';
import { foldedLetters, wordsIn } from '../../../src/search/query/tokens.ts';
import { queryOf, searchParamsOf } from '../../../src/search/url.ts';
import { spellingKey } from '../../../src/domain/spelling.ts';
import { content } from './documents.ts';

const mended = (word: string) => untelexed(word, foldedLetters);

describe('Telex', () => {
  test.each([
    ['nuwowcs', 'nước'],
    ['nuocws', 'nước'],
    ['dduongwf', 'đường'],
    ['hongof', 'hồng'],
    ['toom', 'tôm'],
    ['guiwr', 'gửi'],
    ['giuwax', 'giữa'],
    ['quees', 'quế'],
    ['khoair', 'khoải'],
    ['tw', 'tư'],
  ])('%s is %s', (keys, word) => {
    expect(mended(keys)).toBe(word);
  });

  test.each(['palmania', 'coffee', 'traxanh', 'nuocmam', 'matong', 'food', 'htx', 'green'])('%s stays', (word) => {
    expect(preparedQuery(word).corrected).toBeNull();
  });

  test('every syllable of every shipped name survives being typed raw', () => {
    const words = new Set(content.documents.flatMap(({ name }) => wordsIn(name.toLowerCase()).map(({ text }) => text)));
    const lost = [...words].filter((word) => {
      const keys = telexKeys(word);
      return (
        keys !== word && isSyllable(foldedLetters(word)) && !isSyllable(keys) && foldedLetters(mended(keys) ?? '') !== foldedLetters(word)
      );
    });
    expect(lost).toEqual([]);
  });
});

describe('synonyms', () => {
  const find = synonymFinder(SYNONYM_RULES);
  const found = (text: string) => find(wordsIn(text).map((word) => spellingKey(word.text)), true).map(({ terms }) => terms.join(' ')); // prettier-ignore

  test.each([
    ['Kẹo lạc', 'dau phong'],
    ['Dầu Đậu Phụng', 'lac'],
    ['Bánh đa vừng', 'banh trang'],
    ['HTX Muối', 'hop tac xa'],
    ['Mỳ gạo trái cây', 'hoa qua'],
    ['Hồ Chí Minh', 'sai gon'],
  ])('%s is also %s', (text, also) => {
    expect(found(text)).toContain(also);
  });

  test.each(['Chè lam', 'Gà Lạc Thủy', 'Dừa sáp', 'Cá mè', 'Gạo thơm', 'Bột sắn dây', 'Mắm ruốc', 'Kem lá dứa'])(
    '%s is nothing else',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('no pair is written twice', () => {
    const pairs = SYNONYM_PAIRS.flatMap(([phrase, also]) => also.map((other) => `${phrase} > ${other}`));
    expect(pairs).toEqual([...new Set(pairs)]);
  });
});

describe('the query', () => {
  test('never throws, never grows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12_000 }), (text) => {
        const { words, text: clean } = preparedQuery(text);
        expect(clean.length).toBeLessThanOrEqual(MAX_QUERY);
        expect(words.length).toBeLessThanOrEqual(10);
        expect(clean.isWellFormed()).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test('is the same for NFD and NFC', () => {
    expect(preparedQuery('nước mắm'.normalize('NFD'))).toEqual(preparedQuery('nước mắm'));
  });
});

describe('the address', () => {
  const value = fc.stringMatching(/^[a-z0-9_-]{1,20}$/);
  const query = fc.record({
    text: fc.string({ unit: 'binary', maxLength: 300 }),
    selected: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, fc.array(value, { maxLength: 60 })]))),
    price: fc.option(fc.record({ min: fc.option(fc.double()), max: fc.option(fc.nat()) })),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: -3, max: 80 }),
  });

  test('gives back what it was made from, and then the same address', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const params = searchParamsOf(asked);
        const read = queryOf(new URLSearchParams(params.toString()));
        expect(searchParamsOf(read).toString()).toBe(params.toString());
        expect(read.sort).toBe(asked.sort);
        expect(read.page).toBe(Math.min(Math.max(asked.page, 1), 50));
        for (const facet of FACETS) expect(read.selected[facet] ?? []).toEqual([...new Set(asked.selected[facet])].sort().slice(0, 50));
      }),
      { seed: 2 },
    );
  });

  test('any address gives a query', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        const read = queryOf(new URLSearchParams(text));
        expect(searchParamsOf(read).size).toBeLessThan(500);
      }),
      { seed: 3 },
    );
    const read = queryOf(new URLSearchParams('tinh=%3Cscript%3E&tinh=ha-noi&gia-tu=-1&gia-den=1e999&xep=best&trang=-7&trang=x'));
    expect(read).toMatchObject({ selected: { province: ['ha-noi'] }, price: null, sort: 'relevance', page: 1 });
  });

  test('what is as by default is left out', () => {
    expect(searchParamsOf(queryOf(new URLSearchParams())).toString()).toBe('');
  });
});
