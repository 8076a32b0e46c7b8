/** One rule of the check in words. */
import type { Lang } from '../../src/i18n/lang.ts';

/** How much a finding weighs: see Finding.severity. */
export type Severity = 'error' | 'warning' | 'info';

type Texts = Readonly<Record<Lang, string>>;

/** A rule. */
export interface RuleText {
  /** How much it weighs. */
  readonly severity: Severity;
  /** What is wrong, without the thing found. */
  readonly title: Texts;
  /** What was expected, in English, without a full stop. */
  readonly expected: string;
  /** What to do. */
  readonly next: Texts;
}

/** A rule from its parts; each text is given in Vietnamese, then in English. */
export function rule(
  severity: Severity,
  title: readonly [vi: string, en: string],
  expected: string,
  next: readonly [vi: string, en: string],
): RuleText {
  return { severity, title: { vi: title[0], en: title[1] }, expected, next: { vi: next[0], en: next[1] } };
}
