/** A small register for the exports, and independent readers of what they write. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { onTestFinished } from 'vitest';
import { exported, type ExportRequest } from '../../scripts/export/export-file.ts';
import { calendarDate, type CalendarDate } from '../../src/domain/date.ts';

/** The day of the golden files. */
export const DAY = '2026-11-22' as CalendarDate;

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'so-sao-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** The fixture register with the reference lists; or the lists alone. */
export function register(isEmpty = false): string {
  const root = folder();
  cpSync('content/reference', join(root, 'reference'), { recursive: true });
  if (!isEmpty)
    for (const part of ['products', 'producers']) cpSync(join('tests/fixtures/office', part), join(root, part), { recursive: true });
  return root;
}

/** An export, by default of the fixture on the day of the golden files. */
export async function exportOf(
  request: Partial<ExportRequest> & Pick<ExportRequest, 'format'>,
): Promise<{ bytes: Uint8Array; text: string; remarks: readonly string[] }> {
  const { bytes, remarks } = await exported({
    isWorkbook: request.format === 'xlsx',
    day: DAY,
    root: request.root ?? register(),
    ...request,
  });
  // The byte order mark is part of what is tested.
  return { bytes, remarks, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/** The cells of a CSV text: a second reading of RFC 4180, apart from the one that writes. */
export function csvCells(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.replace(/^\uFEFF/, '').match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? []) {
    const fields = line.slice(0, -2).match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,"]*)(?=,|$)/g) ?? [];
    rows.push(fields.map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)));
  }
  return rows;
}

/** A file inside a ZIP archive, found through its central directory; '' where there is none. */
export function zipped(bytes: Uint8Array, name: string): string {
  const view = Buffer.from(bytes);
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  for (let at = view.readUInt32LE(end + 16); view.readUInt32LE(at) === 0x02014b50;) {
    const [nameLength, extra, comment] = [view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32)];
    if (view.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = view.readUInt32LE(at + 42);
      const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
      const data = view.subarray(start, start + view.readUInt32LE(at + 20));
      return (view.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  return '';
}

/** One cell of a sheet as its XML has it. */
export interface RawCell {
  /** "C7". */
  readonly address: string;
  /** Type of the cell ("s" for a shared text, "" for a number). */
  readonly type: string;
  /** Number of its style. */
  readonly style: number;
  /** Shared text, or the number as written. */
  readonly value: string;
  /** Whether it holds a formula. */
  readonly isFormula: boolean;
}

/** "_x0041_" is a letter and "_x005F_" an underscore, as ECMA-376 (22.9.2.19) has it. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The texts of an element, joined for each occurrence of `each`. */
function textsOf(xml: string, each: string, within: string): string[] {
  const texts: string[] = [];
  let isOpen = false;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === each) texts.push('');
        if (name === within) isOpen = true;
      },
      ontext: (text) => {
        if (isOpen) texts.push((texts.pop() ?? '') + text);
      },
      onclosetag: (name) => {
        if (name === within) isOpen = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return texts;
}

/** The cells of a sheet of a workbook, read from its XML and by nothing that wrote it. */
export function rawCells(bytes: Uint8Array, sheet: number): RawCell[] {
  const shared = textsOf(zipped(bytes, 'xl/sharedStrings.xml'), 'si', 't').map(unescaped);
  const xml = zipped(bytes, `xl/worksheets/sheet${sheet}.xml`);
  const values = textsOf(xml.replaceAll('<f>', '<v>').replaceAll('</f>', '</v>'), 'c', 'v');
  return [...xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inside = ''], index) => {
    const attribute = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const [type, value] = [attribute('t'), values[index] ?? ''];
    return {
      address: attribute('r'),
      type,
      style: Number(attribute('s')),
      value: type === 's' ? (shared[Number(value)] ?? '') : value,
      isFormula: inside.includes('<f'),
    };
  });
}

/** The day of an Excel serial number of the 1900 system. */
export function dayOfSerial(serial: number): CalendarDate | null {
  return calendarDate(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
}
