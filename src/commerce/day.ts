/** Days of the shop. Viet Nam has one time of day all year, seven hours before UTC. */
import { calendarDate, type CalendarDate } from '../domain/date.ts';

/** How far clocks in Viet Nam are ahead of UTC, in milliseconds. */
const AHEAD = 7 * 3_600_000;

/** The day in Viet Nam of a moment (milliseconds since 1970, UTC). @throws {RangeError} for a moment outside the years 1000 to 9999. */
export function dayIn(now: number): CalendarDate {
  const day = calendarDate(new Date(now + AHEAD).toISOString().slice(0, 10));
  if (day === null) throw new RangeError(`found the moment ${now}, expected one of the years 1000 to 9999`);
  return day;
}
