/** Further pages of a province of today. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../../../catalogue/index.ts';
import { listJson, listKey, provinceLists } from '../../../../../exports/api/lists.ts';

/** One file a page after the first. */
export async function getStaticPaths() {
  const lists = provinceLists(await catalogue()).filter(({ page }) => page > 1);
  return lists.map((list) => ({ params: { slug: list.slug, page: String(list.page) }, props: { list }, cacheKey: listKey(list) }));
}

/** A page of a list. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(listJson(props.list, (await catalogue()).asOf), { headers: { 'content-type': 'application/json' } });
