import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  dayOf,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsBetween,
  yearOf,
} from '../../src/domain/date.ts';
import { day, daysIn, MANY } from './arbitraries.ts';

const days = daysIn(1900, 2150);

describe('calendarDate', () => {
  test.each(['2026-11-21', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(calendarDate(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '0999-12-31',
    '02026-01-01',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00:00Z',
    '2026/01/01',
    '21/11/2026',
    '２０２６-01-01',
    '',
  ])('refuses "%s"', (text) => {
    expect(calendarDate(text)).toBeNull();
  });

  test('accepts exactly the days that a calendar has', () => {
    const numbers = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }));
    fc.assert(
      fc.property(numbers, ([year, month, date]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const time = new Date(Date.UTC(year, month - 1, date));
        const isReal = time.toISOString().startsWith(text);
        expect(calendarDate(text) !== null).toBe(isReal);
      }),
      MANY,
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => calendarDate(text) === null || calendarDate(text) === text),
      MANY,
    );
  });
});

test('parts of a date put together are the date', () => {
  fc.assert(
    fc.property(days, (date) => {
      expect(new Date(Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date))).toISOString().slice(0, 10)).toBe(date);
      expect(firstDayOf(yearOf(date)) <= date && date <= lastDayOf(yearOf(date))).toBe(true);
    }),
    MANY,
  );
});

describe('addMonths', () => {
  test.each([
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-12-31', 36, '2026-12-31'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2028-08-31', -6, '2028-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-06-30', 0, '2025-06-30'],
  ])('%s + %i months = %s', (date, months, result) => {
    expect(addMonths(day(date), months)).toBe(result);
  });

  test('keeps the day of the month or takes the last one of a shorter month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const result = addMonths(date, months);
        const isSame = dayOf(result) === dayOf(date);
        const isLast = monthOf(addDays(result, 1)) !== monthOf(result);
        expect(calendarDate(result)).toBe(result);
        expect(isSame || (isLast && dayOf(result) < dayOf(date))).toBe(true);
        expect(yearOf(result) * 12 + monthOf(result)).toBe(yearOf(date) * 12 + monthOf(date) + months);
      }),
      MANY,
    );
  });

  test('keeps the order of days', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -60, max: 60 }), (a, b, months) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
      }),
      MANY,
    );
  });
});

describe('monthsBetween', () => {
  test.each([
    ['2026-11-16', '2028-01-17', 14],
    ['2026-11-18', '2028-01-17', 13],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-02-28', '2026-03-27', 0],
    ['2026-05-05', '2026-05-05', 0],
    ['2026-05-05', '2020-01-01', 0],
  ])('%s to %s: %i', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });

  test('is the largest number of months that fits', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 4000 }), (from, offset) => {
        const to = addDays(from, offset);
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
      MANY,
    );
  });

  test('undoes addMonths', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (date, months) => {
        expect(monthsBetween(date, addMonths(date, months))).toBe(months);
      }),
      MANY,
    );
  });
});

describe('days', () => {
  test('addDays and daysBetween undo each other', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (date, offset) => {
        expect(daysBetween(date, addDays(date, offset))).toBe(offset);
        expect(addDays(addDays(date, offset), -offset)).toBe(date);
      }),
      MANY,
    );
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2025-07-01', 180, '2025-12-28'],
  ])('%s + %i days = %s', (date, offset, result) => {
    expect(addDays(day(date), offset)).toBe(result);
  });
});
