/** Structured data (schema.org as JSON-LD), typed by schema-dts. Never ratings of buyers: stars here are a certification. */
import type { Thing } from 'schema-dts';

/**
 * The content of a JSON-LD script element. `<` is escaped, so that no text of a record can end the element.
 */
export function jsonLdScript(things: readonly Thing[]): string {
  const data = things.length === 1 ? { '@context': 'https://schema.org', ...(things[0] as object) } : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
