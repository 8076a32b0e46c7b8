/** The vocabulary of producers' names: legal forms, activities and their abbreviations, and the words of a name as keys. */
import { looseKey, printedWords, spellingKey } from './spelling.ts';

/**
 * A legal form as far as it matters for matching. `company` is one of unspecified kind, `limited` a TNHH with any number
 * of members, `establishment` a "cơ sở"; `none` stands for a name without a form, often a person's.
 */
export type LegalForm =
  | 'company'
  | 'joint_stock'
  | 'limited'
  | 'private_enterprise'
  | 'cooperative'
  | 'cooperative_union'
  | 'cooperative_group'
  | 'household'
  | 'farm'
  | 'association'
  | 'establishment'
  | 'none';

/** Abbreviations that stand for one thing in a producer's name; read only as whole words or run together ("SXKDDVNN"). */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  cb: 'chế biến',
  cnc: 'công nghệ cao',
  cp: 'cổ phần',
  cssx: 'cơ sở sản xuất',
  ct: 'công ty',
  ctcp: 'công ty cổ phần',
  cty: 'công ty',
  dlcđ: 'du lịch cộng đồng',
  dn: 'doanh nghiệp',
  dntn: 'doanh nghiệp tư nhân',
  dv: 'dịch vụ',
  hkd: 'hộ kinh doanh',
  htx: 'hợp tác xã',
  kd: 'kinh doanh',
  mtv: 'một thành viên',
  nn: 'nông nghiệp',
  sx: 'sản xuất',
  th: 'tổng hợp',
  tht: 'tổ hợp tác',
  tm: 'thương mại',
  tnhh: 'trách nhiệm hữu hạn',
  ts: 'thủy sản',
  tt: 'tiêu thụ',
  xd: 'xây dựng',
  xk: 'xuất khẩu',
  xnk: 'xuất nhập khẩu',
};

/** Read as an abbreviation only inside a compound ("DVTH"): alone they are also brands (TH) or other words (TT, thị trấn). */
const ONLY_IN_COMPOUNDS = new Set(['th', 'tt', 'ts']);

/** What producers do, as names print it between form and core; another source often leaves it out. */
export const ACTIVITIES = phrases(
  'sản xuất, kinh doanh, thương mại, dịch vụ, chế biến, xuất nhập khẩu, xuất khẩu, nhập khẩu, đầu tư, phát triển, xây dựng, ' +
    'tổng hợp, nông nghiệp, lâm nghiệp, nông lâm nghiệp, tiêu thụ, thu mua, phân phối',
);

/** Words at the start of a name that say its form; the first that fits counts. */
export const FORMS: readonly (readonly [phrases: readonly Phrase[], form: LegalForm])[] = [
  [phrases('công ty cổ phần'), 'joint_stock'],
  [phrases('công ty trách nhiệm hữu hạn, công ty một thành viên, trách nhiệm hữu hạn'), 'limited'],
  [phrases('doanh nghiệp tư nhân'), 'private_enterprise'],
  [phrases('công ty, doanh nghiệp'), 'company'],
  [phrases('liên hiệp hợp tác xã'), 'cooperative_union'],
  [phrases('hợp tác xã'), 'cooperative'],
  [phrases('tổ hợp tác'), 'cooperative_group'],
  [phrases('hộ kinh doanh, hộ gia đình, hộ sản xuất, hộ, cơ sở hộ gia đình'), 'household'],
  [phrases('cơ sở'), 'establishment'],
  [phrases('trang trại, trại'), 'farm'],
  [phrases('hiệp hội, chi hội, hội'), 'association'],
];

/** Words that may follow a form and still belong to it. */
export const AFTER_FORM: Partial<Record<LegalForm, readonly Phrase[]>> = {
  limited: phrases('một thành viên, hai thành viên, 1 thành viên, 2 thành viên, trở lên'),
  household: phrases('kinh doanh, sản xuất, chế biến, cá thể, gia đình, cơ sở'),
  establishment: phrases('kinh doanh, sản xuất, chế biến'),
};

/** English forms at the end of a name. */
export const FORMS_AT_END: readonly (readonly [words: RegExp, form: LegalForm])[] = [
  [/[\s,]+(?:joint stock company|jsc)\.?$/i, 'joint_stock'],
  [/[\s,]+(?:co\.?,?\s*ltd|company limited|ltd)\.?$/i, 'limited'],
];

/** A word of a name: its key for comparing, and what was printed ('' inside an expanded abbreviation). */
export interface Word {
  /** Key with diacritics. */
  readonly key: string;
  /** Key without diacritics. */
  readonly loose: string;
  /** As printed, or ''. */
  readonly printed: string;
}

/** The keys of a phrase's words, with and without diacritics. */
export type Phrase = readonly { readonly key: string; readonly loose: string }[];

/** Phrases from a list with commas, longest first. */
export function phrases(list: string): Phrase[] {
  return list
    .split(', ')
    .map((phrase) => phrase.split(' ').map((word) => ({ key: spellingKey(word), loose: looseKey(word) })))
    .sort((a, b) => b.length - a.length);
}

/** Abbreviations that are run together, or joined by signs: "SXKD", "TM-DV-SX", "DVSX&TT". */
const PARTS = 'htx|cb|cnc|dv|kd|nn|sx|th|tm|ts|tt|xd|xnk|xk';
const COMPOUND = new RegExp(`^(?:${PARTS}){2,}$`);
const JOINED = new RegExp(`(?<![\\p{L}\\p{M}])((?:${PARTS})+)\\s?[&+-]\\s?(?=(?:${PARTS})+(?![\\p{L}\\p{M}]))`, 'giu');

/** The full words of an abbreviation or of several run together; null where a word is none. */
function expanded(word: string): string | null {
  const key = word.toLowerCase();
  const whole = ABBREVIATIONS[key];
  if (whole !== undefined && !ONLY_IN_COMPOUNDS.has(key)) return whole;
  if (!COMPOUND.test(key)) return null;
  return (key.match(new RegExp(PARTS, 'g')) ?? []).map((part) => ABBREVIATIONS[part]).join(' ');
}

/** The words of a name, abbreviations written out, "và" left out: it comes and goes with "&" and commas. */
export function wordsOf(name: string): Word[] {
  const joined = name
    .normalize('NFC')
    .replace(/(?<!\p{L})C\.\s*ty(?![\p{L}\p{M}])/giu, 'công ty')
    .replace(JOINED, '$1');
  return printedWords(joined).flatMap((printed): Word[] => {
    const full = expanded(printed)?.split(' ') ?? [printed];
    return full
      .map((word, index) => ({ key: spellingKey(word), loose: looseKey(word), printed: index === 0 ? printed : '' }))
      .filter((word) => word.key !== 'va1');
  });
}

/** How many words at a position are one of the phrases; 0 for none. Words typed without diacritics fit phrases of two or more. */
export function matched(words: readonly Word[], at: number, candidates: readonly Phrase[]): number {
  const found = candidates.find((phrase) =>
    phrase.every(({ key, loose }, index) => {
      const word = words[at + index];
      return word !== undefined && (word.key === key || (phrase.length > 1 && word.key === word.loose && word.loose === loose));
    }),
  );
  return found?.length ?? 0;
}

/** Position after all phrases that follow each other from a position on. */
export function afterRun(words: readonly Word[], start: number, candidates: readonly Phrase[]): number {
  let at = start;
  for (let length = matched(words, at, candidates); length > 0; length = matched(words, at, candidates)) at += length;
  return at;
}
