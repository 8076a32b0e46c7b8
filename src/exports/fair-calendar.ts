/**
 * Calendars of fairs (iCalendar, RFC 5545), in Vietnamese as the records are. A fair is an event of whole days; where it closes
 * in between it is several, because calendars show a bar across closed days and few understand exceptions to it. Nothing in
 * them depends on a clock: the stamp is the day on which the source was last looked at.
 */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { addDays, type CalendarDate } from '../domain/date.ts';
import { openRunsOf, phaseOn, type Fair, type FairStatus } from '../domain/fair.ts';
import { fairDays, fairHours, fairState } from '../i18n/fair-phrases.ts';
import { fairWords } from '../i18n/fair.ts';
import { dayList, shortDate } from '../i18n/format.ts';
import { absoluteUrl, fairPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';
import { xmlText } from './markup.ts';

/** The days of a postponed fair no longer hold, so calendars show them as cancelled. */
const STATUSES: Readonly<Record<FairStatus, ICalEventStatus>> = {
  planned: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.CANCELLED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** A day as the library reads it: the text of its UTC time is what it writes. */
function dateOf(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** What an event says: state, hours, closed days, organisers, source. */
function descriptionOf(fair: Fair, on: CalendarDate): string {
  const t = fairWords('vi');
  return [
    `${t.kinds[fair.kind]}. ${fairState(fair, phaseOn(fair, on), 'vi').sentence}`,
    `${t.days}: ${fairDays(fair, 'vi')}`,
    ...(fair.closed.length > 0 ? [`${t.closed}: ${dayList(fair.closed, 'vi')}`] : []),
    ...(fair.hours.length > 0 ? [`${t.hours}: ${fair.hours.map((hours) => fairHours(hours, 'vi')).join('; ')}`] : []),
    ...(fair.organisers.length > 0 ? [`${t.organisers}: ${fair.organisers.join(', ')}`] : []),
    `Nguồn: ${fair.source.url} (${shortDate(fair.lastChecked, 'vi')})`,
  ].join('\n');
}

/** The events of a fair, one for each run of open days; none where no day was printed. */
function eventsOf(fair: Fair, on: CalendarDate): ICalEventData[] {
  const host = new URL(site.url).hostname;
  const prefix = fair.status === 'postponed' || fair.status === 'cancelled' ? `${fairState(fair, fair.status, 'vi').word}: ` : '';
  const location = [fair.venue.name, fair.venue.address].filter((part) => part !== null).join(', ');
  return openRunsOf(fair).map(({ first, last }, index) => ({
    // The first run keeps the name of the fair, so that a day off that is announced later changes no other event's identity.
    id: `${fair.id}${index === 0 ? '' : `-${index + 1}`}@${host}`,
    start: dateOf(first),
    // The end of whole days is the day after the last.
    end: dateOf(addDays(last, 1)),
    allDay: true,
    stamp: dateOf(fair.lastChecked),
    summary: xmlText(`${prefix}${fair.name}`),
    description: xmlText(descriptionOf(fair, on)),
    location: xmlText(location),
    url: absoluteUrl(site.url, fairPath('vi', fair.id)),
    status: STATUSES[fair.status],
    // A fair is news, no appointment of the reader.
    transparency: ICalEventTransparency.TRANSPARENT,
  }));
}

/** Fairs of which a calendar can tell: those with a printed day. */
export function datedFairs<Some extends Fair>(fairs: readonly Some[]): Some[] {
  return fairs.filter((fair) => openRunsOf(fair).length > 0);
}

/** The calendar of some fairs by the name under which readers subscribe to it; states are those of the day `on`. */
export function fairCalendar(name: string, fairs: readonly Fair[], on: CalendarDate): string {
  const calendar = ical({
    name: xmlText(name),
    prodId: { company: site.name, product: 'fairs', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    // Asked for again twice a day: dates of fairs move.
    ttl: 60 * 60 * 12,
    events: fairs.flatMap((fair) => eventsOf(fair, on)),
  });
  return `${calendar.toString()}\r\n`;
}
