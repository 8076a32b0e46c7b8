/** Feed of new recognitions in one province of today. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { productsIn } from '../../../catalogue/listings.ts';
import { feedXml } from '../../../exports/feed.ts';

/** One file a province. */
export async function getStaticPaths() {
  const { provinces } = await catalogue();
  return provinces.map((province) => ({ params: { province: province.slug }, props: { province } }));
}

/** The feed of a province. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { products, asOf } = await catalogue();
  const { province } = props;
  return new Response(await feedXml(productsIn(products, { province }), asOf, province), {
    headers: { 'content-type': 'application/rss+xml' },
  });
};
