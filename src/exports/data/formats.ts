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
function csvOf({ columns, rows }: DataTable): string {
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const row of rows()) lines.push(row.map((value) => quoted(cellText(value))).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** Each row as a JSON object on a line of its own. */
function linesOf({ columns, rows }: DataTable): string[] {
  return Array.from(rows(), (row) => JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]))));
}

const WRITERS: Readonly<Record<Format, (table: DataTable) => string>> = {
  csv: csvOf,
  json: (table) => `[\n${linesOf(table).join(',\n')}\n]\n`,
  jsonl: (table) =>
    linesOf(table)
      .map((line) => `${line}\n`)
      .join(''),
};

/** The text of a file. */
export function textOf(table: DataTable, format: Format): string {
  return WRITERS[format](table);
}
