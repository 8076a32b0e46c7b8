/** The static pages: content/pages/<key>.<lang>.md. */
import { getEntry } from 'astro:content';
import { calendarDate, type CalendarDate } from '../domain/date.ts';
import type { Lang } from '../i18n/lang.ts';
import { PAGE_KEYS, type PageKey } from '../i18n/routes.ts';

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

/** A static page; throws with a readable message where its file is missing. */
async function staticPage(key: PageKey, lang: Lang): Promise<StaticPage> {
  const file = `pages/${key}.${lang}.md`;
  const entry = await getEntry('pages', `${key}.${lang}`);
  if (!entry) throw new Error(`${file}: found no such file, expected each static page in both languages; copy it from the default content`);
  const { title, description, updated } = entry.data;
  // YAML reads a bare day as midnight in UTC.
  return { key, lang, file, title, description, updated: calendarDate(updated.toISOString().slice(0, 10)), markdown: entry.body ?? '' };
}

/** All static pages of a language, in the order of {@link PAGE_KEYS}. */
export async function staticPages(lang: Lang): Promise<StaticPage[]> {
  return Promise.all(PAGE_KEYS.map((key) => staticPage(key, lang)));
}
