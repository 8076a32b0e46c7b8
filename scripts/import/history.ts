/** What a claim does to the history of a product: nothing, one more recognition, a gap filled, or a question. */
import { outOfOrder } from '../../src/domain/certificate.ts';
import { yearOf } from '../../src/domain/date.ts';
import {
  areOfOneYear,
  areOtherDays,
  doContradict,
  haveCommonPage,
  haveOtherIssuers,
  haveSameStars,
  isDated,
  isSameDecision,
  isSameRecognition,
  isUnclear,
  positionIn,
  timeOf,
  type Certificate,
} from './recognition.ts';

/** A recognition of a product, and who says it. */
export interface Held {
  /** What is known of it. */
  readonly certificate: Certificate;
  /** Number in the order of entry: those of the file as it is come first, from 0; it never changes. */
  readonly key: number;
  /** File or row that says it, for messages. */
  readonly by: string;
}

/** Why a claim cannot be entered: it contradicts a recognition, or may mean several. */
export interface Clash {
  /** Whether the two cannot both be true; else it only cannot be told how they belong together. */
  readonly isContradiction: boolean;
  /** What the input says. */
  readonly read: Certificate;
  /** What is known already, at least one. */
  readonly known: readonly Held[];
}

/** Whether a recognition is the one that was read. */
function isMeant(known: Certificate, read: Certificate, isList: boolean): boolean {
  if (isSameRecognition(known, read, isList)) return true;
  return isSameDecision(known, read) && known.stars === read.stars && !areOtherDays(known, read);
}

/** The keys of a recognition in the order of its schema, without those that hold nothing. */
function inOrder(
  parts: Pick<Certificate, 'stars' | 'provenance' | 'source'> & { [K in keyof Certificate]: Certificate[K] | undefined },
): Certificate {
  const { stars, potentialFiveStar, date, year, round, decisionNumber, issuer, score, basis, provenance, source, otherSources, revoked } =
    parts;
  return {
    stars,
    ...(potentialFiveStar && { potentialFiveStar }),
    ...(date !== undefined && { date }),
    ...(year !== undefined && { year }),
    ...(round !== undefined && { round }),
    ...(decisionNumber !== undefined && { decisionNumber }),
    ...(issuer !== undefined && { issuer }),
    ...(score !== undefined && { score }),
    ...(basis !== undefined && { basis }),
    provenance,
    source,
    ...(otherSources !== undefined && { otherSources }),
    ...(revoked !== undefined && { revoked }),
  };
}

/** Whether what was read may fill gaps of a recognition: the same stars and year, and nothing that speaks against it. */
function isCertain(known: Certificate, read: Certificate): boolean {
  const isOneTime = areOfOneYear(known, read) || (!isDated(known) && haveCommonPage(known, read));
  return isOneTime && haveSameStars(known, read) && !haveOtherIssuers(known, read) && !areOtherDays(known, read);
}

/**
 * A recognition with the day, number and authority that it lacks; itself where it lacks nothing that was read. The page that
 * told them joins the other sources: who looks them up must find them.
 */
function filled(known: Certificate, read: Certificate): Certificate {
  if (!isCertain(known, read)) return known;
  const date = known.date ?? read.date;
  const decisionNumber = known.decisionNumber ?? read.decisionNumber;
  const year = date === undefined ? (known.year ?? read.year) : undefined;
  const round =
    known.round ?? (known.year !== undefined && date !== undefined && known.year !== yearOf(date) ? String(known.year) : undefined);
  const issuer = known.issuer ?? read.issuer;
  const hasGained = date !== known.date || year !== known.year || decisionNumber !== known.decisionNumber || issuer !== known.issuer;
  if (!hasGained) return known;
  // "council" says that no decision was seen; with its number that is over.
  const basis = known.decisionNumber === decisionNumber ? known.basis : undefined;
  const otherSources = haveCommonPage(known, read) ? known.otherSources : [...(known.otherSources ?? []), read.source];
  return inOrder({ ...known, date, year, round, decisionNumber, issuer, basis, otherSources });
}

/** A recognition with the withdrawal that was read; null where two withdrawals contradict each other. */
function revoked(known: Certificate, read: Certificate): Certificate | null {
  if (read.revoked === undefined) return known;
  if (known.revoked === undefined) return inOrder({ ...known, revoked: read.revoked });
  const { date, decisionNumber, source } = known.revoked;
  if (date !== undefined && read.revoked.date !== undefined && date !== read.revoked.date) return null;
  if ((date ?? read.revoked.date) === date && (decisionNumber ?? read.revoked.decisionNumber) === decisionNumber) return known;
  return inOrder({ ...known, revoked: { ...read.revoked, ...known.revoked, source } });
}

/** A history with one recognition in place of another; null where it would be out of order, so that the two are not one. */
function replaced(history: readonly Held[], old: Held, certificate: Certificate): readonly Held[] | null {
  if (certificate === old.certificate) return history;
  const next = history.map((held) => (held === old ? { ...held, certificate } : held));
  return outOfOrder(next.map((held) => timeOf(held.certificate))).length > 0 ? null : next;
}

/** What a claim makes of a recognition that it means. */
function entered(history: readonly Held[], meant: readonly Held[], read: Certificate): readonly Held[] | Clash {
  const exact = meant.filter(
    ({ certificate }) => isSameDecision(certificate, read) || (read.date !== undefined && certificate.date === read.date),
  );
  const [held, ...others] = exact.length > 0 ? exact : meant;
  if (held === undefined) return history;
  // What may mean two recognitions fills no gaps; which of them it withdraws must be asked.
  if (others.length > 0) return read.revoked === undefined ? history : { isContradiction: false, read, known: meant };
  const next = revoked(filled(held.certificate, read), read);
  if (next === null) return { isContradiction: true, read, known: [held] };
  return replaced(history, held, next) ?? { isContradiction: false, read, known: [held] };
}

/**
 * A history after one claim; the same array where the claim says nothing new.
 * @param before the history before the record that makes the claim: what one record lists is never one recognition.
 */
function afterClaim(
  history: readonly Held[],
  before: readonly Held[],
  read: Certificate,
  by: string,
  isList: boolean,
): readonly Held[] | Clash {
  const meant = before.filter(({ certificate }) => isMeant(certificate, read, isList));
  if (meant.length > 0) {
    // Earlier claims of the same record may have filled gaps of what is meant.
    const current = history.filter((held) => meant.some((one) => one.key === held.key));
    return entered(history, current, read);
  }
  const contradicted = before.filter(({ certificate }) => doContradict(certificate, read));
  if (contradicted.length > 0) return { isContradiction: true, read, known: contradicted };
  const unclear = before.filter(({ certificate }) => isUnclear(certificate, read));
  if (unclear.length > 0) return { isContradiction: false, read, known: unclear };
  const position = positionIn(
    history.map((held) => held.certificate),
    read,
  );
  return history.toSpliced(position, 0, { certificate: read, key: history.length, by });
}

/** A history after all claims of one record, the oldest first; the same array where they say nothing new. */
export function afterClaims(before: readonly Held[], claims: readonly Certificate[], by: string, isList: boolean): readonly Held[] | Clash {
  let history = before;
  for (const read of claims) {
    const next = afterClaim(history, before, read, by, isList);
    if ('read' in next) return next;
    history = next;
  }
  return history;
}
