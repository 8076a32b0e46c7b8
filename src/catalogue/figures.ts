/** Every number that the site prints about itself. Pure over the products of a build. */
import { isInForce, type Recognition } from '../domain/certificate.ts';
import { completenessOf, CRITERIA, type Criterion, type Step } from '../domain/completeness.ts';
import { addDays, addMonths, dayOf, yearOf, type CalendarDate } from '../domain/date.ts';
import { recognisedAt, standingOf, type Standing } from '../domain/standing.ts';
import type { Listed } from './index.ts';
import { remembered } from './remembered.ts';

/** How many products there are of something. */
export interface Tally {
  /** Products. */
  readonly total: number;
  /** Products whose recognition certainly holds. */
  readonly inForce: number;
}

const NEVER: Pick<Recognition, 'date' | 'year'> = { date: null, year: null };
const NOTHING: Tally = { total: 0, inForce: 0 };

/** Counts products and those in force. */
export function tallyOf(products: readonly Pick<Listed, 'verdict'>[]): Tally {
  return { total: products.length, inForce: products.filter(({ verdict }) => isInForce(verdict)).length };
}

/** Counts by a key; the answer is 0 for keys that no product has. */
export function tallyBy<T extends Pick<Listed, 'verdict'>>(products: readonly T[], keyOf: (product: T) => string): (key: string) => Tally {
  const groups = Map.groupBy(products, keyOf);
  const tallies = new Map([...groups].map(([key, members]) => [key, tallyOf(members)]));
  return (key) => tallies.get(key) ?? NOTHING;
}

/** Counts by producer id. */
export const tallyByProducer = remembered((products: readonly Listed[]) => tallyBy(products, (product) => product.producer.id));

/** Products recognised last, by the day of the decision; those without a known day, revoked ones and drinks with alcohol are left out. */
export function recentlyRecognised(products: readonly Listed[], limit: number): readonly Listed[] {
  return products
    .filter(({ current, isAlcohol, verdict }) => current?.date != null && !isAlcohol && verdict.status !== 'revoked')
    .sort((a, b) => {
      const [first, second] = [recognisedAt(a.current ?? NEVER), recognisedAt(b.current ?? NEVER)];
      return first < second ? 1 : first > second ? -1 : 0;
    })
    .slice(0, limit);
}

/** Products in force whose recognition ends next, by day; drinks with alcohol are left out. */
export function lapsingNext(products: readonly Listed[], limit: number): readonly Listed[] {
  return products
    .flatMap((product) => {
      const { until } = product.verdict;
      return until !== null && isInForce(product.verdict) && !product.isAlcohol ? [{ product, until }] : [];
    })
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
    .slice(0, limit)
    .map(({ product }) => product);
}

/** Standings in the order in which figures print them. */
const STANDINGS = ['valid', 'ending', 'window', 'lapsed', 'revoked', 'unknown'] as const satisfies readonly Standing[];

/** Products by standing: each is in exactly one. */
export function standingFigures(products: readonly Pick<Listed, 'verdict'>[]): { standing: Standing; count: number }[] {
  return STANDINGS.map((standing) => ({ standing, count: products.filter(({ verdict }) => standingOf(verdict) === standing).length }));
}

/** Products by the year of their current recognition, without gaps between the first and the last; and how many have none. */
export function yearFigures(products: readonly Pick<Listed, 'current'>[]): { years: { year: number; count: number }[]; unknown: number } {
  const known = products.flatMap(({ current }) => {
    const text = recognisedAt(current ?? NEVER);
    return text === '' ? [] : [Number(text.slice(0, 4))];
  });
  const first = Math.min(...known);
  const length = known.length === 0 ? 0 : Math.max(...known) - first + 1;
  const years = Array.from({ length }, (_, index) => ({
    year: first + index,
    count: known.filter((year) => year === first + index).length,
  }));
  return { years, unknown: products.length - known.length };
}

/** What lapses in the coming twelve months. */
export interface Lapsing {
  /** The month of the day and the eleven after it; `month` is a day in it. Dated recognitions in force only. */
  readonly months: readonly { readonly month: CalendarDate; readonly count: number }[];
  /** Recognitions of which only the year is known: how many end during each year that these months touch. */
  readonly windows: readonly { readonly year: number; readonly count: number }[];
}

/** Recognitions that end in the coming months, and apart from them those of which only the year is known. */
export function lapsingFigures(products: readonly Pick<Listed, 'verdict'>[], on: CalendarDate): Lapsing {
  const first = addDays(on, 1 - dayOf(on));
  const ends = products.flatMap(({ verdict }) => (verdict.until !== null && isInForce(verdict) ? [verdict.until.slice(0, 7)] : []));
  const windows = products.flatMap(({ verdict }) =>
    verdict.untilYear !== null &&
    verdict.untilYear >= yearOf(on) &&
    verdict.untilYear <= yearOf(addMonths(first, 11)) &&
    verdict.status !== 'revoked'
      ? [verdict.untilYear]
      : [],
  );
  return {
    months: Array.from({ length: 12 }, (_, index) => addMonths(first, index)).map((month) => ({
      month,
      count: ends.filter((end) => end === month.slice(0, 7)).length,
    })),
    windows: [...new Set(windows)].sort().map((year) => ({ year, count: windows.filter((end) => end === year).length })),
  };
}

/** How many products meet each criterion of completeness, of those to which it applies. */
export function completenessFigures(products: readonly Listed[]): { criterion: Criterion; met: number; of: number }[] {
  const all = products.flatMap((product) => completenessOf(product).criteria);
  return CRITERIA.map((criterion) => {
    const own = all.filter((one) => one.criterion === criterion);
    return { criterion, met: own.filter(({ isMet }) => isMet).length, of: own.length };
  });
}

/** How many records each step would complete most, the most frequent first; null stands for complete records. */
export function nextStepFigures(products: readonly Listed[]): { step: Step | null; count: number }[] {
  return [...Map.groupBy(products, (product) => completenessOf(product).nextStep)]
    .map(([step, members]) => ({ step, count: members.length }))
    .sort((a, b) => b.count - a.count);
}
