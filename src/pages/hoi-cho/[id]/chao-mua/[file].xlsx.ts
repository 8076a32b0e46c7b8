/** The sheet for buyers of a fair as a workbook. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../../catalogue/index.ts';
import { printedFairs } from '../../../../catalogue/printed-fairs.ts';
import { buyerXlsx } from '../../../../exports/buyer-files.ts';

/** One file a fair that has products. */
export async function getStaticPaths() {
  return (await printedFairs('products')).map(({ params: { id }, ...rest }) => ({ ...rest, params: { id, file: id } }));
}

/** The file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(Buffer.from(await buyerXlsx(props.fair, (await catalogue()).groups)), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
