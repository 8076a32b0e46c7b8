/** A letter as plain data, and how it becomes text and HTML. Everything in it may come from strangers. */
import { escaped } from '../../exports/markup.ts';
import type { Lang } from '../../i18n/lang.ts';

/** A part of a letter. */
export type Block =
  /** One paragraph. */
  | { readonly kind: 'text'; readonly text: string }
  /** A heading over what follows. */
  | { readonly kind: 'heading'; readonly text: string }
  /** Names and values. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  /** Points. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Several lines that somebody else wrote: marked as theirs, so that they cannot pass for ours. */
  | { readonly kind: 'quoted'; readonly text: string }
  /** An address on its own line. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** A letter. */
export interface Letter {
  /** Its language. */
  readonly lang: Lang;
  /** Its subject. */
  readonly subject: string;
  /** Its parts. */
  readonly blocks: readonly Block[];
}

/** Signs that move or hide text: control characters, line and paragraph separators, marks of direction. */
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** The text on one line, without signs that break out of it, and no longer than `most` characters. */
export function oneLine(text: string, most = 300): string {
  const line = text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line;
}

/** The lines of a text of several lines. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => oneLine(line, 2000));
}

/** Longest line below a heading. */
const RULE = 60;

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return oneLine(block.text, 2000);
    case 'heading':
      return `${oneLine(block.text)}\n${'-'.repeat(Math.min(RULE, Array.from(oneLine(block.text)).length))}`;
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${oneLine(value)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${oneLine(item, 600)}`).join('\n');
    case 'quoted':
      return linesOf(block.text)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'link':
      return `${oneLine(block.label)}:\n${block.url}`;
  }
}

/** The letter as plain text. */
export function letterText({ blocks }: Letter): string {
  return `${blocks.map(textOfBlock).join('\n\n')}\n`;
}

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(oneLine(block.text, 2000))}</p>`;
    case 'heading':
      return `<h2>${escaped(oneLine(block.text))}</h2>`;
    case 'facts':
      return `<table>${block.rows
        .map(([name, value]) => `<tr><th align="left" valign="top">${escaped(name)}</th><td>${escaped(oneLine(value))}</td></tr>`)
        .join('')}</table>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(oneLine(item, 600))}</li>`).join('')}</ul>`;
    case 'quoted':
      return `<blockquote>${linesOf(block.text)
        .map((line) => escaped(line))
        .join('<br>')}</blockquote>`;
    case 'link':
      return `<p><a href="${escaped(block.url)}">${escaped(oneLine(block.label))}</a></p>`;
  }
}

/** The letter as HTML that loads nothing: no picture, no style sheet, no script. */
export function letterHtml({ lang, subject, blocks }: Letter): string {
  const head = `<meta charset="utf-8"><title>${escaped(oneLine(subject))}</title>`;
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body>${blocks.map(htmlOfBlock).join('\n')}</body></html>\n`;
}
