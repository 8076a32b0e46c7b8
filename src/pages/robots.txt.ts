/** robots.txt. */
import type { APIRoute } from 'astro';
import { robotsTxt } from '../exports/robots.ts';

/** The text. */
export const GET: APIRoute = () => new Response(robotsTxt(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
