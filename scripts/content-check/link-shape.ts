/** Links and what their shape alone tells: nothing is asked of the network here. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import { finding, type Finding } from './finding.ts';
import { isPrivateHost, isIpLiteral } from './private-address.ts';
import type { Rule } from './rules.ts';

/** A link in the content. */
export interface Link {
  /** File that has it. */
  readonly file: string;
  /** Field that has it. */
  readonly field: string;
  /** The address as it stands there. */
  readonly url: string;
  /** source: a claim rests on it; contact: how to reach a producer, where a home page or a social network is fine. */
  readonly use: 'source' | 'contact';
}

/** The links of a product with their fields. */
function productLinks(record: ProductRecord): [field: string, url: string][] {
  const further = (field: string, sources: readonly { readonly url: string }[] | undefined) =>
    (sources ?? []).map(({ url }, index): [string, string] => [`${field}[${index}].url`, url]);
  return [
    ...record.certificates.flatMap(({ source, otherSources, revoked }, index): [string, string][] => [
      [`certificates[${index}].source.url`, source.url],
      ...further(`certificates[${index}].otherSources`, otherSources),
      ...(revoked ? [[`certificates[${index}].revoked.source.url`, revoked.source.url] as [string, string]] : []),
    ]),
    ...(record.price ? [['price.source.url', record.price.source.url] as [string, string]] : []),
    ...further('otherSources', record.otherSources),
  ];
}

/** All links of the content, in the order of the files. */
export function linksOf({ products, producers }: ContentRecords): Link[] {
  return [
    ...products.flatMap(({ file, record }) => productLinks(record).map(([field, url]): Link => ({ file, field, url, use: 'source' }))),
    ...producers.flatMap(({ file, record }) =>
      (['website', 'zalo'] as const).flatMap((way): Link[] => {
        const url = record.contact?.[way];
        return url === undefined ? [] : [{ file, field: `contact.${way}`, url, use: 'contact' }];
      }),
    ),
  ];
}

const SHORTENERS =
  /^(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|t\.ly|ow\.ly|is\.gd|cutt\.ly|s\.id|rb\.gy|shorturl\.at|bom\.so|by\.com\.vn|youtu\.be|fb\.me|lnkd\.in|rebrand\.ly|buff\.ly)$/;
const SOCIAL =
  /(?:^|\.)(?:facebook\.com|fb\.com|fb\.watch|youtube\.com|tiktok\.com|instagram\.com|threads\.net|twitter\.com|x\.com|zalo\.me|linkedin\.com|pinterest\.com|t\.me)$/;
const SEARCH_ENGINES = /(?:^|\.)(?:google\.[a-z.]+|bing\.com|duckduckgo\.com|coccoc\.com|search\.yahoo\.com|yandex\.[a-z]+|baidu\.com)$/;
const SEARCH_PATHS = /^\/(?:search|url|imgres|s|composer)?\/?$/;
const HOME_PATHS = /^\/(?:(?:index|default|home|trang-chu)(?:\.\w+)?|vi|en|vn)?\/?$/i;
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|zarsrc|gidzl|mc_[ce]id|_ga|_gl)$/i;

/** The rules that a link breaks, each with what of it does. */
function brokenRules(link: Link, url: URL): [Rule, string][] {
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  const isSource = link.use === 'source';
  const isPrivate = isPrivateHost(url.hostname);
  const isSearch = SEARCH_ENGINES.test(host) && SEARCH_PATHS.test(url.pathname);
  const rules: [Rule, boolean][] = [
    ['link-http', url.protocol === 'http:'],
    ['link-home-page', isSource && HOME_PATHS.test(url.pathname) && url.search === '' && !isSearch],
    ['link-shortened', SHORTENERS.test(host)],
    ['link-search-engine', isSearch],
    ['link-social', isSource && SOCIAL.test(host)],
    ['link-private', isPrivate],
    ['link-bare-ip', !isPrivate && isIpLiteral(url.hostname)],
    ['link-space', /\s|%20(?:$|[?#/])|\/%20/.test(link.url)],
    ['link-credentials', url.username !== '' || url.password !== ''],
  ];
  const broken = rules.flatMap(([rule, isBroken]): [Rule, string][] => (isBroken ? [[rule, link.url]] : []));
  return tracking.length === 0 ? broken : [...broken, ['link-tracking', `${tracking.join(', ')}: ${link.url}`]];
}

/** An address without what does not change the page. */
function pageKey(url: URL): string {
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

/** Whether a link adds a further page; two recognitions of one article have the same source, and rightly so. */
function isFurther({ field }: Link): boolean {
  return field.includes('otherSources[');
}

/** What the shapes of the links tell. */
export function linkShapeFindings(links: readonly Link[]): Finding[] {
  const known = new Set<string>();
  return links.flatMap((link) => {
    if (!URL.canParse(link.url)) return [];
    const url = new URL(link.url);
    const broken = brokenRules(link, url);
    const key = `${link.file} ${pageKey(url)}`;
    if (isFurther(link) && known.has(key)) broken.push(['link-duplicate', link.url]);
    known.add(key);
    return broken.map(([rule, found]) => finding(rule, { file: link.file, field: link.field, found }));
  });
}
