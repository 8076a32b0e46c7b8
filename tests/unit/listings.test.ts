import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index.ts';
import {
  addressOf,
  allListingPages,
  facetsOf,
  hasPage,
  hasStanding,
  PAGE_SIZE,
  productsIn,
  standingCounts,
  type ListingPage,
} from '../../src/catalogue/listings.ts';
import { isInForce, STARS } from '../../src/domain/certificate.ts';
import { compareRanked } from '../../src/domain/standing.ts';
import { listingPath } from '../../src/i18n/routes.ts';

const register = await catalogue();
const pages = allListingPages(register);
const pathOf = ({ scope, standing, page }: ListingPage): string => listingPath('vi', addressOf(scope, standing, page));
const byPath = new Map(pages.map((page) => [pathOf(page), page]));
/** The pages of each list, in order. */
const lists = Map.groupBy(pages, ({ scope, standing }) => listingPath('vi', addressOf(scope, standing)));

test('there are lists of all kinds', () => {
  expect(pages.length).toBeGreaterThan(500);
  for (const path of ['/san-pham/', '/san-pham/con-hieu-luc/', '/tinh/ha-tinh/', '/sao/5/', '/nhom/thuc-pham/'])
    expect(byPath.has(path), path).toBe(true);
  for (const province of register.provinces) expect(byPath.has(`/tinh/${province.slug}/`)).toBe(true);
  for (const former of register.formerProvinces) expect(byPath.has(`/tinh-cu/${former.slug}/`)).toBe(true);
});

test('the pages of a list share its products out without gap or overlap, in the published order', () => {
  for (const [path, list] of lists) {
    const products = list.flatMap((page) => page.products);
    const [first] = list;
    expect(first, path).toBeDefined();
    if (!first) continue;
    const expected =
      first.standing === null ? first.all : first.all.filter((product) => hasStanding(product, first.standing ?? 'in-force'));
    expect(products, path).toEqual(expected);
    expect(list.map((page) => page.page)).toEqual(Array.from({ length: first.pages }, (_, index) => index + 1));
    expect(list.slice(0, -1).every((page) => page.products.length === PAGE_SIZE)).toBe(true);
    expect(list.every((page) => page.products.length <= PAGE_SIZE && page.total === products.length)).toBe(true);
    expect(products.toSorted(compareRanked)).toEqual(products);
    expect(first.counts.inForce).toBe(first.all.filter((product) => isInForce(product.verdict)).length);
  }
});

test('every product stands in the list of its province, former province, district, group, stars and standing', () => {
  for (const product of register.products) {
    const home = pages.filter((page) => page.standing === null && page.products.includes(product));
    const scopes = home.map((page) => Object.keys(page.scope).sort().join('+'));
    for (const scope of ['', 'province', 'formerProvince', 'group', 'stars', 'province+stars', 'group+province', 'group+stars'])
      expect(scopes, product.id).toContain(scope);
    if (product.district !== null) expect(scopes, product.id).toContain('district+formerProvince');
  }
});

describe('standings', () => {
  test('share a list out: in force, window, lapsed, revoked and unknown add up to all', () => {
    for (const { all } of pages) {
      const count = new Map(standingCounts(all).map((one) => [one.standing, one.count]));
      const sum = (['in-force', 'ending-this-year', 'lapsed', 'revoked', 'unknown'] as const).reduce(
        (total, standing) => total + (count.get(standing) ?? 0),
        0,
      );
      expect(sum).toBe(all.length);
      expect(count.get('expiring')).toBeLessThanOrEqual(count.get('in-force') ?? 0);
    }
  });

  test('a list narrowed by validity exists where hasPage says so, and only there', () => {
    for (const { scope, all, standing } of pages) if (standing !== null) expect(hasPage(scope, all, standing)).toBe(true);
  });
});

describe('facets', () => {
  test('lead to a page that exists and hold the number of products that they promise', () => {
    for (const page of pages) {
      const facets = facetsOf(register, page);
      const all = [
        ...facets.standings,
        ...facets.stars,
        ...facets.groups,
        ...facets.formerProvinces,
        ...facets.districts,
        ...facets.provinces,
      ];
      for (const facet of all) {
        const path = listingPath('vi', facet.address);
        const target = byPath.get(path);
        expect(target, `${pathOf(page)} links to ${path}`).toBeDefined();
        expect(target?.total, `${pathOf(page)} promises ${facet.count} at ${path}`).toBe(facet.count);
      }
    }
  });

  test('of a page mark where it stands', () => {
    for (const page of pages) {
      const { standings, stars, groups, districts } = facetsOf(register, page);
      if (page.all.length > 0)
        expect(
          standings.filter((facet) => facet.isCurrent).map((facet) => facet.value),
          pathOf(page),
        ).toEqual([page.standing]);
      if (page.all.length > 0 && page.scope.stars) expect(stars.find((facet) => facet.isCurrent)?.value).toBe(page.scope.stars);
      if (page.all.length > 0 && page.scope.group) expect(groups.find((facet) => facet.isCurrent)?.value.key).toBe(page.scope.group.key);
      if (page.scope.district) expect(districts.find((facet) => facet.isCurrent)?.value.slug).toBe(page.scope.district.slug);
    }
  });

  test('by stars add up to the products that have stars', () => {
    const root = byPath.get('/san-pham/');
    expect(root).toBeDefined();
    if (!root) return;
    const { stars, groups, provinces } = facetsOf(register, root);
    const sum = (facets: readonly { count: number }[]): number => facets.reduce((total, facet) => total + facet.count, 0);
    expect(stars.map((facet) => facet.value)).toEqual([...STARS]);
    expect(sum(stars)).toBe(register.products.filter((product) => product.verdict.stars !== null).length);
    expect(sum(groups)).toBe(register.products.length);
    expect(sum(provinces)).toBe(register.products.length);
  });
});

test('productsIn of nothing is everything', () => {
  expect(productsIn(register.products, {})).toEqual(register.products);
});
