/** Separated text as a grid. */
import { parseCsv } from 'hucre/csv';
import { unguarded } from '../../../../src/exports/formula.ts';
import { fault, type Read } from '../complaint.ts';
import { textCell, type Grid } from '../grid.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';

const SEPARATORS = [';', '\t', '|', ','] as const;

/** A line that stands behind the text: where it does not come out as a row of its own, a quote was left open. */
const SENTINEL = '\u0001end\u0001';

/** How many rows look the same with a separator: the number of rows that have the commonest number of fields above one. */
function agreementOf(sample: string, separator: string): number {
  const counts = new Map<number, number>();
  for (const row of parseCsv(sample, { delimiter: separator })) {
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([fields, rows]) => rows * 100 + Math.min(fields, 99)));
}

/** The separator of a text: title rows have none of it or few, so the rows that agree decide; a comma also stands in sentences. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 60_000);
  const scores = SEPARATORS.map((separator) => agreementOf(sample, separator));
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** The grid of a text, its rows numbered by their first line. */
export function textGrid(text: string): Read<Grid> {
  // Some programs name the separator in a first line of its own.
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  const rows = parseCsv(`${text.replace(/\r\n?/g, '\n')}\n${SENTINEL}`, { delimiter: named ?? separatorOf(text) });
  const last = rows.pop();
  const numbers: number[] = [];
  let line = 1;
  for (const row of rows) {
    numbers.push(line);
    line += 1 + row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.split('\n').length - 1 : 0), 0);
  }
  if (last?.length !== 1 || last[0] !== SENTINEL) {
    return fault('file', `dấu nháy kép mở ở dòng ${line} được đóng lại`, `the quote that is opened on line ${line} to be closed`);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > MAX_ROWS || width > MAX_COLUMNS || rows.length * width > MAX_CELLS) {
    return fault('file', `không quá ${MAX_ROWS} dòng và ${MAX_COLUMNS} cột`, `at most ${MAX_ROWS} rows and ${MAX_COLUMNS} columns`);
  }
  const cells = rows.map((row) => row.map((value) => textCell(typeof value === 'string' ? unguarded(value) : '')));
  return {
    value: {
      sheet: '',
      isHidden: false,
      is1904: false,
      rows: named === undefined ? cells : cells.map((row, at) => (at === 0 ? [] : row)),
      numbers,
      merges: [],
    },
  };
}
