/** Reads the content folder: every file parsed and validated, every mistake collected; nothing is thrown away at the first one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { fair, type FairRecord } from './schema/fair.ts';
import { producer, type ProducerRecord } from './schema/producer.ts';
import { product, type ProductRecord } from './schema/product.ts';
import { promotion, type PromotionRecord } from './schema/promotion.ts';
import { groups, marks, provinces, redirects, regions } from './schema/reference.ts';
import { hasUnfinishedImport } from './unfinished-import.ts';

/** A mistake in a content file, ready to be read by the person who made it. */
export interface Problem {
  /** File, relative to the content folder. */
  readonly file: string;
  /** Field in dotted form ("certificates[0].date"), or '' for the file as a whole. */
  readonly field: string;
  /** What was found and what was expected. */
  readonly reason: string;
}

/** One validated record and the file that it came from. */
export interface RecordFile<T> {
  /** Permanent id: the file name without its ending. */
  readonly id: string;
  /** File, relative to the content folder. */
  readonly file: string;
  /** What the file says. */
  readonly record: T;
}

/** Everything that the content folder says. */
export interface ContentRecords {
  /** Products, by path. */
  readonly products: readonly RecordFile<ProductRecord>[];
  /** Products and producers that fail their schema, as parsed: their ids exist, and their references can be checked all the same. */
  readonly broken: readonly RecordFile<unknown>[];
  /** Producers, by path. */
  readonly producers: readonly RecordFile<ProducerRecord>[];
  /** Fairs, by path. */
  readonly fairs: readonly RecordFile<FairRecord>[];
  /** Promotions, by path. */
  readonly promotions: readonly RecordFile<PromotionRecord>[];
  /** The six regions. */
  readonly regions: z.infer<typeof regions>;
  /** The 34 provinces. */
  readonly provinces: z.infer<typeof provinces>;
  /** The six groups. */
  readonly groups: z.infer<typeof groups>;
  /** Other marks. */
  readonly marks: z.infer<typeof marks>;
  /** Renamed and merged ids. */
  readonly redirects: z.infer<typeof redirects>;
}

/** Validated records by file. */
export interface RecordCache {
  /** The record of a file that has not changed since; undefined for all others. */
  readonly recordOf: (file: string, path: string) => unknown;
  /** Keeps a record for the next build. */
  readonly keep: (file: string, path: string, record: unknown) => void;
}

/** "certificates[0].date" from a path of keys. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');
}

/** What stands at a path of a parsed value, as short text for a message. */
function foundAt(value: unknown, path: readonly PropertyKey[]): string {
  let at = value;
  for (const key of path) at = at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[key] : undefined;
  if (at === undefined) return 'nothing';
  const text = JSON.stringify(at);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Problems of a value against a schema, or the value it stands for. */
export function validated<S extends z.ZodType>(schema: S, value: unknown, file: string): { record: z.infer<S> } | { problems: Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { record: result.data };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        field: fieldOf([...issue.path, key]),
        reason: 'found a field that the schema does not know; check its spelling or keep it under "extra"',
      }));
    }
    const found = foundAt(value, issue.path);
    const expected = issue.message.replace(/^Invalid input: /, '').replace(/, received .*$/, '');
    const reason = issue.message.includes('found') || issue.code === 'custom' ? issue.message : `found ${found}, ${expected}`;
    return [{ file, field: fieldOf(issue.path), reason }];
  });
  return { problems };
}

/** Parses YAML 1.2; a syntax error or a key given twice is a problem with its line. */
export function parsed(text: string, file: string): { value: unknown } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        field: `line ${lines.linePos(error.pos[0]).line}`,
        reason: `not valid YAML: ${error.message}`,
      })),
    };
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return { problems: [{ file, field: '', reason: 'found an empty file, expected fields; see README for an example' }] };
  }
  try {
    // Anchors could make one small file stand for a very large value: the limit of the library holds. It throws at that
    // limit, and at an alias whose anchor is missing.
    return { value: document.toJS({ maxAliasCount: 50 }) as unknown };
  } catch (error) {
    return { problems: [{ file, field: '', reason: `not valid YAML: ${error instanceof Error ? error.message : String(error)}` }] };
  }
}

/** Files below a folder with one of the endings, sorted, relative to `root`. */
function filesBelow(root: string, folder: string, ending: RegExp): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** One record a file. */
function recordFiles<S extends z.ZodType>(
  root: string,
  folder: string,
  schema: S,
  problems: Problem[],
  broken: RecordFile<unknown>[],
  cache: RecordCache | null,
): RecordFile<z.infer<S>>[] {
  return filesBelow(root, folder, /\.ya?ml$/).flatMap((file) => {
    const path = join(root, file);
    const id = basename(file).replace(/\.ya?ml$/, '');
    // The cache gives back what this very schema let pass.
    const known = cache?.recordOf(file, path) as z.infer<S> | undefined;
    if (known !== undefined) return [{ id, file, record: known }];
    const read = parsed(readFileSync(path, 'utf8'), file);
    const result = 'value' in read ? validated(schema, read.value, file) : read;
    if ('record' in result) {
      cache?.keep(file, path, result.record);
      return [{ id, file, record: result.record }];
    }
    broken.push({ id, file, record: 'value' in read ? read.value : null });
    problems.push(...result.problems);
    return [];
  });
}

/** A list in one file; a missing one is a problem unless `isOptional`. */
function listFile<S extends z.ZodType<unknown[]>>(
  root: string,
  file: string,
  schema: S,
  problems: Problem[],
  isOptional = false,
): z.infer<S> {
  const path = join(root, file);
  if (!existsSync(path)) {
    if (!isOptional) problems.push({ file, field: '', reason: 'found no such file, expected a list; copy it from the default content' });
    return [] as z.infer<S>;
  }
  const text = readFileSync(path, 'utf8');
  if (isOptional && text.replace(/^\s*#.*$/gm, '').trim() === '') return [] as z.infer<S>;
  const read = parsed(text, file);
  const result = 'value' in read ? validated(schema, read.value, file) : read;
  if ('record' in result) return result.record;
  problems.push(...result.problems);
  return [] as z.infer<S>;
}

/** Reads a content folder whole, unchanged records from a cache; throws only when the folder itself is missing. */
export function readContent(root: string, cache: RecordCache | null = null): { records: ContentRecords; problems: Problem[] } {
  if (!existsSync(root)) throw new Error(`CONTENT_DIR: found no folder at "${root}"; expected the content of the register`);
  const problems: Problem[] = hasUnfinishedImport(root) ? [UNFINISHED_IMPORT] : [];
  const broken: RecordFile<unknown>[] = [];
  const records: ContentRecords = {
    broken,
    products: recordFiles(root, 'products', product, problems, broken, cache),
    producers: recordFiles(root, 'producers', producer, problems, broken, cache),
    fairs: recordFiles(root, 'fairs', fair, problems, broken, cache),
    promotions: recordFiles(root, 'promotions', promotion, problems, broken, cache),
    regions: listFile(root, 'reference/regions.yaml', regions, problems),
    provinces: listFile(root, 'reference/provinces.yaml', provinces, problems),
    groups: listFile(root, 'reference/groups.yaml', groups, problems),
    marks: listFile(root, 'reference/marks.yaml', marks, problems),
    redirects: listFile(root, 'redirects.yaml', redirects, problems, true),
  };
  if (problems[0] !== UNFINISHED_IMPORT && hasUnfinishedImport(root)) problems.unshift(UNFINISHED_IMPORT);
  return { records, problems };
}

/** The content may hold one part of an import and lack another: what was read is no state of the register. */
const UNFINISHED_IMPORT: Problem = {
  file: '.import',
  field: '',
  reason: 'found an import that is being written or was interrupted, expected none; wait for it, or run "npm run import -- --recover"',
};

/** The problem as one readable line. */
export function problemLine(problem: Problem): string {
  return `${problem.file}: ${problem.field === '' ? '' : `${problem.field}: `}${problem.reason}`;
}

/** Content that cannot be built, with every problem in its message, one a line. */
export class ContentError extends Error {
  override name = 'ContentError';
  /** @param problems all that was found wrong, at least one. */
  constructor(problems: readonly Problem[]) {
    super(
      `The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was built.\n${problems.map(problemLine).join('\n')}`,
    );
  }
}
