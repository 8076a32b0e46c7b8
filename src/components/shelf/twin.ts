/** Products as their JSON twins say them, for pages whose products are chosen by the reader. */
import { currentRecognition, verdictOn, type Stars, type Verdict } from '../../domain/certificate.ts';
import type { CalendarDate } from '../../domain/date.ts';
import type { GroupKey } from '../../domain/taxonomy.ts';
import { productJsonPath } from '../../i18n/routes.ts';

/** A recognition, see exports/product-json. */
interface TwinCertificate {
  readonly stars: Stars;
  readonly date: CalendarDate | null;
  readonly year: number | null;
  readonly decisionNumber: string | null;
  readonly issuer: string | null;
  readonly basis: 'decision' | 'council';
  readonly potentialFiveStar: boolean;
  readonly revoked: { readonly date: CalendarDate | null } | null;
}

/** A product, see exports/product-json. */
export interface Twin {
  readonly id: string;
  readonly name: string;
  readonly producer: { readonly id: string; readonly name: string };
  readonly place: { readonly province: string; readonly formerProvince: string; readonly district: string | null };
  readonly group: GroupKey;
  readonly alcohol: boolean;
  /** Whether it is an invented record, which says so wherever it is shown. */
  readonly sample: boolean;
  readonly ingredients: string | null;
  readonly marks: readonly { readonly name: string; readonly nameEn: string }[];
  readonly price: { readonly amount: number; readonly unit: string } | null;
  readonly certificates: readonly TwinCertificate[];
  readonly verdict: { readonly on: CalendarDate };
}

/** What was asked for: products in the order of the ids, ids that the register does not have, ids that could not be loaded. */
export interface Twins {
  readonly found: readonly Twin[];
  readonly unknown: readonly string[];
  readonly failed: readonly string[];
}

/** Requests at a time. */
const AT_A_TIME = 8;

const memo = new Map<string, Twin | 'unknown'>();

async function twinOf(id: string): Promise<Twin | 'unknown' | 'failed'> {
  const known = memo.get(id);
  if (known !== undefined) return known;
  try {
    const response = await fetch(productJsonPath(id));
    if (!response.ok && response.status !== 404) return 'failed';
    const twin = response.ok ? ((await response.json()) as Twin) : 'unknown';
    memo.set(id, twin);
    return twin;
  } catch {
    return 'failed';
  }
}

/** Loads products by their ids, a few at a time; what was loaded once is not asked for again. */
export async function twinsOf(ids: readonly string[]): Promise<Twins> {
  const answers = new Map<string, Twin | 'unknown' | 'failed'>();
  const queue = [...ids];
  const work = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) answers.set(id, await twinOf(id));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const all = ids.map((id) => [id, answers.get(id) ?? 'failed'] as const);
  return {
    found: all.flatMap(([, answer]) => (typeof answer === 'string' ? [] : [answer])),
    unknown: all.filter(([, answer]) => answer === 'unknown').map(([id]) => id),
    failed: all.filter(([, answer]) => answer === 'failed').map(([id]) => id),
  };
}

/** What holds for a product on the reader's day, but never before the day of the build. */
export function verdictOfTwin({ certificates, verdict }: Twin): Verdict {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as CalendarDate;
  const history = certificates.map(({ stars, date, year, revoked }) => ({ stars, date, year, revocation: revoked }));
  return verdictOn(history, today > verdict.on ? today : verdict.on, Number(document.documentElement.dataset['grace'] ?? 0));
}

/** The recognition that a verdict speaks of, or null. */
export function currentOf({ certificates }: Twin, { on }: Verdict): TwinCertificate | null {
  return currentRecognition(certificates, on);
}
