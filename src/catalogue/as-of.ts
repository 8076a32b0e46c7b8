/** The one place that reads the clock: the day of the build in Viet Nam. */
import { calendarDate, type CalendarDate } from '../domain/date.ts';
import { site } from '../site.config.ts';

/** Today in Asia/Ho_Chi_Minh. */
export function today(): CalendarDate {
  // The Swedish locale writes dates as ISO 8601; a clock always yields a day that exists.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()) as CalendarDate;
}

/** The day for which verdicts are computed: AS_OF or today. Throws with a readable message when AS_OF is no day. */
export function asOf(): CalendarDate {
  if (site.asOf === '') return today();
  const date = calendarDate(site.asOf);
  if (date !== null) return date;
  throw new Error(`AS_OF: found "${site.asOf}", expected a day that exists, as YYYY-MM-DD; change the environment`);
}
