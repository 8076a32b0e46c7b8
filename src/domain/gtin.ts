/** Global Trade Item Numbers: the numbers below barcodes (GS1 General Specifications, section 7.9 for the check digit). */

/** A GTIN padded to 14 digits with a right check digit; made only by {@link gtin14Of}. */
export type Gtin14 = string & { readonly __gtin14: true };

/** The check digit for the digits before it: weights 3 and 1 in turn from the right, filled up to the next ten. */
export function checkDigitOf(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** Reads a GTIN of 8, 12, 13 or 14 digits; null when it has another length or its check digit is another one. */
export function gtin14Of(text: string): Gtin14 | null {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text) || /^0+$/.test(text)) return null;
  return checkDigitOf(text.slice(0, -1)) === Number(text.slice(-1)) ? (text.padStart(14, '0') as Gtin14) : null;
}
