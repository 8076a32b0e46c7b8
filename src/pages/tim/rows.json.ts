/** Rows of search, loaded when a reader searches. */
import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/index.ts';
import { searchRowOf } from '../../exports/search-rows.ts';

export const GET: APIRoute = async () => {
  const { products } = await catalogue();
  return Response.json(products.map(searchRowOf));
};
