/**
 * What a recognition says on a date. Rules: 36 months from the decision date (QĐ 1048/QĐ-TTg 2019, kept by QĐ 148/QĐ-TTg
 * 2023 and QĐ 26/2026/QĐ-TTg). No clock here: the day on which one asks is passed in.
 */
import { addDays, addMonths, firstDayOf, lastDayOf, monthsBetween, yearOf, type CalendarDate } from './date.ts';

/** Months for which a recognition holds, from the date of the decision. */
export const VALIDITY_MONTHS = 36;

/** With this many months left, or fewer, a recognition counts as expiring. */
const EXPIRING_MONTHS = 6;

/** The star ratings that are certified; one and two stars are not recognised. */
export const STARS = [5, 4, 3] as const;

/** A certified star rating. */
export type Stars = (typeof STARS)[number];

/** What can be said of a product's recognition on a date. */
export const STATUSES = ['valid', 'expiring', 'lapsed', 'revoked', 'unknown'] as const;

/** What can be said of a product's recognition on a date: see {@link verdictOn}. */
export type Status = (typeof STATUSES)[number];

/** How good a claim is: A signed decision or annex, B state portal or press, C the producer's own page. */
export type Provenance = 'A' | 'B' | 'C';

/** Where a claim was read. */
export interface Source {
  /** Address of the page, http or https. */
  readonly url: string;
  /** Title of the page as printed, or null. */
  readonly title: string | null;
}

/** A withdrawal of a recognition. */
export interface Revocation {
  /** Day of the withdrawal, or null where only the fact is known: it then counts from the recognition on. */
  readonly date: CalendarDate | null;
  /** Number of the decision that withdraws, as printed, or null. */
  readonly decisionNumber: string | null;
  /** Where it was read. */
  readonly source: Source;
}

/** One recognition of a product: an entry of its append-only history. */
export interface Recognition {
  /** Stars given. */
  readonly stars: Stars;
  /** The province scored 90 or more and the ministry has not decided: four stars with that remark, never five. */
  readonly isPotentialFiveStar: boolean;
  /** Day of the decision, or null. */
  readonly date: CalendarDate | null;
  /** Year of the recognition where no day is known, or null. */
  readonly year: number | null;
  /** Assessment round as printed ("2022"), or null. */
  readonly round: string | null;
  /** Number of the decision as printed; not unique without issuer and date. Null where the source prints none. */
  readonly decisionNumber: string | null;
  /** Authority as printed, also where it no longer exists; null where the source names none. */
  readonly issuer: string | null;
  /** Points out of 100 where published, else null; never used to rank. */
  readonly score: number | null;
  /** `council`: the source names the council's result and no decision. */
  readonly basis: 'decision' | 'council';
  /** How good the claim is. */
  readonly provenance: Provenance;
  /** Where it was read. */
  readonly source: Source;
  /** Further pages that say the same. */
  readonly otherSources: readonly Source[];
  /** Withdrawal, or null. */
  readonly revocation: Revocation | null;
}

/** The part of a {@link Recognition} that decides its status: what the browser needs to bring a page up to date. */
export type Validity = Pick<Recognition, 'date' | 'year'> & {
  readonly revocation: Pick<Revocation, 'date'> | null;
};

/** What a history says on a date. */
export interface Verdict {
  /** The day on which one asks. */
  readonly on: CalendarDate;
  /** See {@link STATUSES}. */
  readonly status: Status;
  /** Stars of the current recognition, or null where there was none yet on that day. */
  readonly stars: Stars | null;
  /** Last day of validity where the decision date is known, else null. */
  readonly until: CalendarDate | null;
  /** Year in which validity ends where only the year of recognition is known, else null. */
  readonly untilYear: number | null;
  /** Whole months left for certain, 0-36; for a year-only record, to the start of its window. Null when unknown. */
  readonly monthsLeft: number | null;
}

/** Earliest and latest day on which a recognition may have been given; null when neither day nor year is known. */
function recognisedBetween(validity: Pick<Validity, 'date' | 'year'>): readonly [CalendarDate, CalendarDate] | null {
  if (validity.date !== null) return [validity.date, validity.date];
  if (validity.year !== null) return [firstDayOf(validity.year), lastDayOf(validity.year)];
  return null;
}

/** Whether `a` is certainly later than `b`; false when that cannot be said. */
export function isLater(a: Pick<Validity, 'date' | 'year'>, b: Pick<Validity, 'date' | 'year'>): boolean {
  const [first, second] = [recognisedBetween(a), recognisedBetween(b)];
  return first !== null && second !== null && first[0] > second[1];
}

/**
 * The recognition in force on a day: the latest by date among those given by then, and where dates do not tell, the one
 * listed last (histories are append-only). Null when none had been given.
 */
export function currentRecognition<T extends Pick<Validity, 'date' | 'year'>>(history: readonly T[], on: CalendarDate): T | null {
  let current: T | null = null;
  for (const recognition of history) {
    const given = recognisedBetween(recognition);
    if (given !== null && given[0] > on) continue;
    if (current === null || !isLater(current, recognition)) current = recognition;
  }
  return current;
}

/** When the status of one recognition changes, by rule; null where that cannot be said. */
interface Term {
  /** First day that counts as expiring. */
  readonly expiringFrom: CalendarDate;
  /** Last day before the recognition counts as lapsed, grace included. */
  readonly lastDay: CalendarDate;
  /** Last day by rule, without grace; null for a year-only record. */
  readonly until: CalendarDate | null;
}

function termOf(validity: Pick<Validity, 'date' | 'year'>, graceDays: number): Term | null {
  if (validity.date !== null) {
    const until = addMonths(validity.date, VALIDITY_MONTHS);
    return { expiringFrom: addMonths(until, -EXPIRING_MONTHS), lastDay: addDays(until, graceDays), until };
  }
  if (validity.year === null) return null;
  const year = validity.year + VALIDITY_MONTHS / 12;
  return { expiringFrom: firstDayOf(year), lastDay: addDays(lastDayOf(year), graceDays), until: null };
}

/** Status of one recognition that had been given by the day. */
function statusOf(validity: Validity, on: CalendarDate, term: Term | null): Status {
  if (validity.revocation !== null && (validity.revocation.date === null || validity.revocation.date <= on)) return 'revoked';
  if (term === null) return 'unknown';
  if (on > term.lastDay) return 'lapsed';
  return on >= term.expiringFrom ? 'expiring' : 'valid';
}

/**
 * What a history says on a day.
 * @param graceDays days after the end during which a recognition is not yet called lapsed; 0 by rule (an extension of
 * 180 days in article 12 of QĐ 26/2026/QĐ-TTg is unverified, so it is a setting of the operator).
 */
export function verdictOn(history: readonly (Validity & Pick<Recognition, 'stars'>)[], on: CalendarDate, graceDays = 0): Verdict {
  const current = currentRecognition(history, on);
  if (current === null) return { on, status: 'unknown', stars: null, until: null, untilYear: null, monthsLeft: null };
  const term = termOf(current, graceDays);
  const end = term === null ? null : (term.until ?? term.expiringFrom);
  return {
    on,
    status: statusOf(current, on, term),
    stars: current.stars,
    until: term?.until ?? null,
    untilYear: term !== null && term.until === null ? yearOf(term.expiringFrom) : null,
    monthsLeft: end === null ? null : monthsBetween(on, end),
  };
}

/**
 * Whether the recognition certainly holds on the day of the verdict. A year-only record inside its window is not counted:
 * it may have ended already.
 */
export function isInForce(verdict: Verdict): boolean {
  return verdict.status === 'valid' || (verdict.status === 'expiring' && verdict.until !== null);
}

/** The first day after `on` on which the status or the recognition in force is another one; null when there is none. */
export function nextChange(
  history: readonly (Validity & Pick<Recognition, 'stars'>)[],
  on: CalendarDate,
  graceDays = 0,
): CalendarDate | null {
  const days = history.flatMap((recognition) => {
    const term = termOf(recognition, graceDays);
    const given = recognisedBetween(recognition);
    return [given?.[0], term?.expiringFrom, term && addDays(term.lastDay, 1), recognition.revocation?.date];
  });
  const now = verdictOn(history, on, graceDays);
  const current = currentRecognition(history, on);
  return (
    days
      .filter((day): day is CalendarDate => day != null && day > on)
      .sort()
      .find((day) => verdictOn(history, day, graceDays).status !== now.status || currentRecognition(history, day) !== current) ?? null
  );
}

/** Positions (from 0) of recognitions that stand after a later one: a history lists the oldest first. */
export function outOfOrder(history: readonly Pick<Validity, 'date' | 'year'>[]): number[] {
  return history.flatMap((recognition, index) => (history.slice(0, index).some((before) => isLater(before, recognition)) ? [index] : []));
}
