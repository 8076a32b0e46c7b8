/**
 * The site that is built without ordering has no trace of it: no address, no key of what a browser keeps, no class or mark of its
 * pieces, no provider, no library of the server, no name of a secret, in no file, the editor's among them. What is no trace: names
 * of fields of records (offers, promotions, seller), which are content in every mode and which the editor keeps as it finds them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHOP_ROUTES } from '../../src/commerce/routes.ts';
import { SECRET_SETTINGS } from '../../src/commerce/settings.ts';
import { answerPath, cartPath, handOverPath, orderPath, requestPath, slipPath, termsPath } from '../../src/i18n/shop-routes.ts';

/** What only ordering writes: addresses, and the names of what a browser keeps for it. */
const WORDS = [
  '/api/shop',
  'so-sao:cart',
  'so-sao:rfq',
  'cart-link',
  'data-cart-count',
  'offer__add',
  'fair-ahead',
  'vietqr',
  'stripe.com',
  'sepay',
  'kysely',
  'nodemailer',
  ...SECRET_SETTINGS,
  ...[cartPath, requestPath, orderPath, slipPath, answerPath, handOverPath, termsPath].flatMap((path) => [
    `"${path('vi')}`,
    `"${path('en')}`,
  ]),
];

/** Files that are read as text. */
const TEXT = /\.(?:html|js|mjs|css|json|xml|txt|webmanifest|svg)$|[\\/]_headers$/;

test('there is no server beside the site, and no page of ordering in it', () => {
  expect(existsSync('dist/index.html')).toBe(true);
  for (const name of ['client', 'server']) expect(existsSync(join('dist', name))).toBe(false);
  for (const { pattern } of SHOP_ROUTES) expect(existsSync(join('dist', pattern)), pattern).toBe(false);
});

test('no file speaks of it', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && TEXT.test(entry.name));
  expect(files.length).toBeGreaterThan(1000);
  const any = new RegExp(WORDS.map((word) => word.replace(/[^\w\s]/g, '\\$&')).join('|'), 'i');
  const found = files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const [word] = any.exec(readFileSync(path, 'latin1')) ?? [];
    return word === undefined ? [] : [`${path}: ${word}`];
  });
  expect(found).toEqual([]);
});
