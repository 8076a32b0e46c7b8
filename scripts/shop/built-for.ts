/**
 * Holds the settings of a program to those of the build that it serves. Pages that were built and pages on demand say the same
 * only where mode and address are the same: what the environment does not say is taken from the build, what it says differently
 * is refused. Nothing here may import src/site.config.ts, which reads the environment when it is first imported.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLoopback } from '../../src/commerce/settings.ts';
import { BUILD_FILE, type BuildNotes } from '../../src/commerce/shop-catalogue.ts';

/** For what the site in a folder was built. @throws with a readable message where none with ordering lies there. */
function notesIn(dir: string): BuildNotes {
  const file = join(dir, 'server', BUILD_FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as BuildNotes;
  throw new Error(
    `${file}: found no such file, expected what a build with ordering leaves there; run "npm run build" with COMMERCE set first`,
  );
}

/** Takes mode and address into the environment. @throws with a readable message, a line for each setting that differs. */
export function heldToBuild(dir: string, env: Record<string, string | undefined>): void {
  const { mode, siteUrl } = notesIn(dir);
  const said = { COMMERCE: env['COMMERCE']?.trim() ?? '', SITE_URL: env['SITE_URL']?.trim().replace(/\/$/, '') ?? '' };
  const wrong: string[] = [];
  if (said.COMMERCE !== '' && said.COMMERCE !== mode)
    wrong.push(`COMMERCE: found "${said.COMMERCE}", expected "${mode}", for which ${dir} was built; change the environment or build again`);
  // On this machine, a build is tried out under whatever port is free.
  if (said.SITE_URL !== '' && said.SITE_URL !== siteUrl && !isLoopback(said.SITE_URL))
    wrong.push(`SITE_URL: found "${said.SITE_URL}", expected "${siteUrl}", which stands in the pages of ${dir}; change the environment or build again`); // prettier-ignore
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  env['COMMERCE'] = mode;
  env['SITE_URL'] = said.SITE_URL === '' ? siteUrl : said.SITE_URL;
}
