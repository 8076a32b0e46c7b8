/** The built site (dist, or the folder in DIST) against everything that it promises. */
import { describe, expect, test } from 'vitest';
import { site as settings } from '../../src/site.config.ts';
import { documentProblems, jsonLdProblems, repeatedTitles, sitemapProblems, twinProblems } from '../../scripts/check/dist/documents.ts';
import { brokenLinks, unreachablePages } from '../../scripts/check/dist/links.ts';
import { alcoholIds, alcoholProblems, footerProblems, productPages, productProblems } from '../../scripts/check/dist/register.ts';
import { securityProblems } from '../../scripts/check/dist/security.ts';
import { BUDGETS, pagesOfKind } from '../../scripts/check/dist/budgets.ts';
import { siteIn } from '../../scripts/check/dist/site.ts';
import { overweight } from '../../scripts/check/dist/weight.ts';

const site = siteIn(process.env['DIST'] ?? 'dist', settings.url);
const vi = productPages(site, 'vi');
const en = productPages(site, 'en');

/** One page of each kind. */
const REQUIRED = [
  '/',
  '/san-pham/',
  '/san-pham/trang-2/',
  '/san-pham/con-hieu-luc/',
  '/tinh/',
  '/tinh/ha-tinh/',
  '/tinh/ha-tinh/4-sao/',
  '/tinh/ha-tinh/thuc-pham/',
  '/tinh-cu/',
  '/tinh-cu/binh-thuan/',
  '/nhom/',
  '/nhom/thuc-pham/',
  '/sao/',
  '/sao/5/',
  '/chu-the/',
  '/so-lieu/',
  '/du-lieu/',
  '/tim/',
  '/tra-cuu/',
  '/sao-va-hieu-luc/',
  '/cach-sap-xep/',
  '/gioi-thieu/',
  '/giay-phep-va-nguon/',
  '/bao-sai/',
  '/rieng-tu/',
  '/dua-san-pham-len/',
  '/nhung/',
  '/nhung/danh-sach/',
  '/danh-sach/',
  '/so-sanh/',
  '/en/',
  '/en/products/',
  '/en/products/page-2/',
  '/en/products/in-force/',
  '/en/provinces/',
  '/en/provinces/ha-tinh/',
  '/en/former-provinces/',
  '/en/groups/',
  '/en/groups/food/',
  '/en/stars/',
  '/en/stars/5/',
  '/en/producers/',
  '/en/figures/',
  '/en/data/',
  '/en/search/',
  '/en/verify/',
  '/en/stars-and-validity/',
  '/en/about/',
  '/en/privacy/',
  '/en/add-a-product/',
  '/en/embed/',
  '/en/list/',
  '/en/compare/',
  '/admin/',
  '/404.html',
];
const REQUIRED_FILES = [
  '/rss.xml',
  '/sitemap-index.xml',
  '/robots.txt',
  '/llms.txt',
  '/du-lieu/datapackage.json',
  '/du-lieu/products.csv',
  '/api/v1/index.json',
  '/manifest.webmanifest',
  '/nhung/so-sao.js',
  '/_headers',
  '/favicon.svg',
  '/favicon.ico',
  '/apple-touch-icon.png',
  '/admin/editor.js',
  '/admin/vi.json',
  '/admin/en.json',
  '/mau/danh-sach-san-pham.csv',
  '/mau/danh-sach-san-pham.xlsx',
];

/** The first problems of a list: a thousand of one kind say no more. */
function expectNone(problems: readonly string[]): void {
  expect(problems.length > 40 ? [...problems.slice(0, 40), `… and ${problems.length - 40} more`] : problems).toEqual([]);
}

describe('pages', () => {
  test.each(REQUIRED)('%s exists', (path) => {
    expect(site.pages.has(path)).toBe(true);
  });
  test.each(REQUIRED_FILES)('%s exists', (path) => {
    expect(site.files.has(path)).toBe(true);
  });
  test('every product has a page in both languages', () => {
    expect(vi.length).toBeGreaterThan(900);
    expect(en).toHaveLength(vi.length);
  });
});

describe('links', () => {
  test('lead to pages, anchors and files that exist', () => expectNone(brokenLinks(site)));
  test('reach every page from the front page', () => expectNone(unreachablePages(site)));
});

describe('documents', () => {
  test('have language, one h1, headings in order, ids once, title, description', () => expectNone(documentProblems(site)));
  test('have titles of their own', () => expectNone(repeatedTitles(site)));
  test('know their canonical address and their twin', () => expectNone(twinProblems(site)));
  test('carry structured data that parses and claims no ratings', () => expectNone(jsonLdProblems(site)));
  test('stand in the sitemap', () => expectNone(sitemapProblems(site)));
});

describe('security', () => {
  test('nothing inline or foreign runs or loads', () => expectNone(securityProblems(site)));
});

describe('the editor', () => {
  test('is loaded by its own page only, listed nowhere, and not kept by the service worker', () => {
    const users = [...site.pages.values()].filter((page) => page.loads.some(({ url }) => url.startsWith('/admin/')));
    expect(users.map(({ path, isUnlisted }) => [path, isUnlisted])).toEqual([['/admin/', true]]);
    const linking = [...site.pages.values()].filter((page) => page.references.some(({ by, url }) => by === 'a' && url === '/admin/'));
    expect(linking.map(({ path }) => path).toSorted()).toEqual(['/dua-san-pham-len/', '/en/add-a-product/']);
    expect(site.read('/sw.js')).not.toContain('/admin/');
  });
});

describe('register', () => {
  test('every product shows verdict, source, day, report link, permanent link, and what its twin says', () =>
    expectNone(productProblems(site)));
  test('alcohol stands behind its confirmation and not in feeds, on the front page or in structured lists', () => {
    expect(alcoholIds(site).size).toBeGreaterThan(0);
    expectNone(alcoholProblems(site));
  });
  test('every footer says what the site is not', () => expectNone(footerProblems(site)));
});

describe('budgets', () => {
  test.each(['product', 'list', 'other'] as const)('hold for every page of the kind "%s"', (kind) => {
    const pages = pagesOfKind(site, kind);
    expect(pages.length).toBeGreaterThan(10);
    expectNone(overweight(site, pages, BUDGETS.off[kind]));
  });
});
