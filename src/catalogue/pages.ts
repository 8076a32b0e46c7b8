/** The static pages: content/pages/<key>.<lang>.md. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../i18n/lang.ts';
import { PAGE_KEYS, type PageKey } from '../i18n/routes.ts';
import { headedMarkdown, type HeadedMarkdown } from './headed-markdown.ts';
import { contentRoot } from './load.ts';

/** A static page in one language. */
export interface StaticPage extends HeadedMarkdown {
  /** Key, the same in every language. */
  readonly key: PageKey;
  /** Language. */
  readonly lang: Lang;
  /** File, relative to the content folder. */
  readonly file: string;
}

/** A static page; throws with a readable message where its file is missing or its head says something else than expected. */
function staticPage(key: PageKey, lang: Lang): StaticPage {
  const file = `pages/${key}.${lang}.md`;
  const path = join(contentRoot, file);
  const page = existsSync(path) ? headedMarkdown(readFileSync(path, 'utf8'), file) : null;
  if (page === null) {
    const reason = existsSync(path) ? 'found no head between two lines "---"' : 'found no such file';
    throw new Error(`${file}: ${reason}, expected each static page in both languages; copy it from the default content`);
  }
  return { key, lang, file, ...page };
}

/** All static pages of a language, in the order of {@link PAGE_KEYS}. */
export function staticPages(lang: Lang): StaticPage[] {
  return PAGE_KEYS.map((key) => staticPage(key, lang));
}
