/** A table as CSV: RFC 4180 with commas and CRLF, UTF-8 with a byte order mark, without which Excel reads another encoding. */
import { shortDate } from '../../src/i18n/format.ts';
import { guarded } from '../../src/exports/formula.ts';
import type { Cell, Table } from './table.ts';

/** Days as in Viet Nam (dd/mm/yyyy), decimals with a comma; texts that look like formulas are kept texts. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'string' ? guarded(cell) : shortDate(cell.day, 'vi');
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of the file. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(textOf))];
  return `\uFEFF${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}
