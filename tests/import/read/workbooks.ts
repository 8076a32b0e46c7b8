/** Makes files for tests: workbooks with the library's writer, archives byte by byte, texts in old encodings. */
import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { readSheets, type ReadFile } from '../../../scripts/import/read/index.ts';

/** The day on which the tests are read. */
const LATEST = '2026-11-22';

/** A workbook of one sheet. */
export async function workbook(rows: CellValue[][], merges: readonly string[] = [], sheet = 'Sheet1'): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: sheet, rows, merges: merges.map(rangeOf) }] });
}

/** "A1:B2" as the writer wants it. */
function rangeOf(text: string) {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(text) ?? [];
  return { startRow: Number(top) - 1, endRow: Number(bottom) - 1, startCol: left.charCodeAt(0) - 65, endCol: right.charCodeAt(0) - 65 };
}

/** Reads bytes. */
export async function read(bytes: Uint8Array): Promise<ReadFile> {
  return readSheets(bytes, { name: 'x', latest: LATEST });
}

/** Reads a sheet. */
export async function readRows(rows: CellValue[][], merges: readonly string[] = []): Promise<ReadFile> {
  return read(await workbook(rows, merges));
}

/** Reads a text. */
export async function readText(text: string): Promise<ReadFile> {
  return read(Buffer.from(text));
}

/** A part of an archive; `size` lies about what it unpacks to. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly size?: number;
  readonly flags?: number;
}

/** An archive of deflated parts. */
export function archive(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, size, flags = 0 } of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    locals.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const NAMESPACE = 'http://schemas.openxmlformats.org';

/** A workbook of one sheet from the XML of its rows. */
export function rawWorkbook(sheetXml: string, more: readonly Part[] = [], workbookXml = ''): Buffer {
  const part = (name: string, text: string): Part => ({ name, text });
  return archive([
    part('[Content_Types].xml', `<Types xmlns="${NAMESPACE}/package/2006/content-types"/>`),
    part(
      '_rels/.rels',
      `<Relationships><Relationship Id="rId1" Type="${NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${NAMESPACE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part('xl/workbook.xml', `<workbook xmlns:r="r">${workbookXml}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    part('xl/worksheets/sheet1.xml', `<worksheet>${sheetXml}</worksheet>`),
    ...more,
  ]);
}

/** A cell with a text, in XML. */
export function xmlCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const tail = (letters: string) => [...letters];

/** Letters of Vietnamese: each vowel with and without each tone, and đ; small ones. */
export const SMALL_LETTERS = [...'aăâeêioôơuưy']
  .flatMap((vowel) => [vowel, ...TONES.map((tone) => (vowel + tone).normalize('NFC'))])
  .concat('đ');

/** A letter as its base and its tone; the tone is -1 where there is none. */
function apart(letter: string): { base: string; tone: number } {
  const parts = letter.normalize('NFD');
  const tone = TONES.findIndex((mark) => parts.includes(mark));
  return { base: (TONES[tone] === undefined ? parts : parts.replace(TONES[tone], '')).normalize('NFC'), tone };
}

/** Codes of TCVN3 by vowel: without tone, grave, acute, hook, tilde, dot. */
const TCVN3: Readonly<Record<string, readonly number[]>> = {
  a: [0x61, 0xb5, 0xb8, 0xb6, 0xb7, 0xb9],
  ă: [0xa8, 0xbb, 0xbe, 0xbc, 0xbd, 0xc6],
  â: [0xa9, 0xc7, 0xca, 0xc8, 0xc9, 0xcb],
  e: [0x65, 0xcc, 0xd0, 0xce, 0xcf, 0xd1],
  ê: [0xaa, 0xd2, 0xd5, 0xd3, 0xd4, 0xd6],
  i: [0x69, 0xd7, 0xdd, 0xd8, 0xdc, 0xde],
  o: [0x6f, 0xdf, 0xe3, 0xe1, 0xe2, 0xe4],
  ô: [0xab, 0xe5, 0xe8, 0xe6, 0xe7, 0xe9],
  ơ: [0xac, 0xea, 0xed, 0xeb, 0xec, 0xee],
  u: [0x75, 0xef, 0xf3, 0xf1, 0xf2, 0xf4],
  ư: [0xad, 0xf5, 0xf8, 0xf6, 0xf7, 0xf9],
  y: [0x79, 0xfa, 0xfd, 0xfb, 0xfc, 0xfe],
};
/** Capitals that TCVN3 has. */
const TCVN3_CAPITALS: Readonly<Record<string, number>> = { Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7, đ: 0xae };

/** A text as TCVN3 read as Latin-1; capitals with a tone come out small, as they do in fonts of capitals. */
export function toTcvn3(text: string): string {
  return [...text]
    .map((letter) => {
      const own = TCVN3_CAPITALS[letter];
      if (own !== undefined) return String.fromCharCode(own);
      const { base, tone } = apart(letter);
      const codes = TCVN3[tone === -1 ? base : base.toLowerCase()];
      return codes === undefined ? letter : String.fromCharCode(codes[tone + 1] ?? 0);
    })
    .join('');
}

/** Marks of VNI by vowel: without tone, grave, acute, hook, tilde, dot. */
const VNI: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'aø', 'aù', 'aû', 'aõ', 'aï'],
  ă: ['aê', 'aè', 'aé', 'aú', 'aü', 'aë'],
  â: ['aâ', 'aà', 'aá', 'aå', 'aã', 'aä'],
  e: ['e', 'eø', 'eù', 'eû', 'eõ', 'eï'],
  ê: ['eâ', 'eà', 'eá', 'eå', 'eã', 'eä'],
  i: tail('iìíæóò'),
  o: ['o', 'oø', 'où', 'oû', 'oõ', 'oï'],
  ô: ['oâ', 'oà', 'oá', 'oå', 'oã', 'oä'],
  ơ: ['ô', 'ôø', 'ôù', 'ôû', 'ôõ', 'ôï'],
  u: ['u', 'uø', 'uù', 'uû', 'uõ', 'uï'],
  ư: ['ö', 'öø', 'öù', 'öû', 'öõ', 'öï'],
  y: ['y', 'yø', 'yù', 'yû', 'yõ', 'î'],
  đ: ['ñ'],
};

/** A text as VNI read as Latin-1. */
export function toVni(text: string): string {
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const { base, tone } = apart(small);
      const code = VNI[base]?.[tone + 1] ?? small;
      return letter === small ? code : code.toUpperCase();
    })
    .join('');
}

/** Bytes of Windows-1258 that differ from Latin-1. */
const CP1258: Readonly<Record<string, number>> = {
  ă: 0xe3,
  Ă: 0xc3,
  đ: 0xf0,
  Đ: 0xd0,
  ơ: 0xf5,
  Ơ: 0xd5,
  ư: 0xfd,
  Ư: 0xdd,
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0323': 0xf2,
};

/** A text in Windows-1258: letters, and their tones behind them. */
export function toCp1258(text: string): Buffer {
  const codes = [...text].flatMap((letter) => {
    const { base, tone } = apart(letter);
    return [base, ...(TONES[tone] === undefined ? [] : [TONES[tone]])].map((sign) => CP1258[sign] ?? sign.charCodeAt(0));
  });
  return Buffer.from(codes);
}
