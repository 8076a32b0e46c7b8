/** How much the reader takes in; a file that holds more is refused, not read in part. */

/** Bytes that an archive may unpack to, all its parts together. */
export const MAX_UNPACKED = 256 * 1024 * 1024;

/** Parts of an archive. */
export const MAX_PARTS = 5_000;

/** Rows of one sheet. */
export const MAX_ROWS = 200_000;

/** Columns of one sheet. */
export const MAX_COLUMNS = 512;

/** Cells of one sheet, blank ones between filled ones included. */
export const MAX_CELLS = 10_000_000;

/** Rows that merged cells may reach over, all of one sheet together: more is no table but overlapping merges. */
export const MAX_MERGED_ROWS = 2_000_000;

/** Characters of a cell that are looked at: ten times what the register takes of any; a longer text is no value but an attack on patterns. */
export const MAX_TEXT = 5_000;
