/** The ZIP archive that an .xlsx file is: sizes are looked at before and while it is unpacked, and only tables are taken. */
import { crc32, inflateRawSync } from 'node:zlib';
import { fault, type Read } from '../complaint.ts';
import { MAX_PARTS, MAX_UNPACKED } from './limits.ts';

/** A part of an archive as its directory names it. */
interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly start: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** In place of a size: it stands in the extra field. */
const SEE_EXTRA = 0xffffffff;

const damaged = (what: { vi: string; en: string }) =>
  fault('file', `một tệp .xlsx còn nguyên vẹn (${what.vi})`, `an undamaged .xlsx file (${what.en})`);

const TOO_LARGE = fault(
  'file',
  `một tệp giải nén không quá ${MAX_UNPACKED / 1024 / 1024} MB`,
  `a file that unpacks to at most ${MAX_UNPACKED / 1024 / 1024} MB`,
);

/** Where the directory ends; -1 where there is none. A comment of at most 65,535 bytes may stand behind it. */
function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

/** Sizes and start of an entry, from the ZIP64 extra field where the directory points there. */
function wideSizes(bytes: Buffer, at: number, extra: Buffer): { unpacked: number; packed: number; start: number } {
  const sizes = { unpacked: bytes.readUInt32LE(at + 24), packed: bytes.readUInt32LE(at + 20), start: bytes.readUInt32LE(at + 42) };
  if (!Object.values(sizes).includes(SEE_EXTRA)) return sizes;
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) field += 4 + extra.readUInt16LE(field + 2);
  let next = field + 4;
  const wide = () => {
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  };
  const { unpacked, packed, start } = sizes;
  return {
    unpacked: unpacked === SEE_EXTRA ? wide() : unpacked,
    packed: packed === SEE_EXTRA ? wide() : packed,
    start: start === SEE_EXTRA ? wide() : start,
  };
}

/** The directory of an archive. Throws a RangeError where it points outside of the bytes. */
function directoryOf(bytes: Buffer): Read<Entry[]> {
  const end = endOfDirectory(bytes);
  if (end === -1) return damaged({ vi: 'không thấy mục lục của tệp nén', en: 'its archive has no directory' });
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_PARTS) return TOO_LARGE;
  const entries: Entry[] = [];
  for (let at = bytes.readUInt32LE(end + 16), index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return damaged({ vi: 'mục lục của tệp nén bị hỏng', en: 'its directory is broken' });
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnd).replace(/^\//, ''),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      ...wideSizes(bytes, at, bytes.subarray(nameEnd, extraEnd)),
    });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return { value: entries };
}

/** The bytes of one part; a part that is larger than the directory says, or has another check sum, is damaged. */
function unpacked(bytes: Buffer, entry: Entry): Read<Uint8Array> {
  const broken = damaged({ vi: `phần "${entry.name}" bị hỏng`, en: `its part "${entry.name}" is broken` });
  if (bytes.readUInt32LE(entry.start) !== LOCAL_HEADER) return broken;
  const start = entry.start + 30 + bytes.readUInt16LE(entry.start + 26) + bytes.readUInt16LE(entry.start + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed || (entry.method !== 0 && entry.method !== 8)) return broken;
  try {
    const part = entry.method === 0 || entry.unpacked === 0 ? packed : inflateRawSync(packed, { maxOutputLength: entry.unpacked });
    return part.length === entry.unpacked && crc32(part) === entry.crc ? { value: part } : broken;
  } catch {
    return broken;
  }
}

/** Parts that no table needs: pictures, charts, comments, links to other files, and what points to them. */
const NOT_NEEDED =
  /^(?!.*(?:\.xml|\.rels)$)|^(?:docProps|customXml)\/|\/(?:drawings|charts|chartsheets|media|theme|comments?\d*|threadedComments|persons|pivot\w*|externalLinks|slicer\w*|timeline\w*|tables|printerSettings|ctrlProps|queryTables|worksheets\/_rels)(?:\/|\.xml$|\d*\.xml$)/i;

/** The parts of a workbook that hold its tables, by name. */
export function tableParts(file: Uint8Array): Read<Map<string, Uint8Array>> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    const directory = directoryOf(bytes);
    if ('fault' in directory) return directory;
    const other = otherFormat(directory.value);
    if (other !== null) return other;
    if (directory.value.reduce((sum, entry) => sum + entry.unpacked, 0) > MAX_UNPACKED) return TOO_LARGE;
    const parts = new Map<string, Uint8Array>();
    for (const entry of directory.value.filter(({ name }) => !NOT_NEEDED.test(name))) {
      const part = unpacked(bytes, entry);
      if ('fault' in part) return part;
      parts.set(entry.name, part.value);
    }
    return { value: parts };
  } catch {
    return damaged({ vi: 'tệp nén bị cắt cụt', en: 'its archive is cut off' });
  }
}

/** The complaint about an archive that is no .xlsx; null where it looks like one. */
function otherFormat(entries: readonly Entry[]): ReturnType<typeof fault> | null {
  const names = new Set(entries.map((entry) => entry.name));
  if (entries.some((entry) => entry.isEncrypted)) return fault('file', 'tệp không đặt mật khẩu', 'a file without a password');
  if (names.has('[Content_Types].xml') && !names.has('xl/workbook.bin') && !names.has('word/document.xml')) return null;
  return fault('file', 'tệp Excel .xlsx: mở tệp rồi lưu thành .xlsx', 'an Excel .xlsx file: open it and save it as .xlsx');
}

/** An archive of the same parts without compression, for the library that reads workbooks. */
export function archiveOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    // Flag 0x800: names are UTF-8. A check sum of 0 is not checked again: `unpacked` has done so.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(part.length, 14);
    common.writeUInt32LE(part.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL_HEADER);
    locals.push(local, common, nameBytes, part);
    const head = Buffer.alloc(6);
    head.writeUInt32LE(DIRECTORY_ENTRY);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(head, common, tail, nameBytes);
    at += 30 + nameBytes.length + part.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
