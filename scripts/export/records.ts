/**
 * The register as lines that an import into an empty register makes the same products from (the shape of scripts/import/input.ts).
 * That shape cannot say everything; what it cannot say is counted, and what would come out as a better claim than it is (a withdrawal
 * forgotten, a producer's own page taken for the press) is not written at all.
 */
import type { ProductMark } from '../../src/domain/product.ts';
import type { Recognition, Revocation } from '../../src/domain/certificate.ts';
import { checkedRecord, type InputClaim } from '../import/input.ts';
import { markNamed } from '../import/marks.ts';
import type { Entry } from './entries.ts';

/** Facts that a line has no field for; those of a producer count once for each of its products. */
export const LOSSES = [
  'earlier recognitions that were withdrawn on another page or rest on the own page of the producer',
  'provenance A, written as B',
  'prices from another page than the recognition',
  'marks that an import would not know',
  'pictures',
  'other names of products',
  'titles of further pages',
  'other names of the producer and ways to reach it',
  'offers, and what buyers are told of the seller',
] as const;

/** See {@link LOSSES}. */
export type Loss = (typeof LOSSES)[number];

/** The lines, and what they do not hold. */
export interface Lines {
  /** The text of the file: one JSON object a line. */
  readonly text: string;
  /** How many facts of each kind were left out; kinds without any are missing. */
  readonly losses: ReadonlyMap<Loss, number>;
  /** Products that were left out, each with the reason in English. */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Whether a line can speak of the recognition without making more of it than it is. It has one page for the recognition and its
 * withdrawal: one that was read on another page would be said of the wrong one.
 */
function isSayable({ revocation, provenance, source }: Recognition): boolean {
  return provenance !== 'C' && (revocation === null || revocation.source.url === source.url);
}

/** A withdrawal as a line has it. */
function revokedOf({ date, decisionNumber }: Revocation): NonNullable<InputClaim['revoked']> {
  return { ...(date !== null && { date }), ...(decisionNumber !== null && { decisionNumber }) };
}

function claimOf(recognition: Recognition): InputClaim {
  const { stars, isPotentialFiveStar, date, year, round, decisionNumber, issuer, score, basis, source, revocation } = recognition;
  return {
    stars,
    ...(year !== null && { year }),
    ...(date !== null && { decisionDate: date }),
    ...(decisionNumber !== null && { decisionNumber }),
    ...(issuer !== null && { issuedBy: issuer }),
    ...(round !== null && { round }),
    ...(score !== null && { score }),
    ...(basis === 'council' && { basis }),
    ...(isPotentialFiveStar && { potentialFiveStar: true }),
    ...(revocation !== null && { revoked: revokedOf(revocation) }),
    sourceUrl: source.url,
    ...(source.title !== null && { sourceTitle: source.title }),
  };
}

/** The words of a mark from which an import makes the same mark; null where it would make none or another. */
function certificationOf({ id, name, asPrinted }: ProductMark): string | null {
  return [asPrinted, name].find((text) => text !== null && markNamed(text) === id) ?? null;
}

/** The fields of a line beside its claims, with those left out that hold nothing. */
function factsOf({ product }: Entry, current: Recognition): object {
  const certifications = product.marks.flatMap((mark) => certificationOf(mark) ?? []);
  const pages = [...product.certificates.flatMap((recognition) => recognition.otherSources), ...product.otherSources];
  const otherSources = [...new Set(pages.map(({ url }) => url))];
  const { price } = product;
  const facts = {
    certifications: certifications.length > 0 ? certifications : null,
    ingredients: product.ingredients,
    process: product.process,
    specialty: product.specialty,
    exportMarkets: product.exportMarkets.length > 0 ? product.exportMarkets : null,
    // A line has one page: a price read on another one would be said of the wrong page.
    price: price !== null && price.source.url === current.source.url ? { amount: price.amount, unit: price.unit } : null,
    otherSources: otherSources.length > 0 ? otherSources : null,
    summary: product.summary,
    website: product.producer.contact.website,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

function lossesOf({ product }: Entry, current: Recognition): Record<Loss, number> {
  const { certificates, marks, price, producer } = product;
  const count = (has: (recognition: Recognition) => boolean) => certificates.filter(has).length;
  return {
    'earlier recognitions that were withdrawn on another page or rest on the own page of the producer': count((one) => !isSayable(one)),
    'provenance A, written as B': count(({ provenance }) => provenance === 'A'),
    'prices from another page than the recognition': price !== null && price.source.url !== current.source.url ? 1 : 0,
    'marks that an import would not know': marks.filter((mark) => certificationOf(mark) === null).length,
    pictures: product.images.length,
    'other names of products': product.aliases.length,
    'titles of further pages': [...certificates.flatMap((one) => one.otherSources), ...product.otherSources].filter(
      ({ title }) => title !== null,
    ).length,
    'other names of the producer and ways to reach it':
      producer.aliases.length +
      [producer.contact.phone, producer.contact.email, producer.contact.zalo].filter((way) => way !== null).length,
    'offers, and what buyers are told of the seller': product.offers.length + (producer.seller === null ? 0 : 1),
  };
}

/** The line of a product, or why there is none. */
function lineOf(entry: Entry): { line: string; current: Recognition } | { reason: string } {
  const { product } = entry;
  const current = product.certificates.at(-1);
  if (current === undefined || !isSayable(current))
    return {
      reason: 'its last recognition was withdrawn on another page or rests on the own page of the producer, which a line cannot say',
    };
  const earlier = product.certificates.slice(0, -1).filter(isSayable).map(claimOf);
  const line = JSON.stringify({
    name: product.name,
    producer: product.producer.name,
    producerType: product.producer.kind,
    ...(product.commune !== null && { commune: product.commune }),
    ...(product.district !== null && { district: product.district }),
    province: product.formerProvince.name,
    group: product.group,
    ...(product.set !== null && { set: product.set }),
    ...(product.isAlcohol && { alcohol: true }),
    ...claimOf(current),
    ...(earlier.length > 0 && { earlier }),
    ...factsOf(entry, current),
  });
  // What an import would refuse must not stand in the file: one such line would keep it from reading the others.
  const checked = checkedRecord(JSON.parse(line), { file: '', sheet: '', row: 1, cells: {} }, false);
  return 'record' in checked ? { line, current } : { reason: checked.problems.map(({ message }) => message).join(' ') };
}

/** The lines of the products, in their order. */
export function recordLines(entries: readonly Entry[]): Lines {
  const losses = new Map<Loss, number>();
  const leftOut: { id: string; reason: string }[] = [];
  const lines: string[] = [];
  for (const entry of entries) {
    const made = lineOf(entry);
    if ('reason' in made) {
      leftOut.push({ id: entry.product.id, reason: made.reason });
      continue;
    }
    lines.push(`${made.line}\n`);
    const own = lossesOf(entry, made.current);
    for (const loss of LOSSES) if (own[loss] > 0) losses.set(loss, (losses.get(loss) ?? 0) + own[loss]);
  }
  return { text: lines.join(''), losses, leftOut };
}
