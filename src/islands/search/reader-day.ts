/** The one place of the island that reads the clock. */
import type { CalendarDate } from '../../domain/date.ts';

/** Today in Viet Nam, by the reader's clock. */
export function readerDay(): CalendarDate {
  // The Swedish locale writes dates as ISO 8601.
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as CalendarDate;
}
