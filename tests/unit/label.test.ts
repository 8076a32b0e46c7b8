/** Labels claim less than pages; reminders stand before the end. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../src/domain/certificate.ts';
import { addDays, daysBetween } from '../../src/domain/date.ts';
import { labelClaimOf } from '../../src/domain/label.ts';
import { remindersOf } from '../../src/domain/renewal.ts';
import { decisionLine } from '../../src/i18n/kit.ts';
import { day, listed, recognition } from './listed.ts';

const someDay = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(day('2018-01-01'), days));
const someRecognition = fc
  .record({
    date: fc.option(someDay),
    year: fc.option(fc.integer({ min: 2018, max: 2031 })),
    basis: fc.constantFrom('decision' as const, 'council' as const),
    provenance: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    revoked: fc.boolean(),
  })
  .map(({ date, year, basis, provenance, revoked }) =>
    recognition({
      date,
      year: date === null ? year : null,
      basis,
      provenance,
      revocation: revoked ? { date: null, decisionNumber: null, source: { url: 'https://bao.example/b', title: null } } : null,
    }),
  );

describe('a label', () => {
  test('shows stars only for a confirmed decision that certainly holds on the day', () => {
    fc.assert(
      fc.property(someRecognition, someDay, fc.constantFrom(0, 180), (one, on, grace) => {
        const product = { ...listed({ certificates: [one] }, on), verdict: verdictOn([one], on, grace) };
        const { stars, bar } = labelClaimOf(product);
        // The rules once more, without grace: 36 months from the day, or 1 January of the third year after a year alone.
        const strict = verdictOn([one], on, 0);
        const holds = strict.status === 'valid' || (strict.status === 'expiring' && strict.until !== null);
        const isConfirmed = one.basis === 'decision' && one.provenance !== 'C';
        expect(stars !== null).toBe(product.current !== null && holds && isConfirmed);
        expect(bar === null).toBe(stars !== null);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['lapsed', recognition({ date: day('2022-01-01') }), 'ended'],
    ['inside the window of a year', recognition({ year: 2023 }), 'window'],
    ['without a date', recognition(), 'unknown'],
    ['of a council', recognition({ date: day('2026-01-01'), basis: 'council' }), 'council'],
    ["seen on the producer's own page", recognition({ date: day('2026-01-01'), provenance: 'C' }), 'own-page'],
    ['given later', recognition({ date: day('2026-12-01') }), 'none'],
  ])('of a recognition %s has no stars and says why', (_what, one, bar) => {
    expect(labelClaimOf(listed({ certificates: [one] }))).toEqual({ stars: null, recognition: null, bar });
  });

  test('names the decision as far as the source prints it', () => {
    const all = { decisionNumber: '437/QĐ-UBND', date: day('2024-09-19'), year: null, issuer: 'UBND tỉnh Gia Lai' };
    expect(decisionLine(all)).toBe('theo Quyết định số 437/QĐ-UBND ngày 19/09/2024 của UBND tỉnh Gia Lai');
    expect(decisionLine({ ...all, decisionNumber: null, date: null, year: 2025 })).toBe(
      'theo quyết định công nhận năm 2025 của UBND tỉnh Gia Lai',
    );
    expect(decisionLine({ decisionNumber: null, date: null, year: null, issuer: null })).toBe('theo quyết định công nhận');
  });
});

test('reminders stand 180, 90 and 30 days before a known end, on 1 January of a year alone, and nowhere else', () => {
  fc.assert(
    fc.property(someRecognition, someDay, (one, on) => {
      const verdict = verdictOn([one], on);
      const { until } = verdict;
      const days = remindersOf(verdict);
      if (verdict.status === 'revoked' || (until === null && verdict.untilYear === null)) expect(days).toEqual([]);
      else if (until === null) expect(days.map((reminder) => reminder.day)).toEqual([`${verdict.untilYear ?? ''}-01-01`]);
      else expect(days.map((reminder) => daysBetween(reminder.day, until))).toEqual([180, 90, 30]);
    }),
  );
});
