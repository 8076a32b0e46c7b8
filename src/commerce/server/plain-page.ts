/** What a reader sees where a page on demand cannot be made just now: what is the matter, and the way to ask again. */
import { escaped } from '../../exports/markup.ts';
import type { Lang } from '../../i18n/lang.ts';
import { REFUSALS } from '../../i18n/shop-refusals.ts';

/** The link that asks for the same page again. */
const AGAIN: Readonly<Record<Lang, string>> = { vi: 'Tải lại trang', en: 'Reload the page' };

/** The status of each of them. */
const STATUS = { too_often: 429, busy: 503 } as const;

/** An answer that needs neither tables nor files of the site. */
export interface PlainPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/** The page that says why another one is not shown. @param seconds when to ask again. */
export function plainPage(code: keyof typeof STATUS, lang: Lang, seconds: number): PlainPage {
  const said = escaped(REFUSALS[lang].codes[code]);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${said}</title>`;
  return {
    status: STATUS[code],
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'retry-after': String(seconds),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
    // The empty address is that of the page itself, with its token.
    html: `<!DOCTYPE html>\n<html lang="${lang}"><head>${head}</head><body><main><h1>${said}</h1><p><a href="">${AGAIN[lang]}</a></p></main></body></html>\n`,
  };
}
