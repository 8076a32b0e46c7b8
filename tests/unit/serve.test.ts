import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve.ts';

const LONG = `<!doctype html><title>Đầu</title>${'<p>sao</p>'.repeat(200)}`;
let parent = '';
let server: StaticServer;

/** What the server answers; plain node:http, because fetch tidies addresses and unpacks bodies by itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, failed) => {
    const { port } = new URL(server.url);
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', failed)
      .end();
  });
}

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'so-sao-serve-'));
  const files: Record<string, string> = {
    'dist/index.html': LONG,
    'dist/404.html': '<!doctype html><title>Không có</title>',
    'dist/san-pham/a/index.html': 'a',
    'dist/san-pham/a/index.json': '{}',
    'dist/_astro/x.abc.css': 'p{}',
    'dist/_astro/f.woff2': 'f',
    'dist/favicon.svg': '<svg/>',
    'dist/manifest.webmanifest': '{}',
    'dist/rss.xml': '<rss/>',
    'dist/lich.ics': 'BEGIN:VCALENDAR',
    'dist/du-lieu/products.csv': 'id',
    'dist/du-lieu/products.1a2b3c4d.csv': 'id',
    'dist/api/v1/index.json': '{}',
    'dist/tỉnh/index.html': 'dấu',
    'dist-secret/key.txt': 'secret',
    'secret.txt': 'secret',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(parent, path, '..'), { recursive: true });
    writeFileSync(join(parent, path), text);
  }
  server = await startServer({ dir: join(parent, 'dist'), port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/san-pham/a/', 'text/html; charset=utf-8'],
  ['/san-pham/a/index.json', 'application/json; charset=utf-8'],
  ['/_astro/f.woff2', 'font/woff2'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/rss.xml', 'text/xml; charset=utf-8'],
  ['/lich.ics', 'text/calendar; charset=utf-8'],
])('%s is %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

describe('addresses', () => {
  test('a folder without its slash leads to the one with it, words of a search included', async () => {
    const { status, headers } = await ask('/san-pham/a?q=1');
    expect([status, headers['location']]).toEqual([301, '/san-pham/a/?q=1']);
  });
  test('a doubled slash never leads to another site', async () => {
    expect((await ask('//san-pham')).headers['location'] ?? '').not.toMatch(/^\/\//);
  });
  test('letters with marks may be written as they are or encoded', async () => {
    expect((await ask('/t%E1%BB%89nh/')).body.toString()).toBe('dấu');
    expect((await ask('/t%E1%BB%89nh')).headers['location']).toBe('/t%E1%BB%89nh/');
  });
  test.each(['/missing/', '/favicon.svg/', '/san-pham/', '/%', '/a%00b'])('%s is answered with 404.html', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.toString()]).toEqual([404, '<!doctype html><title>Không có</title>']);
  });
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/../dist-secret/key.txt',
    '/_astro/..%5c..%5csecret.txt',
    '//../../secret.txt',
  ])('%s does not lead out of the folder', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });
  test('only reading is allowed', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });
});

describe('bodies', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
  ] as const)('accepting "%s" gives %s', async (accepted, encoding, unpack) => {
    for (let time = 0; time < 2; time++) {
      const { headers, body } = await ask('/', { 'accept-encoding': accepted });
      expect([headers['content-encoding'], headers['vary'], headers['content-length']]).toEqual([
        encoding,
        'accept-encoding',
        String(body.length),
      ]);
      expect(unpack(body).toString()).toBe(LONG);
    }
  });
  test('nothing accepted, nothing packed; fonts never', async () => {
    expect((await ask('/')).headers).not.toHaveProperty('content-encoding');
    expect((await ask('/_astro/f.woff2', { 'accept-encoding': 'br' })).headers).not.toHaveProperty('content-encoding');
  });
  test('HEAD says the same without a body', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(Buffer.byteLength(LONG)), 0]);
  });
  test('files with a hash in their name are kept for ever, pages are asked for again', async () => {
    expect((await ask('/_astro/x.abc.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const { headers } = await ask('/');
    expect(headers['cache-control']).toBe('no-cache');
    expect((await ask('/', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });
});

describe('what goes wrong is said', () => {
  test('no built site', async () => {
    await expect(startServer({ dir: join(parent, 'nothing'), port: 0 })).rejects.toThrow(
      'found no built site (index.html); run "npm run build" first',
    );
  });
  test('a port that is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ dir: join(parent, 'dist'), port })).rejects.toThrow(
      `PORT: ${port} is in use by another program; set another one, such as PORT=`,
    );
  });
});

test('open data and API are open to other sites, nothing else is; a name with a hash is kept for ever', async () => {
  const asked = ['/du-lieu/products.csv', '/du-lieu/products.1a2b3c4d.csv', '/api/v1/index.json', '/san-pham/a/index.json', '/'];
  const answers = await Promise.all(asked.map((path) => ask(path)));
  expect(answers.map(({ headers }) => headers['access-control-allow-origin'])).toEqual(['*', '*', '*', undefined, undefined]);
  expect(answers.map(({ headers }) => String(headers['cache-control']).includes('immutable'))).toEqual([false, true, false, false, false]);
});
