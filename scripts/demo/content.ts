/** The content of the demonstration: the real register with the invented records of tests/fixtures/demo beside it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, calendarDate, daysBetween, type CalendarDate } from '../../src/domain/date.ts';
import { writeDrawnPhoto } from './photos.ts';

const SHIPPED = fileURLToPath(new URL('../../content', import.meta.url));
const INVENTED = fileURLToPath(new URL('../../tests/fixtures/demo', import.meta.url));

/** The day for which the invented records were written: their fair was three weeks ahead. */
const WRITTEN_ON = '2026-11-21' as CalendarDate;

/** The text of a record with every day moved, so that the fair is still three weeks ahead on another day. */
export function movedTo(day: CalendarDate, text: string): string {
  const by = daysBetween(WRITTEN_ON, day);
  return text.replace(/'(\d{4}-\d{2}-\d{2})'/g, (whole, found: string) => {
    const date = calendarDate(found);
    return date === null ? whole : `'${addDays(date, by)}'`;
  });
}

/** Writes the content of the demonstration into a folder, in place of what was there. */
export async function writeDemoContent(folder: string, day: CalendarDate): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(SHIPPED, folder, { recursive: true });
  const files = readdirSync(INVENTED, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const source = join(entry.parentPath, entry.name);
    const target = join(folder, relative(INVENTED, source));
    mkdirSync(dirname(target), { recursive: true });
    const text = movedTo(day, readFileSync(source, 'utf8'));
    writeFileSync(target, text);
    for (const [, name = ''] of text.matchAll(/^ {2}- file: ([a-z]+-\d+)\.jpg$/gm))
      await writeDrawnPhoto(join(dirname(target), `${name}.jpg`), name);
  }
}
