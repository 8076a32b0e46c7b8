/**
 * The register as a table of recognitions, one a row. The headers are words that an import knows, so that the file can be
 * edited and read again; columns that only this export has end in "Sổ Sao", and an import leaves them alone.
 */
import { currentRecognition, verdictOn, type Recognition } from '../../src/domain/certificate.ts';
import { yearOf, type CalendarDate } from '../../src/domain/date.ts';
import type { ProducerKind } from '../../src/domain/product.ts';
import { shortDate } from '../../src/i18n/format.ts';
import { words } from '../../src/i18n/index.ts';
import { statusWord } from '../../src/i18n/verdict.ts';
import { markNamed } from '../import/marks.ts';
import type { Entry } from './entries.ts';
import { tableOf, type Cell, type Column, type Table } from './table.ts';

/** One recognition of a product, and what the table says beside it. */
interface Row {
  /** Number of the row, from 1. */
  readonly no: number;
  /** The product. */
  readonly entry: Entry;
  /** The recognition. */
  readonly recognition: Recognition;
}

/** What the table is made from. */
export interface TableContext {
  /** The day of the export. */
  readonly day: CalendarDate;
  /** Days of grace, see site.config. */
  readonly graceDays: number;
  /** Vietnamese names of the groups, by key. */
  readonly groups: ReadonlyMap<string, string>;
  /** Vietnamese names of the sets, by number. */
  readonly sets: ReadonlyMap<number, string>;
}

/** Kinds in the words of the lists of offices; what such a list has no word for stays empty, the name says enough. */
const KINDS: Readonly<Record<ProducerKind, string | null>> = {
  cooperative: 'Hợp tác xã',
  cooperative_group: 'Tổ hợp tác',
  company: 'Doanh nghiệp',
  household: 'Hộ kinh doanh',
  farm: 'Trang trại',
  association: null,
  other: null,
};

/** The verdict of one recognition of the history by itself. */
function ownVerdict({ recognition }: Row, { day, graceDays }: TableContext) {
  return verdictOn([recognition], day, graceDays);
}

function standing(row: Row, context: TableContext): string {
  const verdict = ownVerdict(row, context);
  if (verdict.status !== 'revoked' && row.recognition !== row.entry.current) return 'Đã có công nhận sau';
  return statusWord(verdict, 'vi');
}

function validUntil(row: Row, context: TableContext): Cell {
  const { status, until, untilYear } = ownVerdict(row, context);
  // The day by rule would read as a promise beside a withdrawal.
  if (status === 'revoked') return null;
  if (until !== null) return { day: until };
  return untilYear === null ? null : `trong năm ${untilYear}`;
}

/** "Thu hồi theo QĐ 55/QĐ-UBND ngày 01/02/2025"; nothing where the recognition was not withdrawn by the day. */
function withdrawal({ recognition: { revocation } }: Row, { day }: TableContext): string | null {
  if (revocation === null || (revocation.date !== null && revocation.date > day)) return null;
  const decision = revocation.decisionNumber === null ? '' : ` theo QĐ ${revocation.decisionNumber}`;
  return `Thu hồi${decision}${revocation.date === null ? '' : ` ngày ${shortDate(revocation.date, 'vi')}`}`;
}

/** Names that an import knows again, one entry each; what a source printed beyond them stands in a column of its own. */
function marks({ entry }: Row): string | null {
  const known = entry.product.marks.filter(({ id, name }) => markNamed(name) === id).map(({ name }) => name);
  return known.join('; ') || null;
}

function printedMarks({ entry }: Row): string | null {
  return entry.product.marks.map(({ name, asPrinted }) => asPrinted ?? name).join('; ') || null;
}

function basis({ recognition: { basis, provenance } }: Row): string {
  const { provenanceA, provenanceB, provenanceC } = words('vi');
  const level = { A: provenanceA, B: provenanceB, C: provenanceC }[provenance];
  return basis === 'council' ? `theo kết quả của hội đồng, chưa thấy số quyết định; ${level}` : level;
}

const day = (date: CalendarDate | null): Cell => (date === null ? null : { day: date });

function columnsOf(context: TableContext): Column<Row>[] {
  const column = (header: string, width: number, about: string, cellOf: (row: Row) => Cell, numberFormat?: string): Column<Row> => ({
    header,
    width,
    about,
    cellOf,
    ...(numberFormat !== undefined && { numberFormat }),
  });
  return [
    column('STT', 6, 'số thứ tự của dòng trong tệp này.', ({ no }) => no),
    column('Mã Sổ Sao', 28, 'mã cố định của sản phẩm trong sổ; không phải mã của cơ quan nhà nước.', ({ entry }) => entry.product.id),
    column('Tên sản phẩm', 36, 'tên như nguồn ghi.', ({ entry }) => entry.product.name),
    column('Tên chủ thể', 36, 'tên như nguồn ghi nhiều nhất.', ({ entry }) => entry.product.producer.name),
    column('Loại hình chủ thể', 16, 'trống khi sổ xếp vào loại khác.', ({ entry }) => KINDS[entry.product.producer.kind]),
    column('Xã/phường', 18, 'như nguồn ghi.', ({ entry }) => entry.product.commune),
    column('Huyện', 18, 'như nguồn ghi, tên trước ngày 1/7/2025.', ({ entry }) => entry.product.district),
    column('Tỉnh', 16, 'tỉnh như nguồn ghi, tên trước ngày 1/7/2025.', ({ entry }) => entry.product.formerProvince.name),
    column('Tỉnh hiện nay (Sổ Sao)', 16, 'tỉnh hoặc thành phố sau ngày 1/7/2025.', ({ entry }) => entry.product.province.name),
    column('Nhóm sản phẩm', 24, 'một trong sáu nhóm của chương trình.', ({ entry }) => context.groups.get(entry.product.group) ?? null),
    column('Bộ sản phẩm (Sổ Sao)', 24, 'trống khi chưa chắc chắn.', ({ entry }) =>
      entry.product.set === null ? null : (context.sets.get(entry.product.set) ?? null),
    ),
    column('Hạng sao', 12, 'hạng được công nhận; tiềm năng 5 sao là 4 sao.', ({ recognition: { stars, isPotentialFiveStar } }) =>
      isPotentialFiveStar ? '4 sao (tiềm năng 5 sao)' : stars,
    ),
    column('Điểm', 8, 'điểm trên 100, khi nguồn công bố.', ({ recognition }) => recognition.score, '0.##'),
    column('Số quyết định', 18, 'như nguồn ghi; trống khi nguồn không ghi.', ({ recognition }) => recognition.decisionNumber),
    column('Ngày quyết định', 14, 'trống khi nguồn không ghi.', ({ recognition }) => day(recognition.date)),
    column('Năm công nhận', 10, 'năm của ngày quyết định, hoặc năm nguồn ghi.', ({ recognition: { date, year } }) =>
      date === null ? year : yearOf(date),
    ),
    column('Đợt', 12, 'đợt đánh giá, khi khác năm công nhận.', ({ recognition }) => recognition.round),
    column('Cơ quan ban hành', 28, 'như nguồn ghi, kể cả cơ quan nay không còn.', ({ recognition }) => recognition.issuer),
    column(
      'Giá bán',
      12,
      'giá nguồn ghi, bằng đồng; không ghi cho đồ uống có cồn.',
      ({ entry: { product } }) => (product.isAlcohol ? null : (product.price?.amount ?? null)),
      '#,##0',
    ),
    column('ĐVT', 14, 'đơn vị của giá.', ({ entry: { product } }) => (product.isAlcohol ? null : (product.price?.unit ?? null))),
    column('Chứng nhận', 24, 'chứng nhận khác, cách nhau bằng dấu chấm phẩy.', marks),
    column('Chứng nhận như nguồn ghi (Sổ Sao)', 28, 'nguyên văn của nguồn.', printedMarks),
    column('Website', 24, 'trang của chủ thể.', ({ entry }) => entry.product.producer.contact.website),
    column('Ghi chú', 24, 'quyết định thu hồi, nếu có.', (row) => withdrawal(row, context)),
    column('Tình trạng Sổ Sao', 20, `tính cho ngày ${shortDate(context.day, 'vi')}.`, (row) => standing(row, context)),
    column('Hiệu lực đến (Sổ Sao)', 16, '36 tháng từ ngày quyết định; chỉ biết năm thì ghi năm.', (row) => validUntil(row, context)),
    column('Căn cứ (Sổ Sao)', 28, 'mức của nguồn: A quyết định, B báo chí hoặc cổng thông tin, C trang của chủ thể.', basis),
    column('Nguồn Sổ Sao', 40, 'địa chỉ của trang đã đọc.', ({ recognition }) => recognition.source.url),
    column('Tiêu đề nguồn Sổ Sao', 40, 'tiêu đề của trang đã đọc.', ({ recognition }) => recognition.source.title),
  ];
}

/** The table of all recognitions given by the day, those of one product together, the oldest first. */
export function registerTable(entries: readonly Entry[], context: TableContext): Table {
  const given = entries.flatMap((entry) =>
    entry.product.certificates
      .filter((recognition) => currentRecognition([recognition], context.day) !== null)
      .map((recognition) => ({ entry, recognition })),
  );
  return tableOf(
    columnsOf(context),
    given.map((row, index) => ({ no: index + 1, ...row })),
  );
}
