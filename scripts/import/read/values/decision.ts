/** "Số, ngày quyết định" in one cell: numbers, days and authorities. */
import type { CalendarDate } from '../../../../src/domain/date.ts';
import { tidy } from '../../../../src/domain/text.ts';
import { fault, type Read } from '../complaint.ts';
import { daysWithin, withoutDays } from './dates.ts';

/** A decision as a text names it. */
export interface Decision {
  /** Number as printed, without white space inside; null where none is printed. */
  readonly number: string | null;
  /** Day of signing. */
  readonly date: CalendarDate | null;
  /** Authority as printed. */
  readonly issuer: string | null;
  /** The part of the text that speaks of it, its number cut out. */
  readonly text: string;
}

/** "123/QĐ-UBND", "123/2024/QĐ-UBND", "123/QĐ-BNN-VPĐP"; lower case and a missing stroke are slips of the hand. */
const SUFFIX = String.raw`(?:\s*[-–]\s*(?:\p{Lu}[\p{Lu}\d&]*g?(?:\.[\p{Lu}]+)*|ubnd|ttg|bnn)(?!\p{Ll}))*`;
const NUMBER = new RegExp(
  String.raw`(?:(?:quyết định|qđ)\s*)?(?:số\s*[:.]?\s*)?(?<![\d/])(\d{1,6}[a-z]?\s*(?:/\s*20\d{2}\s*)?/\s*(?:QĐ|QÐ|Qđ|qđ|QD|qd)${SUFFIX})`,
  'gu',
);
/** "QĐ 123", "Quyết định số 123": the letters behind the number are left out. */
const BARE = /(?:QĐ|QÐ|qđ|[Qq]uyết định)(?:\s*số)?\s*[:.]?\s*(\d{1,6})(?![\d]|\s*[/.-]\s*\d)/gu;

/** Longest texts that the register takes. */
const LONGEST = { number: 60, issuer: 160 };

/** The authority behind "của", or one that names itself. */
const ISSUER =
  /(?:của\s+)?((?:chủ tịch\s+)?(?:UBND|U[ỷỶ]\s?ban nhân dân|[ỦủUuỷ]y ban nhân dân|Ủy ban nhân dân)\s+(?:tỉnh|huyện|thị xã|thành phố|tp\.?|tx\.?|quận|xã|phường)[^,;()<>\n\p{Cc}]*|(?:Bộ|Thủ tướng)\s+\p{L}[^;()<>\n\p{Cc}]*)/iu;
/** Where an authority ends and what it decided begins. */
const ABOUT = /\s+(?:về(?: việc)?|v\/v|công nhận|phê duyệt|ban hành|ngày|số|thu hồi)(?=\s|$).*$/iu;

/** The authority that a text names as the one that decided, or null. */
function issuerIn(text: string): string | null {
  const found = ISSUER.exec(tidy(text))?.[1];
  const name = found?.replace(ABOUT, '').replace(/[\s.,–-]+$/, '');
  return name === undefined || name === '' || name.length > LONGEST.issuer ? null : name;
}

/** Number, where it stands and what stands behind it. */
interface Found {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

function numbersIn(text: string): Found[] {
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({
      number: (match[1] ?? '').replace(/\s+/g, ''),
      start: match.index,
      end: match.index + match[0].length,
    }));
  const whole = found(NUMBER);
  return whole.length > 0 ? whole : found(BARE);
}

/** The day of a part of a text; a fault where it names one that does not exist, or several. */
function dayIn(text: string): Read<CalendarDate | null> {
  const days = [...new Set(daysWithin(text))];
  const [day] = days;
  if (day === null) return fault('date', 'một ngày có thật, viết ngày/tháng/năm', 'a day that exists, as day/month/year');
  if (days.length > 1) return fault('date', 'một ngày cho mỗi quyết định', 'one day for each decision');
  return { value: day ?? null };
}

/** The decisions that a text names, in its order; a day alone is a decision without number. None where it names neither. */
export function decisionsIn(text: string): Read<Decision[]> {
  const numbers = numbersIn(text);
  // What stands before a number belongs to it from the last ";" or line break on; the rest belongs to the number before.
  const starts = numbers.map(({ start }, at) => {
    const from = numbers[at - 1]?.end ?? 0;
    const between = text.slice(from, start);
    const cut = Math.max(between.lastIndexOf(';'), between.lastIndexOf('\n'));
    return at === 0 ? 0 : cut === -1 ? start : from + cut + 1;
  });
  const parts = numbers.map(({ number, start, end }, at) => ({
    number,
    before: text.slice(starts[at], start),
    behind: text.slice(end, starts[at + 1]),
  }));
  const decisions: Decision[] = [];
  for (const { number, before, behind } of parts.length === 0 ? [{ number: null, before: '', behind: text }] : parts) {
    if ((number ?? '').length > LONGEST.number)
      return fault('form', `không quá ${LONGEST.number} ký tự`, `at most ${LONGEST.number} characters`);
    const day = dayIn(`${before} ${behind}`);
    if ('fault' in day) return day;
    if (number === null && day.value === null) continue;
    const issuer = issuerIn(behind) ?? issuerIn(before);
    decisions.push({ number, date: day.value, issuer, text: withoutDays(`${before} ${behind}`) });
  }
  return { value: decisions };
}
