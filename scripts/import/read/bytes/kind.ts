/** What kind of file the bytes are, by their beginning and never by a name. */
import { fault, type Read } from '../complaint.ts';

/** A workbook of the ZIP kind, or a text. */
export type FileKind = 'workbook' | 'text';

const EMPTY = fault('file', 'một tệp có nội dung', 'a file that is not empty');
const ENCRYPTED = fault(
  'file',
  'tệp không đặt mật khẩu: bỏ mật khẩu rồi lưu lại',
  'a file without a password: remove it and save the file again',
);
const OLD_EXCEL = fault(
  'file',
  'tệp .xlsx, không phải .xls cũ: mở bằng Excel rồi chọn "Save as", loại "Excel Workbook (.xlsx)"',
  'an .xlsx file, not an old .xls one: open it in Excel and save as .xlsx',
);
const OTHER = fault(
  'file',
  'tệp .xlsx hoặc .csv: mở bằng Excel rồi lưu thành .xlsx',
  'an .xlsx or .csv file: open it in Excel and save as .xlsx',
);

/** Beginnings of files that are no text: PDF, RTF, pictures, RAR, 7z, gzip. */
const OTHERS = ['%PDF', '{\\rtf', '\x89PNG', 'GIF8', '\xff\xd8\xff', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'];

/** The kind of a file; a fault with what to do where it is none that is read. */
export function fileKind(bytes: Uint8Array): Read<FileKind> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, 512);
  if (bytes.length === 0 || (/^[\s\xef\xbb\xbf]*$/.test(start) && bytes.length <= 512)) return EMPTY;
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { value: 'workbook' };
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? ENCRYPTED : OLD_EXCEL;
  }
  // A stream of the first Excels, a web page or an XML table that calls itself .xls.
  if (/^\x09[\x00\x02\x04\x08]/.test(start)) return OLD_EXCEL;
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|table|meta|head)/i.test(start)) return OTHER;
  return OTHERS.some((beginning) => start.startsWith(beginning)) ? OTHER : { value: 'text' };
}
