/** The description of the API. */
import type { APIRoute } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { openApiJson } from '../../../exports/api/openapi.ts';
import { release } from '../../../exports/data/release.ts';

export const GET: APIRoute = async () =>
  new Response(openApiJson(await release(), (await catalogue()).hasExtras), { headers: { 'content-type': 'application/json' } });
