/** The demonstration with ordering (.cache/shop/dist, or the folder in SHOP_DIST) against everything that the site promises. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHOP_ROUTES } from '../../src/commerce/routes.ts';
import { BUILD_FILE, type BuildNotes } from '../../src/commerce/shop-catalogue.ts';
import {
  answerPath,
  cartPath,
  handOverPath,
  orderPath,
  requestPath,
  requestStatusPath,
  slipPath,
  termsPath,
} from '../../src/i18n/shop-routes.ts';
import { BUDGETS, pagesOfKind } from '../../scripts/check/dist/budgets.ts';
import { documentProblems, jsonLdProblems, repeatedTitles, sitemapProblems, twinProblems } from '../../scripts/check/dist/documents.ts';
import { brokenLinks, unreachablePages } from '../../scripts/check/dist/links.ts';
import { markupProblems } from '../../scripts/check/dist/markup.ts';
import { alcoholProblems, footerProblems, productProblems } from '../../scripts/check/dist/register.ts';
import { securityProblems } from '../../scripts/check/dist/security.ts';
import { siteIn, siteOf } from '../../scripts/check/dist/site.ts';
import { overweight } from '../../scripts/check/dist/weight.ts';
import { pretendServer } from '../fixtures/shop/ui-server.ts';
import { startFakeShop } from '../fixtures/shop-request/server.ts';

const DIST = process.env['SHOP_DIST'] ?? '.cache/shop/dist';
const { siteUrl } = JSON.parse(readFileSync(join(DIST, 'server', BUILD_FILE), 'utf8')) as BuildNotes;
const site = siteIn(join(DIST, 'client'), siteUrl);
const onDemand = new Set(SHOP_ROUTES.filter((route) => route.isOnDemand).map(({ pattern }) => `${pattern}/`));

/** The first problems of a list: a thousand of one kind say no more. */
function expectNone(problems: readonly string[]): void {
  expect(problems.length > 40 ? [...problems.slice(0, 40), `… and ${problems.length - 40} more`] : problems).toEqual([]);
}

describe('files', () => {
  test.each([cartPath, requestPath, termsPath].flatMap((path) => [path('vi'), path('en')]))('%s exists', (path) => {
    expect(site.pages.has(path)).toBe(true);
  });
  test('links lead to pages, anchors and files that exist, or to pages that are made on demand', () =>
    expectNone(brokenLinks(site, onDemand)));
  test('every page is reached from the front page', () => expectNone(unreachablePages(site)));
  test('documents, titles, twins, structured data and sitemap', () => {
    expectNone(documentProblems(site));
    expectNone(repeatedTitles(site));
    expectNone(twinProblems(site));
    expectNone(jsonLdProblems(site));
    expectNone(sitemapProblems(site));
  });
  test('nothing inline or foreign runs or loads', () => expectNone(securityProblems(site)));
  test('the register says what it says without ordering; drinks with alcohol stay behind their confirmation', () => {
    expectNone(productProblems(site));
    expectNone(alcoholProblems(site));
    expectNone(footerProblems(site));
  });
});

describe('budgets with ordering', () => {
  test.each(['product', 'list', 'other'] as const)('hold for every page of the kind "%s"', (kind) => {
    const pages = pagesOfKind(site, kind);
    expect(pages.length).toBeGreaterThan(10);
    expectNone(overweight(site, pages, BUDGETS.ordering[kind]));
  });
  test('hold for the cart', () => {
    const carts = [...site.pages.values()].filter(({ path }) => path === cartPath('vi') || path === cartPath('en'));
    expect(carts).toHaveLength(2);
    expectNone(overweight(site, carts, BUDGETS.ordering.cart));
  });
  test('one style sheet and one script of ordering are all that a page of the catalogue loads for it', () => {
    const loadsOf = (path: string): Set<string> =>
      new Set(
        site.pages
          .get(path)
          ?.loads.filter(({ by }) => /^(?:script|link stylesheet)$/.test(by))
          .map(({ url }) => url),
      );
    // The front page has the cart in its header, a product has offers and the request for quotation as well: the same files do.
    const [front, product] = [loadsOf('/'), loadsOf('/san-pham/mau-che-xanh-doi/')];
    expect([...product].filter((url) => !front.has(url))).toEqual([]);
  });
});

describe('pages on demand', () => {
  const kept = process.env['COMMERCE'];
  let orders: Awaited<ReturnType<typeof pretendServer>>;
  let requests: Awaited<ReturnType<typeof startFakeShop>>;
  beforeAll(async () => {
    process.env['COMMERCE'] = 'pay';
    orders = await pretendServer(DIST);
    requests = await startFakeShop(DIST);
  });
  afterAll(async () => {
    await orders.close();
    await requests.close();
    if (kept === undefined) delete process.env['COMMERCE'];
    else process.env['COMMERCE'] = kept;
  });

  const views = [
    ...[
      'pending',
      'card',
      'own-place',
      'reserved',
      'processing',
      'paid',
      'paid_late',
      'picked_up',
      'expired',
      'refunded',
      'hostile',
      'none',
    ],
  ].flatMap((token) => [orderPath('vi', token), orderPath('en', token), slipPath('vi', token), slipPath('en', token)]);
  const staff = ['staff', 'none'].flatMap((link) => [handOverPath('vi', link), handOverPath('en', link)]);
  const asked = ['all', 'hostile', 'none'].flatMap((token) => [requestStatusPath('vi', token), requestStatusPath('en', token)]);
  const answers = ['open', 'quoted', 'edited', 'declined', 'expired', 'purged', 'hostile', 'none'].flatMap((link) => [
    answerPath('vi', link),
    answerPath('en', link),
  ]);

  /** What is wrong with a page, and with what stands around its content. */
  async function problemsOf(base: string, path: string): Promise<string[]> {
    const html = await (await fetch(`${base}${path}`)).text();
    const file = `${path.split('?')[0] ?? ''}index.html`;
    return [...(await markupProblems(path, html)), ...securityProblems(siteOf({ [file]: html }, siteUrl))];
  }

  test.each([...views, ...staff])('%s is valid, and nothing inline or foreign runs in it', async (path) => {
    expectNone(await problemsOf(orders.url, path));
  });
  test.each([...asked, ...answers])('%s is valid, and nothing inline or foreign runs in it', async (path) => {
    expectNone(await problemsOf(requests.url, path));
  });
});
