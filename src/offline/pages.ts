/** What the service worker knows of pages. Pure. */
import { calendarDate } from '../domain/date.ts';
import type { Lang } from '../i18n/lang.ts';
import { offlineWords } from '../i18n/offline.ts';
import { embedGuidePath, permanentPath, productPath, verifyPath } from '../i18n/routes.ts';

/** What a build tells the service worker. */
export interface Shell {
  /** Names the build; another content is another version. */
  readonly version: string;
  /** Paths of pages that are saved at the first visit. */
  readonly pages: readonly string[];
  /** Paths of files; those whose names hold a hash of what is in them are never fetched twice. */
  readonly files: readonly string[];
}

/** Most product pages that are kept. */
const MOST_PAGES = 60;

/** Language of a path. */
export function langOf(path: string): Lang {
  return path.startsWith('/en/') ? 'en' : 'vi';
}

const FOLDERS = (['vi', 'en'] as const).map((lang) => productPath(lang, '').slice(0, -1));
const SHORT = permanentPath('').slice(0, -1);

/** Whether a page may be that of a product; lists have the same folder, see {@link isProductPage}. */
export function isBelowProducts(path: string): boolean {
  return FOLDERS.some((folder) => path.startsWith(folder) && path.length > folder.length);
}

const FRAMES = (['vi', 'en'] as const).map(embedGuidePath);

/** Whether a path is a view inside another site, which the worker leaves alone: there, a page of this site would be no answer. */
export function isFrame(path: string): boolean {
  return FRAMES.some((folder) => path.startsWith(folder) && path.length > folder.length);
}

/** Whether the text of a page shows the verdict of one product. */
export function isProductPage(html: string): boolean {
  return /<section class="verdict"[^>]* data-standing=/.test(html);
}

/** Where the short link of a product leads without a network: the check answers from what was saved. Null for other paths. */
export function checkInstead(path: string): string | null {
  return path.startsWith(SHORT) && path.length > SHORT.length ? verifyPath('vi', path) : null;
}

/** Files of this site that a page loads and whose names hold a hash. */
export function filesOf(html: string): string[] {
  return [...new Set([...html.matchAll(/["'](\/_astro\/[^"'#?]+)/g)].map((match) => match[1] ?? ''))];
}

/** A page with a line at the head of its content that says of which day it is; unchanged where it names no day. */
export function asSaved(html: string): string {
  const day = calendarDate(/<html[^>]* data-as-of="([\d-]+)"/.exec(html)?.[1] ?? '');
  if (day === null) return html;
  const lang = /<html[^>]* lang="en"/.test(html) ? 'en' : 'vi';
  const line = `<p class="saved wrap" role="note">${offlineWords(lang).saved(day)}</p>`;
  return html.replace(/<main id="main">/, (main) => main + line);
}

/** Which entries are kept of a list, the oldest first: the newest {@link MOST_PAGES}. */
export function outOf<T>(entries: readonly T[]): readonly T[] {
  return entries.slice(0, Math.max(0, entries.length - MOST_PAGES));
}
