/** The sheet for buyers of a fair as CSV. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../../catalogue/index.ts';
import { printedFairs } from '../../../../catalogue/printed-fairs.ts';
import { buyerCsv } from '../../../../exports/buyer-files.ts';

/** One file a fair that has products. */
export async function getStaticPaths() {
  return (await printedFairs('products')).map(({ params: { id }, ...rest }) => ({ ...rest, params: { id, file: id } }));
}

/** The file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(buyerCsv(props.fair, (await catalogue()).groups), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
