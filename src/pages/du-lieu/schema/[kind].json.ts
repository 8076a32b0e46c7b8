/** JSON Schemas of the records. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { RECORD_KINDS, recordSchemaJson } from '../../../exports/data/json-schema.ts';

/** One file a kind of record. */
export function getStaticPaths() {
  return RECORD_KINDS.map((kind) => ({ params: { kind }, props: { kind } }));
}

/** The schema of a kind of record. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(recordSchemaJson(props.kind), { headers: { 'content-type': 'application/schema+json' } });
