import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../src/domain/certificate.ts';
import { addDays } from '../../src/domain/date.ts';
import { arcDashes, ticksLeft } from '../../src/domain/seal.ts';
import { day, daysIn, MANY, recognition, unrevoked } from './arbitraries.ts';

/** Lengths of a dash pattern: drawn, not drawn, drawn, … */
const lengths = (pattern: string): number[] => pattern.trim().split(/\s+/).map(Number);

describe('ticks left', () => {
  test.each([
    ['2026-11-21', '2026-11-21', 36],
    ['2025-01-17', '2026-11-16', 14],
    // Less than a month left is still one tick: the ring of what may hold is never empty.
    ['2023-12-01', '2026-11-21', 1],
    ['2023-11-21', '2026-11-21', 1],
    ['2023-11-20', '2026-11-21', 0],
  ])('of a recognition of %s on %s are %i', (date, on, ticks) => {
    expect(ticksLeft(verdictOn([{ stars: 4, date: day(date), year: null, revocation: null }], day(on)))).toBe(ticks);
  });

  test('are 0 to 36, 0 exactly where nothing may hold, and never grow with time', () => {
    fc.assert(
      fc.property(recognition(), daysIn(2018, 2034), fc.integer({ min: 0, max: 2000 }), (one, on, gap) => {
        const now = verdictOn([one], on);
        const ticks = ticksLeft(now);
        expect(Number.isInteger(ticks) && ticks >= 0 && ticks <= 36).toBe(true);
        expect(ticks === 0).toBe(!['valid', 'expiring'].includes(now.status));
        if (now.stars !== null)
          expect(ticksLeft(verdictOn([unrevoked(one)], addDays(on, gap)))).toBeLessThanOrEqual(ticksLeft(verdictOn([unrevoked(one)], on)));
      }),
      MANY,
    );
  });
});

test.each(Array.from({ length: 37 }, (_, ticks) => ticks))(
  'the arc of %i ticks is that long, and the gap behind it reaches around',
  (ticks) => {
    expect(lengths(arcDashes(ticks))).toEqual([ticks, 36]);
  },
);
