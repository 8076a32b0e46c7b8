import { describe, expect, test } from 'vitest';
import { asSaved, checkInstead, filesOf, isBelowProducts, isProductPage, outOf } from '../../src/offline/pages.ts';

describe('pages of the service worker', () => {
  const page = (lang: string): string =>
    `<!DOCTYPE html><html lang="${lang}" data-as-of="2026-11-21"><main id="main"><p>$&</p></main></html>`;
  test('a saved copy says its day in the language of the page', () => {
    expect(asSaved(page('vi'))).toContain('<main id="main"><p class="saved wrap" role="note">Đang xem bản lưu ngày 21/11/2026</p>');
    expect(asSaved(page('en'))).toContain('Saved copy of 21\u00a0Nov\u00a02026');
    expect(asSaved('<html lang="vi"><main id="main">')).toBe('<html lang="vi"><main id="main">');
  });
  test('product pages are told from lists', () => {
    expect(isBelowProducts('/san-pham/mat-ong/')).toBe(true);
    expect(isBelowProducts('/en/products/mat-ong/')).toBe(true);
    expect(isBelowProducts('/san-pham/')).toBe(false);
    expect(isProductPage('<section class="verdict" data-standing="valid">')).toBe(true);
    expect(isProductPage('<template><section class="verdict" aria-labelledby="x"></template>')).toBe(false);
  });
  test('a short link leads to the check', () => {
    expect(checkInstead('/p/mat-ong/')).toBe('/tra-cuu/?q=%2Fp%2Fmat-ong%2F');
    expect(checkInstead('/p/')).toBeNull();
    expect(checkInstead('/tinh/')).toBeNull();
  });
  test('files are found once each, the oldest pages go', () => {
    expect(filesOf('<link href="/_astro/a.css"><use href="/_astro/s.svg#x"><use href="/_astro/s.svg#y"><a href="/x/">')).toEqual([
      '/_astro/a.css',
      '/_astro/s.svg',
    ]);
    expect(outOf(Array.from({ length: 62 }, (_, at) => at))).toEqual([0, 1]);
  });
});
