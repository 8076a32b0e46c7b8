/** RSS feeds of new recognitions, for readers, newsrooms and other sites. In Vietnamese, as the records are. */
import { getRssString } from '@astrojs/rss';
import type { Listed } from '../catalogue/index.ts';
import type { Recognition } from '../domain/certificate.ts';
import type { CalendarDate } from '../domain/date.ts';
import type { Province } from '../domain/place.ts';
import { shortDate } from '../i18n/format.ts';
import { words } from '../i18n/index.ts';
import { absoluteUrl, feedPath, homePath, listingPath, permanentPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';
import { escaped, xmlText } from './markup.ts';

/** Items in a feed. */
const FEED_SIZE = 50;

/** A recognition whose day is known. */
interface Dated {
  readonly product: Listed;
  readonly recognition: Recognition;
  readonly date: CalendarDate;
}

/**
 * The newest dated recognitions given by a day, the newest first. Left out: recognitions with a year only (an item needs
 * a day), results of a council (no recognition yet), what was withdrawn by then, and drinks with alcohol (no promotion).
 */
export function newestRecognitions(products: readonly Listed[], on: CalendarDate): Dated[] {
  return products
    .filter((product) => !product.isAlcohol)
    .flatMap((product) =>
      product.certificates.flatMap((recognition): Dated[] => {
        const { date, basis, revocation } = recognition;
        const isRevoked = revocation !== null && (revocation.date === null || revocation.date <= on);
        return date === null || date > on || basis === 'council' || isRevoked ? [] : [{ product, recognition, date }];
      }),
    )
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, FEED_SIZE);
}

/** What an item says, as HTML: readers of feeds show it as such. */
function itemHtml({ product, recognition, date }: Dated): string {
  const t = words('vi');
  const { producer, commune, district, formerProvince, province } = product;
  const { decisionNumber, issuer, source } = recognition;
  const today = province.name === formerProvince.name ? '' : ` (${t.placeToday.toLowerCase()} ${province.name})`;
  const place = [producer.name, commune, district, formerProvince.name].filter((part) => part !== null).join(', ');
  const decision = [decisionNumber, shortDate(date, 'vi'), issuer].filter((part) => part !== null).join(', ');
  return [
    `<p>${escaped(`${place}${today}`)}.</p>`,
    `<p>${t.decision}: ${escaped(decision)}.${recognition.isPotentialFiveStar ? ` ${t.potentialFiveNote}` : ''}</p>`,
    `<p>${t.sourceWord}: <a href="${escaped(source.url)}">${escaped(source.title ?? new URL(source.url).hostname)}</a></p>`,
  ].join('');
}

/** The feed of the newest recognitions among `products`: of the whole register, or of one province. */
export async function feedXml(products: readonly Listed[], on: CalendarDate, province: Province | null = null): Promise<string> {
  const t = words('vi');
  const place = province === null ? t.country : province.name;
  const self = absoluteUrl(site.url, feedPath(province?.slug));
  return getRssString({
    title: xmlText(`${site.name}: ${t.homeRecent}, ${place}`),
    description: xmlText(`${t.homeRecent}, ${place}. ${t.footerData} ${t.notState}`),
    site: absoluteUrl(site.url, province === null ? homePath('vi') : listingPath('vi', { province: province.slug })),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>vi</language><atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    items: newestRecognitions(products, on).map((dated) => {
      const link = absoluteUrl(site.url, permanentPath(dated.product.id));
      return {
        title: xmlText(`${t.ocopStars(dated.recognition.stars)}: ${dated.product.name}`),
        link,
        description: itemHtml(dated),
        // A decision has a day and no hour: midnight in Viet Nam.
        pubDate: new Date(`${dated.date}T00:00:00+07:00`),
        // A product that is recognised again is a new item, so the day belongs to the identity.
        customData: `<guid isPermaLink="false">${escaped(`${link}#${dated.date}`)}</guid>`,
      };
    }),
  });
}
