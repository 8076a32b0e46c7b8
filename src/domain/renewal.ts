/** Days on which a producer is reminded that a recognition ends. No clock here: the verdict carries the day on which one asks. */
import type { Verdict } from './certificate.ts';
import { addDays, firstDayOf, type CalendarDate } from './date.ts';

/** Days before the end on which one is reminded: a dossier takes a commune and a province some months. */
export const REMINDER_DAYS = [180, 90, 30] as const;

/** A reminder. */
export interface Reminder {
  /** Day of the reminder. */
  readonly day: CalendarDate;
  /** Days from then to the end, one of {@link REMINDER_DAYS}; null where only the year of the end is known. */
  readonly daysLeft: (typeof REMINDER_DAYS)[number] | null;
  /** Last day of validity, or null where only its year is known. */
  readonly until: CalendarDate | null;
  /** Year in which the recognition ends, where no day is known; else null. */
  readonly untilYear: number | null;
}

/**
 * The reminders of a recognition, past and coming, the earliest first: three before a known day; for a year alone one, on
 * 1 January of it. None where it was revoked or nothing is known of its end.
 */
export function remindersOf({ status, until, untilYear }: Pick<Verdict, 'status' | 'until' | 'untilYear'>): Reminder[] {
  if (status === 'revoked') return [];
  if (until !== null) return REMINDER_DAYS.map((daysLeft) => ({ day: addDays(until, -daysLeft), daysLeft, until, untilYear: null }));
  return untilYear === null ? [] : [{ day: firstDayOf(untilYear), daysLeft: null, until: null, untilYear }];
}
