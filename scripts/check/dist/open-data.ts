/** The open data of a built site against its own description: sizes, hashes, types, constraints, keys; the same rows in every format. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { unguarded } from '../../../src/exports/formula.ts';
import type { Site } from './site.ts';

/** A field of a Table Schema as far as it is checked. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly (string | number)[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
  };
}

/** A resource of a Data Package as far as it is checked. */
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

/** A row as its CSV says it, by column. */
type Row = Readonly<Record<string, unknown>>;

const FOLDER = '/du-lieu/';

/** Texts of each type, by the words of Table Schema. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /[^]/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  year: /^\d{4}$/,
  array: /^\[.+\]$/s,
};

/** A cell as a value; undefined where it is none of its type. Nothing stands for null, and in lists for an empty one. */
function valueOf(cell: string, { type }: Field): unknown {
  if (cell === '') return type === 'array' ? [] : null;
  if (FORMS[type]?.test(cell) !== true) return undefined;
  if (type === 'string') return unguarded(cell);
  if (type === 'date') return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

/** What a value breaks of its field, or ''. */
function fault(value: unknown, { format, constraints = {} }: Field): string {
  const { required = false, enum: values, minimum = -Infinity, maximum = Infinity, pattern } = constraints;
  if (value === undefined) return 'is not of its type';
  if (value === null) return required ? 'is missing' : '';
  if (values && !values.includes(value as string | number)) return 'is none of its values';
  if (typeof value === 'number' && (value < minimum || value > maximum)) return 'is out of bounds';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text)) return 'does not match its pattern';
  if (format === 'uri' && !URL.canParse(text)) return 'is no address';
  return '';
}

/** Values of columns as one text, to compare rows. */
const keyOf = (row: Row, columns: readonly string[]): string => JSON.stringify(columns.map((column) => row[column]));

/** The rows of a CSV file, and what is wrong with its cells. */
function readTable(text: string, { name, schema }: Resource): { rows: Row[]; problems: string[] } {
  const fields = schema?.fields ?? [];
  const problems: string[] = [];
  const add = (problem: string): void => void problems.push(`${name}: ${problem}`);
  if (text.startsWith('\uFEFF')) add('begins with a byte order mark');
  if (!text.endsWith('\r\n') || /[^\r]\n/.test(text.replace(/"(?:[^"]|"")*"/g, ''))) add('has lines that do not end with CRLF');
  const [header = [], ...lines] = parseCsv(text, { delimiter: ',' }).map((cells) => cells.map((cell) => String(cell ?? '')));
  if (header.join() !== fields.map((field) => field.name).join()) add(`found the columns ${header.join()}`);
  const rows = lines.map((cells, index) => {
    if (cells.length !== fields.length) add(`row ${index + 1}: found ${cells.length} cells, expected ${fields.length}`);
    const row: Record<string, unknown> = {};
    for (const [position, field] of fields.entries()) {
      const cell = cells[position] ?? '';
      const value = valueOf(cell, field);
      const wrong = fault(value, field);
      if (wrong !== '') add(`row ${index + 1}: ${field.name} "${cell}" ${wrong}`);
      if (/^[=+\-@\t\r]/.test(cell) && field.type === 'string') add(`row ${index + 1}: ${field.name} "${cell}" begins like a formula`);
      row[field.name] = value;
    }
    return row;
  });
  return { rows, problems };
}

/** Keys that stand twice, and references that lead nowhere. */
function keyProblems({ name, schema }: Resource, tables: ReadonlyMap<string, readonly Row[]>): string[] {
  const rows = tables.get(name) ?? [];
  const unique = [schema?.primaryKey ?? [], ...(schema?.fields ?? []).filter((field) => field.constraints?.unique).map((field) => [field.name])];
  const twice = unique.flatMap((columns) => {
    const keys = rows.map((row) => keyOf(row, columns));
    return new Set(keys).size === keys.length ? [] : [`${name}: found the same ${columns.join()} twice`];
  });
  const lost = (schema?.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const known = new Set(tables.get(reference.resource === '' ? name : reference.resource)?.map((row) => keyOf(row, reference.fields)));
    return rows
      .filter((row) => fields.every((field) => row[field] !== null) && !known.has(keyOf(row, fields)))
      .map((row) => `${name}: ${fields.join()} ${keyOf(row, fields)} is not in ${reference.resource}`);
  });
  return [...twice, ...lost];
}

/** Size and hash of a file, its hashed name, and its copy under the name that stays. */
function fileProblems(site: Site, { path, bytes, hash }: Resource): string[] {
  const address = `${FOLDER}${path}`;
  if (!site.files.has(address)) return [`${address}: does not exist`];
  const content = readFileSync(join(site.root, address));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const stable = `${FOLDER}${path.replace(/\.[0-9a-f]{8}\./, '.')}`;
  return [
    ...(content.length === bytes ? [] : [`${address}: found ${content.length} bytes, its description says ${bytes}`]),
    ...(`sha256:${sha256}` === hash ? [] : [`${address}: found the hash ${sha256}, its description says ${hash}`]),
    ...(path.includes(`.${sha256.slice(0, 8)}.`) ? [] : [`${address}: its name is not that of its hash ${sha256}`]),
    ...(site.files.has(stable) && readFileSync(join(site.root, stable)).equals(content) ? [] : [`${stable}: is not the same as ${path}`]),
  ];
}

/** The rows of a JSON or JSON Lines file. */
function jsonRows(text: string, format: string): unknown {
  return format === 'json' ? JSON.parse(text) : text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
}

/** Open data that are not what datapackage.json says of them. */
export function openDataProblems(site: Site): string[] {
  const { resources } = JSON.parse(site.read(`${FOLDER}datapackage.json`)) as { resources: readonly Resource[] };
  const files = resources.flatMap((resource) => fileProblems(site, resource));
  if (files.length > 0) return files;
  const read = resources
    .filter(({ format }) => format === 'csv')
    .map((resource) => ({ resource, ...readTable(site.read(`${FOLDER}${resource.path}`), resource) }));
  const tables = new Map(read.map(({ resource, rows }) => [resource.name, rows]));
  const others = resources
    .filter(({ format }) => format !== 'csv')
    .filter(({ name, path, format }) => {
      const own = jsonRows(site.read(`${FOLDER}${path}`), format);
      return JSON.stringify(own) !== JSON.stringify(tables.get(name.replace(/-jsonl?$/, '')));
    })
    .map(({ path }) => `${path}: has other rows than the CSV`);
  return [...read.flatMap(({ problems }) => problems), ...read.flatMap(({ resource }) => keyProblems(resource, tables)), ...others];
}
