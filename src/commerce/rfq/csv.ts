/** The lines of a producer as CSV for a spreadsheet. */
import { writeCsv } from 'hucre/csv';
import { guarded } from '../../exports/formula.ts';
import { deskWords } from '../../i18n/shop-mail.ts';
import type { RequestLine } from './request.ts';

/** CSV in UTF-8 with the mark by which Excel knows that; texts that look like formulas are kept texts. */
export function requestCsv(id: string, lines: readonly (RequestLine & { readonly name: string })[]): string {
  const rows = lines.map(({ product, name, qty, unit, targetPrice, note }) =>
    [id, product, name, qty, unit, targetPrice, note ?? ''].map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)),
  );
  return `\uFEFF${writeCsv([[...deskWords.csv], ...rows])}`;
}
