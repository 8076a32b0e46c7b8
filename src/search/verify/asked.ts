/** What a reader put into the field of the check page: the link of a pack, the number of a decision, or words. Pure. */
import { fold } from '../../domain/text.ts';
import { queryText } from '../query/prepare.ts';

/** A question to the register. */
export type Asked =
  | { readonly kind: 'nothing' }
  /** The id of a product. `words` is what to look for where no product has it; null where it can be nothing else. */
  | { readonly kind: 'code'; readonly id: string; readonly words: string | null }
  /** A decision by its key, see {@link decisionKey}. */
  | { readonly kind: 'decision'; readonly key: string }
  | { readonly kind: 'words'; readonly text: string };

/** Longest text that is looked at: an address with a long name, and what scanners put around it. */
const MAX_LENGTH = 1000;
/** The address of a product, or the end of one: its short link, or its page in either language. */
const PRODUCT_ADDRESS = /(?:^|\/)(?:p|san-pham|products)\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:[/?#\s]|$)/i;
/** An id by itself; words are written with spaces. */
const BARE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;
/** "86/QĐ-UBND", "86/2025/QD-UBND", "86/qđ", folded. */
const DECISION = /(\d{1,6}(?:\s*\/\s*\d{4})?)\s*\/\s*qd(?:\s*-\s*([a-z]+(?:\s*-\s*[a-z]+)*))?/;
/** "quyết định số 86", folded. */
const NUMBER_ALONE = /^(?:quyet dinh|qd)\s*(?:so\s*)?(\d{1,6})$/;

/** Folded, all dashes alike. */
function plain(text: string): string {
  return fold(text)
    .replace(/[‐-―−]/g, '-')
    .trim();
}

/** Key of the number of a decision as printed: equal for two spellings of one number. Numbers alone stay numbers. */
export function decisionKey(printed: string): string {
  const text = plain(printed);
  const [, number = text, authority = ''] = DECISION.exec(text) ?? [];
  const key = authority === '' ? number : `${number}/qd-${authority}`;
  return key.replace(/\s+/g, '').replace(/^0+(?=\d)/, '');
}

/** Whether a decision on record is the one asked for; a number alone, on either side, stands for every authority's. */
export function isSameDecision(asked: string, onRecord: string): boolean {
  return asked === onRecord || onRecord.startsWith(`${asked}/qd`) || onRecord.startsWith(`${asked}-`) || asked.startsWith(`${onRecord}/qd`);
}

/** A text with its percent signs read, where they can be. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a text asks for; never throws. */
export function askedOf(input: string): Asked {
  const text = queryText(input);
  if (text === '') return { kind: 'nothing' };
  const long = input.slice(0, MAX_LENGTH).normalize('NFC').trim();
  const [, id] = PRODUCT_ADDRESS.exec(decoded(long)) ?? [];
  if (id !== undefined) return { kind: 'code', id: id.toLowerCase(), words: null };
  // The address of another page names no product: its words would find anything.
  if (/^(?:https?:\/\/|www\.)/i.test(long)) return { kind: 'code', id: '', words: null };
  if (BARE_ID.test(text)) return { kind: 'code', id: text, words: text.replaceAll('-', ' ') };
  const folded = plain(text);
  if (DECISION.test(folded)) return { kind: 'decision', key: decisionKey(text) };
  const [, number] = NUMBER_ALONE.exec(folded) ?? [];
  return number === undefined ? { kind: 'words', text } : { kind: 'decision', key: decisionKey(number) };
}
