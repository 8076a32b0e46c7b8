/** The guide: what its rules must say of themselves, that every rule and list is shown, and how a page is cut into blocks. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guidePages } from '../../src/catalogue/guide.ts';
import { guideRules, guideRulesOf } from '../../src/catalogue/rules.ts';
import { checklists, rules } from '../../src/catalogue/schema/guide.ts';
import { PERIODS } from '../../src/domain/authority.ts';
import { FIGURES, guideBlocks } from '../../src/exports/guide-blocks.ts';
import { guideWords } from '../../src/i18n/guide.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { GUIDE_KEYS } from '../../src/i18n/routes.ts';

const record = rules.parse(parse(readFileSync('content/reference/rules.yaml', 'utf8')));
const lists = checklists.parse(parse(readFileSync('content/reference/checklists.yaml', 'utf8')));
const known = guideRules();

/** The commands of a page: "rule:term", "steps". */
const commandsIn = (markdown: string): string[] => [...markdown.matchAll(/^\{([^}]+)\}$/gm)].map((match) => match[1] ?? '');

describe('rules', () => {
  test('each has a decision with a day, both languages, and a source with its day or the mark "unverified"', () => {
    expect(known.rules.size).toBeGreaterThan(15);
    for (const rule of [...known.rules.values(), ...known.decisions.values()]) {
      for (const lang of LANGS) expect(rule.text[lang].length).toBeGreaterThan(10);
      expect(rule.text.vi).not.toBe(rule.text.en);
      if (rule.reading !== null) expect(rule.reading.url).toMatch(/^https?:\/\/\S+$/);
    }
    for (const { decision } of known.rules.values()) expect(decision.signed).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
  test('nothing of the decision whose text nobody has opened is shown as verified', () => {
    for (const { decision, reading } of known.rules.values()) if (decision.number === '26/2026/QĐ-TTg') expect(reading).toBeNull();
  });
  test('the rules that apply now are those of the newest period', () => {
    const newest = PERIODS[0]?.rule ?? '';
    expect(known.decisions.get(newest)?.replacedBy).toBeNull();
    for (const { rule } of PERIODS.slice(1)) expect(known.decisions.get(rule)?.replacedBy).not.toBeNull();
  });
  test('a rule without evidence, or with half of it, is refused', () => {
    const [first] = record.rules;
    const withRule = (change: object) => rules.safeParse({ ...record, rules: [{ ...first, ...change }] }).success;
    expect(withRule({})).toBe(true);
    expect(withRule({ source: undefined, read: undefined })).toBe(false);
    expect(withRule({ read: undefined })).toBe(false);
    expect(withRule({ isUnverified: true })).toBe(false);
    expect(withRule({ isUnverified: true, source: undefined, read: undefined })).toBe(true);
    expect(withRule({ en: undefined })).toBe(false);
    expect(withRule({ source: { url: 'javascript:alert(1)' } })).toBe(false);
  });
  test.each([
    ['an unknown decision', { ...record, rules: record.rules.map((rule) => ({ ...rule, decision: '1/QĐ' })) }, lists, '1/QĐ'],
    ['a rule that stands twice', { ...record, rules: [...record.rules, ...record.rules] }, lists, 'twice'],
    ['a decision replaced by an older one', { ...record, decisions: record.decisions.toReversed() }, lists, 'later decision'],
    ['a list on a rule that is not there', { ...record, rules: record.rules.slice(1, 2) }, lists, 'reference/checklists.yaml'],
    ['an item that stands twice', record, { ...lists, dossier: [...lists.dossier, ...lists.dossier] }, 'twice'],
  ])('%s is named with its file', (_what, someRules, someLists, said) => {
    expect(() => guideRulesOf(someRules, someLists)).toThrow(said);
  });
  test('weights make 100 points under every decision', () => {
    const [first] = record.weights;
    expect(rules.safeParse({ ...record, weights: [{ ...first, a: 41 }] }).success).toBe(false);
    expect(known.weights.map(({ decision, points }) => [decision.number, points.a, points.b, points.c])).toEqual([
      ['26/2026/QĐ-TTg', 40, 25, 35],
      ['148/QĐ-TTg', 40, 25, 35],
      ['1048/QĐ-TTg', 35, 25, 40],
    ]);
  });
});

describe('pages', () => {
  test.each(LANGS)('in %s there is one for each address, and between them they show every rule, figure and list', (lang) => {
    const pages = guidePages(lang);
    expect(pages.map(({ key }) => key)).toEqual([null, ...GUIDE_KEYS]);
    const commands = pages.flatMap(({ markdown }) => commandsIn(markdown));
    const byLists = Object.values(known.checklists)
      .flat()
      .flatMap((part) => part.rules.map(({ id }) => id));
    const shown = new Set([...byLists, ...commands.flatMap((command) => (command.startsWith('rule:') ? [command.slice(5)] : []))]);
    expect([...known.rules.keys()].filter((id) => !shown.has(id))).toEqual([]);
    expect(FIGURES.filter((figure) => !commands.includes(figure))).toEqual([]);
  });
  test('both languages of a page show the same rules in the same order', () => {
    const [vi, en] = LANGS.map((lang) => guidePages(lang).map(({ markdown }) => commandsIn(markdown)));
    expect(vi).toEqual(en);
  });
  test('every word of the interface is there in both languages', () => {
    const [vi, en] = LANGS.map((lang) => guideWords(lang));
    expect(Object.keys(vi ?? {})).toEqual(Object.keys(en ?? {}));
  });
});

describe('blocks', () => {
  const source = { lang: 'vi', file: 'x.md', rules: known.rules } as const;
  test('text, rules, figures and steps come in their order', () => {
    const blocks = guideBlocks('Một\n\n{rule:term}\n\n{steps}\n\n## A\n\nHai\n\n{rule:notice}\n\n## B\n\n{/steps}\n\n{weights}\n', source);
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'rule', 'steps', 'figure']);
    const steps = blocks.flatMap((block) => (block.kind === 'steps' ? block.steps : []));
    expect(steps.map(({ title, blocks: below }) => [title, below.map(({ kind }) => kind)])).toEqual([
      ['A', ['text', 'rule']],
      ['B', []],
    ]);
  });
  test.each(['{rule:khong-co}', '{rule}', '{weights:a}', '{khac}', '{/steps}', '{steps}\n\n## A', '{steps}\n\nA\n\n{/steps}'])(
    '%j is refused with the name of the file',
    (markdown) => {
      expect(() => guideBlocks(markdown, source)).toThrow(/^x\.md: found .*expected/s);
    },
  );
  test('text without a line in braces is one block with its words, whatever they are', () => {
    const words = fc.array(fc.constantFrom('một', 'hai', 'ba', '{rule:term} ở giữa', 'a < b', '{'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (some) => {
        const blocks = guideBlocks(some.map((word) => `x ${word}`).join('\n'), source);
        expect(blocks.map(({ kind }) => kind)).toEqual(['text']);
      }),
    );
  });
});
