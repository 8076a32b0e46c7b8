/** The browser of the tests, and the site that it looks at. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

export { launchedBrowser } from '../../scripts/fair/chromium.ts';

/** A page and what went wrong on it. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, refusals by the policy, requests to other sites, failed requests, dialogs. */
  readonly problems: string[];
}

/** Opens a page that notes everything that must not happen. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}, origin = siteUrl()): Promise<Watched> {
  const context = await browser.newContext({ baseURL: origin, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(origin).origin && url.protocol !== 'data:') problems.push(`request to ${url.href}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left while something still loads cancels it: nothing went wrong.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().includes('khong-co-trang-nay'))
      problems.push(`${response.status()}: ${response.url()}`);
  });
  return { page, context, problems };
}

/** Address of the site under test, without the last slash. */
function siteUrl(): string {
  return inject('siteUrl');
}

/** A product as its JSON twin says it. */
export interface ProductTwin {
  readonly id: string;
  readonly name: string;
  readonly alcohol: boolean;
  readonly certificates: readonly { readonly date: string | null; readonly year: number | null; readonly revoked: object | null }[];
  readonly verdict: { readonly on: string; readonly status: string; readonly stars: number | null; readonly until: string | null };
}

/** Every product of the built site. */
export function productTwins(root = 'dist'): ProductTwin[] {
  return readdirSync(`${root}/san-pham`, { withFileTypes: true }).flatMap((entry) => {
    try {
      return [JSON.parse(readFileSync(`${root}/san-pham/${entry.name}/index.json`, 'utf8')) as ProductTwin];
    } catch {
      // A list, not a product.
      return [];
    }
  });
}
