/** Structured data (schema.org as JSON-LD), typed by schema-dts. Never ratings of buyers: stars here are a certification. */
import type { Certification, ItemList, Organization, Product as ProductThing, Thing } from 'schema-dts';
import type { Listed } from '../catalogue/index.ts';
import type { Recognition } from '../domain/certificate.ts';
import { addMonths } from '../domain/date.ts';
import { VALIDITY_MONTHS } from '../domain/certificate.ts';
import type { Producer } from '../domain/product.ts';
import { words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { absoluteUrl, permanentPath, producerPath, productPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** A step of the way to a page: address and name. */
type Step = readonly [path: string, name: string];

/** The content of a JSON-LD script element. `<` is escaped, so that no text of a record can end the element. */
export function jsonLdScript(things: readonly Thing[]): string {
  const [first] = things;
  const data =
    things.length === 1
      ? { '@context': 'https://schema.org', ...(first as object) }
      : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const url = (path: string): string => absoluteUrl(site.url, path);

/** The way to a page, the page itself last. */
export function breadcrumbJsonLd(steps: readonly Step[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([path, name], index) => ({ '@type': 'ListItem', position: index + 1, name, item: url(path) })),
  };
}

/** A recognition; only what the source printed. */
function certificationOf(recognition: Recognition, lang: Lang): Certification {
  const { date, year, decisionNumber, issuer, source } = recognition;
  return {
    '@type': 'Certification',
    name: words(lang).ocopStars(recognition.stars),
    certificationStatus:
      recognition.revocation === null ? 'https://schema.org/CertificationActive' : 'https://schema.org/CertificationInactive',
    certificationRating: { '@type': 'Rating', ratingValue: recognition.stars, bestRating: 5, worstRating: 3 },
    ...(decisionNumber !== null && { certificationIdentification: decisionNumber }),
    ...(issuer !== null && { issuedBy: { '@type': 'Organization', name: issuer } }),
    ...(date !== null && { validFrom: date, expires: addMonths(date, VALIDITY_MONTHS) }),
    ...(date === null && year !== null && { auditDate: String(year) }),
    url: source.url,
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

/** A product with its recognition; a tourism service is a Service, which schema.org keeps apart from products. */
export function productJsonLd(product: Listed, lang: Lang): Thing {
  const thing: ProductThing = {
    '@type': 'Product',
    '@id': url(permanentPath(product.id)),
    name: product.name,
    url: url(productPath(lang, product.id)),
    inLanguage: undefined,
    ...(product.aliases.length > 0 && { alternateName: [...product.aliases] }),
    ...(product.summary !== null && { description: product.summary }),
    identifier: product.id,
    manufacturer: { '@type': 'Organization', '@id': url(producerPath('vi', product.producer.id)), name: product.producer.name },
    countryOfOrigin: { '@type': 'Country', name: 'VN' },
    hasCertification: product.certificates.map((recognition) => certificationOf(recognition, lang)),
  } as ProductThing;
  if (product.group !== 'tourism') return thing;
  const { manufacturer, countryOfOrigin, ...rest } = thing as unknown as Record<string, unknown>;
  return { ...rest, '@type': 'Service', provider: manufacturer, areaServed: countryOfOrigin } as unknown as Thing;
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
