/** The cover of a product, worked out once a build: a product stands on many lists, in two languages. */
import type { Listed } from '../../catalogue/index.ts';
import { coverOf, type Cover } from '../../domain/cover.ts';

const covers = new WeakMap<Listed, Cover>();

/** What to draw where a product has no photo. */
export function productCover(product: Listed): Cover {
  const known = covers.get(product);
  if (known !== undefined) return known;
  const cover = coverOf({ ...product, region: product.province.region });
  covers.set(product, cover);
  return cover;
}
