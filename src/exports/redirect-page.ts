/**
 * Pages that lead on at once: the permanent short links on packs, and addresses of records that were renamed or merged.
 * A static host cannot answer with a redirect, so each is a small HTML page without style or script. They stay for ever.
 */
import type { Catalogue } from '../catalogue/index.ts';
import type { Fair } from '../domain/fair.ts';
import { words } from '../i18n/index.ts';
import { LANGS, otherLang, type Lang } from '../i18n/lang.ts';
import { absoluteUrl, fairPath, gtinPath, linksetPath, permanentPath, producerPath, productPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';
import { escaped } from './markup.ts';

/** An address that leads to the page of a record. */
export interface Redirect {
  /** Where it stands. */
  readonly path: string;
  /** Language of the page that it leads to. */
  readonly lang: Lang;
  /** Name of the record. */
  readonly name: string;
  /** Pages of the record. */
  readonly target: Readonly<Record<Lang, string>>;
  /** Where more links of the same thing are listed (RFC 9264); only for the number below a barcode. */
  readonly linkset?: string;
}

/** The pages of a record in both languages. */
function pagesOf(pathOf: (lang: Lang, id: string) => string, id: string): Record<Lang, string> {
  return { vi: pathOf('vi', id), en: pathOf('en', id) };
}

/** Every address that leads on: the short link of each product, the number below its barcode, and all that redirects.yaml keeps alive. */
export function redirectsOf(
  { products, producers, redirects }: Pick<Catalogue, 'products' | 'producers' | 'redirects'>,
  fairs: readonly Pick<Fair, 'id' | 'name'>[],
): Redirect[] {
  const shortLinks = products.map(({ id, name }): Redirect => ({
    path: permanentPath(id),
    lang: 'vi',
    name,
    target: pagesOf(productPath, id),
  }));
  const numbers = products.flatMap(({ id, name, gtin }): Redirect[] =>
    gtin === null ? [] : [{ path: gtinPath(gtin), lang: 'vi', name, target: pagesOf(productPath, id), linkset: linksetPath(gtin) }],
  );
  const retired = redirects.flatMap(({ kind, from, to }): Redirect[] => {
    const isProduct = kind === 'product';
    const records = { product: products, producer: producers, fair: fairs }[kind];
    const record = records.find(({ id }) => id === to);
    // The record exists (the content checks hold it) but may lie outside the provinces that this site shows.
    if (!record) return [];
    const pathOf = { product: productPath, producer: producerPath, fair: fairPath }[kind];
    const target = pagesOf(pathOf, to);
    const pages = LANGS.map((lang): Redirect => ({ path: pathOf(lang, from), lang, name: record.name, target }));
    return isProduct ? [{ path: permanentPath(from), lang: 'vi', name: record.name, target }, ...pages] : pages;
  });
  return [...shortLinks, ...numbers, ...retired];
}

/** The page at such an address: it moves on by itself, and says where to for readers whose browser does not. */
export function redirectPage({ lang, name, target, linkset }: Redirect): string {
  const to = target[lang];
  const line = (language: Lang) =>
    `<p lang="${language}">${escaped(words(language).movedText)} <a href="${escaped(target[language])}" hreflang="${language}"><span lang="vi">${escaped(name)}</span></a></p>`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(name)} · ${escaped(site.name)}</title>`,
    '<meta name="robots" content="noindex, follow">',
    `<meta http-equiv="refresh" content="0; url=${escaped(to)}">`,
    `<link rel="canonical" href="${escaped(absoluteUrl(site.url, to))}">`,
    ...(linkset === undefined ? [] : [`<link rel="linkset" type="application/linkset+json" href="${escaped(linkset)}">`]),
    '</head>',
    `<body><main><h1>${escaped(words(lang).moved)}</h1>`,
    line(lang),
    line(otherLang(lang)),
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
}
