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

/** Styles stand at each element: many mailboxes drop style sheets. No colours but those of the button, so that dark mailboxes stay dark. */
const STYLES = {
  body: 'font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:0 auto;padding:16px;overflow-wrap:anywhere',
  heading: 'font-size:18px;margin:24px 0 8px',
  name: 'padding:2px 16px 2px 0;font-weight:normal;white-space:nowrap',
  value: 'padding:2px 0;font-weight:bold;overflow-wrap:anywhere',
  quoted: 'margin:0;padding-left:12px;border-left:3px solid #8a9089',
  button: 'display:inline-block;padding:10px 16px;background:#14573b;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px',
} as const;

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(oneLine(block.text, 2000))}</p>`;
    case 'heading':
      return `<h2 style="${STYLES.heading}">${escaped(oneLine(block.text))}</h2>`;
    case 'facts':
      return `<table>${block.rows
        .map(
          ([name, value]) =>
            `<tr><th align="left" valign="top" style="${STYLES.name}">${escaped(name)}</th><td valign="top" style="${STYLES.value}">${escaped(oneLine(value))}</td></tr>`,
        )
        .join('')}</table>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(oneLine(item, 600))}</li>`).join('')}</ul>`;
    case 'quoted':
      return `<blockquote style="${STYLES.quoted}">${linesOf(block.text)
        .map((line) => escaped(line))
        .join('<br>')}</blockquote>`;
    case 'link':
      return `<p><a href="${escaped(block.url)}" style="${STYLES.button}">${escaped(oneLine(block.label))}</a></p>`;
  }
}

/** The letter as HTML that loads nothing: no picture, no style sheet, no script. */
export function letterHtml({ lang, subject, blocks }: Letter): string {
  const head = `<meta charset="utf-8"><title>${escaped(oneLine(subject))}</title>`;
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body style="${STYLES.body}">${blocks.map(htmlOfBlock).join('\n')}</body></html>\n`;
}
