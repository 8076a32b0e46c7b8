/** What a push takes from a content folder: the same products as a build of that folder. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { today } from '../../../src/catalogue/as-of.ts';
import { contentProblems } from '../../../src/catalogue/checks.ts';
import { problemLine, readContent } from '../../../src/catalogue/content-files.ts';
import type { CalendarDate } from '../../../src/domain/date.ts';
import { site } from '../../../src/site.config.ts';
import { searchContent, type SearchContent } from '../documents.ts';
import { EXIT, PushError } from './errors.ts';

/** The documents of a folder on a day; throws where a build would stop as well, or where there is no product. */
export function readRegister(folder: string, day: CalendarDate): SearchContent {
  if (!existsSync(folder)) throw new PushError(`Found no folder "${folder}": set CONTENT_DIR or --content`, EXIT.noContent);
  const { records, problems } = readContent(folder);
  const isDefault = relative(resolve('content'), resolve(folder)) === '';
  const latest = day > today() ? day : today();
  const all = [...problems, ...contentProblems(records, folder, latest, !isDefault)];
  const [first] = all;
  if (first !== undefined) {
    const more = all.length > 1 ? ` (and ${all.length - 1} more; a build names them all)` : '';
    throw new PushError(`The content has mistakes, nothing was pushed: ${problemLine(first)}${more}`, EXIT.noContent);
  }
  const { documents, names } = searchContent(folder, day, site.graceDays);
  const shown = documents.filter(({ province }) => site.provinces.length === 0 || site.provinces.includes(province));
  if (shown.length === 0) throw new PushError(`Found no product in "${folder}", nothing was pushed`, EXIT.noContent);
  return { documents: shown, names };
}
