/** What the cart shows until the server has said what it costs. */
import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/index.ts';
import { cartData } from '../../exports/shop-catalogue.ts';

/** The file. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await cartData(await catalogue())), { headers: { 'content-type': 'application/json' } });
