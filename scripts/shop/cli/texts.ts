/** How times, amounts and tables look in the operators' tools. */
import { dayIn } from '../../../src/commerce/day.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { plain, tableLines, type TableColumn } from '../../content-check/terminal.ts';
import type { Both } from './answer.ts';

/** How far clocks in Viet Nam are ahead of UTC, in milliseconds. */
const AHEAD = 7 * 3_600_000;

/** "2026-11-21 09:00" in Viet Nam; empty for no time. */
export function timeText(moment: number | null): string {
  return moment === null ? '' : `${dayIn(moment)} ${new Date(moment + AHEAD).toISOString().slice(11, 16)}`;
}

/** An amount with its sign, as a number alone: it is also what options take. */
export function amountText(amount: number): string {
  return `${amount} đ`;
}

/** The text of a language. */
export function inLang({ vi, en }: Both, lang: Lang): string {
  return lang === 'vi' ? vi : en;
}

/** A column: its header in both languages, and its cell of a row. Numbers stand at the right. */
export interface CliColumn<Row> {
  readonly header: Both;
  readonly cell: (row: Row) => string | number | null;
  readonly isFlexible?: boolean;
}

/** Width of the terminal; where there is none, that of COLUMNS, so that files are not cut. */
function terminalWidth(): number {
  const width = process.stdout.isTTY ? process.stdout.columns : Number(process.env['COLUMNS'] ?? 240);
  return width > 0 ? width : 240;
}

/** A table as lines. */
export function tableOf<Row>(columns: readonly CliColumn<Row>[], rows: readonly Row[], lang: Lang): string[] {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const heads = columns.map(({ header, isFlexible = false }, at): TableColumn => {
    const isNumber = cells.some((row) => typeof row[at] === 'number');
    return { header: inLang(header, lang), isNumber, isFlexible };
  });
  return tableLines(
    heads,
    cells.map((row) => row.map((cell) => plain(String(cell ?? '')))),
    terminalWidth(),
  );
}
