/** Calendar of all fairs. */
import type { APIRoute } from 'astro';
import { fairs } from '../../catalogue/fairs.ts';
import { catalogue } from '../../catalogue/index.ts';
import { fairCalendar } from '../../exports/fair-calendar.ts';
import { fairWords } from '../../i18n/fair.ts';

/** The calendar. */
export const GET: APIRoute = async () => {
  const { asOf } = await catalogue();
  return new Response(fairCalendar(fairWords('vi').title, await fairs(), asOf), { headers: { 'content-type': 'text/calendar' } });
};
