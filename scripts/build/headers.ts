/**
 * What a host is told beside the files. Which pages other sites may frame: the views below /nhung/ and /en/embed/, nothing else. A policy in a page cannot say it
 * (browsers ignore frame-ancestors there), so it is a header of the server. Hosts that read a file _headers (Netlify, Cloudflare
 * Pages) get one; it names every folder of the site, because on these hosts a narrower rule cannot take back what a wider one says.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS } from '../../src/i18n/lang.ts';
import { API_FOLDER, dataFilePath, embedGuidePath, homePath } from '../../src/i18n/routes.ts';

type Header = readonly [name: string, value: string];

/** What refuses a frame; the second one for browsers that do not know the first. */
const REFUSING: readonly Header[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['X-Frame-Options', 'DENY'],
];

/** Lets scripts of other sites read the open data. */
const READABLE: Header = ['Access-Control-Allow-Origin', '*'];

/** Folders of the open data. */
const DATA = [`${API_FOLDER}*`, dataFilePath('*')];

const GUIDES = LANGS.map(embedGuidePath);

/** Headers that say whether an address may be framed; none where it may. */
export function framingHeaders(address: string): readonly Header[] {
  return GUIDES.some((guide) => address.startsWith(guide) && address.length > guide.length) ? [] : REFUSING;
}

/** Patterns of all addresses that no other site may frame, from what lies in the folder of the site. */
function refusedPatterns(folder: string): string[] {
  const entries = (below: string) => readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...LANGS].flatMap((lang) => {
    const home = homePath(lang);
    const others = entries(home).flatMap((entry) => {
      const path = `${home}${entry.name}`;
      if (!entry.isDirectory()) return entry.name.endsWith('.html') ? [path] : [];
      // Below these, other rules follow; their own pages refuse.
      if (GUIDES.includes(`${path}/`)) return [`${path}/`];
      return LANGS.some((other) => homePath(other) === `${path}/`) ? [] : [`${path}/*`];
    });
    return [home, ...others];
  });
}

/** Writes the headers of the site that lies in a folder. */
export function writeHeaders(folder: string): void {
  const rule = (pattern: string, headers: readonly Header[]): string =>
    [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule('/*', [['X-Content-Type-Options', 'nosniff']]),
    rule('/_astro/*', [['Cache-Control', 'public, max-age=31536000, immutable']]),
    ...refusedPatterns(folder)
      .filter((pattern) => pattern !== '/_astro/*')
      .map((pattern) => rule(pattern, DATA.includes(pattern) ? [...REFUSING, READABLE] : REFUSING)),
  ];
  writeFileSync(join(folder, '_headers'), `${rules.join('\n')}\n`);
}
