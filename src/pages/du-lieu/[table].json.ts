/** Tables of the open data as JSON: under the name that stays, and under one with a hash. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { MEDIA_TYPES, textOf } from '../../exports/data/formats.ts';
import { filesNamed } from '../../exports/data/release.ts';

/** Two files a table. */
export async function getStaticPaths() {
  return (await filesNamed('json')).map(({ name, file }) => ({ params: { table: name }, props: { table: file.table } }));
}

/** The rows of a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(textOf(props.table, 'json'), { headers: { 'content-type': MEDIA_TYPES.json } });
