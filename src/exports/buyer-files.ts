/** The sheet for buyers as files: a workbook with the gaps marked and listed by producer, and CSV. One for both languages. */
import { writeCsv } from 'hucre/csv';
import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { exhibitedProducers, type ExhibitedProducer } from '../catalogue/fair-print.ts';
import type { ListedFair } from '../catalogue/fairs.ts';
import { groupOf } from '../catalogue/index.ts';
import type { Group } from '../domain/taxonomy.ts';
import { buyerWords, type BuyerField } from '../i18n/buyer-sheet.ts';
import { buyerRow, gapsOf, type BuyerCell } from './buyer-sheet.ts';
import { guarded } from './formula.ts';

/** Widths of the columns in characters. */
const WIDTHS: Readonly<Record<BuyerField, number>> = {
  product: 34,
  producer: 30,
  province: 16,
  group: 20,
  stars: 8,
  validity: 24,
  decision: 18,
  decisionDate: 14,
  gtin: 18,
  packaging: 22,
  shelfLife: 16,
  capacity: 18,
  minimumOrder: 16,
  leadTime: 18,
  prices: 30,
  invoice: 12,
  marks: 24,
  markets: 20,
  contact: 30,
  stands: 10,
  statedOn: 14,
  remark: 20,
  link: 40,
};
const FIELDS = Object.keys(WIDTHS) as BuyerField[];

const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } satisfies CellStyle;
const HEADER = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7F0EA' } },
  ...WRAPPED,
} satisfies CellStyle;
/** A soft fill; the words in the cell say the same. */
const GAP = {
  font: { italic: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF3D6' } },
  ...WRAPPED,
} satisfies CellStyle;

/** A4; landscape fits the columns on as few pages as there are. */
const A4_LANDSCAPE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
} satisfies WriteSheet['pageSetup'];

/** "_x0041_" stands for a letter in a workbook: a name that happens to contain it has its underscore written in that way. */
function text(value: string): string {
  return value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const headers = (): string[] => FIELDS.map((field) => `${buyerWords('vi').columns[field]} / ${buyerWords('en').columns[field]}`);
const gapText = (): string => `${buyerWords('vi').gap} / ${buyerWords('en').gap}`;

/** What a cell shows. */
function shown({ value, isGap }: BuyerCell): string | number {
  return isGap ? gapText() : (value ?? '');
}

/** The same as a workbook holds it: texts are text cells, no sign at their start makes them a formula. */
function contentOf(cell: BuyerCell): string | number {
  const value = shown(cell);
  return typeof value === 'number' ? value : text(value);
}

/** The same as CSV holds it. */
function fieldOf(cell: BuyerCell): string | number {
  const value = shown(cell);
  return typeof value === 'number' ? value : guarded(value);
}

/** A producer with the rows of its products. */
interface Offer {
  readonly exhibited: ExhibitedProducer;
  readonly rows: readonly (readonly BuyerCell[])[];
}

function offersAt(fair: ListedFair, groups: readonly Group[]): Offer[] {
  return exhibitedProducers(fair).map((exhibited) => ({
    exhibited,
    rows: exhibited.entries.map((entry) => buyerRow(entry, groupOf(groups, entry.product.group), 'vi')),
  }));
}

/** A sheet whose cells are texts and numbers, never formulas, with a header that stays in sight. */
function sheetOf(
  name: string,
  columns: readonly (readonly [header: string, width: number])[],
  rows: readonly (readonly BuyerCell[])[],
): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map(
    columns.map(([header], at) => [`0,${at}`, { value: text(header), type: 'string', style: HEADER }]),
  );
  for (const [row, own] of rows.entries())
    for (const [at, cell] of own.entries()) {
      const value = contentOf(cell);
      cells.set(`${row + 1},${at}`, { value, type: typeof value === 'number' ? 'number' : 'string', style: cell.isGap ? GAP : WRAPPED });
    }
  return {
    name,
    columns: columns.map(([, width]) => ({ width })),
    rows: [columns.map(([header]) => text(header)), ...rows.map((row) => row.map(contentOf))],
    cells,
    freezePane: { rows: 1, columns: 1 },
    pageSetup: A4_LANDSCAPE,
  };
}

/** A row of the second sheet: a producer with the count and the names of its gaps. */
function gapRow({ exhibited, rows }: Offer): BuyerCell[] {
  const gaps = gapsOf(rows);
  const cell = (value: string | number): BuyerCell => ({ field: 'remark', value, isGap: false });
  const named = FIELDS.filter((field) => gaps.includes(field)).map((field) => buyerWords('vi').columns[field]);
  const contact = rows[0]?.find(({ field }) => field === 'contact')?.value ?? '';
  return [cell(exhibited.producer.name), cell(rows.length), cell(gaps.length), cell(named.join(', ')), cell(contact)];
}

/** Name of a sheet in both languages. */
function sheetName(key: 'sheet' | 'gapSheet'): string {
  return `${buyerWords('vi')[key]} - ${buyerWords('en')[key]}`;
}

/** The workbook: a row a product, and a second sheet by which the office can ask producers for what is missing. */
export async function buyerXlsx(fair: ListedFair, groups: readonly Group[]): Promise<Uint8Array> {
  const offers = offersAt(fair, groups);
  const titles = headers();
  const [vi, en] = [buyerWords('vi').gapColumns, buyerWords('en').gapColumns];
  // The day on which the fair was last looked at: with the clock in it no two builds would be the same.
  const changed = new Date(`${fair.lastChecked}T00:00:00Z`);
  return writeXlsx({
    properties: { title: text(fair.name), created: changed, modified: changed },
    sheets: [
      sheetOf(
        sheetName('sheet'),
        FIELDS.map((field, at) => [titles[at] ?? '', WIDTHS[field]]),
        offers.flatMap(({ rows }) => rows),
      ),
      sheetOf(
        sheetName('gapSheet'),
        vi.map((header, at) => [`${header} / ${en[at] ?? ''}`, [36, 12, 14, 70, 34][at] ?? 20]),
        offers.map(gapRow),
      ),
    ],
  });
}

/** The same rows as CSV in UTF-8 with the mark by which Excel knows that; texts that look like formulas are kept texts. */
export function buyerCsv(fair: ListedFair, groups: readonly Group[]): string {
  const rows = offersAt(fair, groups).flatMap((offer) => offer.rows);
  const fields = rows.map((row) => row.map(fieldOf));
  return `\uFEFF${writeCsv([headers(), ...fields])}`;
}
