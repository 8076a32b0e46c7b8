/** An export from the content folder to bytes; all that is between the command line and the file. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { today } from '../../src/catalogue/as-of.ts';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent, type ContentRecords } from '../../src/catalogue/content-files.ts';
import { provincesOf } from '../../src/catalogue/objects.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { count, shortDate } from '../../src/i18n/format.ts';
import { site } from '../../src/site.config.ts';
import { CallError } from './call-error.ts';
import { csvOf } from './csv.ts';
import { entriesOn, type Entry } from './entries.ts';
import { nationalTable } from './national-table.ts';
import { recordLines } from './records.ts';
import { registerTable } from './register-table.ts';
import { scopeOf, type ScopeQuestion } from './scope.ts';
import type { Table } from './table.ts';
import { workbookOf } from './workbook.ts';

/** Formats that can be asked for. */
export const FORMATS = ['csv', 'xlsx', 'jsonl', 'ptnt-ocop'] as const;

/** See {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** What to export. */
export interface ExportRequest extends ScopeQuestion {
  /** The format. */
  readonly format: Format;
  /** Whether the national table becomes a workbook; the other formats know for themselves. */
  readonly isWorkbook: boolean;
  /** The day for which standings are computed. */
  readonly day: CalendarDate;
  /** The content folder. */
  readonly root: string;
}

/** What came of it. */
export interface Exported {
  /** The file. */
  readonly bytes: Uint8Array;
  /** What the person should know, one sentence a line: how many products, and what the format could not hold. */
  readonly remarks: readonly string[];
}

/** The register has mistakes, each of them named in the message. */
class RegisterError extends Error {
  override name = 'RegisterError';
}

/** Records without a mistake; throws a {@link RegisterError} where a build would stop as well, a {@link CallError} without a folder. */
function sound(root: string, day: CalendarDate): ContentRecords {
  if (!existsSync(root))
    throw new CallError(`Không có thư mục "${root}".`, `Found no folder "${root}", expected the content of a register.`);
  const { records, problems } = readContent(root);
  const isDefault = relative(resolve('content'), resolve(root)) === '';
  const all = [...problems, ...contentProblems(records, root, day > today() ? day : today(), !isDefault)];
  if (all.length === 0) return records;
  const lines = all.slice(0, 20).map(problemLine);
  const hint = `Nội dung có ${all.length} lỗi, không xuất được; chạy "npm run check". / Found ${all.length} problems, nothing was exported; run "npm run check".`;
  throw new RegisterError([...lines, hint].join('\n'));
}

/** What the second sheet says before it explains the columns. */
function notesOf(entries: readonly Entry[], place: string | null, day: CalendarDate): string[] {
  return [
    `${site.name}: sổ bộ mở của sản phẩm OCOP, ${site.url}`,
    `Phạm vi: ${place ?? 'cả sổ'}; ${count(entries.length, 'vi')} sản phẩm.`,
    `Tình trạng tính cho ngày ${shortDate(day, 'vi')}. Ô trống nghĩa là nguồn không ghi.`,
    'Đây không phải tài liệu của cơ quan nhà nước; muốn chắc chắn, hãy hỏi cơ quan ghi ở cột “Cơ quan ban hành”.',
    'Giấy phép dữ liệu: CC BY 4.0. Khi dùng lại, ghi tên sổ và nguồn của từng dòng.',
    `Sửa tệp này rồi nhập lại bằng "npm run import": các cột có chữ “Sổ Sao” chỉ để đọc.`,
  ];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function fileOf(table: Table, request: ExportRequest, notes: readonly string[]): Promise<Uint8Array> {
  return request.isWorkbook ? workbookOf('Sản phẩm OCOP', table, notes) : bytesOf(csvOf(table));
}

/** Makes the file. Throws a {@link CallError} for an unknown place, a {@link RegisterError} for content with mistakes. */
export async function exported(request: ExportRequest): Promise<Exported> {
  const { format, day, root } = request;
  const records = sound(root, day);
  const scope = scopeOf(request, provincesOf(records.provinces));
  const isShown = (slug: string) => site.provinces.length === 0 || site.provinces.includes(slug);
  const all = entriesOn(records, day, site.graceDays);
  const entries = all.filter(({ product }) => scope.has(product) && isShown(product.province.slug));
  const said = `${entries.length} sản phẩm / products`;
  const notes = notesOf(entries, scope.name, day);
  if (format === 'jsonl') {
    const { text, losses, leftOut } = recordLines(entries);
    const lost = [...losses].map(([what, times]) => `Không có trong tệp / not in the file: ${what} (${times})`);
    const missing = leftOut.map(({ id, reason }) => `Không xuất / left out: ${id}: ${reason}`);
    return { bytes: bytesOf(text), remarks: [said, ...lost, ...missing] };
  }
  const groups = new Map(records.groups.map(({ key, name }) => [key, name]));
  const sets = new Map(records.groups.flatMap((group) => group.sets.map(({ no, name }) => [no, name] as const)));
  const table = format === 'ptnt-ocop' ? nationalTable(entries) : registerTable(entries, { day, graceDays: site.graceDays, groups, sets });
  return { bytes: await fileOf(table, request, notes), remarks: [`${said}, ${table.rows.length} dòng / rows`] };
}
