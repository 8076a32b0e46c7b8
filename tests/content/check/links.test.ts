/** Links: what their shape tells, and what came of trying them on servers of this machine. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { networkAsk, USER_AGENT, type Answer, type Ask } from '../../../scripts/content-check/http-request.ts';
import { linkShapeFindings } from '../../../scripts/content-check/link-shape.ts';
import { isPrivateAddress, isPrivateHost } from '../../../scripts/content-check/private-address.ts';
import { triedLinks } from '../../../scripts/content-check/try-links.ts';
import { briefly, content, producer, product, report } from './folder.ts';

const rules = (url: string, use: 'source' | 'contact' = 'source') =>
  linkShapeFindings([{ file: 'a.yaml', field: 'certificates[0].source.url', url, use }]).map(({ rule }) => rule);

describe('shape', () => {
  test.each([
    ['https://bao.example.vn/tin/ocop-2024.html', []],
    ['https://bao.example.vn/?p=33876', []],
    ['https://bao.example.vn/viewer.aspx?mabb=252352', []],
    ['http://bao.example.vn/tin', ['link-http']],
    ['https://bao.example.vn/', ['link-home-page']],
    ['https://bao.example.vn', ['link-home-page']],
    ['https://bao.example.vn/index.html#top', ['link-home-page']],
    ['https://bao.example.vn/vi/', ['link-home-page']],
    ['https://bit.ly/3abc', ['link-shortened']],
    ['https://www.google.com.vn/search?q=ocop', ['link-search-engine']],
    ['https://google.com/url?q=https://bao.example.vn', ['link-search-engine']],
    ['https://sites.google.com/site/htx/tin', []],
    ['https://m.facebook.com/htx/posts/1', ['link-social']],
    ['https://notfacebook.com/a', []],
    ['https://bao.example.vn/a?utm_source=zalo&fbclid=1&id=2', ['link-tracking']],
    ['https://127.0.0.1/a', ['link-private']],
    ['https://0x7f.1/a', ['link-private']],
    ['https://[::ffff:10.0.0.1]/a', ['link-private']],
    ['https://intranet/a', ['link-private']],
    ['https://may-chu.local/a', ['link-private']],
    ['https://14.225.252.124/a', ['link-bare-ip']],
    ['https://bao.example.vn/a b', ['link-space']],
    ['https://bao.example.vn/a%20', ['link-space']],
    ['https://ten:mat-khau@bao.example.vn/a', ['link-credentials']],
  ])('%s', (url, expected) => {
    expect(rules(url)).toEqual(expected);
  });

  test('a way to reach a producer may be a home page or a social network', () => {
    expect(rules('https://htx.example.vn/', 'contact')).toEqual([]);
    expect(rules('https://zalo.me/0912345678', 'contact')).toEqual([]);
    expect(rules('http://htx.example.vn/', 'contact')).toEqual(['link-http']);
  });

  test('a further page that stands there already is named; one source of two recognitions is not', async () => {
    const more = 'otherSources: [{ url: "http://www.bao.example/1/" }, { url: "https://bao.example/2" }]\n';
    const root = content({
      'products/ha-tinh/a.yaml': product('A', { more: `${more}price: { amount: 1, unit: kg, source: { url: "https://bao.example/1" } }\n` }),
      'producers/htx-thu.yaml': producer('HTX Thử'),
    });
    expect(briefly(await report(root))).toEqual(['link-http a.yaml otherSources[0].url', 'link-duplicate a.yaml otherSources[0].url']);
  });
});

describe('private addresses', () => {
  test.each(['10.1.2.3', '172.31.0.1', '192.168.1.1', '127.9.9.9', '169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:192.168.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', 'no address'])(
    '%s',
    (address) => {
      expect(isPrivateAddress(address)).toBe(true);
    },
  );

  test.each(['8.8.8.8', '172.32.0.1', '14.225.252.124', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  test('every way in which a URL writes a private number is seen', () => {
    const parts = fc.tuple(fc.constantFrom(10, 127), fc.nat(255), fc.nat(255), fc.nat(255));
    fc.assert(
      fc.property(parts, ([a, b, c, d]) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        for (const host of [`${a}.${b}.${c}.${d}`, String(number), `0x${number.toString(16)}`, `0${a.toString(8)}.${b}.${c}.${d}`, `${a}.${b}.${c * 256 + d}`])
          expect(isPrivateHost(new URL(`http://${host}/`).hostname)).toBe(true);
      }),
    );
  });
});

/** A server on this machine. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An Ask that answers from a table. */
function scripted(answers: Readonly<Record<string, number | readonly [number, string]>>): Ask & { asked: string[] } {
  const asked: string[] = [];
  const ask = (url: URL, method: string): Promise<Answer> => {
    asked.push(`${method} ${url.href}`);
    const answer = answers[`${method} ${url.href}`] ?? answers[url.href];
    if (answer === undefined) return Promise.reject(new Error('ENOTFOUND'));
    return Promise.resolve(typeof answer === 'number' ? { status: answer, location: null } : { status: answer[0], location: answer[1] });
  };
  return Object.assign(ask, { asked });
}

describe('trying', () => {
  test('ok, moved for good, moved for now, gone, sent home, refused, no answer', async () => {
    const base = await serving((request, response) => {
      const path = request.url ?? '';
      if (path === '/head' && request.method === 'HEAD') response.writeHead(405).end();
      else if (path === '/forever') response.writeHead(301, { location: '/ok' }).end();
      else if (path === '/now') response.writeHead(302, { location: '/ok' }).end();
      else if (path === '/home') response.writeHead(302, { location: '/' }).end();
      else if (path === '/loop') response.writeHead(302, { location: '/loop?1' }).end();
      else if (path === '/loop?1') response.writeHead(302, { location: '/loop' }).end();
      else if (path === '/gone') response.writeHead(410).end();
      else if (path === '/refused') response.writeHead(403).end();
      else if (path === '/script') response.writeHead(302, { location: 'javascript:alert(1)' }).end();
      else if (path === '/slow') return;
      else response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(100_000));
    });
    const paths = ['/ok', '/head', '/forever', '/now', '/home', '/loop', '/gone', '/refused', '/script', '/slow'];
    // Only the page that never answers is given up soon: a busy machine must not make the others fail.
    const ask: Ask = (url, method) => networkAsk(url.pathname === '/slow' ? 200 : 30_000, true)(url, method);
    const results = await triedLinks(
      paths.map((path) => base + path),
      { ask, concurrency: 4, arePrivateAllowed: true },
    );
    expect(results.map(({ url, result, status, reason }) => [url.slice(base.length), result, status, reason.replace(base, '')])).toEqual([
      ['/ok', 'ok', 200, ''],
      ['/head', 'ok', 200, ''],
      ['/forever', 'moved', 200, 'moved to /ok'],
      ['/now', 'ok', 200, ''],
      ['/home', 'gone', 200, 'redirects to the home page'],
      ['/loop', 'unreachable', null, 'more than 5 redirects'],
      ['/gone', 'gone', 410, 'status 410'],
      ['/refused', 'unreachable', 403, 'status 403'],
      ['/script', 'unreachable', null, 'redirects to javascript:'],
      ['/slow', 'unreachable', null, 'timeout'],
    ]);
  });

  test('says who asks', async () => {
    const agents: unknown[] = [];
    const base = await serving((request, response) => {
      agents.push(request.headers['user-agent']);
      response.end();
    });
    await triedLinks([base], { ask: networkAsk(30_000, true), concurrency: 1, arePrivateAllowed: true });
    expect(agents).toEqual([USER_AGENT]);
    expect(USER_AGENT).toMatch(/https?:\/\/.*@/);
  });

  test('never asks a private address, neither at once nor after a redirect nor behind a name', async () => {
    let hits = 0;
    const base = await serving((_, response) => {
      hits++;
      response.end();
    });
    const ask = scripted({ 'https://bao.example/a': [302, `${base}/secret`] });
    expect(await triedLinks([`${base}/x`, 'https://bao.example/a', 'http://localhost/y'], { ask, concurrency: 2 })).toMatchObject([
      { result: 'unreachable', reason: 'private address 127.0.0.1' },
      { result: 'unreachable', reason: 'private address 127.0.0.1' },
      { result: 'unreachable', reason: 'private address localhost' },
    ]);
    expect(ask.asked).toEqual(['HEAD https://bao.example/a']);
    // The name itself looks harmless to a caller that allows it: the connection still refuses the number behind it.
    const port = new URL(base).port;
    await expect(networkAsk(30_000)(new URL(`http://localhost:${port}/`), 'GET')).rejects.toThrow('EPRIVATE');
    expect(hits).toBe(0);
  });

  test('never more than four at once, never two of one host, each address once', async () => {
    const counts = { now: 0, most: 0, mostOfOneHost: 0 };
    const hosts = new Map<string, number>();
    const seen: string[] = [];
    const ask: Ask = async (url) => {
      const own = (hosts.get(url.host) ?? 0) + 1;
      hosts.set(url.host, own);
      counts.mostOfOneHost = Math.max(counts.mostOfOneHost, own);
      counts.most = Math.max(counts.most, ++counts.now);
      seen.push(url.href);
      await new Promise((done) => setTimeout(done, 1));
      counts.now--;
      hosts.set(url.host, own - 1);
      return { status: 200, location: null };
    };
    const urls = Array.from({ length: 60 }, (_, at) => `https://bao${at % 9}.example/${at % 50}`);
    const results = await triedLinks([...urls, ...urls], { ask, concurrency: 4 });
    expect(counts).toEqual({ now: 0, most: 4, mostOfOneHost: 1 });
    expect(seen).toHaveLength(new Set(urls).size);
    expect(results.map(({ url }) => url)).toEqual([...new Set(urls)]);
  });

  test('the report names each address once, at the first place that has it', async () => {
    const root = content({
      'products/ha-tinh/a.yaml': product('A', { url: 'https://bao.example/gone' }),
      'products/ha-tinh/b.yaml': product('B', { url: 'https://bao.example/gone' }),
      'products/ha-tinh/c.yaml': product('C', { url: 'https://bao.example/ok' }),
      'producers/htx-thu.yaml': producer('HTX Thử'),
    });
    const ask = scripted({ 'https://bao.example/gone': 404, 'https://bao.example/ok': 200 });
    const { findings, links } = await report(root, { ask });
    expect(findings.map(({ rule, file, found }) => [rule, file, found])).toEqual([
      ['link-gone', 'products/ha-tinh/a.yaml', 'https://bao.example/gone (+1): status 404'],
    ]);
    expect(links).toHaveLength(2);
  });
});
