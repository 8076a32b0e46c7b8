/** Decisions by product, loaded by the check page when a reader asks. */
import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/index.ts';
import { verifyFile } from '../../exports/verify-file.ts';

export async function getStaticPaths() {
  const { hash } = verifyFile((await catalogue()).products);
  return [{ params: { hash } }];
}

export const GET: APIRoute = async () => {
  const { text } = verifyFile((await catalogue()).products);
  return new Response(text, { headers: { 'content-type': 'application/json' } });
};
