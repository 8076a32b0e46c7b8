/** Calendar of one fair. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { fairs } from '../../../catalogue/fairs.ts';
import { catalogue } from '../../../catalogue/index.ts';
import { fairKey } from '../../../catalogue/page-keys.ts';
import { datedFairs, fairCalendar } from '../../../exports/fair-calendar.ts';

/** One file for each fair with a printed day. */
export async function getStaticPaths() {
  return datedFairs(await fairs()).map((fair) => ({ params: { id: fair.id }, props: { fair }, cacheKey: fairKey(fair) }));
}

/** The calendar of a fair. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { asOf } = await catalogue();
  return new Response(fairCalendar(props.fair.name, [props.fair], asOf), { headers: { 'content-type': 'text/calendar' } });
};
