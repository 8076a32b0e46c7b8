/** Merged cells of a sheet, looked up by row: what a walk asks at every row must not cost a look at all of them. */
import { MAX_MERGED_ROWS } from '../bytes/limits.ts';
import type { Grid, Merge } from '../grid.ts';

/** Headings reach over a few rows; a taller merge belongs to data. */
const TALLEST_HEADING = 4;

/** Merged cells by row. */
export interface Merges {
  /** Row of the cell that is shown at a place which a merge covers from above; undefined where none does. */
  readonly anchorAt: (row: number, column: number) => number | undefined;
  /** Whether a cell reaches over columns to its right, in its row alone. */
  readonly isWide: (row: number, column: number) => boolean;
  /** Merges of few rows that touch a row or the next. */
  readonly near: (row: number) => readonly Merge[];
}

/** Looks through the merges of a grid once; null where they reach over so much that they must overlap. */
export function mergesOf(grid: Grid): Merges | null {
  const anchors = new Map<number, Map<number, number>>();
  const rows = new Map<number, Merge[]>();
  const wide = new Set<string>();
  let reach = 0;
  for (const merge of grid.merges) {
    const { top, left, right } = merge;
    const bottom = Math.min(merge.bottom, grid.rows.length - 1);
    reach += 1 + Math.max(0, bottom - top);
    if (reach > MAX_MERGED_ROWS) return null;
    if (merge.bottom === top && right > left) wide.add(`${top} ${left}`);
    for (let row = top; row <= bottom; row++) {
      if (row > top) anchors.set(row, (anchors.get(row) ?? new Map<number, number>()).set(left, top));
      if (bottom - top < TALLEST_HEADING) rows.set(row, [...(rows.get(row) ?? []), merge]);
    }
  }
  return {
    anchorAt: (row, column) => anchors.get(row)?.get(column),
    isWide: (row, column) => wide.has(`${row} ${column}`),
    near: (row) => [...new Set([...(rows.get(row) ?? []), ...(rows.get(row + 1) ?? [])])],
  };
}
