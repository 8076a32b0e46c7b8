/** Stars as offices write them. */
import { fold } from '../../../../src/domain/text.ts';
import { fault, type Fault, type Read } from '../complaint.ts';

/** Stars that a cell gives. */
export interface Stars {
  /** Stars. */
  readonly stars: 3 | 4 | 5;
  /** "Tiềm năng 5 sao": `stars` is 4. */
  readonly isPotentialFiveStar: boolean;
}

const NOT_CERTIFIED = fault(
  'stars',
  '3, 4 hoặc 5 sao (1 và 2 sao không được Chương trình công nhận)',
  '3, 4 or 5 stars (the programme does not recognise 1 and 2)',
);
const SEVERAL = fault('stars', 'một hạng duy nhất: 3, 4 hoặc 5 sao', 'one rating only: 3, 4 or 5 stars');
const UNKNOWN = fault('stars', '3, 4 hoặc 5 sao ("4", "4 sao", "4*", "★★★★")', '3, 4 or 5 stars ("4", "4 sao", "4*", "★★★★")');

/** A rating that no column, heading or title gives. */
export const NO_STARS: Fault = fault('missing', 'hạng 3, 4 hoặc 5 sao', '3, 4 or 5 stars').fault;

const WORDS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5 };
/** "tiềm năng 5 sao", "có tiềm năng đạt 5*", "tn 5 sao". */
const POTENTIAL = /\(?\s*(?:co )?(?:tiem nang|tn)(?: dat| len| hang| ocop)*\s*:?\s*0?(\d|nam)\s*(?:sao|\*)?\s*\)?/;
/** Words that may stand around the number and change nothing. */
const AROUND = /\b(?:san pham|sp|ocop|dat|hang|xep|phan|cong nhan|ket qua|chuan|loai|muc|cap tinh|cap huyen|cap quoc gia|quoc gia|duoc)\b/g;
/** A rating as a number or a word. */
const RATING = /(?<![\d.,])0?(\d{1,2})(?:[.,]0+)?(?=\s*(?:sao|\*|★|$|[-–/,;&+(]|va |den ))|\b(mot|hai|ba|bon|tu|nam)(?=\s+sao)/g;

function starsOf(numbers: readonly number[]): Read<Stars> {
  const [stars] = numbers;
  if (stars === undefined) return UNKNOWN;
  if (new Set(numbers).size > 1) return SEVERAL;
  if (stars === 1 || stars === 2) return NOT_CERTIFIED;
  return stars === 3 || stars === 4 || stars === 5 ? { value: { stars, isPotentialFiveStar: false } } : UNKNOWN;
}

/** The stars of a text that says nothing else. */
export function starsIn(text: string): Read<Stars> {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  if (/^[*★⭐✩☆✭✮\ufe0f\s]+$/u.test(folded)) return starsOf([[...folded].filter((sign) => !/[\s☆✩\ufe0f]/u.test(sign)).length]);
  if (/\b(?:khong|chua) (?:dat|cong nhan|duoc)\b/.test(folded)) return NOT_CERTIFIED;
  const potential = POTENTIAL.exec(folded);
  const rest = (potential === null ? folded : folded.replace(potential[0], ' ')).replace(AROUND, ' ').trim();
  const numbers = [...rest.matchAll(RATING)].map(([, digits, word]) => (word === undefined ? Number(digits) : (WORDS[word] ?? 0)));
  const others = rest
    .replace(RATING, ' ')
    .replace(/\bsao\b/g, ' ')
    .replace(/[*★⭐\s().:,;&+/–-]|\bva\b|\bden\b/gu, '');
  if (others !== '') return UNKNOWN;
  if (potential === null) return starsOf(numbers);
  const isFive = potential[1] === '5' || potential[1] === 'nam';
  if (!isFive) return starsOf(numbers);
  return numbers.every((number) => number === 4) ? { value: { stars: 4, isPotentialFiveStar: true } } : SEVERAL;
}

/** The one rating that a heading, a title or a decision names among other words; null where it names none or several. */
export function starsWithin(text: string): Stars | null {
  const folded = fold(text).replace(/\s+/g, ' ');
  if (/\bsao tro len\b|\btu \d sao\b/.test(folded)) return null;
  const potential = POTENTIAL.exec(folded);
  if (potential !== null && potential[1] === '5') return { stars: 4, isPotentialFiveStar: true };
  const found = new Set(
    [...folded.matchAll(/(?<![\d,./–-]\s?)\b0?(\d)\s*(?:sao\b|\*(?!\*))|\b(ba|bon|nam) sao\b/g)].map(
      (match) => match[1] ?? String(WORDS[match[2] ?? '']),
    ),
  );
  const several = /\d\s*(?:[-–,/]|va|den)\s*\d\s*sao/.test(folded);
  const read = found.size === 1 && !several ? starsOf([...found].map(Number)) : SEVERAL;
  return 'value' in read ? read.value : null;
}

/** Whether a cell of a star column is ticked: "x", "✓", "1"; null where it holds something else. */
export function isTicked(text: string): boolean | null {
  if (text === '' || text === '0' || text === '-') return false;
  return /^(?:[xX×✓✔☑√vV1●•]|TRUE|có|co|đạt)$/u.test(text) ? true : null;
}
