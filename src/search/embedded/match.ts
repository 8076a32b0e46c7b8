/** Which documents answer a query and how well. Rules act in buckets: words, typos, nearness, field, exactness, stars. */
import type { PreparedQuery } from '../query/prepare.ts';
import { candidatesOf, variantsOf, wantedWords, type Candidates, type Wanted } from './candidates.ts';
import type { Table } from './decode.ts';
import { WEAK, WEIGHTS, type TextIndex } from './index.ts';

/** With this many strong hits nobody needs guesses. */
const ENOUGH = 10;

// What each rule adds to a document's score, beside the base of its stage. Single constants, which a minifier writes out.
const WEAK_HIT = -1_200_000;
const WORD = 4096;
const TYPO = -1536;
/** The word stands behind the one typed before it, in the same field. */
const NEIGHBOUR = 160;
/** For each unit of the field's weight. */
const WEIGHT = 8;
const WHOLE_NAME = 400;
/** A whole name of which the last word is only begun. */
const WHOLE_NAME_START = -60;
/** A whole name of three words or more with a typo stands among the hits without one, and below whole names. */
const MISTYPED_NAME = 1_000_000;
const SCATTERED = -2000;
const AT_START = 120;
const PREFIX = -40;
const SYNONYM = -140;
/** Diacritics as typed, in a name and elsewhere; half for a word typed without any in a query that has some. */
const ACCENTS = 400;
const ACCENTS_ELSEWHERE = 200;
const STAR = 24;
/** For each word of the name: of two that answer alike the shorter one is nearer. */
const NAME_WORD = -6;

/** What was found in one way of looking; a hit is marked by the candidates of its own stage. */
export interface Stage {
  readonly words: readonly Wanted[];
  readonly candidates: readonly Candidates[];
}

/** The answer of {@link Matcher.match}. */
export interface Matches {
  /** Documents, the best first. */
  readonly docs: Iterable<number>;
  /** The stage that found a document. */
  stageOf(doc: number): Stage | null;
  /** Whether words were dropped. */
  readonly isRelaxed: boolean;
}

/** Whether a spelling of the index has the diacritics that were typed; keys end in a digit for the tone. */
function agrees(form: string, key: string, isPrefix: boolean): boolean {
  if (form === key || !isPrefix) return form === key;
  const tone = /\d*$/.exec(key)?.[0] ?? '';
  return form.startsWith(key.slice(0, key.length - tone.length)) && form.endsWith(tone);
}

/** Matches queries against one index; keeps its arrays from query to query. */
export class Matcher {
  readonly #index: TextIndex;
  readonly #table: Table;
  /** By word and document the best match: 3 - typos, weight (5 bits), whole word, same diacritics, no synonym, position + 1 (6). */
  readonly #best: Int32Array[] = [];
  readonly #scores: Int32Array;
  /** By document the number of the stage that found it, from 1. */
  readonly #found: Uint8Array;
  #stages: Stage[] = [];
  #hits: number[] = [];
  #strong = 0;

  constructor(table: Table, index: TextIndex) {
    this.#table = table;
    this.#index = index;
    this.#scores = new Int32Array(table.count);
    this.#found = new Uint8Array(table.count);
  }

  /** The documents that answer a query with at least one word. */
  match(query: PreparedQuery): Matches {
    const words = wantedWords(this.#index, query.words);
    const count = words.length;
    const typos = count >= 5 ? 3 : 2;
    this.#found.fill(0);
    this.#stages = [];
    this.#hits = [];
    this.#strong = 0;
    this.#run(words, false, count, 0, 5_000_000);
    const variants = variantsOf(this.#index, words);
    for (const variant of variants) this.#run(variant, false, variant.length, 0, 4_500_000);
    if (this.#strong < ENOUGH) this.#run(words, true, count, typos, 4_000_000);
    if (this.#hits.length === 0) for (const variant of variants) this.#run(variant, true, variant.length, typos, 3_800_000);
    const isRelaxed = this.#hits.length === 0;
    if (isRelaxed && count > 1) this.#run(words, true, count - 1, typos, 3_000_000);
    if (this.#hits.length === 0 && count > 3) this.#run(words, true, count - 2, typos, 2_500_000);
    const stages = this.#stages;
    const found = this.#found;
    return {
      docs: this.#ranked(),
      stageOf: (doc) => stages[(found[doc] ?? 0) - 1] ?? null,
      isRelaxed: isRelaxed && this.#hits.length > 0,
    };
  }

  /** Hits by score, ties in document order. Score and document share one float, which is exact for any real number of both. */
  #ranked(): Float64Array {
    const { count } = this.#table;
    const keys = new Float64Array(this.#hits.length);
    this.#hits.forEach((doc, at) => (keys[at] = -(this.#scores[doc] ?? 0) * count + doc));
    keys.sort();
    return keys.map((key) => ((key % count) + count) % count);
  }

  /** One way of looking: documents with at least `required` words and at most `typos` typos that no stage found before. */
  #run(words: readonly Wanted[], isFuzzy: boolean, required: number, typos: number, base: number): void {
    const { count } = this.#table;
    const candidates = words.map((word) => candidatesOf(this.#index, word, isFuzzy, words.length));
    if (candidates.filter((own) => own.size > 0).length < required) return;
    const stage = this.#stages.push({ words, candidates });
    const hasAccents = words.some((word) => word.isAccented);
    const best = words.map((word, at) => {
      const own = (this.#best[at] ??= new Int32Array(count));
      own.fill(0);
      for (const [term, penalty] of candidates[at] ?? []) this.#spread(own, term, penalty, hasAccents ? word : null);
      return own;
    });
    for (let doc = 0; doc < count; doc++) {
      if (this.#found[doc] !== 0) continue;
      let matched = 0;
      for (const own of best) if (own[doc] !== 0) matched++;
      if (matched < required) continue;
      this.#score(doc, best, words, typos, base, stage);
    }
  }

  /** Puts a term's postings into the array of a word. */
  #spread(best: Int32Array, term: number, penalty: number, word: Wanted | null): void {
    const { docs, postings, offsets, forms } = this.#index;
    let same = 0;
    if (word !== null) forms[term]?.forEach((form, at) => (same |= agrees(form, word.key, penalty % 10 === 1) ? 1 << at : 0));
    const isStart = penalty % 10 === 1;
    const quality = ((3 - Math.floor(penalty / 10)) << 17) | (isStart ? 0 : 2048);
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at++) {
      const info = postings[at] ?? 0;
      const value =
        quality |
        ((WEIGHTS[(info >> 5) & 7] ?? 0) << 12) |
        (((same >>> (info >> 9)) & 1) << 10) |
        ((info & 256) === 0 ? 512 : 0) |
        ((info & 31) + 1);
      const doc = docs[at] ?? 0;
      if (value > (best[doc] ?? 0)) best[doc] = value;
    }
  }

  #score(doc: number, best: readonly Int32Array[], words: readonly Wanted[], allowed: number, base: number, stage: number): void {
    let score = base;
    let [typos, inName, prefixes, synonyms, lastWeight, last, elsewhere] = [0, 0, 0, 0, 0, 0, 0];
    let [isWeak, isPhrase, isAtStart] = [false, true, false];
    for (let at = 0; at < best.length; at++) {
      const value = best[at]?.[doc] ?? 0;
      const position = value & 63;
      const weight = (value >> 12) & 31;
      const isInName = weight === WEIGHTS[0];
      if (weight !== WEAK || (at > 0 && position !== last + 1)) isPhrase = false;
      if (value !== 0 && weight === lastWeight && position === last + 1) score += NEIGHBOUR;
      lastWeight = weight;
      last = position;
      if (value === 0) continue;
      score += WORD + weight * WEIGHT;
      typos += 3 - (value >> 17);
      if ((value & 2048) === 0) {
        prefixes++;
        score += PREFIX;
      }
      if ((value & 512) === 0) {
        synonyms++;
        score += SYNONYM;
      }
      if ((value & 1024) > 0) {
        const points = isInName ? ACCENTS : ACCENTS_ELSEWHERE;
        score += words[at]?.isAccented === true ? points : points / 2;
      }
      if (weight <= WEAK) isWeak = true;
      if (!isInName) elsewhere |= 1 << weight;
      else {
        inName++;
        if (position === 1) isAtStart = true;
      }
    }
    if (typos > allowed) return;
    const length = this.#index.nameLengths[doc] ?? 0;
    // A whole category name, or the words that begin one, is what was asked for; a single word of one is a coincidence.
    isWeak &&= !isPhrase;
    score += typos * TYPO + (this.#table.stars[doc] ?? 0) * STAR + Math.min(length, 12) * NAME_WORD;
    if (isWeak) score += WEAK_HIT;
    if (isAtStart) score += AT_START;
    const count = best.length;
    if (inName === count && inName === length && synonyms === 0) {
      score += WHOLE_NAME + prefixes * WHOLE_NAME_START;
      if (count >= 3 && typos > 0) score += MISTYPED_NAME;
    }
    // Words of three fields that happen to meet: no reason not to look for typos, and less than a whole name with one.
    const isScattered = count >= 3 && inName * 2 <= count && (elsewhere & (elsewhere - 1)) !== 0;
    if (isScattered) score += SCATTERED;
    this.#scores[doc] = score;
    this.#found[doc] = stage;
    this.#hits.push(doc);
    if (!isWeak && !isScattered) this.#strong++;
  }
}
