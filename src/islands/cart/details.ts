/** What a buyer types, and what of it is wrong. The server checks again: this only spares a round. */
import type { Buyer } from '../../commerce/order.ts';
import type { Quote } from '../../commerce/quote.ts';
import { calendarDate, type CalendarDate } from '../../domain/date.ts';
import type { CheckoutField } from '../../i18n/shop-cart.ts';

/** The checkout as it was filled in. */
export interface Details {
  /** Who orders. */
  readonly buyer: Buyer;
  /** Day of pick-up; null where none is asked for, or none was chosen. */
  readonly day: CalendarDate | null;
  /** Whether the box was ticked. */
  readonly hasConsent: boolean;
  /** The field that only machines fill in. */
  readonly website: string;
}

/** Longest name. */
export const MAX_NAME = 100;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
};

/** The fields of the form. */
export function detailsOf(form: FormData): Details {
  return {
    buyer: { name: text(form, 'name'), email: text(form, 'email'), phone: text(form, 'phone') },
    day: calendarDate(text(form, 'day')),
    hasConsent: form.get('consent') !== null,
    website: text(form, 'website'),
  };
}

/** Whether a text can be a telephone number: national with a 0 before it, or with the sign of a country. */
export function isPhone(typed: string): boolean {
  return /^(?:0\d{9,10}|(?:\+|00)[1-9]\d{7,14})$/.test(typed.replace(/[\s./()-]/g, ''));
}

/** Whether a text can be a mail address: something, an @, a domain with a dot, no blanks. */
export function isMail(typed: string): boolean {
  return typed.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/.test(typed);
}

/** Days on which everything can be picked up in one go; none where no order asks for a day. */
export function commonDays({ orders }: Pick<Quote, 'orders'>): readonly CalendarDate[] {
  const dated = orders.filter(({ days }) => days.length > 0);
  return (dated[0]?.days ?? []).filter((day) => dated.every(({ days }) => days.includes(day)));
}

/** The fields that are wrong, in the order of the page. */
export function wrongFields({ buyer, day, hasConsent }: Details, days: readonly CalendarDate[]): readonly CheckoutField[] {
  const wrong: Readonly<Record<CheckoutField, boolean>> = {
    day: days.length > 0 && (day === null || !days.includes(day)),
    name: buyer.name === '' || buyer.name.length > MAX_NAME || /\p{Cc}/u.test(buyer.name),
    email: !isMail(buyer.email),
    phone: !isPhone(buyer.phone),
    consent: !hasConsent,
  };
  return (Object.keys(wrong) as CheckoutField[]).filter((field) => wrong[field]);
}
