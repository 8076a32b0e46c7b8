/** Feed of the renewals of a producer. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { producerPageKey } from '../../../catalogue/page-keys.ts';
import { producerRenewals, renewalsFeed } from '../../../exports/renewals.ts';

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

/** The feed. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(renewalsFeed(await producerRenewals(props.producer)), { headers: { 'content-type': 'application/atom+xml' } });
