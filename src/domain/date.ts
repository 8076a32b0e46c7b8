/**
 * Calendar dates without a clock or a time zone: a decision is signed on a day, not at an instant.
 * Dates are ISO 8601 strings, so that comparing them as text compares them in time.
 */

/** A real day of the Gregorian calendar as `YYYY-MM-DD`; made only by {@link calendarDate} and the functions below. */
export type CalendarDate = string & { readonly __calendarDate: true };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a month (1-12) of a year. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The ISO text of the day, where the numbers are known to be a real one. */
function isoDay(year: number, month: number, day: number): CalendarDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** Reads `YYYY-MM-DD`; null when the text has another form or names a day that does not exist (2026-02-30). */
export function calendarDate(text: string): CalendarDate | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isReal = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? (text as CalendarDate) : null;
}

/** The year of a date, 1000-9999. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** The month of a date, 1-12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** The day of the month of a date, 1-31. */
export function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

/** 1 January of a year. */
export function firstDayOf(year: number): CalendarDate {
  return isoDay(year, 1, 1);
}

/** 31 December of a year. */
export function lastDayOf(year: number): CalendarDate {
  return isoDay(year, 12, 31);
}

/** The date `months` later (or earlier), clamped to the end of a shorter month: 2024-02-29 + 36 = 2027-02-28. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return isoDay(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** The date `days` later (or earlier). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const time = new Date(Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date) + days));
  return isoDay(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate());
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Whole months from `from` to `to` (clamped month arithmetic); 0 when `to` is not later. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const estimate = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return Math.max(0, addMonths(from, estimate) > to ? estimate - 1 : estimate);
}
