/** What is typed into the forms of requests and answers, and what is made of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countries, countryName } from '../../../src/components/shop/request/countries.ts';
import { quotationOf, type AnswerDraft } from '../../../src/components/shop/request/answer-draft.ts';
import { requestOf, typedLine, type Draft } from '../../../src/components/shop/request/draft.ts';
import { dayFrom, dongOf, isMail, lineOf, phoneOf, textOf, textsOf, wholeOf } from '../../../src/components/shop/request/typed.ts';
import type { CalendarDate } from '../../../src/domain/date.ts';
import { askLink } from '../../../src/i18n/ask.ts';
import { count } from '../../../src/i18n/format.ts';
import { LANGS } from '../../../src/i18n/lang.ts';
import { requestWords } from '../../../src/i18n/shop-request.ts';
import { termsOf } from '../../../src/i18n/shop-terms.ts';

const TODAY = '2026-11-22' as CalendarDate;

describe('what is typed', () => {
  test('a whole number is read as both languages print it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), fc.constantFrom(...LANGS), (value, lang) => {
        expect(wholeOf(`${value}`)).toBe(value);
        expect(wholeOf(` ${count(value, lang)} `)).toBe(value);
        expect(wholeOf(count(value, 'vi').replaceAll('.', '\u00a0'))).toBe(value);
      }),
    );
  });
  test('decimals, signs, words and mixed marks are none: nobody is quoted ten times the price', () => {
    for (const text of ['', '1.5', '85.5', '85,50', '1.2345', '-3', '+3', '1e3', '0x10', '85.000,5', '1.000,000', '１２', 'mười', '1 00'])
      expect(wholeOf(text), text).toBeNull();
  });
  test('a price has its sign or not, and is more than nothing', () => {
    for (const text of ['85.000', '85000', '85,000 đ', '85 000₫', '85.000 VNĐ', '85000vnd']) expect(dongOf(text), text).toBe(85_000);
    for (const text of ['0', '', 'đ', '85.000 USD', '$85']) expect(dongOf(text), text).toBeNull();
  });
  test('whatever is typed, reading it never throws, and a line has no character that ends it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const read of [wholeOf, dongOf, phoneOf, isMail]) expect(() => read(text)).not.toThrow();
        expect(lineOf(text) ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect((dayFrom(text, TODAY) ?? TODAY) >= TODAY).toBe(true);
        expect(textOf(text) ?? '').not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
      }),
    );
  });
  test('telephones and mail addresses', () => {
    expect(phoneOf('(+84) 912-345.678')).toBe('+84912345678');
    for (const text of ['', '12345', '0912 345 67a', '+', '1'.repeat(16)]) expect(phoneOf(text), text).toBeNull();
    for (const text of ['a@b.vn', 'ten.mẫu+1@thư.example.vn']) expect(isMail(text), text).toBe(true);
    for (const text of ['', 'a@b', 'a b@c.vn', 'a@b.vn, c@d.vn', 'a@b.vn\r\nBcc: c@d.vn', '<a@b.vn>', `${'a'.repeat(250)}@b.vn`])
      expect(isMail(text), text).toBe(false);
  });
  test('days before today are none', () => {
    expect(dayFrom('2026-11-22', TODAY)).toBe('2026-11-22');
    for (const text of ['2026-11-21', '2026-02-30', '', '22/11/2026']) expect(dayFrom(text, TODAY), text).toBeNull();
  });
  test('what was stored may be anything', () => {
    for (const value of [null, 1, 'a', [], undefined, { a: 1 }]) expect(textsOf(value)).toEqual({});
    expect(textsOf({ a: 'b', c: null })).toEqual({ a: 'b' });
  });
});

const DRAFT: Draft = {
  fields: {
    contact: ' Nguyễn Thị Mẫu ',
    email: 'mau@example.com',
    country: 'JP',
    incoterm: 'FOB',
    phone: '+81 90 1234',
    message: 'a\n\nb',
  },
  lines: [{ ...typedLine({ product: 'mau-a', qty: 3, unit: 'thùng' }), targetPrice: '85.000', note: ' ' }],
  hasConsent: true,
};

describe('a request', () => {
  test('says what was typed, and null for what was not', () => {
    expect(requestOf(DRAFT, TODAY, 'vi')).toEqual({
      wrong: [],
      request: {
        company: null,
        contact: 'Nguyễn Thị Mẫu',
        email: 'mau@example.com',
        phone: '+81901234',
        country: 'JP',
        deliveryPlace: null,
        neededBy: null,
        incoterm: 'FOB',
        certificates: null,
        fair: null,
        message: 'a\n\nb',
        lang: 'vi',
        lines: [{ product: 'mau-a', qty: 3, unit: 'thùng', targetPrice: 85_000, note: null }],
      },
    });
  });
  test('everything that is wrong is named at once, in the order of the page', () => {
    const bad = {
      fields: { phone: 'không', neededBy: '2020-01-01', incoterm: 'DDP', email: 'a@b' },
      lines: [{ product: 'mau-a', qty: '1.5', unit: ' ', targetPrice: '0', note: '' }],
      hasConsent: false,
    };
    const { request, wrong } = requestOf(bad, TODAY, 'en');
    expect(request).toBeNull();
    expect(wrong.map(({ field }) => field)).toEqual([
      'qty-mau-a',
      'unit-mau-a',
      'targetPrice-mau-a',
      'contact',
      'email',
      'phone',
      'country',
      'neededBy',
      'consent',
    ]);
    for (const lang of LANGS) for (const { fault } of wrong) expect(requestWords(lang).faults[fault]).not.toBe('');
  });
  test('without consent nothing is sent, whatever else is typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('contact', 'email', 'country', 'message'), fc.string()), (fields) => {
        expect(requestOf({ ...DRAFT, fields: { ...DRAFT.fields, ...fields }, hasConsent: false }, TODAY, 'vi').request).toBeNull();
      }),
    );
  });
});

describe('an answer', () => {
  const typed = (...prices: string[]): AnswerDraft => ({
    prices: prices.map((text, index) => ({ product: `mau-${index}`, typed: text })),
    minimumOrder: '',
    leadTime: ' 7 ngày ',
    validUntil: '2026-11-22',
    note: '',
  });
  test('has a price for what can be supplied, and none for the rest', () => {
    expect(quotationOf(typed('92.500', ''), TODAY).quotation).toEqual({
      prices: [{ product: 'mau-0', price: 92_500 }],
      minimumOrder: null,
      leadTime: '7 ngày',
      validUntil: '2026-11-22',
      note: null,
    });
  });
  test('without any price, with one that is none, or without a last day it is not sent', () => {
    expect(quotationOf(typed('', ''), TODAY).wrong).toEqual([{ field: 'price-mau-0', fault: 'noPrice' }]);
    expect(quotationOf(typed('9', '1,5'), TODAY).wrong).toEqual([{ field: 'price-mau-1', fault: 'price' }]);
    expect(quotationOf({ ...typed('9'), validUntil: '2026-11-21' }, TODAY).wrong).toEqual([{ field: 'validUntil', fault: 'validUntil' }]);
  });
});

describe('words', () => {
  test('every country has a name in both languages, and stands once', () => {
    for (const lang of LANGS) {
      const { often, others } = countries(lang);
      const all = [...often, ...others];
      expect(new Set(all.map(({ code }) => code)).size).toBe(249);
      for (const { code, name } of all) expect(name, code).not.toBe(code);
    }
    expect(countryName('JP', 'vi')).toBe('Nhật Bản');
    expect(countryName('<b>', 'vi')).toBe('<b>');
  });
  test('terms speak of nothing that the mode does not have, say the same in both languages, and leave no part empty', () => {
    for (const mode of ['rfq', 'reserve', 'pay'] as const) {
      const [vi, en] = [termsOf(mode, 'vi'), termsOf(mode, 'en')];
      expect(vi.map(({ id, points }) => [id, points.length])).toEqual(en.map(({ id, points }) => [id, points.length]));
      expect(vi.every(({ points }) => points.length > 0)).toBe(true);
      const text = JSON.stringify([vi, en]);
      expect(/VietQR|Stripe/.test(text)).toBe(mode === 'pay');
      expect(text.includes('Giỏ hàng')).toBe(mode !== 'rfq');
    }
    const held = termsOf('pay', 'vi').find(({ id }) => id === 'du-lieu');
    expect(held?.points.join(' ')).toContain('12 tháng');
  });
  test('a mail that asks for a price holds the name and the permanent link, and nothing of a name steers it', () => {
    const link = askLink('a@b.vn', { id: 'mau-a', name: 'Mắm & tôm?bcc=x@y.vn#%0d "1"' }, 'vi');
    const url = new URL(link);
    expect(url.pathname).toBe('a@b.vn');
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(url.searchParams.get('subject')).toContain('Mắm & tôm?bcc=x@y.vn#%0d "1"');
    expect(url.searchParams.get('body')).toContain('/p/mau-a/\r\n');
  });
});
