/** The code of a product's permanent link as PNG. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { valueKey } from '../../../catalogue/page-keys.ts';
import { codePng } from '../../../exports/product-code.ts';

/** One file a product. */
export async function getStaticPaths() {
  const { products, hasExtras } = await catalogue();
  return (hasExtras ? products : []).map(({ id, name }) => ({ params: { id }, props: { id, name }, cacheKey: valueKey({ id, name }) }));
}

/** The picture. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(codePng(props), { headers: { 'content-type': 'image/png' } });
