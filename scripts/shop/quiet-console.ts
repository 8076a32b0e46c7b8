/** What libraries print. A token stands in the address of a page, and an address may stand in what they print of an error. */

/** The part of an address, or of a header, that is for one reader alone. */
const SECRET_PART = /([?&]t=)[^\s&"'<>]+/g;

/** A text without tokens. */
function withoutTokens(text: string): string {
  return text.replace(SECRET_PART, '$1…');
}

/** Has everything that is printed from now on leave tokens out. */
export function quietConsole(): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const print = console[name].bind(console);
    console[name] = (...values: unknown[]): void =>
      print(
        ...values.map((value) =>
          typeof value === 'string' ? withoutTokens(value) : value instanceof Error ? withoutTokens(value.stack ?? value.name) : value,
        ),
      );
  }
}
