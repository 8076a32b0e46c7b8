/**
 * Writes the service worker at the end of a build: which pages and files it saves, and the bundled script that does it. It
 * lies at the root of the site, because a worker may answer only for what lies below it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { LANGS } from '../i18n/lang.ts';
import { offlinePath, serviceWorkerPath, verifyPath } from '../i18n/routes.ts';
import { filesOf, type Shell } from './pages.ts';

/** Data files of search and check. */
const DATA = /["'](\/[a-z-]+\/[0-9a-z-]+\.json)["']/g;
/** What a script imports by itself. */
const IMPORTS = /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+)["'`]/g;

/** Files that pages load, and what these load. */
function filesFor(pages: readonly string[], read: (path: string) => string): string[] {
  const files = new Set(pages.flatMap((html) => [...filesOf(html), ...Array.from(html.matchAll(DATA), (match) => match[1] ?? '')]));
  // A set is walked together with what is added on the way.
  for (const file of files) {
    if (file.endsWith('.js')) for (const [, name = ''] of read(file).matchAll(IMPORTS)) files.add(`/_astro/${name}`);
  }
  return [...files].sort();
}

/** Writes the service worker of the site that lies in a folder; throws where a page or file of its shell is missing. */
export function writeServiceWorker(folder: string): void {
  const root = folder.replace(/[\\/]$/, '');
  const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
  const assets = readdirSync(`${root}/_astro`).map((name) => `/_astro/${name}`);
  const script = assets.find((path) => /\/sw-[^/]+\.js$/.test(path));
  if (script === undefined) throw new Error('service worker: found no bundled sw-*.js, expected one from layouts/Offline.astro');
  const pages = LANGS.flatMap((lang) => [verifyPath(lang), offlinePath(lang)]);
  const html = pages.map((path) => read(`${path}index.html`));
  // Covers of products are drawn from one sprite, which no page of the shell uses itself.
  const files = [...new Set([...filesFor(html, read), ...assets.filter((path) => path.endsWith('.svg'))])];
  const data = files.filter((path) => path.endsWith('.json')).map(read);
  const version = createHash('sha256')
    .update(JSON.stringify([html, files, script, data]))
    .digest('hex')
    .slice(0, 16);
  const shell: Shell = { version, pages, files };
  writeFileSync(`${root}${serviceWorkerPath()}`, `self.SHELL=${JSON.stringify(shell)};\nimportScripts(${JSON.stringify(script)});\n`);
}
