/** Parts of the sitemap. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { fairs } from '../catalogue/fairs.ts';
import { catalogue } from '../catalogue/index.ts';
import { staticPages } from '../catalogue/pages.ts';
import { pagesToList, sitemapParts, sitemapXml } from '../exports/sitemap.ts';

/** One file a part. */
export async function getStaticPaths() {
  const parts = sitemapParts(pagesToList(await catalogue(), staticPages('vi'), await fairs()));
  return parts.map((pages, index) => ({ params: { part: String(index + 1) }, props: { pages } }));
}

/** A part. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await sitemapXml(props.pages), { headers: { 'content-type': 'application/xml' } });
