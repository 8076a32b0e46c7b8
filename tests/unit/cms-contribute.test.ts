/** The page that says how a product comes into the register: its mail, its sheet, and what the page says of both. */
import { readFileSync } from 'node:fs';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { sheetTemplateCsv, sheetTemplateXlsx, TEMPLATE_COLUMNS } from '../../src/exports/sheet-template.ts';
import { pageHtml } from '../../src/exports/page-html.ts';
import { contributionLink, contributionText } from '../../src/i18n/contribute.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { site } from '../../src/site.config.ts';

const HEADERS = TEMPLATE_COLUMNS.map(([header]) => header);

describe('the mail', () => {
  test.each(LANGS)('in %s is short enough for every mail program and carries the whole text', (lang) => {
    const link = contributionLink(lang);
    expect(link.length).toBeLessThan(1_900);
    expect(link).toMatch(/^mailto:[^\s<>"]+$/);
    const url = new URL(link);
    expect(url.pathname).toBe(site.contactEmail);
    expect(url.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(contributionText(lang));
  });
  test.each(LANGS)('stands on the page in %s as a link and as text to copy', (lang) => {
    const file = `content/pages/contribute.${lang}.md`;
    const html = pageHtml(readFileSync(file, 'utf8').replace(/^---.*?---/su, ''), lang, file);
    expect(html).toContain(`<pre>${contributionText(lang)}</pre>`);
    expect(html).toContain('href="mailto:');
    expect(html).toContain('href="/admin/"');
    expect(html).not.toMatch(/\{[a-z]+\}/);
  });
});

describe('the sheet', () => {
  test('is a row of headers and nothing else, in both forms', async () => {
    expect(parseCsv(sheetTemplateCsv())).toEqual([HEADERS]);
    expect(sheetTemplateCsv().charCodeAt(0)).toBe(0xfeff);
    const { sheets } = await readXlsx(await sheetTemplateXlsx());
    expect(sheets.map(({ rows }) => rows)).toEqual([[HEADERS]]);
  });
  test('asks for nothing that is not published', () => {
    expect(HEADERS.join()).not.toMatch(/điện thoại|đại diện|căn cước|mã số thuế|doanh thu/i);
  });
  test.each(LANGS)('is explained column by column on the page in %s', (lang) => {
    const page = readFileSync(`content/pages/contribute.${lang}.md`, 'utf8');
    const explained = [...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => cell.split(', ')).slice(1);
    expect(explained).toEqual(HEADERS);
  });
});
