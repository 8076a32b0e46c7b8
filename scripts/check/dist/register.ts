/** What the register promises on its pages: the verdict with source and date, the same in JSON, alcohol behind its gate. */
import { verdictOn, type Stars, type Verdict } from '../../../src/domain/certificate.ts';
import type { CalendarDate } from '../../../src/domain/date.ts';
import { statusWord, verdictSentence } from '../../../src/i18n/verdict.ts';
import type { Page, Site } from './site.ts';

const NOT_STATE: Readonly<Record<string, RegExp>> = {
  vi: /không phải trang của cơ quan nhà nước/i,
  en: /not a site of any state authority/i,
};

/** A JSON twin as far as it is checked. */
interface Twin {
  readonly id: string;
  readonly name: string;
  readonly alcohol: boolean;
  readonly certificates: readonly {
    readonly stars: Stars;
    readonly date: CalendarDate | null;
    readonly year: number | null;
    readonly revoked: { readonly date: CalendarDate | null } | null;
  }[];
  readonly verdict: { readonly on: CalendarDate; readonly status: string; readonly stars: Stars | null };
}

/** Pages of products in a language; lists of the same folder have no verdict panel. */
export function productPages(site: Site, lang: 'vi' | 'en'): Page[] {
  const address = lang === 'vi' ? /^\/san-pham\/[^/]+\/$/ : /^\/en\/products\/[^/]+\/$/;
  return [...site.pages.values()].filter((page) => address.test(page.path) && page.verdict !== null && !page.isRedirect);
}

const idOf = (page: Page): string => page.path.split('/').at(-2) ?? '';

/** The twin of a product, or null. */
function twinOf(site: Site, id: string): Twin | null {
  const file = `/san-pham/${id}/index.json`;
  return site.files.has(file) ? (JSON.parse(site.read(file)) as Twin) : null;
}

/** The verdict that the recognitions of a twin give on its day, worked out anew. */
function verdictOf(twin: Twin): Verdict {
  const history = twin.certificates.map(({ stars, date, year, revoked }) => ({ stars, date, year, revocation: revoked }));
  return verdictOn(history, twin.verdict.on);
}

/** Product pages that lack a part of the verdict, or say something else than their JSON twin. */
export function productProblems(site: Site): string[] {
  return (['vi', 'en'] as const).flatMap((lang) =>
    productPages(site, lang).flatMap((page) => {
      const problems: string[] = [];
      const add = (text: string): void => void problems.push(`${page.path}: ${text}`);
      const id = idOf(page);
      const links = page.references.filter(({ by }) => by === 'a').map(({ url }) => url);
      if (!page.marked['data-status']) add('has no status word');
      if (!page.marked['data-sentence']) add('has no sentence on its verdict');
      if (!page.marked['data-as-of']) add('does not say on which day it was computed');
      if (page.asOf === null) add('has no date for the script');
      if (!links.some((url) => /^https?:/.test(url) && new URL(url).origin !== site.origin)) add('has no source');
      if (!links.some((url) => url.startsWith('mailto:') && decodeURIComponent(url).includes(`/p/${id}/`)))
        add('has no link to report a mistake');
      if (!links.includes(`/p/${id}/`)) add('has no permanent link');
      const json = `/san-pham/${id}/index.json`;
      if (!page.references.some(({ by, url }) => by === 'a alternate' && url === json))
        add('does not link to its JSON twin');
      const twin = twinOf(site, id);
      if (twin === null) return [...problems, `${page.path}: has no JSON twin`];
      if (twin.id !== id) add(`its twin has the id ${twin.id}`);
      if (twin.name !== page.headings.find(([level]) => level === 1)?.[1]) add(`its twin has the name ${twin.name}`);
      if (twin.verdict.on !== page.asOf) add(`its twin was computed for ${twin.verdict.on}`);
      const verdict = verdictOf(twin);
      if (verdict.status !== twin.verdict.status) add(`its twin says ${twin.verdict.status}, the rules say ${verdict.status}`);
      if (page.marked['data-status'] !== statusWord(verdict, lang))
        add(`says "${page.marked['data-status']}", the rules "${statusWord(verdict, lang)}"`);
      if (page.marked['data-sentence'] !== verdictSentence(verdict, lang).replaceAll('\u00a0', ' '))
        add(`says "${page.marked['data-sentence']}", the rules "${verdictSentence(verdict, lang)}"`);
      if (String(twin.verdict.stars ?? '') !== (page.verdict?.['data-stars'] ?? ''))
        add(`shows ${page.verdict?.['data-stars'] ?? 'no'} stars, its twin ${twin.verdict.stars}`);
      return problems;
    }),
  );
}

/** Ids of alcoholic drinks, from the twins. */
export function alcoholIds(site: Site): Set<string> {
  return new Set(
    productPages(site, 'vi')
      .map((page) => twinOf(site, idOf(page)))
      .filter((twin): twin is Twin => twin?.alcohol === true)
      .map((twin) => twin.id),
  );
}

/** Drinks with alcohol that show without the confirmation: on cards, on the front page, in feeds, in structured data. */
export function alcoholProblems(site: Site, ids: ReadonlySet<string> = alcoholIds(site)): string[] {
  const linked = /^\/(?:san-pham|en\/products)\/([^/]+)\/$/;
  const idIn = (url: string): string => linked.exec(url.replace(site.origin, ''))?.[1] ?? '';
  const problems: string[] = [];
  for (const page of site.pages.values()) {
    const isHome = page.path === '/' || page.path === '/en/';
    for (const { url, isGated } of page.cards)
      if (ids.has(idIn(url)) && !isGated) problems.push(`${page.path}: shows ${url} without confirmation`);
    if (isHome)
      for (const { url } of page.references) if (ids.has(idIn(url))) problems.push(`${page.path}: the front page links to ${url}`);
    for (const { text, type } of page.inline) {
      if (type !== 'application/ld+json' || !text.includes('ItemList')) continue;
      for (const match of text.matchAll(/"url":"([^"]+)"/g))
        if (ids.has(idIn(match[1] ?? ''))) problems.push(`${page.path}: structured data lists ${match[1]}`);
    }
  }
  for (const file of site.files) {
    if (!/(?:rss|feed|atom)[^/]*\.xml$/.test(file)) continue;
    for (const match of site.read(file).matchAll(/\/(?:san-pham|en\/products|p)\/([a-z0-9-]+)\//g))
      if (ids.has(match[1] ?? '')) problems.push(`${file}: names ${match[1]}`);
  }
  return problems;
}

/** Pages whose footer does not say what the site is not. */
export function footerProblems(site: Site): string[] {
  return [...site.pages.values()]
    .filter((page) => !page.isRedirect && !NOT_STATE[page.lang]?.test(page.text))
    .map((page) => `${page.path}: does not say that the site is no state body`);
}
