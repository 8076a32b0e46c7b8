/** What the editor calls each field, and the hint below it. A test holds that every field of the schemas stands here. */
import type { Lang } from './lang.ts';

/** Words of one field. */
export interface FieldLabel {
  /** Label by language. */
  readonly label: Readonly<Record<Lang, string>>;
  /** Hint below the field by language; none where the label says it all. */
  readonly hint?: Readonly<Record<Lang, string>>;
}

/** Labels by path, as {@link SchemaField.path} gives it. */
export type Labels = Readonly<Record<string, FieldLabel>>;

/** A label. */
export const label = (vi: string, en: string): FieldLabel => ({ label: { vi, en } });
/** A label with a hint below the field. */
export const hinted = (vi: string, en: string, viHint: string, enHint: string): FieldLabel => ({
  label: { vi, en },
  hint: { vi: viHint, en: enHint },
});

/** A group with the address and the title of a page. */
export const source = (path: string, own: FieldLabel): Labels => ({
  [path]: own,
  [`${path}.url`]: hinted(
    'Địa chỉ trang',
    'Address of the page',
    'Bắt đầu bằng https://. Trang ai cũng mở được.',
    'Starts with https://. A page that anyone can open.',
  ),
  [`${path}.title`]: hinted(
    'Tên trang',
    'Title of the page',
    'Như trang in, thêm tên báo hoặc cổng thông tin trong ngoặc.',
    'As printed, with the name of the paper or portal in brackets.',
  ),
});

/** The place of a product or a producer. */
const PLACE: Labels = {
  place: hinted(
    'Nơi chốn, như nguồn in',
    'Place, as printed',
    'Giữ tên như nguồn in, kể cả huyện, xã đã đổi tên. Tỉnh ngày nay được suy ra.',
    'Names as the source prints them, also where they have changed. The province of today is derived.',
  ),
  'place.formerProvince': label('Tỉnh trước 1/7/2025', 'Province before 1 July 2025'),
  'place.district': label('Huyện, thị xã, thành phố (cũ)', 'Former district'),
  'place.commune': label('Xã, phường, thị trấn', 'Commune'),
};

const CERTIFICATES: Labels = {
  certificates: hinted(
    'Các lần công nhận',
    'Recognitions',
    'Từ cũ đến mới. Không sửa lần cũ; có quyết định mới thì thêm một mục ở cuối.',
    'Oldest first. Earlier ones are never rewritten; add a new one at the end.',
  ),
  'certificates.stars': hinted('Hạng sao', 'Stars', 'Sổ chỉ ghi 3, 4 và 5 sao.', 'The register holds 3, 4 and 5 stars only.'),
  'certificates.potentialFiveStar': hinted(
    'Tiềm năng 5 sao',
    'Potential five-star',
    'Tỉnh chấm từ 90 điểm và Bộ chưa quyết định: ghi 4 sao.',
    'The province scored 90 or more and the ministry has not decided: 4 stars.',
  ),
  'certificates.date': hinted(
    'Ngày quyết định',
    'Day of the decision',
    'Thời hạn 36 tháng tính từ ngày này. Chỉ biết năm thì để trống và ghi năm.',
    'The 36 months count from it. Where only the year is known, leave it empty and give the year.',
  ),
  'certificates.year': hinted('Năm công nhận', 'Year of recognition', 'Chỉ khi nguồn không in ngày.', 'Only where no day is printed.'),
  'certificates.round': hinted(
    'Đợt đánh giá',
    'Round',
    'Như nguồn in, khi khác với năm của quyết định.',
    'As printed, where it differs from the year of the decision.',
  ),
  'certificates.decisionNumber': hinted(
    'Số quyết định',
    'Decision number',
    'Như in trên quyết định, ví dụ 86/QĐ-UBND.',
    'As printed on the decision, such as 86/QĐ-UBND.',
  ),
  'certificates.issuer': hinted(
    'Cơ quan ban hành',
    'Issuer',
    'Như in, kể cả khi cơ quan ấy không còn.',
    'As printed, also where it no longer exists.',
  ),
  'certificates.score': hinted('Điểm', 'Score', 'Trên 100, chỉ khi đã công bố.', 'Out of 100, only where published.'),
  'certificates.basis': hinted(
    'Căn cứ',
    'Basis',
    'Chỉ chọn khi nguồn nói kết quả của hội đồng và không nói quyết định.',
    'Choose only where the source names the council’s result and no decision.',
  ),
  'certificates.provenance': hinted(
    'Loại nguồn',
    'Kind of source',
    'Trang của chủ thể không xác nhận được hạng sao.',
    'A producer’s own page cannot confirm stars.',
  ),
  ...source('certificates.source', label('Nguồn', 'Source')),
  ...source('certificates.otherSources', label('Nguồn khác cho lần công nhận này', 'Further sources of this recognition')),
  'certificates.revoked': hinted(
    'Thu hồi',
    'Withdrawal',
    'Chỉ khi có quyết định thu hồi và có nguồn.',
    'Only where a decision withdraws it and a source says so.',
  ),
  'certificates.revoked.date': label('Ngày thu hồi', 'Day of withdrawal'),
  'certificates.revoked.decisionNumber': label('Số quyết định thu hồi', 'Number of the withdrawal'),
  ...source('certificates.revoked.source', label('Nguồn', 'Source')),
};

const STORY: Labels = {
  summary: hinted(
    'Câu chuyện, một hai câu',
    'Story in one or two sentences',
    'Viết đúng, viết ngắn. Không viết "nhất", "duy nhất", "số một"; không nói thực phẩm chữa được bệnh.',
    'True and short. No "best", "only", "number one"; no claim that a food cures.',
  ),
  ingredients: label('Nguyên liệu', 'Ingredients'),
  process: label('Cách làm', 'How it is made'),
  specialty: label('Điểm riêng', 'What sets it apart'),
  marks: label('Chứng nhận khác', 'Other marks and standards'),
  'marks.mark': label('Chứng nhận', 'Mark'),
  'marks.asPrinted': hinted('Như nguồn in', 'As printed', 'Chỉ khi nói rõ hơn tên chứng nhận.', 'Only where it says more than the name.'),
  exportMarkets: hinted('Thị trường xuất khẩu', 'Export markets', 'Mỗi dòng một nước, như nguồn in.', 'One a line, as printed.'),
  price: hinted(
    'Giá',
    'Price',
    'Giá do chủ thể hoặc nguồn in, không ước lượng. Đồ uống từ 15 độ cồn, hoặc chưa rõ độ cồn, thì không ghi giá.',
    'As the producer or a source prints it, never estimated. None for drinks of 15 % alcohol or more, or of unknown strength.',
  ),
  'price.amount': hinted(
    'Số tiền (đồng)',
    'Amount in đồng',
    'Số nguyên, không dấu chấm: 85000.',
    'A whole number without separators: 85000.',
  ),
  'price.unit': hinted('Mua được gì', 'What it buys', 'Ví dụ: chai 500 ml.', 'Such as: chai 500 ml.'),
  ...source('price.source', label('Nguồn của giá', 'Source of the price')),
  gtin: hinted(
    'Mã số dưới mã vạch',
    'Number below the barcode',
    'GTIN 8, 12, 13 hoặc 14 chữ số, như in trên bao bì.',
    'GTIN of 8, 12, 13 or 14 digits, as on the pack.',
  ),
  trade: hinted(
    'Thông tin cho người mua sỉ',
    'For buyers',
    'Như chủ thể cho biết, không ước lượng. Điều gì chưa rõ thì để trống.',
    'As the producer states it, never estimated. Leave empty what is not known.',
  ),
  'trade.packaging': hinted(
    'Quy cách, bao bì',
    'Pack size and packaging',
    'Ví dụ: chai 500 ml, thùng 12 chai.',
    'Such as: chai 500 ml, thùng 12 chai.',
  ),
  'trade.shelfLife': label('Hạn sử dụng', 'Shelf life'),
  'trade.capacityPerMonth': hinted('Sản lượng mỗi tháng', 'Capacity a month', 'Ví dụ: 2.000 chai.', 'Such as: 2.000 chai.'),
  'trade.minimumOrder': label('Đơn hàng nhỏ nhất', 'Smallest order'),
  'trade.leadTime': hinted(
    'Thời gian giao',
    'Lead time',
    'Từ khi đặt đến khi giao, ví dụ: 7 ngày.',
    'From order to delivery, such as: 7 ngày.',
  ),
  'trade.invoice': label('Xuất được hóa đơn GTGT', 'Issues VAT invoices'),
  'trade.priceByVolume': hinted(
    'Giá theo số lượng',
    'Price by volume',
    'Từ số lượng nhỏ nhất. Đồ uống có cồn thì không ghi giá.',
    'Smallest volume first. None for drinks with alcohol.',
  ),
  'trade.priceByVolume.from': hinted('Từ số lượng', 'From', 'Ví dụ: từ 100 chai.', 'Such as: từ 100 chai.'),
  'trade.priceByVolume.amount': label('Số tiền (đồng)', 'Amount in đồng'),
  'trade.priceByVolume.unit': label('Mua được gì', 'What it buys'),
  'trade.statedOn': label('Chủ thể cho biết ngày', 'Stated on'),
  ...source('trade.source', label('Nguồn, nếu công khai', 'Source, where public')),
  offers: hinted(
    'Bán khi bật đặt hàng',
    'For sale when ordering is on',
    'Chỉ những gì chính chủ thể chào bán. Không dành cho đồ uống có cồn.',
    'Only what the producer itself offers. None for drinks with alcohol.',
  ),
  'offers.id': hinted(
    'Mã trong sản phẩm',
    'Id inside the product',
    'Chữ thường không dấu nối bằng "-", không đổi nữa, ví dụ: chai-500ml.',
    'Lower-case words joined by "-", never changed, such as: chai-500ml.',
  ),
  'offers.price': label('Giá một đơn vị (đồng, đã gồm thuế)', 'Price of a unit (đồng, VAT included)'),
  'offers.unit': hinted('Đơn vị', 'Unit', 'Ví dụ: chai 500 ml.', 'Such as: chai 500 ml.'),
  'offers.from': label('Nhận đơn từ ngày', 'Orders from'),
  'offers.to': label('Nhận đơn đến hết ngày', 'Orders until'),
  'offers.maxPerOrder': label('Nhiều nhất trong một đơn', 'Most in one order'),
  'offers.stock': hinted(
    'Số lượng nhận tại cơ sở',
    'Units to pick up at the producer',
    'Cần địa điểm nhận hàng trong tệp chủ thể.',
    'Needs a place to pick up in the file of the producer.',
  ),
  'offers.fairs': label('Nhận tại hội chợ', 'To pick up at fairs'),
  'offers.fairs.fair': label('Hội chợ', 'Fair'),
  'offers.fairs.stand': label('Gian hàng', 'Stand'),
  'offers.fairs.stock': label('Số lượng mang đến', 'Units brought there'),
  images: hinted(
    'Ảnh',
    'Photographs',
    'Ảnh bạn chụp hoặc có quyền dùng. Ảnh được thu nhỏ; vị trí chụp trong tệp bị bỏ.',
    'Taken by you, or with the right to use it. It is made smaller; the place stored in the file is dropped.',
  ),
  'images.file': label('Tệp ảnh', 'Picture'),
  'images.alt': hinted(
    'Ảnh cho thấy gì',
    'What it shows',
    'Một câu cho người không nhìn thấy ảnh.',
    'One sentence in Vietnamese for those who do not see it.',
  ),
  'images.credit': label('Người chụp', 'Who took it'),
  ...source('otherSources', label('Trang khác viết về sản phẩm', 'Further pages on the product')),
};

/** Labels of the fields of a product. */
export const PRODUCT_LABELS: Labels = {
  name: hinted('Tên sản phẩm', 'Name of the product', 'Như in trong quyết định công nhận.', 'As printed in the recognition.'),
  aliases: hinted('Tên khác', 'Other names', 'Mỗi dòng một tên đã dùng hoặc được công nhận.', 'One a line, as sold or recognised.'),
  producer: hinted(
    'Chủ thể',
    'Producer',
    'Gõ tên để tìm. Chưa có thì bấm nút thêm bên trên.',
    'Type a name to find it. Add it with the button above where it is missing.',
  ),
  ...PLACE,
  group: label('Nhóm', 'Group'),
  set: hinted('Bộ sản phẩm', 'Product set', 'Chỉ khi chắc chắn.', 'Only where certain.'),
  alcohol: hinted(
    'Đồ uống có cồn',
    'Alcoholic drink',
    'Hiện sau bước xác nhận 18 tuổi. "40 độ đạm" của nước mắm không phải độ cồn.',
    'Shown behind an 18+ confirmation. "40 độ đạm" on fish sauce is not alcohol.',
  ),
  ...CERTIFICATES,
  ...STORY,
};

/** Labels of the fields of a producer. */
export const PRODUCER_LABELS: Labels = {
  name: hinted('Tên chủ thể', 'Name of the producer', 'Như các nguồn hay in nhất.', 'As printed most often.'),
  aliases: hinted('Tên khác', 'Other spellings', 'Mỗi dòng một cách viết.', 'One a line.'),
  kind: label('Loại hình', 'Kind'),
  ...PLACE,
  contact: hinted(
    'Liên hệ kinh doanh',
    'Business contact',
    'Chỉ những gì chủ thể đã công bố để kinh doanh. Không ghi số riêng, căn cước, mã số thuế cá nhân.',
    'Only what the producer published for business. No private numbers, identity papers or personal tax codes.',
  ),
  'contact.phone': hinted('Đường dây nóng', 'Hotline', 'Dạng +84912345678.', 'In the form +84912345678.'),
  'contact.phoneConsent': hinted(
    'Chủ thể đồng ý đăng số này',
    'The producer agrees that it is published',
    'Không có đồng ý thì không đăng số.',
    'Without consent no number is published.',
  ),
  'contact.email': label('Thư điện tử', 'E-mail'),
  'contact.website': label('Trang riêng', 'Own site'),
  'contact.zalo': hinted('Trang Zalo', 'Zalo page', 'Dạng https://zalo.me/…', 'In the form https://zalo.me/…'),
  seller: hinted(
    'Người bán',
    'Seller',
    'Cần khi sản phẩm được bán qua trang. Người mua được đọc những điều này.',
    'Needed when products are sold on the site. Buyers are told these things.',
  ),
  'seller.legalName': label('Tên đăng ký', 'Registered name'),
  'seller.taxCode': hinted('Mã số thuế', 'Tax code', '9 đến 13 chữ số.', '9 to 13 digits.'),
  'seller.email': label('Thư điện tử nhận đơn', 'E-mail for orders'),
  'seller.pickup': label('Nơi nhận hàng', 'Where to pick up'),
  'seller.pickup.address': label('Địa chỉ', 'Address'),
  'seller.pickup.hours': hinted('Giờ', 'Hours', 'Ví dụ: thứ hai đến thứ bảy, 8:00-17:00.', 'Such as: thứ hai đến thứ bảy, 8:00-17:00.'),
  'seller.bank': hinted(
    'Tài khoản nhận chuyển khoản',
    'Account for transfers',
    'Tài khoản của chính người bán. Người mua được đọc.',
    'The seller’s own account. Buyers are shown it.',
  ),
  'seller.bank.bin': hinted('Mã ngân hàng (BIN)', 'Number of the bank (BIN)', 'Sáu chữ số, ví dụ: 970436.', 'Six digits, such as: 970436.'),
  'seller.bank.name': label('Tên ngân hàng', 'Name of the bank'),
  'seller.bank.account': label('Số tài khoản', 'Account'),
  'seller.bank.holder': hinted(
    'Chủ tài khoản',
    'Holder',
    'Chữ hoa không dấu, như ngân hàng in.',
    'Capitals without diacritics, as the bank prints it.',
  ),
  'seller.cards': hinted(
    'Nhận thẻ qua đơn vị vận hành',
    'Cards through the operator',
    'Đơn vị vận hành thu hộ rồi quyết toán với người bán.',
    'The operator takes the money and settles with the seller.',
  ),
};

/** Fields that the editor does not offer and leaves as they are: marks of test records, columns of imported sheets, plans of fairs. */
export const NOT_OFFERED: readonly string[] = ['sample', 'extra', 'plan'];
