/** Names of requests: said aloud, printed, and no secret. */
import { randomInt } from 'node:crypto';
import { dayIn } from '../day.ts';

/** Crockford's letters: none is taken for another when it is read aloud or copied by hand. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new name, "YC-261122-7K3M9Q": day in Viet Nam and six characters by chance. */
export function newRequestId(now: number): string {
  const chance = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  return `YC-${dayIn(now).slice(2).replaceAll('-', '')}-${chance}`;
}
