/** Tries links: politely (few at a time, one a host), and never on addresses that are not public. */
import type { Answer, Ask } from './http-request.ts';
import { isPrivateHost } from './private-address.ts';

/** What came of a link. moved: it answers under another address, for good; gone: the page is no longer there. */
export type LinkResult = 'ok' | 'moved' | 'gone' | 'unreachable';

/** A link that was tried. */
export interface TriedLink {
  /** The address. */
  readonly url: string;
  /** What came of it. */
  readonly result: LinkResult;
  /** Last HTTP status; null where no answer came. */
  readonly status: number | null;
  /** The address under which it answers, where that is another one; else null. */
  readonly movedTo: string | null;
  /** Why it is not ok, in a few English words; '' where it is. */
  readonly reason: string;
}

/** How links are tried. */
export interface TryOptions {
  /** Asks for one address. */
  readonly ask: Ask;
  /** Links tried at the same time, each of another host. */
  readonly concurrency: number;
  /** Whether private addresses may be asked; for tests against a server on this machine. */
  readonly arePrivateAllowed?: boolean;
  /** Told how many were tried. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Redirects that are followed; browsers stop at twenty, pages that need more than five are broken. */
const MAX_REDIRECTS = 5;

/** HEAD, and GET where the server does not answer it well: many do not know HEAD. */
async function asked(ask: Ask, url: URL): Promise<Answer> {
  const head = await ask(url, 'HEAD').catch(() => null);
  return head !== null && head.status < 400 ? head : ask(url, 'GET');
}

/** Whether a page sends its readers to the front page of its site: it is gone, whatever the status says. */
function isSentHome(from: URL, to: URL): boolean {
  return to.pathname === '/' && to.search === '' && (from.pathname !== '/' || from.search !== '');
}

function isRedirect({ status, location }: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(status) && location !== null;
}

function judged(start: URL, end: URL, { status }: Answer, isForGood: boolean): TriedLink {
  const url = start.href;
  const movedTo = end.href === start.href ? null : end.href;
  if (status === 404 || status === 410) return { url, result: 'gone', status, movedTo, reason: `status ${status}` };
  if (status < 200 || status >= 300) return { url, result: 'unreachable', status, movedTo, reason: `status ${status}` };
  if (isSentHome(start, end)) return { url, result: 'gone', status, movedTo, reason: 'redirects to the home page' };
  if (movedTo !== null && isForGood) return { url, result: 'moved', status, movedTo, reason: `moved to ${movedTo}` };
  return { url, result: 'ok', status, movedTo, reason: '' };
}

/** Tries one link. */
async function tried(address: string, { ask, arePrivateAllowed = false }: TryOptions): Promise<TriedLink> {
  const start = new URL(address);
  const failed = (reason: string, status: number | null = null): TriedLink => ({
    url: address,
    result: 'unreachable',
    status,
    movedTo: null,
    reason,
  });
  let [at, isForGood] = [start, true];
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    if (!/^https?:$/.test(at.protocol)) return failed(`redirects to ${at.protocol}`);
    if (!arePrivateAllowed && isPrivateHost(at.hostname)) return failed(`private address ${at.hostname}`);
    try {
      const answer = await asked(ask, at);
      if (!isRedirect(answer)) return { ...judged(start, at, answer, isForGood), url: address };
      if (!URL.canParse(answer.location ?? '', at)) return failed('redirects to no address', answer.status);
      isForGood &&= answer.status === 301 || answer.status === 308;
      at = new URL(answer.location ?? '', at);
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  }
  return failed(`more than ${MAX_REDIRECTS} redirects`);
}

/** Tries each address once; the results in the order of the addresses. */
export async function triedLinks(addresses: readonly string[], options: TryOptions): Promise<TriedLink[]> {
  const urls = [...new Set(addresses)].filter((url) => URL.canParse(url));
  const results = new Map<string, TriedLink>();
  // A queue for each host, so that no server sees two requests at once.
  const queues = [...Map.groupBy(urls, (url) => new URL(url).hostname).values()];
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift())
      for (const url of queue) {
        results.set(url, await tried(url, options));
        options.onProgress?.(results.size, urls.length);
      }
  };
  // The longest queues first: one host with most of the links must not begin last.
  queues.sort((a, b) => b.length - a.length);
  await Promise.all(Array.from({ length: options.concurrency }, worker));
  return urls.flatMap((url) => results.get(url) ?? []);
}
