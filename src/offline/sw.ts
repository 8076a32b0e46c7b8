/**
 * The service worker: the check, the data of search and visited product pages without a network. The network always comes
 * first for pages; what comes from this device says so and names its day. Nothing of other sites is touched.
 */
import { offlinePath } from '../i18n/routes.ts';
import { asSaved, checkInstead, filesOf, isBelowProducts, isFrame, isProductPage, langOf, outOf, type Shell } from './pages.ts';

/** The parts of the worker's global scope that are used here; the DOM library of TypeScript does not hold them. */
interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  readonly SHELL?: Shell;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const scope = self as unknown as Scope;
/** Written above this code by the build. */
const shell: Shell = scope.SHELL ?? { version: '', pages: [], files: [] };
const PREFIX = 'so-sao-';
const CURRENT = `${PREFIX}shell-${shell.version}`;
/** Files with a hash never change: builds share them. */
const FILES = `${PREFIX}files`;
const VISITED = `${PREFIX}visited`;
/** How long a page may take before the saved copy is shown in its place. */
const PATIENCE = 5000;

const isHashed = (path: string): boolean => path.startsWith('/_astro/') || /\/[0-9a-f]{16}\.json$/.test(path);

/** Fetches a file and keeps it; throws when it is not there. */
async function keep(cache: Cache, path: string, init: RequestInit = {}): Promise<void> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await cache.put(path, response);
}

async function install(): Promise<void> {
  const [pages, files] = await Promise.all([caches.open(CURRENT), caches.open(FILES)]);
  const missing = async (path: string): Promise<void> => {
    if (!(await files.match(path))) await keep(files, path);
  };
  await Promise.all([
    ...shell.pages.map((path) => keep(pages, path, { cache: 'reload' })),
    ...shell.files.map((path) => (isHashed(path) ? missing(path) : keep(files, path, { cache: 'reload' }))),
  ]);
  await scope.skipWaiting();
}

/** Deletes what older builds left, but for files that a saved page still needs. */
async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && ![CURRENT, FILES, VISITED].includes(name)) await caches.delete(name);
  }
  const [files, visited] = await Promise.all([caches.open(FILES), caches.open(VISITED)]);
  const needed = new Set(shell.files);
  for (const page of await visited.matchAll()) for (const file of filesOf(await page.text())) needed.add(file);
  for (const request of await files.keys()) if (!needed.has(new URL(request.url).pathname)) await files.delete(request);
  await scope.clients.claim();
}

/** Keeps a visited product page, the newest last, and with it the files that it loads. */
async function remember(path: string, response: Response): Promise<void> {
  if (!isProductPage(await response.clone().text())) return;
  const visited = await caches.open(VISITED);
  await visited.delete(path);
  await visited.put(path, response);
  for (const request of outOf(await visited.keys())) await visited.delete(request);
}

/** A page as it was saved, with the line that says so; null when it was not. */
async function saved(path: string): Promise<Response | null> {
  const found = (await (await caches.open(VISITED)).match(path)) ?? (await (await caches.open(CURRENT)).match(path));
  if (!found) return null;
  return new Response(asSaved(await found.text()), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** A page: from the network, else as saved, else the way on. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const copy = await saved(path);
  try {
    const request = fetch(event.request, copy ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    const response = await request;
    if (response.ok && isBelowProducts(path)) event.waitUntil(remember(path, response.clone()));
    // A server that fails is no answer where there is one.
    return response.status >= 500 && copy ? copy : response;
  } catch {
    if (copy) return copy;
    const instead = checkInstead(path);
    if (instead !== null) return Response.redirect(instead);
    return (await saved(offlinePath(langOf(path)))) ?? Response.error();
  }
}

/** A file: as saved where its name holds a hash, from the network otherwise. */
async function file(request: Request, path: string): Promise<Response> {
  const files = await caches.open(FILES);
  const found = await files.match(path);
  if (found && isHashed(path)) return found;
  try {
    const response = await fetch(request);
    if (response.ok && isHashed(path) && /\.(?:js|css|svg|woff2)$/.test(path)) await files.put(path, response.clone());
    return response;
  } catch {
    return found ?? Response.error();
  }
}

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || isFrame(pathname)) return;
  // "/tra-cuu/?q=…" is the same page as "/tra-cuu/".
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (isHashed(pathname) || shell.files.includes(pathname)) event.respondWith(file(request, pathname));
});
