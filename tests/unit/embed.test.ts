/** Views for other sites: documents, snippets, oEmbed answers, badges, who may frame what. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { framingHeaders, writeHeaders } from '../../scripts/build/headers.ts';
import { startServer } from '../../scripts/serve.ts';
import type { ListedFair } from '../../src/catalogue/fairs.ts';
import type { Listed } from '../../src/catalogue/index.ts';
import { verdictOn } from '../../src/domain/certificate.ts';
import { validityAt } from '../../src/domain/fair.ts';
import { badgeSvg } from '../../src/exports/embed/badge.ts';
import { oembedJson } from '../../src/exports/embed/oembed.ts';
import { embedListPage, embedPage } from '../../src/exports/embed/page.ts';
import type { Embed } from '../../src/exports/embed/views.ts';
import { badgeLines, badgeState } from '../../src/i18n/badge.ts';
import { badgeSnippet, elementSnippet, frameSnippet, viewOfAddress } from '../../src/i18n/embed-snippets.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import {
  EMBED_VIEWS,
  embedGuidePath,
  embedPath,
  fairPath,
  listingPath,
  listPath,
  permanentPath,
  producerPath,
  productPath,
} from '../../src/i18n/routes.ts';
import { verdictPhrase } from '../../src/i18n/verdict.ts';
import { isFrame } from '../../src/offline/pages.ts';
import { dated, daysIn, yearOnly } from './arbitraries.ts';
import { day, HOSTILE, listed, producer, province, recognition } from './listed.ts';

const FILES = { style: '/_astro/frame.css', script: '/_astro/frame.js' };
const ON = day('2026-11-21');
const lang = fc.constantFrom(...LANGS);

/** Elements of a text in their order, with their attributes; all text. */
function parsed(html: string): { elements: { name: string; attributes: Record<string, string> }[]; text: string } {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (part) => (text += part),
  });
  parser.end(html);
  return { elements, text };
}

const productEmbed = (product: Listed): Embed => ({ view: 'product', id: product.id, product, key: '' });
const FAIR_DAYS = { start: day('2026-12-01'), end: day('2026-12-05') };
/** A fair that shows products on a stand. */
function fairEmbed(products: readonly Listed[], facts: Partial<ListedFair> = {}): Embed {
  const entries = products.map((product) => ({ product, stands: ['A12'], validity: validityAt(product.certificates, FAIR_DAYS) }));
  const source = { url: 'https://bao.example/hoi-cho', title: null };
  return {
    view: 'fair',
    id: 'hoi-cho-mau',
    key: '',
    fair: {
      ...{ id: 'hoi-cho-mau', name: HOSTILE, nameEn: null, kind: 'ocop-fair', status: 'planned', lastChecked: ON, organisers: [] },
      ...{
        venue: { name: 'Nhà văn hóa', address: null, province, formerProvince: null },
        ...FAIR_DAYS,
      },
      ...{ year: null, datesAsPrinted: null, closed: [], hours: [], booths: null, exhibitors: null, sizeNote: null, result: null },
      ...{ note: null, noteEn: null, zones: [], plan: null, website: null, source, otherSources: [], isSample: true },
      ...{ phase: 'upcoming', stands: [], entries, featured: [], drawing: null, hiddenStands: 0 },
      ...facts,
    },
  };
}
const producerEmbed = (products: readonly Listed[]): Embed => ({
  view: 'producer',
  id: 'htx-mau',
  producer: producer({ name: HOSTILE }),
  products,
  key: '',
});

describe('the document of a view', () => {
  test('keeps hostile names as text', () => {
    const hostile = listed({ name: HOSTILE, producer: producer({ name: HOSTILE }) });
    for (const embed of [productEmbed(hostile), producerEmbed([hostile])]) {
      const { elements, text } = parsed(embedPage(embed, 'vi', ON, FILES));
      expect(elements.filter(({ name }) => name === 'script').map(({ attributes }) => attributes['src'])).toEqual([FILES.script]);
      expect(text).toContain(HOSTILE);
    }
  });
  test('says verdict, day, source, whose it is and what it is not', () => {
    const { text } = parsed(embedPage(productEmbed(listed({ certificates: [recognition({ date: day('2025-01-17') })] })), 'vi', ON, FILES));
    for (const part of [
      'OCOP 4 sao',
      'Còn hiệu lực đến 17/01/2028',
      '21/11/2026',
      'bao.example',
      'Sổ Sao',
      'không phải trang của cơ quan nhà nước',
    ])
      expect(text).toContain(part);
  });
  test('marks sample records', () => {
    expect(embedPage(productEmbed(listed({ isSample: true })), 'en', ON, FILES)).toContain('Sample data');
    expect(embedPage(producerEmbed([listed({ isSample: true })]), 'vi', ON, FILES)).toContain('Dữ liệu mẫu');
  });
  test('of a list shows twelve, never a drink with alcohol, and says how many it leaves out', () => {
    const products = [
      ...Array.from({ length: 20 }, (_, index) => listed({ id: `a-${index}`, name: `Mắm ${index}` })),
      listed({ id: 'ruou', name: 'Rượu mẫu', isAlcohol: true }),
    ];
    const html = embedPage(producerEmbed(products), 'vi', ON, FILES);
    expect(html.match(/<li /g)).toHaveLength(12);
    expect(html).not.toContain('Rượu mẫu');
    expect(html).toContain('Ngoài ra có 1 đồ uống có cồn');
    expect(html).toContain('Xem cả 21 sản phẩm');
  });
  test('of a fair says when, where and at which stand, and keeps drinks with alcohol out', () => {
    const { elements, text } = parsed(
      embedPage(fairEmbed([listed(), listed({ id: 'ruou', name: 'Rượu mẫu', isAlcohol: true })]), 'vi', ON, FILES),
    );
    for (const part of [
      HOSTILE,
      'Dữ liệu mẫu',
      'Đã công bố',
      '01/12 – 05/12/2026',
      'Nhà văn hóa',
      'gian A12',
      'Ngoài ra có 1 đồ uống có cồn',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Rượu mẫu');
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1);
  });
  test('of a fair says what holds on its days, not on the day of the build, and no script changes it', () => {
    // In force on the day of the build, lapsed before the fair opens; the other one lapses on its third day.
    const ended = listed({ id: 'het', certificates: [recognition({ date: day('2023-11-25') })] });
    const ending = listed({ id: 'dang', certificates: [recognition({ date: day('2023-12-03') })] });
    expect([ended, ending].map(({ verdict }) => verdict.status)).toEqual(['expiring', 'expiring']);
    const { elements, text } = parsed(embedPage(fairEmbed([ended, ending]), 'vi', ON, FILES));
    expect(text).toContain('không còn hiệu lực vào ngày hội chợ');
    expect(text).toContain('hết hạn ngày 03/12/2026, trong hội chợ');
    const lines = elements.filter(({ name }) => name === 'li');
    expect(lines.map(({ attributes }) => attributes['data-standing'])).toEqual(['lapsed', 'ending']);
    expect(lines.every(({ attributes }) => !('data-term' in attributes))).toBe(true);
  });
  test('of a fair does not say that it took place where nobody reports it, and names the language of its parts', () => {
    const over = parsed(embedPage(fairEmbed([listed()], { phase: 'over' }), 'en', ON, FILES));
    expect(over.text).toContain('Past its announced days');
    expect(over.elements.find(({ name }) => name === 'h1')?.attributes['lang']).toBe('vi');
    const first = parsed(embedPage(fairEmbed([], { end: null }), 'vi', ON, FILES)).text;
    expect(first).toContain('từ 01/12/2026, nguồn không ghi ngày cuối');
  });
  test('of a drink with alcohol stays neutral', () => {
    const { text } = parsed(embedPage(productEmbed(listed({ name: 'Rượu mẫu', isAlcohol: true, summary: 'Thơm ngon' })), 'vi', ON, FILES));
    expect(text).toContain('không quảng bá');
    expect(text).not.toContain('Thơm ngon');
  });
  test('allows nothing but its own two files; only lists of ids ask for more', () => {
    const policy = (html: string) => parsed(html).elements.find(({ attributes }) => attributes['http-equiv'])?.attributes['content'] ?? '';
    const plain = policy(embedPage(productEmbed(listed()), 'vi', ON, FILES));
    expect(plain).toContain("default-src 'none'");
    expect(plain).not.toMatch(/unsafe|connect-src|frame-ancestors/);
    expect(policy(embedListPage('vi', ON, FILES))).toContain("connect-src 'self'");
  });
});

describe('snippets', () => {
  const choice = fc.record({
    origin: fc.constant('https://sosao.example'),
    lang,
    view: fc.constantFrom(...EMBED_VIEWS),
    id: fc.constant('mam-mau'),
    ids: fc.constant(['a', 'b']),
    title: fc.oneof(fc.string(), fc.constant(HOSTILE)),
    theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  });
  test('hold one frame with the title as it is, whatever it is', () => {
    fc.assert(
      fc.property(choice, (one) => {
        const { elements } = parsed(frameSnippet(one));
        expect(elements.map(({ name }) => name)).toEqual(['iframe']);
        expect(elements[0]?.attributes['title']).toBe(one.title);
        expect(new URL(elements[0]?.attributes['src'] ?? '').pathname).toBe(
          embedPath(one.lang, one.view, one.view === 'list' ? null : one.id),
        );
      }),
    );
  });
  test('hold one script, one element and one link', () => {
    fc.assert(
      fc.property(choice, (one) => {
        const { elements } = parsed(elementSnippet(one));
        expect(elements.map(({ name }) => name)).toEqual(['script', 'so-sao', 'a']);
        expect(elements[1]?.attributes['view']).toBe(one.view);
        expect(elements[1]?.attributes['theme']).toBe(one.theme === 'auto' ? undefined : one.theme);
      }),
    );
  });
  test('of a badge lead to the verdict and name the product', () => {
    const { elements } = parsed(badgeSnippet('https://sosao.example', 'vi', { id: 'mam-mau', name: HOSTILE }));
    expect(elements.map(({ name }) => name)).toEqual(['a', 'img']);
    expect(elements[0]?.attributes['href']).toBe('https://sosao.example/san-pham/mam-mau/');
    expect(elements[1]?.attributes['alt']).toContain(HOSTILE);
  });
});

describe('the view of a pasted address', () => {
  const groups = [{ slug: 'do-uong', slugEn: 'drinks' }];
  test.each(LANGS.map((one) => [one] as const))('is found for every page that has one (%s)', (one) => {
    const group = { slug: 'do-uong', slugEn: 'drinks' };
    const pages = [
      ['product', 'mam-mau', productPath(one, 'mam-mau')],
      ['producer', 'htx-mau', producerPath(one, 'htx-mau')],
      ['fair', 'hoi-cho-mau', fairPath(one, 'hoi-cho-mau')],
      ['province', 'ha-tinh', listingPath(one, { province: 'ha-tinh' })],
      ['stars', '5', listingPath(one, { stars: 5 })],
      ['group', 'do-uong', listingPath(one, { group })],
    ] as const;
    for (const [view, id, path] of pages) {
      expect(viewOfAddress(path, groups)).toEqual({ view, id, lang: one });
      expect(viewOfAddress(` https://sosao.example${path}?x=1#y `, groups)).toEqual({ view, id, lang: one });
    }
    expect(viewOfAddress(listPath(one, ['a', 'b']), groups)).toEqual({ view: 'list', id: null, ids: ['a', 'b'], lang: one });
  });
  test('is that of the product for the short link on its pack', () => {
    expect(viewOfAddress(permanentPath('mam-mau'), groups)).toEqual({ view: 'product', id: 'mam-mau', lang: 'vi' });
  });
  test.each(['', '/', '/tim/?q=a', '/tinh/', '/tinh/ha-tinh/4-sao/', '/nhom/khong-co/', '/danh-sach/', 'http://[', '/san-pham/<b>/'])(
    'is none for %j',
    (address) => expect(viewOfAddress(address, groups)).toBeNull(),
  );
  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void viewOfAddress(text, groups)));
  });
});

describe('oEmbed', () => {
  // oembed.com, 2.3.4: what every answer and what a rich one must have.
  const validate = new Ajv().compile({
    type: 'object',
    required: ['version', 'type', 'html', 'width', 'height'],
    dependencies: { thumbnail_url: ['thumbnail_width', 'thumbnail_height'] },
    properties: {
      version: { const: '1.0' },
      type: { const: 'rich' },
      title: { type: 'string', minLength: 1 },
      provider_name: { type: 'string' },
      provider_url: { type: 'string', pattern: '^https://' },
      cache_age: { type: 'integer', minimum: 0 },
      html: { type: 'string', pattern: '^<iframe ' },
      width: { type: 'integer', minimum: 1 },
      height: { type: 'integer', minimum: 1 },
      thumbnail_url: { type: 'string', pattern: '^https://' },
      thumbnail_width: { type: 'integer' },
      thumbnail_height: { type: 'integer' },
    },
    additionalProperties: false,
  });
  test('answers hold to the standard, also for hostile names', () => {
    for (const embed of [productEmbed(listed({ name: HOSTILE })), producerEmbed([])])
      for (const one of LANGS) {
        const answer = JSON.parse(oembedJson(embed, one)) as { readonly html: string };
        expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
        expect(parsed(answer.html).elements).toHaveLength(1);
      }
  });
});

describe('a badge', () => {
  const history = fc.array(fc.oneof(dated(), yearOnly()), { maxLength: 3 });
  test('is "valid" only where the verdict is, and says the same words', () => {
    fc.assert(
      fc.property(history, daysIn(2018, 2032), lang, (recognitions, on, one) => {
        const verdict = verdictOn(recognitions, on);
        const state = badgeState(verdict);
        expect(state).toBe(verdict.status === 'expiring' ? 'lapsing' : verdict.status);
        const [stars, says, checked] = badgeLines(verdict, one);
        expect(says).toBe(verdictPhrase(verdict, one));
        expect(stars).toContain(verdict.stars === null ? 'OCOP' : String(verdict.stars));
        expect(checked).toContain(String(Number(on.slice(0, 4))));
        const { elements, text } = parsed(badgeSvg(verdict, one));
        expect(elements[0]?.attributes['class']).toBe(state);
        for (const line of [stars, says, checked]) expect(text).toContain(line);
        expect(text).not.toMatch(/giả|vi phạm|undefined|null|NaN/);
      }),
    );
  });
});

describe('the element', () => {
  test('knows the words of every address', () => {
    const source = readFileSync('src/components/embed/element.ts', 'utf8');
    for (const view of EMBED_VIEWS) {
      expect(source).toContain(`${view}: '${embedPath('vi', view, null).split('/').at(-2)}'`);
      expect(embedPath('en', view, null)).toBe(`${embedGuidePath('en')}${view}/`);
    }
    expect(source).toContain(`'${embedGuidePath('en')}' : '${embedGuidePath('vi')}'`);
  });
});

describe('who may frame what', () => {
  test.each(LANGS.map((one) => [one] as const))('views, and nothing else (%s)', (one) => {
    for (const view of EMBED_VIEWS) {
      const path = embedPath(one, view, view === 'list' ? null : 'x');
      expect(framingHeaders(path)).toEqual([]);
      expect(isFrame(path)).toBe(true);
    }
    for (const path of ['/', embedGuidePath(one), productPath(one, 'x'), listPath(one), '/admin/']) {
      expect(framingHeaders(path)).toContainEqual(['X-Frame-Options', 'DENY']);
      expect(isFrame(path)).toBe(false);
    }
  });
  test('stands in _headers, with no rule for views, and in what the server sends', async () => {
    const root = mkdtempSync(join(tmpdir(), 'so-sao-headers-'));
    try {
      for (const path of [
        '',
        'san-pham/a',
        'nhung',
        'nhung/san-pham/a',
        'en',
        'en/products/a',
        'en/embed',
        'en/embed/product/a',
        '_astro',
      ]) {
        mkdirSync(join(root, path), { recursive: true });
        writeFileSync(join(root, path, 'index.html'), path);
      }
      writeFileSync(join(root, '404.html'), '404');
      writeHeaders(root);
      const refused = readFileSync(join(root, '_headers'), 'utf8')
        .split(/\n(?=\/)/)
        .filter((rule) => rule.includes('X-Frame-Options: DENY'))
        .map((rule) => rule.split('\n')[0]);
      expect(refused).toEqual([
        '/',
        '/404.html',
        '/index.html',
        '/nhung/',
        '/san-pham/*',
        '/en/',
        '/en/embed/',
        '/en/index.html',
        '/en/products/*',
      ]);
      const server = await startServer({ dir: root, port: 0 });
      const frameOptions = (path: string): Promise<unknown> =>
        new Promise((done, failed) => {
          const { port } = new URL(server.url);
          request({ host: '127.0.0.1', port, path }, (response) => {
            response.resume();
            done([response.headers['x-frame-options'], response.headers['content-security-policy']]);
          })
            .on('error', failed)
            .end();
        });
      const refusing = ['DENY', "frame-ancestors 'none'"];
      for (const path of ['/', '/san-pham/a/', '/nhung/', '/en/embed/', '/khong-co/', '/nhung/../san-pham/a/', '/nhung/%2e%2e/san-pham/a/'])
        expect(await frameOptions(path), path).toEqual(refusing);
      for (const path of ['/nhung/san-pham/a/', '/en/embed/product/a/', '/nhung/khong-co/'])
        expect(await frameOptions(path), path).toEqual([undefined, undefined]);
      await server.close();
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
