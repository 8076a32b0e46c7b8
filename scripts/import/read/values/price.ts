/** Prices: one amount and what it buys, or nothing. A range, a bare number or a price of nothing known is never completed. */
import { fold, tidy } from '../../../../src/domain/text.ts';

/** A price that was printed whole. */
export interface Price {
  /** Amount in đồng. */
  readonly amount: number;
  /** What it buys. */
  readonly unit: string;
}

/** What the heading of a price column says of every number below it. */
export interface PriceHeading {
  /** Đồng that the number 1 stands for; null where the heading does not say. */
  readonly factor: number | null;
  /** What the price buys, or null. */
  readonly unit: string | null;
}

const LARGEST = 999_999_999_999;
const LONGEST_UNIT = 120;
/** A bare number below this is no price in đồng: it means thousands, or something else. */
const SMALLEST_BARE = 1_000;

const FACTORS: Readonly<Record<string, number>> = { nghin: 1_000, ngan: 1_000, k: 1_000, trieu: 1_000_000, tr: 1_000_000 };

/** Reads the brackets of a heading: "(1.000 đ)", "(nghìn đồng/kg)", "(triệu đồng)", "(đồng)". */
export function priceHeading(heading: string): PriceHeading {
  const folded = fold(heading);
  const [, thousand, word] = /(1[.,]?000)\s*(?:dong|d|vnd)?\b|(?:^|[\s(])(nghin|ngan|trieu)\s*(?:dong|d|vnd)?\b/.exec(folded) ?? [];
  const isInDong = /[\s(](?:dong|vnd|d)\b|vnđ/.test(folded);
  const factor = thousand !== undefined ? 1_000 : word !== undefined ? (FACTORS[word] ?? null) : isInDong ? 1 : null;
  const unit = /(?:đồng|đ|vnđ|vnd)\s*\/\s*([^()/]+?)\s*\)/iu.exec(heading)?.[1];
  return { factor, unit: unit === undefined ? null : tidy(unit) };
}

/** A printed number: "85.000", "85,000", "85 000", "1.250.000", "85,5"; null where its separators contradict each other. */
function numberOf(text: string): number | null {
  const own = text.trim();
  if (/^\d{1,3}(?:([. ,])\d{3})(?:\1\d{3})*$/.test(own)) return Number(own.replace(/[. ,]/g, ''));
  if (/^\d+$/.test(own)) return Number(own);
  return /^\d+[.,]\d{1,2}$/.test(own) ? Number(own.replace(',', '.')) : null;
}

const AMOUNT =
  /^(?:giá\s*(?:bán)?\s*:?\s*)?(\d[\d., ]*?)\s*(nghìn|ngàn|k|triệu|tr)?\s*(đồng|đ|vnđ|vnd|₫)?\s*(?:(?:\/|\bmột\b|\b1(?=\s*\p{L}))\s*(.+))?$/iu;

/**
 * The price of a cell.
 * @param unit what a column of units says ("ĐVT"), or ''.
 */
export function priceIn(text: string, unit: string, heading: PriceHeading): Price | null {
  const [, digits, word, currency, own] = AMOUNT.exec(tidy(text)) ?? [];
  const number = digits === undefined ? null : numberOf(digits);
  if (number === null) return null;
  const factor = word !== undefined ? (FACTORS[fold(word)] ?? 1) : currency !== undefined ? 1 : heading.factor;
  // Without a word for the currency, only a number that can be nothing else is taken for đồng.
  const amount = Math.round(number * (factor ?? 1) * 100) / 100;
  const isPlain = factor !== null || number >= SMALLEST_BARE;
  const buys = tidy(own ?? '') || tidy(unit) || (heading.unit ?? '');
  const isWhole = Number.isInteger(amount) && amount >= 1 && amount <= LARGEST;
  if (!isPlain || !isWhole || buys === '' || buys.length > LONGEST_UNIT || /\d{4,}|[<>\p{Cc}]/u.test(buys)) return null;
  // "85.000đ" below "(1.000 đ)" contradicts itself.
  const contradicts = currency !== undefined && word === undefined && (heading.factor ?? 1) > 1;
  // A number with thousands of its own below "(1.000 đ)" was probably written in đồng after all.
  return contradicts || (word === undefined && (heading.factor ?? 1) > 1 && number >= 10_000) ? null : { amount, unit: buys };
}
