/** The data file of search, loaded when a reader searches. */
import type { APIRoute } from 'astro';
import { searchData } from '../../exports/search-data.ts';

export async function getStaticPaths() {
  return [{ params: { hash: (await searchData()).hash } }];
}

export const GET: APIRoute = async () => new Response((await searchData()).text, { headers: { 'content-type': 'application/json' } });
