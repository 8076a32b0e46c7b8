/**
 * Names everything that a page shows beside the code, the day, the settings and the reference lists: while the key of a page
 * is the same, so is every byte of it. Astro calls it the cacheKey of a page; scripts/build leaves such pages as they are.
 *
 * A key that misses something would leave a page behind the content. So the pages that have one show nothing but what their
 * key is made of, and a test builds after many kinds of changes and compares with a build from nothing.
 */
import { hash } from 'node:crypto';
import type { Producer } from '../domain/product.ts';
import { fairsOf, fairsOfProducer, type ListedFair } from './fairs.ts';
import { productsOf, type Catalogue, type Listed } from './index.ts';
import { facetsOf, type ListingPage } from './listings.ts';
import { neighboursOf } from './related.ts';
import { remembered } from './remembered.ts';

/** A name of a value: 20 hexadecimal digits. */
function nameOf(value: unknown): string {
  return hash('sha1', JSON.stringify(value, withoutReference)).slice(0, 20);
}

/** Provinces and groups are reference data, the same for every page of a build: their slugs stand for them. */
function withoutReference(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)];
  if (value === null || typeof value !== 'object') return value;
  if ('fullName' in value && 'slug' in value) return value.slug;
  return 'sets' in value && 'slug' in value ? value.slug : value;
}

/** A digest of a fair with all that it shows. */
export const fairKey = remembered((fair: ListedFair): string => nameOf(fair));

/** What pages of products and producers say of the fairs at which they were: a line each, without the rest of the catalogue. */
const fairLines = (fairs: readonly ListedFair[]) =>
  fairs.map(({ stands: _, entries: _entries, featured: _featured, plan: _plan, drawing: _drawing, ...facts }) => facts);

/** A digest of a product or producer with all that hangs on it. */
const digestOf = remembered((record: Listed | Producer): string => nameOf(record));

/** Key of the machine-readable twin of a product. */
export const productKey: (product: Listed) => string = digestOf;

/** Key of something that shows products alone, in their order. */
export const productsKey = remembered((products: readonly Listed[]): string => nameOf(products.map(digestOf)));

/** Key of what shows the whole register. */
export function registerKey({ products, producers }: Pick<Catalogue, 'products' | 'producers'>, fairs: readonly ListedFair[]): string {
  return nameOf([products.map(digestOf), producers.map(digestOf), fairs.map(fairKey)]);
}

/** Key of the page of a product: itself, its neighbours, its fairs. */
export const productPageKey = remembered(async (product: Listed): Promise<string> => {
  const { siblings, related } = await neighboursOf(product);
  return nameOf([digestOf(product), siblings.map(digestOf), related.map(digestOf), fairLines(await fairsOf(product.id))]);
});

/** Key of a producer in the API: itself and its products. */
export const producerKey = remembered(async (producer: Producer): Promise<string> =>
  nameOf([digestOf(producer), (await productsOf(producer.id)).map(digestOf)]),
);

/** Key of the page of a producer: itself, its products, its fairs. */
export const producerPageKey = remembered(async (producer: Producer): Promise<string> =>
  nameOf([digestOf(producer), (await productsOf(producer.id)).map(digestOf), fairLines(await fairsOfProducer(producer.id))]),
);

const listingKeys = remembered((catalogue: Catalogue) =>
  remembered((listing: ListingPage): string => {
    const { scope, standing, all, counts, total, page, pages, products } = listing;
    return nameOf([scope, standing, all.length, counts, total, page, pages, facetsOf(catalogue, listing), products.map(digestOf)]);
  }),
);

/** Key of a page of a list: what it is about, its numbers, its facets and its products. */
export function listingPageKey(catalogue: Catalogue, listing: ListingPage): string {
  return listingKeys(catalogue)(listing);
}

/** Key of a page that shows nothing but a plain value. */
export function valueKey(value: object): string {
  return nameOf(value);
}
