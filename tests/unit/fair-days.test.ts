/** The days of a fair on what is printed for it: as its page says them, never more. */
import { describe, expect, test } from 'vitest';
import { printedDays } from '../../src/components/fair-print/fair-lines.ts';
import { day } from './listed.ts';

const NONE = { start: null, end: null, year: null, datesAsPrinted: null, closed: [] };

describe('printed days', () => {
  test.each([
    [{ start: day('2026-12-01'), end: day('2026-12-05') }, '01/12 – 05/12/2026', '1 Dec – 5 Dec 2026'],
    [{ start: day('2026-12-01'), end: day('2026-12-01') }, '01/12/2026', '1 Dec 2026'],
    // One day printed of several: not a fair of one day.
    [{ start: day('2026-12-01') }, 'từ 01/12/2026, nguồn không ghi ngày cuối', 'from 1 Dec 2026, last day not printed'],
    [{ end: day('2026-12-05') }, 'đến 05/12/2026, nguồn không ghi ngày đầu', 'until 5 Dec 2026, first day not printed'],
    [{ year: 2027 }, 'năm 2027, nguồn không ghi ngày', 'in 2027, days not printed'],
    [{ datesAsPrinted: '16 đến 20/5' }, 'nguồn ghi “16 đến 20/5”', 'printed: “16 đến 20/5”'],
    [
      { start: day('2026-02-10'), end: day('2026-02-20'), closed: [day('2026-02-17'), day('2026-02-18')] },
      '10/02 – 20/02/2026, nghỉ 17/02, 18/02/2026',
      '10 Feb – 20 Feb 2026, closed on 17 Feb, 18 Feb 2026',
    ],
    [{}, '', ''],
  ])('of %j', (facts, vi, en) => {
    expect(printedDays({ ...NONE, ...facts }, 'vi')).toBe(vi);
    // A month stays with its day.
    expect(printedDays({ ...NONE, ...facts }, 'en').replaceAll('\u00a0', ' ')).toBe(en);
  });
});
