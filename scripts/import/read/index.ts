/** Reads office lists: .xlsx and .csv files as rows. */
import type { ImportProblem } from '../problem.ts';
import type { LeftOut, ReadRow } from '../row.ts';

/** What reading one file found; every data row is in `rows` or in `rejected`. */
export interface ReadFile {
  /** Rows without a mistake, top to bottom, sheet by sheet. */
  readonly rows: readonly ReadRow[];
  /** Rows with a mistake: their sheet and number; what is wrong with them is in `problems`. */
  readonly rejected: readonly { readonly sheet: string; readonly row: number }[];
  /** Rows that must be asked about (several products in one cell); what to ask is in `problems`. */
  readonly ambiguous: readonly { readonly sheet: string; readonly row: number }[];
  /** Every mistake and question. */
  readonly problems: readonly ImportProblem[];
  /** Personal data that was left out. */
  readonly leftOut: LeftOut;
}

/** What the reader needs to know. */
export interface ReadOptions {
  /** Name of the file for problems. */
  readonly name: string;
  /** Last day that is not in the future (YYYY-MM-DD). */
  readonly latest: string;
  /** Called now and then with the share of the file that was read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The rows of a workbook or of a CSV text; never throws for what the bytes hold. */
export type SheetReader = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadFile>;
