/** The code of a product's permanent link as SVG. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { valueKey } from '../../../catalogue/page-keys.ts';
import { codeSvg } from '../../../exports/product-code.ts';

/** One file a product. */
export async function getStaticPaths() {
  const { products, hasExtras } = await catalogue();
  return (hasExtras ? products : []).map(({ id, name }) => ({ params: { id }, props: { id, name }, cacheKey: valueKey({ id, name }) }));
}

/** The picture. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(codeSvg(props), { headers: { 'content-type': 'image/svg+xml' } });
