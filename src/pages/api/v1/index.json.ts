/** What the API holds. */
import type { APIRoute } from 'astro';
import { fairs } from '../../../catalogue/fairs.ts';
import { catalogue } from '../../../catalogue/index.ts';
import { indexJson } from '../../../exports/api/index-json.ts';
import { release } from '../../../exports/data/release.ts';

export const GET: APIRoute = async () =>
  new Response(indexJson(await catalogue(), await fairs(), await release()), { headers: { 'content-type': 'application/json' } });
