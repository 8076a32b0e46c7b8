/** What is known of a GTIN, as a linkset. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { productKey } from '../../../catalogue/page-keys.ts';
import { linksetJson } from '../../../exports/linkset.ts';

/** One file a GTIN; also in a register without extras, because the link stands on packs. */
export async function getStaticPaths() {
  const { products } = await catalogue();
  return products.flatMap((product) => {
    const { gtin } = product;
    return gtin === null ? [] : [{ params: { gtin }, props: { product, gtin }, cacheKey: productKey(product) }];
  });
}

/** The linkset. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(linksetJson(props.product, props.gtin), { headers: { 'content-type': 'application/linkset+json' } });
