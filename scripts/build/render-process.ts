/**
 * Renders its share of the pages of a bundle: a process of its own, started by scripts/build/render.ts with an
 * {@link Assignment} as its only message. It answers with a {@link Share}, or ends with an error that names the page.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { BundledApp, BundleNotes } from './bundle-integration.ts';
import { watchedPhotos, type PhotoSizes } from './photos.ts';

/** What a process is asked to do. */
export interface Assignment {
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Folder to write pages into. */
  readonly out: string;
  /** Address of the site. */
  readonly site: string;
  /** Number of this process, from 0. */
  readonly index: number;
  /** How many there are. */
  readonly of: number;
  /** A JSON file whose `pages` are those that are there already, with their keys, or null to render all. */
  readonly known: string | null;
}

/** What a process did. */
export interface Share {
  /** Every page of its share: file below the folder, and key; '' for pages that are rendered every time. */
  readonly pages: readonly (readonly [file: string, key: string])[];
  /** Files that it wrote. */
  readonly written: readonly string[];
  /** Photographs in the sizes that its pages show. */
  readonly photos: readonly PhotoSizes[];
}

/** A page as Astro lists it. */
interface StaticPath {
  readonly pathname: string;
  readonly route: { readonly type: string; readonly component: string };
  readonly cacheKey?: string;
}

/** File of a page below the folder of the site. */
function fileOf({ pathname, route }: StaticPath): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The app of a bundle, ready to render. */
async function appOf(bundle: string): Promise<BundledApp> {
  const notes = JSON.parse(readFileSync(join(bundle, 'notes.json'), 'utf8')) as BundleNotes;
  const { app } = (await import(pathToFileURL(join(bundle, 'server', notes.entry)).href)) as { app: BundledApp };
  app.setInternals({ pagesByKeys: new Map(notes.pages) });
  const destination = { write: ({ level, message }: { level: string; message: string }) => level === 'error' && console.error(message) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return app;
}

const made = new Set<string>();

/** Makes a folder and those above it, asking the system once for each: nearly every page has a folder of its own. */
function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  made.add(folder);
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch {
    // It is there already; where it could not be made, writing the page says so.
  }
}

/** The pages of one process. Pages with a key go by their place in their route, so that twins share what was worked out. */
function shareOf(paths: readonly StaticPath[], { index, of }: Assignment): StaticPath[] {
  const places = new Map<string, number>();
  let others = 0;
  return paths.filter(({ route, cacheKey }) => {
    const place = cacheKey === undefined ? others++ : (places.get(route.component) ?? 0);
    if (cacheKey !== undefined) places.set(route.component, place + 1);
    return place % of === index;
  });
}

/** Renders one page to text; throws where it is anything but a page. */
async function textOf(app: BundledApp, path: StaticPath, site: string): Promise<Buffer> {
  const isFile = path.route.type === 'endpoint' || path.pathname.endsWith('/');
  const response = await app.render(new Request(new URL(encodeURI(path.pathname) + (isFile ? '' : '/'), site)), { routeData: path.route });
  if (!response.ok && path.pathname !== '/404') throw new Error(`${path.pathname}: rendered with status ${response.status}, expected 200`);
  return Buffer.from(await response.arrayBuffer());
}

/** Keys of the pages that are there already, by file. */
function knownKeys(file: string | null): ReadonlyMap<string, string> {
  if (file === null) return new Map();
  return new Map((JSON.parse(readFileSync(file, 'utf8')) as { readonly pages: readonly (readonly [string, string])[] }).pages);
}

/** Renders the share of a process. */
async function rendered(assignment: Assignment): Promise<Share> {
  const photos = watchedPhotos();
  const app = await appOf(assignment.bundle);
  const paths = (await new StaticPaths(app).getAll()) as readonly StaticPath[];
  const known = knownKeys(assignment.known);
  const pages: [string, string][] = [];
  const written: string[] = [];
  for (const path of shareOf(paths, assignment)) {
    const [file, key] = [fileOf(path), path.cacheKey ?? ''];
    pages.push([file, key]);
    if (key !== '' && known.get(file) === key) continue;
    const target = join(assignment.out, file);
    const text = await textOf(app, path, assignment.site);
    makeFolder(dirname(target));
    writeFileSync(target, text);
    written.push(file);
  }
  return { pages, written, photos: photos() };
}

process.once('message', (assignment: Assignment) => {
  rendered(assignment).then(
    (share) => process.send?.(share, () => process.disconnect()),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
      process.disconnect();
    },
  );
});
