/** The rules of the programme that the guide shows, and its lists to tick; read once a process. */
import type { z } from 'astro/zod';
import type { CalendarDate } from '../domain/date.ts';
import type { Lang } from '../i18n/lang.ts';
import { ContentError, type Problem } from './content-files.ts';
import { checklists, rules } from './schema/guide.ts';
import { shippedRecord } from './shipped.ts';

const RULES = 'reference/rules.yaml';
const CHECKLISTS = 'reference/checklists.yaml';

/** Where something was read. */
export interface Reading {
  /** Address. */
  readonly url: string;
  /** Title as printed. */
  readonly title: string | null;
  /** Day on which it was read. */
  readonly read: CalendarDate;
}

/** A decision on which rules rest. */
export interface Decision {
  /** Number as printed. */
  readonly number: string;
  /** Day of signing. */
  readonly signed: CalendarDate;
  /** The decision that took its place; null while none did. */
  readonly replacedBy: Decision | null;
  /** Whether the years that it was made for are over. */
  readonly hasEnded: boolean;
  /** Whether it stands in the timeline of the programme. */
  readonly isTimeline: boolean;
  /** Where its full text should stand; null where no address is known. */
  readonly textAddress: string | null;
  /** What it is. */
  readonly text: Readonly<Record<Lang, string>>;
  /** Where it was read; null where it is unverified. */
  readonly reading: Reading | null;
}

/** A rule. */
export interface Rule {
  /** Id. */
  readonly id: string;
  /** Where it comes from. */
  readonly decision: Decision;
  /** What it says. */
  readonly text: Readonly<Record<Lang, string>>;
  /** Where it was read; null where it is unverified. */
  readonly reading: Reading | null;
}

/** What the parts of the score weigh under a decision. */
export interface Weights {
  /** The decision. */
  readonly decision: Decision;
  /** Points of the parts A, B and C, 100 together. */
  readonly points: Readonly<Record<ScorePart, number>>;
  /** Whether nobody here has read it in a source that can be opened. */
  readonly isUnverified: boolean;
}

/** A part of the score. */
export type ScorePart = 'a' | 'b' | 'c';

/** A part of a list to tick. */
export interface ChecklistPart {
  /** Id, unique in its list. */
  readonly id: string;
  /** Part of the score that it is about; null for none. */
  readonly part: ScorePart | null;
  /** Heading. */
  readonly text: Readonly<Record<Lang, string>>;
  /** Rules that it rests on. */
  readonly rules: readonly Rule[];
  /** What to tick. */
  readonly items: readonly { readonly id: string; readonly text: Readonly<Record<Lang, string>> }[];
}

/** Names of the lists to tick. */
export type ChecklistName = keyof z.infer<typeof checklists>;

/** All that the guide rests on. */
export interface GuideRules {
  /** Decisions by number, the oldest first. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Weights, the newest first. */
  readonly weights: readonly Weights[];
  /** Rules by id. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Lists to tick. */
  readonly checklists: Readonly<Record<ChecklistName, readonly ChecklistPart[]>>;
}

type RulesRecord = z.infer<typeof rules>;
type ChecklistsRecord = z.infer<typeof checklists>;

/** Values of a list that stand in it more than once. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** What must hold between the entries of the two files. */
function problemsBetween(record: RulesRecord, lists: ChecklistsRecord): Problem[] {
  const numbers = record.decisions.map(({ number }) => number);
  const ids = record.rules.map((rule) => rule.id);
  const parts = Object.values(lists).flat();
  const unknown = (file: string, field: string, found: string, all: readonly string[]): Problem[] =>
    all.includes(found) ? [] : [{ file, field, reason: `found "${found}", expected one of ${all.join(', ')}` }];
  const twice = (file: string, field: string, values: readonly string[]): Problem[] =>
    repeated(values).map((value) => ({ file, field, reason: `found "${value}" twice, expected each once` }));
  return [
    ...twice(RULES, 'decisions', numbers),
    ...twice(RULES, 'rules', ids),
    ...record.decisions.flatMap(({ number, replacedBy }, index) => {
      if (replacedBy === undefined) return [];
      const at = numbers.indexOf(replacedBy);
      const reason = `found "${replacedBy}" as what replaced ${number}, expected a later decision of this file`;
      return at > index ? [] : [{ file: RULES, field: `decisions[${index}].replacedBy`, reason }];
    }),
    ...record.weights.flatMap(({ decision }, index) => unknown(RULES, `weights[${index}].decision`, decision, numbers)),
    ...record.rules.flatMap(({ decision }, index) => unknown(RULES, `rules[${index}].decision`, decision, numbers)),
    ...Object.entries(lists).flatMap(([name, list]) => [
      ...twice(CHECKLISTS, name, [...list.map((part) => part.id)]),
      ...twice(CHECKLISTS, name, [...list.flatMap((part) => part.items.map((item) => item.id))]),
    ]),
    ...parts.flatMap((part) => part.rules.flatMap((rule) => unknown(CHECKLISTS, `${part.id}.rules`, rule, ids))),
  ];
}

/** Where a record was read. */
function readingOf({ source, read }: Pick<RulesRecord['rules'][number], 'source' | 'read'>): Reading | null {
  return source === undefined || read === undefined ? null : { url: source.url, title: source.title ?? null, read };
}

/** Decisions by number. They are built from the newest, so that each finds the one that replaced it. */
function decisionsOf(record: RulesRecord): Map<string, Decision> {
  const built = new Map<string, Decision>();
  for (const { vi, en, replacedBy, textAddress, number, signed, hasEnded, isTimeline, ...rest } of record.decisions.toReversed()) {
    built.set(number, {
      number,
      signed,
      hasEnded,
      isTimeline,
      replacedBy: replacedBy === undefined ? null : (built.get(replacedBy) ?? null),
      textAddress: textAddress ?? null,
      text: { vi, en },
      reading: readingOf(rest),
    });
  }
  return new Map([...built].toReversed());
}

/** The rules out of what the two files say; throws {@link ContentError} where a reference leads nowhere. */
export function guideRulesOf(record: RulesRecord, lists: ChecklistsRecord): GuideRules {
  const problems = problemsBetween(record, lists);
  if (problems.length > 0) throw new ContentError(problems);
  const decisions = decisionsOf(record);
  /** What a checked reference names. */
  const found = <T>(map: ReadonlyMap<string, T>, key: string): T[] => {
    const value = map.get(key);
    return value === undefined ? [] : [value];
  };
  const all = new Map(
    record.rules.flatMap(({ id, vi, en, decision: number, ...rest }) =>
      found(decisions, number).map((decision) => [id, { id, decision, text: { vi, en }, reading: readingOf(rest) }] as const),
    ),
  );
  const listOf = (parts: ChecklistsRecord[ChecklistName]): ChecklistPart[] =>
    parts.map(({ id, part, vi, en, rules: used, items }) => ({
      id,
      part: part ?? null,
      text: { vi, en },
      rules: used.flatMap((rule) => found(all, rule)),
      items: items.map((item) => ({ id: item.id, text: { vi: item.vi, en: item.en } })),
    }));
  return {
    decisions,
    weights: record.weights.flatMap(({ decision: number, a, b, c, isUnverified }) =>
      found(decisions, number).map((decision) => ({ decision, points: { a, b, c }, isUnverified })),
    ),
    rules: all,
    checklists: { dossier: listOf(lists.dossier), readiness: listOf(lists.readiness) },
  };
}

let memo: GuideRules | null = null;

/** The rules of this content; throws {@link ContentError} with every problem when there is one. */
export function guideRules(): GuideRules {
  return (memo ??= guideRulesOf(shippedRecord(rules, RULES), shippedRecord(checklists, CHECKLISTS)));
}
