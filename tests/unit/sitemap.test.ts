import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { robotsTxt } from '../../src/exports/robots.ts';
import { lastChange, sitemapIndexXml, sitemapParts, sitemapXml, type PagePair } from '../../src/exports/sitemap.ts';
import { day, recognition } from './listed.ts';

const { findAll, textContent } = DomUtils;

const ON = day('2026-11-21');
const revocation = { date: day('2026-02-03'), decisionNumber: null, source: { url: 'https://bao.example/b', title: null } };

describe('the day of the last change', () => {
  test.each([
    ['of a decision that holds is its day', [recognition({ date: day('2025-01-17') })], '2025-01-17'],
    ['is the first of the last six months', [recognition({ date: day('2024-03-01') })], '2026-09-01'],
    ['is the day after the end', [recognition({ date: day('2022-03-01') })], '2025-03-02'],
    ['is the day of the withdrawal', [recognition({ date: day('2025-01-17'), revocation })], '2026-02-03'],
    [
      'is the day of the later decision',
      [recognition({ date: day('2022-03-01') }), recognition({ date: day('2024-10-09') })],
      '2024-10-09',
    ],
    ['of a year in force is not known', [recognition({ year: 2025 })], null],
    ['of a year is the start of the window', [recognition({ year: 2023 })], '2026-01-01'],
    ['of a lapsed year is the end of the window', [recognition({ year: 2020 })], '2024-01-01'],
    ['without day and year is not known', [recognition()], null],
    ['is never after the day of the build', [recognition({ date: day('2026-11-22') })], null],
  ] as const)('%s', (_what, certificates, expected) => {
    expect(lastChange({ certificates }, ON, 0)).toBe(expected);
  });
});

const PAGES: readonly PagePair[] = [
  { path: { vi: '/', en: '/en/' }, changed: null },
  { path: { vi: '/san-pham/a/', en: '/en/products/a/' }, changed: day('2025-01-17') },
];

test('each page stands once a language with both languages beside it, and a day only where one is known', async () => {
  const page = parseDocument(await sitemapXml(PAGES), { xmlMode: true });
  const all = (name: string) => findAll((element) => element.name === name, page.children);
  expect(all('loc').map(textContent)).toEqual(
    ['/', '/en/', '/san-pham/a/', '/en/products/a/'].map((path) => `https://sosao.example${path}`),
  );
  expect(all('lastmod').map(textContent)).toEqual(['2025-01-17', '2025-01-17']);
  expect(
    all('xhtml:link')
      .slice(-3)
      .map((link) => `${link.attribs['hreflang']} ${link.attribs['href']}`),
  ).toEqual([
    'vi https://sosao.example/san-pham/a/',
    'en https://sosao.example/en/products/a/',
    'x-default https://sosao.example/san-pham/a/',
  ]);
});

test('parts hold all pages without overlap, and the index names each part', async () => {
  const pages = Array.from({ length: 5001 }, () => PAGES[0]).filter((page) => page !== undefined);
  expect(sitemapParts(pages).map((part) => part.length)).toEqual([5000, 1]);
  expect(sitemapParts([])).toEqual([[]]);
  const index = await sitemapIndexXml(2);
  expect(index.match(/<loc>[^<]*/g)).toEqual(['<loc>https://sosao.example/sitemap-1.xml', '<loc>https://sosao.example/sitemap-2.xml']);
});

test('robots may read everything but the answers to a search', () => {
  expect(robotsTxt()).toBe(
    'User-agent: *\nAllow: /\nDisallow: /tim/\nDisallow: /en/search/\n\nSitemap: https://sosao.example/sitemap-index.xml\n',
  );
});
