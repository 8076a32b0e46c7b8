/** What the search page loads: the register as columns. */
import type { APIRoute } from 'astro';
import { searchData } from '../../exports/search-data.ts';

export const GET: APIRoute = async () =>
  new Response(await searchData(), { headers: { 'content-type': 'application/json; charset=utf-8' } });
