import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInForce, verdictOn } from '../../src/domain/certificate.ts';
import { compareRanked, recognisedAt, standingOf, type Ranked } from '../../src/domain/standing.ts';
import { day, daysIn, MANY, recognition, vietnameseText } from './arbitraries.ts';

const verdict = fc.tuple(fc.array(recognition(), { maxLength: 2 }), daysIn(2018, 2034)).map(([history, on]) => verdictOn(history, on));
const ranked: fc.Arbitrary<Ranked> = fc.record({
  name: fc.oneof(vietnameseText, fc.constantFrom('Trà', 'trà', 'Trá')),
  id: fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 3 }),
  isAlcohol: fc.boolean(),
  verdict,
});

describe('the standing of a verdict', () => {
  const of = (when: string, on: string) =>
    standingOf(
      verdictOn(
        [{ stars: 3, date: when.length > 4 ? day(when) : null, year: when.length > 4 ? null : Number(when), revocation: null }],
        day(on),
      ),
    );

  test.each([
    ['2025-01-17', '2026-11-21', 'valid'],
    ['2024-01-17', '2026-11-21', 'ending'],
    ['2023', '2026-11-21', 'window'],
    ['2024', '2026-11-21', 'valid'],
    ['2022', '2026-11-21', 'lapsed'],
  ])('of %s on %s is %s', (when, on, standing) => {
    expect(of(when, on)).toBe(standing);
  });

  test('is in force exactly where it is valid or ending', () => {
    fc.assert(
      fc.property(verdict, (one) => {
        expect(['valid', 'ending'].includes(standingOf(one))).toBe(isInForce(one));
        expect(['ending', 'window'].includes(standingOf(one))).toBe(one.status === 'expiring');
      }),
      MANY,
    );
  });
});

describe('the published order', () => {
  test('is a total order', () => {
    fc.assert(
      fc.property(ranked, ranked, ranked, (a, b, c) => {
        expect(compareRanked(a, a)).toBe(0);
        expect(Math.sign(compareRanked(a, b)) + Math.sign(compareRanked(b, a))).toBe(0);
        if (compareRanked(a, b) === 0) expect(a.id).toBe(b.id);
        if (compareRanked(a, b) <= 0 && compareRanked(b, c) <= 0) expect(compareRanked(a, c)).toBeLessThanOrEqual(0);
      }),
      MANY,
    );
  });

  test('does not depend on the order in which records were read', () => {
    const distinct = fc.uniqueArray(ranked, { selector: (one) => one.id, maxLength: 20 });
    fc.assert(
      fc.property(distinct, (list) => {
        expect(list.toReversed().sort(compareRanked)).toEqual(list.toSorted(compareRanked));
      }),
      MANY,
    );
  });

  test('alcohol last, in force first, revoked last of all, then more stars', () => {
    fc.assert(
      fc.property(ranked, ranked, (a, b) => {
        const rank = ({ isAlcohol, verdict: one }: Ranked): number[] => [
          Number(isAlcohol),
          Number(!isInForce(one)),
          Number(one.status === 'revoked'),
          -(one.stars ?? 0),
        ];
        const [first, second] = [rank(a), rank(b)];
        const at = first.findIndex((value, index) => value !== second[index]);
        fc.pre(at !== -1);
        expect(compareRanked(a, b) < 0).toBe((first[at] ?? 0) < (second[at] ?? 0));
      }),
      MANY,
    );
  });
});

test('recognitions sort in time, a year before its days, none before all', () => {
  const texts = [
    { date: null, year: null },
    { date: null, year: 2024 },
    { date: day('2024-01-01'), year: null },
    { date: day('2024-12-31'), year: null },
    { date: null, year: 2025 },
  ].map(recognisedAt);
  expect(texts.toSorted()).toEqual(texts);
});
