/** Reads compiled records: one JSON object a line; every mistake is collected with its line. */
import { checkedRecord, type InputRecord } from './input.ts';
import type { ImportProblem } from './problem.ts';
import type { Origin } from './row.ts';
import { problemAt } from './said.ts';

/** A line as a value, or null where it is no JSON object. */
function objectOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** What a line says, or what is wrong with it. */
function recordOf(text: string, origin: Origin): { record: InputRecord } | { problems: readonly ImportProblem[] } {
  const value = objectOf(text);
  if (value !== null) return checkedRecord(value, origin, false);
  const problem = problemAt(origin, {
    kind: 'form',
    field: null,
    found: text,
    expected: 'one whole JSON object on the line',
    vi: 'Dòng này không phải là một đối tượng JSON trọn vẹn',
    en: `found "${text.length > 60 ? `${text.slice(0, 59)}…` : text}", expected one whole JSON object on the line`,
  });
  return { problems: [problem] };
}

/** What a .jsonl text holds: its records, the places of those that have a mistake, and every mistake. */
export interface ReadLines {
  /** Records without a mistake, in order. */
  readonly records: readonly InputRecord[];
  /** Lines with a mistake. */
  readonly rejected: readonly Origin[];
  /** Every mistake. */
  readonly problems: readonly ImportProblem[];
}

/** Reads a .jsonl text. Blank lines are allowed. `file` is named in the problems. */
export function readLines(text: string, file: string): ReadLines {
  const records: InputRecord[] = [];
  const rejected: Origin[] = [];
  const problems: ImportProblem[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, content] of lines.entries()) {
    if (content.trim() === '') continue;
    const origin = { file, sheet: '', row: index + 1, cells: {} };
    const result = recordOf(content, origin);
    if ('record' in result) records.push(result.record);
    else {
      rejected.push(origin);
      problems.push(...result.problems);
    }
  }
  return { records, rejected, problems };
}
