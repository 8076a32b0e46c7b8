/**
 * A site that is built from a copy of the code in which ordering is not there: every slot is the empty component, and of
 * src/commerce only those files are left that the build itself reads. What is built from it is what "off" must be.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUILT_SITE } from '../../scripts/bench/shop-site.ts';

/** Inside the project, so that the copy's packages are found. */
const HOME = '.cache/shop-test/emptied';

/** What the copy is made of. */
const PARTS = ['src', 'scripts', 'public', 'tests/fixtures/demo', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Files of src/commerce that the build reads to find out that there is nothing to do. */
const READ_BY_BUILD = ['integration.ts', 'routes.ts', 'settings.ts', 'shop-catalogue.ts'];

/** Components that stay: the slots, which are emptied, and what stands in their place. */
const KEPT_COMPONENTS = ['slots', 'Empty.astro'];

/** Folder of the site of a content, with the settings of the tests' own builds. @throws with what the build printed. */
export function emptiedSite(content: string): string {
  rmSync(HOME, { recursive: true, force: true });
  for (const part of PARTS) cpSync(part, join(HOME, part), { recursive: true });
  for (const folder of ['src/commerce', 'src/components/shop'])
    for (const name of readdirSync(join(HOME, folder)))
      if (![...READ_BY_BUILD, ...KEPT_COMPONENTS].includes(name)) rmSync(join(HOME, folder, name), { recursive: true });
  const empty = readFileSync('src/components/shop/Empty.astro');
  for (const name of readdirSync(join(HOME, 'src/components/shop/slots')))
    writeFileSync(join(HOME, 'src/components/shop/slots', name), empty);
  symlinkSync(resolve('node_modules'), join(HOME, 'node_modules'));
  // The editor names the folder of the content.
  cpSync(content, join(HOME, content), { recursive: true, preserveTimestamps: true });
  const words = ['scripts/build.ts', '--outDir', 'dist', '--cache', '.cache/site', '--log', 'build.log'];
  const env = { ...process.env, COMMERCE: 'off', SITE_URL: BUILT_SITE, EXTRAS: 'none', CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: HOME, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return join(HOME, 'dist');
}
