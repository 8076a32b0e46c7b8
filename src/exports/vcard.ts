/**
 * A producer as an address card. Version 3.0 (RFC 2426) and not 4.0 (RFC 6350): Outlook and telephones of some years' age refuse 4.0,
 * every reader of 4.0 also reads 3.0, and nothing here needs what 4.0 added.
 */
import type { Producer } from '../domain/product.ts';
import { words } from '../i18n/index.ts';
import { cardNote } from '../i18n/kit.ts';
import { absoluteUrl, producerPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** Octets of a line, without its end (RFC 2426, section 2.6). */
const LINE_OCTETS = 75;

/** A text as a value: what would end it or part it is escaped, control characters are left out. */
function value(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line folded so that none is longer than {@link LINE_OCTETS} and no letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      // The space that marks a continuation counts.
      [current, octets] = [' ', 1];
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/**
 * The card of a producer: only what is published for business, as on its page. The place is the one that sources print; where it
 * lies today stands in the note.
 */
export function producerCard(producer: Producer): string {
  const { id, name, commune, district, formerProvince, contact } = producer;
  const { phone, email, website, zalo } = contact;
  const page = absoluteUrl(site.url, producerPath('vi', id));
  const address = ['', '', commune ?? '', district ?? '', formerProvince.name, '', words('vi').country].map(value).join(';');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `PRODID:-//${value(site.name)}//VI`,
    `UID:${value(page)}`,
    `FN:${value(name)}`,
    // A business has no family name; the field is required, and where it is empty some telephones show no name.
    `N:${value(name)};;;;`,
    `ORG:${value(name)}`,
    'X-ABSHOWAS:COMPANY',
    `ADR;TYPE=WORK:${address}`,
    ...(phone === null ? [] : [`TEL;TYPE=WORK,VOICE:${value(phone)}`]),
    ...(email === null ? [] : [`EMAIL;TYPE=INTERNET:${value(email)}`]),
    // An address is not escaped as text is; written as browsers write it, nothing in it can end the line.
    ...[website, zalo].filter((way) => way !== null).map((way) => `URL:${new URL(way).href}`),
    `NOTE:${value(`${cardNote(producer)}\n${page}`)}`,
    `SOURCE:${page}`,
    'END:VCARD',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
