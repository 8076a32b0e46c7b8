/** Schema parts that several kinds of record share. */
import { z } from 'astro/zod';
import { calendarDate, type CalendarDate } from '../../domain/date.ts';
import { tidy } from '../../domain/text.ts';

/** A permanent id: ASCII words joined by "-", as in file names. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case ASCII words joined by "-"');

/** One line of text: NFC, white space collapsed, 1 to `max` characters, no control characters. */
export const line = (max = 300) =>
  z
    .string()
    .transform(tidy)
    .pipe(
      z
        .string()
        .min(1, 'expected some text, found none')
        .max(max)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'expected text without control characters'),
    );

/** A day that exists, as YYYY-MM-DD. */
export const day = z.string().transform((text, context): CalendarDate => {
  const date = calendarDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: `expected a day that exists, as YYYY-MM-DD; found "${text}"`, input: text });
  return z.NEVER;
});

/** A web address; only http and https, so that no stored link can run a script. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'expected a web address that starts with https:// or http://' }).max(600);

/** Where a claim was read. */
export const source = z.strictObject({
  /** Address of the page. */
  url: webAddress,
  /** Title of the page as printed. */
  title: line().optional(),
});

/** Where a place was printed: names as before 1 July 2025 where the source is older. */
export const place = z.strictObject({
  /** Slug of one of the 63 former provinces; also the name of the product's folder. */
  formerProvince: id,
  /** Former district as printed, with its kind where the source prints it ("thị xã Kỳ Anh"). */
  district: line(80).optional(),
  /** Commune as printed. */
  commune: line(80).optional(),
});
