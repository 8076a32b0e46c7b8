/** Words of the sheet for buyers: its columns, and what stands where something is missing. */
import type { Lang } from './lang.ts';

const vi = {
  columns: {
    product: 'Tên sản phẩm',
    producer: 'Chủ thể',
    province: 'Tỉnh, thành phố',
    group: 'Nhóm',
    stars: 'Số sao',
    validity: 'Hiệu lực trong ngày hội chợ',
    decision: 'Số quyết định',
    decisionDate: 'Ngày quyết định',
    gtin: 'Mã vạch (GTIN)',
    packaging: 'Quy cách, bao bì',
    shelfLife: 'Hạn sử dụng',
    capacity: 'Năng lực mỗi tháng',
    minimumOrder: 'Đặt tối thiểu',
    leadTime: 'Thời gian giao',
    prices: 'Giá theo lượng',
    invoice: 'Hóa đơn GTGT',
    marks: 'Chứng nhận khác',
    markets: 'Thị trường xuất khẩu',
    contact: 'Liên hệ đã công bố',
    stands: 'Gian',
    statedOn: 'Chủ thể khai ngày',
    remark: 'Ghi chú',
    link: 'Liên kết cố định',
  },
  gap: 'chưa có, mời bổ sung',
  none: '—',
  yes: 'có',
  no: 'không',
  noPrices: 'không ghi giá đồ uống có cồn',
  council: 'theo kết quả của hội đồng, chưa thấy số quyết định',
  gapsOf: (count: number) => (count === 0 ? 'đủ thông tin' : `còn thiếu ${count} ô`),
  sheet: 'Chào mua',
  gapSheet: 'Còn thiếu',
  gapColumns: ['Chủ thể', 'Số sản phẩm', 'Số ô còn thiếu', 'Các mục còn thiếu', 'Liên hệ đã công bố'],
};

/** The words of one language. */
export type BuyerWords = typeof vi;

/** A column of the sheet for buyers. */
export type BuyerField = keyof BuyerWords['columns'];

const en: BuyerWords = {
  columns: {
    product: 'Product',
    producer: 'Producer',
    province: 'Province',
    group: 'Group',
    stars: 'Stars',
    validity: 'Valid on the days of the fair',
    decision: 'Decision number',
    decisionDate: 'Decision date',
    gtin: 'Barcode (GTIN)',
    packaging: 'Packaging',
    shelfLife: 'Shelf life',
    capacity: 'Capacity per month',
    minimumOrder: 'Minimum order',
    leadTime: 'Lead time',
    prices: 'Price by volume',
    invoice: 'VAT invoice',
    marks: 'Other certificates',
    markets: 'Export markets',
    contact: 'Published contact',
    stands: 'Stand',
    statedOn: 'Stated by the producer on',
    remark: 'Remark',
    link: 'Permanent link',
  },
  gap: 'missing, please fill in',
  none: '—',
  yes: 'yes',
  no: 'no',
  noPrices: 'no prices are given for drinks with alcohol',
  council: "by the council's result; no decision number was seen",
  gapsOf: (count) => (count === 0 ? 'complete' : `${count} ${count === 1 ? 'field' : 'fields'} missing`),
  sheet: 'For buyers',
  gapSheet: 'Missing',
  gapColumns: ['Producer', 'Products', 'Fields missing', 'What is missing', 'Published contact'],
};

/** The words of the sheet for buyers in a language. */
export function buyerWords(lang: Lang): BuyerWords {
  return lang === 'vi' ? vi : en;
}
