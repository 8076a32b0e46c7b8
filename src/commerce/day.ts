/** The day in Viet Nam of a moment. */
import { calendarDate, type CalendarDate } from '../domain/date.ts';

/** Viet Nam is seven hours ahead of UTC all year. */
const AHEAD = 7 * 3_600_000;

/** The day in Viet Nam of a moment in milliseconds since 1970 (UTC). @throws RangeError for a moment that is none. */
export function dayIn(now: number): CalendarDate {
  const day = calendarDate(new Date(now + AHEAD).toISOString().slice(0, 10));
  if (day === null) throw new RangeError(`found the moment ${now}, expected milliseconds since 1970 before the year 10000`);
  return day;
}
