/** Money in Vietnamese đồng, always a whole number: the currency has no smaller unit in use (ISO 4217 VND, exponent 0). */

/** An amount in đồng: a safe integer, 0 or more; made only by {@link dong}. */
export type Dong = number & { readonly __dong: true };

/** The amount, or null when the number is negative, not whole, or too large to be exact. */
export function dong(amount: number): Dong | null {
  return Number.isSafeInteger(amount) && amount >= 0 ? (amount as Dong) : null;
}
