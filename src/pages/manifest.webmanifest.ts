/** The web app manifest. */
import type { APIRoute } from 'astro';
import { manifestJson } from '../exports/manifest.ts';

/** The manifest. */
export const GET: APIRoute = () => new Response(manifestJson(), { headers: { 'content-type': 'application/manifest+json' } });
