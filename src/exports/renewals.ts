/** Calendars (iCalendar, RFC 5545) and feeds (Atom, RFC 4287) of the days on which recognitions of some products should be renewed. */
import { generateAtomFeed } from 'feedsmith';
import ical, { ICalEventTransparency } from 'ical-generator';
import { catalogue, productsOf, type Listed } from '../catalogue/index.ts';
import { productsIn } from '../catalogue/listings.ts';
import { addDays, firstDayOf, yearOf, type CalendarDate } from '../domain/date.ts';
import type { Province } from '../domain/place.ts';
import type { Producer } from '../domain/product.ts';
import { remindersOf, type Reminder } from '../domain/renewal.ts';
import { reminderText, reminderTitle, RENEWALS_ABOUT, renewalsTitle, WITHOUT_ALCOHOL } from '../i18n/renewal.ts';
import { absoluteUrl, listingPath, permanentPath, producerPath, renewalsPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';
import { xmlText } from './markup.ts';

/** Days for which a reminder stays in a feed. */
const KEPT_DAYS = 365;

/** Entries in a feed. */
const FEED_SIZE = 100;

/** Since when the names of feeds and entries are given out; never changed, or every reader would see all entries anew. */
const TAG_YEAR = 2026;

/** A reminder of a product. */
interface ReminderOf {
  readonly product: Listed;
  readonly reminder: Reminder;
}

/** What a calendar or feed is about. */
export interface RenewalsSubject {
  /** Its name. */
  readonly title: string;
  /** Path of the file itself. */
  readonly self: string;
  /** Path of the page that it belongs to. */
  readonly page: string;
  /** The products; alcohol is left out by the caller where its rules ask for it. */
  readonly products: readonly Listed[];
  /** Day of the build. */
  readonly asOf: CalendarDate;
  /** Said after what it is, or ''. */
  readonly note?: string;
}

/** Identity of a reminder: the same in every build, another one after the product was recognised again. */
function keyOf({ product, reminder: { daysLeft, until, untilYear } }: ReminderOf): string {
  return `${product.id}/${until ?? untilYear ?? ''}${daysLeft === null ? '' : `/${daysLeft}`}`;
}

/** All reminders of some products, by day and then by product. */
function remindersIn(products: readonly Listed[]): ReminderOf[] {
  return products
    .flatMap((product) => remindersOf(product.verdict).map((reminder) => ({ product, reminder })))
    .sort((a, b) => (a.reminder.day + keyOf(a) < b.reminder.day + keyOf(b) ? -1 : 1));
}

/** The start of a day in Viet Nam. */
const startOf = (day: CalendarDate): Date => new Date(`${day}T00:00:00+07:00`);

/** A text as the value of a property that the maker of calendars writes as it stands. */
const property = (text: string): string => xmlText(text).replace(/[\\;,]/g, '\\$&');

/** The day that stands for when the record was made: a stamp that is the same in every build. */
function stampOf({ current, verdict }: Listed): CalendarDate {
  return current?.date ?? firstDayOf(current?.year ?? yearOf(verdict.on));
}

/** The calendar of what is still to come on the day of the build. */
export function renewalsCalendar({ title, page, products, asOf, note = '' }: RenewalsSubject): string {
  const host = new URL(site.url).hostname;
  const calendar = ical({
    name: property(title),
    description: property(`${RENEWALS_ABOUT} ${note}`.trim()),
    prodId: { company: site.name, product: 'gia han', language: 'VI' },
    url: absoluteUrl(site.url, page),
  });
  for (const one of remindersIn(products)) {
    if (one.reminder.day < asOf) continue;
    const link = absoluteUrl(site.url, permanentPath(one.product.id));
    calendar.createEvent({
      id: `${keyOf(one)}@${host}`,
      allDay: true,
      // The maker reads the days of whole-day events in universal time.
      timezone: 'UTC',
      start: new Date(`${one.reminder.day}T00:00:00Z`),
      stamp: new Date(`${stampOf(one.product)}T00:00:00Z`),
      // A reminder takes no time: nobody is busy on that day.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: xmlText(reminderTitle(one.product, one.reminder)),
      description: xmlText(`${reminderText(one.product, one.reminder)}\n${link}`),
      url: link,
    });
  }
  return calendar.toString();
}

/** The feed of reminders whose day has come, the newest first; each stays for a year. */
export function renewalsFeed({ title, self, page, products, asOf, note = '' }: RenewalsSubject): string {
  const come = remindersIn(products.filter(({ isAlcohol }) => !isAlcohol))
    .filter(({ reminder: { day } }) => day <= asOf && day > addDays(asOf, -KEPT_DAYS))
    .reverse()
    .slice(0, FEED_SIZE);
  // A tag (RFC 4151) names a thing for ever, by who named it and since when.
  const tag = (path: string): string => `tag:${new URL(site.url).hostname},${TAG_YEAR}:${path}`;
  return generateAtomFeed({
    id: tag(self),
    title: { value: xmlText(title) },
    subtitle: { value: xmlText(`${RENEWALS_ABOUT} ${note}`.trim()) },
    updated: startOf(come[0]?.reminder.day ?? firstDayOf(TAG_YEAR)),
    authors: [{ name: site.name, uri: site.url }],
    links: [
      { href: absoluteUrl(site.url, self), rel: 'self', type: 'application/atom+xml' },
      { href: absoluteUrl(site.url, page), rel: 'alternate', type: 'text/html' },
    ],
    entries: come.map((one) => ({
      id: tag(`/gia-han/${keyOf(one)}`),
      title: { value: xmlText(reminderTitle(one.product, one.reminder)) },
      updated: startOf(one.reminder.day),
      links: [{ href: absoluteUrl(site.url, permanentPath(one.product.id)), rel: 'alternate', type: 'text/html' }],
      summary: { value: xmlText(reminderText(one.product, one.reminder)) },
    })),
  });
}

/** The renewals of a producer: all its products, for its own calendar. */
export async function producerRenewals(producer: Producer): Promise<RenewalsSubject> {
  const { asOf } = await catalogue();
  return {
    title: renewalsTitle(producer),
    self: renewalsPath({ producer: producer.id }, 'xml'),
    page: producerPath('vi', producer.id),
    products: await productsOf(producer.id),
    asOf,
  };
}

/** The renewals of a province of today, without drinks with alcohol: a list of them would stand behind a confirmation. */
export async function provinceRenewals(province: Province): Promise<RenewalsSubject> {
  const { asOf, products } = await catalogue();
  return {
    title: renewalsTitle(province),
    self: renewalsPath({ province: province.slug }, 'xml'),
    page: listingPath('vi', { province: province.slug }),
    products: productsIn(products, { province }).filter(({ isAlcohol }) => !isAlcohol),
    asOf,
    note: WITHOUT_ALCOHOL,
  };
}
