/**
 * The national table PTNT_OCOP (QĐ 5277/QĐ-BNNMT), one product a row. The decision names the columns; what the codes are was
 * taken as follows, and an office that knows better replaces them:
 * MA_OCOP is given by the state, so it stays empty; Ma_DonViHanhChinh is the two-digit code of the province of today
 * (QĐ 19/2025/QĐ-TTg); Ma_ThoiGian is the year of the current recognition; Ma_SanPham is the id of this register; XepHang is
 * written "4*", also where five stars are only hoped for; TrangThai is the status on the day of the export. Revenue is never known here.
 */
import { yearOf } from '../../src/domain/date.ts';
import { statusWord } from '../../src/i18n/verdict.ts';
import type { Entry } from './entries.ts';
import { tableOf, type Cell, type Column, type Table } from './table.ts';

const column = (header: string, width: number, about: string, cellOf: (entry: Entry) => Cell): Column<Entry> => ({
  header,
  width,
  about,
  cellOf,
});

const COLUMNS: readonly Column<Entry>[] = [
  column('MA_OCOP', 12, 'mã do cơ quan nhà nước cấp; sổ không có nên để trống.', () => null),
  column('Ma_DonViHanhChinh', 12, 'mã tỉnh hoặc thành phố hiện nay, hai chữ số.', ({ product }) => product.province.code),
  column('Ma_ThoiGian', 12, 'năm của lần công nhận hiện tại; trống khi chưa rõ.', ({ current }) =>
    current?.date != null ? yearOf(current.date) : (current?.year ?? null),
  ),
  column('Ma_SanPham', 32, 'mã cố định của sản phẩm trong Sổ Sao.', ({ product }) => product.id),
  column('TenSanPham', 36, 'tên như nguồn ghi.', ({ product }) => product.name),
  column('XepHang', 10, '3*, 4* hoặc 5*.', ({ current }) => (current === null ? null : `${current.stars}*`)),
  column('ChuTheSXKD', 36, 'tên chủ thể như nguồn ghi nhiều nhất.', ({ product }) => product.producer.name),
  column('DoanhThuNam', 12, 'sổ không ghi doanh thu nên để trống.', () => null),
  column('TrangThai', 20, 'tình trạng của công nhận trong ngày xuất tệp.', ({ verdict }) => statusWord(verdict, 'vi')),
];

/** The table of the products that were recognised by the day. */
export function nationalTable(entries: readonly Entry[]): Table {
  return tableOf(
    COLUMNS,
    entries.filter(({ current }) => current !== null),
  );
}
