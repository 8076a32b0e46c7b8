/**
 * The code that a transfer carries: "OCOP", the six characters at the end of the order's id, and a check character. Buyers type
 * it, banks put text around and blanks into it. Letters are those of Crockford's base 32: neither I, L, O nor U.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'OCOP';
const LENGTH = 6;

/** Product in the field of 32 elements (x⁵ + x² + 1): there every weight differs, so one check character sees every swap of neighbours. */
function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) sum ^= a << bit;
  for (let bit = 8; bit >= 5; bit -= 1) if ((sum >> bit) & 1) sum ^= 0b100101 << (bit - 5);
  return sum;
}

/** The check character of a code. */
function checkOf(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code) {
    // x generates the field: the weights x, x², … all differ, and none is that of the check itself.
    weight = product(weight, 2);
    sum ^= product(ALPHABET.indexOf(character), weight);
  }
  return ALPHABET.charAt(sum);
}

/**
 * A code of six characters.
 * @param random at least six random bytes.
 * @throws {RangeError} when there are fewer.
 */
export function newCode(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError(`Found ${random.length} random bytes, expected ${LENGTH} or more`);
  // 256 is a multiple of 32: every character is as likely as any other.
  return Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/**
 * The text that a transfer for an order must carry ("OCOP7K3M9Q" and a check character).
 * @throws {RangeError} when the code is not one of {@link newCode}.
 */
export function memoFor(code: string): string {
  if (!/^[0-9A-HJKMNP-TV-Z]{6}$/.test(code)) throw new RangeError(`Found the code "${code}", expected six characters of base 32`);
  return `${PREFIX}${code}${checkOf(code)}`;
}

/** What stands for the prefix or for a character, as people type them. */
const ZERO = '[O0]';
const CHARACTER = '[0-9A-TV-Z]';
/** What banks put between two characters where they break a line or join parts. */
const GAP = '[\\s.,_-]?';

/** Looks ahead, so that "OCOPOCOP7K3M9Q…" is read from its second prefix too. */
const together = new RegExp(`(?=(${ZERO}C${ZERO}P${CHARACTER}{${LENGTH + 1}}))`, 'g');
const apart = new RegExp(`(?=(${[ZERO, 'C', ZERO, 'P', ...Array<string>(LENGTH + 1).fill(CHARACTER)].join(GAP)}))`, 'g');

/** The memos that a pattern finds and whose check character fits, each once. */
function fitting(text: string, pattern: RegExp): Set<string> {
  const found = new Set<string>();
  for (const [, hit = ''] of text.matchAll(pattern)) {
    const code = hit
      .replace(/[\s.,_-]/g, '')
      .slice(PREFIX.length)
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1');
    if (checkOf(code.slice(0, LENGTH)) === code.slice(LENGTH)) found.add(`${PREFIX}${code}`);
  }
  return found;
}

/**
 * The memo in a bank's text, in the form of {@link memoFor}; null where there is none, or more than one: a transfer for two orders
 * is for a person to look at. Small letters, O for 0, I and L for 1, and single blanks or dots inside are understood; where a code
 * stands in one piece, pieces with gaps are not looked for.
 */
export function memoIn(text: string): string | null {
  const plain = text.toUpperCase();
  for (const pattern of [together, apart]) {
    const [memo = null, ...others] = fitting(plain, pattern);
    if (memo !== null) return others.length === 0 ? memo : null;
  }
  return null;
}
