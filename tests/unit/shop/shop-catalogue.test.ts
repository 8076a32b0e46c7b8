/** What the server and the cart know of the register, and that nobody else does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEMO_ROOT } from './demo-register.ts';

const { catalogue } = await import('../../../src/catalogue/index.ts');
const { fairs } = await import('../../../src/catalogue/fairs.ts');
const { cartData, shopCatalogue } = await import('../../../src/exports/shop-catalogue.ts');
const { standOf, standPlace, SELLER_PLACE, shelvesOf } = await import('../../../src/commerce/shop-catalogue.ts');

const register = await catalogue();
const shop = await shopCatalogue(register);
const cart = await cartData(register);

/** Records of a folder of the demonstration, as they are written. */
const written = (folder: string): Record<string, unknown>[] =>
  readdirSync(join(DEMO_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(DEMO_ROOT, folder, name), 'utf8')) as Record<string, unknown>);

describe('the catalogue of the shop', () => {
  test('is what it was', async () => {
    await expect(`${JSON.stringify({ ...shop, hash: '' }, null, 1)}\n`).toMatchFileSnapshot('../../fixtures/shop/shop-catalogue.json');
  });

  test('names its state by what it holds', async () => {
    expect(shop.hash).toMatch(/^[0-9a-f]{16}$/);
    expect((await shopCatalogue(register)).hash).toBe(shop.hash);
    const [first, ...rest] = register.products;
    if (first === undefined) throw new Error('no product');
    expect((await shopCatalogue({ ...register, products: [{ ...first, name: 'X' }, ...rest] })).hash).not.toBe(shop.hash);
  });

  test('holds no drink with alcohol, and every place leads to a fair or a seller', () => {
    const shelves = shelvesOf(shop);
    expect(shop.offers.length).toBeGreaterThan(4);
    for (const { product, seller, stock } of shop.offers) {
      expect(shelves.products.get(product)?.isAlcohol).toBe(false);
      for (const { place } of stock)
        expect(place === SELLER_PLACE ? shelves.sellers.get(seller)?.pickup : shelves.fairs.get(standOf(place)?.fair ?? '')).toBeTruthy();
    }
  });

  test('days of promotions are those of Viet Nam, the last one included', () => {
    const { from, until } = shop.promotions.find(({ code }) => code === 'HOICHO10') ?? expect.fail('no promotion');
    expect([from, until]).toEqual([Date.parse('2026-11-01T00:00:00+07:00'), Date.parse('2026-12-21T00:00:00+07:00')]);
  });

  test.each(['A1', 'A/1', 'a b'])('the stand %j comes back from its key', (stand) =>
    expect(standOf(standPlace('fair-1', stand))).toEqual({ fair: 'fair-1', stand }),
  );
});

/** What buyers are told only when they order, or never: values of the records, with the reason in the name of the field. */
const SECRETS: readonly string[] = [
  ...written('promotions').map(({ code }) => String(code)),
  ...written('producers').flatMap(({ seller }) => {
    if (typeof seller !== 'object' || seller === null) return [];
    const { taxCode, email, bank, pickup } = seller as Record<string, string & Record<string, string>>;
    return [taxCode, email, bank?.['account'], bank?.['holder'], pickup?.['hours']].filter((value) => value !== undefined);
  }),
];

/** Whether a text holds a value; not where it is a part of a longer number. */
const isIn = (text: string, value: string): boolean =>
  new RegExp(`(?<!\\d)${value.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?!\\d)`).test(text);

describe('what is kept from whom', () => {
  test('the cart is told no count, code, mail address or account', async () => {
    await expect(`${JSON.stringify({ ...cart, hash: '' }, null, 1)}\n`).toMatchFileSnapshot('../../fixtures/shop/cart-data.json');
    const text = JSON.stringify(cart);
    expect(SECRETS.length).toBeGreaterThan(10);
    for (const secret of SECRETS) expect(isIn(text, secret), secret).toBe(false);
    expect(text).not.toMatch(/"(?:stock|units|email|bank|code|promotions|legalName|taxCode)":/);
    expect(cart.hash).toBe(shop.hash);
  });

  test('open data, the API, pages for machines and business cards hold no offer, account or code', async () => {
    const { productJson } = await import('../../../src/exports/product-json.ts');
    const { fairJson, producerJson } = await import('../../../src/exports/api/records.ts');
    const { productSummary } = await import('../../../src/exports/api/lists.ts');
    const { productJsonLd, producerJsonLd } = await import('../../../src/exports/json-ld.ts');
    const { producerCard } = await import('../../../src/exports/vcard.ts');
    const { searchData } = await import('../../../src/exports/search-data.ts');
    const { buyerCsv } = await import('../../../src/exports/buyer-files.ts');
    const { fileText, release } = await import('../../../src/exports/data/release.ts');
    const { llmsTxt } = await import('../../../src/exports/llms.ts');
    const events = await fairs();
    const released = await release();
    const texts = [
      ...register.products.flatMap((one) => [productJson(one), JSON.stringify([productSummary(one), productJsonLd(one, 'vi')])]),
      ...register.producers.flatMap((one) => [
        producerJson(one, register.products),
        JSON.stringify(producerJsonLd(one, 'vi')),
        producerCard(one),
      ]),
      ...events.flatMap((one) => [fairJson(one), buyerCsv(one, register.groups)]),
      ...released.files.map(fileText),
      llmsTxt(released),
      await searchData(),
    ].join('\n');
    expect(texts).toContain('mau-che-xanh-doi');
    // The mail address of a producer's contact is shown; only the one for orders is kept back.
    const shown = new Set(register.producers.map(({ contact }) => contact.email));
    for (const secret of [...SECRETS.filter((one) => !shown.has(one)), ...shop.offers.map(({ sku }) => sku)])
      expect(isIn(texts, secret), secret).toBe(false);
    expect(texts).not.toMatch(/"(?:offers|seller|bank|legalName|maxPerOrder)":/);
  });

  test('the table and the lines for offices hold none either', async () => {
    const { readContent } = await import('../../../src/catalogue/content-files.ts');
    const { entriesOn } = await import('../../../scripts/export/entries.ts');
    const { recordLines } = await import('../../../scripts/export/records.ts');
    const { nationalTable } = await import('../../../scripts/export/national-table.ts');
    const entries = entriesOn(readContent(DEMO_ROOT).records, register.asOf, 0);
    const lines = recordLines(entries);
    expect(lines.losses.get('offers, and what buyers are told of the seller')).toBeGreaterThan(shop.offers.length - 1);
    const texts = `${lines.text}\n${JSON.stringify(nationalTable(entries))}`;
    expect(texts).toContain('Mẫu');
    for (const secret of [...SECRETS, ...shop.offers.map(({ sku }) => sku)]) expect(isIn(texts, secret), secret).toBe(false);
  });
});
