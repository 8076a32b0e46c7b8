/** Calendar of the renewals of a producer. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { producerPageKey } from '../../../catalogue/page-keys.ts';
import { producerRenewals, renewalsCalendar } from '../../../exports/renewals.ts';

/** One file a producer. */
export async function getStaticPaths() {
  const { producers, hasExtras } = await catalogue();
  return Promise.all(
    (hasExtras ? producers : []).map(async (producer) => ({
      params: { id: producer.id },
      props: { producer },
      cacheKey: await producerPageKey(producer),
    })),
  );
}

/** The calendar. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(renewalsCalendar(await producerRenewals(props.producer)), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
