/** Products that stand on the page of another one: the rest of its producer's, and those close to it. */
import { catalogue, productsOf, type Listed } from './index.ts';
import { remembered } from './remembered.ts';

/** Products of the same producer on a page; its own page has them all. */
const MOST_SIBLINGS = 3;
/** Products of other producers on a page. */
const MOST_RELATED = 3;

/** Products by province and group. */
const byProvinceAndGroup = remembered((products: readonly Listed[]) => Map.groupBy(products, (one) => `${one.province.slug}/${one.group}`));

/** How close: same set counts most, then the same former district, then the same former province. */
function closeness(product: Listed, other: Listed): number {
  const isSameSet = product.set !== null && product.set === other.set;
  const isSameFormer = product.formerProvince.slug === other.formerProvince.slug;
  const isSameDistrict = isSameFormer && product.district !== null && product.district === other.district;
  return Number(isSameSet) * 4 + Number(isSameDistrict) * 2 + Number(isSameFormer);
}

/**
 * Products of other producers, of the same group and province: the closest first, then the published order; the rule is
 * published on the ordering page. Drinks with alcohol are never offered.
 */
async function relatedTo(product: Listed): Promise<readonly Listed[]> {
  const { products } = await catalogue();
  const near = byProvinceAndGroup(products).get(`${product.province.slug}/${product.group}`) ?? [];
  // Closest last; sorting all neighbours of each of 20,000 products would take longer than rendering them.
  const byCloseness: Listed[][] = Array.from({ length: 8 }, () => []);
  for (const other of near) {
    if (other.producer.id === product.producer.id || other.isAlcohol) continue;
    const same = byCloseness[closeness(product, other)];
    if (same !== undefined && same.length < MOST_RELATED) same.push(other);
  }
  return byCloseness.reverse().flat().slice(0, MOST_RELATED);
}

/** Other products that the page of a product shows. */
export interface Neighbours {
  /** Of the same producer, in the published order. */
  readonly siblings: readonly Listed[];
  /** Of others, the closest first. */
  readonly related: readonly Listed[];
}

/** The neighbours of a product; the same in both languages. */
export const neighboursOf = remembered(async (product: Listed): Promise<Neighbours> => {
  const own = await productsOf(product.producer.id);
  return {
    siblings: own.filter((other) => other.id !== product.id).slice(0, MOST_SIBLINGS),
    related: await relatedTo(product),
  };
});
