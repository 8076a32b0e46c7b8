/** Table of recognitions: the history of every product, one row a recognition. */
import type { Listed } from '../../catalogue/index.ts';
import { STARS, verdictOn, type Recognition } from '../../domain/certificate.ts';
import { lastDayOf } from '../../domain/date.ts';
import { column, table, type Column, type DataTable } from './table.ts';

/** A recognition with the product that it was given to. */
interface Row extends Recognition {
  readonly product: Listed;
  /** Place in the history of the product, from 1. */
  readonly no: number;
}

/** A day after every recognition. */
const AFTER_ALL = lastDayOf(9999);

/** When it ends by rule, whichever day one asks on. */
const endOf = (row: Row) => verdictOn([row], AFTER_ALL);

const GIVEN: readonly Column<Row>[] = [
  column('productId', 'string', { vi: 'Mã của sản phẩm', en: 'Id of the product' }, ({ product }) => product.id, {
    required: true,
    refersTo: 'products',
  }),
  column(
    'no',
    'integer',
    { vi: 'Thứ tự trong các lần công nhận của sản phẩm, từ cũ đến mới', en: 'Place in the history of the product, the oldest first' },
    ({ no }) => no,
    {
      required: true,
      minimum: 1,
    },
  ),
  column('stars', 'integer', { vi: 'Hạng sao', en: 'Stars' }, ({ stars }) => stars, { required: true, enum: STARS }),
  column(
    'isPotentialFiveStar',
    'boolean',
    { vi: 'Tiềm năng 5 sao: Bộ chưa quyết định, vẫn là 4 sao', en: 'Potential five-star: the ministry has not decided, so four stars' },
    ({ isPotentialFiveStar }) => isPotentialFiveStar,
    { required: true },
  ),
  column('date', 'date', { vi: 'Ngày quyết định', en: 'Day of the decision' }, ({ date }) => date),
  column('year', 'year', { vi: 'Năm công nhận, khi không rõ ngày', en: 'Year of recognition, where no day is known' }, ({ year }) => year),
  column('round', 'string', { vi: 'Đợt đánh giá, như nguồn in', en: 'Assessment round as printed' }, ({ round }) => round),
  column(
    'decisionNumber',
    'string',
    {
      vi: 'Số quyết định, như nguồn in; chỉ có nghĩa cùng cơ quan và ngày',
      en: 'Decision number as printed; means something only with issuer and date',
    },
    ({ decisionNumber }) => decisionNumber,
  ),
  column('issuer', 'string', { vi: 'Cơ quan ban hành, như nguồn in', en: 'Issuer as printed' }, ({ issuer }) => issuer),
  column('score', 'number', { vi: 'Điểm trên 100, khi đã công bố', en: 'Points out of 100, where published' }, ({ score }) => score, {
    minimum: 0,
    maximum: 100,
  }),
];

const CLAIM: readonly Column<Row>[] = [
  column(
    'basis',
    'string',
    {
      vi: 'Căn cứ: decision là quyết định; council là kết quả của hội đồng, chưa thấy quyết định',
      en: 'Basis: a decision, or the result of a council of which no decision was seen',
    },
    ({ basis }) => basis,
    { required: true, enum: ['decision', 'council'] },
  ),
  column(
    'provenance',
    'string',
    {
      vi: 'Loại nguồn: A quyết định hoặc phụ lục; B cổng nhà nước hoặc báo chí; C trang của chủ thể, không xác nhận được hạng sao',
      en: 'Kind of source: A decision or annex; B state portal or press; C the producer’s own page, which cannot confirm stars',
    },
    ({ provenance }) => provenance,
    { required: true, enum: ['A', 'B', 'C'] },
  ),
  column('sourceUrl', 'string', { vi: 'Trang nguồn', en: 'Source page' }, ({ source }) => source.url, { required: true, address: true }),
  column('sourceTitle', 'string', { vi: 'Tên trang nguồn', en: 'Title of the source page' }, ({ source }) => source.title),
  column('otherSourceUrls', 'array', { vi: 'Các trang khác cũng nói vậy', en: 'Further pages that say the same' }, ({ otherSources }) =>
    otherSources.map(({ url }) => url),
  ),
  column(
    'validUntil',
    'date',
    { vi: 'Ngày cuối theo quy định (36 tháng), nếu không bị thu hồi', en: 'Last day by rule (36 months), unless revoked' },
    (row) => endOf(row).until,
  ),
  column(
    'validUntilYear',
    'year',
    { vi: 'Năm hết thời hạn, khi chỉ biết năm công nhận', en: 'Year in which it ends, where only the year of recognition is known' },
    (row) => endOf(row).untilYear,
  ),
];

const AFTER: readonly Column<Row>[] = [
  column('isRevoked', 'boolean', { vi: 'Đã có quyết định thu hồi', en: 'A decision revoked it' }, ({ revocation }) => revocation !== null, {
    required: true,
  }),
  column('revokedOn', 'date', { vi: 'Ngày thu hồi', en: 'Day of the revocation' }, ({ revocation }) => revocation?.date ?? null),
  column(
    'revocationNumber',
    'string',
    { vi: 'Số quyết định thu hồi', en: 'Number of the revoking decision' },
    ({ revocation }) => revocation?.decisionNumber ?? null,
  ),
  column(
    'revocationSourceUrl',
    'string',
    { vi: 'Nguồn của việc thu hồi', en: 'Source of the revocation' },
    ({ revocation }) => revocation?.source.url ?? null,
    {
      address: true,
    },
  ),
  column(
    'isCurrent',
    'boolean',
    {
      vi: 'Lần công nhận đang xét vào ngày của bộ dữ liệu; lần cũ đã được thay',
      en: 'The recognition that counts on the day of the data; earlier ones were replaced',
    },
    ({ product, no }) => product.current === product.certificates[no - 1],
    { required: true },
  ),
];

/** One row a recognition, by product in the published order, then the oldest first. */
export function certificatesTable(products: readonly Listed[]): DataTable {
  return table(
    'certificates',
    { vi: 'Mỗi dòng một lần công nhận của một sản phẩm.', en: 'One row a recognition of a product.' },
    ['productId', 'no'],
    [...GIVEN, ...CLAIM, ...AFTER],
    products.flatMap((product) => product.certificates.map((certificate, index): Row => ({ ...certificate, product, no: index + 1 }))),
  );
}
