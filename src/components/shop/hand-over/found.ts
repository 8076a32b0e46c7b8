/** Which orders what was typed or scanned means. */
import { fold } from '../../../domain/text.ts';

/** What an order is found by. */
export interface Findable {
  /** Its id. */
  readonly id: string;
  /** Name of the buyer; empty once erased. */
  readonly name: string;
  /** Last digits of the telephone; empty once erased. */
  readonly phoneEnd: string;
}

/** Letters that a code never holds, each read as the digit that it is taken for (Crockford's base 32). */
const plain = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** Fewest characters of the end of an id that mean it. */
const MIN_END = 3;

/**
 * Whether an order is meant: by its id, whole (also inside a scanned text) or the end of it, by a part of the name, with or without
 * diacritics, or by the end of the telephone. Nothing typed means every order.
 */
export function isMeant({ id, name, phoneEnd }: Findable, typed: string): boolean {
  const words = fold(typed).trim();
  if (words === '') return true;
  const [code, own] = [plain(typed), plain(id)];
  if (code.includes(own) || (code.length >= MIN_END && own.endsWith(code))) return true;
  return (phoneEnd !== '' && words === phoneEnd) || (/\p{L}/u.test(words) && fold(name).includes(words));
}
