/** The index of words, built in the worker from the table: for each term the documents that hold it, and where. */
import { spellingKey } from '../../domain/spelling.ts';
import { synonymsOf, type Synonym } from '../query/synonyms.ts';
import { eachWord, termOf } from '../query/tokens.ts';
import type { Table } from './decode.ts';

/** Fields in the order of their weights; the first that holds a term counts for it. */
export const WEIGHTS = [16, 14, 5, 5, 4, 4, 2, 1] as const;

/** A field's number. */
const FIELD = { name: 0, alias: 1, producer: 2, place: 3, province: 4, former: 5, category: 6, ingredients: 7 } as const;

/** Fields of this weight and less never make a strong hit by one word: "nước uống" is in many category names. */
export const WEAK = 2;

/** Largest position kept; later words share it. */
const LAST_POSITION = 31;
/** Most spellings of a term told apart. */
const LAST_FORM = 31;

/** A posting: position (5 bits), field (3), whether only a synonym (1), spelling (5). */
const posting = (field: number, position: number, isSynonym: boolean, form: number) =>
  Math.min(position, LAST_POSITION) | (field << 5) | (isSynonym ? 256 : 0) | (form << 9);

/** The index. */
export interface TextIndex {
  /** Terms in order of their units. */
  readonly terms: readonly string[];
  /** Place of a term in `terms`. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** By term its spellings with diacritics, as keys. */
  readonly forms: readonly (readonly string[])[];
  /** Postings of term t are those from offsets[t] to offsets[t + 1]. */
  readonly offsets: Int32Array;
  readonly docs: Int32Array;
  readonly postings: Uint16Array;
  /** Words of the name. */
  readonly nameLengths: Uint8Array;
}

/** Terms with one posting each, of a text that many documents share. */
type Shared = readonly number[];

/** Gathers terms and postings. */
class Builder {
  readonly terms: string[] = [];
  readonly forms: string[][] = [];
  readonly #termOrdinals = new Map<string, number>();
  /** By printed word its term and form, so that each is folded once. */
  readonly #words = new Map<string, readonly [term: number, form: number, key: string]>();
  readonly #lastDoc: number[] = [];
  readonly postingTerms: number[] = [];
  readonly postingDocs: number[] = [];
  readonly postings: number[] = [];

  #term(term: string, key: string): readonly [term: number, form: number, key: string] {
    let ordinal = this.#termOrdinals.get(term);
    if (ordinal === undefined) {
      ordinal = this.terms.push(term) - 1;
      this.#termOrdinals.set(term, ordinal);
      this.forms.push([]);
      this.#lastDoc.push(-1);
    }
    const forms = this.forms[ordinal] ?? [];
    let form = forms.indexOf(key);
    if (form < 0) form = forms.length > LAST_FORM ? LAST_FORM : forms.push(key) - 1;
    return [ordinal, form, key];
  }

  /** Term, form and key of a printed word. */
  word(printed: string): readonly [term: number, form: number, key: string] {
    const known = this.#words.get(printed);
    if (known) return known;
    const made = this.#term(termOf(printed), spellingKey(printed));
    this.#words.set(printed, made);
    return made;
  }

  /** Terms and postings of a text, its own words before what they also mean; `from` is the position of its first word. */
  read(text: string, field: number, from = 0): { own: Shared; length: number } {
    const own: number[] = [];
    const keys: string[] = [];
    eachWord(text, (start, end) => {
      const [term, form, key] = this.word(text.slice(start, end));
      own.push(term, posting(field, from + keys.length, false, form));
      keys.push(key);
    });
    const isProduct = field === FIELD.name || field === FIELD.alias || field === FIELD.ingredients;
    for (const synonym of synonymsOf(keys, isProduct)) this.#readSynonym(synonym, field, from, own);
    return { own, length: keys.length };
  }

  #readSynonym({ at, terms, keys }: Synonym, field: number, from: number, into: number[]): void {
    terms.forEach((term, index) => {
      const [ordinal, form] = this.#term(term, keys[index] ?? '');
      into.push(ordinal, posting(field, from + at + index, true, form));
    });
  }

  /** Puts terms into a document; a term that it has already stays as it was. */
  add(doc: number, own: Shared): void {
    for (let at = 0; at < own.length; at += 2) {
      const term = own[at] ?? 0;
      if (this.#lastDoc[term] === doc) continue;
      this.#lastDoc[term] = doc;
      this.postingTerms.push(term);
      this.postingDocs.push(doc);
      this.postings.push(own[at + 1] ?? 0);
    }
  }
}

/** The set's name, then the group's, as one text of which phrases may not reach over the border. */
function categoryReader(builder: Builder, { columns }: Table): (group: number, set: number) => Shared {
  const known = new Map<number, Shared>();
  return (group, set) => {
    const key = group * 64 + set;
    let shared = known.get(key);
    if (!shared) {
      const setName = builder.read(columns.sets[set - 1]?.[1] ?? '', FIELD.category);
      const groupName = builder.read(columns.groups[group]?.[1] ?? '', FIELD.category, setName.length + 1);
      known.set(key, (shared = [...setName.own, ...groupName.own]));
    }
    return shared;
  };
}

/** The index of a table's documents. */
export function indexOf(table: Table): TextIndex {
  const builder = new Builder();
  const shared = (texts: readonly string[], field: number) => texts.map((text) => builder.read(text, field).own);
  const producers = shared(table.producerNames, FIELD.producer);
  const places = shared(table.places, FIELD.place);
  const { formers, provinces } = table.columns;
  const formerNames = shared(formers.map(([, name]) => name), FIELD.former); // prettier-ignore
  const provinceNames = shared(formers.map(([, , province]) => provinces[province]?.[1] ?? ''), FIELD.province); // prettier-ignore
  const category = categoryReader(builder, table);
  const nameLengths = new Uint8Array(table.count);
  for (let doc = 0; doc < table.count; doc++) {
    const name = builder.read(table.names[doc] ?? '', FIELD.name);
    nameLengths[doc] = Math.min(name.length, 255);
    builder.add(doc, name.own);
    for (const alias of table.aliases.get(doc) ?? []) builder.add(doc, builder.read(alias, FIELD.alias).own);
    const former = table.former[doc] ?? 0;
    builder.add(doc, producers[table.producer[doc] ?? 0] ?? []);
    builder.add(doc, places[table.place[doc] ?? 0] ?? []);
    builder.add(doc, provinceNames[former] ?? []);
    builder.add(doc, formerNames[former] ?? []);
    builder.add(doc, category(table.group[doc] ?? 0, table.set[doc] ?? 0));
    const ingredients = table.ingredients.get(doc);
    if (ingredients !== undefined) builder.add(doc, builder.read(ingredients, FIELD.ingredients).own);
  }
  return laidOut(builder, nameLengths);
}

/** Terms sorted, postings side by side by term (a counting sort, which keeps documents in order). */
function laidOut(builder: Builder, nameLengths: Uint8Array): TextIndex {
  const order = builder.terms.map((_, term) => term).sort((a, b) => ((builder.terms[a] ?? '') < (builder.terms[b] ?? '') ? -1 : 1));
  const rank = new Int32Array(order.length);
  order.forEach((term, at) => (rank[term] = at));
  const size = builder.postings.length;
  const offsets = new Int32Array(order.length + 1);
  for (let at = 0; at < size; at++) {
    const slot = (rank[builder.postingTerms[at] ?? 0] ?? 0) + 1;
    offsets[slot] = (offsets[slot] ?? 0) + 1;
  }
  for (let term = 0; term < order.length; term++) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice();
  const docs = new Int32Array(size);
  const postings = new Uint16Array(size);
  for (let at = 0; at < size; at++) {
    const term = rank[builder.postingTerms[at] ?? 0] ?? 0;
    const slot = next[term] ?? 0;
    next[term] = slot + 1;
    docs[slot] = builder.postingDocs[at] ?? 0;
    postings[slot] = builder.postings[at] ?? 0;
  }
  const terms = order.map((term) => builder.terms[term] ?? '');
  return {
    terms,
    ordinals: new Map(terms.map((term, at) => [term, at])),
    forms: order.map((term) => builder.forms[term] ?? []),
    offsets,
    docs,
    postings,
    nameLengths,
  };
}
