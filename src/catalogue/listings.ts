/** Every list of products that has an address, with its facets. Pure over the catalogue. */
import { STARS, isInForce, type Stars } from '../domain/certificate.ts';
import { districtSlug, type FormerProvince, type Province } from '../domain/place.ts';
import { standingOf } from '../domain/standing.ts';
import type { Group } from '../domain/taxonomy.ts';
import { STANDING_FILTERS, type ListingAddress, type StandingFilter } from '../i18n/routes.ts';
import type { Catalogue, District, Listed } from './index.ts';

/** Cards on one page. */
export const PAGE_SIZE = 48;

/** What a list is about; nothing given means all products. */
export interface Scope {
  /** Province of today. */
  readonly province?: Province;
  /** Former province. */
  readonly formerProvince?: FormerProvince;
  /** Former district. */
  readonly district?: District;
  /** Star rating. */
  readonly stars?: Stars;
  /** Group. */
  readonly group?: Group;
}

/** One page of a list. */
export interface ListingPage {
  /** What the list is about. */
  readonly scope: Scope;
  /** Narrowed by validity, or null. */
  readonly standing: StandingFilter | null;
  /** All products of the scope, not narrowed by validity. */
  readonly all: readonly Listed[];
  /** Products of the list, over all its pages. */
  readonly total: number;
  /** Products of the scope whose recognition certainly holds. */
  readonly inForce: number;
  /** Products of this page, in the published order. */
  readonly products: readonly Listed[];
  /** Number of this page, from 1. */
  readonly page: number;
  /** Number of pages, at least 1. */
  readonly pages: number;
}

/** The address of a list. */
export function addressOf(scope: Scope, standing: StandingFilter | null = null, page = 1): ListingAddress {
  return {
    province: scope.province?.slug,
    formerProvince: scope.district?.formerProvince.slug ?? scope.formerProvince?.slug,
    district: scope.district?.slug,
    stars: scope.stars,
    group: scope.group,
    standing: standing ?? undefined,
    page,
  };
}

/** Whether a product belongs to a list narrowed by validity. */
export function hasStanding(product: Listed, standing: StandingFilter): boolean {
  const own = standingOf(product.verdict);
  switch (standing) {
    case 'in-force':
      return isInForce(product.verdict);
    case 'expiring':
      return own === 'ending';
    case 'ending-this-year':
      return own === 'window';
    default:
      return own === standing;
  }
}

/** Whether a product belongs to a scope. */
function isInScope(product: Listed, scope: Scope): boolean {
  return (
    (scope.province === undefined || product.province.slug === scope.province.slug) &&
    (scope.formerProvince === undefined || product.formerProvince.slug === scope.formerProvince.slug) &&
    (scope.district === undefined ||
      (product.formerProvince.slug === scope.district.formerProvince.slug &&
        product.district !== null &&
        districtSlug(product.district) === scope.district.slug)) &&
    (scope.stars === undefined || product.verdict.stars === scope.stars) &&
    (scope.group === undefined || product.group === scope.group.key)
  );
}

/** Products of a scope, in the published order. */
export function productsIn(products: readonly Listed[], scope: Scope): Listed[] {
  return products.filter((product) => isInScope(product, scope));
}

/** How many products of a list have each standing, in the order of {@link STANDING_FILTERS}. */
export function standingCounts(products: readonly Listed[]): { standing: StandingFilter; count: number }[] {
  return STANDING_FILTERS.map((standing) => ({ standing, count: products.filter((product) => hasStanding(product, standing)).length }));
}

/** A page made of the products of its list. */
function listingPages(scope: Scope, all: readonly Listed[], standing: StandingFilter | null): ListingPage[] {
  const products = standing === null ? all : all.filter((product) => hasStanding(product, standing));
  const pages = Math.max(1, Math.ceil(products.length / PAGE_SIZE));
  const inForce = all.filter((product) => isInForce(product.verdict)).length;
  return Array.from({ length: pages }, (_, index) => ({
    scope,
    standing,
    all,
    total: products.length,
    inForce,
    products: products.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    page: index + 1,
    pages,
  }));
}

/**
 * Whether a list narrowed by validity has an address. "In force" always has where the list is not empty, so that one tap
 * always leads somewhere; the others only where they hold products, and not for the narrowest lists.
 */
export function hasPage(scope: Scope, all: readonly Listed[], standing: StandingFilter): boolean {
  const matching = all.filter((product) => hasStanding(product, standing)).length;
  if (standing === 'in-force') return all.length > 0;
  const dimensions = [scope.province, scope.formerProvince, scope.district, scope.stars, scope.group].filter(
    (part) => part !== undefined,
  ).length;
  return matching > 0 && dimensions <= 1 && scope.district === undefined;
}

/** Scopes that have an address: all; each province, star, group and their pairs; each former province and district with products. */
function scopes({ provinces, formerProvinces, districts, groups }: Catalogue): Scope[] {
  return [
    {},
    ...STARS.map((stars) => ({ stars })),
    ...groups.flatMap((group) => [{ group }, ...STARS.map((stars) => ({ group, stars }))]),
    ...provinces.flatMap((province) => [
      { province },
      ...STARS.map((stars) => ({ province, stars })),
      ...groups.map((group) => ({ province, group })),
    ]),
    ...formerProvinces.map((formerProvince) => ({ formerProvince })),
    ...districts.map((district) => ({ formerProvince: district.formerProvince, district })),
  ];
}

/** Whether a scope names at most one thing: such a list has a page even when it is empty, the others only with products. */
function isSingle(scope: Scope): boolean {
  return Object.keys(scope).length <= 1;
}

/** Every page of every list. */
export function allListingPages(catalogue: Catalogue): ListingPage[] {
  return scopes(catalogue).flatMap((scope) => {
    const all = productsIn(catalogue.products, scope);
    if (all.length === 0 && !isSingle(scope)) return [];
    return [
      ...listingPages(scope, all, null),
      ...STANDING_FILTERS.filter((standing) => hasPage(scope, all, standing)).flatMap((standing) => listingPages(scope, all, standing)),
    ];
  });
}

/** A link that narrows, widens or changes a list. */
export interface FacetValue<T> {
  /** What the link stands for. */
  readonly value: T;
  /** Products behind it. */
  readonly count: number;
  /** Where it leads. */
  readonly address: ListingAddress;
  /** Whether the list is narrowed by it already. */
  readonly isCurrent: boolean;
}

/** Facets of a list: only values that lead to an existing page with products. */
export interface Facets {
  /** By validity. */
  readonly standings: FacetValue<StandingFilter | null>[];
  /** By star rating. */
  readonly stars: FacetValue<Stars>[];
  /** By group. */
  readonly groups: FacetValue<Group>[];
  /** By former province, inside a province of today that was merged. */
  readonly formerProvinces: FacetValue<FormerProvince>[];
  /** By former district, inside a former province. */
  readonly districts: FacetValue<District>[];
  /** By province of today, in lists that name none. */
  readonly provinces: FacetValue<Province>[];
}

/** Facet values from candidates: how many products of `pool` match, and where that list is. */
function values<T>(
  pool: readonly Listed[],
  candidates: readonly T[],
  matches: (product: Listed, value: T) => boolean,
  scopeOf: (value: T) => Scope,
  isCurrent: (value: T) => boolean = () => false,
): FacetValue<T>[] {
  return candidates
    .map((value) => ({
      value,
      count: pool.filter((product) => matches(product, value)).length,
      address: addressOf(scopeOf(value)),
      isCurrent: isCurrent(value),
    }))
    .filter((facet) => facet.count > 0);
}

/** The facets of a list page. */
export function facetsOf(catalogue: Catalogue, { scope, all, standing }: ListingPage): Facets {
  const { province, formerProvince, district, stars, group } = scope;
  const standings = standingCounts(all)
    .filter(({ standing: value, count }) => (count > 0 || value === 'in-force') && hasPage(scope, all, value))
    .map(({ standing: value, count }) => ({ value, count, address: addressOf(scope, value), isCurrent: value === standing }));
  // Stars combine with a province or a group; groups with a province or (as the second word) with stars.
  const starBase: Scope = province ? { province } : group ? { group } : {};
  const groupBase: Scope = province ? { province } : stars ? { stars } : {};
  const isFormer = formerProvince !== undefined;
  return {
    standings:
      all.length === 0 ? [] : [{ value: null, count: all.length, address: addressOf(scope), isCurrent: standing === null }, ...standings],
    stars: isFormer
      ? []
      : values(
          productsIn(catalogue.products, starBase),
          [...STARS],
          (product, value) => product.verdict.stars === value,
          (value) => ({ ...starBase, stars: value }),
          (value) => value === stars,
        ),
    groups: isFormer
      ? []
      : values(
          productsIn(catalogue.products, groupBase),
          catalogue.groups,
          (product, value) => product.group === value.key,
          (value) => ({ ...groupBase, group: value }),
          (value) => value.key === group?.key,
        ),
    formerProvinces:
      province && province.formerProvinces.length > 1 && !stars && !group
        ? values(
            all,
            province.formerProvinces,
            (product, value) => product.formerProvince.slug === value.slug,
            (value) => ({ formerProvince: value }),
          )
        : [],
    districts:
      isFormer || (province?.formerProvinces.length === 1 && !stars && !group)
        ? values(
            isFormer ? productsIn(catalogue.products, { formerProvince }) : all,
            catalogue.districts.filter((value) => value.formerProvince.slug === (formerProvince ?? province?.formerProvinces[0])?.slug),
            (product, value) => product.district !== null && districtSlug(product.district) === value.slug,
            (value) => ({ formerProvince: value.formerProvince, district: value }),
            (value) => value.slug === district?.slug,
          )
        : [],
    // A list by group and stars has no narrower one: group, stars and province together have no address.
    provinces:
      province || isFormer || (stars && group)
        ? []
        : values(
            all,
            catalogue.provinces,
            (product, value) => product.province.slug === value.slug,
            (value) => (stars ? { province: value, stars } : { province: value, ...(group && { group }) }),
          ),
  };
}
