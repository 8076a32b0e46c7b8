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
    fairs: 'hoi-cho',
    print: 'in',
    standCards: 'the-gian',
    buyers: 'chao-mua',
    embed: 'nhung',
    list: 'danh-sach',
    compare: 'so-sanh',
    kit: 'bo-cong-cu',
    guide: 'huong-dan',
    data: 'du-lieu',
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
    fairs: 'fairs',
    print: 'print',
    standCards: 'stand-cards',
    buyers: 'buyers',
    embed: 'embed',
    list: 'list',
    compare: 'compare',
    kit: 'kit',
    guide: 'guide',
    data: 'data',
    page: 'page',
  },
} as const;

/** Joins the parts below the root of a language. */
export function pathOf(lang: Lang, ...parts: readonly (string | number)[]): string {
  return ['', ...(lang === 'en' ? ['en'] : []), ...parts, ''].join('/');
}

/** The front page. */
export function homePath(lang: Lang): string {
  return pathOf(lang);
}

/** A product. */
export function productPath(lang: Lang, id: string): string {
  return pathOf(lang, WORDS[lang].products, id);
}

/** The machine-readable twin of a product; one for both languages. */
export function productJsonPath(id: string): string {
  return `${productPath('vi', id)}index.json`;
}

/** The permanent short link of a product, for packs. */
export function permanentPath(id: string): string {
  return pathOf('vi', 'p', id);
}

/** A producer. */
export function producerPath(lang: Lang, id: string): string {
  return pathOf(lang, WORDS[lang].producers, id);
}

/** Index of all producers. */
export function producersPath(lang: Lang, page = 1): string {
  return pathOf(lang, WORDS[lang].producers, ...(page > 1 ? [`${WORDS[lang].page}-${page}`] : []));
}

/** The parameter of a page of the index of producers, below its first page; undefined for that one. */
export function producersParam(lang: Lang, page: number): string | undefined {
  return page > 1 ? `${WORDS[lang].page}-${page}` : undefined;
}

/** Index of provinces, groups or stars. */
export function indexPath(lang: Lang, kind: 'provinces' | 'former' | 'groups' | 'stars'): string {
  return pathOf(lang, WORDS[lang][kind]);
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
  return pathOf(lang, ...base);
}

/** Search. */
export function searchPath(lang: Lang, query = ''): string {
  return pathOf(lang, WORDS[lang].search) + (query === '' ? '' : `?q=${encodeURIComponent(query)}`);
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
  return pathOf(lang, WORDS[lang].verify) + (query === '' ? '' : `?q=${encodeURIComponent(query)}`);
}

/** Decisions by product, for the check; one file for both languages, named after a hash of its text. */
export function verifyDataPath(hash: string): string {
  return `${verifyPath('vi')}${hash}.json`;
}

/** What a reader without a network sees in place of a page that was not saved. */
export function offlinePath(lang: Lang): string {
  return pathOf(lang, WORDS[lang].offline);
}

/** The service worker; at the root, because it may answer only for what lies below it. */
export function serviceWorkerPath(): string {
  return '/sw.js';
}

/** Figures. */
export function figuresPath(lang: Lang): string {
  return pathOf(lang, WORDS[lang].figures);
}

/** All fairs. */
export function fairsPath(lang: Lang): string {
  return pathOf(lang, WORDS[lang].fairs);
}

/** A fair. */
export function fairPath(lang: Lang, id: string): string {
  return pathOf(lang, WORDS[lang].fairs, id);
}

/** What a fair gives to print: the catalogue, the cards of its stands on A5 or A4, the sheet for buyers. */
export function fairPrintPath(lang: Lang, id: string, kind: 'catalogue' | 'stand-cards' | 'stand-cards-a4' | 'buyers'): string {
  const words = WORDS[lang];
  const parts = {
    catalogue: [words.print],
    'stand-cards': [words.standCards],
    'stand-cards-a4': [words.standCards, 'a4'],
    buyers: [words.buyers],
  }[kind];
  return pathOf(lang, words.fairs, id, ...parts);
}

/** The sheet for buyers as a file; one for both languages. */
export function buyerSheetPath(id: string, kind: 'csv' | 'xlsx'): string {
  return `${fairPrintPath('vi', id, 'buyers')}${id}.${kind}`;
}

/** Calendar of all fairs, of the fairs of one province of today, or of one fair; one for both languages. */
export function fairCalendarPath(of: { readonly province: string } | { readonly fair: string } | null = null): string {
  if (of === null) return `${fairsPath('vi')}lich.ics`;
  return 'fair' in of ? `${fairPath('vi', of.fair)}lich.ics` : `/tinh/${of.province}/hoi-cho.ics`;
}

/** RSS feed of fairs. */
export function fairFeedPath(): string {
  return `${fairsPath('vi')}rss.xml`;
}

/** Views that can be put into other sites. */
export const EMBED_VIEWS = ['fair', 'province', 'group', 'stars', 'producer', 'product', 'list'] as const;

/** A view that can be put into other sites. */
export type EmbedView = (typeof EMBED_VIEWS)[number];

const EMBED_WORDS: Record<EmbedView, string> = {
  fair: 'hoi-cho',
  province: 'tinh',
  group: 'nhom',
  stars: 'sao',
  producer: 'chu-the',
  product: 'san-pham',
  list: 'danh-sach',
};

/** How to put views into other sites. */
export function embedGuidePath(lang: Lang): string {
  return pathOf(lang, WORDS[lang].embed);
}

/** A view for other sites. `id` is a slug, an id or a number of stars; the view of a list has none, its ids follow as `?ids=a,b`. */
export function embedPath(lang: Lang, view: EmbedView, id: string | null): string {
  return pathOf(lang, WORDS[lang].embed, lang === 'vi' ? EMBED_WORDS[view] : view, ...(id === null ? [] : [id]));
}

/** The oEmbed answer of a view. */
export function oembedPath(lang: Lang, view: Exclude<EmbedView, 'list'>, id: string): string {
  return `${embedPath(lang, view, id)}oembed.json`;
}

/** The script of the element <so-sao>; one for both languages. */
export function embedScriptPath(): string {
  return '/nhung/so-sao.js';
}

/** The badge of a product for its producer's own site. */
export function badgePath(lang: Lang, id: string): string {
  return `${embedPath(lang, 'product', id)}${lang === 'vi' ? 'huy-hieu' : 'badge'}.svg`;
}

/** A list that a reader keeps: its ids stand in the address; `adding` puts one on the list of the device. */
export function listPath(lang: Lang, ids: readonly string[] = [], adding: string | null = null): string {
  const query = adding === null ? (ids.length > 0 ? `?ids=${ids.join(',')}` : '') : `?${lang === 'vi' ? 'them' : 'add'}=${adding}`;
  return pathOf(lang, WORDS[lang].list) + query;
}

/** Up to four products side by side. */
export function comparePath(lang: Lang, ids: readonly string[] = []): string {
  return pathOf(lang, WORDS[lang].compare) + (ids.length > 0 ? `?ids=${ids.join(',')}` : '');
}

/** The producers' kit: what it is, or the kit of a product or a producer. */
export function kitPath(lang: Lang, of: { readonly product: string } | { readonly producer: string } | null = null): string {
  const words = WORDS[lang];
  if (of === null) return pathOf(lang, words.kit);
  return 'product' in of ? pathOf(lang, words.kit, words.products, of.product) : pathOf(lang, words.kit, words.producers, of.producer);
}

/** The code of a product's permanent link as a picture. */
export function qrPath(id: string, kind: 'svg' | 'png'): string {
  return `${permanentPath(id)}qr.${kind}`;
}

/** A product by its GTIN of 14 digits, as GS1 Digital Link has it. */
export function gtinPath(gtin14: string): string {
  return pathOf('vi', '01', gtin14);
}

/** What is known of a GTIN, as a linkset (RFC 9264). */
export function linksetPath(gtin14: string): string {
  return `${gtinPath(gtin14)}linkset.json`;
}

/** A producer as an address card. */
export function vcardPath(id: string): string {
  return `${producerPath('vi', id)}danh-ba.vcf`;
}

/** Days on which recognitions of a producer or of a province of today should be renewed: calendar or Atom feed. */
export function renewalsPath(of: { readonly producer: string } | { readonly province: string }, kind: 'ics' | 'xml'): string {
  return 'producer' in of ? `${producerPath('vi', of.producer)}gia-han.${kind}` : `/tinh/${of.province}/gia-han.${kind}`;
}

/** Pages of the guide for producers below its first one. */
export const GUIDE_KEYS = ['steps', 'authority', 'scoring', 'dossier', 'support', 'readiness'] as const;

/** A page of the guide for producers. */
export type GuideKey = (typeof GUIDE_KEYS)[number];

const GUIDE_SLUGS: Record<GuideKey, Record<Lang, string>> = {
  steps: { vi: 'cac-buoc', en: 'steps' },
  authority: { vi: 'tham-quyen', en: 'who-decides' },
  scoring: { vi: 'cham-diem', en: 'scoring' },
  dossier: { vi: 'ho-so', en: 'dossier' },
  support: { vi: 'ho-tro', en: 'support' },
  readiness: { vi: 'tu-kiem-tra', en: 'readiness' },
};

/** The guide for producers, or a page of it. */
export function guidePath(lang: Lang, key: GuideKey | null = null): string {
  return pathOf(lang, WORDS[lang].guide, ...(key === null ? [] : [GUIDE_SLUGS[key][lang]]));
}

/** Slug of a page of the guide, for the route that renders it. */
export function guideSlug(lang: Lang, key: GuideKey): string {
  return GUIDE_SLUGS[key][lang];
}

/** Open data. */
export function dataPath(lang: Lang): string {
  return pathOf(lang, WORDS[lang].data);
}

/** A file of the open data; one for both languages. */
export function dataFilePath(file: string): string {
  return `${dataPath('vi')}${file}`;
}

/** Folder of the static API, with all its versions. */
export const API_FOLDER = '/api/';

/** A resource of the static API, without its ending: "products/nuoc-mam-x". */
export function apiPath(resource: string): string {
  return `${API_FOLDER}v1/${resource}.json`;
}

/** The preview picture of a page for messengers and networks. */
export function previewPath(of: 'site' | { readonly kind: 'product' | 'producer' | 'province' | 'fair'; readonly id: string }): string {
  if (of === 'site') return '/anh/so-sao.png';
  return `/anh/${EMBED_WORDS[of.kind]}/${of.id}.png`;
}

/** What the site is, for language models. */
export function llmsPath(): string {
  return '/llms.txt';
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
  return pathOf(lang, PAGE_SLUGS[key][lang]);
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
