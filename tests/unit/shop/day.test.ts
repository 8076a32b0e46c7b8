import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayIn } from '../../../src/commerce/day.ts';

it.each([
  ['2026-11-22T16:59:59.999Z', '2026-11-22'],
  ['2026-11-22T17:00:00Z', '2026-11-23'],
  ['2026-12-31T17:00:00Z', '2027-01-01'],
  ['2028-02-28T17:00:00Z', '2028-02-29'],
])('%s is the day %s in Viet Nam', (moment, day) => {
  expect(dayIn(Date.parse(moment))).toBe(day);
});

it('is the day that the time zone of Viet Nam says', () => {
  const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2100, 0, 1) }), (now) => {
      expect(dayIn(now)).toBe(zone.format(now));
    }),
  );
});

it('refuses what is no moment', () => {
  expect(() => dayIn(Number.NaN)).toThrow(RangeError);
  expect(() => dayIn(8.64e15)).toThrow(RangeError);
});
