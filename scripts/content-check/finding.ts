/** What the check finds: one shape for the table and for JSON. */
import type { Lang } from '../../src/i18n/lang.ts';
import type { Severity } from './rule.ts';
import { RULES, type Rule } from './rules.ts';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>;

/** Something that was found in the content. */
export interface Finding {
  /** error: a build refuses the content; warning: a person should look; info: good to know. */
  readonly severity: Severity;
  /** Short name of the rule, for grouping. */
  readonly rule: Rule;
  /** File, relative to the content folder. */
  readonly file: string;
  /** Field in dotted form ("certificates[0].source.url"), or '' for the file as a whole. */
  readonly field: string;
  /** What was found, as it stands there, at most 300 characters. */
  readonly found: string;
  /** What was expected, in English, without a full stop. */
  readonly expected: string;
  /** The whole of it as one sentence. */
  readonly message: Bilingual;
  /** What to do about it. */
  readonly next: Bilingual;
}

/** What a finding says beside its rule. */
export interface Found {
  /** File, relative to the content folder. */
  readonly file: string;
  /** Field in dotted form, or ''. */
  readonly field: string;
  /** What was found. */
  readonly found: string;
  /** What was expected, where the rule does not say it well enough. */
  readonly expected?: string;
  /** The sentence of the content checks, in place of what was found, for mistakes that a build names. */
  readonly reason?: string;
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

/** A finding of a rule. */
export function finding(rule: Rule, { file, field, found, expected, reason }: Found): Finding {
  const { severity, title, next, expected: usual } = RULES[rule];
  const said = shortened(reason ?? found);
  return {
    severity,
    rule,
    file,
    field,
    found: shortened(found),
    expected: expected ?? usual,
    message: { vi: `${title.vi}: ${said}`, en: `${title.en}: ${said}` },
    next,
  };
}
