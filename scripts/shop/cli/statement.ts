/** Reads the CSV that a bank gives of an account. Banks name their columns as they like; the ones that matter are found by name. */
import { existsSync, readFileSync } from 'node:fs';
import { parseCsv } from 'hucre/csv';
import { fold } from '../../../src/domain/text.ts';
import { Refusal } from './answer.ts';
import type { Transfer } from './differences.ts';

/** Names of the columns, folded: what came in, and the text. */
const AMOUNT = /^(?:(?:so tien )?(?:ghi )?co|so tien ?(?:vao|ghi co)?|credit(?: amount)?|amount|tien vao)\b/;
const TEXT = /^(?:noi dung|dien giai|mo ta|chi tiet|description|details?|remark|narrative|transaction (?:detail|description))/;

/** Most lines before the header: name of the bank, account, period. */
const HEAD_LINES = 40;

/** "1.250.000", "1,250,000.00", "+1250000 VND" as a whole amount; null for what is none, and for what went out. */
export function statementAmount(text: string): number | null {
  const digits = text
    .replace(/(?:VND|đ|₫|\s|\u00A0)/giu, '')
    .replace(/^\+/, '')
    .replace(/[.,]00$/, '');
  if (!/^\d{1,3}(?:[.,]\d{3})+$|^\d+$/.test(digits)) return null;
  const amount = Number(digits.replace(/[.,]/g, ''));
  return Number.isSafeInteger(amount) && amount > 0 ? amount : null;
}

/** The transfers that came in. @throws {Refusal} where the file is not there, or has no such columns. */
export function transfersIn(file: string): Transfer[] {
  if (!existsSync(file))
    throw new Refusal({ vi: `--statement: không có tệp "${file}".`, en: `--statement: found no file "${file}".` }, true);
  const rows = parseCsv(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')).map((row) => row.map((cell) => String(cell ?? '').trim()));
  for (const [at, row] of rows.slice(0, HEAD_LINES).entries()) {
    const names = row.map((cell) =>
      fold(cell)
        .replace(/[^a-z ]+/g, ' ')
        .trim(),
    );
    const [amount, text] = [names.findIndex((name) => AMOUNT.test(name)), names.findIndex((name) => TEXT.test(name))];
    if (amount === -1 || text === -1) continue;
    return rows.slice(at + 1).flatMap((cells, index): Transfer[] => {
      const value = statementAmount(cells[amount] ?? '');
      return value === null ? [] : [{ line: at + index + 2, amount: value, text: cells[text] ?? '' }];
    });
  }
  throw new Refusal({
    vi: `--statement: "${file}" không có cột số tiền ghi có và cột nội dung.`,
    en: `--statement: "${file}" has no column of credits and no column of texts.`,
  });
}
