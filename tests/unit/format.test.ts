import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dong } from '../../src/domain/money.ts';
import { count, decimal, longDate, monthName, percent, price, shortDate } from '../../src/i18n/format.ts';
import { day, daysIn, MANY } from './arbitraries.ts';

const NBSP = '\u00a0';
const amount = (value: number): string => price(dong(value) ?? expect.fail('no amount'));

test.each([
  [0, `0${NBSP}₫`],
  [500, `500${NBSP}₫`],
  [85_000, `85.000${NBSP}₫`],
  [1_250_000, `1.250.000${NBSP}₫`],
])('%d đồng reads %s', (value, text) => {
  expect(amount(value)).toBe(text);
});

test('a price is digits in groups of three, a no-break space and ₫, never a decimal', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), (value) => {
      expect(amount(value)).toMatch(/^\d{1,3}(?:\.\d{3})*\u00a0₫$/);
      expect(Number(amount(value).replace(/\D/g, ''))).toBe(value);
    }),
    MANY,
  );
});

test('dates read dd/MM/yyyy in Vietnamese and with the name of the month in English', () => {
  expect(shortDate(day('2026-11-21'), 'vi')).toBe('21/11/2026');
  expect(shortDate(day('2026-01-02'), 'vi')).toBe('02/01/2026');
  expect(shortDate(day('2026-11-21'), 'en')).toBe(`21${NBSP}Nov${NBSP}2026`);
  expect(shortDate(day('2026-01-02'), 'en')).toBe(`2${NBSP}Jan${NBSP}2026`);
  expect(longDate(day('2026-11-21'), 'vi')).toBe('ngày 21 tháng 11 năm 2026');
  expect(longDate(day('2026-01-02'), 'vi')).toBe('ngày 2 tháng 1 năm 2026');
  expect(longDate(day('2026-01-02'), 'en')).toBe('2 January 2026');
  expect(monthName(day('2026-01-02'), 'vi')).toBe('tháng 1/2026');
  expect(monthName(day('2026-12-02'), 'en')).toBe('December 2026');
});

test('a short date can be read back', () => {
  fc.assert(
    fc.property(daysIn(1990, 2090), (date) => {
      expect(shortDate(date, 'vi')).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
      expect(shortDate(date, 'vi').split('/').reverse().join('-')).toBe(date);
      const english = new Date(`${shortDate(date, 'en').replaceAll(NBSP, ' ')} UTC`);
      expect(english.toISOString().slice(0, 10)).toBe(date);
    }),
    MANY,
  );
});

test('counts, shares and decimals use the separators of the language', () => {
  expect(count(1050, 'vi')).toBe('1.050');
  expect(count(1050, 'en')).toBe('1,050');
  expect(count(7, 'vi')).toBe('7');
  expect(decimal(91.14, 'vi')).toBe('91,14');
  expect(decimal(91.145, 'en')).toMatch(/^91\.1[45]$/);
  expect(decimal(90, 'vi')).toBe('90');
  expect(percent(24, 100)).toBe(`24${NBSP}%`);
  expect(percent(1, 1000)).toBe(`<${NBSP}1${NBSP}%`);
  expect(percent(0, 1000)).toBe(`0${NBSP}%`);
  expect(percent(0, 0)).toBe(`0${NBSP}%`);
});
