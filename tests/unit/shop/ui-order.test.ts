/** Orders on their page and at the stand, apart from what is drawn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ORDER_STATES } from '../../../src/commerce/order.ts';
import { langOf, markPrivate, tokenOf } from '../../../src/commerce/page-request.ts';
import { isMeant } from '../../../src/components/shop/hand-over/found.ts';
import { isFinal, markOf, timeLeft } from '../../../src/components/shop/order/mark.ts';
import { moment } from '../../../src/i18n/format.ts';
import { cartWords } from '../../../src/i18n/shop-cart.ts';
import { ORDER_TONES, orderWords } from '../../../src/i18n/shop-order.ts';
import { shopWords } from '../../../src/i18n/shop.ts';
import { orderIn } from '../../fixtures/shop/ui-views.ts';

describe('an order that is found', () => {
  const order = { id: 'SS-261122-7K3M9Q', name: 'Trần Văn Đỗ', phoneEnd: '678' };
  test.each([
    '',
    ' ',
    'SS-261122-7K3M9Q',
    'ss 261122 7k3m9q',
    '7K3M9Q',
    '3m9q',
    'tran van do',
    'đỗ',
    '678',
    'https://x.vn/?c=SS-261122-7K3M9Q',
  ])('by "%s"', (typed) => {
    expect(isMeant(order, typed)).toBe(true);
  });
  test.each(['9Q', '7K3M9R', '67', '8', 'nguyen', '261122', '-'])('not by "%s"', (typed) => {
    expect(isMeant(order, typed)).toBe(false);
  });
  test('letters that a code never holds are read as digits', () => {
    expect(isMeant({ ...order, id: 'SS-261122-1A0B1C' }, 'IAOBLC')).toBe(true);
  });
  test('an order whose person was erased is found by its id alone', () => {
    const erased = { ...order, name: '', phoneEnd: '' };
    expect(isMeant(erased, '7K3M9Q')).toBe(true);
    expect(isMeant(erased, 'a')).toBe(false);
  });
  test('nothing that is typed throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => typeof isMeant(order, typed) === 'boolean'));
  });
});

describe('the time left', () => {
  const units = ['d', 'h', 'min'] as const;
  test.each([
    [0, ''],
    [-5, ''],
    [1, '1 min'],
    [59 * 60_000, '59 min'],
    [60 * 60_000, '1 h'],
    [90 * 60_000, '1 h 30 min'],
    [25 * 3_600_000 + 60_000, '1 d 1 h'],
    [24 * 3_600_000 + 60_000, '1 d'],
  ])('of %d ms is "%s"', (ms, text) => {
    expect(timeLeft(ms, units)).toBe(text);
  });
});

test('a mark changes with all that a page shows anew', () => {
  const marks = ORDER_STATES.map((state) => markOf(orderIn(state)));
  expect(new Set(marks).size).toBe(ORDER_STATES.length);
  const paid = orderIn('paid');
  for (const change of [{ isInReview: true }, { refunded: paid.total }, { canCancel: true }])
    expect(markOf({ ...paid, ...change })).not.toBe(markOf(paid));
  expect(ORDER_STATES.filter((state) => isFinal({ state }))).toEqual(['picked_up', 'no_show', 'cancelled', 'refunded']);
});

test('a moment is told by the clock of Viet Nam, also across midnight', () => {
  expect(moment(Date.parse('2026-11-21T17:05:00Z'), 'vi')).toBe('00:05, 22/11/2026');
  expect(moment(Date.parse('2026-11-21T16:59:00Z'), 'en')).toBe('23:59, 21\u00a0Nov\u00a02026');
});

describe('what pages read of a request', () => {
  const url = (path: string): URL => new URL(path, 'https://so.example');
  test('language and token', () => {
    expect([langOf(url('/don-hang/')), langOf(url('/en/order/'))]).toEqual(['vi', 'en']);
    expect([tokenOf(url('/don-hang/?t=abc')), tokenOf(url('/don-hang/')), tokenOf(url(`/don-hang/?t=${'x'.repeat(2001)}`))]).toEqual([
      'abc',
      '',
      '',
    ]);
  });
  test('pages are for whoever has their address', () => {
    const headers = new Headers();
    markPrivate(headers);
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
  });
});

describe.each(['vi', 'en'] as const)('words in %s', (lang) => {
  test('every state has a word, a sentence and a look, and no two the same word', () => {
    const { states } = orderWords(lang);
    expect(Object.keys(states).sort()).toEqual([...ORDER_STATES].sort());
    expect(Object.keys(ORDER_TONES).sort()).toEqual([...ORDER_STATES].sort());
    expect(new Set(Object.values(states).map(([word]) => word)).size).toBe(ORDER_STATES.length);
  });
  test('no text is empty, accuses anybody, or speaks of a delivery that there is not', () => {
    const texts = JSON.stringify([orderWords(lang), cartWords(lang), shopWords(lang)]);
    expect(texts).not.toContain('""');
    expect(texts).not.toMatch(/(?<!\p{L})giả(?!\p{L})|vi phạm|free delivery/iu);
  });
});
