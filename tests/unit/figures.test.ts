import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index.ts';
import {
  completenessFigures,
  lapsingFigures,
  lapsingNext,
  nextStepFigures,
  recentlyRecognised,
  standingFigures,
  tallyBy,
  tallyOf,
  yearFigures,
} from '../../src/catalogue/figures.ts';
import { producersPages, PRODUCERS_A_PAGE } from '../../src/catalogue/producer-pages.ts';
import { PERIODS } from '../../src/domain/authority.ts';
import { isInForce, verdictOn, type Validity } from '../../src/domain/certificate.ts';
import { CLASSES, classLimits, classOf } from '../../src/domain/choropleth.ts';
import { addDays, calendarDate, type CalendarDate } from '../../src/domain/date.ts';
import { indexedName } from '../../src/domain/producer-index.ts';

const register = await catalogue();
const { products, producers, asOf } = register;

function day(text: string): CalendarDate {
  const date = calendarDate(text);
  if (date === null) throw new Error(`Found "${text}" in a test, expected a day that exists`);
  return date;
}

/** What the verdicts on one day need. */
function recognised(when: string, on: CalendarDate) {
  const validity: Validity = { date: when.length > 4 ? day(when) : null, year: when.length === 4 ? Number(when) : null, revocation: null };
  return { current: validity, verdict: verdictOn([{ ...validity, stars: 4 }], on) };
}

describe('tallies', () => {
  test('add up to the whole register, whatever the key', () => {
    const keys = new Set(products.map((product) => product.province.slug));
    const tally = tallyBy(products, (product) => product.province.slug);
    const sums = [...keys].map((key) => tally(key));
    expect(sums.reduce((sum, { total }) => sum + total, 0)).toBe(products.length);
    expect(sums.reduce((sum, { inForce }) => sum + inForce, 0)).toBe(tallyOf(products).inForce);
    expect(tally('nowhere')).toEqual({ total: 0, inForce: 0 });
  });

  test('standings share the products out, and in force is the first two of them', () => {
    const standings = standingFigures(products);
    const of = (name: string) => standings.find(({ standing }) => standing === name)?.count ?? 0;
    expect(standings.reduce((sum, { count }) => sum + count, 0)).toBe(products.length);
    expect(of('valid') + of('ending')).toBeGreaterThanOrEqual(tallyOf(products).inForce);
  });

  test('years have no gaps and leave out what has no year', () => {
    const { years, unknown } = yearFigures(products);
    expect(years.reduce((sum, { count }) => sum + count, unknown)).toBe(products.length);
    for (const [index, { year }] of years.entries()) expect(year).toBe((years[0]?.year ?? 0) + index);
    expect(yearFigures([])).toEqual({ years: [], unknown: 0 });
  });

  test('next steps count each record once, the most frequent first', () => {
    const steps = nextStepFigures(products);
    expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(products.length);
    expect(steps.map(({ count }) => count)).toEqual(steps.map(({ count }) => count).toSorted((a, b) => b - a));
  });

  test('completeness never counts more than there are, and asks no price of drinks with alcohol', () => {
    for (const { criterion, met, of } of completenessFigures(products)) {
      expect(met, criterion).toBeLessThanOrEqual(of);
      expect(of).toBe(criterion === 'price' ? products.filter(({ isAlcohol }) => !isAlcohol).length : products.length);
    }
  });
});

describe('the front page', () => {
  test('shows the newest recognitions first, none of alcohol and none without a day', () => {
    const recent = recentlyRecognised(products, 8);
    const days = recent.map(({ current }) => current?.date ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
    expect(recent.every(({ isAlcohol, verdict }) => !isAlcohol && verdict.status !== 'revoked')).toBe(true);
    expect(days.every((text) => text !== '')).toBe(true);
    expect(recent.length).toBeLessThanOrEqual(8);
  });

  test('shows what ends next first, all in force, none of alcohol', () => {
    const lapsing = lapsingNext(products, 8);
    const days = lapsing.map(({ verdict }) => verdict.until ?? '');
    expect(days).toEqual(days.toSorted());
    expect(lapsing.every(({ isAlcohol, verdict }) => !isAlcohol && isInForce(verdict))).toBe(true);
    expect(days.every((text) => text >= asOf)).toBe(true);
  });
});

describe('what lapses', () => {
  const on = day('2026-11-22');

  test('is counted in the month of its last day, the month of today first', () => {
    const { months } = lapsingFigures([recognised('2023-11-30', on), recognised('2023-12-01', on), recognised('2024-10-31', on)], on);
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ month: day('2026-11-01'), count: 1 });
    expect(months[1]).toEqual({ month: day('2026-12-01'), count: 1 });
    expect(months[11]).toEqual({ month: day('2027-10-01'), count: 1 });
  });

  test('leaves out what ended yesterday and what ends after a year', () => {
    const { months } = lapsingFigures([recognised('2023-11-21', on), recognised('2024-11-01', on)], on);
    expect(months.every(({ count }) => count === 0)).toBe(true);
  });

  test('states apart the recognitions of which only the year is known', () => {
    const { months, windows } = lapsingFigures(
      ['2022', '2023', '2023', '2024', '2025'].map((year) => recognised(year, on)),
      on,
    );
    expect(months.every(({ count }) => count === 0)).toBe(true);
    expect(windows).toEqual([
      { year: 2026, count: 2 },
      { year: 2027, count: 1 },
    ]);
  });
});

describe('classes of the map', () => {
  const counts = fc.array(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 63 });

  test('rise from 1 and are at most five', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const limits = classLimits(all);
        expect(limits[0]).toBe(1);
        expect(limits.length).toBeLessThanOrEqual(CLASSES);
        for (const [index, limit] of limits.entries()) if (index > 0) expect(limit).toBeGreaterThan(limits[index - 1] ?? 0);
      }),
    );
  });

  test('hold every count: nothing in none, more never in a lower class, the most in the last', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const limits = classLimits(all);
        const rising = all.toSorted((a, b) => a - b);
        const classes = rising.map((count) => classOf(count, limits));
        expect(classes).toEqual(classes.toSorted((a, b) => a - b));
        for (const [index, count] of rising.entries()) expect(classes[index] === 0).toBe(count === 0);
        if ((rising.at(-1) ?? 0) > 0) expect(classes.at(-1)).toBe(limits.length);
      }),
    );
  });
});

describe('the index of producers', () => {
  test.each([
    ['Hợp tác xã Thành Đạt', 'Hợp tác xã ', 'Thành Đạt', 'T'],
    ['Công ty TNHH MTV An An Phát Garden', 'Công ty TNHH MTV ', 'An An Phát Garden', 'A'],
    ['Hộ kinh doanh Đặng Văn Trịnh', 'Hộ kinh doanh ', 'Đặng Văn Trịnh', 'Đ'],
    ['Hợp tác xã Ẩm thực Huế', 'Hợp tác xã ', 'Ẩm thực Huế', 'A'],
  ])('%s is found under its own words', (name, before, own, letter) => {
    expect(indexedName(name)).toEqual({ before, own, letter });
  });

  test('keeps every name whole', () => {
    for (const { name } of producers) {
      const { before, own } = indexedName(name);
      expect(before + own).toBe(name);
      expect(own).not.toBe('');
    }
  });

  test('has every producer once, each letter on the page that it names, letters in one run', () => {
    const pages = producersPages(producers);
    const all = pages.flatMap(({ sections }) => sections.flatMap((section) => section.producers));
    expect(new Set(all.map(({ producer }) => producer.id)).size).toBe(producers.length);
    expect(all).toHaveLength(producers.length);
    const runs = all.map(({ name }) => name.letter).filter((letter, index, letters) => letter !== letters[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
    for (const { letter, page } of pages[0]?.letters ?? [])
      expect(pages[page - 1]?.sections.some((section) => section.letter === letter)).toBe(true);
    for (const { sections } of pages)
      expect(sections.reduce((sum, section) => sum + section.producers.length, 0)).toBeLessThanOrEqual(PRODUCERS_A_PAGE);
  });

  test('has one page even without producers', () => {
    expect(producersPages([])).toEqual([{ page: 1, pages: 1, sections: [], letters: [] }]);
  });
});

test('periods of the rules follow each other without gap or overlap, on days that exist', () => {
  for (const [index, { from, to }] of PERIODS.entries()) {
    expect(calendarDate(from)).toBe(from);
    if (index === 0) expect(to).toBeNull();
    else expect(to).toBe(addDays(PERIODS[index - 1]?.from ?? from, -1));
  }
});
