/** The static pages: content/pages/<key>.<lang>.md. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate, type CalendarDate } from '../domain/date.ts';
import type { Lang } from '../i18n/lang.ts';
import { PAGE_KEYS, type PageKey } from '../i18n/routes.ts';
import { ContentError, parsed, validated } from './content-files.ts';
import { contentRoot } from './load.ts';
import { page } from './schema/page.ts';

/** A static page in one language. */
export interface StaticPage {
  /** Key, the same in every language. */
  readonly key: PageKey;
  /** Language. */
  readonly lang: Lang;
  /** File, relative to the content folder. */
  readonly file: string;
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

/** A static page; throws with a readable message where its file is missing or its head says something else than expected. */
function staticPage(key: PageKey, lang: Lang): StaticPage {
  const file = `pages/${key}.${lang}.md`;
  const path = join(contentRoot, file);
  const found = existsSync(path) ? FRONT_MATTER.exec(readFileSync(path, 'utf8')) : null;
  if (found === null) {
    const reason = existsSync(path) ? 'found no head between two lines "---"' : 'found no such file';
    throw new Error(`${file}: ${reason}, expected each static page in both languages; copy it from the default content`);
  }
  const [, head = '', markdown = ''] = found;
  const yaml = parsed(head, file);
  const result = 'value' in yaml ? validated(page, yaml.value, file) : yaml;
  if ('problems' in result) throw new ContentError(result.problems);
  const { title, description, updated } = result.record;
  // YAML reads a bare day as midnight in UTC.
  return { key, lang, file, title, description, updated: calendarDate(updated.toISOString().slice(0, 10)), markdown };
}

/** All static pages of a language, in the order of {@link PAGE_KEYS}. */
export function staticPages(lang: Lang): StaticPage[] {
  return PAGE_KEYS.map((key) => staticPage(key, lang));
}
