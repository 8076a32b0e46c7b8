/** A table as text: CSV, JSON, JSON Lines. The three hold the same rows in the same order under the same names. */
import { guarded } from '../formula.ts';
import type { DataTable, Value } from './table.ts';

/** Formats of the files, as their names end. */
export const FORMATS = ['csv', 'json', 'jsonl'] as const;

/** Format of a file. */
export type Format = (typeof FORMATS)[number];

/** Media types by format. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonl',
};

/** A value as it stands in a cell, before quotes: nothing for null and for an empty list, a list as JSON. */
function cellText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return guarded(value);
  return typeof value === 'object' ? (value.length === 0 ? '' : JSON.stringify(value)) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 with commas and CRLF, UTF-8 without a byte order mark: one would belong to the name of the first column. */
function* csvOf({ columns, rows }: DataTable): Generator<string, void, void> {
  yield `${columns.map(({ name }) => name).join(',')}\r\n`;
  for (const row of rows()) yield `${row.map((value) => quoted(cellText(value))).join(',')}\r\n`;
}

/** Each row as a JSON object on a line of its own. */
function* jsonLinesOf({ columns, rows }: DataTable): Generator<string, void, void> {
  for (const row of rows()) yield `${JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])))}\n`;
}

/** The same lines as one list. */
function* jsonOf(table: DataTable): Generator<string, void, void> {
  let before = '[\n';
  for (const line of jsonLinesOf(table)) {
    yield before + line.slice(0, -1);
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}

const WRITERS: Readonly<Record<Format, (table: DataTable) => Generator<string, void, void>>> = {
  csv: csvOf,
  json: jsonOf,
  jsonl: jsonLinesOf,
};

/** The text of a file, row by row: that of a whole country is only put together when it is written. */
export function partsOf(table: DataTable, format: Format): Generator<string, void, void> {
  return WRITERS[format](table);
}

/** The text of a file. */
export function textOf(table: DataTable, format: Format): string {
  return [...partsOf(table, format)].join('');
}
