/** Index of the sitemap. */
import type { APIRoute } from 'astro';
import { fairs } from '../catalogue/fairs.ts';
import { catalogue } from '../catalogue/index.ts';
import { staticPages } from '../catalogue/pages.ts';
import { pagesToList, sitemapIndexXml, sitemapParts } from '../exports/sitemap.ts';

/** The index. */
export const GET: APIRoute = async () => {
  const parts = sitemapParts(pagesToList(await catalogue(), staticPages('vi'), await fairs()));
  return new Response(await sitemapIndexXml(parts.length), { headers: { 'content-type': 'application/xml' } });
};
