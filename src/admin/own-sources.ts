/**
 * Keeps the editor from asking other sites by itself: its copies of typefaces lie beside it, its version is pinned, and the
 * state of a host shows when one saves. The policy of the page would refuse these requests; without them nothing is refused.
 */
import type { Plugin } from 'vite';

/** What is looked for in the editor's own file, and what stands there instead. An empty data address is answered without a network. */
const REPLACED: readonly (readonly [found: RegExp, instead: string])[] = [
  [/src:url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)\s*format\('[^']*'\);/g, ''],
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, 'data:,'],
  [/https:\/\/unpkg\.com\/@sveltia\/cms/g, 'data:,'],
];

/** The text of the editor's file without addresses that it would load from. Throws where one of them is no longer found. */
export function withoutForeignSources(code: string): string {
  return REPLACED.reduce((text, [found, instead]) => {
    if (text.search(found) === -1)
      throw new Error(`admin: found no ${found.source} in @sveltia/cms, expected it to be replaced; look at what the new version loads`);
    return text.replaceAll(found, instead);
  }, code);
}

/** The Vite plugin, for the bundle and while developing. */
export function ownSources(): Plugin {
  return {
    name: 'so-sao-own-sources',
    transform: (code, id) => ((id.split('?', 1)[0] ?? '').endsWith('@sveltia/cms/npm/index.js') ? withoutForeignSources(code) : undefined),
  };
}
