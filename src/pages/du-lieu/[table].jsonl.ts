/** Tables of the open data as JSON Lines: under the name that stays, and under one with a hash. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { MEDIA_TYPES } from '../../exports/data/formats.ts';
import { filePages, fileText } from '../../exports/data/release.ts';

/** Two files a table. */
export const getStaticPaths = () => filePages('jsonl');

/** The rows of a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(fileText(props.file), { headers: { 'content-type': MEDIA_TYPES.jsonl } });
