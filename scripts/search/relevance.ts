/** Which documents answer a labelled query: its phrases occur as whole words in named fields, after folding and synonyms. */
import type { SearchDocument } from '../../src/search/contract.ts';
import type { CategoryNames } from '../../src/search/embedded/columns.ts';
import { spellingKey } from '../../src/domain/spelling.ts';
import { SYNONYM_RULES } from '../../src/search/query/synonym-rules.ts';
import { synonymFinder, type Synonym } from '../../src/search/query/synonyms.ts';
import { termOf, wordsIn } from '../../src/search/query/tokens.ts';

/** Fields that a labelled query may name. */
export const FIELDS = ['name', 'producer', 'place', 'province', 'formerProvince', 'group', 'set'] as const;

/** A field of a labelled query. */
export type Field = (typeof FIELDS)[number];

/** A labelled query: one line of a query file. */
export interface LabelledQuery {
  readonly id: string;
  /** Kind of query, by which results are summed up. */
  readonly type: string;
  readonly q: string;
  /** Phrases that a relevant document holds, each in one of the fields. */
  readonly must: readonly { readonly in: readonly Field[]; readonly phrase: string }[];
  /** Phrase that the first result's name should hold. */
  readonly best?: string;
}

const synonymsOf = synonymFinder(SYNONYM_RULES);
/** Most readings of one text: each synonym doubles them. */
const MOST_READINGS = 128;

/** All readings of a text's terms: as printed, and with synonyms in place of what they stand for. */
function readings(terms: readonly string[], synonyms: readonly Synonym[]): string[][] {
  let ways: string[][] = [[]];
  const endings = new Map<number, string[][]>([[terms.length, [[]]]]);
  for (let at = terms.length - 1; at >= 0; at--) {
    const rests = (length: number) => endings.get(at + length) ?? [];
    ways = rests(1).map((rest) => [terms[at] ?? '', ...rest]);
    for (const synonym of synonyms.filter((own) => own.at === at)) {
      for (const rest of rests(synonym.length)) if (ways.length < MOST_READINGS) ways.push([...synonym.terms, ...rest]);
    }
    endings.set(at, ways);
  }
  return endings.get(0) ?? [];
}

/** A text's readings, each as terms with spaces around. */
function readingsOf(text: string, isProduct: boolean): string[] {
  const words = wordsIn(text).map((word) => word.text);
  const terms = words.map(termOf);
  return readings(terms, synonymsOf(words.map(spellingKey), isProduct)).map((way) => ` ${way.join(' ')} `);
}

/** The terms of a phrase with spaces around, for looking it up as whole words. */
export function wholeWords(phrase: string): string {
  return ` ${wordsIn(phrase)
    .map((word) => termOf(word.text))
    .join(' ')} `;
}

/** Answers which documents are relevant; reads each text once. */
export function relevance(documents: readonly SearchDocument[], names: CategoryNames) {
  const cache = new Map<string, readonly string[]>();
  const textOf = (document: SearchDocument, field: Field): string => {
    if (field === 'province') return document.provinceName;
    if (field === 'formerProvince') return document.formerProvinceName;
    if (field === 'group') return names.groups[document.group] ?? '';
    if (field === 'set') return document.set === null ? '' : (names.sets[document.set] ?? '');
    return document[field];
  };
  const holds = (document: SearchDocument, field: Field, phrase: string): boolean => {
    const text = textOf(document, field);
    const key = `${field === 'name' ? 'n' : 'x'}${text}`;
    let ways = cache.get(key);
    if (!ways) cache.set(key, (ways = readingsOf(text, field === 'name')));
    return ways.some((way) => way.includes(phrase));
  };
  /** Ids of the relevant documents of a query. */
  return ({ must }: LabelledQuery): Set<string> => {
    const wanted = must.map((one) => ({
      fields: one.in,
      phrases: [...new Set([wholeWords(one.phrase), ...readingsOf(one.phrase, true)])],
    }));
    const isRelevant = (document: SearchDocument) =>
      wanted.every(({ fields, phrases }) => fields.some((field) => phrases.some((phrase) => holds(document, field, phrase))));
    return new Set(documents.filter(isRelevant).map(({ id }) => id));
  };
}
