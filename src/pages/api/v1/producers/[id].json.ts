/** Producers in the API. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue, productsOf } from '../../../../catalogue/index.ts';
import { producerKey } from '../../../../catalogue/page-keys.ts';
import { producerJson } from '../../../../exports/api/records.ts';

/** One file a producer. */
export async function getStaticPaths() {
  const { producers } = await catalogue();
  return Promise.all(
    producers.map(async (producer) => ({ params: { id: producer.id }, props: { producer }, cacheKey: await producerKey(producer) })),
  );
}

/** The JSON of a producer. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { producer } }) =>
  new Response(producerJson(producer, await productsOf(producer.id)), { headers: { 'content-type': 'application/json' } });
