/** Fields that people fill in. The message of each check is the name of what is wrong, see i18n/shop-refusals.ts. */
import { z } from 'astro/zod';
import { calendarDate } from '../../domain/date.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { dong, type Dong } from '../../domain/money.ts';
import type { FieldProblem } from '../../i18n/shop-refusals.ts';

/** Has zod say what is wrong by its name. */
const says = (problem: FieldProblem): { error: FieldProblem } => ({ error: problem });

/** Characters that end a line, steer a terminal, turn the direction of writing, or are half of a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** The same, but for tabs and ends of lines. */
const UNPRINTABLE_LINES = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Composed letters, single spaces, nothing around. */
const tidied = (text: string): string => text.normalize('NFC').trim().replace(/ {2,}/g, ' ');

/** One line of text that must say something. */
export const line = (most: number) =>
  z
    .string(says('required'))
    .max(most * 3, says('too_long'))
    .refine((text) => !UNPRINTABLE.test(text), says('one_line'))
    .transform(tidied)
    .pipe(z.string().min(1, says('required')).max(most, says('too_long')));

/** Text, or null where it is left out or empty. */
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value), schema.nullable());

/** One line of text, or null. */
export const lineOrNull = (most: number) => orNull(line(most));

/** Lines of text, or null. Ends of lines become "\n". */
export const linesOrNull = (most: number) =>
  orNull(
    z
      .string(says('invalid'))
      .max(most * 3, says('too_long'))
      .transform((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
      .pipe(
        z
          .string()
          .max(most, says('too_long'))
          .refine((text) => !UNPRINTABLE_LINES.test(text), says('invalid')),
      ),
  );

/** A mail address of one mailbox. */
export const email = z
  .string(says('required'))
  .max(254, says('too_long'))
  .trim()
  .pipe(z.email(says('email')));

/**
 * A telephone number as +country and digits; null where it is none. Numbers that begin with 0 are of Viet Nam; +84 (0)… is
 * read as it is meant.
 */
export function telephone(text: string): string | null {
  if (!/^[\s+\d().\-/]*$/.test(text)) return null;
  const bare = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  const full = /^0\d{9,10}$/.test(bare) ? `+84${bare.slice(1)}` : /^84\d{9,10}$/.test(bare) ? `+${bare}` : bare;
  const number = full.replace(/^\+840/, '+84');
  return /^\+[1-9]\d{7,14}$/.test(number) && (!number.startsWith('+84') || /^\+84\d{9,10}$/.test(number)) ? number : null;
}

/** A telephone number in the form +84912345678. */
export const phone = z
  .string(says('required'))
  .max(40, says('phone'))
  .transform((text, context): string => {
    const number = telephone(text);
    if (number !== null) return number;
    context.addIssue({ code: 'custom', message: 'phone' satisfies FieldProblem });
    return z.NEVER;
  });

/** A telephone number, or null. */
export const phoneOrNull = orNull(phone);

/** A day, YYYY-MM-DD. */
export const day = z.string(says('day')).transform((text, context): CalendarDate => {
  const date = calendarDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'day' satisfies FieldProblem });
  return z.NEVER;
});

/** A day, or null. */
export const dayOrNull = orNull(day);

/** A whole number within bounds. */
export const whole = (least: number, most: number) => z.int(says('whole')).min(least, says('whole')).max(most, says('whole'));

/** An amount of đồng. */
export const amount = (least: number) =>
  whole(least, 999_999_999_999).transform((value, context): Dong => {
    const exact = dong(value);
    if (exact !== null) return exact;
    context.addIssue({ code: 'custom', message: 'whole' satisfies FieldProblem });
    return z.NEVER;
  });

/** An amount of đồng, or null. */
export const amountOrNull = (least: number) => orNull(amount(least));

/** An id of the register, or anything of that length: what it names is looked up. */
export const id = z.string(says('invalid')).min(1, says('required')).max(200, says('too_long'));

/** The UUID that a browser made for one sending. */
export const uuid = z.uuid(says('invalid'));

/** The language of the reader. */
export const lang = z.enum(['vi', 'en'], says('invalid')).default('vi');

/** A tick that must be set. */
export const consent = z.literal(true, says('consent'));

/** A field that people do not see and machines fill in. */
export const trap = z.string(says('invalid')).max(2000, says('too_long')).default('');

/** A list in which no two have the same name. */
export const eachOnce = <T extends z.ZodType>(schema: T, most: number, nameOf: (one: z.output<T>) => string) =>
  z
    .array(schema, says('required'))
    .min(1, says('required'))
    .max(most, says('too_many'))
    .refine((list) => new Set(list.map(nameOf)).size === list.length, says('twice'));
