/** Which province is meant: of today, or as before 1 July 2025. Most current provinces bear the name of a former one. */
import { formerProvinceNamed, type Province } from '../../src/domain/place.ts';
import { foldedWords } from '../../src/domain/text.ts';
import { CallError } from './call-error.ts';

/** Where a product or a producer is, as far as the question needs it. */
export interface Placed {
  /** Province of today. */
  readonly province: { readonly slug: string };
  /** Province as printed. */
  readonly formerProvince: { readonly slug: string };
}

/** The part of the register that was asked for. */
export interface Scope {
  /** Its Vietnamese name; null for all of it. */
  readonly name: string | null;
  /** Whether a place lies in it. */
  readonly has: (place: Placed) => boolean;
}

/** What was asked for on the command line. */
export interface ScopeQuestion {
  /** A province of today, or a former one where no current one bears the name: slug or name. */
  readonly province?: string | undefined;
  /** A former province, slug or name. */
  readonly formerProvince?: string | undefined;
}

const EVERYTHING: Scope = { name: null, has: () => true };

/** Words of a name without its kind: "tỉnh Lâm Đồng" and "lam-dong" give "lam dong". */
function keyOf(text: string): string {
  return foldedWords(text)
    .join(' ')
    .replace(/^(?:tinh|thanh pho|tp) (?=\S)/, '');
}

function formerScope(asked: string, provinces: readonly Province[]): Scope | null {
  const former = formerProvinceNamed(
    asked,
    provinces.flatMap((province) => province.formerProvinces),
  );
  return former && { name: `${former.name} (tỉnh cũ)`, has: ({ formerProvince }) => formerProvince.slug === former.slug };
}

function currentScope(asked: string, provinces: readonly Province[]): Scope | null {
  const key = keyOf(asked);
  // "TP.HCM" and "Sài Gòn" are known as spellings of the former province, which lives on under its slug.
  const spelled = formerProvinceNamed(
    asked,
    provinces.flatMap((province) => province.formerProvinces),
  )?.slug;
  const found = provinces.find(({ name }) => keyOf(name) === key) ?? provinces.find(({ slug }) => slug === spelled);
  return found ? { name: found.name, has: ({ province }) => province.slug === found.slug } : null;
}

/** The part that was asked for; throws a {@link CallError} that lists the names where it is none. */
export function scopeOf({ province, formerProvince }: ScopeQuestion, provinces: readonly Province[]): Scope {
  if (province !== undefined && formerProvince !== undefined)
    throw new CallError(
      'Chỉ dùng một trong hai: --province hoặc --former-province.',
      'Found --province and --former-province, expected one of them.',
    );
  if (formerProvince !== undefined) {
    const scope = formerScope(formerProvince, provinces);
    if (scope) return scope;
    const known = provinces.flatMap((one) => one.formerProvinces.map(({ slug }) => slug)).sort();
    throw unknown('--former-province', formerProvince, known);
  }
  if (province === undefined) return EVERYTHING;
  const scope = currentScope(province, provinces) ?? formerScope(province, provinces);
  if (scope) return scope;
  throw unknown(
    '--province',
    province,
    provinces.map(({ slug }) => slug),
  );
}

function unknown(option: string, asked: string, known: readonly string[]): CallError {
  const list = known.join(', ');
  return new CallError(
    `${option}: không có tỉnh nào tên "${asked}"; cần một trong: ${list}.`,
    `${option}: found "${asked}", expected the slug or name of a province: ${list}.`,
  );
}
