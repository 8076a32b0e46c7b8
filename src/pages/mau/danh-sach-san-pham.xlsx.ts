/** The empty sheet as a workbook. */
import type { APIRoute } from 'astro';
import { sheetTemplateXlsx } from '../../exports/sheet-template.ts';

/** The file. */
export const GET: APIRoute = async () =>
  new Response(Buffer.from(await sheetTemplateXlsx()), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
