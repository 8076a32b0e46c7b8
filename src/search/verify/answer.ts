/** Which answer the check page gives: one product, several to choose from, or none. Pure. */
import { looseKey, spellingKey } from '../../domain/spelling.ts';
import type { SearchDocument, SearchResult } from '../contract.ts';
import { coversAll } from '../query/coverage.ts';
import { preparedQuery } from '../query/prepare.ts';
import { isSameDecision } from './asked.ts';

/** Most products to choose from. */
export const MAX_CHOICES = 12;

/** A decision and a product that it recognised. */
export interface DecisionRow {
  /** Id of the product. */
  readonly id: string;
  /** Number as printed. */
  readonly number: string;
  /** Key of the number, see asked.ts. */
  readonly key: string;
  /** Host of the page where it was read. */
  readonly host: string;
}

/** Products to choose from. */
export interface Several {
  readonly kind: 'several';
  readonly documents: readonly SearchDocument[];
  /** Counts those that are not shown as well. */
  readonly total: number;
  /** None of them holds all the words as typed. */
  readonly isNear: boolean;
  /** Words had to be dropped to find anything. */
  readonly isRelaxed: boolean;
}

/** An answer. */
export type Answer = { readonly kind: 'one'; readonly document: SearchDocument } | Several | { readonly kind: 'none' };

/** The answer for products that are certainly meant. */
export function answerOf(documents: readonly SearchDocument[]): Answer {
  const [first] = documents;
  if (!first) return { kind: 'none' };
  if (documents.length === 1) return { kind: 'one', document: first };
  return { kind: 'several', documents: documents.slice(0, MAX_CHOICES), total: documents.length, isNear: false, isRelaxed: false };
}

/** Products of a decision, each once. */
export function idsOfDecision(rows: readonly DecisionRow[], key: string): string[] {
  return [...new Set(rows.filter((row) => isSameDecision(key, row.key)).map(({ id }) => id))];
}

/** Products whose name is the query: with its diacritics where that tells them apart, else without. */
function namedExactly(documents: readonly SearchDocument[], text: string): SearchDocument[] {
  const named = (key: (name: string) => string): SearchDocument[] =>
    documents.filter(({ name, aliases }) => [name, ...aliases].some((own) => key(own) === key(text)));
  const exact = named(spellingKey);
  return exact.length > 0 ? exact : named(looseKey);
}

/** The answer to words, from what the engine found for them. */
export function answerToWords(text: string, result: SearchResult): Answer {
  const documents = result.hits.map((hit) => hit.document);
  const query = preparedQuery(text);
  if (documents.length === 0 || query.words.length === 0) return { kind: 'none' };
  const named = namedExactly(documents, query.corrected ?? query.text);
  const [only] = named;
  const alike = documents.filter(({ name, aliases }) => coversAll([name, ...aliases], query));
  // "Mật ong" is the whole name of one product and a part of many: then the reader chooses.
  if (only && named.length === 1 && alike.length === 1) return { kind: 'one', document: only };
  const sure = documents.filter(({ name, aliases, producer, place, provinceName, formerProvinceName }) =>
    coversAll([name, ...aliases, producer, place, provinceName, formerProvinceName], query),
  );
  const [first] = sure;
  if (first && result.total === 1) return { kind: 'one', document: first };
  return {
    kind: 'several',
    documents: documents.slice(0, MAX_CHOICES),
    total: result.total,
    isNear: sure.length === 0,
    isRelaxed: result.isRelaxed,
  };
}
