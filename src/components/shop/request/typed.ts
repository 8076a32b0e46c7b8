/** What people type into a field, read as what it means. Pure; the server reads everything again. */
import { calendarDate, type CalendarDate } from '../../../domain/date.ts';
import { dong, type Dong } from '../../../domain/money.ts';
import type { Fault } from '../../../i18n/shop-request.ts';

/** Something typed that cannot be sent: the field by its id, and what is wrong. */
export interface Wrong {
  /** Id of the field. */
  readonly field: string;
  /** What is wrong. */
  readonly fault: Fault;
  /** Id of the product whose line it is in. */
  readonly product?: string;
}

/** What steers a terminal or turns the direction of writing: the shop refuses it, and nobody typed it on purpose. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text without the blanks around it and without what cannot be printed, or null where nothing is left. */
export function textOf(typed: string): string | null {
  const text = typed.replace(UNPRINTABLE, '').normalize('NFC').trim();
  return text === '' ? null : text;
}

/** The same for a field of one line: what a paste brought along becomes a blank. */
export function lineOf(typed: string): string | null {
  return textOf(typed.replace(/\p{C}+/gu, ' '));
}

/** A whole number as people write it: 85000, 85.000, 85,000, 85 000; null for all else, also for decimals such as 1.5. */
export function wholeOf(typed: string): number | null {
  const text = typed.trim();
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return /^\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3}){0,3}$/.test(text) ? Number(text.replace(/\D/g, '')) : null;
}

/** A price in đồng, 1 or more, with or without its sign; null for all else. */
export function dongOf(typed: string): Dong | null {
  const amount = wholeOf(typed.replace(/(?:₫|đ|vnd|vnđ)\s*$/iu, ''));
  return amount === null || amount === 0 ? null : dong(amount);
}

/** A telephone number without what stands between its digits; null where letters stand in it. */
export function phoneOf(typed: string): string | null {
  const text = typed.replace(/[\s().\-/\p{C}]/gu, '');
  return /^\+?\d{6,15}$/.test(text) ? text : null;
}

/** Whether it has the form of a mail address; whether it exists only a mail can tell. */
export function isMail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\.]+(?:\.[^\s@<>"(),;:\\.]+)+$/.test(text);
}

/** A day that is not before another one, or null. */
export function dayFrom(typed: string, first: CalendarDate): CalendarDate | null {
  const day = calendarDate(typed.trim());
  return day !== null && day >= first ? day : null;
}

/** The texts of an object by their keys, whatever else it holds or is: for what was stored or answered. */
export function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
