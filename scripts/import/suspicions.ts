/** What a person should look at: records that contradict the rules of the programme. They are reported, never mended. */
import type { CalendarDate } from '../../src/domain/date.ts';
import { speaksOf, starsNamed } from '../../src/domain/wording.ts';
import type { InputRecord } from './input.ts';
import { isAlcohol } from './product-record.ts';
import { placeOfRow } from './said.ts';

/** Something that does not look right. */
export interface Suspicion {
  /** Short name of the rule; the report groups by it. */
  readonly rule: string;
  /** Where the row stands. */
  readonly place: string;
  /** What was found. */
  readonly found: string;
}

/** While QĐ 148/QĐ-TTg (2023) held unchanged, districts recognised three stars. */
const DISTRICTS_DECIDE = { from: '2023-02-24' as CalendarDate, to: '2025-07-05' as CalendarDate };
/** Cities of the former 63 that ranked with provinces. */
const CENTRAL_CITIES = /(?:hà nội|hải phòng|đà nẵng|cần thơ|hồ chí minh|hcm|huế)\s*$/i;

/** The level of the authority that an issuer's name speaks of. */
function levelOf(issuer: string): 'ministry' | 'province' | 'district' | 'unknown' {
  if (/^Bộ |Trung ương/i.test(issuer)) return 'ministry';
  if (/\b(?:huyện|quận|thị xã|TX\.?) /iu.test(issuer)) return 'district';
  if (/\b(?:thành phố|TP\.?) /iu.test(issuer)) return CENTRAL_CITIES.test(issuer) ? 'province' : 'district';
  return /tỉnh /i.test(issuer) ? 'province' : 'unknown';
}

/** Whether a recognition may fall into the days in which districts decided; true where nothing is known. */
function mayFallIntoDistrictDays({ decisionDate, year }: InputRecord): boolean {
  if (decisionDate !== undefined) return decisionDate >= DISTRICTS_DECIDE.from && decisionDate <= DISTRICTS_DECIDE.to;
  return year === undefined || (year >= 2023 && year <= 2025);
}

/** Problems between stars, issuer and date. */
function issuerSuspicions(record: InputRecord): string[] {
  const { issuedBy: issuer, stars } = record;
  if (issuer === undefined) return [];
  const level = levelOf(issuer);
  const isCouncil = /hội đồng/i.test(issuer);
  return [
    ...(stars === 5 && level !== 'ministry' ? [`five stars are given by the ministry, found the issuer "${issuer}"`] : []),
    ...(stars === 5 && isCouncil ? [`five stars by a council, no decision of the ministry seen: "${issuer}"`] : []),
    ...(isCouncil && record.basis !== 'council' ? [`the issuer is a council but "basis: council" is missing: "${issuer}"`] : []),
    ...(stars === 4 && level === 'district' ? [`four stars are given by the province, found the issuer "${issuer}"`] : []),
    ...(stars !== 5 && level === 'ministry' ? [`${stars} stars are not given by the ministry, found the issuer "${issuer}"`] : []),
    ...(stars === 3 && level === 'district' && !mayFallIntoDistrictDays(record)
      ? [`districts gave three stars from 2023-02-24 to 2025-07-05 only, found "${issuer}" in ${record.decisionDate ?? record.year ?? ''}`]
      : []),
  ];
}

/** Mentions of alcohol that the flag does not match. */
function alcoholSuspicions(record: InputRecord): string[] {
  const isMentioned = /(?<![\p{L}\p{M}])(?:rượu|rượu vang|bia|brandy|vodka)(?![\p{L}\p{M}])/iu.test(record.name);
  if (isAlcohol(record) && record.alcohol !== true) return [`"alcohol" was missing on "${record.name}" and has been set`];
  if (isMentioned && !isAlcohol(record))
    return [`the name speaks of alcohol, the record does not: "${record.name}" (${record.group ?? 'no group'})`];
  if (record.alcohol === true && record.group !== undefined && record.group !== 'drink')
    return [`alcohol in the group "${record.group ?? 'none'}": "${record.name}"`];
  return [];
}

/** Claims in a text that is shown, by rule. */
function wordingSuspicions(record: InputRecord): string[] {
  return (['summary', 'specialty', 'process', 'ingredients'] as const).flatMap((field) => {
    const text = record[field] ?? '';
    return [
      ...(speaksOf('cure', text) ? [`${field}: a claim to cure: "${text}"`] : []),
      ...(speaksOf('superlative', text) ? [`${field}: a superlative without proof: "${text}"`] : []),
    ];
  });
}

/** What a summary says of stars and days that the fields of the record do not. */
function summarySuspicions(record: InputRecord): string[] {
  const text = record.summary ?? '';
  const stars = starsNamed(text);
  const isOnlyPotential = record.potentialFiveStar === true && stars.includes(5);
  const others = stars.filter((value) => value !== record.stars && !(record.earlier ?? []).some((claim) => claim.stars === value));
  const printsDay = /(?<!\d)\d{1,2}\/\d{1,2}\/20\d\d(?!\d)/.test(text);
  return [
    ...(isOnlyPotential ? [`a potential five-star product whose summary says "5 sao": "${text}"`] : []),
    ...(!isOnlyPotential && others.length > 0 ? [`${record.stars} stars, but the summary says ${others.join(' and ')}: "${text}"`] : []),
    ...(printsDay && record.decisionDate === undefined ? [`the summary prints a day, "decisionDate" is missing: "${text}"`] : []),
  ];
}

/** Everything that does not look right, in the order of the rules. */
export function suspicionsIn(records: readonly InputRecord[]): Suspicion[] {
  const rules: readonly (readonly [rule: string, check: (record: InputRecord) => string[]])[] = [
    ['stars, issuer and date', issuerSuspicions],
    ['alcohol', alcoholSuspicions],
    ['wording', wordingSuspicions],
    ['summary and fields', summarySuspicions],
  ];
  return rules.flatMap(([rule, check]) =>
    records.flatMap((record) =>
      check(record).map((found) => ({ rule, place: placeOfRow(record.origin), found: `${record.name} (${record.producer}): ${found}` })),
    ),
  );
}
