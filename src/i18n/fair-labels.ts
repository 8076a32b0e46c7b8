/** What the fields of a fair are called, with the hint beside them; the shape of {@link FieldLabel}s of other records. */
import type { FieldLabel, Labels } from './field-labels.ts';

const label = (vi: string, en: string): FieldLabel => ({ label: { vi, en } });
const hinted = (vi: string, en: string, viHint: string, enHint: string): FieldLabel => ({
  label: { vi, en },
  hint: { vi: viHint, en: enHint },
});

const ID = ['Tên tệp trong sổ, không có đuôi.', 'Name of the file in the register, without its ending.'] as const;

const WHEN: Labels = {
  start: label('Ngày đầu', 'First day'),
  end: label('Ngày cuối', 'Last day'),
  year: hinted('Năm', 'Year', 'Chỉ khi nguồn không in ngày.', 'Only where no day is printed.'),
  datesAsPrinted: hinted('Thời gian như nguồn in', 'Dates as printed', 'Khi nguồn không in đủ ngày.', 'Where they are no full dates.'),
  closed: label('Những ngày nghỉ ở giữa', 'Days in between on which it is closed'),
  hours: hinted('Giờ mở cửa', 'Opening hours', 'Một mục không có ngày là cho mọi ngày.', 'One entry without days holds for all.'),
  'hours.from': label('Từ ngày', 'First day for which they hold'),
  'hours.to': label('Đến ngày', 'Last day for which they hold'),
  'hours.opens': hinted('Mở cửa', 'Opens', 'Dạng "08:00".', 'In the form "08:00".'),
  'hours.closes': hinted('Đóng cửa', 'Closes', 'Dạng "21:00".', 'In the form "21:00".'),
};

const GROUND: Labels = {
  zones: hinted('Các khu', 'Zones', 'Theo thứ tự trong danh mục.', 'In the order of the catalogue.'),
  'zones.id': label('Mã khu', 'Id of the zone'),
  'zones.name': label('Tên khu', 'Name of the zone'),
  'zones.nameEn': label('Tên tiếng Anh của khu', 'English name of the zone'),
  stands: hinted('Gian hàng', 'Stands', 'Ai bày gì ở đâu.', 'Who shows what where.'),
  'stands.stand': label('Số gian hàng', 'Number of the stand'),
  'stands.zone': label('Mã khu', 'Id of its zone'),
  'stands.producer': hinted('Chủ thể', 'Producer', ...ID),
  'stands.products': hinted(
    'Sản phẩm được bày',
    'Products shown',
    'Để trống: mọi sản phẩm của chủ thể.',
    'Without: all that the register has of the producer.',
  ),
  include: hinted(
    'Sản phẩm không có gian hàng',
    'Products without a stand',
    'Sản phẩm trong sổ thuộc danh mục của hội chợ; mọi điều kiện phải đúng.',
    'Products of the register that belong to the catalogue of the fair; every condition must hold.',
  ),
  'include.province': label('Tỉnh, thành phố ngày nay', 'Province of today'),
  'include.formerProvince': label('Tỉnh trước 1/7/2025', 'Province before 1 July 2025'),
  'include.group': label('Nhóm', 'Group'),
  'include.minStars': label('Ít nhất mấy sao', 'Fewest stars'),
  'include.inForce': label(
    'Chỉ sản phẩm chắc chắn còn hiệu lực suốt hội chợ',
    'Only products that certainly hold their stars on every day',
  ),
  plan: label('Sơ đồ', 'Plan'),
  'plan.grid': hinted(
    'Sơ đồ theo hàng',
    'Rows of stands',
    'Ô cách nhau bằng dấu cách, "." là lối đi.',
    'Cells separated by spaces, "." for an aisle.',
  ),
  'plan.svg': label('Tệp SVG bên cạnh', 'SVG file beside this one'),
  featured: hinted(
    'Sản phẩm mở đầu danh mục',
    'Products that open the catalogue',
    'Đơn vị tổ chức chọn, không bán chỗ.',
    'Chosen by the organiser, never paid for.',
  ),
};

/** Labels of the fields of a fair. */
export const FAIR_LABELS: Labels = {
  name: label('Tên như nguồn in', 'Name as printed'),
  nameEn: label('Tên tiếng Anh', 'English name'),
  kind: label('Loại', 'Kind'),
  status: hinted(
    'Tình trạng theo nguồn',
    'State by its source',
    '"held" chỉ khi có nguồn nói đã diễn ra.',
    '"held" only where a source says that it took place.',
  ),
  lastChecked: label('Ngày xem lại nguồn gần nhất', 'Day on which the source was last looked at'),
  organisers: label('Đơn vị tổ chức', 'Organisers as printed'),
  venue: label('Nơi tổ chức', 'Where'),
  'venue.name': label('Địa điểm như nguồn in', 'Venue as printed'),
  'venue.address': label('Địa chỉ, khi in riêng', 'Street address, where printed apart'),
  'venue.province': label('Tỉnh, thành phố ngày nay', 'Province of today'),
  'venue.formerProvince': label('Tỉnh trước 1/7/2025, khi nguồn in', 'Province before 1 July 2025, where printed'),
  ...WHEN,
  booths: label('Số gian hàng như nguồn in', 'Number of stands as printed'),
  exhibitors: label('Số đơn vị tham gia như nguồn in', 'Number of exhibitors as printed'),
  sizeNote: label('Quy mô theo lời nguồn', 'Size in the words of the source'),
  result: label('Kết quả như nguồn in', 'What came of it, as printed'),
  note: label('Ghi chú của sổ', 'Remark of the register in Vietnamese'),
  noteEn: label('Ghi chú bằng tiếng Anh', 'The same remark in English'),
  ...GROUND,
  website: label('Trang của đơn vị tổ chức', 'Page of the organiser'),
  source: label('Nguồn', 'Source'),
  'source.url': label('Địa chỉ trang', 'Address of the page'),
  'source.title': label('Tên trang', 'Title of the page'),
  otherSources: label('Nguồn khác', 'Further sources'),
  'otherSources.url': label('Địa chỉ trang', 'Address of the page'),
  'otherSources.title': label('Tên trang', 'Title of the page'),
};
