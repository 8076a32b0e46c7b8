/** An action: what it is sent, how often, in which modes, and what it does. */
import type { z } from 'astro/zod';
import type { Lang } from '../../../i18n/lang.ts';
import { REFUSALS } from '../../../i18n/shop-refusals.ts';
import type { CommerceMode } from '../../../site.config.ts';
import type { LimitName } from '../limits.ts';
import type { ShopParts } from '../parts.ts';
import { Refusal } from '../refusal.ts';

/** What an action knows beside its body. */
export interface Circumstances {
  /** The shop. */
  readonly parts: ShopParts;
  /** Now, milliseconds since 1970 (UTC). */
  readonly now: number;
  /** Counts a mail address; whoever asks too often is refused. @throws {Refusal} too_often */
  readonly countMail: (email: string) => void;
}

/** What an action answers. */
export interface Reply {
  /** HTTP status. */
  readonly status: number;
  /** Becomes JSON. */
  readonly body: unknown;
  /** Ids of orders, for the log. */
  readonly orderIds?: readonly string[];
}

/** An action. */
export interface Action {
  /** Modes in which it exists. */
  readonly modes: readonly CommerceMode[];
  /** How often one address may ask. */
  readonly limit: LimitName;
  /** Limit of a mail address, for those that name one. */
  readonly mailLimit: LimitName;
  /** Answers a body. @throws {Refusal} */
  run(body: unknown, circumstances: Circumstances): Promise<Reply>;
}

/** Modes with requests for quotation. */
export const ANY_MODE: readonly CommerceMode[] = ['rfq', 'reserve', 'pay'];

/** Modes with orders. */
export const ORDER_MODES: readonly CommerceMode[] = ['reserve', 'pay'];

/** Most fields that are named in a refusal. */
const MOST_FIELDS = 30;

/** The language that a body asks for, also a body that is wrong elsewhere. */
export function langOf(body: unknown): Lang {
  const asked = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'lang' in value ? value.lang : undefined);
  const nested = typeof body === 'object' && body !== null && 'request' in body ? asked(body.request) : undefined;
  return asked(body) === 'en' || nested === 'en' ? 'en' : 'vi';
}

/** Field by field what is wrong, in words. */
function fieldsOf(issues: readonly z.core.$ZodIssue[], lang: Lang): Record<string, string> {
  const words: Readonly<Record<string, string>> = REFUSALS[lang].fields;
  const entries = issues.flatMap((issue): [string, string][] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [[...issue.path, key].join('.').slice(0, 100), 'unknown_key'])
      : [[issue.path.join('.').slice(0, 100), issue.message]],
  );
  return Object.fromEntries(
    entries.slice(0, MOST_FIELDS).map(([path, problem]) => [path, words[problem] ?? REFUSALS[lang].fields.invalid]),
  );
}

/** An action whose body fits a schema. */
export function action<Schema extends z.ZodType>(
  schema: Schema,
  { modes, limit }: Pick<Action, 'modes' | 'limit'>,
  run: (body: z.output<Schema>, circumstances: Circumstances) => Promise<Reply>,
): Action {
  return {
    modes,
    limit,
    mailLimit: limit === 'request' ? 'requestMail' : 'checkoutMail',
    run(body, circumstances) {
      const { success, data, error } = schema.safeParse(body);
      if (!success) throw new Refusal('invalid', { fields: fieldsOf(error.issues, langOf(body)) });
      return run(data, circumstances);
    },
  };
}

/** What was found. @throws {Refusal} not_found where it is null. */
export function found<T>(value: T | null): T {
  if (value === null) throw new Refusal('not_found');
  return value;
}
