/** Rows of office lists without a spreadsheet: a file of rows as JSON, and a reader that hands them on as they are. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetReader } from '../../scripts/import/read/index.ts';
import type { ReadRow, RowClaim } from '../../scripts/import/row.ts';
import { temporaryFolder } from './workspace.ts';

/** One recognition; the fields as given. */
export function claim(fields: Partial<RowClaim> = {}): RowClaim {
  return {
    stars: 3,
    isPotentialFiveStar: false,
    date: null,
    year: 2022,
    round: null,
    decisionNumber: null,
    issuer: null,
    score: null,
    revoked: null,
    ...fields,
  };
}

/** One row; the fields as given. */
export function row(fields: Partial<ReadRow> = {}): Omit<ReadRow, 'origin'> {
  return {
    name: 'Trà gừng',
    producer: 'HTX Nông nghiệp Tân Phú',
    producerKind: null,
    province: 'Hà Tĩnh',
    district: null,
    commune: null,
    group: 'food',
    set: null,
    claims: [claim()],
    price: null,
    marks: [],
    website: null,
    extra: {},
    ...fields,
  };
}

/** A list of rows in a folder of its own, the first one on row 2. */
export function listFile(rows: readonly Omit<ReadRow, 'origin'>[]): string {
  const file = join(temporaryFolder(), 'danh-sach.xlsx');
  writeFileSync(file, JSON.stringify(rows));
  return file;
}

/** Reads what {@link listFile} wrote. */
export const rowReader: SheetReader = (bytes, { name }) => {
  const rows = JSON.parse(new TextDecoder().decode(bytes)) as Omit<ReadRow, 'origin'>[];
  return Promise.resolve({
    rows: rows.map((entry, at) => ({
      ...entry,
      origin: {
        file: name,
        sheet: 'Sheet1',
        row: at + 2,
        cells: { productName: `B${at + 2}`, province: `D${at + 2}`, decisionNo: `F${at + 2}` },
      },
    })),
    rejected: [],
    ambiguous: [],
    problems: [],
    leftOut: { idNumbers: 0, representatives: 0, phones: 0, revenues: 0 },
  });
};
