/** Structured data of a fair: an Event with what its source prints, and nothing of what it shows. */
import type { Event } from 'schema-dts';
import type { Fair, FairStatus } from '../domain/fair.ts';
import { fairName } from '../i18n/fair-phrases.ts';
import type { Lang } from '../i18n/lang.ts';
import { absoluteUrl, fairPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** Said only where it is known: an announcement alone is not yet a schedule. */
const STATUSES: Readonly<Partial<Record<FairStatus, 'EventScheduled' | 'EventPostponed' | 'EventCancelled'>>> = {
  confirmed: 'EventScheduled',
  held: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

/** The event, or null where no first day was printed: without one schema.org has no event. */
export function fairJsonLd(fair: Fair, lang: Lang): Event | null {
  const { id, name, start, end, venue, organisers, source, status } = fair;
  if (start === null) return null;
  const text = fairName(fair, lang).text;
  const known = STATUSES[status];
  return {
    '@type': 'Event',
    '@id': absoluteUrl(site.url, fairPath('vi', id)),
    name: text,
    ...(text !== name && { alternateName: name }),
    url: absoluteUrl(site.url, fairPath(lang, id)),
    startDate: start,
    ...(end !== null && { endDate: end }),
    ...(known !== undefined && { eventStatus: `https://schema.org/${known}` as const }),
    location: {
      '@type': 'Place',
      name: venue.name,
      address: {
        '@type': 'PostalAddress',
        ...(venue.address !== null && { streetAddress: venue.address }),
        addressRegion: venue.province.name,
        addressCountry: 'VN',
      },
    },
    ...(organisers.length > 0 && { organizer: organisers.map((organiser) => ({ '@type': 'Organization' as const, name: organiser })) }),
    subjectOf: { '@type': 'WebPage', url: source.url },
  };
}
