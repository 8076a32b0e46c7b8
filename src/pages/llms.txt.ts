/** What the site is, for language models. */
import type { APIRoute } from 'astro';
import { release } from '../exports/data/release.ts';
import { llmsTxt } from '../exports/llms.ts';

export const GET: APIRoute = async () =>
  new Response(llmsTxt(await release()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
