/** Fairs in the API. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { fairs } from '../../../../catalogue/fairs.ts';
import { fairKey } from '../../../../catalogue/page-keys.ts';
import { fairJson } from '../../../../exports/api/records.ts';

/** One file a fair. */
export async function getStaticPaths() {
  return (await fairs()).map((fair) => ({ params: { id: fair.id }, props: { fair }, cacheKey: fairKey(fair) }));
}

/** The JSON of a fair. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(fairJson(props.fair), { headers: { 'content-type': 'application/json' } });
