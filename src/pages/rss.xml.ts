/** Feed of new recognitions in the whole register. */
import type { APIRoute } from 'astro';
import { catalogue } from '../catalogue/index.ts';
import { feedXml } from '../exports/feed.ts';

/** The feed. */
export const GET: APIRoute = async () => {
  const { products, asOf } = await catalogue();
  return new Response(await feedXml(products, asOf), { headers: { 'content-type': 'application/rss+xml' } });
};
