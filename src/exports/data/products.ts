/** Table of products: facts, and beside them what was in force on the day of the build. */
import type { Listed } from '../../catalogue/index.ts';
import { isInForce, STARS, STATUSES } from '../../domain/certificate.ts';
import { GROUP_KEYS } from '../../domain/taxonomy.ts';
import { productPath } from '../../i18n/routes.ts';
import { ID, placeColumns } from './place-columns.ts';
import { column, pageColumn, sampleColumn, table, type Column, type DataTable, type Value } from './table.ts';

/** For drinks with alcohol the register stays neutral: no taste, no price, no praise; the same as on their pages. */
const unlessAlcohol =
  (of: (product: Listed) => Value, otherwise: Value = null) =>
  (product: Listed): Value =>
    product.isAlcohol ? otherwise : of(product);

const WHAT: readonly Column<Listed>[] = [
  column('id', 'string', { vi: 'Mã cố định của sản phẩm', en: 'Permanent id of the product' }, ({ id }) => id, {
    required: true,
    unique: true,
    pattern: ID,
  }),
  column('name', 'string', { vi: 'Tên như nguồn in', en: 'Name as printed' }, ({ name }) => name, { required: true }),
  column('aliases', 'array', { vi: 'Tên khác, như nguồn in', en: 'Other names as printed' }, ({ aliases }) => aliases),
  column('producerId', 'string', { vi: 'Mã của chủ thể', en: 'Id of the producer' }, ({ producer }) => producer.id, {
    required: true,
    refersTo: 'producers',
  }),
  ...placeColumns<Listed>(),
  column('group', 'string', { vi: 'Nhóm sản phẩm', en: 'Group' }, ({ group }) => group, { required: true, enum: GROUP_KEYS }),
  column(
    'set',
    'integer',
    { vi: 'Số của bộ sản phẩm (1–26), chỉ khi chắc chắn', en: 'Number of the product set (1–26), only where certain' },
    ({ set }) => set,
    {
      minimum: 1,
      maximum: 26,
    },
  ),
  column(
    'gtin',
    'string',
    { vi: 'Mã số dưới mã vạch (GTIN), đủ 14 chữ số', en: 'Number below the barcode (GTIN), padded to 14 digits' },
    ({ gtin }) => gtin,
    {
      pattern: '[0-9]{14}',
    },
  ),
  column(
    'isAlcohol',
    'boolean',
    {
      vi: 'Đồ uống có cồn: chỉ hiện sau bước xác nhận đủ 18 tuổi, không kèm giá hay lời giới thiệu',
      en: 'An alcoholic drink: show it behind an 18+ confirmation only, without price or praise',
    },
    ({ isAlcohol }) => isAlcohol,
    { required: true },
  ),
];

const VERDICT: readonly Column<Listed>[] = [
  column(
    'stars',
    'integer',
    { vi: 'Hạng sao của lần công nhận đang xét', en: 'Stars of the current recognition' },
    ({ verdict }) => verdict.stars,
    {
      enum: STARS,
    },
  ),
  column(
    'isPotentialFiveStar',
    'boolean',
    { vi: 'Tiềm năng 5 sao: Bộ chưa quyết định, vẫn là 4 sao', en: 'Potential five-star: the ministry has not decided, so four stars' },
    ({ current }) => current?.isPotentialFiveStar ?? false,
    { required: true },
  ),
  column(
    'validUntil',
    'date',
    {
      vi: 'Ngày cuối theo quy định (36 tháng), khi biết ngày quyết định',
      en: 'Last day by rule (36 months), where the day of the decision is known',
    },
    ({ verdict }) => verdict.until,
  ),
  column(
    'validUntilYear',
    'year',
    {
      vi: 'Năm hết thời hạn, khi chỉ biết năm công nhận: hết trong năm ấy, không rõ ngày',
      en: 'Year in which it ends, where only the year of recognition is known: some day of that year',
    },
    ({ verdict }) => verdict.untilYear,
  ),
  column(
    'asOf',
    'date',
    { vi: 'Ngày tính ba cột đứng sau', en: 'Day for which the three columns after it were worked out' },
    ({ verdict }) => verdict.on,
    {
      required: true,
    },
  ),
  column(
    'statusOnAsOf',
    'string',
    {
      vi: 'Tình trạng vào ngày asOf; qua ngày khác phải tính lại',
      en: 'Status on the day asOf; on another day it has to be worked out again',
    },
    ({ verdict }) => verdict.status,
    { required: true, enum: STATUSES },
  ),
  column(
    'isInForceOnAsOf',
    'boolean',
    { vi: 'Chắc chắn còn hiệu lực vào ngày asOf', en: 'Certainly in force on the day asOf' },
    ({ verdict }) => isInForce(verdict),
    { required: true },
  ),
  column(
    'changesOn',
    'date',
    { vi: 'Ngày đầu tiên sau asOf mà tình trạng đổi, theo quy định', en: 'First day after asOf on which the status changes by rule' },
    ({ changesOn }) => changesOn,
  ),
];

const STORY: readonly Column<Listed>[] = [
  column(
    'summary',
    'string',
    { vi: 'Một hai câu về sản phẩm', en: 'One or two sentences in Vietnamese' },
    unlessAlcohol(({ summary }) => summary),
  ),
  column(
    'ingredients',
    'string',
    { vi: 'Nguyên liệu, như nguồn in', en: 'Ingredients as printed' },
    unlessAlcohol(({ ingredients }) => ingredients),
  ),
  column(
    'process',
    'string',
    { vi: 'Cách làm, như nguồn in', en: 'How it is made, as printed' },
    unlessAlcohol(({ process }) => process),
  ),
  column(
    'specialty',
    'string',
    { vi: 'Điểm riêng, như nguồn in', en: 'What sets it apart, as printed' },
    unlessAlcohol(({ specialty }) => specialty),
  ),
  column('marks', 'array', { vi: 'Mã của các chứng nhận khác', en: 'Ids of other marks and standards' }, ({ marks }) =>
    marks.map(({ id }) => id),
  ),
  column(
    'exportMarkets',
    'array',
    { vi: 'Thị trường xuất khẩu, như nguồn in', en: 'Export markets as printed' },
    unlessAlcohol(({ exportMarkets }) => exportMarkets, []),
  ),
  column(
    'priceAmount',
    'integer',
    { vi: 'Giá mà nguồn in, đồng', en: 'Price that a source printed, in đồng' },
    unlessAlcohol(({ price }) => price?.amount ?? null),
    {
      minimum: 0,
    },
  ),
  column(
    'priceUnit',
    'string',
    { vi: 'Giá ấy mua được gì', en: 'What that price buys' },
    unlessAlcohol(({ price }) => price?.unit ?? null),
  ),
  column(
    'priceSourceUrl',
    'string',
    { vi: 'Trang in giá', en: 'Page that printed the price' },
    unlessAlcohol(({ price }) => price?.source.url ?? null),
    {
      address: true,
    },
  ),
];

const RECORD: readonly Column<Listed>[] = [
  column(
    'sourceUrl',
    'string',
    { vi: 'Nguồn của lần công nhận đang xét', en: 'Source of the current recognition' },
    ({ current }) => current?.source.url ?? null,
    {
      address: true,
    },
  ),
  pageColumn({ vi: 'Trang của sản phẩm trên sổ này', en: 'Page of the product on this site' }, productPath),
  sampleColumn,
];

/** One row a product, in the published order. */
export function productsTable(products: readonly Listed[]): DataTable {
  return table(
    'products',
    { vi: 'Mỗi dòng một sản phẩm.', en: 'One row a product.' },
    ['id'],
    [...WHAT, ...VERDICT, ...STORY, ...RECORD],
    products,
  );
}
