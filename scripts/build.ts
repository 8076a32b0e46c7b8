/**
 * Builds the site: npm run build. The content is checked first, so that the person who wrote it reads one line a mistake.
 * Pages are rendered by one process a core from a bundle that Astro makes when the code changed. A build after a change of
 * content renders the pages that the change touches and leaves the others; what it makes is byte for byte what `--full` makes.
 *   --outDir DIR   where the site goes (dist)      --cache DIR   what builds remember (.cache/site)
 *   --full         render every page               --log FILE    what Astro prints (reports/build.log)
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ContentRecords } from '../src/catalogue/content-files.ts';
import { bundleFor, codeName } from './build/bundle.ts';
import { writePhotos } from './build/photos.ts';
import { renderedPages } from './build/render.ts';
import type { Share } from './build/render-process.ts';

const { values } = parseArgs({
  options: {
    outDir: { type: 'string', default: 'dist' },
    cache: { type: 'string', default: '.cache/site' },
    log: { type: 'string', default: 'reports/build.log' },
    full: { type: 'boolean', default: false },
  },
});
const out = resolve(values.outDir);
const cache = resolve(values.cache);
const pagesFile = join(cache, 'pages.json');

/** What is known of the site that lies in a folder. */
interface Known {
  /** Names everything but the records: code, settings, day and reference lists. */
  readonly base: string;
  /** Number of the folder: a folder that was put there by somebody else has another one. */
  readonly folder: string;
  /** Files of pages with their keys. */
  readonly pages: readonly (readonly [file: string, key: string])[];
}

/** The number of a folder. */
function folderNumber(path: string): string {
  const { ino, dev, birthtimeMs } = statSync(path);
  return `${dev}.${ino}.${birthtimeMs}`;
}

/** What is known of the site as it lies there; null where all of it must be rendered. */
function knownSite(base: string): Known | null {
  if (values.full || !existsSync(pagesFile) || !existsSync(out)) return null;
  const known = JSON.parse(readFileSync(pagesFile, 'utf8')) as Known;
  return known.base === base && known.folder === folderNumber(out) ? known : null;
}

/** Names the part of the content that stands behind every page. */
function nameOfBase(code: string, day: string, { regions, provinces, groups, marks }: ContentRecords): string {
  return createHash('sha256')
    .update(JSON.stringify([code, day, regions, provinces, groups, marks]))
    .digest('hex');
}

/** Puts a site in the place of the old one. */
function swapped(next: string): void {
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}

/** Removes a file and the folders that it leaves empty. */
function removed(file: string): void {
  rmSync(join(out, file), { force: true });
  for (let folder = dirname(join(out, file)); folder !== out && readdirSync(folder).length === 0; folder = dirname(folder))
    rmdirSync(folder);
}

/** Puts the pages that changed into the site as it lies there, and takes away those that are gone. */
function merged(next: string, known: Known, share: Share, more: readonly string[]): void {
  for (const file of [...share.written, ...more]) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    renameSync(join(next, file), join(out, file));
  }
  const now = new Set(share.pages.map(([file]) => file));
  for (const [file] of known.pages) if (!now.has(file)) removed(file);
}

async function main(): Promise<void> {
  const started = performance.now();
  const { checkedContent } = await import('../src/catalogue/load.ts');
  const { snapshotCache } = await import('../src/catalogue/snapshot.ts');
  const { asOf } = await import('../src/catalogue/as-of.ts');
  const { site } = await import('../src/site.config.ts');
  const { writeServiceWorker } = await import('../src/offline/service-worker.ts');
  const { default: config } = await import('../astro.config.mjs');
  const [day, code] = [asOf(), codeName()];
  const snapshot = join(cache, 'content.v8');
  mkdirSync(dirname(values.log), { recursive: true });
  // Bundling takes one core for some seconds; reading the content takes another.
  const bundling = bundleFor(code, cache, values.log);
  bundling.catch(() => undefined);
  const { cache: records, write } = snapshotCache(snapshot, code);
  const content = checkedContent(records);
  console.log(`Building ${content.products.length} products of ${site.contentDir} as of ${day} …`);
  write(content);
  const bundle = await bundling;
  const base = nameOfBase(code, day, content);
  const known = knownSite(base);
  const next = `${out}.next`;
  rmSync(next, { recursive: true, force: true });
  if (known === null) cpSync(join(bundle, 'client'), next, { recursive: true });
  mkdirSync(next, { recursive: true });
  const keys = join(cache, 'keys.json');
  if (known !== null) writeFileSync(keys, JSON.stringify(known.pages));
  const share = await renderedPages({ bundle, out: next, site: site.url, known: known && keys, snapshot, day });
  // From here to the end the pages are no longer those that the notes speak of: a build that is broken off is made anew.
  rmSync(pagesFile, { force: true });
  if (known === null) {
    await writePhotos(share.photos, next, join(cache, 'photos'), config.image ?? {});
    writeServiceWorker(next);
    swapped(next);
  } else {
    merged(next, known, share, []);
    writeServiceWorker(out);
    rmSync(next, { recursive: true, force: true });
  }
  writeFileSync(pagesFile, JSON.stringify({ base, folder: folderNumber(out), pages: share.pages } satisfies Known));
  const count = share.pages.filter(([file]) => file.endsWith('.html')).length;
  const rendered = share.written.filter((file) => file.endsWith('.html')).length;
  const only = known === null ? '' : `, ${rendered} of them anew,`;
  console.log(
    `Built ${count} pages${only} in ${((performance.now() - started) / 1000).toFixed(1)} s into ${values.outDir} (details: ${values.log})`,
  );
}

try {
  await main();
} catch (error) {
  // Everything that reaches this point is a message for the person at the terminal; a stack would hide it.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
