/** The open data of one build: its tables, and for each file its size and hash. Texts are made again when a file is written. */
import { createHash } from 'node:crypto';
import { fairs, type ListedFair } from '../../catalogue/fairs.ts';
import { catalogue, type Catalogue, type Listed } from '../../catalogue/index.ts';
import { remembered } from '../../catalogue/remembered.ts';
import type { CalendarDate } from '../../domain/date.ts';
import type { Province } from '../../domain/place.ts';
import { certificatesTable } from './certificates.ts';
import { fairsTable, standsTable } from './fairs.ts';
import { FORMATS, partsOf, type Format } from './formats.ts';
import { placesTable } from './places.ts';
import { producersTable } from './producers.ts';
import { productsTable } from './products.ts';
import type { DataTable } from './table.ts';

/** A file of a table. */
export interface DataFile {
  /** Its table. */
  readonly table: DataTable;
  /** Its format. */
  readonly format: Format;
  /** Bytes of its text. */
  readonly bytes: number;
  /** SHA-256 of its text, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Name that stays the same: "products.csv". */
  readonly name: string;
  /** Name that holds the first 8 digits of the hash, for what is in it now: "products.1a2b3c4d.csv". */
  readonly hashedName: string;
}

/** The open data of one build. */
export interface Release {
  /** Day for which verdicts were worked out. */
  readonly asOf: CalendarDate;
  /** The latest day that any fact names up to then; null without any. No clock: the same content has the same one. */
  readonly lastChange: CalendarDate | null;
  /** Name of everything in the files: 12 hexadecimal digits of a hash over their hashes. */
  readonly version: string;
  /** Tables with rows. */
  readonly tables: readonly DataTable[];
  /** Their files, by table and format. */
  readonly files: readonly DataFile[];
}

/** Days that facts of a product name: decisions, withdrawals, terms of trade. */
function daysOf({ certificates, trade }: Listed): (CalendarDate | null | undefined)[] {
  return [...certificates.flatMap(({ date, revocation }) => [date, revocation?.date]), trade?.statedOn];
}

/** The latest day of any fact up to a day. */
function lastChangeOf(products: readonly Listed[], events: readonly ListedFair[], asOf: CalendarDate): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const day of [...products.flatMap(daysOf), ...events.map(({ lastChecked }) => lastChecked)])
    if (day != null && day <= asOf && (last === null || day > last)) last = day;
  return last;
}

/** Every province that a row names, in official order: a site of some provinces also shows fairs elsewhere. */
function provincesNamed({ provinces, producers }: Pick<Catalogue, 'provinces' | 'producers'>, events: readonly ListedFair[]): Province[] {
  const all = [...provinces, ...producers.map(({ province }) => province), ...events.map(({ venue }) => venue.province)];
  return [...new Map(all.map((province) => [province.slug, province])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What the tables are made from. */
type Register = Pick<Catalogue, 'asOf' | 'products' | 'producers' | 'provinces' | 'regions'>;

function tablesOf(register: Register, events: readonly ListedFair[]): DataTable[] {
  const { products, producers, regions } = register;
  const counts = Map.groupBy(products, (product) => product.producer.id);
  return [
    productsTable(products),
    certificatesTable(products),
    producersTable(producers, (id) => counts.get(id)?.length ?? 0),
    fairsTable(events),
    standsTable(events),
    placesTable(regions, provincesNamed(register, events)),
  ].filter(({ length }) => length > 0);
}

function fileOf(table: DataTable, format: Format): DataFile {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const part of partsOf(table, format)) {
    hash.update(part);
    bytes += Buffer.byteLength(part);
  }
  const sha256 = hash.digest('hex');
  const hashedName = `${table.name}.${sha256.slice(0, 8)}.${format}`;
  return { table, format, bytes, sha256, name: `${table.name}.${format}`, hashedName };
}

/** The open data of a register with its fairs. */
export function releaseOf(register: Register, events: readonly ListedFair[]): Release {
  const tables = tablesOf(register, events);
  const files = tables.flatMap((table) => FORMATS.map((format) => fileOf(table, format)));
  const { asOf } = register;
  const version = createHash('sha256')
    .update(files.map(({ sha256 }) => sha256).join(''))
    .digest('hex')
    .slice(0, 12);
  return { asOf, lastChange: lastChangeOf(register.products, events, asOf), version, tables, files };
}

const released = remembered(async (register: Catalogue): Promise<Release> => releaseOf(register, await fairs()));

/** The open data of this build. */
export async function release(): Promise<Release> {
  return released(await catalogue());
}

/** Names of the files of a format without their endings, each with its file: both the name that stays and the hashed one. */
export async function filesNamed(format: Format): Promise<{ name: string; file: DataFile }[]> {
  const { files } = await release();
  const stem = (name: string) => name.slice(0, -format.length - 1);
  return files
    .filter((file) => file.format === format)
    .flatMap((file) => [file.name, file.hashedName].map((name) => ({ name: stem(name), file })));
}
