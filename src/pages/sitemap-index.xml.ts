/** Index of the sitemap. */
import type { APIRoute } from 'astro';
import { catalogue } from '../catalogue/index.ts';
import { staticPages } from '../catalogue/pages.ts';
import { pagesToList, sitemapIndexXml, sitemapParts } from '../exports/sitemap.ts';

/** The index. */
export const GET: APIRoute = async () => {
  const parts = sitemapParts(pagesToList(await catalogue(), staticPages('vi')));
  return new Response(await sitemapIndexXml(parts.length), { headers: { 'content-type': 'application/xml' } });
};
