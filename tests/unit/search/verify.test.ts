import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, answerToWords, idsOfDecision } from '../../../src/search/verify/answer.ts';
import { askedOf, decisionKey, isSameDecision } from '../../../src/search/verify/asked.ts';
import type { SearchDocument, SearchResult } from '../../../src/search/contract.ts';
import { suggestionsFor } from '../../../src/search/suggestions.ts';

const document = (part: Partial<SearchDocument>): SearchDocument => ({
  id: 'a',
  name: 'Mật ong Thành Đạt',
  aliases: [],
  producer: 'HTX Thành Đạt',
  producerId: 'htx-thanh-dat',
  producerKind: 'cooperative',
  place: 'Hương Sơn',
  province: 'lam-dong',
  provinceName: 'Lâm Đồng',
  formerProvince: 'binh-thuan',
  formerProvinceName: 'Bình Thuận',
  group: 'food',
  set: null,
  marks: [],
  stars: 4,
  standing: 'valid',
  term: '2025-01-17',
  isPotentialFiveStar: false,
  isByCouncil: false,
  isAlcohol: false,
  price: null,
  ingredients: '',
  ...part,
});
const result = (documents: readonly SearchDocument[], part: Partial<SearchResult> = {}): SearchResult => ({
  hits: documents.map((one) => ({ document: one, marks: {} })),
  total: documents.length,
  pages: 1,
  facets: { standing: [], stars: [], group: [], set: [], province: [], formerProvince: [], producerKind: [], marks: [] },
  prices: null,
  hiddenAlcohol: 0,
  corrected: null,
  isRelaxed: false,
  asOf: '2026-11-21',
  ...part,
});

describe('what is asked', () => {
  test.each([
    '/p/mat-ong-x/',
    'p/mat-ong-x',
    'https://sosao.example/p/mat-ong-x/?ref=1#a',
    '  HTTPS://SOSAO.EXAMPLE/P/mat-ong-x  ',
    'https://sosao.example/en/products/mat-ong-x/',
    '/san-pham/mat-ong-x/',
    'https://sosao.example/tra-cuu/?q=%2Fp%2Fmat-ong-x%2F',
  ])('%s is the code of a pack', (text) => {
    expect(askedOf(text)).toEqual({ kind: 'code', id: 'mat-ong-x', words: null });
  });
  test('an id alone may also be words', () => {
    expect(askedOf('mat-ong-x')).toEqual({ kind: 'code', id: 'mat-ong-x', words: 'mat ong x' });
  });
  test('the address of anything else names no product', () => {
    expect(askedOf('https://example.com/mat-ong')).toEqual({ kind: 'code', id: '', words: null });
  });
  test.each([
    ['86/QĐ-UBND', '86/qd-ubnd'],
    ['086 / qd - ubnd', '86/qd-ubnd'],
    ['Quyết định số 86/QĐ-UBND ngày 17/1/2025', '86/qd-ubnd'],
    ['2890/QĐ–BNN–VPĐP', '2890/qd-bnn-vpdp'],
    ['86/qđ', '86'],
    ['quyết định số 86', '86'],
  ])('%s is the decision %s', (text, key) => {
    expect(askedOf(text.normalize('NFD'))).toEqual({ kind: 'decision', key });
  });
  test.each(['mật ong', 'gạo st25', 'qđ', '86'])('%s is words', (text) => {
    expect(askedOf(text).kind).toBe('words');
  });
  test('a number alone stands for every authority, an authority only for itself', () => {
    expect(isSameDecision('86', decisionKey('86/QĐ-UBND'))).toBe(true);
    expect(isSameDecision('377/qd-bnn', decisionKey('377'))).toBe(true);
    expect(isSameDecision('8', decisionKey('86/QĐ-UBND'))).toBe(false);
    expect(isSameDecision('86/qd-bnn', decisionKey('86/QĐ-UBND'))).toBe(false);
  });
  test('nothing throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => typeof askedOf(text).kind === 'string'));
    expect(askedOf(' \u0000\u200b ')).toEqual({ kind: 'nothing' });
  });
});

describe('the answer', () => {
  const honey = document({});
  const other = document({ id: 'b', name: 'Mật ong' });
  test('one product, several, none', () => {
    expect(answerOf([honey]).kind).toBe('one');
    expect(answerOf([honey, other]).kind).toBe('several');
    expect(answerOf([]).kind).toBe('none');
  });
  test('a name as printed is one strong match, unless it is a part of other names', () => {
    expect(answerToWords('mat ong thanh dat', result([honey, other]))).toEqual({ kind: 'one', document: honey });
    expect(answerToWords('mat ong', result([other, honey])).kind).toBe('several');
  });
  test('no words, no answer', () => {
    expect(answerToWords('🙂', result([honey]))).toEqual({ kind: 'none' });
  });
  test('two products of one name are never one answer', () => {
    expect(answerToWords('mật ong', result([other, document({ id: 'c', name: 'Mật Ong' })])).kind).toBe('several');
  });
  test('the only product that holds all words is the answer, a guess is not', () => {
    expect(answerToWords('mat ong binh thuan', result([honey])).kind).toBe('one');
    expect(answerToWords('mat onh', result([honey]))).toMatchObject({ kind: 'several', isNear: true });
    expect(answerToWords('mật ong đà lạt', result([honey], { isRelaxed: true }))).toMatchObject({ kind: 'several', isRelaxed: true });
  });
  test('a decision names each product once', () => {
    const row = { number: '86/QĐ-UBND', key: '86/qd-ubnd', host: 'x.vn' };
    expect(
      idsOfDecision(
        [
          { ...row, id: 'a' },
          { ...row, id: 'a' },
          { ...row, id: 'b', key: '186/qd-ubnd' },
        ],
        '86',
      ),
    ).toEqual(['a']);
  });
});

describe('suggestions', () => {
  test('producers and places only where their name holds every word', () => {
    const found = suggestionsFor('thanh d', result([document({}), document({ id: 'b' })]));
    expect(found.products).toHaveLength(2);
    expect(found.producers).toEqual([
      { kind: 'producer', id: 'htx-thanh-dat', name: 'HTX Thành Đạt', today: '', ranges: [[4, 9], [10, 11]] }, // prettier-ignore
    ]);
    expect(found.places).toEqual([]);
    expect(suggestionsFor('binh thuan', result([document({})])).places).toMatchObject([{ kind: 'former', today: 'Lâm Đồng' }]);
  });
  test('never a drink with alcohol', () => {
    expect(suggestionsFor('mat', result([document({ isAlcohol: true })]))).toEqual({ products: [], producers: [], places: [] });
  });
});
