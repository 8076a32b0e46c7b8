/** Which picture stands for which page. */
import type { Catalogue, Listed } from '../../catalogue/index.ts';
import { fairs } from '../../catalogue/fairs.ts';
import { groupOf, productsOf } from '../../catalogue/index.ts';
import type { Producer } from '../../domain/product.ts';
import { taxonomyName } from '../../i18n/index.ts';
import { previewPath } from '../../i18n/routes.ts';
import { fairPreview, producerPreview, productPreview, provincePreview, sitePreview, type PreviewSpec } from './spec.ts';

type Extras = Pick<Catalogue, 'hasExtras'>;

/** Path of the picture of a product: its own, or that of its province where the register is too large for one each. */
export function productPicture({ id, province }: Pick<Listed, 'id' | 'province'>, { hasExtras }: Extras): string {
  return previewPath(hasExtras ? { kind: 'product', id } : { kind: 'province', id: province.slug });
}

/**
 * Path of the picture of a producer: its own or that of its province, see {@link productPicture}; a site of some provinces
 * has none of another one, from which a producer may be.
 */
export function producerPicture(
  { id, province }: Pick<Producer, 'id' | 'province'>,
  register: Pick<Catalogue, 'hasExtras' | 'provinces'>,
): string {
  if (register.hasExtras) return previewPath({ kind: 'producer', id });
  return register.provinces.some(({ slug }) => slug === province.slug)
    ? previewPath({ kind: 'province', id: province.slug })
    : previewPath('site');
}

/** Every picture that the pages of a register name, by its path. */
export async function previewsOf(register: Catalogue): Promise<ReadonlyMap<string, PreviewSpec>> {
  const { products, provinces, regions, groups, producers } = register;
  const pictures = new Map<string, PreviewSpec>([[previewPath('site'), sitePreview(products)]]);
  const byProvince = Map.groupBy(products, (product) => product.province.slug);
  for (const province of provinces) {
    const region = regions.find(({ slug }) => slug === province.region)?.name ?? '';
    pictures.set(
      previewPath({ kind: 'province', id: province.slug }),
      provincePreview(province, byProvince.get(province.slug) ?? [], region),
    );
  }
  for (const fair of await fairs()) pictures.set(previewPath({ kind: 'fair', id: fair.id }), fairPreview(fair));
  if (!register.hasExtras) return pictures;
  for (const product of products)
    pictures.set(productPicture(product, register), productPreview(product, taxonomyName(groupOf(groups, product.group), 'vi')));
  for (const producer of producers)
    pictures.set(producerPicture(producer, register), producerPreview(producer, await productsOf(producer.id)));
  return pictures;
}
