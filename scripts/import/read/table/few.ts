/** Rows of few cells: headings inside of the table, totals, signatures, notes; and rows of data that lack almost everything. */
import { foldedWords } from '../../../../src/domain/text.ts';
import { cellAt, type Cell, type Grid } from '../grid.ts';
import { sectionContext, type Context } from './context.ts';
import type { Header } from './header.ts';
import type { Merges } from './merges.ts';
import { columnOf, saysNothing } from './slots.ts';

/** What a row of few cells is: a heading for those below with its text as printed, nothing, the end of the table, or data. */
export type Meaning = { readonly said: Context; readonly printed: string } | 'nothing' | 'end' | 'data';

const TOTAL = /^(?:tong(?: cong| so)?|cong)(?:$| \d| (?:san pham|chu the|so|cong))/;
const SIGNATURE =
  /^(?:nguoi lap|nguoi tong hop|lap bang|lap bieu|tm |tm$|kt |kt$|tl |tuq|noi nhan|(?:pho )?chu tich|(?:pho )?giam doc|truong phong|thu truong|ky ten|xac nhan|\S+(?: \S+){0,3} ngay (?:\d{1,2} )?thang)/;
const FOOTNOTE = /^(?:ghi chu|nguon|luu y|chu thich|danh sach (?:nay|tren|gom|co))\b/;
/** Beginnings of headings that speak of stars, years or rounds. */
const WORDED = /^(?:san pham|nhom|hang|danh sach|cac|ocop|dat|nam|dot|\d sao)\b/;

const words = (text: string) => foldedWords(text).join(' ');

/** The row where it has one text at most beside ordinal and counts, and nothing of a producer; null for a row of data. */
function fewIn(grid: Grid, merges: Merges, row: number, header: Header): { text: string; ordinal: string; isInProduct: boolean } | null {
  const [ordinal, product, producer, stars] = (['ordinal', 'productName', 'producerName', 'stars'] as const).map((role) =>
    columnOf(header, role),
  );
  const filled = (grid.rows[row] ?? []).flatMap((cell, index) => (saysNothing(cell) ? [] : [{ cell, index }]));
  const beside = filled.filter(({ index }) => index !== ordinal);
  const texts = beside.filter(({ cell }) => !/^\d{1,4}$/.test(cell.text));
  const isProduced = beside.some(({ index }) => index === producer) || merges.anchorAt(row, producer ?? -1) !== undefined;
  const label = filled.find(({ index }) => index === ordinal)?.cell.text ?? '';
  const isRated = /^\d+$/.test(label) && beside.some(({ cell, index }) => index === stars && /^[345]$/.test(cell.text));
  if (texts.length > 1 || isProduced || isRated || filled.length > 4) return null;
  const [first] = texts;
  if (first === undefined) return beside.length === 0 && label !== '' ? { text: label, ordinal: '', isInProduct: false } : null;
  // A heading that is merged over several columns begins in the product's without being a product.
  return { text: first.cell.text, ordinal: label, isInProduct: first.index === product && !merges.isWide(row, first.index) };
}

/** What a row means where it has few cells; `data` for every other. */
export function meaningOfRow(grid: Grid, merges: Merges, row: number, header: Header): Meaning {
  const few = fewIn(grid, merges, row, header);
  if (few === null) return meaningOfFull(grid, row, header);
  const folded = words(few.text);
  const isCounted = /^\d+(?:\.\d+)*\.?$/.test(few.ordinal);
  if (TOTAL.test(folded) || TOTAL.test(words(few.ordinal))) return 'nothing';
  if (!isCounted && SIGNATURE.test(folded)) return 'end';
  if (!isCounted && FOOTNOTE.test(folded)) return 'nothing';
  const said = sectionContext(few.text);
  // Alone in the product's column, without a Roman number: only what no product is called.
  const isName = few.isInProduct && (isCounted || few.ordinal === '');
  const isPlain = said !== null && (['group', 'province', 'district', 'commune'] as const).some((key) => said[key] !== undefined);
  if (said !== null && (!isName || isPlain || WORDED.test(folded))) return { said, printed: few.text };
  return isName ? 'data' : { said: { heading: few.text }, printed: few.text };
}

/** A total with its sums, signatures side by side; else data. */
function meaningOfFull(grid: Grid, row: number, header: Header): Meaning {
  const lead: Cell | undefined = grid.rows[row]?.find(({ kind }) => kind !== 'blank');
  const folded = words(lead?.text ?? '');
  const producer = cellAt(grid, row, columnOf(header, 'producerName'));
  if (producer.kind === 'blank' && TOTAL.test(folded)) return 'nothing';
  return SIGNATURE.test(folded) && (producer.kind === 'blank' || SIGNATURE.test(words(producer.text))) ? 'end' : 'data';
}
