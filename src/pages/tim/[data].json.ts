/** What the search page loads: the register as columns. Its address names its content, so it never changes. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { searchData } from '../../exports/search-data.ts';

export const getStaticPaths = (async () => [{ params: { data: (await searchData()).hash } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response((await searchData()).text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
