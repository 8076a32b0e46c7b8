/** Markdown files with a head: title, description and day of the last change between two lines "---", the text below. */
import { calendarDate, type CalendarDate } from '../domain/date.ts';
import { ContentError, parsed, validated } from './content-files.ts';
import { page } from './schema/page.ts';

/** What a Markdown file with a head says. */
export interface HeadedMarkdown {
  /** Heading. */
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** Day of the last change of substance. */
  readonly updated: CalendarDate | null;
  /** Text below the heading. */
  readonly markdown: string;
}

/** A Markdown file in its two parts: the YAML between the lines "---" at its head, and the text below. */
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)([\s\S]*)$/;

/** The two parts of a file's text; null where it has no head. Throws {@link ContentError} where the head says something else than expected. */
export function headedMarkdown(text: string, file: string): HeadedMarkdown | null {
  const found = FRONT_MATTER.exec(text);
  if (found === null) return null;
  const [, head = '', markdown = ''] = found;
  const yaml = parsed(head, file);
  const result = 'value' in yaml ? validated(page, yaml.value, file) : yaml;
  if ('problems' in result) throw new ContentError(result.problems);
  const { title, description, updated } = result.record;
  // YAML reads a bare day as midnight in UTC.
  return { title, description, updated: calendarDate(updated.toISOString().slice(0, 10)), markdown };
}
