/** The empty sheet as CSV. */
import type { APIRoute } from 'astro';
import { sheetTemplateCsv } from '../../exports/sheet-template.ts';

/** The file. */
export const GET: APIRoute = () => new Response(sheetTemplateCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
