/** Records as YAML for people: block style, one line a value, quotes only where YAML needs them. */
import { isSeq, parseDocument, stringify } from 'yaml';
import { positionIn, type Certificate } from './recognition.ts';

/** A line is a value: folding would make a changed word look like a changed paragraph. */
const STYLE = { lineWidth: 0, singleQuote: true } as const;

/** The text of a new file. */
export function yamlOf(record: object): string {
  return stringify(record, STYLE);
}

/** A product file with more recognitions, each at its place in time; comments, order and spelling of the rest are kept. */
export function withCertificates(text: string, history: readonly Certificate[], added: readonly Certificate[]): string {
  const document = parseDocument(text);
  const list = document.get('certificates');
  if (!isSeq(list)) throw new Error('Found no list of certificates in a file that was validated before');
  const all = [...history];
  for (const certificate of added) {
    const position = positionIn(all, certificate);
    all.splice(position, 0, certificate);
    list.items.splice(position, 0, document.createNode(certificate));
  }
  return document.toString(STYLE);
}
