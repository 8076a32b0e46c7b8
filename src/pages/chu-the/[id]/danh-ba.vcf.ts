/** A producer as an address card. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { valueKey } from '../../../catalogue/page-keys.ts';
import { producerCard } from '../../../exports/vcard.ts';

/** One file a producer. */
export async function getStaticPaths() {
  const { producers, hasExtras } = await catalogue();
  return (hasExtras ? producers : []).map((producer) => ({
    params: { id: producer.id },
    props: { producer },
    cacheKey: valueKey(producer),
  }));
}

/** The card. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(producerCard(props.producer), { headers: { 'content-type': 'text/vcard; charset=utf-8' } });
