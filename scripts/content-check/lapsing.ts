/** What ends soon: products by day, those of which only the year is known apart from them, and how many have ended already. */
import { addDays, daysBetween, firstDayOf, type CalendarDate } from '../../src/domain/date.ts';
import type { Entry } from '../export/entries.ts';

/** Days ahead for which an office plans: half a year, a quarter, a month. */
const HORIZONS = [30, 90, 180] as const;

const LONGEST = Math.max(...HORIZONS);

/** A product that is named. */
export interface NamedProduct {
  /** Its id. */
  readonly id: string;
  /** Its name as printed. */
  readonly name: string;
  /** Name of its producer. */
  readonly producer: string;
  /** Name of its province of today. */
  readonly province: string;
  /** Stars of its current recognition; null where the day is before the first one. */
  readonly stars: number | null;
}

/** A product whose last day is known. */
export interface EndingProduct extends NamedProduct {
  /** Last day of validity by rule. */
  readonly until: CalendarDate;
  /** Days from the day of the report to it; negative within the days of grace. */
  readonly days: number;
}

/** What ends, as of a day. */
export interface Lapsing {
  /** How many end within so many days; each number includes the ones before. */
  readonly within: readonly { readonly days: number; readonly count: number }[];
  /** Those that end within 180 days, by day. */
  readonly products: readonly EndingProduct[];
  /** Those of which only the year is known and whose last year is this one, or begins within 180 days; by year. */
  readonly duringYear: readonly { readonly year: number; readonly products: readonly NamedProduct[] }[];
  /** How many have lapsed by the dates on record. */
  readonly lapsed: number;
  /** How many were withdrawn. */
  readonly revoked: number;
  /** How many have neither day nor year. */
  readonly unknown: number;
}

function named({ product, verdict }: Entry): NamedProduct {
  const { id, name, producer, province } = product;
  return { id, name, producer: producer.name, province: province.name, stars: verdict.stars };
}

/** What ends among the entries, which all speak of the same day. */
export function lapsingOf(entries: readonly Entry[], on: CalendarDate): Lapsing {
  const alive = entries.filter(({ verdict: { status } }) => status === 'valid' || status === 'expiring');
  const products = alive
    .flatMap((entry): EndingProduct[] => {
      const { until } = entry.verdict;
      if (until === null || daysBetween(on, until) > LONGEST) return [];
      return [{ ...named(entry), until, days: daysBetween(on, until) }];
    })
    .sort((a, b) => a.days - b.days);
  const horizon = addDays(on, LONGEST);
  const windows = alive.flatMap((entry) => {
    const { untilYear: year } = entry.verdict;
    return year !== null && firstDayOf(year) <= horizon ? [{ year, product: named(entry) }] : [];
  });
  const count = (status: string) => entries.filter(({ verdict }) => verdict.status === status).length;
  return {
    within: HORIZONS.map((days) => ({ days, count: products.filter((product) => product.days <= days).length })),
    products,
    duringYear: [...Map.groupBy(windows, ({ year }) => year)]
      .sort(([a], [b]) => a - b)
      .map(([year, members]) => ({ year, products: members.map(({ product }) => product) })),
    lapsed: count('lapsed'),
    revoked: count('revoked'),
    unknown: count('unknown'),
  };
}
