/** Tables of fairs and of their stands. */
import type { ListedFair, Stand } from '../../catalogue/fairs.ts';
import { FAIR_KINDS, FAIR_STATUSES } from '../../domain/fair.ts';
import { ID, formerProvinceId, provinceId } from './place-columns.ts';
import { column, sampleColumn, table, type Column, type DataTable } from './table.ts';

const WHAT: readonly Column<ListedFair>[] = [
  column('id', 'string', { vi: 'Mã cố định của hội chợ', en: 'Permanent id of the fair' }, ({ id }) => id, {
    required: true,
    unique: true,
    pattern: ID,
  }),
  column('name', 'string', { vi: 'Tên như nguồn in', en: 'Name as printed' }, ({ name }) => name, { required: true }),
  column('nameEn', 'string', { vi: 'Tên tiếng Anh', en: 'English name' }, ({ nameEn }) => nameEn),
  column('kind', 'string', { vi: 'Loại', en: 'Kind' }, ({ kind }) => kind, { required: true, enum: FAIR_KINDS }),
  column(
    'status',
    'string',
    {
      vi: 'Tình trạng theo nguồn; "planned" đã qua ngày chưa hẳn là đã diễn ra',
      en: 'State by its source; a planned fair whose days are past was not thereby held',
    },
    ({ status }) => status,
    { required: true, enum: FAIR_STATUSES },
  ),
  column(
    'lastChecked',
    'date',
    { vi: 'Ngày xem lại nguồn gần nhất', en: 'Day on which the source was last looked at' },
    ({ lastChecked }) => lastChecked,
    {
      required: true,
    },
  ),
  column('organisers', 'array', { vi: 'Đơn vị tổ chức, như nguồn in', en: 'Organisers as printed' }, ({ organisers }) => organisers),
];

const WHERE: readonly Column<ListedFair>[] = [
  column('venue', 'string', { vi: 'Địa điểm, như nguồn in', en: 'Venue as printed' }, ({ venue }) => venue.name, { required: true }),
  column(
    'address',
    'string',
    { vi: 'Địa chỉ, khi nguồn in riêng', en: 'Street address, where printed apart' },
    ({ venue }) => venue.address,
  ),
  column(
    'provinceId',
    'string',
    { vi: 'Mã tỉnh, thành phố ngày nay', en: 'Id of the province of today' },
    ({ venue }) => provinceId(venue.province),
    {
      required: true,
      refersTo: 'places',
    },
  ),
  column('province', 'string', { vi: 'Tỉnh, thành phố ngày nay', en: 'Province of today' }, ({ venue }) => venue.province.name, {
    required: true,
  }),
  column(
    'formerProvinceId',
    'string',
    { vi: 'Mã tỉnh trước ngày 1/7/2025, khi nguồn in', en: 'Id of the province before 1 July 2025, where printed' },
    ({ venue }) => (venue.formerProvince === null ? null : formerProvinceId(venue.formerProvince)),
    { refersTo: 'places' },
  ),
];

const WHEN: readonly Column<ListedFair>[] = [
  column('start', 'date', { vi: 'Ngày đầu', en: 'First day' }, ({ start }) => start),
  column('end', 'date', { vi: 'Ngày cuối', en: 'Last day' }, ({ end }) => end),
  column('year', 'year', { vi: 'Năm, khi không rõ ngày', en: 'Year, where no day is known' }, ({ year }) => year),
  column(
    'datesAsPrinted',
    'string',
    { vi: 'Thời gian như nguồn in, khi không đủ ngày', en: 'Dates as printed, where they are no full dates' },
    ({ datesAsPrinted }) => datesAsPrinted,
  ),
  column('closed', 'array', { vi: 'Những ngày nghỉ ở giữa', en: 'Days in between on which it is closed' }, ({ closed }) => closed),
  column(
    'hours',
    'array',
    {
      vi: 'Giờ mở cửa: from, to (ngày, trống là mọi ngày), opens, closes (giờ Việt Nam)',
      en: 'Opening hours: from, to (days, null for all), opens, closes (time in Viet Nam)',
    },
    ({ hours }) => hours.map(({ from, to, opens, closes }) => ({ from, to, opens, closes })),
  ),
];

const SIZE: readonly Column<ListedFair>[] = [
  column('booths', 'integer', { vi: 'Số gian hàng, như nguồn in', en: 'Stands as printed' }, ({ booths }) => booths, { minimum: 1 }),
  column('exhibitors', 'integer', { vi: 'Số đơn vị tham gia, như nguồn in', en: 'Exhibitors as printed' }, ({ exhibitors }) => exhibitors, {
    minimum: 1,
  }),
  column('sizeNote', 'string', { vi: 'Quy mô, theo lời nguồn', en: 'Size in the words of the source' }, ({ sizeNote }) => sizeNote),
  column('result', 'string', { vi: 'Kết quả, như nguồn in', en: 'What came of it, as printed' }, ({ result }) => result),
  column('note', 'string', { vi: 'Ghi chú của sổ', en: 'Remark of the register in Vietnamese' }, ({ note }) => note),
  column('noteEn', 'string', { vi: 'Ghi chú của sổ, tiếng Anh', en: 'Remark of the register in English' }, ({ noteEn }) => noteEn),
  column('website', 'string', { vi: 'Trang của đơn vị tổ chức', en: 'Page of the organiser' }, ({ website }) => website, { address: true }),
  column('sourceUrl', 'string', { vi: 'Trang nguồn', en: 'Source page' }, ({ source }) => source.url, { required: true, address: true }),
  column('sourceTitle', 'string', { vi: 'Tên trang nguồn', en: 'Title of the source page' }, ({ source }) => source.title),
  column('otherSourceUrls', 'array', { vi: 'Các trang khác', en: 'Further pages' }, ({ otherSources }) =>
    otherSources.map(({ url }) => url),
  ),
  sampleColumn,
];

/** One row a fair, the earliest first. */
export function fairsTable(fairs: readonly ListedFair[]): DataTable {
  return table(
    'fairs',
    {
      vi: 'Mỗi dòng một hội chợ, diễn đàn, tuần hàng hoặc buổi kết nối cung cầu.',
      en: 'One row a fair, forum, market week or matchmaking day.',
    },
    ['id'],
    [...WHAT, ...WHERE, ...WHEN, ...SIZE],
    fairs,
  );
}

/** A stand with its fair. */
interface StandRow extends Stand {
  readonly fair: ListedFair;
}

const STAND: readonly Column<StandRow>[] = [
  column('fairId', 'string', { vi: 'Mã của hội chợ', en: 'Id of the fair' }, ({ fair }) => fair.id, { required: true, refersTo: 'fairs' }),
  column('stand', 'string', { vi: 'Số gian hàng', en: 'Number of the stand' }, ({ stand }) => stand, { required: true }),
  column('zone', 'string', { vi: 'Khu', en: 'Zone' }, ({ fair, zone }) => fair.zones.find(({ id }) => id === zone)?.name ?? null),
  column('producerId', 'string', { vi: 'Mã của chủ thể', en: 'Id of the producer' }, ({ producer }) => producer.id, {
    required: true,
    refersTo: 'producers',
  }),
  column('productIds', 'array', { vi: 'Mã các sản phẩm được bày', en: 'Ids of the products shown' }, ({ products }) =>
    products.map(({ id }) => id),
  ),
];

/** One row a stand, by fair. */
export function standsTable(fairs: readonly ListedFair[]): DataTable {
  return table(
    'stands',
    { vi: 'Mỗi dòng một gian hàng của một hội chợ.', en: 'One row a stand of a fair.' },
    ['fairId', 'stand'],
    STAND,
    fairs.flatMap((fair) => fair.stands.map((stand) => ({ ...stand, fair }))),
  );
}
