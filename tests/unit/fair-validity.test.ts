import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/date.ts';
import { validityAt } from '../../src/domain/fair.ts';
import { fairValidity } from '../../src/i18n/fair-validity.ts';
import { day, daysIn, recognition } from './arbitraries.ts';

const days = { start: day('2026-02-14'), end: day('2026-03-03') };
const given = (date: string, revoked: string | null = null) => ({
  stars: 4 as const,
  date: day(date),
  year: null,
  revocation: revoked === null ? null : { date: day(revoked) },
});
const inYear = (year: number | null) => ({ stars: 3 as const, date: null, year, revocation: null });

describe('what a recognition says for the days of a fair, in words', () => {
  test.each([
    [[given('2024-05-05')], 'còn hiệu lực suốt hội chợ', 'valid throughout the fair'],
    [[given('2023-02-20')], 'hết hạn ngày 20/02/2026, trong hội chợ', 'lapses on 20\u00a0Feb\u00a02026, during the fair'],
    [[given('2022-02-20')], 'không còn hiệu lực vào ngày hội chợ', 'not valid on the days of the fair'],
    [
      [given('2025-02-20', '2026-02-21')],
      'còn hiệu lực đến hết ngày 20/02/2026, trong hội chợ',
      'valid to the end of 20\u00a0Feb\u00a02026, during the fair',
    ],
    [[given('2023-02-18'), given('2026-02-25')], 'chỉ còn hiệu lực trong một số ngày hội chợ', 'valid on some days of the fair only'],
    [[inYear(2023)], 'chưa nói chắc được: chỉ biết năm công nhận', 'cannot be said for certain: only the year of recognition is known'],
    [
      [inYear(null)],
      'chưa nói chắc được: nguồn không ghi ngày công nhận',
      'cannot be said for certain: the source gives no date of recognition',
    ],
  ])('%#', (history, vi, en) => {
    const validity = validityAt(history, days);
    expect(fairValidity(validity, 'vi').text).toBe(vi);
    expect(fairValidity(validity, 'en').text).toBe(en);
  });

  test('a fair without days leaves it open', () => {
    expect(fairValidity(null, 'vi').text).toBe('chưa nói chắc được: hội chợ chưa rõ ngày');
  });

  test('says "throughout" where every day is certain, and only there', () => {
    const histories = fc.array(recognition(2020, 2024), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(histories, daysIn(2020, 2028), fc.nat(60), (history, start, length) => {
        const validity = validityAt(history, { start, end: addDays(start, length) });
        expect(fairValidity(validity, 'en').text === 'valid throughout the fair').toBe(validity?.kind === 'throughout');
      }),
    );
  });
});
