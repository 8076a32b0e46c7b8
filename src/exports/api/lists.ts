/** Lists of products in the API: those of a province of today or of a number of stars, in pages. */
import type { Catalogue, Listed } from '../../catalogue/index.ts';
import { productsKey, valueKey } from '../../catalogue/page-keys.ts';
import { isInForce, STARS, type Stars } from '../../domain/certificate.ts';
import type { Province } from '../../domain/place.ts';
import { absoluteUrl, apiPath, productJsonPath, productPath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';
import { verdictJson } from '../product-json.ts';

/** Products on a page of a list: a province of today seldom has more, three stars of the whole country have thirty pages. */
export const PAGE_SIZE = 500;

const url = (path: string): string => absoluteUrl(site.url, path);

/** A product in a list: enough to show it with its verdict, and where the rest is. */
export function productSummary(product: Listed) {
  const { id, name, producer, province, formerProvince, group, isAlcohol, isSample, verdict } = product;
  return {
    id,
    name,
    producer: { id: producer.id, name: producer.name },
    place: { province: province.name, formerProvince: formerProvince.name },
    group,
    alcohol: isAlcohol,
    sample: isSample,
    verdict: verdictJson(verdict),
    url: url(productPath('vi', id)),
    json: url(productJsonPath(id)),
  };
}

/** What a list is about. */
export type ListSubject = { readonly province: Province } | { readonly stars: Stars };

/** A page of a list. */
export interface ListPage {
  /** What the list is about. */
  readonly subject: ListSubject;
  /** The same as a word of an address: the slug of the province, or the number of stars. */
  readonly slug: string;
  /** All its products, in the published order. */
  readonly all: readonly Listed[];
  /** Page, from 1. */
  readonly page: number;
}

/** Names all that a page of a list shows. */
export function listKey({ slug, page, all }: ListPage): string {
  return valueKey([slug, page, productsKey(all)]);
}

function slugOf(subject: ListSubject): string {
  return 'province' in subject ? subject.province.slug : String(subject.stars);
}

/** Name of a list in addresses of the API; pages after the first below it. */
function resourceOf(subject: ListSubject, page = 1): string {
  const base = `${'province' in subject ? 'provinces' : 'stars'}/${slugOf(subject)}`;
  return page === 1 ? base : `${base}/${page}`;
}

/** The address of a list. */
export function listUrl(subject: ListSubject): string {
  return url(apiPath(resourceOf(subject)));
}

/** Number of pages of a list, at least one. */
function pagesOf(all: readonly Listed[]): number {
  return Math.max(1, Math.ceil(all.length / PAGE_SIZE));
}

function paged(subject: ListSubject, all: readonly Listed[]): ListPage[] {
  return Array.from({ length: pagesOf(all) }, (_, index) => ({ subject, slug: slugOf(subject), all, page: index + 1 }));
}

/** Every page of the lists of the provinces that the site shows, also of those without products. */
export function provinceLists({ provinces, products }: Pick<Catalogue, 'provinces' | 'products'>): ListPage[] {
  const own = Map.groupBy(products, ({ province }) => province.slug);
  return provinces.flatMap((province) => paged({ province }, own.get(province.slug) ?? []));
}

/** Every page of the lists by stars of the current recognition, whether or not it is in force. */
export function starLists({ products }: Pick<Catalogue, 'products'>): ListPage[] {
  return STARS.flatMap((stars) =>
    paged(
      { stars },
      products.filter(({ verdict }) => verdict.stars === stars),
    ),
  );
}

function subjectJson(subject: ListSubject) {
  if ('stars' in subject) return { stars: subject.stars };
  const { slug, name, nameEn, code, region } = subject.province;
  return { slug, name, nameEn, code, region };
}

/** The text of a page of a list. */
export function listJson({ subject, all, page }: ListPage, asOf: Catalogue['asOf']): string {
  const pages = pagesOf(all);
  const at = (other: number) => (other >= 1 && other <= pages ? url(apiPath(resourceOf(subject, other))) : null);
  return JSON.stringify({
    ...subjectJson(subject),
    asOf,
    total: all.length,
    inForce: all.filter(({ verdict }) => isInForce(verdict)).length,
    page,
    pages,
    previous: at(page - 1),
    next: at(page + 1),
    products: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(productSummary),
  });
}
