/** Days and years as offices write them: day before month, always. A day that would only fit the other way round is a mistake. */
import { calendarDate, yearOf, type CalendarDate } from '../../../../src/domain/date.ts';
import { fold } from '../../../../src/domain/text.ts';
import { fault, type Read } from '../complaint.ts';
import type { Cell } from '../grid.ts';

/** A day, or the year where no day is printed. */
export interface When {
  /** Day. */
  readonly date: CalendarDate | null;
  /** Year, where there is no day. */
  readonly year: number | null;
}

/** First year of the programme. */
const FIRST_YEAR = 2018;

const NO_DAY = fault('date', 'một ngày có thật, viết ngày/tháng/năm (05/01/2025)', 'a day that exists, as day/month/year (05/01/2025)');
const NO_FORM = fault('date', 'ngày/tháng/năm (05/01/2025) hoặc năm (2025)', 'day/month/year (05/01/2025) or a year (2025)');

/** The day of numbers as printed; two digits of a year mean 20yy. */
function dayOf(day: string, month: string, year: string): CalendarDate | null {
  const whole = year.length === 2 ? `20${year}` : year;
  return calendarDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** d/m/Y, d-m-Y, d.m.Y; Y-m-d; "ngày 5 tháng 1 năm 2025". */
const DAY_FIRST = String.raw`(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?![\d]|\s*[/]\s*\d)`;
const YEAR_FIRST = String.raw`(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?(?![\d])`;
const IN_WORDS = String.raw`(?:ngay\s*)?(?<!\d)(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:nam\s*|[/,]\s*)(\d{4})(?!\d)`;
const ANY_DAY = new RegExp(`${IN_WORDS}|${YEAR_FIRST}|${DAY_FIRST}`, 'g');

/** Every day that a text names; null in place of one that does not exist. */
export function daysWithin(text: string): (CalendarDate | null)[] {
  return [...fold(text).matchAll(ANY_DAY)].map(([, d1, m1, y1, y2, m2, d2, d3 = '', m3 = '', y3 = '']) => {
    if (d1 !== undefined) return dayOf(d1, m1 ?? '', y1 ?? '');
    return y2 === undefined ? dayOf(d3, m3, y3) : dayOf(d2 ?? '', m2 ?? '', y2);
  });
}

/** The text without the days that it names and without the word before them. */
export function withoutDays(text: string): string {
  const folded = fold(text);
  // Vietnamese letters fold one to one; where others do not, nothing is cut out.
  if (folded.length !== text.length) return text;
  let rest = '';
  let at = 0;
  for (const match of folded.matchAll(new RegExp(`(?:ngay\\s*)?(?:${ANY_DAY.source})`, 'g'))) {
    rest += `${text.slice(at, match.index)} `;
    at = match.index + match[0].length;
  }
  return rest + text.slice(at);
}

/** Excel's number of a day; 1 January 1900 is 1, and 29 February 1900, which never was, is 60. */
function ofSerial(serial: number, is1904: boolean): CalendarDate | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  return calendarDate(new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10));
}

/** Serial numbers from 2000 to 2100: others in a column of dates are years or nonsense. */
function isSerial(number: number, is1904: boolean): boolean {
  const days = number + (is1904 ? 1462 : 0);
  return days >= 36_526 && days <= 73_415;
}

/** What a cell of a column of dates says. Whether the day is plausible is asked by {@link plausible}. */
export function whenIn(cell: Pick<Cell, 'text' | 'number' | 'date' | 'kind'>, is1904: boolean): Read<When> {
  if (cell.kind === 'date') return cell.date === null ? NO_DAY : { value: { date: cell.date, year: null } };
  const text = fold(cell.text).replace(/\s+/g, ' ').trim();
  const number = cell.number ?? (/^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null);
  if (number !== null && isSerial(number, is1904)) return { value: { date: ofSerial(number, is1904), year: null } };
  const year = /^(?:(?:nam|thang \d{1,2}(?: nam)?|thang \d{1,2} ?[/-]|(?:0?[1-9]|1[0-2]) ?[/-])\s*)?(\d{4})$/.exec(text)?.[1];
  if (year !== undefined) return { value: { date: null, year: Number(year) } };
  const days = daysWithin(cell.text);
  if (days.length === 0) return NO_FORM;
  const rest = withoutDays(cell.text).replace(/[\s.,;()]+|ngày|ký|từ/giu, '');
  const [date] = days;
  if (days.length > 1 || rest !== '') return NO_FORM;
  return date == null ? NO_DAY : { value: { date, year: null } };
}

/** The same, where it lies between the first year of the programme and the last day that is not in the future. */
export function plausible(when: When, latest: string): Read<When> {
  const year = when.date === null ? when.year : yearOf(when.date);
  if (year !== null && year < FIRST_YEAR) {
    return fault('date', `từ năm ${FIRST_YEAR}, khi Chương trình bắt đầu`, `${FIRST_YEAR} or later: the programme began then`);
  }
  if ((when.date ?? '') > latest || (year ?? 0) > Number(latest.slice(0, 4))) {
    const last = latest.split('-').reverse().join('/');
    return fault('date', `ngày không ở tương lai (đến ${last})`, `a day that is not in the future (up to ${last})`);
  }
  return { value: when };
}
