/** The pages of the guide for producers: content/pages/guide/<key>.<lang>.md, its first page as "index". */
import type { Lang } from '../i18n/lang.ts';
import { GUIDE_KEYS, type GuideKey } from '../i18n/routes.ts';
import { headedMarkdown, type HeadedMarkdown } from './headed-markdown.ts';
import { shippedText } from './shipped.ts';

/** A page of the guide in one language. */
export interface GuidePage extends HeadedMarkdown {
  /** Key, the same in every language; null for the first page. */
  readonly key: GuideKey | null;
  /** Language. */
  readonly lang: Lang;
  /** File, relative to the content folder. */
  readonly file: string;
}

/** A page of the guide; throws with a readable message where its head is missing or says something else than expected. */
function guidePage(key: GuideKey | null, lang: Lang): GuidePage {
  const file = `pages/guide/${key ?? 'index'}.${lang}.md`;
  const page = headedMarkdown(shippedText(file), file);
  if (page === null) throw new Error(`${file}: found no head between two lines "---", expected one; copy it from the default content`);
  return { key, lang, file, ...page };
}

/** All pages of the guide in a language, the first page first, then in the order of {@link GUIDE_KEYS}. */
export function guidePages(lang: Lang): GuidePage[] {
  return [guidePage(null, lang), ...GUIDE_KEYS.map((key) => guidePage(key, lang))];
}
