/** Feed of fairs. */
import type { APIRoute } from 'astro';
import { fairs } from '../../catalogue/fairs.ts';
import { catalogue } from '../../catalogue/index.ts';
import { fairFeedXml } from '../../exports/fair-feed.ts';

/** The feed. */
export const GET: APIRoute = async () => {
  const { asOf } = await catalogue();
  return new Response(await fairFeedXml(await fairs(), asOf), { headers: { 'content-type': 'application/rss+xml' } });
};
