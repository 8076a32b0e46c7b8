/**
 * Lists of products that a reader keeps: as ids in an address and on the device, in the same form. Whatever stands there was
 * typed, sent or stored by somebody, so everything that is no id is left out.
 */

/** Most products on a reader's list. */
export const MOST_KEPT = 100;

/** Most products side by side. */
export const MOST_COMPARED = 4;

/** Most products in a list inside another site. */
export const MOST_EMBEDDED = 48;

/** Name under which a device keeps the list of its reader. */
export const KEPT_KEY = 'so-sao-danh-sach';

/** Longest id that is looked at: file names end at 255 characters. */
const LONGEST_ID = 200;

/** Whether a text has the form of an id: ASCII words joined by "-". */
export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The ids in a text such as "a,b", each once, in their order, the first `most` of them; none for null. */
export function idsIn(text: string | null, most: number): string[] {
  const ids = (text ?? '').split(/[\s,;]+/).filter(isId);
  return [...new Set(ids)].slice(0, most);
}

/** The text of a list: what {@link idsIn} reads. */
export function idsText(ids: readonly string[]): string {
  return ids.join(',');
}

/** The list with an id at its end; unchanged where it is there already, is no id, or the list is full. */
export function withId(ids: readonly string[], id: string, most: number): readonly string[] {
  return ids.includes(id) || !isId(id) || ids.length >= most ? ids : [...ids, id];
}

/** The list without an id. */
export function withoutId(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id);
}

/** The list with an id put before another one, or at the end where that is null. */
export function withIdBefore(ids: readonly string[], id: string, before: string | null): readonly string[] {
  if (!ids.includes(id) || id === before) return ids;
  const rest = withoutId(ids, id);
  const at = before === null ? rest.length : rest.indexOf(before);
  return at < 0 ? ids : [...rest.slice(0, at), id, ...rest.slice(at)];
}
