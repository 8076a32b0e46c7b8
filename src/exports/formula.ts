/**
 * Keeps text in a CSV file text. A spreadsheet takes a cell that begins with = + - @, a tab or a carriage return for a
 * formula and would run it; an apostrophe before it makes it a text. The apostrophe can be taken off again without doubt:
 * a text that begins with apostrophes and then such a sign gets one more.
 */

/** The text as it may stand in a CSV cell. */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text that {@link guarded} was given; any other text as it is. */
export function unguarded(text: string): string {
  return text.replace(/^'(?='*[=+\-@\t\r])/, '');
}
