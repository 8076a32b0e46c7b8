/** The words of a command line that the export and the check of the content share. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { asOf } from '../../src/catalogue/as-of.ts';
import { calendarDate, type CalendarDate } from '../../src/domain/date.ts';
import { CallError } from './call-error.ts';

/** The values of the options; throws {@link CallError} with the usage for words that are none. */
export function optionsFrom<O extends NonNullable<ParseArgsConfig['options']>>(options: O, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CallError(`Gọi sai lệnh. Cách dùng: ${usage}`, `${reason} Usage: ${usage}`);
  }
}

/** The day of --as-of, that of the build without one; throws {@link CallError} for what is none. */
export function dayOf(text: string | undefined): CalendarDate {
  const day = text === undefined ? asOf() : calendarDate(text);
  if (day !== null) return day;
  throw new CallError(
    `--as-of: không có ngày "${text}"; cần dạng YYYY-MM-DD.`,
    `--as-of: found "${text}", expected a day that exists, as YYYY-MM-DD.`,
  );
}
