import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { pageHtml } from '../../src/exports/page-html.ts';

const { findAll, getAttributeValue, textContent } = DomUtils;

const FILE = 'pages/about.vi.md';

describe('links', () => {
  test.each([
    ['page:report', 'vi', '/bao-sai/'],
    ['page:report', 'en', '/en/report-an-error/'],
    ['page:products', 'vi', '/san-pham/'],
    ['page:figures', 'en', '/en/figures/'],
    ['page:verify', 'vi', '/tra-cuu/'],
    ['https://example.com/', 'vi', 'https://example.com/'],
  ] as const)('%s in %s leads to %s', (link, lang, path) => {
    expect(pageHtml(`[x](${link})`, lang, FILE)).toBe(`<p><a href="${path}">x</a></p>`);
  });

  test.each(['page:reprot', 'page:', '/bao-sai/', 'javascript:alert(1)', 'http:x', 'report.md', 'page:constructor'])(
    '%s fails and names the file',
    (link) => {
      expect(() => pageHtml(`[x](${link})`, 'vi', FILE)).toThrow(
        `${FILE}: found a link to "${link}", expected https://… or page:<key> with one of stars-and-validity,`,
      );
    },
  );
});

test('sections have ASCII ids, each once', () => {
  const html = pageHtml('## Đừng gửi giấy tờ\n\n## Đừng gửi giấy tờ\n\n### 5 sao', 'vi', FILE);
  expect(html.match(/id="[^"]*"/g)).toEqual(['id="dung-gui-giay-to"', 'id="dung-gui-giay-to-2"', 'id="s-5-sao"']);
});

test('a table scrolls in a region that has a name and takes the focus', () => {
  const html = pageHtml('| A | B |\n|---|---|\n| 1 | 2 |\n\n## Hạng sao\n\n| C |\n|---|\n| 3 |', 'vi', FILE);
  const regions = findAll((element) => element.name === 'section', parseDocument(html).children);
  expect(regions.map((region) => [region.attribs['class'], region.attribs['tabindex'], region.attribs['aria-labelledby']])).toEqual([
    ['scroll', '0', 'title'],
    ['scroll', '0', 'hang-sao'],
  ]);
  expect(regions.map((region) => textContent(region).replace(/\s+/g, ' ').trim())).toEqual(['A B 1 2', 'C 3']);
  expect(html.match(/<th scope="col">/g)).toHaveLength(3);
});

test('the contact paragraph becomes the address of the operator', () => {
  const html = pageHtml('Trước\n\n{contact}\n\nSau', 'vi', FILE);
  const [link] = findAll((element) => element.name === 'a', parseDocument(html).children);
  if (!link) throw new Error('no link');
  expect(getAttributeValue(link, 'href')).toMatch(/^mailto:bao-sai@sosao\.example\?subject=/);
  expect(textContent(link)).toBe('bao-sai@sosao.example');
  expect(html).not.toContain('{contact}');
});

test('quotes become typographic, dashes stay as written', () => {
  expect(pageHtml('Ghi "2018--2022" ở đây', 'vi', FILE)).toBe('<p>Ghi “2018--2022” ở đây</p>');
});
