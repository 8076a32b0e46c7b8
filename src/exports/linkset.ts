/**
 * What is known of a GTIN, as a linkset (RFC 9264, JSON) with the link types of the GS1 Web Vocabulary: what a reader of GS1 Digital
 * Links asks for instead of the page. A static host answers with a file of its own; the page at the link names it.
 */
import type { Listed } from '../catalogue/index.ts';
import type { Gtin14 } from '../domain/gtin.ts';
import { words } from '../i18n/index.ts';
import { LANGS, type Lang } from '../i18n/lang.ts';
import { absoluteUrl, gtinPath, permanentPath, productJsonPath, productPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** The vocabulary in which GS1 defines its link types. */
const GS1 = 'https://ref.gs1.org/voc/';

/** A link of a linkset (RFC 9264, section 4.2.3). */
interface LinkTarget {
  readonly href: string;
  readonly type: string;
  readonly title: string;
  readonly 'title*': readonly { readonly value: string; readonly language: string }[];
  readonly hreflang?: readonly string[];
}

const url = (path: string): string => absoluteUrl(site.url, path);

/** The GS1 Digital Link of a GTIN as codes carry it: its syntax ends with the number, without a slash. */
export function gs1Link(gtin14: Gtin14): string {
  return url(gtinPath(gtin14)).replace(/\/$/, '');
}

/** The page of the product in a language. */
function pageTarget(product: Listed, lang: Lang, title: string): LinkTarget {
  return {
    href: url(productPath(lang, product.id)),
    type: 'text/html',
    title,
    'title*': [{ value: title, language: lang }],
    hreflang: [lang],
  };
}

/** The linkset of a product with a GTIN, as JSON. */
export function linksetJson(product: Listed, gtin14: Gtin14): string {
  const pages = LANGS.map((lang) => pageTarget(product, lang, product.name));
  const certificates = LANGS.map((lang) => pageTarget(product, lang, `${words(lang).verdictTitle}: ${product.name}`));
  const data = words('vi').machineReadable;
  return JSON.stringify({
    linkset: [
      {
        anchor: gs1Link(gtin14),
        [`${GS1}defaultLink`]: pages.slice(0, 1),
        [`${GS1}defaultLinkMulti`]: pages,
        [`${GS1}pip`]: pages,
        // Said of every recognition, also of one that has lapsed: the page tells which.
        ...(product.current !== null && { [`${GS1}certificationInfo`]: certificates }),
        describedby: [
          { href: url(productJsonPath(product.id)), type: 'application/json', title: data, 'title*': [{ value: data, language: 'vi' }] },
        ] satisfies LinkTarget[],
        bookmark: [
          {
            href: url(permanentPath(product.id)),
            type: 'text/html',
            title: product.name,
            'title*': [{ value: product.name, language: 'vi' }],
          },
        ] satisfies LinkTarget[],
      },
    ],
  });
}
