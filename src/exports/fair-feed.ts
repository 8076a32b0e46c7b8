/** RSS feed of fairs: an item for each state that a fair was seen in, in Vietnamese as the records are. */
import { getRssString } from '@astrojs/rss';
import type { CalendarDate } from '../domain/date.ts';
import { phaseOn, type Fair } from '../domain/fair.ts';
import { fairDays, fairState } from '../i18n/fair-phrases.ts';
import { fairWords } from '../i18n/fair.ts';
import { words } from '../i18n/index.ts';
import { absoluteUrl, fairFeedPath, fairPath, fairsPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';
import { escaped, xmlText } from './markup.ts';

/** Items in the feed. */
const FEED_SIZE = 50;

/** Those last looked at first, then those that begin last; ties by id. */
function newestFirst(fairs: readonly Fair[]): Fair[] {
  const key = ({ lastChecked, start, end, year, id }: Fair) => `${lastChecked} ${start ?? end ?? year ?? ''} ${id}`;
  return [...fairs].sort((a, b) => (key(a) < key(b) ? 1 : -1)).slice(0, FEED_SIZE);
}

/** What an item says, as HTML: readers of feeds show it as such. */
function itemHtml(fair: Fair, on: CalendarDate): string {
  const t = fairWords('vi');
  const { venue, source } = fair;
  return [
    `<p>${t.kinds[fair.kind]}, ${escaped(fairDays(fair, 'vi'))}. ${t.venue}: ${escaped(venue.name)}.</p>`,
    `<p>${t.state}: ${fairState(fair, phaseOn(fair, on), 'vi').sentence}</p>`,
    `<p>${words('vi').sourceWord}: <a href="${escaped(source.url)}">${escaped(source.title ?? new URL(source.url).hostname)}</a></p>`,
  ].join('');
}

/** The feed. A fair whose state or days change is a new item; one that was only looked at again is not. */
export async function fairFeedXml(fairs: readonly Fair[], on: CalendarDate): Promise<string> {
  const t = fairWords('vi');
  const self = absoluteUrl(site.url, fairFeedPath());
  return getRssString({
    title: xmlText(`${site.name}: ${t.title}`),
    description: xmlText(`${t.description} ${words('vi').notState}`),
    site: absoluteUrl(site.url, fairsPath('vi')),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>vi</language><atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    items: newestFirst(fairs).map((fair) => {
      const link = absoluteUrl(site.url, fairPath('vi', fair.id));
      return {
        title: xmlText(`${fairState(fair, phaseOn(fair, on), 'vi').word}: ${fair.name}`),
        link,
        description: itemHtml(fair, on),
        // The source was looked at on a day, at no hour: midnight in Viet Nam.
        pubDate: new Date(`${fair.lastChecked}T00:00:00+07:00`),
        customData: `<guid isPermaLink="false">${escaped(`${link}#${fair.status},${fair.start ?? ''},${fair.end ?? ''}`)}</guid>`,
      };
    }),
  });
}
