/** A build from its content to the folder of the site; scripts/build.ts says what it does. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asOf } from '../../src/catalogue/as-of.ts';
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import { catalogue } from '../../src/catalogue/index.ts';
import { checkedContent } from '../../src/catalogue/load.ts';
import { photoSettings } from '../../src/catalogue/photo-settings.mjs';
import { snapshotCache } from '../../src/catalogue/snapshot.ts';
import { previewsOf } from '../../src/exports/preview/picture.ts';
import { USED } from '../../src/exports/data/kept-texts.ts';
import { writeServiceWorker } from '../../src/offline/service-worker.ts';
import { site } from '../../src/site.config.ts';
import { bundleFor, codeName } from './bundle.ts';
import { clearedFor, orderingProblems, withholdingNotice, writeServer } from './ordering.ts';
import { writeHeaders } from './headers.ts';
import { writePhotos } from './photos.ts';
import { previewNames, writePreviews, type PreviewNames } from './previews.ts';
import type { Share } from './render-process.ts';
import { renderedPages } from './render.ts';

/** What to build, and where. */
export interface BuildRequest {
  /** Folder of the site. */
  readonly outDir: string;
  /** Folder of what builds remember. */
  readonly cache: string;
  /** File for what Astro prints. */
  readonly log: string;
  /** Render every page, also those that are there already. */
  readonly isFull: boolean;
}

/** What was built. */
export interface BuildResult {
  /** Pages of the site. */
  readonly pages: number;
  /** Pages that were rendered now. */
  readonly rendered: number;
  /** Whether that was all of them. */
  readonly isWhole: boolean;
  /** How long it took. */
  readonly seconds: number;
}

/** What is known of the site that lies in a folder. */
interface Known {
  /** Names everything but the records: code, settings, day and reference lists. */
  readonly base: string;
  /** Number of the folder: a folder that was put there by somebody else has another one. */
  readonly folder: string;
  /** Files of pages with their keys. */
  readonly pages: readonly (readonly [file: string, key: string])[];
  /** Names of its preview pictures by their paths. */
  readonly previews: PreviewNames;
}

/** The number of a folder. */
function folderNumber(path: string): string {
  const { ino, dev, birthtimeMs } = statSync(path);
  return `${dev}.${ino}.${birthtimeMs}`;
}

/** What is known of the site as it lies there; null where all of it must be rendered. */
function knownSite(base: string, out: string, pagesFile: string): Known | null {
  if (!existsSync(pagesFile) || !existsSync(out)) return null;
  const known = JSON.parse(readFileSync(pagesFile, 'utf8')) as Known;
  return known.base === base && known.folder === folderNumber(out) ? known : null;
}

/** Names the part of the content that stands behind every page. */
function nameOfBase(code: string, day: string, { regions, provinces, groups, marks }: ContentRecords, hasExtras: boolean): string {
  return createHash('sha256')
    .update(JSON.stringify([code, day, regions, provinces, groups, marks, hasExtras]))
    .digest('hex');
}

/** Puts a site in the place of the old one. */
function swapped(next: string, out: string): void {
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}

/** Removes a file and the folders that it leaves empty. */
function removed(file: string, out: string): void {
  rmSync(join(out, file), { force: true });
  for (let folder = dirname(join(out, file)); folder !== out && readdirSync(folder).length === 0; folder = dirname(folder))
    rmdirSync(folder);
}

/** Puts the pages that changed into the site as it lies there, and takes away those that are gone. */
function merged(next: string, out: string, known: Known, share: Share): void {
  for (const file of share.written) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    renameSync(join(next, file), join(out, file));
  }
  const now = new Set(share.pages.map(([file]) => file));
  for (const [file] of known.pages) if (!now.has(file)) removed(file, out);
}

/** The checked content, with the unchanged records of the last build; the snapshot is written for those who render. */
function contentFor(code: string, snapshot: string): ContentRecords {
  const { cache, write } = snapshotCache(snapshot, code, Date.now());
  const content = checkedContent(cache);
  write(content);
  return content;
}

/** The content and the bundle. Bundling takes one core for some seconds, reading the content another. */
async function prepared(
  { cache, log }: BuildRequest,
  code: string,
  snapshot: string,
): Promise<{ content: ContentRecords; bundle: string }> {
  mkdirSync(dirname(log), { recursive: true });
  const givenUp = new AbortController();
  const bundling = bundleFor(code, resolve(cache), log, givenUp.signal);
  // Waited for below, or of no interest any more.
  bundling.catch(() => undefined);
  try {
    return { content: contentFor(code, snapshot), bundle: await bundling };
  } catch (error) {
    givenUp.abort();
    throw error;
  }
}

/** Removes texts of the open data that another build left: all but those that were used last. */
function sweepTexts(texts: string): void {
  const root = dirname(texts);
  if (!existsSync(texts)) return;
  for (const name of readdirSync(root)) if (join(root, name) !== texts) rmSync(join(root, name), { recursive: true });
  const [, ...old] = readdirSync(texts)
    .map((name) => ({ path: join(texts, name), used: statSync(join(texts, name, USED), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of old) rmSync(path, { recursive: true });
}

/** Builds the site; throws with readable lines where the content, the settings or a page hinder it, and then nothing was replaced. */
export async function builtSite(request: BuildRequest): Promise<BuildResult> {
  const started = performance.now();
  const problems = orderingProblems(site, (name) => process.env[name]);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const hasServer = site.commerce !== 'off';
  const folder = resolve(request.outDir);
  const [out, cache] = [hasServer ? join(folder, 'client') : folder, resolve(request.cache)];
  if (hasServer) clearedFor(folder);
  const [next, snapshot, pagesFile] = [`${out}.next`, join(cache, 'content.v8'), join(cache, 'pages.json')];
  const [day, code] = [asOf(), codeName()];
  const part = site.provinces.length === 0 ? '' : ` (${site.provinces.join(', ')})`;
  console.log(`Building ${site.contentDir}${part} as of ${day} …`);
  const { content, bundle } = await prepared(request, code, snapshot);
  const register = await catalogue();
  const notice = withholdingNotice(site.commerce, register.products);
  if (notice !== null) console.log(notice);
  const base = nameOfBase(code, day, content, register.hasExtras);
  const known = request.isFull ? null : knownSite(base, out, pagesFile);
  rmSync(next, { recursive: true, force: true });
  if (known === null) cpSync(join(bundle, 'client'), next, { recursive: true });
  mkdirSync(next, { recursive: true });
  const texts = join(cache, 'texts', base);
  if (known === null) rmSync(texts, { recursive: true, force: true });
  const share = await renderedPages({ bundle, out: next, site: site.url, known: known && pagesFile, snapshot, texts, day });
  sweepTexts(texts);
  // From here to the end the notes do not speak of the pages as they lie there: a build that is broken off is made anew.
  rmSync(pagesFile, { force: true });
  await writePhotos(share.photos, known === null ? next : out, join(cache, 'photos'), photoSettings);
  const pictures = await previewsOf(register);
  const previews = previewNames(pictures);
  await writePreviews(pictures, previews, known === null ? next : out, known?.previews ?? {});
  if (known === null) {
    writeServiceWorker(next);
    writeHeaders(next);
    swapped(next, out);
  } else {
    merged(next, out, known, share);
    writeServiceWorker(out);
    writeHeaders(out);
    rmSync(next, { recursive: true, force: true });
  }
  await writeServer(bundle, folder, register);
  writeFileSync(pagesFile, JSON.stringify({ base, folder: folderNumber(out), pages: share.pages, previews } satisfies Known));
  const pages = share.pages.filter(([file]) => file.endsWith('.html')).length;
  const rendered = share.written.filter((file) => file.endsWith('.html')).length;
  return { pages, rendered, isWhole: known === null, seconds: (performance.now() - started) / 1000 };
}
