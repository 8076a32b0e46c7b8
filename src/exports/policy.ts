/** The content security policy of a page: everything from this origin, nothing inline but what is named by its hash. */
import { createHash } from 'node:crypto';
import directive from 'astro/runtime/client/load.prebuilt.js';
import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js';
import island from 'astro/runtime/server/astro-island.prebuilt.js';
import { site } from '../site.config.ts';

/** The source expression of an inline text. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Whether pages carry the policy: all but those of `astro dev`, whose server puts scripts of its own into them. Read from
 * the command, not from NODE_ENV: a setting that somebody forgot must not leave a built site without it.
 */
export const hasPolicy = !process.argv.includes('dev');

/** What is not named falls back to the first: scripts, style sheets, fonts, workers, requests. */
const PLAIN = ["default-src 'self'", "base-uri 'none'", "form-action 'self'", "object-src 'none'", "img-src 'self' data:"];

/**
 * The policy as one line. Astro would put the hashes of an island's scripts on every page, half a kilobyte of them; only
 * a page with an island needs them.
 * @param hasIsland whether the page holds an island of the kind `client:load`.
 */
export function securityPolicy(hasIsland: boolean): string {
  return [
    ...PLAIN,
    ...(site.meilisearch === null ? [] : [`connect-src 'self' ${new URL(site.meilisearch.url).origin}`]),
    ...(hasIsland ? [`script-src 'self' ${hashOf(directive)} ${hashOf(island)}`, `style-src 'self' ${hashOf(ISLAND_STYLES)}`] : []),
  ].join(';');
}
