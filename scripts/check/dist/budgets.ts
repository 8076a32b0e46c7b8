/**
 * What pages may weigh, in one place; bytes after brotli but for `raw`, which lies on the disk of a register of the country tens
 * of thousands of times. With ordering, a product shows its offers with a place each, and loads one style sheet and one script
 * more; what a reader waits for, HTML and CSS, has the same limit in all modes.
 */
import { productPages } from './register.ts';
import type { Page, Site } from './site.ts';
import type { Budget } from './weight.ts';

/** Limits by kind of page. */
interface Budgets {
  /** The page of a product. */
  readonly product: Budget;
  /** A list of 40 cards or more. */
  readonly list: Budget;
  /** Any other page. */
  readonly other: Budget;
  /** The cart, whose island is the only one of ordering. */
  readonly cart: Budget;
}

/** Without ordering, and with requests for quotation, reservations or payment. */
export const BUDGETS: Readonly<Record<'off' | 'ordering', Budgets>> = {
  off: {
    product: { raw: 12_000, htmlAndCss: 14_000, js: 2_000, requests: 7, total: 110_000 },
    list: { html: 24_000, js: 3_000 },
    other: { html: 24_000 },
    cart: {},
  },
  ordering: {
    product: { raw: 14_500, htmlAndCss: 14_000, js: 3_300, requests: 9, total: 110_000 },
    list: { html: 24_000, js: 4_800 },
    other: { html: 24_000 },
    cart: { html: 24_000, js: 85_000 },
  },
};

/** The pages of a kind. */
export function pagesOfKind(site: Site, kind: 'product' | 'list' | 'other'): Page[] {
  if (kind === 'product') return [...productPages(site, 'vi'), ...productPages(site, 'en')];
  return [...site.pages.values()].filter(({ cards, verdict }) => (kind === 'list' ? cards.length >= 40 : cards.length < 40 && verdict === null));
}
