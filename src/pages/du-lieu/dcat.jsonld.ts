/** The open data for catalogues of data. */
import type { APIRoute } from 'astro';
import { dcatJsonLd } from '../../exports/data/dcat.ts';
import { release } from '../../exports/data/release.ts';

export const GET: APIRoute = async () => new Response(dcatJsonLd(await release()), { headers: { 'content-type': 'application/ld+json' } });
