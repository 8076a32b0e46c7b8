/** Fairs: when and where, in which state, and what a certificate says on their days. No clock: the day is passed in. */
import { isInForce, nextChange, verdictOn, type Recognition, type Source, type Validity, type Verdict } from './certificate.ts';
import { addDays, yearOf, type CalendarDate } from './date.ts';
import type { FormerProvince, Province } from './place.ts';

/** Kinds of event at which OCOP products are shown. */
export const FAIR_KINDS = ['ocop-fair', 'regional-forum', 'market-week', 'national-fair', 'tet-fair', 'matchmaking'] as const;

/** Kind of a fair: `national-fair` is a general fair with an OCOP zone, `matchmaking` a "kết nối cung cầu" day. */
export type FairKind = (typeof FAIR_KINDS)[number];

/** What is known of an event. */
export const FAIR_STATUSES = ['planned', 'confirmed', 'postponed', 'cancelled', 'held'] as const;

/**
 * State of a fair by its source: `planned` announced, `confirmed` fixed by its organiser, `held` a source reports that it took
 * place. An announced fair whose days are past is not thereby held.
 */
export type FairStatus = (typeof FAIR_STATUSES)[number];

/** Where a fair takes place. */
export interface Venue {
  /** Name as printed. */
  readonly name: string;
  /** Street address as printed, where the name does not hold it; or null. */
  readonly address: string | null;
  /** Province today. */
  readonly province: Province;
  /** Former province as printed, or null. */
  readonly formerProvince: FormerProvince | null;
}

/** Opening hours on some days. */
export interface OpeningHours {
  /** First day for which they hold; null for all days. */
  readonly from: CalendarDate | null;
  /** Last day for which they hold; null for all days. */
  readonly to: CalendarDate | null;
  /** When it opens, HH:MM, Asia/Ho_Chi_Minh. */
  readonly opens: string;
  /** When it closes, HH:MM; before `opens` where it closes after midnight. */
  readonly closes: string;
}

/** A part of the ground. */
export interface Zone {
  /** Id inside the fair. */
  readonly id: string;
  /** Vietnamese name. */
  readonly name: string;
  /** English name, or null. */
  readonly nameEn: string | null;
}

/**
 * How the stands lie: rows of cells, each a stand number or null for an aisle, from which a plan is drawn; or an SVG file below
 * the content folder, in which the shape of a stand has the id "stand-<number>".
 */
export type FloorPlan =
  { readonly kind: 'grid'; readonly rows: readonly (readonly (string | null)[])[] } | { readonly kind: 'svg'; readonly file: string };

/** A fair as its source describes it; what is shown there is in the catalogue. */
export interface Fair {
  /** Permanent id: the name of its file; also its slug. */
  readonly id: string;
  /** Vietnamese name as printed. */
  readonly name: string;
  /** English name, or null. */
  readonly nameEn: string | null;
  /** Kind. */
  readonly kind: FairKind;
  /** State by its source. */
  readonly status: FairStatus;
  /** Day on which the source was last looked at. */
  readonly lastChecked: CalendarDate;
  /** Organisers as printed. */
  readonly organisers: readonly string[];
  /** Where. */
  readonly venue: Venue;
  /** First day, or null where none was printed. */
  readonly start: CalendarDate | null;
  /** Last day, or null where none was printed. */
  readonly end: CalendarDate | null;
  /** Year, where no day was printed; null when a day is known or nothing is. */
  readonly year: number | null;
  /** What was printed where it is no date ("16 đến 20/5"), or null. */
  readonly datesAsPrinted: string | null;
  /** Days in between on which it is closed. */
  readonly closed: readonly CalendarDate[];
  /** Opening hours, or none where none were printed. */
  readonly hours: readonly OpeningHours[];
  /** Number of stands as printed, or null. */
  readonly booths: number | null;
  /** Number of exhibitors as printed, or null. */
  readonly exhibitors: number | null;
  /** What the source says of the size, in its own words, or null. */
  readonly sizeNote: string | null;
  /** What came of it, as printed, or null. */
  readonly result: string | null;
  /** A remark of the register in Vietnamese, or null. */
  readonly note: string | null;
  /** The same remark in English, or null. */
  readonly noteEn: string | null;
  /** Zones in the order of the catalogue. */
  readonly zones: readonly Zone[];
  /** Plan, or null. */
  readonly plan: FloorPlan | null;
  /** Page of the organiser, or null. */
  readonly website: string | null;
  /** Where it was read. */
  readonly source: Source;
  /** Further pages. */
  readonly otherSources: readonly Source[];
  /** Demonstration record: marked on its page, never in the default build. */
  readonly isSample: boolean;
}

/**
 * The id of the element that shows a stand on the page of its fair: "gian-A1". An id holds letters, digits, "-" and "_"; no
 * number of a stand holds "_", so no two share an id.
 */
export function standAnchor(stand: string): string {
  return `gian-${stand.replaceAll('.', '_d').replaceAll('/', '_s')}`;
}

/** Where a fair stands in time. */
export type FairPhase = 'upcoming' | 'open' | 'closed-today' | 'over' | 'cancelled' | 'postponed' | 'unknown';

/** When a fair takes place: the part of {@link Fair} that {@link phaseOn} needs. */
export type FairTime = Pick<Fair, 'status' | 'start' | 'end' | 'year' | 'closed'>;

/** The last day that is known: the end, or the only day printed. Null where none was printed. */
export function lastDayOfFair({ start, end }: Pick<Fair, 'start' | 'end'>): CalendarDate | null {
  return end ?? start;
}

/**
 * Where a fair stands on a day. Without a printed end it counts as open on its first day only; with a year alone it is over
 * after that year, and before that nothing can be said.
 */
export function phaseOn(fair: FairTime, day: CalendarDate): FairPhase {
  const last = lastDayOfFair(fair);
  const first = fair.start ?? last;
  if (fair.status === 'cancelled') return 'cancelled';
  if (fair.status === 'held' && first === null) return 'over';
  if (first === null || last === null) return fair.year !== null && fair.year < yearOf(day) ? 'over' : 'unknown';
  if (day > last) return fair.status === 'postponed' ? 'postponed' : 'over';
  if (fair.status === 'postponed') return 'postponed';
  if (day < first) return 'upcoming';
  return fair.closed.includes(day) ? 'closed-today' : 'open';
}

/** Where a fair belongs on the page of all fairs. */
export type FairShelf = 'now' | 'coming' | 'postponed' | 'undated' | 'archive';

/**
 * The shelf of a fair on a day. A cancelled one stays among those to come until its last day is past, so that nobody travels
 * in vain; one of which no day and no year is known has no place in time.
 */
export function shelfOf(fair: FairTime, day: CalendarDate): FairShelf {
  const phase = phaseOn(fair, day);
  if (phase === 'open' || phase === 'closed-today') return 'now';
  if (phase === 'upcoming') return 'coming';
  if (phase === 'postponed') return 'postponed';
  const last = lastDayOfFair(fair);
  if (last !== null) return phase === 'cancelled' && last >= day ? 'coming' : 'archive';
  return fair.year !== null && fair.year <= yearOf(day) && phase !== 'unknown' ? 'archive' : 'undated';
}

/** The year of a fair, or null where none is known. */
export function yearOfFair({ start, end, year }: Pick<Fair, 'start' | 'end' | 'year'>): number | null {
  const first = start ?? end;
  return first === null ? year : yearOf(first);
}

/** The days on which a fair is open, in order; none where no day was printed. */
export function openDaysOf(fair: Pick<Fair, 'start' | 'end' | 'closed'>): CalendarDate[] {
  const last = lastDayOfFair(fair);
  const days: CalendarDate[] = [];
  if (last === null) return days;
  for (let day = fair.start ?? last; day <= last; day = addDays(day, 1)) if (!fair.closed.includes(day)) days.push(day);
  return days;
}

/** Days without a closed one in between. */
export interface OpenRun {
  /** First day. */
  readonly first: CalendarDate;
  /** Last day. */
  readonly last: CalendarDate;
}

/** The open days of a fair as runs, in order; none where no day was printed. */
export function openRunsOf(fair: Pick<Fair, 'start' | 'end' | 'closed'>): OpenRun[] {
  const runs: OpenRun[] = [];
  for (const day of openDaysOf(fair)) {
    const run = runs.at(-1);
    if (run !== undefined && addDays(run.last, 1) === day) runs[runs.length - 1] = { first: run.first, last: day };
    else runs.push({ first: day, last: day });
  }
  return runs;
}

/** What a recognition says for the days of a fair. */
export interface FairValidity {
  /**
   * `throughout`: certainly in force on every day; `partly`: on some days and certainly not on others; `none`: on no day;
   * `uncertain`: on at least one day nobody can tell (no date, or only a year whose window the fair touches).
   */
  readonly kind: 'throughout' | 'partly' | 'none' | 'uncertain';
  /** What holds on the first day. */
  readonly first: Verdict;
  /** The last day of the fair on which it is certainly in force, or null. */
  readonly lastInForce: CalendarDate | null;
}

/** Whether a verdict leaves open what holds. */
function isUncertain(verdict: Verdict): boolean {
  return verdict.status === 'unknown' || (verdict.status === 'expiring' && verdict.until === null);
}

/**
 * What a history says for every day from the first to the last day of a fair; null where the fair has no printed day. For a
 * fair to come it is what is known today: a decision until then changes it.
 */
export function validityAt(
  history: readonly (Validity & Pick<Recognition, 'stars'>)[],
  fair: Pick<Fair, 'start' | 'end'>,
  graceDays = 0,
): FairValidity | null {
  const last = lastDayOfFair(fair);
  if (last === null) return null;
  const from = fair.start ?? last;
  const first = verdictOn(history, from, graceDays);
  let lastInForce: CalendarDate | null = null;
  const seen = { in: false, out: false, open: false };
  for (let day: CalendarDate | null = from; day !== null && day <= last;) {
    const verdict = verdictOn(history, day, graceDays);
    const change: CalendarDate | null = nextChange(history, day, graceDays);
    const until = change === null || change > last ? last : addDays(change, -1);
    if (isInForce(verdict)) {
      seen.in = true;
      lastInForce = until;
    } else if (isUncertain(verdict)) seen.open = true;
    else seen.out = true;
    day = change;
  }
  const kind = seen.open ? 'uncertain' : !seen.out ? 'throughout' : seen.in ? 'partly' : 'none';
  return { kind, first, lastInForce };
}

/** The day by which fairs sort: the first one; a year alone sorts at its end, no date at all last. */
function sortKey({ start, end, year }: Pick<Fair, 'start' | 'end' | 'year'>): string {
  return start ?? end ?? (year === null ? '9999-99' : `${year}-99`);
}

/** The earliest first; ties by id. */
export function compareByStart(a: Pick<Fair, 'start' | 'end' | 'year' | 'id'>, b: Pick<Fair, 'start' | 'end' | 'year' | 'id'>): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
