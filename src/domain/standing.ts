/** How a verdict sorts and counts in lists: one step coarser or finer than its status, where truth asks for it. */
import { isInForce, type Recognition, type Status, type Verdict } from './certificate.ts';
import { compareVietnamese } from './text.ts';

/**
 * Classes for counting, each product in exactly one. `ending` certainly holds and ends within six months; `window` ends
 * or has ended this year, the day being unknown. Both have the status `expiring`.
 */
export type Standing = Exclude<Status, 'expiring'> | 'ending' | 'window';

/** The class of a verdict. */
export function standingOf(verdict: Verdict): Standing {
  if (verdict.status !== 'expiring') return verdict.status;
  return isInForce(verdict) ? 'ending' : 'window';
}

/** What ordering needs to know of a product. */
export interface Ranked {
  /** Name as printed. */
  readonly name: string;
  /** Permanent id, the last tie-break. */
  readonly id: string;
  /** An alcoholic drink. */
  readonly isAlcohol: boolean;
  /** What holds on the day. */
  readonly verdict: Verdict;
}

/** 0 in force, 1 not certainly, 2 withdrawn. */
function tier(verdict: Verdict): number {
  return isInForce(verdict) ? 0 : verdict.status === 'revoked' ? 2 : 1;
}

/**
 * The published order of lists: drinks with alcohol last (they stand behind a confirmation), then what is in force, then
 * stars, then the name in Vietnamese order. Nothing else: no payment, no score, no behaviour of readers.
 */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    Number(a.isAlcohol) - Number(b.isAlcohol) ||
    tier(a.verdict) - tier(b.verdict) ||
    (b.verdict.stars ?? 0) - (a.verdict.stars ?? 0) ||
    compareVietnamese(a.name, b.name) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** The text by which recognitions sort in time, newest last; a year alone sorts before the days of that year. */
export function recognisedAt(recognition: Pick<Recognition, 'date' | 'year'>): string {
  return recognition.date ?? (recognition.year === null ? '' : String(recognition.year));
}
