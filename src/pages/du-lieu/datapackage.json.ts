/** The open data as a Data Package. */
import type { APIRoute } from 'astro';
import { dataPackageJson } from '../../exports/data/datapackage.ts';
import { release } from '../../exports/data/release.ts';

export const GET: APIRoute = async () =>
  new Response(dataPackageJson(await release()), { headers: { 'content-type': 'application/json' } });
