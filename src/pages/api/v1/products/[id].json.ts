/** Products in the API; a register of the whole country has them beside their pages only. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../../catalogue/index.ts';
import { productKey } from '../../../../catalogue/page-keys.ts';
import { productJson } from '../../../../exports/product-json.ts';

/** One file a product, where each has its extras. */
export async function getStaticPaths() {
  const { products, hasExtras } = await catalogue();
  return (hasExtras ? products : []).map((product) => ({ params: { id: product.id }, props: { product }, cacheKey: productKey(product) }));
}

/** The JSON of a product. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(productJson(props.product), { headers: { 'content-type': 'application/json' } });
