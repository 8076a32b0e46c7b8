/** What is wrong with one record beside its form, before anything is matched: days to come, marks and groups that nobody knows. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import { yearOf, type CalendarDate } from '../../src/domain/date.ts';
import { ALCOHOL_SETS, type GroupKey } from '../../src/domain/taxonomy.ts';
import type { InputRecord } from './input.ts';
import { markNamed } from './marks.ts';
import type { ImportProblem } from './problem.ts';
import type { Field } from './row.ts';
import { problemAt } from './said.ts';

/** What records are held to. */
export interface Rules {
  /** Last day that is not in the future. */
  readonly latest: CalendarDate;
  /** Ids of the marks of the register. */
  readonly marks: ReadonlySet<string>;
  /** Group of each set. */
  readonly groupOfSet: ReadonlyMap<number, GroupKey>;
}

/** The rules that a register and a day give. */
export function rulesOf(content: ContentRecords, latest: CalendarDate): Rules {
  return {
    latest,
    marks: new Set(content.marks.map((mark) => mark.id)),
    groupOfSet: new Map(content.groups.flatMap((group) => group.sets.map((set) => [set.no, group.key] as const))),
  };
}

function dateProblem(record: InputRecord, field: Field, found: string, [vi, en]: readonly [vi: string, en: string]): ImportProblem {
  return problemAt(record.origin, {
    kind: 'date',
    field,
    found,
    expected: en,
    vi: `Thấy ${found}; cần ${vi}`,
    en: `found ${found}; expected ${en}`,
  });
}

/** Days and years that lie in the future, and withdrawals before the recognition. */
function dateProblems(record: InputRecord, { latest }: Rules): ImportProblem[] {
  const problem = (field: Field, found: string, words: readonly [string, string]) => dateProblem(record, field, found, words);
  const past = [`ngày ${latest} hoặc trước đó`, `${latest} or earlier, not a day in the future`] as const;
  return [...(record.earlier ?? []), record].flatMap(({ decisionDate, year, revoked }) => {
    const withdrawn = revoked?.date;
    return [
      ...(decisionDate !== undefined && decisionDate > latest ? [problem('decisionDate', decisionDate, past)] : []),
      ...(decisionDate !== undefined && decisionDate < '2018'
        ? [
            problem('decisionDate', decisionDate, [
              'ngày từ năm 2018: chương trình bắt đầu từ đó',
              'a day from 2018 on: the programme began then',
            ]),
          ]
        : []),
      ...(year !== undefined && year > yearOf(latest)
        ? [problem('year', String(year), [`năm ${yearOf(latest)} hoặc trước đó`, `${yearOf(latest)} or earlier, not a year in the future`])]
        : []),
      ...(withdrawn !== undefined && withdrawn > latest ? [problem('note', withdrawn, past)] : []),
      ...(withdrawn !== undefined && decisionDate !== undefined && withdrawn < decisionDate
        ? [
            problem('note', withdrawn, [
              `ngày thu hồi sau ngày công nhận ${decisionDate}`,
              `a withdrawal after the recognition of ${decisionDate}`,
            ]),
          ]
        : []),
    ];
  });
}

/** Marks of a compiled record that the register does not know; those of an office list are kept as text. */
function markProblems(record: InputRecord, { marks }: Rules): ImportProblem[] {
  if (record.isFromSheet) return [];
  return (record.certifications ?? []).flatMap((text, index) => {
    if (marks.has(markNamed(text) ?? '')) return [];
    const problem = problemAt(record.origin, {
      kind: 'form',
      field: 'certs',
      found: text,
      expected: 'the name of a mark of reference/marks.yaml',
      vi: `Không có chứng nhận nào tên "${text}"; cần tên có trong reference/marks.yaml`,
      en: `certifications[${index}]: found "${text}", expected the name of a mark of reference/marks.yaml`,
    });
    return [problem];
  });
}

/** A set that is not of the group beside it. */
function groupProblems({ set, group, origin }: InputRecord, { groupOfSet }: Rules): ImportProblem[] {
  const own = set === undefined ? undefined : groupOfSet.get(set);
  if (set === undefined || group === undefined || own === group) return [];
  const problem = problemAt(origin, {
    kind: 'group',
    field: 'group',
    found: `${set}, ${group}`,
    expected: `a set of group "${group}"`,
    vi: `Bộ sản phẩm ${set} thuộc nhóm "${own ?? 'không có'}", không thuộc nhóm "${group}"`,
    en: `set: found set ${set} of group "${own ?? 'none'}", expected a set of group "${group}"`,
  });
  return [problem];
}

/** Everything that is wrong with a record by itself. */
export function problemsOf(record: InputRecord, rules: Rules): ImportProblem[] {
  return [...dateProblems(record, rules), ...markProblems(record, rules), ...groupProblems(record, rules)];
}

/** A record of an office list with what its set says for certain: the group, and whether it is alcohol. */
export function completed(record: InputRecord, { groupOfSet }: Rules): InputRecord {
  if (!record.isFromSheet || record.set === undefined) return record;
  const group = record.group ?? groupOfSet.get(record.set);
  return { ...record, ...(group !== undefined && { group }), ...(ALCOHOL_SETS.includes(record.set) && { alcohol: true }) };
}
