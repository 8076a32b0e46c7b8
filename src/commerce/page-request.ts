/** What the pages of ordering read of a request and say of their answer. */
import type { Lang } from '../i18n/lang.ts';
import { TOKEN_PARAM } from '../i18n/shop-routes.ts';
import { isBusy } from './server/busy.ts';
import { plainPage } from './server/plain-page.ts';

/** Longest token or signed link that is looked up; what is longer is none. */
const MAX_TOKEN = 2000;

/** The language of an address: one file answers for both. */
export function langOf({ pathname }: URL): Lang {
  return pathname.startsWith('/en/') ? 'en' : 'vi';
}

/** The token or signed link of an address; empty, which is none, where it has no sensible one. */
export function tokenOf({ searchParams }: URL): string {
  const token = searchParams.get(TOKEN_PARAM) ?? '';
  return token.length <= MAX_TOKEN ? token : '';
}

/** Says that a page is for whoever has its address: kept nowhere, listed nowhere, its address told to nobody. */
export function markPrivate(headers: Headers): void {
  headers.set('cache-control', 'no-store');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-robots-tag', 'noindex');
}

/** Seconds after which tables that were busy are asked again. */
const SOON = 2;

/** What a page shows; where the tables are busy, the answer that says so instead. */
export async function lookedUp<T>(url: URL, look: Promise<T>): Promise<T | Response> {
  try {
    return await look;
  } catch (error) {
    if (!isBusy(error)) throw error;
    const { status, headers, html } = plainPage('busy', langOf(url), SOON);
    return new Response(html, { status, headers });
  }
}
