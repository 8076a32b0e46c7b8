/** What the editor calls the fields of a fair. */
import type { FairStatus } from '../domain/fair.ts';
import type { Lang } from './lang.ts';
import { hinted, label, source, type Labels } from './field-labels.ts';

const ID_HINT = ['Mã trong sổ: phần cuối của địa chỉ trang.', 'Its id in the register: the last part of the address of its page.'] as const;

const VENUE: Labels = {
  venue: label('Địa điểm', 'Venue'),
  'venue.name': label('Tên nơi tổ chức', 'Name of the place'),
  'venue.address': hinted('Địa chỉ', 'Address', 'Chỉ khi in riêng với tên.', 'Only where printed apart from the name.'),
  'venue.province': label('Tỉnh hiện nay', 'Province today'),
  'venue.formerProvince': hinted(
    'Tỉnh cũ',
    'Former province',
    'Chỉ khi nguồn in tỉnh trước tháng 7/2025.',
    'Only where printed before July 2025.',
  ),
};

const TIME: Labels = {
  start: hinted('Ngày đầu', 'First day', 'Như nguồn in; chưa rõ thì để trống.', 'As printed; empty where not known.'),
  end: label('Ngày cuối', 'Last day'),
  year: hinted('Năm', 'Year', 'Chỉ khi không biết ngày.', 'Only where no day is known.'),
  datesAsPrinted: hinted('Ngày như in', 'Dates as printed', 'Chỉ khi không đọc được thành ngày.', 'Only where it is no full date.'),
  closed: hinted('Ngày nghỉ ở giữa', 'Days closed', 'Mỗi dòng một ngày, dạng 2026-02-17.', 'One a line, such as 2026-02-17.'),
  hours: hinted('Giờ mở cửa', 'Opening hours', 'Một mục không có ngày là cho mọi ngày.', 'One entry without days holds for all.'),
  'hours.from': label('Từ ngày', 'From'),
  'hours.to': label('Đến ngày', 'To'),
  'hours.opens': hinted('Mở cửa', 'Opens', 'Dạng 08:00.', 'Such as 08:00.'),
  'hours.closes': hinted('Đóng cửa', 'Closes', 'Dạng 21:00.', 'Such as 21:00.'),
};

const SIZE: Labels = {
  booths: hinted('Số gian hàng', 'Stands', 'Như nguồn in.', 'As printed.'),
  exhibitors: hinted('Số đơn vị tham gia', 'Exhibitors', 'Như nguồn in.', 'As printed.'),
  sizeNote: hinted('Quy mô', 'Size', 'Lời của nguồn.', 'In the words of the source.'),
  result: hinted('Kết quả', 'Result', 'Như nguồn in.', 'As printed.'),
  note: label('Ghi chú của sổ', 'Remark of the register in Vietnamese'),
  noteEn: label('Ghi chú tiếng Anh', 'Remark in English'),
};

const SHOWN: Labels = {
  zones: hinted('Khu', 'Zones', 'Theo thứ tự trong danh mục in.', 'In the order of the printed catalogue.'),
  'zones.id': hinted('Mã khu', 'Id', 'Chữ thường không dấu, như khu-a.', 'Lower-case ASCII, such as khu-a.'),
  'zones.name': label('Tên khu', 'Name'),
  'zones.nameEn': label('Tên tiếng Anh', 'English name'),
  stands: hinted(
    'Gian hàng',
    'Stands',
    'Nhiều gian thì nhập từ bảng: npm run fair -- stands.',
    'Many are entered from a sheet: npm run fair -- stands.',
  ),
  'stands.stand': hinted('Số gian', 'Number', 'Như trên mặt bằng, ví dụ A12.', 'As on the ground, such as A12.'),
  'stands.zone': hinted('Mã khu', 'Id of the zone', 'Một mã ở mục Khu.', 'One of the zones above.'),
  'stands.producer': label('Chủ thể', 'Producer'),
  'stands.products': hinted(
    'Sản phẩm',
    'Products',
    `Mỗi dòng một mã; để trống là tất cả. ${ID_HINT[0]}`,
    `An id a line; empty for all. ${ID_HINT[1]}`,
  ),
  include: hinted(
    'Lấy theo bộ lọc',
    'Taken by a filter',
    'Sản phẩm trong sổ thuộc danh mục mà không cần gian; mọi điều kiện đều phải đúng.',
    'Products of the register without a stand; every condition must hold.',
  ),
  'include.province': label('Tỉnh hiện nay', 'Province today'),
  'include.formerProvince': label('Tỉnh cũ', 'Former province'),
  'include.group': label('Nhóm', 'Group'),
  'include.minStars': label('Từ hạng sao', 'Fewest stars'),
  'include.inForce': label('Chỉ sản phẩm còn hiệu lực suốt hội chợ', 'Only those valid on every day of the fair'),
  featured: hinted(
    'Mở đầu danh mục',
    'Opens the catalogue',
    `Ban tổ chức chọn, không thu tiền, không có đồ uống có cồn. Mỗi dòng một mã. ${ID_HINT[0]}`,
    `The organiser's choice, never paid for, no drinks with alcohol. An id a line. ${ID_HINT[1]}`,
  ),
};

/** Labels of the fields of a fair. */
export const FAIR_LABELS: Labels = {
  name: hinted('Tên hội chợ', 'Name of the fair', 'Như ban tổ chức in.', 'As the organiser prints it.'),
  nameEn: label('Tên tiếng Anh', 'English name'),
  kind: label('Loại', 'Kind'),
  status: hinted('Tình trạng', 'State', 'Theo nguồn.', 'By its source.'),
  lastChecked: label('Xem lại nguồn ngày', 'Source last looked at'),
  organisers: hinted('Ban tổ chức', 'Organisers', 'Mỗi dòng một đơn vị, như in.', 'One a line, as printed.'),
  ...VENUE,
  ...TIME,
  ...SIZE,
  ...SHOWN,
  website: label('Trang của ban tổ chức', 'Page of the organiser'),
  ...source('source', label('Nguồn', 'Source')),
  ...source('otherSources', label('Nguồn khác', 'Further sources')),
};

/** Labels of the plan of a fair, which the editor does not offer. */
export const PLAN_LABELS: Labels = {
  plan: hinted(
    'Sơ đồ',
    'Plan of the ground',
    'Các hàng số gian, hoặc tệp SVG bên cạnh.',
    'Rows of stand numbers, or an SVG file beside the record.',
  ),
  'plan.grid': hinted(
    'Các hàng',
    'Rows',
    'Từ trong ra ngoài; ô cách nhau một dấu cách, "." là lối đi.',
    'From back to front; cells separated by a space, "." for an aisle.',
  ),
  'plan.svg': hinted('Tệp hình', 'Drawing', 'Hình của gian có id "stand-<số>".', 'The shape of a stand has the id "stand-<number>".'),
};

/** What states of a fair are called in a choice. */
export const STATUS_CHOICES: Readonly<Record<FairStatus, Readonly<Record<Lang, string>>>> = {
  planned: { vi: 'Đã công bố', en: 'Announced' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  postponed: { vi: 'Đã hoãn', en: 'Postponed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  held: { vi: 'Đã diễn ra', en: 'Held' },
};
