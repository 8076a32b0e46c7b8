/**
 * A page of the guide cut into blocks: running text, and what stands on a line of its own in braces. `{rule:ID}` shows a rule
 * with its decision; `{steps}` … `{/steps}` makes each section between them a numbered step; the names of {@link FIGURES}
 * show a table or a list. Everything else of the page is Markdown.
 */
import type { Rule } from '../catalogue/rules.ts';
import type { Lang } from '../i18n/lang.ts';
import { pageHtml } from './page-html.ts';

/** Tables and lists that a page of the guide can hold, each on a line of its own in braces. */
export const FIGURES = ['pages', 'stars', 'weights', 'authority', 'timeline', 'dossier', 'readiness'] as const;

/** A table or list. */
export type Figure = (typeof FIGURES)[number];

/** A part of a page. */
export type Block =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] };

/** A numbered step. */
export interface Step {
  /** Heading. */
  readonly title: string;
  /** What stands below it. */
  readonly blocks: readonly Block[];
}

/** A line that is a command. */
const COMMAND = /^\{(\/?[a-z]+)(?::([a-z0-9-]+))?\}$/;

/** What the commands of a page may name. */
export interface BlockSource {
  /** Language of the page. */
  readonly lang: Lang;
  /** File, for what is thrown. */
  readonly file: string;
  /** Rules by id. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** The block of a command; throws with a readable message where there is none. */
function blockOf(name: string, argument: string | undefined, { file, rules }: BlockSource): Block {
  const figure = FIGURES.find((candidate) => candidate === name);
  if (figure !== undefined && argument === undefined) return { kind: 'figure', figure };
  const rule = name === 'rule' ? rules.get(argument ?? '') : undefined;
  if (rule !== undefined) return { kind: 'rule', rule };
  const line = `{${name}${argument === undefined ? '' : `:${argument}`}}`;
  throw new Error(
    `${file}: found "${line}", expected {rule:ID} with an id of rules.yaml, {steps}, {/steps} or one of ${FIGURES.join(', ')}`,
  );
}

/** The sections of a text between {steps} and {/steps} as steps. */
function stepsOf(lines: readonly string[], source: BlockSource): Step[] {
  const steps: { title: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('## ')) steps.push({ title: line.slice(3).trim(), lines: [] });
    else if (steps.length > 0) steps.at(-1)?.lines.push(line);
    else if (line.trim() !== '')
      throw new Error(`${source.file}: found "${line}" after {steps}, expected a section that starts with "## "`);
  }
  return steps.map(({ title, lines: below }) => ({ title, blocks: blocksOfLines(below, source) }));
}

function blocksOfLines(lines: readonly string[], source: BlockSource): Block[] {
  const blocks: Block[] = [];
  let text: string[] = [];
  const closeText = () => {
    const markdown = text.join('\n').trim();
    if (markdown !== '') blocks.push({ kind: 'text', html: pageHtml(markdown, source.lang, source.file) });
    text = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const [, name, argument] = COMMAND.exec(lines[at]?.trim() ?? '') ?? [];
    if (name === undefined) {
      text.push(lines[at] ?? '');
      continue;
    }
    closeText();
    if (name !== 'steps') {
      blocks.push(blockOf(name, argument, source));
      continue;
    }
    const end = lines.findIndex((line, index) => index > at && line.trim() === '{/steps}');
    if (end < 0) throw new Error(`${source.file}: found {steps} without {/steps}, expected both; add the line`);
    blocks.push({ kind: 'steps', steps: stepsOf(lines.slice(at + 1, end), source) });
    at = end;
  }
  closeText();
  return blocks;
}

/** The blocks of a page of the guide; throws with a readable message where a line in braces means nothing. */
export function guideBlocks(markdown: string, source: BlockSource): Block[] {
  return blocksOfLines(markdown.split(/\r?\n/), source);
}
