/** The index of words, built in the worker from the table: for each term the documents that hold it, and where. */
import { spellingKey } from '../../domain/spelling.ts';
import { synonymFinder, type SynonymFinder } from '../query/synonyms.ts';
import { termOf, wordsIn } from '../query/tokens.ts';
import type { Table } from './decode.ts';
import { soundOf } from './fuzzy.ts';

/** Fields in the order of their weights; the first that holds a term counts for it. */
export const WEIGHTS = [16, 14, 5, 5, 4, 4, 2, 1] as const;

// Numbers of the fields.
const NAME = 0;
const ALIAS = 1;
const PRODUCER = 2;
const PLACE = 3;
const PROVINCE = 4;
const FORMER = 5;
const CATEGORY = 6;
const INGREDIENTS = 7;

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
  readonly synonymsOf: SynonymFinder;
  /** Terms as they sound. */
  readonly sounds: readonly string[];
}

/** Terms with one posting each, of a text that many documents share. */
type Shared = readonly number[];

/** A printed word: its term, its spelling's number and key. */
type Word = readonly [term: number, form: number, key: string];

/** Gathers terms and postings. */
class Builder {
  readonly terms: string[] = [];
  readonly forms: string[][] = [];
  readonly #termOrdinals = new Map<string, number>();
  /** By printed word its term and form, so that each is folded once. */
  readonly #words = new Map<string, Word>();
  readonly #lastDoc: number[] = [];
  /** Term, document and posting, one after another. */
  readonly postings: number[] = [];
  readonly synonymsOf: SynonymFinder;

  constructor(synonymsOf: SynonymFinder) {
    this.synonymsOf = synonymsOf;
  }

  #term(term: string, key: string): Word {
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
  word(printed: string): Word {
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
    for (const { text: printed } of wordsIn(text)) {
      const [term, form, key] = this.word(printed);
      own.push(term, posting(field, from + keys.length, false, form));
      keys.push(key);
    }
    const isProduct = field <= ALIAS || field === INGREDIENTS;
    for (const { at, terms, keys: spellings } of this.synonymsOf(keys, isProduct)) {
      terms.forEach((term, index) => {
        const [ordinal, form] = this.#term(term, spellings[index] ?? '');
        own.push(ordinal, posting(field, from + at + index, true, form));
      });
    }
    return { own, length: keys.length };
  }

  /** Puts terms into a document; a term that it has already stays as it was. */
  add(doc: number, own: Shared): void {
    for (let at = 0; at < own.length; at += 2) {
      const term = own[at] ?? 0;
      if (this.#lastDoc[term] === doc) continue;
      this.#lastDoc[term] = doc;
      this.postings.push(term, doc, own[at + 1] ?? 0);
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
      const setName = builder.read(columns.sets[set - 1]?.[1] ?? '', CATEGORY);
      const groupName = builder.read(columns.groups[group]?.[1] ?? '', CATEGORY, setName.length + 1);
      known.set(key, (shared = [...setName.own, ...groupName.own]));
    }
    return shared;
  };
}

/** The index of a table's documents. */
export function indexOf(table: Table): TextIndex {
  const builder = new Builder(synonymFinder(table.columns.synonyms));
  const shared = (texts: readonly string[], field: number) => texts.map((text) => builder.read(text, field).own);
  const producers = shared(table.producerNames, PRODUCER);
  const places = shared(table.places, PLACE);
  const { formers, provinces } = table.columns;
  const formerNames = shared(formers.map(([, name]) => name), FORMER); // prettier-ignore
  const provinceNames = shared(formers.map(([, , province]) => provinces[province]?.[1] ?? ''), PROVINCE); // prettier-ignore
  const category = categoryReader(builder, table);
  const nameLengths = new Uint8Array(table.count);
  for (let doc = 0; doc < table.count; doc++) {
    const name = builder.read(table.names[doc] ?? '', NAME);
    nameLengths[doc] = Math.min(name.length, 255);
    builder.add(doc, name.own);
    for (const alias of table.aliases.get(doc) ?? []) builder.add(doc, builder.read(alias, ALIAS).own);
    const former = table.former[doc] ?? 0;
    builder.add(doc, producers[table.producer[doc] ?? 0] ?? []);
    builder.add(doc, places[table.place[doc] ?? 0] ?? []);
    builder.add(doc, provinceNames[former] ?? []);
    builder.add(doc, formerNames[former] ?? []);
    builder.add(doc, category(table.group[doc] ?? 0, table.set[doc] ?? 0));
    const ingredients = table.ingredients.get(doc);
    if (ingredients !== undefined) builder.add(doc, builder.read(ingredients, INGREDIENTS).own);
  }
  return laidOut(builder, nameLengths);
}

/** Terms sorted, postings side by side by term (a counting sort, which keeps documents in order). */
function laidOut({ terms: found, forms, postings: all, synonymsOf }: Builder, nameLengths: Uint8Array): TextIndex {
  const order = found.map((_, term) => term).sort((a, b) => ((found[a] ?? '') < (found[b] ?? '') ? -1 : 1));
  const rank = new Int32Array(order.length);
  order.forEach((term, at) => (rank[term] = at));
  const offsets = new Int32Array(order.length + 1);
  const slotOf = (at: number) => rank[all[at] ?? 0] ?? 0;
  for (let at = 0; at < all.length; at += 3) offsets[slotOf(at)] = (offsets[slotOf(at)] ?? 0) + 1;
  // Each offset first becomes the end of its term's postings; filling from the back then moves it to the start.
  for (let term = 1; term <= order.length; term++) offsets[term] = (offsets[term] ?? 0) + (offsets[term - 1] ?? 0);
  const docs = new Int32Array(all.length / 3);
  const postings = new Uint16Array(docs.length);
  for (let at = all.length - 3; at >= 0; at -= 3) {
    const term = slotOf(at);
    const slot = (offsets[term] = (offsets[term] ?? 0) - 1);
    docs[slot] = all[at + 1] ?? 0;
    postings[slot] = all[at + 2] ?? 0;
  }
  const terms = order.map((term) => found[term] ?? '');
  return {
    terms,
    ordinals: new Map(terms.map((term, at) => [term, at])),
    forms: order.map((term) => forms[term] ?? []),
    offsets,
    docs,
    postings,
    nameLengths,
    synonymsOf,
    sounds: terms.map(soundOf),
  };
}
