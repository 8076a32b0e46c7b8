/** What the property tests draw from. */
import fc from 'fast-check';
import type { Recognition, Stars } from '../../src/domain/certificate.ts';
import { addDays, calendarDate, type CalendarDate } from '../../src/domain/date.ts';

/** A day that exists; throws for a slip of the pen in a test. */
export function day(text: string): CalendarDate {
  const date = calendarDate(text);
  if (date === null) throw new Error(`Found "${text}" in a test, expected a day that exists`);
  return date;
}

/** Days from one year to the end of another. */
export function daysIn(first: number, last: number): fc.Arbitrary<CalendarDate> {
  const from = day(`${first}-01-01`);
  return fc.integer({ min: 0, max: (last - first + 1) * 365 }).map((offset) => addDays(from, offset));
}

/** What the rules need to know of a recognition. */
export type TestRecognition = Pick<Recognition, 'stars' | 'date' | 'year'> & {
  readonly revocation: { readonly date: CalendarDate | null } | null;
};

const stars: fc.Arbitrary<Stars> = fc.constantFrom(3, 4, 5);
const revocation = (dates: fc.Arbitrary<CalendarDate>) => fc.option(fc.record({ date: fc.option(dates) }), { freq: 4 });

/** A recognition with a day. */
export function dated(dates = daysIn(2018, 2030)): fc.Arbitrary<TestRecognition & { readonly date: CalendarDate }> {
  return fc.record({ stars, date: dates, year: fc.constant(null), revocation: revocation(dates) });
}

/** A recognition of which only the year is known. */
export function yearOnly(first = 2018, last = 2030): fc.Arbitrary<TestRecognition & { readonly year: number }> {
  return fc.record({
    stars,
    date: fc.constant(null),
    year: fc.integer({ min: first, max: last }),
    revocation: revocation(daysIn(first, last)),
  });
}

/** Any recognition: dated, year only, or neither. */
export function recognition(first = 2018, last = 2030): fc.Arbitrary<TestRecognition> {
  const dates = daysIn(first, last);
  return fc.oneof(
    { weight: 3, arbitrary: dated(dates) },
    { weight: 2, arbitrary: yearOnly(first, last) },
    { weight: 1, arbitrary: fc.record({ stars, date: fc.constant(null), year: fc.constant(null), revocation: revocation(dates) }) },
  );
}

/** The same recognition without a withdrawal. */
export function unrevoked<T extends TestRecognition>(one: T): T {
  return { ...one, revocation: null };
}

/** Vietnamese text: words with every letter and tone, and some that bad keyboards make. */
export const vietnameseText = fc
  .array(
    fc.string({
      unit: fc.constantFrom(
        ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵÀĐÊƠƯỲðÐɖƉ0149-.,()&',
      ),
      minLength: 1,
      maxLength: 9,
    }),
    { maxLength: 8 },
  )
  .map((words) => words.join(' '));

/** Runs of a cheap property. */
export const MANY = { numRuns: 2000 };
