/** The cover of a product, worked out once a build: a product stands on many lists, in two languages. */
import type { Listed } from '../../catalogue/index.ts';
import { remembered } from '../../catalogue/remembered.ts';
import { coverOf, type Cover } from '../../domain/cover.ts';

/** What to draw where a product has no photo. */
export const productCover = remembered((product: Listed): Cover => coverOf({ ...product, region: product.province.region }));
