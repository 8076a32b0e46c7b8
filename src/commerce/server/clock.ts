/** The one clock of the shop: everything else is passed the moment. */

/** Now, milliseconds since 1970 (UTC). */
export function clock(): number {
  return Date.now();
}
