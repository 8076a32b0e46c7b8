/** Structured data (schema.org as JSON-LD), typed by schema-dts. Never ratings of buyers: stars here are a certification. */
import type { BreadcrumbList, Certification, Graph, ItemList, Organization, Product as ProductThing, Service, Thing } from 'schema-dts';
import type { Listed } from '../catalogue/index.ts';
import { isInForce, verdictOn, type Recognition } from '../domain/certificate.ts';
import type { Producer } from '../domain/product.ts';
import { words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { absoluteUrl, permanentPath, producerPath, productPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** A step of the way to a page: address and name. */
type Step = readonly [path: string, name: string];

/** The content of a JSON-LD script element. `<` is escaped, so that no text of a record can end the element. */
export function jsonLdScript(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

const url = (path: string): string => absoluteUrl(site.url, path);

/** The way to a page, the page itself last: by its name alone, for its address is that of the page. */
export function breadcrumbJsonLd(steps: readonly Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([path, name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(index < steps.length - 1 && { item: url(path) }),
    })),
  };
}

/**
 * What may be said of a certification's status: active only where a decision certainly holds on the day of the build,
 * inactive only where one was withdrawn or has lapsed by its recorded date, and otherwise nothing. A later recognition
 * takes the place of an earlier one, and the result of a council is not a recognition yet, so neither is ever active.
 */
function statusOf(
  recognition: Recognition,
  { verdict, current }: Pick<Listed, 'verdict' | 'current'>,
): Pick<Certification & object, 'certificationStatus'> {
  if (recognition.basis === 'council') return {};
  const own = verdictOn([recognition], verdict.on, site.graceDays);
  if (own.status === 'revoked' || own.status === 'lapsed') return { certificationStatus: 'https://schema.org/CertificationInactive' };
  return recognition === current && isInForce(own) ? { certificationStatus: 'https://schema.org/CertificationActive' } : {};
}

/** A recognition; only what the source printed, and the last day where the day of the decision is known. */
function certificationOf(recognition: Recognition, product: Listed, lang: Lang): Certification {
  const t = words(lang);
  const { stars, date, year, decisionNumber, issuer, source, basis, isPotentialFiveStar, revocation } = recognition;
  const isCouncil = basis === 'council';
  const { until } = verdictOn([recognition], product.verdict.on, site.graceDays);
  const notes = [...(isCouncil ? [t.councilNote] : []), ...(isPotentialFiveStar ? [t.potentialFiveNote] : [])];
  const issued = date ?? (year === null ? null : String(year));
  return {
    '@type': 'Certification',
    name: isCouncil ? `${t.ocopStars(stars)} (${t.byCouncil})` : t.ocopStars(stars),
    ...(notes.length > 0 && { description: notes.join(' ') }),
    ...statusOf(recognition, product),
    // The level of the certification, as schema.org has it; not a rating by buyers.
    certificationRating: { '@type': 'Rating', ratingValue: stars, bestRating: 5, worstRating: 3 },
    ...(decisionNumber !== null && { certificationIdentification: decisionNumber }),
    ...(issuer !== null && { issuedBy: { '@type': 'Organization', name: issuer } }),
    ...(issued !== null && { datePublished: issued }),
    ...(date !== null && !isCouncil && { validFrom: date }),
    ...(until !== null && !isCouncil && revocation === null && { expires: until }),
    citation: { '@type': 'WebPage', url: source.url, ...(source.title !== null && { name: source.title }) },
  };
}

/** A producer. */
export function producerJsonLd(producer: Producer, lang: Lang): Organization {
  const { phone, email, website } = producer.contact;
  return {
    '@type': 'Organization',
    '@id': url(producerPath('vi', producer.id)),
    name: producer.name,
    url: url(producerPath(lang, producer.id)),
    ...(producer.aliases.length > 0 && { alternateName: [...producer.aliases] }),
    address: { '@type': 'PostalAddress', addressRegion: producer.province.name, addressCountry: 'VN' },
    ...(phone !== null && { telephone: phone }),
    ...(email !== null && { email }),
    ...(website !== null && { sameAs: website }),
  };
}

/** A product with its recognitions; a tourism service is a Service, which schema.org keeps apart from products. */
export function productJsonLd(product: Listed, lang: Lang): ProductThing | Service {
  const { aliases, summary, producer, province } = product;
  const common = {
    '@id': url(permanentPath(product.id)),
    name: product.name,
    url: url(productPath(lang, product.id)),
    ...(aliases.length > 0 && { alternateName: [...aliases] }),
    // A drink with alcohol is recorded, not promoted: its page shows no description either.
    ...(summary !== null && !product.isAlcohol && { description: summary }),
    // The one that the verdict speaks of; the whole history is on the page and in its JSON twin.
    hasCertification: product.current === null ? [] : [certificationOf(product.current, product, lang)],
  };
  const maker: Organization = { '@type': 'Organization', '@id': url(producerPath('vi', producer.id)), name: producer.name };
  if (product.group === 'tourism') {
    return { '@type': 'Service', ...common, provider: maker, areaServed: { '@type': 'AdministrativeArea', name: province.name } };
  }
  return { '@type': 'Product', ...common, ...(product.gtin !== null && { gtin: product.gtin }), manufacturer: maker };
}

/** A page of a list. */
export function listingJsonLd(list: {
  /** Heading of the page. */
  name: string;
  /** Path of the page. */
  path: string;
  /** Products of the page. */
  products: readonly Listed[];
  /** Position of its first product in the whole list, from 1. */
  first: number;
  /** The way to the page. */
  crumbs: readonly Step[];
  /** Language of the page. */
  lang: Lang;
}): Thing[] {
  // Drinks with alcohol stand behind a confirmation on the page, so they are not handed to search engines either.
  const items = list.products.filter((product) => !product.isAlcohol);
  const itemList: ItemList = {
    '@type': 'ItemList',
    name: list.name,
    itemListElement: items.map((product, index) => ({
      '@type': 'ListItem',
      position: list.first + index,
      name: product.name,
      url: url(productPath(list.lang, product.id)),
    })),
  };
  return [...(items.length > 0 ? [itemList] : []), breadcrumbJsonLd([...list.crumbs, [list.path, list.name]])];
}
