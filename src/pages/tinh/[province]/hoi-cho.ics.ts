/** Calendar of the fairs in one province of today. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { fairs } from '../../../catalogue/fairs.ts';
import { catalogue } from '../../../catalogue/index.ts';
import { datedFairs, fairCalendar } from '../../../exports/fair-calendar.ts';
import { fairWords } from '../../../i18n/fair.ts';

/** One file for each province with a fair of which a day is printed: a calendar without events is no valid file. */
export async function getStaticPaths() {
  const byProvince = Map.groupBy(datedFairs(await fairs()), ({ venue }) => venue.province);
  return [...byProvince].map(([province, own]) => ({ params: { province: province.slug }, props: { province, own } }));
}

/** The calendar of a province. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { asOf } = await catalogue();
  const name = `${fairWords('vi').title}, ${props.province.name}`;
  return new Response(fairCalendar(name, props.own, asOf), { headers: { 'content-type': 'text/calendar' } });
};
