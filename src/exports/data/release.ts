/** The open data of one build: its tables, and for each file its size and hash. Texts are made again when a file is written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fairs, type ListedFair } from '../../catalogue/fairs.ts';
import { catalogue, type Catalogue, type Listed } from '../../catalogue/index.ts';
import { registerKey } from '../../catalogue/page-keys.ts';
import { remembered } from '../../catalogue/remembered.ts';
import type { CalendarDate } from '../../domain/date.ts';
import type { Province } from '../../domain/place.ts';
import { certificatesTable } from './certificates.ts';
import { fairsTable, standsTable } from './fairs.ts';
import { FORMATS, partsOf, textOf, type Format } from './formats.ts';
import { isReversed, textFacts, type TextFacts } from './kept-texts.ts';
import { placesTable } from './places.ts';
import { producersTable } from './producers.ts';
import { productsTable } from './products.ts';
import type { DataTable } from './table.ts';

/** A file of a table. */
export interface DataFile extends TextFacts {
  /** Its table. */
  readonly table: DataTable;
  /** Its format. */
  readonly format: Format;
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

function fileOf(table: DataTable, format: Format, key: string | null): DataFile {
  const name = `${table.name}.${format}`;
  const facts = textFacts(key, name, () => partsOf(table, format));
  return { table, format, ...facts, name, hashedName: `${table.name}.${facts.sha256.slice(0, 8)}.${format}` };
}

/** The files of tables, by table and format. */
function filesOf(tables: readonly DataTable[], key: string | null): DataFile[] {
  const wanted = tables.flatMap((table) => FORMATS.map((format) => [table, format] as const));
  const files = (isReversed ? wanted.toReversed() : wanted).map(([table, format]) => fileOf(table, format, key));
  return isReversed ? files.reverse() : files;
}

/** The text of a file. */
export function fileText({ table, format, path }: DataFile): string {
  return path === null ? textOf(table, format) : readFileSync(path, 'utf8');
}

/** The open data of a register with its fairs. `key` names all records, so that texts can be kept; null keeps none. */
export function releaseOf(register: Register, events: readonly ListedFair[], key: string | null = null): Release {
  const tables = tablesOf(register, events);
  const files = filesOf(tables, key);
  const { asOf } = register;
  const version = createHash('sha256')
    .update(files.map(({ sha256 }) => sha256).join(''))
    .digest('hex')
    .slice(0, 12);
  return { asOf, lastChange: lastChangeOf(register.products, events, asOf), version, tables, files };
}

const released = remembered(async (register: Catalogue): Promise<Release> => {
  const events = await fairs();
  return releaseOf(register, events, registerKey(register, events));
});

/** The open data of this build. */
export async function release(): Promise<Release> {
  return released(await catalogue());
}

/** A file under one of its names, as Astro lists the pages of a route. */
export interface DataFilePage {
  /** Name without its ending: the one that stays, or the hashed one. */
  readonly params: { readonly table: string };
  /** The file. */
  readonly props: { readonly file: DataFile };
  /** Names what is in it. */
  readonly cacheKey: string;
}

/** The files of a format, each under both names. */
export async function filePages(format: Format): Promise<DataFilePage[]> {
  const { files } = await release();
  return files
    .filter((file) => file.format === format)
    .flatMap((file) =>
      [file.name, file.hashedName].map((name) => ({
        params: { table: name.slice(0, -format.length - 1) },
        props: { file },
        cacheKey: file.sha256,
      })),
    );
}
