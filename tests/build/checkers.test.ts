/** Tests that can fail: a small site on which every check is silent, and for each check a change that it must report. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documentProblems, jsonLdProblems, repeatedTitles, sitemapProblems, twinProblems } from '../../scripts/check/dist/documents.ts';
import { brokenLinks, unreachablePages } from '../../scripts/check/dist/links.ts';
import { alcoholProblems, footerProblems, productProblems } from '../../scripts/check/dist/register.ts';
import { securityProblems } from '../../scripts/check/dist/security.ts';
import { siteOf, type Site } from '../../scripts/check/dist/site.ts';
import { overweight } from '../../scripts/check/dist/weight.ts';

const ORIGIN = 'https://sosao.example';
const INLINE = 'document.title';
const HASH = createHash('sha256').update(INLINE).digest('base64');

/** A page of the small site. */
function html(lang: 'vi' | 'en', path: string, twin: string, title: string, main: string, head = ''): string {
  const notState = lang === 'vi' ? 'Sổ Sao không phải trang của cơ quan nhà nước.' : 'Sổ Sao is not a site of any state authority.';
  return `<!doctype html><html lang="${lang}" data-as-of="2026-11-21"><head><meta charset="utf-8"><title>${title}</title>
<meta name="description" content="Một câu đủ dài về trang này."><link rel="canonical" href="${ORIGIN}${path}">
<meta http-equiv="content-security-policy" content="default-src 'self'; img-src 'self' data:; script-src 'self' 'sha256-${HASH}'; style-src 'self'">
<link rel="stylesheet" href="/s.css">${head}</head><body><a href="${twin}">twin</a><main><h1>${title}</h1>${main}</main><footer>${notState}</footer></body></html>`;
}

const verdict = (day: string): string =>
  `<section class="verdict" data-standing="valid" data-stars="4"><span data-status>${day === '21/11/2026' ? 'Còn hiệu lực' : 'Valid'}</span><span data-sentence>${
    day === '21/11/2026' ? 'Còn hiệu lực đến 17/01/2028, còn 13 tháng' : 'Valid until 17 Jan 2028, 13 months left'
  }</span><time data-as-of>${day}</time></section>`;
const product = (lang: 'vi' | 'en'): string =>
  html(
    lang,
    lang === 'vi' ? '/san-pham/tra/' : '/en/products/tra/',
    lang === 'vi' ? '/en/products/tra/' : '/san-pham/tra/',
    'Trà',
    `${verdict(lang === 'vi' ? '21/11/2026' : '21 Nov 2026')}<a href="https://example.vn/nguon">nguồn</a><a href="mailto:a@b.vn?body=${encodeURIComponent(`${ORIGIN}/p/tra/`)}">báo sai</a><a href="/p/tra/">p</a><a href="/san-pham/tra/index.json" rel="alternate" type="application/json">JSON</a>`,
  );
const LD = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"ItemList","itemListElement":[{"@type":"ListItem","url":"${ORIGIN}/san-pham/tra/"}]}]}</script>`;
const card = (id: string): string => `<ul><li class="card"><h2><a href="/san-pham/${id}/">x</a></h2></li></ul>`;
const twin = {
  id: 'tra',
  name: 'Trà',
  alcohol: false,
  certificates: [{ stars: 4, date: '2025-01-17', year: null, revoked: null }],
  verdict: { on: '2026-11-21', status: 'valid', stars: 4 },
};

/** What the sitemap says of a page in both languages. */
function entries(vi: string, en: string): string {
  const pairs = [
    ['vi', vi],
    ['en', en],
    ['x-default', vi],
  ].map(([lang, path]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${ORIGIN}${path}"/>`);
  return [vi, en].map((path) => `<url><loc>${ORIGIN}${path}</loc>${pairs.join('')}</url>`).join('');
}

const GOOD: Readonly<Record<string, string>> = {
  '/index.html': html(
    'vi',
    '/',
    '/en/',
    'Trang đầu',
    `<h2>Một</h2><h3>Hai</h3>${card('tra')}<p id="a"><a href="#a">a</a><a href="/san-pham/tra/#main">x</a></p><svg><use href="/s.svg#p"></use></svg><img src="/i.png" alt="" width="1" height="1"><script>${INLINE}</script>`,
    LD,
  ),
  '/en/index.html': html('en', '/en/', '/', 'Front page', `<p id="main"></p><a href="/en/products/tra/">x</a>`),
  '/san-pham/tra/index.html': product('vi').replace('<main>', '<main id="main">'),
  '/en/products/tra/index.html': product('en').replace('<main>', '<main id="main">'),
  '/san-pham/tra/index.json': JSON.stringify(twin),
  '/p/tra/index.html': `<!doctype html><html lang="vi"><head><meta http-equiv="content-security-policy" content="default-src 'none'"><title>x</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=/san-pham/tra/"></head><body></body></html>`,
  '/s.css': '@font-face{font-family:A;src:url(/f.woff2)}body{color:#000}',
  '/s.svg': '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="p"/></svg>',
  '/f.woff2': 'f',
  '/i.png': 'i',
  '/rss.xml': `<rss><channel><item><link>${ORIGIN}/san-pham/tra/</link><guid isPermaLink="false">x#1</guid></item></channel></rss>`,
  '/sitemap-1.xml': `<urlset>${entries('/', '/en/')}${entries('/san-pham/tra/', '/en/products/tra/')}</urlset>`,
};

const alcohol = (site: Site): string[] => alcoholProblems(site, new Set(['ruou']));
const heavy = (site: Site): string[] => overweight(site, [...site.pages.values()], { htmlAndCss: 1500, js: 50, requests: 4, total: 2000 });

const CHECKS = {
  brokenLinks,
  unreachablePages,
  documentProblems,
  repeatedTitles,
  twinProblems,
  jsonLdProblems,
  sitemapProblems,
  securityProblems,
  productProblems,
  alcohol,
  footerProblems,
  heavy,
};

test.each(Object.entries(CHECKS))('%s is silent on the good site', (_name, check) => {
  expect(check(siteOf(GOOD, ORIGIN))).toEqual([]);
});

/** A change to one file, and a part of what the check must say. */
type Mistake = readonly [check: keyof typeof CHECKS, what: string, file: string, from: string, to: string, says: RegExp];

const HOME = '/index.html';
const TRA = '/san-pham/tra/index.html';
const MISTAKES: readonly Mistake[] = [
  ['brokenLinks', 'a link to no page', HOME, '#a', '/khong-co/', /khong-co.*does not exist/],
  ['brokenLinks', 'a link without the trailing slash', HOME, '/san-pham/tra/#main', '/san-pham/tra', /does not exist/],
  ['brokenLinks', 'an anchor of its own page', HOME, '#a', '#b', /anchor/],
  ['brokenLinks', 'an anchor of another page', HOME, '#main', '#main2', /anchor/],
  ['brokenLinks', 'a part of the sprite', HOME, '/s.svg#p', '/s.svg#q', /anchor/],
  ['brokenLinks', 'a picture', HOME, 'src="/i.png"', 'src="/j.png"', /j\.png/],
  ['brokenLinks', 'a srcset', HOME, 'alt=""', 'alt="" srcset="/i.png 1x, /k.png 2x"', /k\.png/],
  ['brokenLinks', 'a full address of its own', HOME, '#a', `${ORIGIN}/weg/`, /weg/],
  ['brokenLinks', 'a redirect', '/p/tra/index.html', 'url=/san-pham/tra/', 'url=/san-pham/x/', /meta refresh/],
  ['brokenLinks', 'a font', '/s.css', '/f.woff2', '/g.woff2', /g\.woff2/],
  ['brokenLinks', 'a link in a feed', '/rss.xml', '/san-pham/tra/', '/san-pham/x/', /rss\.xml/],
  ['brokenLinks', 'an address in JSON', '/san-pham/tra/index.json', '"name"', '"url":"/x/","name"', /\/x\//],
  ['brokenLinks', 'a link that runs a script', HOME, 'href="#a"', 'href="javascript:alert(1)"', /javascript/],
  ['unreachablePages', 'a page that nothing links to', HOME, 'href="/en/"', 'href="/"', /no page links to it/],
  ['documentProblems', 'a second h1', HOME, '<h2>Một</h2>', '<h1>Một</h1>', /2 h1/],
  ['documentProblems', 'a skipped level', HOME, '<h3>Hai</h3>', '<h4>Hai</h4>', /h4 "Hai" after h2/],
  ['documentProblems', 'an empty heading', HOME, '<h3>Hai</h3>', '<h3> </h3>', /empty h3/],
  ['documentProblems', 'an id twice', HOME, '<h2>Một', '<h2 id="a">Một', /id "a" twice/],
  ['documentProblems', 'the wrong language', HOME, 'lang="vi"', 'lang="en"', /lang "en"/],
  ['documentProblems', 'no description', HOME, 'name="description"', 'name="x"', /description/],
  ['documentProblems', 'a second title', HOME, '</title>', '</title><title>x</title>', /2 titles/],
  ['documentProblems', 'a word left open', HOME, 'Một', 'undefined', /"undefined"/],
  ['documentProblems', 'a picture without size', HOME, 'width="1"', '', /i\.png/],
  ['repeatedTitles', 'one title twice', TRA, '<title>Trà', '<title>Trang đầu', /of \//],
  [
    'twinProblems',
    'another canonical address',
    HOME,
    `rel="canonical" href="${ORIGIN}/"`,
    `rel="canonical" href="${ORIGIN}/x/"`,
    /canonical/,
  ],
  ['twinProblems', 'no x-default', '/sitemap-1.xml', 'hreflang="x-default"', 'hreflang="fr"', /languages/],
  [
    'twinProblems',
    'a twin that does not lead back',
    '/sitemap-1.xml',
    `<loc>${ORIGIN}/en/</loc><xhtml:link rel="alternate" hreflang="vi" href="${ORIGIN}/"`,
    `<loc>${ORIGIN}/en/</loc><xhtml:link rel="alternate" hreflang="vi" href="${ORIGIN}/san-pham/tra/"`,
    /does not lead back/,
  ],
  ['twinProblems', 'no link to the twin', HOME, '<a href="/en/">', '<a href="/">', /no link to its twin/],
  ['jsonLdProblems', 'a type of its own', HOME, '"ItemList"', '"StarList"', /StarList/],
  ['jsonLdProblems', 'ratings by buyers', HOME, '"itemListElement"', '"aggregateRating":1,"itemListElement"', /aggregateRating/],
  ['jsonLdProblems', 'broken JSON', HOME, '"@graph":[', '"@graph":', /does not parse/],
  ['jsonLdProblems', 'another context', HOME, '"https://schema.org"', '"http://x"', /context/],
  ['sitemapProblems', 'a page left out', '/sitemap-1.xml', `<loc>${ORIGIN}/en/</loc>`, '', /does not name/],
  ['sitemapProblems', 'a page that is none', '/sitemap-1.xml', `${ORIGIN}/en/<`, `${ORIGIN}/p/tra/<`, /no listed page/],
  ['securityProblems', 'no policy', HOME, 'content-security-policy', 'x', /no content security policy/],
  ['securityProblems', 'unsafe-inline', HOME, "style-src 'self'", "style-src 'self' 'unsafe-inline'", /unsafe-inline/],
  ['securityProblems', 'a foreign host in the policy', HOME, "script-src 'self'", "script-src 'self' https://cdn.example", /cdn\.example/],
  ['securityProblems', 'an inline script that the policy does not know', HOME, `<script>${INLINE}`, `<script>${INLINE};x`, /inline script/],
  ['securityProblems', 'an inline style', HOME, '</head>', '<style>p{}</style></head>', /inline style/],
  ['securityProblems', 'a style attribute', HOME, '<h2>', '<h2 style="color:red">', /h2 style/],
  ['securityProblems', 'a handler', HOME, '<h2>', '<h2 onclick="x()">', /h2 onclick/],
  ['securityProblems', 'a foreign script', HOME, '</body>', '<script src="https://cdn.example/x.js"></script></body>', /from another site/],
  ['securityProblems', 'a foreign picture', HOME, 'src="/i.png"', 'src="//cdn.example/i.png"', /from another site/],
  ['securityProblems', 'a foreign frame', HOME, '</main>', '<iframe src="https://x.example/"></iframe></main>', /from another site/],
  ['securityProblems', 'a script before the policy', HOME, '<meta charset="utf-8">', '<script src="/a.js"></script>', /before its policy/],
  ['securityProblems', 'a foreign address in a style sheet', '/s.css', 'body{', 'body{background:url(https://x.example/i);', /x\.example/],
  ['securityProblems', 'a script in a drawing', '/s.svg', '<symbol', '<script/><symbol', /script/],
  ['productProblems', 'no source', TRA, 'https://example.vn/nguon', '/', /no source/],
  ['productProblems', 'no report link', TRA, 'mailto:', 'tel:', /report/],
  ['productProblems', 'no permanent link', TRA, '<a href="/p/tra/">', '<a href="/">', /permanent/],
  ['productProblems', 'another status than the rules', TRA, 'Còn hiệu lực</span>', 'Hết thời hạn</span>', /the rules "Còn hiệu lực"/],
  ['productProblems', 'another sentence than the rules', TRA, 'còn 13 tháng', 'còn 14 tháng', /còn 13 tháng/],
  ['productProblems', 'other stars than the twin', TRA, 'data-stars="4"', 'data-stars="5"', /shows 5 stars/],
  ['productProblems', 'another day than the twin', '/san-pham/tra/index.json', '2026-11-21', '2026-11-20', /computed for/],
  ['productProblems', 'another status in the twin', '/san-pham/tra/index.json', '"valid"', '"lapsed"', /the rules say valid/],
  ['productProblems', 'no twin', '/san-pham/tra/index.json', '"id":"tra"', '"id":"x"', /the id x/],
  ['alcohol', 'a drink on a card', TRA, '</main>', `${card('ruou')}</main>`, /without confirmation/],
  [
    'alcohol',
    'a drink on the front page, even behind the gate',
    HOME,
    '</main>',
    '<details class="age-gate"><a href="/san-pham/ruou/">x</a></details></main>',
    /front page/,
  ],
  ['alcohol', 'a drink in a feed', '/rss.xml', '/san-pham/tra/', '/san-pham/ruou/', /rss\.xml/],
  [
    'alcohol',
    'a drink in a structured list',
    HOME,
    `"url":"${ORIGIN}/san-pham/tra/"`,
    `"url":"${ORIGIN}/san-pham/ruou/"`,
    /structured data/,
  ],
  ['footerProblems', 'a footer that does not say it', HOME, 'không phải trang', 'trang', /no state body/],
  [
    'heavy',
    'too much markup',
    HOME,
    '</main>',
    `${Array.from({ length: 900 }, (_, index) => (index * 7919) % 1000).join(' ')}</main>`,
    /htmlAndCss/,
  ],
  [
    'heavy',
    'too many requests',
    HOME,
    '</main>',
    '<svg><use href="/t1.svg#p"/><use href="/i.png"/><use href="/f.woff2"/></svg></main>',
    /requests/,
  ],
];

describe('a mistake is reported', () => {
  test.each(MISTAKES)('%s: %s', (name, _what, file, from, to, says) => {
    const text = GOOD[file] ?? '';
    expect(text, 'the mistake changes nothing').toContain(from);
    const extra = { '/t1.svg': GOOD['/s.svg'] ?? '' };
    const problems = CHECKS[name](siteOf({ ...GOOD, ...extra, [file]: text.replace(from, to) }, ORIGIN));
    expect(problems.join('\n')).toMatch(says);
  });

  test('a drink behind its confirmation is none', () => {
    const gated = (GOOD[TRA] ?? '').replace('</main>', `<details class="age-gate"><summary>18</summary>${card('ruou')}</details></main>`);
    expect(alcohol(siteOf({ ...GOOD, [TRA]: gated }, ORIGIN))).toEqual([]);
  });
});
