import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentRecognition,
  isInForce,
  isLater,
  nextChange,
  outOfOrder,
  verdictOn,
  type Status,
  type Stars,
} from '../../src/domain/certificate.ts';
import { addDays, addMonths, yearOf, type CalendarDate } from '../../src/domain/date.ts';
import { dated, day, daysIn, MANY, recognition, unrevoked, yearOnly, type TestRecognition } from './arbitraries.ts';

const on = daysIn(2017, 2036);

/** One recognition, by day ("2025-01-17"), by year ("2025") or by neither (""). */
function given(when: string, stars: Stars = 4, revoked?: string | null): TestRecognition {
  return {
    stars,
    date: when.length > 4 ? day(when) : null,
    year: when.length === 4 ? Number(when) : null,
    revocation: revoked === undefined ? null : { date: revoked === null ? null : day(revoked) },
  };
}

const statusAt = (history: readonly TestRecognition[], text: string, grace = 0): Status => verdictOn(history, day(text), grace).status;

describe('a dated recognition', () => {
  test.each([
    ['2023-05-10', '2023-05-09', 'unknown'],
    ['2023-05-10', '2023-05-10', 'valid'],
    ['2023-05-10', '2025-11-09', 'valid'],
    ['2023-05-10', '2025-11-10', 'expiring'],
    ['2023-05-10', '2026-05-10', 'expiring'],
    ['2023-05-10', '2026-05-11', 'lapsed'],
    // 29 February has no counterpart three years later.
    ['2024-02-29', '2027-02-28', 'expiring'],
    ['2024-02-29', '2027-03-01', 'lapsed'],
    ['2023-08-31', '2026-02-27', 'valid'],
    ['2023-08-31', '2026-02-28', 'expiring'],
  ] as const)('of %s is on %s %s', (date, asked, status) => {
    expect(statusAt([given(date)], asked)).toBe(status);
  });

  test('tells the last day and the whole months left', () => {
    expect(verdictOn([given('2025-01-17', 5)], day('2026-11-16'))).toEqual({
      on: '2026-11-16',
      status: 'valid',
      stars: 5,
      until: '2028-01-17',
      untilYear: null,
      monthsLeft: 14,
    });
  });

  test('agrees with counting the calendar by hand', () => {
    fc.assert(
      fc.property(dated(), on, (one, asked) => {
        const verdict = verdictOn([unrevoked(one)], asked);
        fc.pre(asked >= one.date);
        // Month arithmetic by stepping day by day through the last month, independent of addMonths.
        const [year, month, date] = one.date.split('-').map(Number) as [number, number, number];
        const lastOfMonth = new Date(Date.UTC(year + 3, month, 0)).getUTCDate();
        const until = `${year + 3}-${String(month).padStart(2, '0')}-${String(Math.min(date, lastOfMonth)).padStart(2, '0')}`;
        expect(verdict.until).toBe(until);
        expect(verdict.status === 'lapsed').toBe(asked > until);
        expect(verdict.status === 'valid').toBe(asked < addMonths(day(until), -6));
        expect(isInForce(verdict)).toBe(asked <= until);
      }),
      MANY,
    );
  });
});

describe('a recognition of which only the year is known', () => {
  test.each([
    ['2023', '2022-12-31', 'unknown'],
    ['2023', '2023-01-01', 'valid'],
    ['2023', '2025-12-31', 'valid'],
    ['2023', '2026-01-01', 'expiring'],
    ['2023', '2026-12-31', 'expiring'],
    ['2023', '2027-01-01', 'lapsed'],
  ] as const)('of %s is on %s %s', (year, asked, status) => {
    expect(statusAt([given(year)], asked)).toBe(status);
  });

  test('names the year of the end, never a day, and is not in force inside its window', () => {
    fc.assert(
      fc.property(yearOnly(), on, (one, asked) => {
        const verdict = verdictOn([unrevoked(one)], asked);
        expect(verdict.until).toBeNull();
        if (verdict.status === 'unknown') return;
        expect(verdict.untilYear).toBe(one.year + 3);
        expect(isInForce(verdict)).toBe(yearOf(asked) < one.year + 3);
        expect(verdict.status).toBe(yearOf(asked) < one.year + 3 ? 'valid' : yearOf(asked) === one.year + 3 ? 'expiring' : 'lapsed');
      }),
      MANY,
    );
  });
});

describe('without day and year', () => {
  test('nothing can be said of the end', () => {
    expect(verdictOn([given('', 3)], day('2026-11-21'))).toEqual({
      on: '2026-11-21',
      status: 'unknown',
      stars: 3,
      until: null,
      untilYear: null,
      monthsLeft: null,
    });
    expect(nextChange([given('')], day('2026-11-21'))).toBeNull();
  });

  test('an empty history knows no stars', () => {
    expect(verdictOn([], day('2026-11-21'))).toMatchObject({ status: 'unknown', stars: null });
  });
});

describe('a withdrawal', () => {
  test('counts from its day', () => {
    expect(statusAt([given('2025-01-17', 4, '2025-06-01')], '2025-05-31')).toBe('valid');
    expect(statusAt([given('2025-01-17', 4, '2025-06-01')], '2025-06-01')).toBe('revoked');
  });

  test('without a day counts from the recognition on', () => {
    expect(statusAt([given('2025-01-17', 4, null)], '2025-01-17')).toBe('revoked');
    expect(statusAt([given('', 4, null)], '2025-01-17')).toBe('revoked');
  });

  test('is not forgotten when the term has ended', () => {
    expect(statusAt([given('2020-01-17', 4, '2020-06-01')], '2026-01-01')).toBe('revoked');
  });

  test('ends with a new recognition', () => {
    expect(statusAt([given('2023-01-17', 4, '2023-06-01'), given('2025-01-17')], '2025-02-01')).toBe('valid');
  });

  test('is never in force', () => {
    fc.assert(
      fc.property(recognition(), on, (one, asked) => {
        const verdict = verdictOn([{ ...one, revocation: { date: null } }], asked);
        expect(isInForce(verdict)).toBe(false);
        expect(verdict.stars === null || verdict.status === 'revoked').toBe(true);
      }),
      MANY,
    );
  });
});

describe('days of grace', () => {
  test('put off the end, not the start of the warning, nor the last day by rule', () => {
    const history = [given('2023-05-10')];
    expect(verdictOn(history, day('2026-05-11'), 180)).toMatchObject({ status: 'expiring', until: '2026-05-10', monthsLeft: 0 });
    expect(statusAt(history, '2026-11-06', 180)).toBe('expiring');
    expect(statusAt(history, '2026-11-07', 180)).toBe('lapsed');
    expect(statusAt(history, '2025-11-09', 180)).toBe('valid');
  });

  test('hold for a year-only record too', () => {
    expect(statusAt([given('2023')], '2027-01-10', 10)).toBe('expiring');
    expect(statusAt([given('2023')], '2027-01-11', 10)).toBe('lapsed');
  });

  test('never make a status worse', () => {
    const order: Status[] = ['valid', 'expiring', 'lapsed'];
    fc.assert(
      fc.property(recognition(), on, fc.integer({ min: 0, max: 400 }), (one, asked, grace) => {
        const [with_, without] = [verdictOn([one], asked, grace).status, verdictOn([one], asked).status];
        expect(order.indexOf(with_)).toBeLessThanOrEqual(order.indexOf(without));
      }),
      MANY,
    );
  });
});

describe('the current recognition', () => {
  test('is a later one also when it gives fewer stars', () => {
    const history = [given('2022-01-01', 5), given('2025-01-01', 3)];
    expect(verdictOn(history, day('2025-01-01')).stars).toBe(3);
    expect(verdictOn(history, day('2024-12-31')).stars).toBe(5);
  });

  test('among dated ones is the latest given by then, in any order of the list', () => {
    fc.assert(
      fc.property(fc.array(dated(), { maxLength: 6 }), on, (history, asked) => {
        const past = history.filter((one) => one.date <= asked);
        const latest = past
          .map((one) => one.date)
          .sort()
          .at(-1);
        const expected = past.filter((one) => one.date === latest).at(-1) ?? null;
        expect(currentRecognition(history, asked)).toBe(expected);
      }),
      MANY,
    );
  });

  test('in a history in order is the last one given by then', () => {
    fc.assert(
      fc.property(fc.array(recognition(), { maxLength: 6 }), on, (drawn, asked) => {
        const history = drawn.filter((_, index) => !outOfOrder(drawn.slice(0, index + 1)).includes(index));
        fc.pre(outOfOrder(history).length === 0);
        const start = (one: TestRecognition): string => one.date ?? (one.year === null ? '' : `${one.year}-01-01`);
        expect(currentRecognition(history, asked)).toBe(history.filter((one) => start(one) <= asked).at(-1) ?? null);
      }),
      MANY,
    );
  });

  test('isLater is a strict order', () => {
    fc.assert(
      fc.property(recognition(), recognition(), recognition(), (a, b, c) => {
        expect(isLater(a, a)).toBe(false);
        expect(isLater(a, b) && isLater(b, a)).toBe(false);
        if (isLater(a, b) && isLater(b, c)) expect(isLater(a, c)).toBe(true);
      }),
      MANY,
    );
  });

  test('outOfOrder names what stands after a later one', () => {
    expect(outOfOrder([given('2022-01-01'), given('2021'), given('2023-01-01'), given('')])).toEqual([1]);
    // A year and a day inside it cannot be put in order.
    expect(outOfOrder([given('2022-06-01'), given('2022')])).toEqual([]);
    fc.assert(
      fc.property(fc.array(dated(), { maxLength: 8 }), (history) => {
        expect(outOfOrder(history.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))))).toEqual([]);
      }),
      MANY,
    );
  });
});

describe('in time', () => {
  const STEP: Record<Status, number> = { unknown: -1, valid: 0, expiring: 1, lapsed: 2, revoked: 3 };

  test('a recognition goes valid, expiring, lapsed, and never back', () => {
    fc.assert(
      fc.property(recognition(), on, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 200 }), (one, first, gap, grace) => {
        const [a, b] = [verdictOn([one], first, grace), verdictOn([one], addDays(first, gap), grace)];
        expect(STEP[b.status]).toBeGreaterThanOrEqual(STEP[a.status]);
        if (a.stars !== null && a.monthsLeft !== null) expect(b.monthsLeft).toBeLessThanOrEqual(a.monthsLeft);
      }),
      MANY,
    );
  });

  test('a history gets better only by a new recognition', () => {
    fc.assert(
      fc.property(fc.array(recognition(), { minLength: 1, maxLength: 4 }), on, fc.integer({ min: 0, max: 3000 }), (history, first, gap) => {
        const second = addDays(first, gap);
        fc.pre(currentRecognition(history, first) === currentRecognition(history, second));
        expect(STEP[verdictOn(history, second).status]).toBeGreaterThanOrEqual(STEP[verdictOn(history, first).status]);
      }),
      MANY,
    );
  });

  test('the months left are 0 to 36', () => {
    fc.assert(
      fc.property(fc.array(recognition(), { maxLength: 4 }), on, (history, asked) => {
        const { monthsLeft } = verdictOn(history, asked);
        expect(monthsLeft === null || (Number.isInteger(monthsLeft) && monthsLeft >= 0 && monthsLeft <= 36)).toBe(true);
      }),
      MANY,
    );
  });
});

describe('nextChange', () => {
  /** The first day with another status or recognition, found by asking on every single day. */
  function scanned(history: readonly TestRecognition[], from: CalendarDate, grace: number, horizon: CalendarDate): CalendarDate | null {
    const [status, current] = [verdictOn(history, from, grace).status, currentRecognition(history, from)];
    for (let date = addDays(from, 1); date <= horizon; date = addDays(date, 1)) {
      if (verdictOn(history, date, grace).status !== status || currentRecognition(history, date) !== current) return date;
    }
    return null;
  }

  test.each([
    ['2023-05-10', '2025-01-01', '2025-11-10'],
    ['2023-05-10', '2025-11-10', '2026-05-11'],
    ['2023-05-10', '2026-05-11', null],
    ['2023', '2025-06-01', '2026-01-01'],
    ['2023', '2026-06-01', '2027-01-01'],
  ])('of %s after %s is %s', (when, asked, change) => {
    expect(nextChange([given(when)], day(asked))).toBe(change);
  });

  test('is what asking day by day finds', () => {
    const near = recognition(2022, 2025);
    const grace = fc.constantFrom(0, 0, 30);
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 3 }), daysIn(2022, 2029), grace, (history, asked, days) => {
        expect(nextChange(history, asked, days)).toBe(scanned(history, asked, days, day('2030-06-01')));
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});
