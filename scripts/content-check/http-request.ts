/** One HTTP request whose answer is only looked at from outside: status and where it points to. */
import { lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { site } from '../../src/site.config.ts';
import { isPrivateAddress } from './private-address.ts';

/** What a server answered. */
export interface Answer {
  /** HTTP status. */
  readonly status: number;
  /** Where it redirects to, as sent; null for none. */
  readonly location: string | null;
}

/** Asks for an address; rejects with an error that has a short readable message when no answer comes. */
export type Ask = (url: URL, method: 'HEAD' | 'GET') => Promise<Answer>;

/** Says who asks and how to reach them. */
export const USER_AGENT = `SoSao-link-check/1.0 (+${site.url}; ${site.contactEmail})`;

/**
 * Resolves a name and refuses private numbers. The connection uses the very numbers that were looked at, so a name that
 * changes its answer between two questions leads nowhere.
 */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address)))
      return done(Object.assign(new Error(`private address of ${host}`), { code: 'EPRIVATE' }), '', 0);
    return options.all === true ? done(null, addresses) : done(null, first.address, first.family);
  });
};

/**
 * An {@link Ask} over the network.
 * @param timeoutMs milliseconds for the whole of one request.
 * @param arePrivateAllowed whether private numbers may be connected to; for tests against a server on this machine.
 */
export function networkAsk(timeoutMs: number, arePrivateAllowed = false): Ask {
  return (url, method) =>
    new Promise((answered, failed) => {
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        method,
        agent: false,
        headers: { 'user-agent': USER_AGENT, accept: '*/*' },
        signal: AbortSignal.timeout(timeoutMs),
        ...(!arePrivateAllowed && { lookup: publicLookup }),
      });
      request.on('response', (response) => {
        const { statusCode = 0, headers } = response;
        // The page itself is not needed; the server is spared the rest of it.
        response.destroy();
        answered({ status: statusCode, location: headers.location ?? null });
      });
      request.on('error', (error: NodeJS.ErrnoException) =>
        failed(new Error(error.name === 'TimeoutError' || error.name === 'AbortError' ? 'timeout' : (error.code ?? error.message))),
      );
      request.end();
    });
}
