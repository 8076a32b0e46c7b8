import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index.ts';
import { addressOf, allListingPages } from '../../src/catalogue/listings.ts';
import { LANGS, otherLang, type Lang } from '../../src/i18n/lang.ts';
import {
  absoluteUrl,
  feedPath,
  figuresPath,
  homePath,
  indexPath,
  listingPath,
  PAGE_KEYS,
  pagePath,
  pageSlug,
  permanentPath,
  producerPath,
  producersPath,
  productJsonPath,
  productPath,
  routeParam,
  searchPath,
  verifyPath,
} from '../../src/i18n/routes.ts';

const register = await catalogue();
const listings = allListingPages(register);
const INDEXES = ['provinces', 'former', 'groups', 'stars'] as const;

/** Every address of a page in a language, with what it is the address of. */
function pages(lang: Lang): [what: string, path: string][] {
  return [
    ['home', homePath(lang)],
    ['search', searchPath(lang)],
    ['verify', verifyPath(lang)],
    ['figures', figuresPath(lang)],
    ...INDEXES.map((kind): [string, string] => [`index of ${kind}`, indexPath(lang, kind)]),
    ...PAGE_KEYS.map((key): [string, string] => [`page ${key}`, pagePath(lang, key)]),
    ['producers', producersPath(lang)],
    ['producers, page 2', producersPath(lang, 2)],
    ...register.products.map(({ id }): [string, string] => [`product ${id}`, productPath(lang, id)]),
    ...register.producers.map(({ id }): [string, string] => [`producer ${id}`, producerPath(lang, id)]),
    ...listings.map(({ scope, standing, page }): [string, string] => {
      const names = [scope.province, scope.formerProvince, scope.district, scope.group].map((part) => part?.slug ?? '');
      return [
        `list ${names.join('/')} ${scope.stars ?? ''} ${standing ?? ''} ${page}`,
        listingPath(lang, addressOf(scope, standing, page)),
      ];
    }),
  ];
}

test('every address starts and ends with a slash and holds lower-case ASCII', () => {
  for (const [what, path] of [...pages('vi'), ...pages('en')]) expect(path, what).toMatch(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/);
});

test('no two pages share an address, in one language or between the two', () => {
  const owners = new Map<string, string>();
  for (const lang of LANGS) {
    for (const [what, path] of pages(lang)) {
      expect(owners.get(path), `${path} is the address of "${what}" (${lang}) and of another page`).toBeUndefined();
      owners.set(path, `${what} (${lang})`);
    }
  }
  for (const { id } of register.products) expect(owners.has(permanentPath(id))).toBe(false);
});

test('English stands below /en/, Vietnamese does not', () => {
  for (const [what, path] of pages('vi')) expect(path.startsWith('/en/'), what).toBe(false);
  for (const [what, path] of pages('en')) expect(path.startsWith('/en/'), what).toBe(true);
});

test('words of the other language occur in no address', () => {
  for (const [, path] of pages('en')) expect(path).not.toMatch(/^\/en\/(?:san-pham|chu-the|tinh|nhom|sao|tim|tra-cuu|so-lieu)\//);
  for (const [, path] of pages('vi')) expect(path).not.toMatch(/^\/(?:products|producers|provinces|groups|stars|search|verify|figures)\//);
});

test('the parameter of a catch-all route gives its address back', () => {
  for (const lang of LANGS) {
    for (const { scope, standing, page } of listings) {
      const path = listingPath(lang, addressOf(scope, standing, page));
      expect(`${homePath(lang)}${routeParam(lang, path)}/`).toBe(path);
    }
  }
});

test('a list and its twin speak of the same', () => {
  const twins = new Map(pages('en'));
  for (const [what, path] of pages('vi')) expect(twins.get(what), path).toBeDefined();
  expect(otherLang('vi')).toBe('en');
  expect(otherLang(otherLang('vi'))).toBe('vi');
});

describe('single addresses', () => {
  const group = { slug: 'thuc-pham', slugEn: 'food' };

  test.each([
    [{}, '/san-pham/', '/en/products/'],
    [{ page: 2 }, '/san-pham/trang-2/', '/en/products/page-2/'],
    [{ province: 'ha-tinh' }, '/tinh/ha-tinh/', '/en/provinces/ha-tinh/'],
    [{ province: 'ha-tinh', stars: 4 }, '/tinh/ha-tinh/4-sao/', '/en/provinces/ha-tinh/4-star/'],
    [{ province: 'ha-tinh', group }, '/tinh/ha-tinh/thuc-pham/', '/en/provinces/ha-tinh/food/'],
    [{ formerProvince: 'ha-tay' }, '/tinh-cu/ha-tay/', '/en/former-provinces/ha-tay/'],
    [{ formerProvince: 'ha-tinh', district: 'ky-anh' }, '/tinh-cu/ha-tinh/ky-anh/', '/en/former-provinces/ha-tinh/ky-anh/'],
    [{ stars: 5 }, '/sao/5/', '/en/stars/5/'],
    [{ group }, '/nhom/thuc-pham/', '/en/groups/food/'],
    [{ group, stars: 3 }, '/nhom/thuc-pham/3-sao/', '/en/groups/food/3-star/'],
    [{ standing: 'in-force', page: 3 }, '/san-pham/con-hieu-luc/trang-3/', '/en/products/in-force/page-3/'],
    [{ stars: 5, standing: 'lapsed', page: 1 }, '/sao/5/het-thoi-han/', '/en/stars/5/lapsed/'],
  ] as const)('%j', (address, vi, en) => {
    expect(listingPath('vi', address)).toBe(vi);
    expect(listingPath('en', address)).toBe(en);
  });

  test('files and short links', () => {
    expect(productJsonPath('mat-ong')).toBe('/san-pham/mat-ong/index.json');
    expect(permanentPath('mat-ong')).toBe('/p/mat-ong/');
    expect(feedPath()).toBe('/rss.xml');
    expect(feedPath('ha-tinh')).toBe('/tinh/ha-tinh/rss.xml');
    expect(absoluteUrl('https://sosao.example', '/p/a/')).toBe('https://sosao.example/p/a/');
    for (const key of PAGE_KEYS) for (const lang of LANGS) expect(pagePath(lang, key)).toBe(`${homePath(lang)}${pageSlug(lang, key)}/`);
  });

  test('a search keeps any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (query) => {
        const url = new URL(searchPath('vi', query), 'https://sosao.example');
        expect(url.pathname).toBe('/tim/');
        expect(url.searchParams.get('q')).toBe(query);
        expect(url.hash).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
