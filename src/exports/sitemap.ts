/** The sitemap: every page that search engines may list, in both languages. */
import { Readable } from 'node:stream';
import { ErrorLevel, SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Catalogue, Listed } from '../catalogue/index.ts';
import { addressOf, allListingPages } from '../catalogue/listings.ts';
import type { Fair } from '../domain/fair.ts';
import type { StaticPage } from '../catalogue/pages.ts';
import { remembered } from '../catalogue/remembered.ts';
import { producersPages } from '../catalogue/producer-pages.ts';
import { currentRecognition, nextChange } from '../domain/certificate.ts';
import { calendarDate, type CalendarDate } from '../domain/date.ts';
import { LANGS, type Lang } from '../i18n/lang.ts';
import {
  absoluteUrl,
  dataPath,
  fairPath,
  fairsPath,
  embedGuidePath,
  figuresPath,
  GUIDE_KEYS,
  guidePath,
  homePath,
  indexPath,
  kitPath,
  listingPath,
  pagePath,
  producerPath,
  producersPath,
  productPath,
  sitemapPath,
  verifyPath,
} from '../i18n/routes.ts';
import { termsPath } from '../i18n/shop-routes.ts';
import { site } from '../site.config.ts';

/** A page in both languages. */
export interface PagePair {
  /** Its addresses. */
  readonly path: Readonly<Record<Lang, string>>;
  /** Day on which it last said something new, where that is known. */
  readonly changed: CalendarDate | null;
}

/** Pages in one part; each is listed once a language, far below the 50,000 addresses that the protocol allows. */
const PART_SIZE = 5000;

/** A day before every recognition. */
const BEFORE_ALL = calendarDate('1900-01-01');

/**
 * The day on which the verdict on a product last changed, up to the day of the build: a decision, a withdrawal, the start
 * of its last months, its end. This is the only change whose day is known everywhere: the day of the build is none, and
 * the history of the files is not at hand in every clone. The start of a recognition of which only the year is known does
 * not count: 1 January would be invented. Null where nothing is known.
 */
export function lastChange({ certificates }: Pick<Listed, 'certificates'>, on: CalendarDate, graceDays: number): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (let day = BEFORE_ALL; day !== null && day <= on; day = nextChange(certificates, day, graceDays)) {
    if (day === BEFORE_ALL) continue;
    const current = currentRecognition(certificates, day);
    const isYearOnlyStart = current?.date === null && current.year !== null && day === `${current.year}-01-01`;
    if (!isYearOnlyStart) last = day;
  }
  return last;
}

/** The same page in each language. */
function pair(pathOf: (lang: Lang) => string, changed: CalendarDate | null = null): PagePair {
  return { path: { vi: pathOf('vi'), en: pathOf('en') }, changed };
}

const changesIn = remembered(
  ({ products, asOf }: Pick<Catalogue, 'products' | 'asOf'>) =>
    new Map(products.map((product) => [product, lastChange(product, asOf, site.graceDays)])),
);

/**
 * Every page to list. Left out: search (it answers a question that only the reader has), lists without products, and
 * addresses that lead on.
 */
export function pagesToList(register: Catalogue, pages: readonly StaticPage[], fairs: readonly Fair[]): PagePair[] {
  const { products, producers } = register;
  const changes = changesIn(register);
  const byProducer = Map.groupBy(products, (product) => product.producer.id);
  const lastOf = (some: readonly Listed[]) =>
    some.map((product) => changes.get(product) ?? null).reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null);
  return [
    pair(homePath),
    ...(['provinces', 'former', 'groups', 'stars'] as const).map((kind) => pair((lang) => indexPath(lang, kind))),
    pair(figuresPath),
    pair(verifyPath),
    pair(dataPath),
    pair((lang) => kitPath(lang)),
    pair(fairsPath),
    ...fairs.map(({ id, lastChecked }) => pair((lang) => fairPath(lang, id), lastChecked)),
    pair(embedGuidePath),
    ...(site.commerce === 'off' ? [] : [pair(termsPath)]),
    ...producersPages(producers).map(({ page }) => pair((lang) => producersPath(lang, page))),
    ...[null, ...GUIDE_KEYS].map((key) => pair((lang) => guidePath(lang, key))),
    ...pages.map(({ key, updated }) => pair((lang) => pagePath(lang, key), updated)),
    ...allListingPages(register)
      .filter(({ total }) => total > 0)
      .map(({ scope, standing, page }) => pair((lang) => listingPath(lang, addressOf(scope, standing, page)))),
    ...products.map((product) => pair((lang) => productPath(lang, product.id), changes.get(product))),
    ...producers.map(({ id }) => pair((lang) => producerPath(lang, id), lastOf(byProducer.get(id) ?? []))),
  ];
}

/** The pages cut into the parts of the sitemap, at least one. */
export function sitemapParts(pages: readonly PagePair[]): (readonly PagePair[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(pages.length / PART_SIZE)) }, (_, index) =>
    pages.slice(index * PART_SIZE, (index + 1) * PART_SIZE),
  );
}

/** One part of the sitemap. */
export async function sitemapXml(pages: readonly PagePair[]): Promise<string> {
  const items = pages.flatMap(({ path, changed }) => {
    const url = { vi: absoluteUrl(site.url, path.vi), en: absoluteUrl(site.url, path.en) };
    const links = [...LANGS.map((lang) => ({ lang, url: url[lang] })), { lang: 'x-default', url: url.vi }];
    return LANGS.map((lang) => ({ url: url[lang], links, ...(changed !== null && { lastmod: changed }) }));
  });
  const stream = new SitemapStream({
    hostname: site.url,
    lastmodDateOnly: true,
    level: ErrorLevel.THROW,
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString();
}

/** The index that names the parts. */
export async function sitemapIndexXml(parts: number): Promise<string> {
  const items = Array.from({ length: parts }, (_, index) => ({ url: absoluteUrl(site.url, sitemapPath(index + 1)) }));
  return (await streamToPromise(Readable.from(items).pipe(new SitemapIndexStream({ level: ErrorLevel.THROW })))).toString();
}
