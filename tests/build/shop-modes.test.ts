/**
 * Each mode from one small register: its routes, its files, what stands on pages. Payment is built for the tests of the server
 * anyway; the other modes add a build each, which is kept until the code changes. SOAK=1 also proves that a site without ordering
 * has the same bytes where the code of ordering is not even there.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { SHOP_ROUTES, SHOP_SLOTS } from '../../src/commerce/routes.ts';
import { BUILD_FILE } from '../../src/commerce/shop-catalogue.ts';
import { cartDataPath, cartPath, requestPath, termsPath } from '../../src/i18n/shop-routes.ts';
import { builtShop, BUILT_SITE } from '../../scripts/bench/shop-site.ts';
import { emptiedSite } from './emptied-site.ts';

/** A product with offers and a producer with a mail address; and the fair of the invented records. */
const [PRODUCT, FAIR] = ['/san-pham/mau-che-xanh-doi/', '/hoi-cho/hoi-cho-mau-2027/'];

const MODES = ['rfq', 'reserve', 'pay'] as const;

/** Files of text that a browser gets, by address. */
function textsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:html|js|css|json|xml|txt)$/.test(entry.name),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/${relative(folder, path)}`, readFileSync(path, 'utf8')];
    }),
  );
}

/** Texts of the pages and scripts of a site that match; the editor's labels of fields are not of ordering. */
function saying(texts: ReadonlyMap<string, string>, words: RegExp): string[] {
  return [...texts].flatMap(([path, text]) => {
    const found = path.startsWith('/admin/') ? null : words.exec(text);
    return found === null ? [] : [`${path}: ${found[0]}`];
  });
}

describe.each(MODES)('mode %s', (mode) => {
  let dir = '';
  let texts: ReadonlyMap<string, string>;
  const page = (path: string): string => texts.get(`${path}index.html`) ?? '';
  const hasOrders = mode !== 'rfq';

  beforeAll(async () => {
    dir = await builtShop(mode);
    texts = textsIn(join(dir, 'client'));
  });

  test('has its routes: those of files as files, those on demand in the server, no other', () => {
    const server = [...textsIn(join(dir, 'server')).values()];
    const manifest = readdirSync(join(dir, 'server'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.mjs'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    expect(server.length).toBeGreaterThan(0);
    for (const { pattern, file, modes, isOnDemand } of SHOP_ROUTES) {
      const path = join(dir, 'client', file.endsWith('.astro') ? join(pattern, 'index.html') : pattern);
      expect(existsSync(path), pattern).toBe(modes.includes(mode) && !isOnDemand);
      if (isOnDemand) expect(manifest.includes(`"${pattern}"`), pattern).toBe(modes.includes(mode));
    }
  });
  test('says for what it was built', () => {
    expect(JSON.parse(readFileSync(join(dir, 'server', BUILD_FILE), 'utf8'))).toEqual({ mode, siteUrl: BUILT_SITE });
  });
  test('has its pieces on pages of the catalogue', () => {
    expect([...texts.keys()].some((path) => path.startsWith('/admin/'))).toBe(true);
    for (const path of ['/', PRODUCT, FAIR]) {
      expect(page(path), path).toContain(`href="${requestPath('vi')}`);
      expect(page(path), path).toContain(`href="${termsPath('vi')}"`);
      expect(page(path).includes(`href="${cartPath('vi')}"`), path).toBe(hasOrders);
    }
    expect(page(PRODUCT)).toContain('id="ask"');
    expect(page(PRODUCT).includes('class="offer__add"')).toBe(hasOrders);
    expect(page(FAIR).includes('class="fair-ahead__list"')).toBe(hasOrders);
    expect(page('/rieng-tu/')).toContain(termsPath('vi'));
  });
  test('no script names a path of this machine', () => {
    expect([...texts].filter(([path, text]) => path.endsWith('.js') && text.includes(process.cwd())).map(([path]) => path)).toEqual([]);
  });
  test('every slot is known, and so are its modes', () => {
    const files = readdirSync('src/components/shop/slots').map((name) => name.replace(/[.]astro$/, ''));
    expect(files.toSorted()).toEqual(Object.keys(SHOP_SLOTS).toSorted());
  });
  test('drinks with alcohol have none of them', () => {
    const drinks = [...texts].filter(
      ([path, text]) => /^[/]san-pham[/][^/]+[/]index[.]json$/.test(path) && text.includes('"alcohol":true'),
    );
    expect(drinks.length).toBeGreaterThan(0);
    for (const [path] of drinks)
      expect(/id="ask"|class="offers"/.test(texts.get(path.replace('.json', '.html')) ?? '"offers"'), path).toBe(false);
  });
  test.runIf(mode === 'rfq')('has no cart and no order', () => {
    expect(saying(texts, /so-sao:cart|data-cart-count|offer__add|cart-link|\/gio-hang\/|\/en\/cart\//)).toEqual([]);
    expect(texts.has(cartDataPath())).toBe(false);
  });
  // The island of the cart is one for both modes; which ways it offers is what the server says.
  test.runIf(mode !== 'pay')('speaks of no way to pay online', () => {
    const others = new Map([...texts].filter(([path]) => !/^[/]_astro[/]CartPage[.]/.test(path)));
    expect(saying(others, /vietqr|stripe|napas|sepay/i)).toEqual([]);
  });
});

describe.runIf(process.env['SOAK'] === '1')('without ordering', () => {
  /** What is digested of a file: all of it, but for the id of an island, which Astro makes from the folder that the code lies in. */
  const bytesOf = (path: string): Buffer | string =>
    path.endsWith('.html') ? readFileSync(path, 'latin1').replace(/<astro-island uid="\w+"/g, '<astro-island') : readFileSync(path);
  /** Digests of all files below a folder. */
  const digests = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [relative(folder, path), createHash('sha256').update(bytesOf(path)).digest('hex')]),
    );
  test('every byte is that of a site whose code knows no ordering', { timeout: 600_000 }, async () => {
    const off = await builtShop('off');
    expect(Object.keys(digests(off)).length).toBeGreaterThan(500);
    expect(digests(off)).toEqual(digests(emptiedSite('.cache/shop-test/content')));
  });
});
