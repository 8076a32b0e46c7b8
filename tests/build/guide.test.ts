/** The built pages of the guide: every rule with its decision, source and day or the mark "unverified". */
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { guidePages } from '../../src/catalogue/guide.ts';
import { guideRules, type Rule } from '../../src/catalogue/rules.ts';
import { shortDate } from '../../src/i18n/format.ts';
import { guideWords } from '../../src/i18n/guide.ts';
import { LANGS, type Lang } from '../../src/i18n/lang.ts';
import { guidePath, homePath } from '../../src/i18n/routes.ts';
import { site as settings } from '../../src/site.config.ts';
import { scaleFor } from '../../scripts/check/dist/weight.ts';
import { siteIn } from '../../scripts/check/dist/site.ts';

const { findAll, textContent, getAttributeValue } = DomUtils;
const site = siteIn(process.env['DIST'] ?? 'dist', settings.url);
const { rules, checklists, decisions } = guideRules();

const documentOf = (path: string) => parseDocument(site.read(`${path}index.html`)).children;
const pagesOf = (lang: Lang) => guidePages(lang).map(({ key }) => guidePath(lang, key));
const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is wrong with how a rule is shown. */
function problemsOf(rule: Rule, lang: Lang, shown: string, links: readonly (string | undefined)[]): string[] {
  const g = guideWords(lang);
  const { decision, reading } = rule;
  const expected = [
    clean(rule.text[lang]),
    g.under(decision.number, shortDate(decision.signed, lang)),
    reading === null ? g.unverified : g.readOn(shortDate(reading.read, lang)),
    ...(decision.replacedBy === null ? [] : [g.mayDiffer('26/2026/QĐ-TTg')]),
    ...(decision.hasEnded ? [g.ended] : []),
  ];
  const missing = expected.filter((text) => !shown.includes(clean(text)));
  if (reading !== null && !links.includes(reading.url)) missing.push(reading.url);
  return missing.map((text) => `${lang} ${rule.id}: "${text}" is not shown`);
}

describe.each(LANGS)('in %s', (lang) => {
  test('every rule is shown with its decision, source and day, wherever it is shown', () => {
    const seen = new Set<string>();
    const problems = pagesOf(lang).flatMap((path) =>
      findAll((element) => element.attribs['id']?.startsWith('rule-') === true, documentOf(path)).flatMap((element) => {
        const rule = rules.get((element.attribs['id'] ?? '').slice('rule-'.length));
        if (rule === undefined) return [`${path}: ${element.attribs['id']} is no rule`];
        seen.add(rule.id);
        const links = findAll(({ name }) => name === 'a', [element]).map((link) => getAttributeValue(link, 'href'));
        return problemsOf(rule, lang, clean(textContent(element)), links);
      }),
    );
    expect(problems).toEqual([]);
    expect([...rules.keys()].filter((id) => !seen.has(id))).toEqual([]);
  });
  test('the first page names every decision of the programme and says that the newest has not been read', () => {
    const text = clean(textContent(documentOf(guidePath(lang))));
    for (const { number, isTimeline } of decisions.values()) if (isTimeline) expect(text).toContain(number);
    expect(text).toContain(lang === 'vi' ? 'Chúng tôi chưa mở được toàn văn' : 'We have not been able to open its full text');
  });
  test('every item of a list stands on its page', () => {
    for (const name of ['dossier', 'readiness'] as const) {
      const text = clean(textContent(documentOf(guidePath(lang, name))));
      for (const { items } of checklists[name]) for (const item of items) expect(text).toContain(clean(item.text[lang]));
    }
  });
  test('only pages with a list load a script more than others, and it is small', () => {
    const { weightOf } = scaleFor(site);
    const js = (path: string): number => {
      const page = site.pages.get(path);
      return page ? weightOf(page).js : expect.fail(`no page ${path}`);
    };
    const base = js(homePath(lang));
    for (const path of pagesOf(lang)) {
      const hasList = [guidePath(lang, 'dossier'), guidePath(lang, 'readiness')].includes(path);
      expect(js(path) - base).toBeLessThanOrEqual(hasList ? 1000 : 0);
    }
  });
});
