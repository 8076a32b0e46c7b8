/** What an import says to the person who made the file. */

/** What kind of mistake or question it is; scripts may count by it. */
export const PROBLEM_KINDS = [
  /** The file cannot be read at all: damaged, encrypted, too large, unknown encoding. */
  'file',
  /** No header row, or a needed column is missing. */
  'header',
  /** A name, producer or another needed value is empty. */
  'missing',
  /** A value has a form that nobody knows. */
  'form',
  /** Stars that are no 3, 4 or 5, or several at once. */
  'stars',
  /** A day or year that does not exist, lies in the future, or contradicts another. */
  'date',
  /** A place that nobody knows, or that may be one of several. */
  'place',
  /** A group or set that nobody knows. */
  'group',
  /** Several products in one cell. */
  'several',
  /** The row may mean one of several known products or producers. */
  'ambiguous',
  /** It contradicts the register. */
  'register',
] as const;

/** See {@link PROBLEM_KINDS}. */
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** A mistake or a question, ready to be read. */
export interface ImportProblem {
  /** Name of the file, as it was given. */
  readonly file: string;
  /** Name of the sheet; '' for text files. */
  readonly sheet: string;
  /** Address of the cell ("C7"), of the row ("7") where no one cell is to blame, or '' for the file as a whole. */
  readonly cell: string;
  /** Kind. */
  readonly kind: ProblemKind;
  /** The text that was found, at most 120 characters; '' for nothing. */
  readonly found: string;
  /** What was expected, in English, without a full stop. */
  readonly expected: string;
  /** The whole of it as a sentence in Vietnamese, " / ", and the same in English. */
  readonly message: string;
}
