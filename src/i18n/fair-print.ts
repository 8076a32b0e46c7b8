/** Words of what is printed for a fair: catalogue, cards of stands, the sheet for buyers. */
import type { Lang } from './lang.ts';

const vi = {
  titles: {
    catalogue: 'Danh mục sản phẩm',
    'stand-cards': 'Thẻ gian hàng, khổ A5',
    'stand-cards-a4': 'Thẻ gian hàng, khổ A4',
    buyers: 'Bảng chào mua',
  },
  descriptions: {
    catalogue: (fair: string) => `Danh mục in khổ A4 của ${fair}: sản phẩm theo khu, hiệu lực trong ngày hội chợ, mã QR.`,
    'stand-cards': (fair: string) => `Thẻ gian khổ A5 của ${fair}: số gian, chủ thể, sản phẩm với mã QR, để in.`,
    'stand-cards-a4': (fair: string) => `Thẻ gian khổ A4 của ${fair}: số gian, chủ thể, sản phẩm với mã QR, để in.`,
    buyers: (fair: string) => `Bảng cho bên mua tại ${fair}: năng lực, giá theo lượng, hạn dùng, chứng nhận, ô còn thiếu.`,
  },
  bar: 'In trang này, lưu PDF: bấm Ctrl+P (máy Mac: ⌘P) hoặc chọn “In” trong trình duyệt.',
  barLabel: 'Bản in của hội chợ',
  backToFair: 'Trang hội chợ',
  files: 'Bảng chào mua dạng tệp',
  contents: 'Nội dung',
  featured: 'Ban tổ chức chọn giới thiệu',
  sections: {
    stands: 'Các gian hàng',
    others: 'Sản phẩm không có gian riêng',
    alcohol: 'Đồ uống có cồn (18+)',
  },
  stand: (numbers: readonly string[]) => `Gian ${numbers.join(', ')}`,
  part: (part: number, parts: number) => `thẻ ${part}/${parts}`,
  organisers: 'Ban tổ chức',
  venue: 'Địa điểm',
  closedOn: (days: string) => `nghỉ ${days}`,
  counts: (products: string, producers: string) => `${products} sản phẩm của ${producers} chủ thể`,
  asOf: (day: string) => `Theo sổ đến ngày ${day}; hiệu lực ghi cho những ngày hội chợ.`,
  noStars: 'chưa thấy công nhận vào ngày hội chợ',
  noProducts: 'Sổ chưa có sản phẩm nào của gian này.',
  qr: (name: string) => `Mã QR: hồ sơ của ${name}`,
  scan: 'Quét mã để xem hồ sơ, quyết định và nguồn.',
  priceBy: 'theo nguồn đã ghi',
  page: 'Trang',
  missing: (count: number) => (count === 0 ? 'đủ thông tin' : `còn thiếu ${count} ô`),
  buyersLead: 'Gửi bên mua trước ngày kết nối. Ô có gạch chéo là điều bên mua thường hỏi mà sổ chưa có; chủ thể bổ sung thì sổ ghi thêm.',
  planned: 'Theo kế hoạch, ngày có thể thay đổi',
  cancelled: 'Đã hủy',
  postponed: 'Đã hoãn',
};

/** The words of one language. */
export type FairPrintWords = typeof vi;

const en: FairPrintWords = {
  titles: {
    catalogue: 'Product catalogue',
    'stand-cards': 'Stand cards, A5',
    'stand-cards-a4': 'Stand cards, A4',
    buyers: 'Sheet for buyers',
  },
  descriptions: {
    catalogue: (fair) => `Catalogue of ${fair} for print on A4: products by zone, validity on its days, QR codes.`,
    'stand-cards': (fair) => `Stand cards of ${fair} on A5 for print: number, producer, products with QR codes.`,
    'stand-cards-a4': (fair) => `Stand cards of ${fair} on A4 for print: number, producer, products with QR codes.`,
    buyers: (fair) => `For buyers at ${fair}: capacity, price by volume, shelf life, certificates, and what is missing.`,
  },
  bar: 'Print this page or save it as PDF: press Ctrl+P (Mac: ⌘P) or choose “Print” in the browser.',
  barLabel: 'What is printed for the fair',
  backToFair: 'Page of the fair',
  files: 'Sheet for buyers as files',
  contents: 'Contents',
  featured: "The organiser's choice",
  sections: {
    stands: 'Stands',
    others: 'Products without a stand of their own',
    alcohol: 'Drinks with alcohol (18+)',
  },
  stand: (numbers) => `${numbers.length === 1 ? 'Stand' : 'Stands'} ${numbers.join(', ')}`,
  part: (part, parts) => `card ${part} of ${parts}`,
  organisers: 'Organised by',
  venue: 'Venue',
  closedOn: (days) => `closed on ${days}`,
  counts: (products, producers) => `${products} products of ${producers} producers`,
  asOf: (day) => `From the register as of ${day}; validity is given for the days of the fair.`,
  noStars: 'no recognition found for the days of the fair',
  noProducts: 'The register has no product of this stand yet.',
  qr: (name) => `QR code: record of ${name}`,
  scan: 'Scan a code for the record, the decision and its source.',
  priceBy: 'by the source on record',
  page: 'Page',
  missing: (count) => (count === 0 ? 'complete' : `${count} ${count === 1 ? 'field' : 'fields'} missing`),
  buyersLead:
    'To be sent to buyers before the matchmaking day. Hatched cells are what buyers usually ask and the register does not have; once the producer says it, the register records it.',
  planned: 'Planned; days may change',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
};

/** The words of what is printed for a fair in a language. */
export function fairPrintWords(lang: Lang): FairPrintWords {
  return lang === 'vi' ? vi : en;
}
