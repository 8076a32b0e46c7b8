/** Requests that are answered on demand: which they are, and what each of them is given. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddress } from '../../src/commerce/server/address.ts';
import { MOST_WEBHOOK_BYTES } from '../../src/commerce/server/body.ts';
import type { Shop } from '../../src/commerce/server/contract.ts';
import { limiter, type Limiter } from '../../src/commerce/server/limits.ts';
import { plainPage } from '../../src/commerce/server/plain-page.ts';
import { SHOP_ROUTES } from '../../src/commerce/routes.ts';
import { homePath } from '../../src/i18n/routes.ts';
import { shopApiPath } from '../../src/i18n/shop-routes.ts';
import type { CommerceMode } from '../../src/site.config.ts';
import { framingHeaders } from '../build/headers.ts';

/** What Astro made of the routes on demand. */
export type AstroHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  locals: { readonly shop: Shop },
) => Promise<void>;

/** What answers on demand. */
export interface DynamicParts {
  /** The mode, which says which routes there are. */
  readonly mode: CommerceMode;
  /** Origin of the site: addresses in answers are made from it, whatever a client calls this server. */
  readonly siteUrl: string;
  /** The routes. */
  readonly handler: AstroHandler;
  /** The shop. */
  readonly shop: Shop;
  /** How many proxies stand in front. */
  readonly proxies: number;
  /** The clock, milliseconds since 1970. */
  readonly clock: () => number;
}

/** Most bytes of a body that the routes are handed: those that any of them reads. */
const MOST_BYTES = MOST_WEBHOOK_BYTES;

/** What begins the addresses for programs. */
const API = shopApiPath('x').slice(0, -'x/'.length);

/** Headers of all that is answered on demand: it is for the asker alone, and its address is a secret. */
const HEADERS = [
  ['cache-control', 'no-store'],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['x-robots-tag', 'noindex'],
] as const;

/** Headers by which a client, or a proxy that was not asked to, would say what this server is called. */
const BELIEVED_OF_NOBODY = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'];

/** An answer that has no page. */
function plainAnswer(response: ServerResponse, status: number, error: string, headers: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of HEADERS) response.setHeader(name, value);
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ error }));
}

/** The pages on demand of a mode, each with the slash at its end. */
function pagesOf(mode: CommerceMode): ReadonlySet<string> {
  const own = SHOP_ROUTES.filter(({ isOnDemand, modes, file }) => isOnDemand && modes.includes(mode) && file.endsWith('.astro'));
  return new Set(own.map(({ pattern }) => `${pattern}/`));
}

/** Hands a request to the routes, under the one name that the site has. */
function handed({ siteUrl, handler, shop }: DynamicParts, request: IncomingMessage, response: ServerResponse, path: string): void {
  for (const [name, value] of [...HEADERS, ...framingHeaders(path)]) response.setHeader(name, value);
  for (const name of BELIEVED_OF_NOBODY) Reflect.deleteProperty(request.headers, name);
  request.headers.host = new URL(siteUrl).host;
  handler(request, response, () => plainAnswer(response, 404, 'unknown_action'), { shop }).catch(() => {
    if (response.headersSent) response.destroy();
    else plainAnswer(response, 500, 'internal');
  });
}

/** Whether a page was asked for too often from where a request comes from, which then is told so. */
function isTooOften({ proxies, clock }: DynamicParts, limits: Limiter, request: IncomingMessage, response: ServerResponse): boolean {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const address = clientAddress(new Headers({ 'x-forwarded-for': forwarded }), request.socket.remoteAddress ?? '', proxies);
  const seconds = limits.take('look', address, clock());
  if (seconds === 0) return false;
  const page = plainPage('too_often', request.url?.startsWith(homePath('en')) === true ? 'en' : 'vi', seconds);
  for (const [name, value] of HEADERS) response.setHeader(name, value);
  response.writeHead(page.status, page.headers).end(request.method === 'HEAD' ? undefined : page.html);
  return true;
}

/** Answers a request where it is one for the shop; false where it is not. */
export function dynamicAnswers(parts: DynamicParts): (request: IncomingMessage, response: ServerResponse) => boolean {
  const pages = pagesOf(parts.mode);
  const limits = limiter();
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const whole = path.endsWith('/') ? path : `${path}/`;
    const isApi = whole.startsWith(API);
    if (!isApi && !pages.has(whole)) return false;
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    if (!isApi && !isPage) plainAnswer(response, 405, 'method_not_allowed', { allow: 'GET, HEAD' });
    // Neither can become a Request; the routes would answer with a stack in the log.
    else if (request.method === 'TRACE' || request.method === 'CONNECT')
      plainAnswer(response, 405, 'method_not_allowed', { allow: 'POST' });
    // Here, where nobody has begun to read: Node then throws the body away, and the connection stays good.
    else if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) plainAnswer(response, 413, 'too_large');
    else if (isApi || path === whole) {
      if (!isApi && isTooOften(parts, limits, request, response)) return true;
      // One that is broken off in its middle leaves a connection that is good for nothing.
      if (request.headers['transfer-encoding'] !== undefined) response.setHeader('connection', 'close');
      // Who set up a webhook without the last slash must not lose payments by it.
      request.url = query === undefined ? whole : `${whole}?${query}`;
      handed(parts, request, response, whole);
    } else response.writeHead(301, { location: query === undefined ? whole : `${whole}?${query}`, 'cache-control': 'no-store' }).end();
    return true;
  };
}
