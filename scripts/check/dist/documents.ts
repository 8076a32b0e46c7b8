/** What must be true of every page as a document: language, title, headings, ids, canonical address and its twin. */
import type { Page, Site } from './site.ts';

const KNOWN_TYPES = new Set([
  'WebSite',
  'WebPage',
  'AboutPage',
  'ContactPage',
  'SearchAction',
  'EntryPoint',
  'Organization',
  'PostalAddress',
  'ContactPoint',
  'Country',
  'AdministrativeArea',
  'Place',
  'Product',
  'Service',
  'Brand',
  'Offer',
  'Certification',
  'Rating',
  'BreadcrumbList',
  'ItemList',
  'ListItem',
  'CollectionPage',
  'Dataset',
  'DataDownload',
  'DataCatalog',
  'Event',
  'FAQPage',
  'ImageObject',
  'CreativeWork',
  'PropertyValue',
  'DefinedTerm',
]);

/** Pages that readers see, without those that lead on by themselves. */
const readPages = (site: Site): Page[] => [...site.pages.values()].filter((page) => !page.isRedirect);

/** Pages for search engines. */
const listedPages = (site: Site): Page[] => readPages(site).filter((page) => !page.isUnlisted && page.path !== '/404.html');

/** The value of a meta or link that a listed page must have once. */
export function documentProblems(site: Site): string[] {
  return readPages(site).flatMap((page) => {
    const problems: string[] = [];
    const add = (text: string): void => void problems.push(`${page.path}: ${text}`);
    if (page.lang !== (page.path.startsWith('/en/') ? 'en' : 'vi')) add(`found lang "${page.lang}"`);
    const h1 = page.headings.filter(([level]) => level === 1).length;
    if (h1 !== 1) add(`found ${h1} h1 elements, expected one`);
    for (const [index, [level, text]] of page.headings.entries()) {
      const before = page.headings[index - 1]?.[0] ?? 0;
      if (level > before + 1) add(`found h${level} "${text}" after h${before}`);
      if (text === '') add(`found an empty h${level}`);
    }
    const seen = new Set<string>();
    for (const id of page.ids) {
      if (seen.has(id)) add(`found the id "${id}" twice`);
      seen.add(id);
    }
    if (page.titles.length !== 1 || page.titles[0] === '') add(`found ${page.titles.length} titles, expected one`);
    if (page.description === null || page.description.trim().length < 20) add(`found the description "${page.description ?? ''}"`);
    if (page.poorImages.length > 0) add(`found pictures without alt, width and height: ${page.poorImages.join(', ')}`);
    const gap = /undefined|\[object Object\]|\bNaN\b|\{[a-z]+\}/.exec(`${page.titles.join()} ${page.description ?? ''} ${page.text}`);
    if (gap) add(`found "${gap[0]}" in its text`);
    return problems;
  });
}

/** Titles that two listed pages of one language share. */
export function repeatedTitles(site: Site): string[] {
  const owners = new Map<string, string>();
  return listedPages(site).flatMap((page) => {
    const key = `${page.lang} ${page.titles[0] ?? ''}`;
    const other = owners.get(key);
    owners.set(key, page.path);
    return other === undefined ? [] : [`${page.path}: has the title "${page.titles[0] ?? ''}" of ${other}`];
  });
}

/** For each address of the sitemap its pairs of language and address. */
function alternatesIn(site: Site): ReadonlyMap<string, readonly (readonly [lang: string, url: string])[]> {
  const maps = [...site.files].filter((file) => /^\/sitemap.*\.xml$/.test(file));
  const entries = maps.flatMap((file) => [...site.read(file).matchAll(/<url>.*?<\/url>/gs)].map(([entry]) => entry));
  return new Map(
    entries.map((entry) => [
      /<loc>([^<]+)/.exec(entry)?.[1] ?? '',
      [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', url = '']) => [lang, url] as const),
    ]),
  );
}

/** Canonical addresses, and language pairs of the sitemap, that do not agree. */
export function twinProblems(site: Site): string[] {
  const alternates = alternatesIn(site);
  const alternatesOf = (page: Page) => alternates.get(`${site.origin}${page.path}`) ?? [];
  return listedPages(site).flatMap((page) => {
    const problems: string[] = [];
    const add = (text: string): void => void problems.push(`${page.path}: ${text}`);
    if (page.canonical !== `${site.origin}${page.path}`) add(`found the canonical address ${page.canonical ?? 'none'}`);
    const langs = alternatesOf(page)
      .map(([lang]) => lang)
      .sort()
      .join(' ');
    if (langs !== 'en vi x-default') return [...problems, `${page.path}: found the languages "${langs}", expected en, vi and x-default`];
    const url = Object.fromEntries(alternatesOf(page));
    if (url[page.lang] !== page.canonical) add(`its own language leads to ${url[page.lang]}`);
    if (url['x-default'] !== url['vi']) add(`x-default leads to ${url['x-default']}`);
    const twin = site.pages.get(new URL(url[page.lang === 'vi' ? 'en' : 'vi'] ?? '', site.origin).pathname);
    if (!twin) add('its twin does not exist');
    else {
      const back = Object.fromEntries(alternatesOf(twin));
      if (back[page.lang] !== page.canonical) add(`its twin ${twin.path} does not lead back`);
      if (!page.references.some(({ by, url: to }) => by === 'a' && to === twin.path)) add('has no link to its twin');
    }
    return problems;
  });
}

/** Structured data that does not parse, has a type that schema.org does not know, or speaks of ratings by buyers. */
export function jsonLdProblems(site: Site): string[] {
  return [...site.pages.values()].flatMap((page) =>
    page.inline
      .filter(({ type }) => type === 'application/ld+json')
      .flatMap(({ text }) => {
        const problems: string[] = [];
        try {
          const data = JSON.parse(text, (key, value: unknown) => {
            if (/^(?:aggregateRating|review|reviews)$/i.test(key)) problems.push(`${page.path}: JSON-LD has ${key}`);
            if (key === '@type') {
              for (const type of [value].flat())
                if (typeof type !== 'string' || !KNOWN_TYPES.has(type)) problems.push(`${page.path}: JSON-LD has the type ${String(type)}`);
            }
            return value;
          }) as { '@context'?: unknown };
          if (data['@context'] !== 'https://schema.org') problems.push(`${page.path}: JSON-LD has the context ${String(data['@context'])}`);
        } catch (error) {
          problems.push(`${page.path}: JSON-LD does not parse: ${String(error)}`);
        }
        if (/<\/?script/i.test(text)) problems.push(`${page.path}: JSON-LD holds a script tag`);
        return problems;
      }),
  );
}

/** Sitemap: holds exactly the listed pages. */
export function sitemapProblems(site: Site): string[] {
  const maps = [...site.files].filter((file) => /^\/sitemap.*\.xml$/.test(file));
  if (maps.length === 0) return [];
  const named = new Set(
    maps.flatMap((file) => [...site.read(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]?.replaceAll('&amp;', '&') ?? '')),
  );
  const listed = new Set(listedPages(site).map((page) => `${site.origin}${page.path}`));
  const missing = [...listed].filter((url) => !named.has(url)).map((url) => `sitemap: does not name ${url}`);
  const extra = [...named]
    .filter((url) => !url.endsWith('.xml') && !listed.has(url))
    .map((url) => `sitemap: names ${url}, which is no listed page`);
  return [...missing, ...extra];
}
