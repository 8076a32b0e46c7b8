/** Records as YAML for people: block style, one line a value, quotes only where YAML needs them. */
import { isNode, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { positionIn, type Certificate } from './recognition.ts';

/** A line is a value: folding would make a changed word look like a changed paragraph. */
const STYLE = { lineWidth: 0, singleQuote: true } as const;

/** The text of a new file. */
export function yamlOf(record: object): string {
  return stringify(record, STYLE);
}

/** Where the line of an index begins. */
function lineStart(text: string, index: number): number {
  return text.lastIndexOf('\n', index - 1) + 1;
}

/** Where the line after that of an index begins; the length of the text for the last line. */
function nextLine(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end === -1 ? text.length : end + 1;
}

/** Start and indentation of an item "- …" of a block list; null where it is written in another way. */
function itemAt(text: string, list: YAMLSeq, position: number): { start: number; end: number; indent: string } | null {
  const item = list.items[position];
  if (list.flow === true || !isNode(item) || !item.range) return null;
  const start = lineStart(text, item.range[0]);
  const indent = /^( *)- +$/.exec(text.slice(start, item.range[0]))?.[1];
  if (indent === undefined) return null;
  const end = item.range[1];
  return { start, end: text[end - 1] === '\n' ? end : nextLine(text, end), indent };
}

/** Where to put lines before an item: its comments stay with it. */
function beforeComments(text: string, start: number): number {
  let at = start;
  for (let above = lineStart(text, at - 1); at > 0 && /^\s*#/.test(text.slice(above, at)); above = lineStart(text, at - 1)) at = above;
  return at;
}

/** Where to put lines behind an item: comments that are indented under it stay with it. */
function afterComments(text: string, end: number, indent: string): number {
  let at = end;
  while (at < text.length && new RegExp(`^ {${indent.length + 1},}#`).test(text.slice(at, nextLine(text, at)))) at = nextLine(text, at);
  return at;
}

/** The text with one more item in its list; null where the list is not written in lines of its own. */
function spliced(text: string, list: YAMLSeq, position: number, certificate: Certificate): string | null {
  const isLast = position === list.items.length;
  const item = itemAt(text, list, isLast ? position - 1 : position);
  if (item === null) return null;
  const at = isLast ? afterComments(text, item.end, item.indent) : beforeComments(text, item.start);
  const lines = yamlOf([certificate]).replace(/^(?=.)/gm, item.indent);
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${lines}${text.slice(at)}`;
}

/** A product file with one more recognition; see {@link withCertificates}. */
function withCertificate(text: string, position: number, certificate: Certificate): string {
  const document = parseDocument(text);
  const list = document.get('certificates');
  if (!isSeq(list)) throw new Error('Found no list of certificates in a file that was validated before');
  const result = spliced(text, list, position, certificate);
  if (result !== null) return result;
  // Written in a way that has no line to put it on ("certificates: [ … ]"): the document is printed anew.
  list.flow = false;
  list.items.splice(position, 0, document.createNode(certificate));
  return document.toString(STYLE);
}

/** A product file with more recognitions, each at its place in time; every other line stays as somebody wrote it. */
export function withCertificates(text: string, history: readonly Certificate[], added: readonly Certificate[]): string {
  const all = [...history];
  return added.reduce((result, certificate) => {
    const position = positionIn(all, certificate);
    all.splice(position, 0, certificate);
    return withCertificate(result, position, certificate);
  }, text);
}
