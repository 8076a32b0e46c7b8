/** The budgets: what a reader's browser has to fetch, compressed as a good host does it. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { targetOf } from './links.ts';
import type { Page, Site } from './site.ts';

/** Bytes with brotli at a quality. */
function brotli(text: string, quality: number): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** What one page costs. */
export interface Weight {
  /** HTML as it lies on the disk, not compressed. */
  readonly raw: number;
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
  /** Sprites and pictures above the fold. */
  readonly pictures: number;
  readonly requests: number;
  readonly total: number;
}

/** Weighs pages of a site. Files are weighed once; a page is first pressed quickly, and hard only where a budget asks. */
export function scaleFor(site: Site): { weightOf: (page: Page, quality?: number) => Weight } {
  const memo = new Map<string, number>();
  const bytesOf = (file: string): number => {
    let bytes = memo.get(file);
    if (bytes === undefined) {
      const isText = /\.(?:css|js|mjs|svg|json|html)$/.test(file);
      bytes = isText || site.root === '' ? brotli(site.read(file), 11) : statSync(join(site.root, file)).size;
      memo.set(file, bytes);
    }
    return bytes;
  };
  const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + bytesOf(file), 0);
  /** Files that a style sheet or script asks for by itself. */
  const partsOf = (file: string): string[] => {
    if (!site.files.has(file)) return [];
    const text = site.read(file);
    const found = file.endsWith('.css')
      ? [...text.matchAll(/url\(\s*['"]?([^)'"]+)['"]?\s*\)/g)].map((match) => match[1] ?? '')
      : [...text.matchAll(/(?:from|import)\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map((match) => match[1] ?? '');
    return found.flatMap((url) => {
      const target = targetOf(site, file, url);
      return typeof target === 'object' && 'file' in target ? [target.file] : [];
    });
  };
  const weightOf = (page: Page, quality = 5): Weight => {
    const filesBy = (wanted: RegExp): Set<string> =>
      new Set(
        page.loads
          .filter(({ by }) => wanted.test(by))
          .flatMap(({ url }) => {
            const target = targetOf(site, page.path, url);
            return typeof target === 'object' && 'file' in target && site.files.has(target.file) ? [target.file] : [];
          }),
      );
    const css = filesBy(/^link stylesheet$/);
    const js = filesBy(/^script$|^link modulepreload$/);
    for (const file of js) for (const part of partsOf(file)) js.add(part);
    // Every declared face counts as used: regular, bold and heading text stand on every page.
    const fonts = new Set([...filesBy(/^link preload$/), ...[...css].flatMap(partsOf).filter((file) => /\.woff2?$/.test(file))]);
    const pictures = filesBy(/^use$|^image$/);
    const file = page.path.endsWith('/') ? `${page.path}index.html` : page.path;
    const html = brotli(site.read(file), quality);
    const parts = { html, css: sum(css), js: sum(js), fonts: sum(fonts), pictures: sum(pictures) };
    const requests = 1 + css.size + js.size + fonts.size + pictures.size;
    return { raw: page.bytes, ...parts, requests, total: Object.values(parts).reduce((total, bytes) => total + bytes, 0) };
  };
  return { weightOf };
}

/** Limits of a page; what is not named is not limited. */
export interface Budget {
  readonly raw?: number;
  readonly html?: number;
  readonly htmlAndCss?: number;
  readonly js?: number;
  readonly requests?: number;
  readonly total?: number;
}

const EXCESSES: Readonly<Record<keyof Budget, (weight: Weight) => number>> = {
  raw: (weight) => weight.raw,
  html: (weight) => weight.html,
  htmlAndCss: (weight) => weight.html + weight.css,
  js: (weight) => weight.js,
  requests: (weight) => weight.requests,
  total: (weight) => weight.total,
};

/** Pages that cost more than they may. */
export function overweight(site: Site, pages: readonly Page[], budget: Budget): string[] {
  const { weightOf } = scaleFor(site);
  const over = (weight: Weight): (keyof Budget)[] =>
    (Object.keys(budget) as (keyof Budget)[]).filter((key) => EXCESSES[key](weight) > (budget[key] ?? Infinity));
  return pages.flatMap((page) => {
    if (over(weightOf(page)).length === 0) return [];
    const weight = weightOf(page, 11);
    return over(weight).map((key) => `${page.path}: ${key} ${EXCESSES[key](weight)}, expected ${budget[key]} or less`);
  });
}
