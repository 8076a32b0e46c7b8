/** The mistakes with which a build refuses the content, each under its rule. */
import { contentProblems } from '../../src/catalogue/checks.ts';
import type { ContentRecords, Problem } from '../../src/catalogue/content-files.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { finding, type Finding } from './finding.ts';
import type { Rule } from './rules.ts';

/** Rule of a problem that reading one file found. */
function ruleOfFile({ reason }: Problem): Rule {
  if (reason.startsWith('not valid YAML') || reason.startsWith('found an empty file')) return 'yaml';
  return reason.startsWith('found no such file') ? 'reference-list' : 'schema';
}

const BY_FIELD: readonly (readonly [field: RegExp, rule: Rule])[] = [
  [/^(?:producer$|marks\[)/, 'missing-reference'],
  [/^images\[/, 'picture'],
  [/^place\./, 'place'],
  [/^(?:set|alcohol)$/, 'contradiction'],
  [/^certificates\[\d+\]$/, 'order'],
  [/^certificates\[/, 'date'],
  [/^sample$/, 'sample'],
];

/** Rule of a problem between records. */
function ruleBetween({ file, field }: Problem): Rule {
  if (file.startsWith('reference/')) return 'reference-list';
  if (file === 'redirects.yaml') return 'redirect';
  return BY_FIELD.find(([pattern]) => pattern.test(field))?.[1] ?? 'id';
}

/** The thing found and the thing expected, where the sentence of the checks names them. */
function findingOf(rule: Rule, { file, field, reason }: Problem): Finding {
  const found = /\bfound (.+?)(?:[,;] (?:expected|also)\b|; |$)/.exec(reason)?.[1] ?? reason;
  const expected = /\bexpected (.+?)(?:[,;] found\b|; |$)/.exec(reason)?.[1];
  return finding(rule, { file, field, found, ...(expected !== undefined && { expected }), reason });
}

/** What the checks need to know. */
export interface BuildQuestion {
  /** What was read. */
  readonly records: ContentRecords;
  /** What reading found. */
  readonly problems: readonly Problem[];
  /** The content folder. */
  readonly root: string;
  /** Last day that is not in the future. */
  readonly latest: CalendarDate;
  /** Whether samples may stand in it. */
  readonly areSamplesAllowed: boolean;
}

/** Every mistake; none hides another. */
export function buildFindings({ records, problems, root, latest, areSamplesAllowed }: BuildQuestion): Finding[] {
  return [
    ...problems.map((problem) => findingOf(ruleOfFile(problem), problem)),
    ...contentProblems(records, root, latest, areSamplesAllowed).map((problem) => findingOf(ruleBetween(problem), problem)),
  ];
}
