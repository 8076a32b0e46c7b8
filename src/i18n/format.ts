/** The one place that formats dates, numbers and money. */
import { dayOf, monthOf, yearOf, type CalendarDate } from '../domain/date.ts';
import type { Dong } from '../domain/money.ts';
import type { Lang } from './lang.ts';

const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const SHORT_MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Short date: 21/11/2026 in Vietnamese, 21 Nov 2026 in English (where 11/12 would be read two ways). */
export function shortDate(date: CalendarDate, lang: Lang): string {
  if (lang === 'vi') return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  const month = monthOf(date) * 3;
  return `${dayOf(date)}\u00a0${SHORT_MONTHS.slice(month - 3, month)}\u00a0${yearOf(date)}`;
}

/** Long date: "ngày 21 tháng 11 năm 2026", "21 November 2026". */
export function longDate(date: CalendarDate, lang: Lang): string {
  if (lang === 'vi') return `ngày ${dayOf(date)} tháng ${monthOf(date)} năm ${yearOf(date)}`;
  return `${dayOf(date)} ${MONTHS_EN[monthOf(date) - 1]} ${yearOf(date)}`;
}

/** Month of a year: "tháng 11/2026", "November 2026". */
export function monthName(date: CalendarDate, lang: Lang): string {
  return lang === 'vi' ? `tháng ${monthOf(date)}/${yearOf(date)}` : `${MONTHS_EN[monthOf(date) - 1]} ${yearOf(date)}`;
}

// Marked pure so that the browser script, which formats dates only, does not carry the number formats.
const numbers = { vi: /* @__PURE__ */ new Intl.NumberFormat('vi-VN'), en: /* @__PURE__ */ new Intl.NumberFormat('en-GB') };

/** A number with the separators of the language: 1.050 or 1,050. */
export function count(value: number, lang: Lang): string {
  return numbers[lang].format(value);
}

/** A share of a whole without decimals: 24 %. A share above nothing never reads 0 %. */
export function percent(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (part / whole) * 100;
  return share > 0 && share < 1 ? '<\u00a01\u00a0%' : `${Math.round(share)}\u00a0%`;
}

const money = /* @__PURE__ */ new Intl.NumberFormat('vi-VN', { style: 'currency', currency: 'VND' });

/** An amount as printed in Viet Nam, in both languages: 85.000 ₫ with a no-break space. */
export function price(amount: Dong): string {
  return money.format(amount);
}

/** A number with up to two decimals: 91,14 or 91.14. */
export function decimal(value: number, lang: Lang): string {
  return value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });
}

/** A day without its year: 26/10, 26 Oct. */
function shortDay(date: CalendarDate, lang: Lang): string {
  return lang === 'vi' ? date.slice(5).split('-').reverse().join('/') : shortDate(date, lang).slice(0, -5);
}

/** Days from the first to the last, the year said once where it is one: 26/10 – 04/11/2025, 26 Oct – 4 Nov 2025. */
export function dayRange(from: CalendarDate, to: CalendarDate, lang: Lang): string {
  if (from === to) return shortDate(to, lang);
  return `${yearOf(from) === yearOf(to) ? shortDay(from, lang) : shortDate(from, lang)} – ${shortDate(to, lang)}`;
}

/** Several days in order, joined by commas, the year said with the last one where it is one: 17/02, 18/02, 19/02/2026. */
export function dayList(days: readonly CalendarDate[], lang: Lang): string {
  return days
    .map((day, index) => {
      const next = days[index + 1];
      return next !== undefined && yearOf(next) === yearOf(day) ? shortDay(day, lang) : shortDate(day, lang);
    })
    .join(', ');
}

/** A moment (milliseconds since 1970) as the clock of Viet Nam shows it: 14:05, 22/11/2026. Seven hours before UTC all year. */
export function moment(at: number, lang: Lang): string {
  const iso = new Date(at + 7 * 3_600_000).toISOString();
  return `${iso.slice(11, 16)}, ${shortDate(iso.slice(0, 10) as CalendarDate, lang)}`;
}
