/** The libraries that the embedded engine is measured against, behind the same query layer. */
import { createRequire } from 'node:module';
import { fold } from '../../src/domain/text.ts';
import type { SearchDocument } from '../../src/search/contract.ts';
import { preparedQuery } from '../../src/search/query/prepare.ts';
import { spellingKey } from '../../src/domain/spelling.ts';
import { SYNONYM_RULES } from '../../src/search/query/synonym-rules.ts';
import { synonymFinder } from '../../src/search/query/synonyms.ts';
import { wordsIn } from '../../src/search/query/tokens.ts';

/** A built competitor. */
export interface Competitor {
  /** Numbers of the documents found, the best first; counting facets over them is part of the price. */
  find(text: string): readonly number[];
  /** The index as text, for its size; on top of the documents, which every engine needs. */
  serialised(): string;
}

const FIELDS = { name: 16, producer: 5, place: 5, province: 4 } as const;
const synonymsOf = synonymFinder(SYNONYM_RULES);

/** A text folded, with what it also means. */
function enriched(text: string, isProduct: boolean): string {
  const keys = wordsIn(text).map((word) => spellingKey(word.text));
  return fold([text, ...synonymsOf(keys, isProduct).map(({ terms }) => terms.join(' '))].join(' '));
}

const rows = (documents: readonly SearchDocument[]) =>
  documents.map((document, id) => ({
    id,
    name: enriched(document.name, true),
    producer: enriched(document.producer, false),
    place: enriched(document.place, false),
    province: enriched(`${document.provinceName} ${document.formerProvinceName}`, false),
  }));

const meant = (text: string) => preparedQuery(text).words.map((word) => word.mendedTerm ?? word.letters).join(' '); // prettier-ignore

/** The part of MiniSearch that is used. */
interface MiniSearchLike {
  addAll(rows: readonly object[]): void;
  search(text: string, options: object): { id: number }[];
  toJSON(): object;
}

/** The part of a FlexSearch document index that is used. */
interface FlexSearchLike {
  add(row: object): void;
  search(text: string, options: object): { result: number[] }[];
  export(handler: (key: string, data: string) => void): void;
}

const load = createRequire(import.meta.url);

/** MiniSearch in two stages: exact and prefix, then fuzzy below ten hits. */
function miniSearch(documents: readonly SearchDocument[]): Competitor {
  const MiniSearch = load('minisearch') as new (options: object) => MiniSearchLike;
  const index = new MiniSearch({ fields: Object.keys(FIELDS) });
  index.addAll(rows(documents));
  const options = { boost: FIELDS, combineWith: 'AND', prefix: (_: string, at: number, terms: string[]) => at === terms.length - 1 };
  return {
    find: (text) => {
      const strict = index.search(meant(text), options);
      const hits = strict.length >= 10 ? strict : [...strict, ...index.search(meant(text), { ...options, fuzzy: 0.3 })];
      return [...new Set(hits.map(({ id }) => id))];
    },
    serialised: () => JSON.stringify(index),
  };
}

/** FlexSearch with its tolerant tokenizer over one text a document. */
function flexSearch(documents: readonly SearchDocument[]): Competitor {
  const { Document } = load('flexsearch') as { Document: new (options: object) => FlexSearchLike };
  const index = new Document({ document: { id: 'id', index: [{ field: 'text', tokenize: 'tolerant' }] } });
  for (const { id, name, producer, place, province } of rows(documents))
    index.add({ id, text: `${name} ${producer} ${place} ${province}` });
  return {
    find: (text) => [...new Set(index.search(meant(text), { limit: documents.length, suggest: true }).flatMap(({ result }) => result))],
    serialised: () => {
      const parts: string[] = [];
      index.export((key, data) => parts.push(`${key}${data}`));
      return parts.join('');
    },
  };
}

/** Competitors by name with the file whose code the browser would load. */
export const COMPETITORS: Readonly<Record<string, { build: (documents: readonly SearchDocument[]) => Competitor; entry: string }>> = {
  minisearch: { build: miniSearch, entry: 'minisearch' },
  flexsearch: { build: flexSearch, entry: 'flexsearch' },
};
