/**
 * A file that gained fields, edited as a person would: new lines between the old ones, comments and order kept. Each edit is
 * read back; where a file is written in a way that has no line for it, the document is printed anew by the library.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, parse, parseDocument, type Document, type Pair, type YAMLMap } from 'yaml';
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import type { Held } from './history.ts';
import { afterComments, endOfLines, lineStart, STYLE, withItem, withLines, yamlOf, type Path } from './yaml-text.ts';

/** One edit of one mapping. */
type Edit =
  /** A pair behind the last of those keys that the mapping has. */
  | { readonly kind: 'add'; readonly key: string; readonly value: unknown; readonly behind: readonly string[] }
  /** A pair in place of another, on its line and with its comment. */
  | { readonly kind: 'replace'; readonly old: string; readonly key: string; readonly value: unknown }
  /** A pair less; its comment stays. */
  | { readonly kind: 'remove'; readonly key: string };

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}

/** Where a pair begins and ends, and the indentation of its mapping; null where the library does not say. */
function spanOf(text: string, pair: Pair): { start: number; end: number; indent: string } | null {
  const { key, value } = pair;
  if (!isNode(key) || !key.range) return null;
  const start = key.range[0];
  const end = isNode(value) && value.range ? Math.max(value.range[1], key.range[1]) : key.range[1];
  return { start, end, indent: ' '.repeat(start - lineStart(text, start)) };
}

/** The text after an edit of a mapping in block style; null where it cannot be done line by line. */
function editedLines(text: string, map: YAMLMap, edit: Edit): string | null {
  if (map.flow === true) return null;
  const name = edit.kind === 'add' ? null : edit.kind === 'replace' ? edit.old : edit.key;
  const neighbour =
    edit.kind === 'add'
      ? (map.items.findLast((pair) => edit.behind.includes(String(keyOf(pair)))) ?? map.items.at(-1))
      : map.items.find((pair) => keyOf(pair) === name);
  const span = neighbour && spanOf(text, neighbour);
  if (!span) return null;
  if (edit.kind === 'add') {
    const at = afterComments(text, endOfLines(text, span.end), span.indent);
    return withLines(text, at, yamlOf({ [edit.key]: edit.value }).replace(/^(?=.)/gm, span.indent));
  }
  if (edit.kind === 'replace') return `${text.slice(0, span.start)}${yamlOf({ [edit.key]: edit.value }).trimEnd()}${text.slice(span.end)}`;
  const line = lineStart(text, span.start);
  if (text.slice(line, span.start).trim() !== '') return null;
  const end = endOfLines(text, span.end);
  const comment = text.slice(span.end, end).trim();
  return `${text.slice(0, line)}${comment.startsWith('#') ? `${span.indent}${text.slice(span.end, end).trimStart()}` : ''}${text.slice(end)}`;
}

/** Does an edit on the parsed document: what the text must say afterwards. */
function editDocument(document: Document, path: Path, edit: Edit): void {
  if (edit.kind !== 'add') document.deleteIn([...path, edit.kind === 'replace' ? edit.old : edit.key]);
  if (edit.kind !== 'remove') document.setIn([...path, edit.key], document.createNode(edit.value));
}

/** A text after an edit of the mapping at a path. */
function edited(text: string, path: Path, edit: Edit): string {
  const document = parseDocument(text);
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const lines = isMap(map) ? editedLines(text, map, edit) : null;
  editDocument(document, path, edit);
  try {
    if (lines !== null && isDeepStrictEqual(parse(lines), document.toJS())) return lines;
  } catch {
    // Not YAML any more: the file is written in a way that the lines above do not foresee.
  }
  return document.toString(STYLE);
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A text whose mapping at a path gained fields. Fields may be added, lists may grow at their end, "year" gives way to "date",
 * and "basis" may go; a value that would be another one is a mistake of the caller, and throws.
 */
function withFields(text: string, path: Path, before: Fields, after: Fields): string {
  const keys = Object.keys(after);
  let result = text;
  const isDated = 'year' in before && !('year' in after) && 'date' in after;
  if (isDated) result = edited(result, path, { kind: 'replace', old: 'year', key: 'date', value: after['date'] });
  for (const [at, key] of keys.entries()) {
    const [old, value] = [before[key], after[key]];
    if (isDeepStrictEqual(old, value) || (isDated && key === 'date')) continue;
    if (old === undefined) result = edited(result, path, { kind: 'add', key, value, behind: keys.slice(0, at) });
    else if (Array.isArray(old) && Array.isArray(value)) {
      for (const [index, item] of value.entries())
        if (index >= old.length) result = withItem(result, [...path, key], index, item as object);
    } else if (isFields(old) && isFields(value)) result = withFields(result, [...path, key], old, value);
    else throw new Error(`Found another value for "${[...path, key].join('.')}"; an import never overwrites`);
  }
  const gone = Object.keys(before).filter((key) => !(key in after) && !(isDated && key === 'year'));
  return gone.reduce((lines, key) => edited(lines, path, { kind: 'remove', key }), result);
}

/** The text of a file with the fields that its record, or the part of it at a path, gained. Throws where a field would change its value. */
export function grownText(text: string, before: object, after: object, path: Path = []): string {
  return withFields(text, path, before as Fields, after as Fields);
}

/** The text of a product's file with what it gained; `history` tells which recognitions are those of the file. */
export function grownProduct(text: string, before: ProductRecord, after: ProductRecord, history: readonly Held[]): string {
  const count = before.certificates.length;
  const own = before.certificates.map((certificate, key) => history.find((held) => held.key === key)?.certificate ?? certificate);
  const mended = before.certificates.reduce(
    (result, certificate, at) => withFields(result, ['certificates', at], certificate, own[at] ?? certificate),
    text,
  );
  const grown = history.reduce(
    (result, { key, certificate }, at) => (key < count ? result : withItem(result, ['certificates'], at, certificate)),
    mended,
  );
  return grownText(grown, { ...before, certificates: [] }, { ...after, certificates: [] });
}
