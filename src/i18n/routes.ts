/** The only maker of addresses. Paths start and end with "/"; nothing else in the house joins one. */
import type { Stars } from '../domain/certificate.ts';
import type { Group } from '../domain/taxonomy.ts';
import type { Lang } from './lang.ts';

/** Static pages: Markdown in content/pages/<key>.<lang>.md. */
export const PAGE_KEYS = ['stars-and-validity', 'ordering', 'about', 'licence', 'report', 'contribute', 'privacy'] as const;

/** Key of a static page. */
export type PageKey = (typeof PAGE_KEYS)[number];

const PAGE_SLUGS: Record<PageKey, Record<Lang, string>> = {
  'stars-and-validity': { vi: 'sao-va-hieu-luc', en: 'stars-and-validity' },
  ordering: { vi: 'cach-sap-xep', en: 'how-results-are-ordered' },
  about: { vi: 'gioi-thieu', en: 'about' },
  licence: { vi: 'giay-phep-va-nguon', en: 'licence-and-sources' },
  report: { vi: 'bao-sai', en: 'report-an-error' },
  contribute: { vi: 'dua-san-pham-len', en: 'add-a-product' },
  privacy: { vi: 'rieng-tu', en: 'privacy' },
};

/** Lists that can be narrowed by what is known of validity. */
export const STANDING_FILTERS = ['in-force', 'expiring', 'ending-this-year', 'lapsed', 'revoked', 'unknown'] as const;

/** A list narrowed by what is known of validity. */
export type StandingFilter = (typeof STANDING_FILTERS)[number];

const STANDING_SLUGS: Record<StandingFilter, string> = {
  'in-force': 'con-hieu-luc',
  expiring: 'sap-het-han',
  'ending-this-year': 'het-han-trong-nam',
  lapsed: 'het-thoi-han',
  revoked: 'bi-thu-hoi',
  unknown: 'chua-ro',
};

const WORDS = {
  vi: {
    products: 'san-pham',
    producers: 'chu-the',
    provinces: 'tinh',
    former: 'tinh-cu',
    stars: 'sao',
    groups: 'nhom',
    search: 'tim',
    verify: 'tra-cuu',
    offline: 'ngoai-tuyen',
    figures: 'so-lieu',
    page: 'trang',
  },
  en: {
    products: 'products',
    producers: 'producers',
    provinces: 'provinces',
    former: 'former-provinces',
    stars: 'stars',
    groups: 'groups',
    search: 'search',
    verify: 'verify',
    offline: 'offline',
    figures: 'figures',
    page: 'page',
  },
} as const;

/** Joins the parts below the root of a language. */
function path(lang: Lang, ...parts: readonly (string | number)[]): string {
  return ['', ...(lang === 'en' ? ['en'] : []), ...parts, ''].join('/');
}

/** The front page. */
export function homePath(lang: Lang): string {
  return path(lang);
}

/** A product. */
export function productPath(lang: Lang, id: string): string {
  return path(lang, WORDS[lang].products, id);
}

/** The machine-readable twin of a product; one for both languages. */
export function productJsonPath(id: string): string {
  return `${productPath('vi', id)}index.json`;
}

/** The permanent short link of a product, for packs. */
export function permanentPath(id: string): string {
  return path('vi', 'p', id);
}

/** A producer. */
export function producerPath(lang: Lang, id: string): string {
  return path(lang, WORDS[lang].producers, id);
}

/** Index of all producers. */
export function producersPath(lang: Lang, page = 1): string {
  return path(lang, WORDS[lang].producers, ...(page > 1 ? [`${WORDS[lang].page}-${page}`] : []));
}

/** The parameter of a page of the index of producers, below its first page; undefined for that one. */
export function producersParam(lang: Lang, page: number): string | undefined {
  return page > 1 ? `${WORDS[lang].page}-${page}` : undefined;
}

/** Index of provinces, groups or stars. */
export function indexPath(lang: Lang, kind: 'provinces' | 'former' | 'groups' | 'stars'): string {
  return path(lang, WORDS[lang][kind]);
}

/** What a list is about. */
export interface ListingAddress {
  /** Slug of a province of today. */
  readonly province?: string | undefined;
  /** Slug of a former province. */
  readonly formerProvince?: string | undefined;
  /** Slug of a former district inside its former province. */
  readonly district?: string | undefined;
  /** Star rating. */
  readonly stars?: Stars | undefined;
  /** Group. */
  readonly group?: Pick<Group, 'slug' | 'slugEn'> | undefined;
  /** Narrowed by validity. */
  readonly standing?: StandingFilter | undefined;
  /** Page, from 1. */
  readonly page?: number | undefined;
}

/** A list of products; the page of all products where nothing narrows it. */
export function listingPath(lang: Lang, address: ListingAddress): string {
  const words = WORDS[lang];
  const stars = address.stars && (lang === 'vi' ? `${address.stars}-sao` : `${address.stars}-star`);
  const group = address.group && (lang === 'vi' ? address.group.slug : address.group.slugEn);
  const base: (string | number)[] = [];
  if (address.province !== undefined) base.push(words.provinces, address.province);
  else if (address.formerProvince !== undefined)
    base.push(words.former, address.formerProvince, ...(address.district !== undefined ? [address.district] : []));
  else if (group !== undefined) base.push(words.groups);
  else if (address.stars !== undefined) base.push(words.stars, address.stars);
  else base.push(words.products);
  if (group !== undefined) base.push(group);
  if (stars !== undefined && (address.province !== undefined || group !== undefined)) base.push(stars);
  if (address.standing !== undefined) base.push(lang === 'vi' ? STANDING_SLUGS[address.standing] : address.standing);
  if (address.page !== undefined && address.page > 1) base.push(`${words.page}-${address.page}`);
  return path(lang, ...base);
}

/** Search. */
export function searchPath(lang: Lang, query = ''): string {
  return path(lang, WORDS[lang].search) + (query === '' ? '' : `?q=${encodeURIComponent(query)}`);
}

/**
 * The data file that search loads; one for both languages. Every page names it, so its address must not depend on what is
 * in it: else one corrected record would change every page of the site.
 */
export function searchDataPath(): string {
  return `${searchPath('vi')}du-lieu.json`;
}

/** Check of one product. */
export function verifyPath(lang: Lang, query = ''): string {
  return path(lang, WORDS[lang].verify) + (query === '' ? '' : `?q=${encodeURIComponent(query)}`);
}

/** Decisions by product, for the check; one file for both languages, named after a hash of its text. */
export function verifyDataPath(hash: string): string {
  return `${verifyPath('vi')}${hash}.json`;
}

/** What a reader without a network sees in place of a page that was not saved. */
export function offlinePath(lang: Lang): string {
  return path(lang, WORDS[lang].offline);
}

/** The service worker; at the root, because it may answer only for what lies below it. */
export function serviceWorkerPath(): string {
  return '/sw.js';
}

/** Figures. */
export function figuresPath(lang: Lang): string {
  return path(lang, WORDS[lang].figures);
}

/** The editor; one for both languages. */
export function adminPath(): string {
  return '/admin/';
}

/** The empty sheet for lists of products, with the headers that offices use; one for both languages. */
export function sheetTemplatePath(kind: 'csv' | 'xlsx'): string {
  return `/mau/danh-sach-san-pham.${kind}`;
}

/** A static page. */
export function pagePath(lang: Lang, key: PageKey): string {
  return path(lang, PAGE_SLUGS[key][lang]);
}

/** Slug of a static page, for the route that renders it. */
export function pageSlug(lang: Lang, key: PageKey): string {
  return PAGE_SLUGS[key][lang];
}

/** RSS feed of new recognitions: all of them or one province's. */
export function feedPath(province?: string): string {
  return province === undefined ? '/rss.xml' : `/tinh/${province}/rss.xml`;
}

/** The sitemap: its index, or a part of it from 1. */
export function sitemapPath(part?: number): string {
  return part === undefined ? '/sitemap-index.xml' : `/sitemap-${part}.xml`;
}

/** The catch-all parameter of a path: no slashes at the ends, no language. */
export function routeParam(lang: Lang, address: string): string {
  return address.slice(lang === 'en' ? 4 : 1, -1);
}

/** The full address of a path. */
export function absoluteUrl(origin: string, address: string): string {
  return `${origin}${address}`;
}
