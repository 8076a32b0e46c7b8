/** What titles, headings inside of the table and the sheet's name say of the rows below them. */
import { fold, foldedWords, tidy } from '../../../../src/domain/text.ts';
import type { GroupKey } from '../../../../src/domain/taxonomy.ts';
import { decisionsIn, type Decision } from '../values/decision.ts';
import { asName, placeOf, provinceWithin, type Place } from '../values/places.ts';
import { starsWithin, type Stars } from '../values/stars.ts';
import { classified } from '../values/taxonomy.ts';
import { revocationIn } from '../values/remark.ts';
import type { RowRevocation } from '../../row.ts';

/** What holds for a row that says nothing else itself. */
export interface Context extends Place {
  /** Stars. */
  readonly stars?: Stars;
  /** Group. */
  readonly group?: GroupKey;
  /** Decision of the list. */
  readonly decision?: Decision;
  /** Year of the list. */
  readonly year?: number;
  /** Round as printed ("Đợt 1 năm 2024"). */
  readonly round?: string;
  /** The list is of withdrawn recognitions. */
  readonly revoked?: RowRevocation;
  /** The list is of proposals, or of products that were not recognised: the words that say so. */
  readonly refusal?: string;
  /** A heading that nobody knows, kept as printed. */
  readonly heading?: string;
}

const ROUND = /đợt\s+(?:thứ\s+)?(\d{1,2}|[IVX]{1,4})(?:[\s,/-]*năm\s+(20\d{2}))?/iu;
/** The part of a title that names the decision: its year and its subject are not the list's. */
const DECISION = /\(?\s*(?:(?:ban hành )?kèm theo |theo )?(?:quyết định|qđ)(?=\s).*$/isu;
/** Words that make a year something else than that of the recognition. */
const OTHER_YEAR = /(?:đến|tháng\s+\d{1,2}|giai đoạn|tính đến|hết|kế hoạch|từ|cuối)\s*$/iu;
const NOT_RECOGNISED = /\b(?:chua|khong) (?:dat|duoc cong nhan|cong nhan)\b/;
/** Words of a proposal; a list annexed to a decision, or one of results, is none. */
const PROPOSED = /\b(?:de nghi|de xuat|du kien|dang ky|tham gia danh gia)\b/;

/** The one year that a title names; null where it names none, several, or a span of them. */
function yearWithin(text: string): number | null {
  if (/\b20\d{2}\s*[-–]\s*20\d{2}\b/.test(text)) return null;
  const years = [...text.matchAll(/(?<=năm\s+)(20\d{2})\b/giu)].filter(
    (match) => !OTHER_YEAR.test(text.slice(0, match.index).replace(/năm\s+$/iu, '')),
  );
  const distinct = new Set(years.map((match) => Number(match[0])));
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}

/** The one decision that a title was annexed to. */
function decisionWithin(text: string): Decision | null {
  if (!/quyet dinh|\bqd\b/.test(fold(text))) return null;
  const decisions = decisionsIn(text);
  const [decision] = 'value' in decisions ? decisions.value : [];
  return decision === undefined || ('value' in decisions && decisions.value.length > 1) || decision.number === null ? null : decision;
}

/** Drops the keys without a value. */
function present<T extends object>(values: { [K in keyof T]: T[K] | null | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as T;
}

/** The place of a title: one that a line begins with ("UBND HUYỆN THẠCH HÀ"), and the province anywhere. */
function placeOfTitle(lines: readonly string[]): Place {
  const own = lines.map((line) => placeOf(line.replace(/^(?:UBND|U[ỷỶ]\s?ban nhân dân|ỦY BAN NHÂN DÂN|Ủy ban nhân dân)\s+/iu, '')));
  const province = lines.flatMap((line) => provinceWithin(line) ?? [])[0];
  return { ...own.find((place) => place?.district !== undefined), ...(province !== undefined && { province }) };
}

/** What the rows above a table say. */
export function titleContext(lines: readonly string[]): Context {
  const text = lines.map(tidy).join('\n');
  const decision = lines.map(decisionWithin).find((found) => found !== null) ?? null;
  const own = lines.map((line) => line.replace(DECISION, ' '));
  const withoutDecision = own.join('\n');
  const revocation = revocationIn(text);
  const isRevoked = 'value' in revocation && revocation.value !== null;
  const round = ROUND.exec(text);
  const year = round?.[2] === undefined ? yearWithin(withoutDecision) : Number(round[2]);
  const isProposal = (line: string) => decision === null && PROPOSED.test(fold(line)) && !/\bket qua\b/.test(fold(line));
  const refusal = isRevoked ? undefined : own.find((line) => NOT_RECOGNISED.test(fold(line)) || isProposal(line));
  return present<Context>({
    ...placeOfTitle(lines),
    stars: starsWithin(withoutDecision),
    decision: isRevoked ? null : decision,
    year: isRevoked ? null : year,
    round: round?.[0] === undefined ? null : tidy(asName(round[0]).replace(/\bnăm/iu, 'năm')),
    revoked: isRevoked ? { date: decision?.date ?? null, decisionNumber: decision?.number ?? null } : null,
    refusal: refusal === undefined ? null : tidy(refusal),
  });
}

/** What the name of a sheet says: a group, a place, stars or a year, where it is nothing else. */
export function sheetContext(name: string): Context {
  const year = /^(?:năm\s*)?(20\d{2})$/iu.exec(name.trim())?.[1];
  const place = placeOf(name);
  return present<Context>({
    ...place,
    group: classified(name)?.group,
    stars: /^(?:hạng|ocop|sản phẩm|sp)?\s*\d\s*sao$/iu.test(name.trim()) ? starsWithin(name) : null,
    year: year === undefined ? null : Number(year),
  });
}

/** "I.", "A)", "1.2", "IV -" before the words of a heading. */
const NUMBERING = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)\s*(?:[.)/:]|[-–]\s)\s*/u;
/** A longer text is no heading. */
const LONGEST_SECTION = 300;
/** "(05 sản phẩm)", ": 12 sản phẩm" behind it. */
const COUNT = /\s*[:(–-]*\s*\d+\s*(?:sản phẩm|sp|chủ thể)[^)]*\)?\s*$/iu;

/** What a heading inside of a table says; null where it says nothing that the reader knows. */
export function sectionContext(text: string): Context | null {
  if (text.length > LONGEST_SECTION) return null;
  const own = tidy(text)
    .replace(NUMBERING, '')
    .replace(COUNT, '')
    .replace(/[.:;,\s]+$/, '');
  const place = placeOf(own.replace(/^(?:Địa bàn|UBND|Các sản phẩm(?: của| thuộc)?)\s*:?\s*/iu, ''));
  if (place !== null) return place;
  const group = classified(own);
  if (group !== null) return { group: group.group };
  const stars = starsWithin(own);
  const title = titleContext([own]);
  const { district: _district, province: _province, ...rest } = title;
  const words = foldedWords(own).length;
  // A heading is short; a sentence that mentions stars is none.
  const said = present<Context>({ ...rest, stars: words <= 14 ? stars : null });
  return Object.keys(said).length === 0 ? null : said;
}

/** Kinds of heading that replace each other. */
type Level = 'province' | 'district' | 'commune' | 'group' | 'stars' | 'time' | 'decision' | 'revoked' | 'refusal' | 'heading';

const LEVELS: Readonly<Record<keyof Context, Level>> = {
  province: 'province',
  district: 'district',
  commune: 'commune',
  group: 'group',
  stars: 'stars',
  year: 'time',
  round: 'time',
  decision: 'decision',
  revoked: 'revoked',
  refusal: 'refusal',
  heading: 'heading',
};

/** Places, from the outermost in. */
const PLACES: readonly Level[] = ['province', 'district', 'commune'];

/** A heading that holds for the rows below it. */
export interface Section {
  /** Its kind. */
  readonly level: Level;
  /** What it says. */
  readonly said: Context;
}

/** Whether one kind of place always lies inside of another. */
function isInside(inner: Level, outer: Level): boolean {
  return PLACES.includes(outer) && PLACES.indexOf(inner) > PLACES.indexOf(outer);
}

/**
 * The headings that hold behind a new one, outermost first. It ends the old one of its kind and what was nested in that: a
 * district ends the groups that stood below the last district. A group never ends a district.
 */
export function entered(open: readonly Section[], said: Context): Section[] {
  let sections = [...open];
  for (const key of Object.keys(said) as (keyof Context)[]) {
    const level = LEVELS[key];
    const at = sections.findIndex((section) => section.level === level || isInside(section.level, level));
    const stays = (section: Section) => level === 'group' && PLACES.includes(section.level);
    if (at !== -1) sections = sections.filter((section, index) => index < at || stays(section));
    sections.push({ level, said: { [key]: said[key] } });
  }
  return sections;
}

/** What a title says, and over it what all open headings say. */
export function contextOf(title: Context, sections: readonly Section[]): Context {
  return Object.assign({}, title, ...sections.map(({ said }) => said)) as Context;
}
