import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInForce, verdictOn } from '../../src/domain/certificate.ts';
import { addDays, type CalendarDate } from '../../src/domain/date.ts';
import { compareByStart, openDaysOf, phaseOn, validityAt, type FairTime } from '../../src/domain/fair.ts';
import { day, daysIn, recognition, type TestRecognition } from './arbitraries.ts';

const time = (facts: Partial<FairTime> = {}): FairTime => ({ status: 'planned', start: null, end: null, year: null, closed: [], ...facts });
const tet = time({ start: day('2026-02-14'), end: day('2026-03-03'), closed: [day('2026-02-17'), day('2026-02-18'), day('2026-02-19')] });

describe('where a fair stands in time', () => {
  test.each([
    ['2026-02-13', 'upcoming'],
    ['2026-02-14', 'open'],
    ['2026-02-16', 'open'],
    ['2026-02-17', 'closed-today'],
    ['2026-02-19', 'closed-today'],
    ['2026-02-20', 'open'],
    ['2026-03-03', 'open'],
    ['2026-03-04', 'over'],
  ])('on %s a fair with closed days is %s', (on, phase) => {
    expect(phaseOn(tet, day(on))).toBe(phase);
  });

  test('without days only the year tells, and only afterwards', () => {
    expect(phaseOn(time({ year: 2019 }), day('2020-01-01'))).toBe('over');
    expect(phaseOn(time({ year: 2019 }), day('2019-12-31'))).toBe('unknown');
    expect(phaseOn(time(), day('2026-01-01'))).toBe('unknown');
    expect(phaseOn(time({ status: 'held' }), day('2026-01-01'))).toBe('over');
  });

  test('cancelled and postponed say so, whatever the day', () => {
    fc.assert(
      fc.property(daysIn(2025, 2027), (on) => {
        expect(phaseOn({ ...tet, status: 'cancelled' }, on)).toBe('cancelled');
        expect(phaseOn({ ...tet, status: 'postponed' }, on)).toBe('postponed');
      }),
    );
  });

  test('open days are those on which the phase is open', () => {
    const days = openDaysOf(tet);
    expect(days).toHaveLength(15);
    fc.assert(fc.property(daysIn(2026, 2026), (on) => (phaseOn(tet, on) === 'open') === days.includes(on)));
    expect(openDaysOf(time({ start: day('2025-05-10') }))).toEqual(['2025-05-10']);
    expect(openDaysOf(time())).toEqual([]);
  });
});

/** The answer by looking at every single day. */
function byDay(history: readonly TestRecognition[], start: CalendarDate, end: CalendarDate) {
  const states: { on: CalendarDate; state: string }[] = [];
  for (let on = start; on <= end; on = addDays(on, 1)) {
    const verdict = verdictOn(history, on);
    const isOpen = verdict.status === 'unknown' || (verdict.status === 'expiring' && verdict.until === null);
    states.push({ on, state: isInForce(verdict) ? 'in' : isOpen ? 'open' : 'out' });
  }
  const has = (state: string) => states.some((one) => one.state === state);
  return {
    kind: has('open') ? 'uncertain' : !has('out') ? 'throughout' : has('in') ? 'partly' : 'none',
    lastInForce: states.findLast((one) => one.state === 'in')?.on ?? null,
  };
}

describe('what a recognition says for the days of a fair', () => {
  test('is what every single day says', () => {
    const histories = fc.array(recognition(2020, 2024), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(histories, daysIn(2020, 2028), fc.nat(400), (history, start, length) => {
        const end = addDays(start, length);
        const answer = validityAt(history, { start, end });
        expect({ kind: answer?.kind, lastInForce: answer?.lastInForce }).toEqual(byDay(history, start, end));
      }),
      { numRuns: 300 },
    );
  });

  test('a recognition that ends in the middle holds to its last day', () => {
    const history = [{ stars: 4 as const, date: day('2023-02-20'), year: null, revocation: null }];
    expect(validityAt(history, tet)).toMatchObject({ kind: 'partly', lastInForce: '2026-02-20' });
    expect(validityAt(history, { start: day('2026-02-14'), end: null })?.kind).toBe('throughout');
    expect(validityAt(history, { start: null, end: null })).toBeNull();
  });
});

test('fairs sort by day, a year alone at its end, none at all last', () => {
  const of = (id: string, start: string | null, year: number | null = null) => ({
    id,
    start: start === null ? null : day(start),
    end: null,
    year,
  });
  const sorted = [of('d', null), of('c', null, 2021), of('b', '2022-01-01'), of('a', '2021-12-30')].sort(compareByStart);
  expect(sorted.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
});
