/** Products close to a product, by what they are and where they come from; the rule is published on the ordering page. */
import { catalogue, type Listed } from './index.ts';

let byProvinceAndGroup: ReadonlyMap<string, readonly Listed[]> | null = null;

/** How close: same set counts most, then the same former district, then the same former province. */
function closeness(product: Listed, other: Listed): number {
  const isSameSet = product.set !== null && product.set === other.set;
  const isSameFormer = product.formerProvince.slug === other.formerProvince.slug;
  const isSameDistrict = isSameFormer && product.district !== null && product.district === other.district;
  return Number(isSameSet) * 4 + Number(isSameDistrict) * 2 + Number(isSameFormer);
}

/**
 * Up to `limit` products of other producers, of the same group and province: the closest first, then the published
 * order. Drinks with alcohol are never offered.
 */
export async function relatedTo(product: Listed, limit: number): Promise<readonly Listed[]> {
  const { products } = await catalogue();
  byProvinceAndGroup ??= Map.groupBy(products, (one) => `${one.province.slug}/${one.group}`);
  const near = byProvinceAndGroup.get(`${product.province.slug}/${product.group}`) ?? [];
  return near
    .filter((other) => other.producer.id !== product.producer.id && !other.isAlcohol)
    .map((other, index) => ({ other, index, closeness: closeness(product, other) }))
    .sort((a, b) => b.closeness - a.closeness || a.index - b.index)
    .slice(0, limit)
    .map(({ other }) => other);
}
