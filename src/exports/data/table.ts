/** What a table of the open data is: its columns say what they mean, of which type they are and how they are read from a record. */
import type { Lang } from '../../i18n/lang.ts';
import { absoluteUrl } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';

/** Names of the tables, in the order in which they are listed; each is the name of its files. */
export const TABLE_NAMES = ['products', 'certificates', 'producers', 'fairs', 'stands', 'places'] as const;

/** Name of a table. */
export type TableName = (typeof TABLE_NAMES)[number];

/** What a cell holds; a list only in a column of the type `array`. */
export type Value = string | number | boolean | null | readonly unknown[];

/** Types of columns: those of the same name in Frictionless Table Schema. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year' | 'array';

/** What every value of a column keeps to; what is not named is free. */
export interface Rules {
  /** No value is missing. */
  readonly required?: true;
  /** No value stands twice. */
  readonly unique?: true;
  /** The only values that occur. */
  readonly enum?: readonly (string | number)[];
  /** Smallest number. */
  readonly minimum?: number;
  /** Largest number. */
  readonly maximum?: number;
  /** Regular expression that the whole text matches. */
  readonly pattern?: string;
}

/** What a column says about itself. */
export interface ColumnNote {
  /** Name, the same in CSV, JSON and JSON Lines. */
  readonly name: string;
  /** Type of its values. */
  readonly type: ColumnType;
  /** What it says, by language. */
  readonly meaning: Readonly<Record<Lang, string>>;
  /** What its values keep to. */
  readonly rules: Rules;
  /** Whether its texts are web addresses. */
  readonly isAddress: boolean;
  /** The table whose first column it names a value of, or null. */
  readonly refersTo: TableName | null;
}

/** A column of records of one kind. */
export interface Column<Row> extends ColumnNote {
  /** Its value in a record. */
  readonly of: (row: Row) => Value;
}

/** A table, ready to be written in any format. */
export interface DataTable {
  /** Name. */
  readonly name: TableName;
  /** What a row is, by language. */
  readonly meaning: Readonly<Record<Lang, string>>;
  /** Names of the columns that tell rows apart. */
  readonly primaryKey: readonly string[];
  /** Its columns in order. */
  readonly columns: readonly ColumnNote[];
  /** Number of rows. */
  readonly length: number;
  /** Its rows, worked out anew each time: those of a whole country should not stay in memory. */
  readonly rows: () => Generator<readonly Value[], void, void>;
}

/** A column. `more` names what its values keep to, and what they refer to. */
export function column<Row>(
  name: string,
  type: ColumnType,
  meaning: Readonly<Record<Lang, string>>,
  of: (row: Row) => Value,
  more: Rules & { readonly address?: true; readonly refersTo?: TableName } = {},
): Column<Row> {
  const { address, refersTo, ...rules } = more;
  return { name, type, meaning, of, rules, isAddress: address === true, refersTo: refersTo ?? null };
}

/** Whether a record is invented. */
export const sampleColumn: Column<{ readonly isSample: boolean }> = column(
  'isSample',
  'boolean',
  { vi: 'Bản ghi mẫu, không có thật', en: 'An invented record for demonstration' },
  ({ isSample }) => isSample,
  { required: true },
);

/** The page of a record. */
export function pageColumn(meaning: ColumnNote['meaning'], pathOf: (lang: Lang, id: string) => string): Column<{ readonly id: string }> {
  const rules = { required: true, unique: true, address: true } as const;
  return column('url', 'string', meaning, ({ id }) => absoluteUrl(site.url, pathOf('vi', id)), rules);
}

/** A table of records. */
export function table<Row>(
  name: TableName,
  meaning: Readonly<Record<Lang, string>>,
  primaryKey: readonly string[],
  columns: readonly Column<Row>[],
  records: readonly Row[],
): DataTable {
  return {
    name,
    meaning,
    primaryKey,
    columns,
    length: records.length,
    *rows() {
      for (const record of records) yield columns.map(({ of }) => of(record));
    },
  };
}
