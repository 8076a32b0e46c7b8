/**
 * Claims: what they rest on and how they are worded. The schema asks for a source beside every recognition, withdrawal and price;
 * texts, marks and markets have none of their own, they rest on the pages of the record. So a claim counts as unsourced here where
 * all pages of its record are the producer's own (provenance C): such a page may describe, it cannot confirm.
 */
import type { ContentRecords, RecordFile } from '../../src/catalogue/content-files.ts';
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import { claimsFiveStars, claimsIn, starsNamed } from '../../src/domain/wording.ts';
import { finding, type Finding } from './finding.ts';

type ProductFile = RecordFile<ProductRecord>;

/** Texts that the site shows and that somebody wrote; names and what is printed on a pack are not among them. */
const TEXTS = ['summary', 'specialty', 'process', 'ingredients'] as const;

/** Fields whose content needs a page beside the producer's own. */
const FACTS = [...TEXTS, 'marks', 'exportMarkets'] as const;

/** The part of a text around a place in it. */
function around(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - 50), Math.min(text.length, at + length + 50)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function wordingFindings({ file, record }: ProductFile): Finding[] {
  return TEXTS.flatMap((field) => {
    const text = (record[field] ?? '').normalize('NFC');
    return claimsIn(text).map(({ kind, words, at }) =>
      finding(kind, { file, field, found: `"${words}" (${around(text, at, words.length)})` }),
    );
  });
}

/** Stars in a text that no recognition gave. */
function starFindings({ file, record }: ProductFile): Finding[] {
  const given = new Set<number>(record.certificates.map(({ stars }) => stars));
  return TEXTS.flatMap((field) => {
    const text = record[field] ?? '';
    const others = starsNamed(text).filter((stars) => !given.has(stars) && (stars !== 5 || claimsFiveStars(text)));
    return others.map((stars) => finding(stars === 5 ? 'five-stars' : 'other-stars', { file, field, found: text }));
  });
}

function sourceFindings({ file, record }: ProductFile): Finding[] {
  const isOwnWord = record.certificates.every(({ provenance, otherSources }) => provenance === 'C' && otherSources === undefined);
  const last = record.certificates.length - 1;
  const current = record.certificates[last];
  const findings: Finding[] = [];
  if (record.certificates.every(({ provenance }) => provenance === 'C'))
    findings.push(finding('own-word', { file, field: `certificates[${last}].provenance`, found: 'C' }));
  if (isOwnWord && record.otherSources === undefined)
    for (const field of FACTS) if (record[field] !== undefined) findings.push(finding('own-word-facts', { file, field, found: field }));
  if (current?.basis === 'council') findings.push(finding('council', { file, field: `certificates[${last}].basis`, found: 'council' }));
  for (const [index, image] of (record.images ?? []).entries())
    if (image.credit === undefined)
      findings.push(finding('photo-without-credit', { file, field: `images[${index}].credit`, found: image.file }));
  return findings;
}

/** What the claims of the products rest on, and how they are worded. */
export function claimFindings({ products }: ContentRecords): Finding[] {
  return products.flatMap((file) => [...sourceFindings(file), ...wordingFindings(file), ...starFindings(file)]);
}

/** Products and producers that do not fit together. */
export function relationFindings({ products, producers, broken }: ContentRecords): Finding[] {
  const byId = new Map(producers.map((file) => [file.id, file]));
  // A product that fails its schema still has its producer; only one whose file cannot be read at all leaves it open.
  const used = new Set<unknown>(products.map(({ record }) => record.producer));
  for (const { record } of broken) if (typeof record === 'object' && record !== null && 'producer' in record) used.add(record.producer);
  return [
    ...products.flatMap(({ file, record }) => {
      const there = byId.get(record.producer)?.record.place.formerProvince;
      const here = record.place.formerProvince;
      if (there === undefined || there === here) return [];
      return [finding('other-place', { file, field: 'place.formerProvince', found: `${here}, ${record.producer}: ${there}` })];
    }),
    ...producers.filter(({ id }) => !used.has(id)).map(({ id, file }) => finding('unused-producer', { file, field: '', found: id })),
  ];
}
