/** The document of /admin/: what is read before the editor starts, and where it cannot. One page for both languages. */
import { escaped } from '../exports/markup.ts';
import { words } from '../i18n/index.ts';
import { LANGS, type Lang } from '../i18n/lang.ts';
import { pagePath } from '../i18n/routes.ts';
import { site, type CmsRepository } from '../site.config.ts';
import { adminPolicy } from './policy.ts';
import { adminWords } from './words.ts';

/** Files that the page loads. */
export interface PageFiles {
  /** Address of the script. */
  readonly script: string;
  /** Address of the style sheet. */
  readonly style: string;
}

/** The text for a reader without the editor, in one language. */
function introduction(lang: Lang, cms: CmsRepository | null): string {
  const t = adminWords(lang);
  const link = `<a href="${escaped(pagePath(lang, 'contribute'))}">${escaped(t.otherWays)}</a>`;
  const about = escaped(cms === null ? t.introLocal : t.introRepository);
  return `<div lang="${lang}"><p>${about}</p><noscript><p>${escaped(t.introScript)}</p></noscript><p>${link}</p><p>${escaped(words(lang).notState)}</p></div>`;
}

/** The whole document. `data-repository` tells the script that there is a host to sign in to. */
export function adminPage({ script, style }: PageFiles, cms: CmsRepository | null): string {
  const { title, description } = adminWords('vi');
  return [
    '<!DOCTYPE html>',
    `<html lang="vi"${cms === null ? '' : ' data-repository'}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${escaped(adminPolicy(cms)).replaceAll('&#39;', "'")}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)} · ${escaped(site.name)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    '<meta name="robots" content="noindex">',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<link rel="stylesheet" href="${escaped(style)}">`,
    '</head>',
    `<body><main><h1>${escaped(title)}</h1>`,
    ...LANGS.map((lang) => introduction(lang, cms)),
    `</main><script type="module" src="${escaped(script)}"></script></body>`,
    '</html>',
    '',
  ].join('\n');
}
