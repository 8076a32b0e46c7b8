/**
 * An empty sheet with the columns that the import reads, for offices that keep lists. It holds no example row: one that is
 * left in by mistake would become a product. The page beside it says what goes into each column.
 */
import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';

/** Headers as provincial offices print them, in the order of a decision's annex; width in characters. */
export const TEMPLATE_COLUMNS: readonly (readonly [header: string, width: number])[] = [
  ['STT', 6],
  ['Tên sản phẩm', 36],
  ['Tên chủ thể', 36],
  ['Loại hình chủ thể', 18],
  ['Xã', 20],
  ['Huyện', 20],
  ['Tỉnh', 16],
  ['Nhóm sản phẩm', 20],
  ['Hạng sao', 10],
  ['Số quyết định', 18],
  ['Ngày quyết định', 16],
  ['Cơ quan ban hành', 26],
  ['Năm công nhận', 14],
  ['Website', 28],
  ['Ghi chú', 28],
];

/** Dates and numbers of decisions stay as typed: a spreadsheet would turn "05/01/2025" into another day in another country. */
const AS_TEXT = '@';

/** Day of the last change of the columns, in the workbook's properties: with the clock in it no two builds would be the same. */
const CHANGED = new Date('2026-11-22T00:00:00Z');

/** The sheet as a workbook. */
export async function sheetTemplateXlsx(): Promise<Uint8Array> {
  const columns = TEMPLATE_COLUMNS.map(([header, width]) => ({ header, width, numFmt: AS_TEXT }));
  return writeXlsx({
    properties: { created: CHANGED, modified: CHANGED },
    sheets: [
      {
        name: 'Sản phẩm OCOP',
        columns,
        rows: [columns.map(({ header }) => header)],
        freezePane: { rows: 1 },
      },
    ],
  });
}

/** The sheet as CSV in UTF-8 with the mark by which Excel knows that. */
export function sheetTemplateCsv(): string {
  return `\uFEFF${writeCsv([TEMPLATE_COLUMNS.map(([header]) => header)])}`;
}
