/**
 * Serves the built site on this machine: npm start (PORT, 4321 unless set; 0 takes any free one). Tests start the same
 * server, so that what they see is what a reader sees. It behaves as the hosts in README do: index.html for a folder, a
 * redirect to the trailing slash, 404.html, compressed text, files with a hash in their name kept for ever.
 *
 * Only the content types come from a library (mrmime). sirv serves compressed text only when the files lie compressed on
 * disk, and knows neither the redirect nor 404.html; around it as much code as this would remain.
 */
import { createReadStream, statSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lookup } from 'mrmime';
import { framingHeaders } from './build/headers.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** Folder of the built site. */
  readonly dir: string;
  /** Port; 0 takes any free one. */
  readonly port: number;
  /** Address of this machine to listen on; 127.0.0.1 without. */
  readonly host?: string;
  /** What answers requests that no file answers; false where a request is none of those. */
  readonly dynamic?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** A server that listens. */
export interface StaticServer {
  /** Address of the front page. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  readonly close: () => Promise<void>;
}

type Encoding = 'br' | 'gzip';

/** A file of the site. */
interface Found {
  readonly file: string;
  readonly stats: Stats;
  /** What was asked for, below the root and without detours. */
  readonly address: string;
}

/** Text formats that are worth compressing. */
const TEXT = /^(?:text\/|application\/(?:json|xml|manifest\+json|rss\+xml|javascript)|image\/svg\+xml)/;

/** A name that is, or holds, a hash of the content, as the data file of the check and the files of the open data have. */
const HASHED = /[\\/][0-9a-f]{16}\.json$|\.[0-9a-f]{8}\.(?:csv|jsonl?)$/;

/** Files for pages of other sites: open data and API. */
const OPEN = /^[\\/](?:du-lieu|api)[\\/]/;

/** Smaller bodies gain nothing. */
const MIN_COMPRESSED_BYTES = 600;

/** Compressed bodies kept in memory; beyond, the oldest goes. */
const CACHE_SIZE = 1000;

/** Content type of a file. The charset is said even where HTML says it too: XML and plain text cannot. */
function contentType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return /^text\/|json$|xml$|javascript$/.test(type) && !type.includes('charset') ? `${type}; charset=utf-8` : type;
}

/** The stats of a file or folder, or null. */
function statsOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

/** The path of an address below the site's root, decoded; null when it is malformed or would lead out of the folder. */
function pathOf(root: string, address: string): string | null {
  try {
    const path = resolve(root, `.${sep}${decodeURIComponent(address)}`);
    return !address.includes('\0') && !path.includes('\0') && (path === root || path.startsWith(root + sep)) ? path : null;
  } catch {
    return null;
  }
}

/** The best encoding that the client accepts, or null. */
function encodingFor(request: IncomingMessage): Encoding | null {
  const accepted = (request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
}

const compressors: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  // A little below the best: the first reader of a page waits for it.
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body),
};

/** Compressed files, each made once as long as the file does not change. */
function compressedFiles(): (found: Found, encoding: Encoding) => Promise<Buffer> {
  const cache = new Map<string, Promise<Buffer>>();
  return ({ file, stats }, encoding) => {
    const key = `${encoding} ${stats.mtimeMs} ${file}`;
    const known = cache.get(key);
    if (known) return known;
    const body = readFile(file).then(compressors[encoding]);
    cache.set(key, body);
    const [oldest] = cache.keys();
    if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
    return body;
  };
}

/** What answers requests for the files of a folder. */
function handlerFor(root: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const compressed = compressedFiles();

  async function send(request: IncomingMessage, response: ServerResponse, found: Found, status: number): Promise<void> {
    const { file, stats, address } = found;
    const type = contentType(file);
    const isText = TEXT.test(type);
    const encoding = isText && stats.size >= MIN_COMPRESSED_BYTES ? encodingFor(request) : null;
    const tag = `W/"${stats.size.toString(16)}-${Math.trunc(stats.mtimeMs).toString(16)}"`;
    const isHashed = file.startsWith(join(root, '_astro') + sep) || HASHED.test(file);
    response.setHeader('content-type', type);
    response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('x-content-type-options', 'nosniff');
    for (const [name, value] of framingHeaders(address)) response.setHeader(name, value);
    response.setHeader('etag', tag);
    if (OPEN.test(file.slice(root.length))) response.setHeader('access-control-allow-origin', '*');
    if (isText) response.setHeader('vary', 'accept-encoding');
    if (status === 200 && request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    const body = encoding === null ? null : await compressed(found, encoding);
    if (encoding !== null) response.setHeader('content-encoding', encoding);
    response.writeHead(status, { 'content-length': body?.length ?? stats.size });
    if (request.method === 'HEAD') response.end();
    else if (body !== null) response.end(body);
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  }

  async function sendMissing(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    const file = join(root, '404.html');
    const stats = statsOf(file);
    if (stats?.isFile()) await send(request, response, { file, stats, address }, 404);
    else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
  }

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const path = pathOf(root, address);
    const stats = path === null ? null : statsOf(path);
    const asked = path === null ? '/' : `/${relative(root, path).split(sep).join('/')}`;
    const folderAsked = asked.endsWith('/') ? asked : `${asked}/`;
    if (path === null || stats === null) return sendMissing(request, response, folderAsked);
    if (stats.isFile()) {
      if (address.endsWith('/')) return sendMissing(request, response, asked);
      return send(request, response, { file: path, stats, address: asked }, 200);
    }
    const file = join(path, 'index.html');
    const index = statsOf(file);
    if (!index?.isFile()) return sendMissing(request, response, folderAsked);
    if (address.endsWith('/')) return send(request, response, { file, stats: index, address: folderAsked }, 200);
    // Made from the path on disk: an address such as //example.com would send the reader to another site.
    const folder = path.slice(root.length).split(sep).map(encodeURIComponent).join('/');
    response.writeHead(301, { location: `${folder}/${query === undefined ? '' : `?${query}`}` }).end();
  };
}

/** How long a client may take to send its headers, and a whole request, in milliseconds: longer ones only hold a connection. */
const [HEADERS_MS, REQUEST_MS] = [15_000, 30_000];

/** How long answers on demand may take to end once the server is told to, in milliseconds. */
const GRACE_MS = 10_000;

/** Serves a built site; throws with a readable message where there is none, or the port is taken. */
export async function startServer({ dir, port, host = '127.0.0.1', dynamic }: ServeOptions): Promise<StaticServer> {
  const root = resolve(dir);
  if (!statsOf(join(root, 'index.html'))?.isFile()) {
    throw new Error(`${dir}/: found no built site (index.html); run "npm run build" first`);
  }
  const handle = handlerFor(root);
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, (request, response) => {
    if (dynamic?.(request, response) === true) return;
    handle(request, response).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const next = port + 1 > 65_535 ? 0 : port + 1;
      failed(isTaken ? new Error(`PORT: ${port} is in use by another program; set another one, such as PORT=${next}`) : error);
    });
    server.listen(port, host, listening);
  });
  const address = server.address();
  const actual = address !== null && typeof address === 'object' ? address.port : port;
  return {
    url: `http://localhost:${actual}/`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeIdleConnections();
        // What is being answered may end, but nobody can hold the server open.
        setTimeout(() => server.closeAllConnections(), dynamic === undefined ? 0 : GRACE_MS).unref();
      }),
  };
}

/** The port that the environment asks for; throws with a readable message where that is none. */
export function portOf(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return 4321;
  if (/^\d{1,5}$/.test(text.trim()) && Number(text) <= 65_535) return Number(text);
  throw new Error(`PORT: found "${text}", expected a number from 0 to 65535; change the environment`);
}

const USAGE = `npm run serve: serves the built site in dist/ on this machine until it is stopped (Ctrl+C); prints its address.
  PORT=4321   the port; 0 takes any free one
  --help      these lines`;

if (import.meta.main) {
  try {
    // Any other word is refused: who mistypes an option should not believe that it counts.
    const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } });
    if (values.help) console.log(USAGE);
    else {
      const server = await startServer({ dir: 'dist', port: portOf(process.env['PORT']) });
      console.log(server.url);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
