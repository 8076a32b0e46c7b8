/** Records as YAML for people: block style, one line a value, quotes only where YAML needs them. */
import { isNode, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';

/** A line is a value: folding would make a changed word look like a changed paragraph. */
export const STYLE = { lineWidth: 0, singleQuote: true } as const;

/** Keys and positions on the way to a value. */
export type Path = readonly (string | number)[];

/** The text of a new file. */
export function yamlOf(record: object): string {
  return stringify(record, STYLE);
}

/** Where the line of an index begins. */
export function lineStart(text: string, index: number): number {
  return text.lastIndexOf('\n', index - 1) + 1;
}

/** Where the line after that of an index begins; the length of the text for the last line. */
function nextLine(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end === -1 ? text.length : end + 1;
}

/** Where the lines of a value end that ends at an index. */
export function endOfLines(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : nextLine(text, end);
}

/** Start and indentation of an item "- …" of a block list; null where it is written in another way. */
function itemAt(text: string, list: YAMLSeq, position: number): { start: number; end: number; indent: string } | null {
  const item = list.items[position];
  if (list.flow === true || !isNode(item) || !item.range) return null;
  const start = lineStart(text, item.range[0]);
  const indent = /^( *)- +$/.exec(text.slice(start, item.range[0]))?.[1];
  if (indent === undefined) return null;
  return { start, end: endOfLines(text, item.range[1]), indent };
}

/** Where to put lines before an item: its comments stay with it. */
function beforeComments(text: string, start: number): number {
  let at = start;
  for (let above = lineStart(text, at - 1); at > 0 && /^\s*#/.test(text.slice(above, at)); above = lineStart(text, at - 1)) at = above;
  return at;
}

/** Where to put lines behind an item: comments that are indented under it stay with it. */
export function afterComments(text: string, end: number, indent: string): number {
  let at = end;
  while (at < text.length && new RegExp(`^ {${indent.length + 1},}#`).test(text.slice(at, nextLine(text, at)))) at = nextLine(text, at);
  return at;
}

/** A text with lines put in at an index that begins a line or ends the text; line breaks as the text has them. */
export function withLines(text: string, at: number, lines: string): string {
  const before = text.slice(0, at);
  const all = `${before === '' || before.endsWith('\n') ? '' : '\n'}${lines}`;
  return `${before}${text.includes('\r\n') ? all.replaceAll('\n', '\r\n') : all}${text.slice(at)}`;
}

/** The text with one more item in its list; null where the list is not written in lines of its own. */
function spliced(text: string, list: YAMLSeq, position: number, item: object): string | null {
  const isLast = position === list.items.length;
  const neighbour = itemAt(text, list, isLast ? position - 1 : position);
  if (neighbour === null) return null;
  const at = isLast ? afterComments(text, neighbour.end, neighbour.indent) : beforeComments(text, neighbour.start);
  return withLines(text, at, yamlOf([item]).replace(/^(?=.)/gm, neighbour.indent));
}

/** A file with one more item in one of its lists; every other line stays as somebody wrote it. */
export function withItem(text: string, path: Path, position: number, item: object): string {
  const document = parseDocument(text);
  const list = document.getIn(path, true);
  if (!isSeq(list)) throw new Error(`Found no list "${path.join('.')}" in a file that was validated before`);
  const result = spliced(text, list, position, item);
  if (result !== null) return result;
  // Written in a way that has no line to put it on ("certificates: [ … ]"): the document is printed anew.
  list.flow = false;
  list.items.splice(position, 0, document.createNode(item));
  return document.toString(STYLE);
}
