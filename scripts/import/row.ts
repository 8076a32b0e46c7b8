/** A row of an office list after reading: typed values, nothing matched yet. The reader makes it, the matcher takes it. */
import type { CalendarDate } from '../../src/domain/date.ts';
import type { ProducerKind } from '../../src/domain/product.ts';
import type { GroupKey } from '../../src/domain/taxonomy.ts';

/** Columns that the importer knows; the names are those of the alias table. */
export type Field =
  | 'ordinal'
  | 'productName'
  | 'producerName'
  | 'producerKind'
  | 'address'
  | 'commune'
  | 'district'
  | 'province'
  | 'representative'
  | 'phone'
  | 'group'
  | 'stars'
  | 'score'
  | 'decisionNo'
  | 'decisionDate'
  | 'issuer'
  | 'year'
  | 'expiresOn'
  | 'round'
  | 'packaging'
  | 'unit'
  | 'price'
  | 'volume'
  | 'revenue'
  | 'certs'
  | 'trace'
  | 'website'
  | 'note'
  | 'stand'
  | 'zone';

/** Where a row stands. */
export interface Origin {
  /** Name of the file, as it was given. */
  readonly file: string;
  /** Name of the sheet; '' for text files. */
  readonly sheet: string;
  /** Number of the row, from 1 as Excel counts; the line for text files. */
  readonly row: number;
  /** Address of the cell of each field that the row has ("C7"). */
  readonly cells: Readonly<Partial<Record<Field, string>>>;
}

/** A withdrawal that a remark or a column speaks of ("thu hồi"). */
export interface RowRevocation {
  /** Its day, where printed. */
  readonly date: CalendarDate | null;
  /** Number of the decision that withdraws, where printed. */
  readonly decisionNumber: string | null;
}

/** One recognition that a row speaks of. */
export interface RowClaim {
  /** Stars given. */
  readonly stars: 3 | 4 | 5;
  /** "Tiềm năng 5 sao": `stars` is 4. */
  readonly isPotentialFiveStar: boolean;
  /** Day of the decision. */
  readonly date: CalendarDate | null;
  /** Year of recognition, where no day is printed. */
  readonly year: number | null;
  /** Round as printed ("Đợt 1 năm 2024", "Lần 2"). */
  readonly round: string | null;
  /** Number of the decision as printed. */
  readonly decisionNumber: string | null;
  /** Authority as printed. */
  readonly issuer: string | null;
  /** Points out of 100. */
  readonly score: number | null;
  /** Withdrawal. */
  readonly revoked: RowRevocation | null;
}

/** One row that speaks of one product. */
export interface ReadRow {
  /** Where it stands. */
  readonly origin: Origin;
  /** Product as printed, NFC, white space collapsed. */
  readonly name: string;
  /** Producer as printed, NFC, white space collapsed. */
  readonly producer: string;
  /** Kind that a column says; null where only the name may say it. */
  readonly producerKind: ProducerKind | null;
  /** Province as printed in a column, a section row or a title; null where nothing says it. */
  readonly province: string | null;
  /** District as printed, in a column, a section row or the address. */
  readonly district: string | null;
  /** Commune as printed, in a column or the address. */
  readonly commune: string | null;
  /** Group that a column or a section row says. */
  readonly group: GroupKey | null;
  /** Number of the set, only where a column prints its name. */
  readonly set: number | null;
  /** Recognitions, the oldest first; at least one. */
  readonly claims: readonly RowClaim[];
  /** Price as printed, where it is one amount. */
  readonly price: { readonly amount: number; readonly unit: string } | null;
  /** Marks and standards as printed, one entry each. */
  readonly marks: readonly string[];
  /** Business web address, where one is printed. */
  readonly website: string | null;
  /** Columns that the register has no field for, by their header as printed. */
  readonly extra: Readonly<Record<string, string>>;
}

/** Personal data that was left out, counted by kind. */
export interface LeftOut {
  /** 9- or 12-digit identity numbers and 12-digit tax codes. */
  readonly idNumbers: number;
  /** Names of representatives. */
  readonly representatives: number;
  /** Telephone numbers and contacts of persons. */
  readonly phones: number;
  /** Revenues. */
  readonly revenues: number;
}
