/** Makes problems: the one place that puts a mistake of a row into words of both languages. */
import type { ImportProblem, ProblemKind } from './problem.ts';
import type { Field, Origin } from './row.ts';

/** Longest text that a problem quotes. */
const QUOTED = 120;

/** What to say of a mistake. */
export interface Said {
  /** Kind. */
  readonly kind: ProblemKind;
  /** Column that is to blame; null where the row as a whole is. */
  readonly field: Field | null;
  /** The text that was found; '' for nothing. */
  readonly found: string;
  /** What was expected, in English, without a full stop. */
  readonly expected: string;
  /** A sentence in Vietnamese, without a full stop. */
  readonly vi: string;
  /** The same in English, without a full stop. */
  readonly en: string;
}

/** A text short enough to be quoted. */
export function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
}

/** A sentence in Vietnamese, " / ", and the same in English; both are given without a full stop. */
export function inBoth(vi: string, en: string): string {
  return `${vi}. / ${en}.`;
}

/** A problem of a row, at the cell of its column where the row has that cell. */
export function problemAt(origin: Origin, { kind, field, found, expected, vi, en }: Said): ImportProblem {
  return {
    file: origin.file,
    sheet: origin.sheet,
    cell: (field === null ? undefined : origin.cells[field]) ?? String(origin.row),
    kind,
    found: quoted(found),
    expected,
    message: inBoth(vi, en),
  };
}

/** A problem of a file as a whole. */
export function problemOfFile(file: string, said: Omit<Said, 'field' | 'found'>): ImportProblem {
  return { file, sheet: '', cell: '', kind: said.kind, found: '', expected: said.expected, message: inBoth(said.vi, said.en) };
}

/** Where a row stands, as one short text: "file · sheet · 7". */
export function placeOfRow(origin: Origin): string {
  return [origin.file, origin.sheet, String(origin.row)].filter((part) => part !== '').join(' · ');
}

/** A problem as one line for people: "file · sheet · C7: message". */
export function lineOf(problem: ImportProblem): string {
  return `${[problem.file, problem.sheet, problem.cell].filter((part) => part !== '').join(' · ')}: ${problem.message}`;
}
