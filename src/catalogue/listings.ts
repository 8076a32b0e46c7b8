/** Every list of products that has an address, with its facets. Pure over the catalogue. */
import { STARS, isInForce, type Stars } from '../domain/certificate.ts';
import { districtSlug, type FormerProvince, type Province } from '../domain/place.ts';
import { standingOf } from '../domain/standing.ts';
import type { Group, GroupKey } from '../domain/taxonomy.ts';
import { STANDING_FILTERS, type ListingAddress, type StandingFilter } from '../i18n/routes.ts';
import type { Catalogue, District, Listed } from './index.ts';
import { remembered } from './remembered.ts';

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

/** Numbers of a scope, over all its products. */
export interface ScopeCounts {
  /** Products whose recognition certainly holds. */
  readonly inForce: number;
  /** Producers. */
  readonly producers: number;
  /** Products by stars, in the order of STARS. */
  readonly stars: readonly { readonly value: Stars; readonly count: number }[];
  /** Products by group; groups without products are left out. */
  readonly groups: ReadonlyMap<GroupKey, number>;
  /** Products by standing, in the order of STANDING_FILTERS. */
  readonly standings: readonly { readonly standing: StandingFilter; readonly count: number }[];
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
  /** Numbers of the scope. */
  readonly counts: ScopeCounts;
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

/** Names a scope; two scopes with the same name hold the same products. */
function scopeKey({ province, formerProvince, district, stars, group }: Scope): string {
  const former = district?.formerProvince.slug ?? formerProvince?.slug;
  return [province?.slug, former, district?.slug, stars, group?.key].map((part) => part ?? '').join('/');
}

/** The names of all scopes with an address that a product belongs to. */
function scopeKeysOf({ province, formerProvince, district, verdict, group }: Listed): string[] {
  const stars = verdict.stars ?? '';
  const key = (...parts: readonly [province: string, former: string, district: string, stars: string | number, group: string]): string =>
    parts.join('/');
  return [
    key('', '', '', '', ''),
    key('', '', '', '', group),
    key(province.slug, '', '', '', ''),
    key(province.slug, '', '', '', group),
    key('', formerProvince.slug, '', '', ''),
    ...(district === null ? [] : [key('', formerProvince.slug, districtSlug(district), '', '')]),
    ...(stars === '' ? [] : [key('', '', '', stars, ''), key('', '', '', stars, group), key(province.slug, '', '', stars, '')]),
  ];
}

const NONE: readonly Listed[] = [];

/** Products by scope, sorted into all of them in one pass: asking each scope for its products would take a minute at 20,000. */
const productsByScope = remembered((products: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> => {
  const scopes = new Map<string, Listed[]>();
  for (const product of products) {
    for (const key of scopeKeysOf(product)) {
      const list = scopes.get(key);
      if (list) list.push(product);
      else scopes.set(key, [product]);
    }
  }
  return scopes;
});

/** Products of a scope that has an address, in the published order. */
export function productsIn(products: readonly Listed[], scope: Scope): readonly Listed[] {
  return productsByScope(products).get(scopeKey(scope)) ?? NONE;
}

/** How many products of a list have each standing, in the order of {@link STANDING_FILTERS}. */
export function standingCounts(products: readonly Listed[]): { standing: StandingFilter; count: number }[] {
  return STANDING_FILTERS.map((standing) => ({ standing, count: products.filter((product) => hasStanding(product, standing)).length }));
}

function countsOf(all: readonly Listed[]): ScopeCounts {
  const groups = new Map<GroupKey, number>();
  for (const { group } of all) groups.set(group, (groups.get(group) ?? 0) + 1);
  return {
    inForce: all.filter((product) => isInForce(product.verdict)).length,
    producers: new Set(all.map((product) => product.producer.id)).size,
    stars: STARS.map((value) => ({ value, count: all.filter(({ verdict }) => verdict.stars === value).length })),
    groups,
    standings: standingCounts(all),
  };
}

/** The pages of a list. */
function listingPages(scope: Scope, all: readonly Listed[], counts: ScopeCounts, standing: StandingFilter | null): ListingPage[] {
  const products = standing === null ? all : all.filter((product) => hasStanding(product, standing));
  const pages = Math.max(1, Math.ceil(products.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, index) => ({
    scope,
    standing,
    all,
    total: products.length,
    counts,
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
  return all.length > 0 && hasAddress(scope, standing, all.filter((product) => hasStanding(product, standing)).length);
}

/** The same for a list that is not empty and whose products of that standing have been counted. */
function hasAddress(scope: Scope, standing: StandingFilter, count: number): boolean {
  if (standing === 'in-force') return true;
  const dimensions = [scope.province, scope.formerProvince, scope.district, scope.stars, scope.group].filter(
    (part) => part !== undefined,
  ).length;
  return count > 0 && dimensions <= 1 && scope.district === undefined;
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

/** Every page of every list; made once, since both languages have the same lists. */
export const allListingPages = remembered((catalogue: Catalogue): readonly ListingPage[] =>
  scopes(catalogue).flatMap((scope) => {
    const all = productsIn(catalogue.products, scope);
    if (all.length === 0 && !isSingle(scope)) return [];
    const counts = countsOf(all);
    const narrowed = counts.standings.filter(({ standing, count }) => all.length > 0 && hasAddress(scope, standing, count));
    return [null, ...narrowed.map(({ standing }) => standing)].flatMap((standing) => listingPages(scope, all, counts, standing));
  }),
);

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

/** Facet values from candidates: how many products the list behind each one has, and where it is. */
function values<T>(
  products: readonly Listed[],
  candidates: readonly T[],
  scopeOf: (value: T) => Scope,
  isCurrent: (value: T) => boolean = () => false,
): FacetValue<T>[] {
  return candidates.flatMap((value) => {
    const scope = scopeOf(value);
    const count = productsIn(products, scope).length;
    return count === 0 ? [] : [{ value, count, address: addressOf(scope), isCurrent: isCurrent(value) }];
  });
}

/** The facets of a list page. */
export function facetsOf(catalogue: Catalogue, { scope, all, counts, standing }: ListingPage): Facets {
  const { province, formerProvince, district, stars, group } = scope;
  const standings = counts.standings
    .filter(({ standing: value, count }) => all.length > 0 && hasAddress(scope, value, count))
    .map(({ standing: value, count }) => ({ value, count, address: addressOf(scope, value), isCurrent: value === standing }));
  // Stars combine with a province or a group; groups with a province or (as the second word) with stars.
  const starBase: Scope = province ? { province } : group ? { group } : {};
  const groupBase: Scope = province ? { province } : stars ? { stars } : {};
  const isFormer = formerProvince !== undefined;
  const { products } = catalogue;
  const isWholeProvince = province !== undefined && !stars && !group;
  const former = isFormer
    ? formerProvince
    : isWholeProvince && province.formerProvinces.length === 1
      ? province.formerProvinces[0]
      : undefined;
  return {
    standings:
      all.length === 0 ? [] : [{ value: null, count: all.length, address: addressOf(scope), isCurrent: standing === null }, ...standings],
    stars: isFormer
      ? []
      : values(
          products,
          STARS,
          (value) => ({ ...starBase, stars: value }),
          (value) => value === stars,
        ),
    groups: isFormer ? [] : values(products, catalogue.groups, (value) => ({ ...groupBase, group: value }), (value) => value.key === group?.key), // prettier-ignore
    formerProvinces:
      isWholeProvince && province.formerProvinces.length > 1
        ? values(products, province.formerProvinces, (value) => ({ formerProvince: value }))
        : [],
    districts: former
      ? values(
          products,
          catalogue.districts.filter((value) => value.formerProvince.slug === former.slug),
          (value) => ({ formerProvince: value.formerProvince, district: value }),
          (value) => value.slug === district?.slug,
        )
      : [],
    // A list by group and stars has no narrower one: group, stars and province together have no address.
    provinces:
      province || isFormer || (stars && group)
        ? []
        : values(products, catalogue.provinces, (value) =>
            stars ? { province: value, stars } : { province: value, ...(group && { group }) },
          ),
  };
}
