/** Personal data inside of cells: numbers of persons, telephones, addresses for mail, names behind a label. It is taken out and counted. */

/** What was taken out of a text. */
export interface Stripped {
  /** The text without it, white space and separators tidied around the gaps. */
  readonly text: string;
  /** 9- and 12-digit identity numbers, 12-digit tax codes. */
  readonly idNumbers: number;
  /** Telephone numbers and mail addresses. */
  readonly phones: number;
  /** Names behind "Người đại diện:" and the like. */
  readonly representatives: number;
}

/** Words before a telephone number, which say nothing without it. */
const PHONE_LABEL =
  '(?:(?:số )?(?:điện thoại|đ\\/?thoại|đt|sđt|dđ|di động|tel|phone|hotline|mobile|zalo|liên hệ|lh|fax)(?: ?(?:liên hệ|\\/ ?zalo))?\\s*[:.]*\\s*)?';
/** Twelve digits, or 3-3-3-3: an identity number, or the tax code of a person. */
const TWELVE =
  /(?:(?:CCCD|CMND|CMT|căn cước(?: công dân)?|số định danh|mst|mã số thuế)(?: số)?\s*[:.]*\s*)?(?<![\d.,])(?:\d{12}|\d{3}([ .-])\d{3}\1\d{3}\1\d{3})(?![\d])(?![.,]\d)/giu;
/** Nine digits behind a word that says what they are. */
const NINE =
  /(?:CMND|CMT|CMTND|CCCD|chứng minh(?: nhân dân| thư)?|căn cước(?: công dân)?)(?: số)?\s*[:.]*\s*\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/giu;
/** A number that begins with 0 or +84 and has ten or eleven digits; also one whose 0 a spreadsheet dropped. */
const PHONE = new RegExp(
  `${PHONE_LABEL}(?<![\\d.,/-])(?:(?:\\+|00)84[ .-]?|84(?=[35789]\\d{8}(?!\\d))|\\(?0)(?:[ .()-]{0,2}\\d){9,10}(?![\\d])(?!\\/\\d)`,
  'giu',
);
const MAIL = /(?:e-?mail\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** A mobile number without its 0, behind a label. */
const LABELLED_NINE = /(?:điện thoại|đt|sđt|tel|hotline|zalo|liên hệ|lh)\s*[:.]*\s*[35789]\d{2}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/giu;
/** A name behind the office that its bearer holds. */
const PERSON =
  /(?:người đại diện(?: theo pháp luật)?|đại diện(?: pháp luật| theo pháp luật)?|đdpl|giám đốc|chủ nhiệm|chủ cơ sở|chủ hộ|người liên hệ|liên hệ)\s*:\s*(?:ông |bà |anh |chị )?([\p{L} .]+)/giu;
/** A business tax code behind its label: it may stay. */
const TAX_CODE = /(?:mst|mã số thuế|mã số (?:doanh nghiệp|dn|htx)|đkkd|gpkd)(?: số)?\s*[:.]*\s*\d{10}(?:-\d{3})?(?!\d)/giu;

/** Nothing personal is shorter than nine digits, a mail address or a label with a colon. */
const MAY_HOLD = /\d(?:[ .()-]{0,2}\d){8}|@|:/;

/** The text around a gap: no doubled separators, no empty brackets, none at the ends. */
function mended(text: string): string {
  return text
    .replace(/\(\s*[,;:.–-]*\s*\)/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?([,;])(?:\s*[,;–-])+/g, '$1')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n[,;–-]*(?=\n|$)/g, '')
    .replace(/\s+([,;)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/^[\s,;–-]+|[\s,;–(-]+$/g, '');
}

/**
 * Takes personal data out of a text. A 10-digit business tax code stays where its label says that it is one.
 * @param isTaxColumn the column holds tax codes: 10 digits are then no telephone number.
 */
export function withoutPersonal(text: string, isTaxColumn = false): Stripped {
  if (!MAY_HOLD.test(text)) return { text, idNumbers: 0, phones: 0, representatives: 0 };
  const count = { idNumbers: 0, phones: 0, representatives: 0 };
  const kept: string[] = [];
  const take = (from: string, pattern: RegExp, kind: keyof typeof count) =>
    from.replace(pattern, (whole, name: unknown) => {
      // Behind the label of a person stands a name with a capital; "Liên hệ: tại xưởng" names nobody.
      if (kind === 'representatives' && !/^\p{Lu}/u.test(String(name))) return whole;
      count[kind]++;
      return ' ';
    });
  // Private-use characters stand for what stays; none of the patterns matches them.
  let rest = text.replace(TAX_CODE, (code) => String.fromCharCode(0xe000 + kept.push(code) - 1));
  rest = take(take(rest, NINE, 'idNumbers'), TWELVE, 'idNumbers');
  rest = take(rest, MAIL, 'phones');
  if (!isTaxColumn) rest = take(take(rest, PHONE, 'phones'), LABELLED_NINE, 'phones');
  rest = take(rest, PERSON, 'representatives');
  const isTouched = count.idNumbers + count.phones + count.representatives > 0;
  const whole = isTouched ? mended(rest) : rest;
  return { text: whole.replace(/[\ue000-\uefff]/g, (at) => kept[at.charCodeAt(0) - 0xe000] ?? at), ...count };
}

/** Whether a bare number of a cell is a mobile number whose leading 0 the spreadsheet dropped. */
export function isBareMobile(text: string): boolean {
  return /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/.test(text) && !text.endsWith('000');
}

/** A text on one line without personal data and control characters, to be shown in a problem. */
export function shown(text: string): string {
  const own = withoutPersonal(text)
    .text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  return isBareMobile(own) || /^\d{9}$|^\d{12}$/.test(own) ? '…' : own;
}
