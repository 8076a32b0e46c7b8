/**
 * A record between its file and the editor. What is saved is the file as somebody wrote it with the changes put in: comments,
 * order, quotes and fields that the editor does not offer stay. Runs in the browser.
 */
import { isMap, isSeq, parse, parseDocument, stringify, visit, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { NOT_OFFERED } from '../i18n/field-labels.ts';

/** A line is a value, quotes only where YAML needs them: as the importers write. */
const STYLE = { lineWidth: 0, singleQuote: true } as const;

/** Key under which the text of the file travels through the editor, which keeps keys that it does not know. */
const TEXT_KEY = '$text';

/** A record as plain data. */
export type PlainRecord = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is PlainRecord => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether a field holds nothing: forms leave "", null, false and empty lists behind, which no schema of the register knows. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (isRecord(value) && Object.keys(value).length === 0)
  );
}

/** The value without empty fields, its texts in NFC. */
function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(filled).filter((item) => !isEmpty(item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, filled(part)] as const)
      .filter(([, part]) => !isEmpty(part)),
  );
}

/** Whether two plain values say the same; the order of keys says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** The keys of a mapping that hold text. */
const keyOf = (pair: Pair): string => String(pair.key);

/** Puts the fields of a record into a mapping; a new field stands behind the one that comes before it in the record. */
function mergeRecord(document: Document, map: YAMLMap, record: PlainRecord, kept: readonly string[]): void {
  map.items = map.items.filter((pair) => kept.includes(keyOf(pair)) || Object.hasOwn(record, keyOf(pair)));
  let before = -1;
  for (const [key, value] of Object.entries(record)) {
    const at = map.items.findIndex((pair) => keyOf(pair) === key);
    if (at === -1) {
      before += 1;
      map.items.splice(before, 0, document.createPair(key, value));
      continue;
    }
    const pair = map.items[at];
    if (pair) mergeValue(document, pair, value);
    before = Math.max(before, at);
  }
}

/** Puts the items into a list: those that stay keep what is written around them. */
function mergeList(document: Document, list: YAMLSeq, items: readonly unknown[]): void {
  const old = list.items.map((node) => ({ node, value: document.createNode(node).toJS(document) as unknown, isUsed: false }));
  const exact = items.map((item) => {
    const found = old.find(({ value, isUsed }) => !isUsed && isSame(value, item));
    if (found) found.isUsed = true;
    return found?.node;
  });
  list.items = items.map((item, index) => {
    const same = exact[index];
    if (same !== undefined) return same;
    // Changed in its place: what did not change inside stays as well.
    const there = old[index];
    if (there && !there.isUsed && isMap(there.node) && isRecord(item)) {
      there.isUsed = true;
      mergeRecord(document, there.node, item, []);
      return there.node;
    }
    return document.createNode(item);
  });
}

function mergeValue(document: Document, pair: Pair, value: unknown): void {
  const { value: node } = pair;
  if (isMap(node) && isRecord(value)) mergeRecord(document, node, value, []);
  else if (isSeq(node) && Array.isArray(value)) mergeList(document, node, value);
  else if (!isSame(document.createNode(node).toJS(document), value)) pair.value = document.createNode(value);
}

/** What the editor shows of a file. Throws where it is no YAML. */
export function recordOf(text: string): PlainRecord {
  const record: unknown = parse(text);
  if (!isRecord(record)) throw new Error('found no fields, expected a record; see README for an example');
  const shown = Object.entries(record).filter(([key]) => !NOT_OFFERED.includes(key));
  return { ...Object.fromEntries(shown), [TEXT_KEY]: text };
}

/** The fields that the editor gives back, without those that hold nothing. */
export function fieldsOf(content: PlainRecord): PlainRecord {
  const { [TEXT_KEY]: _text, ...fields } = content;
  return filled(fields) as PlainRecord;
}

/** Whether a text reads as a record does. */
function saysTheSame(text: string, record: PlainRecord): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && isSame(document.toJS(), record);
}

/** The text to save: a new file, or the old one with what changed. */
export function textOf(content: PlainRecord): string {
  const record = fieldsOf(content);
  const before = content[TEXT_KEY];
  if (typeof before !== 'string') return stringify(record, STYLE);
  const document = parseDocument(before);
  const { contents } = document;
  if (!isMap(contents)) return stringify(record, STYLE);
  const old = document.toJS() as PlainRecord;
  const known = Object.fromEntries(Object.entries(old).filter(([key]) => !NOT_OFFERED.includes(key)));
  if (isSame(known, record)) return `${before.trimEnd()}\n`;
  mergeRecord(document, contents, record, NOT_OFFERED);
  const text = document.toString(STYLE);
  if (saysTheSame(text, document.toJS() as PlainRecord)) return text;
  // Texts of several lines inside braces or brackets are not always written so that they read the same: lines instead.
  visit(document, {
    Collection: (_key, node) => {
      node.flow = false;
    },
  });
  return document.toString(STYLE);
}
