/** Words of the producers' kit. */
import type { Recognition } from '../domain/certificate.ts';
import type { LabelBar } from '../domain/label.ts';
import type { Producer } from '../domain/product.ts';
import { shortDate } from './format.ts';
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface KitWords {
  readonly name: string;
  readonly short: string;
  readonly lead: string;
  readonly description: string;
  readonly whatTitle: string;
  readonly what: readonly (readonly [name: string, text: string])[];
  readonly findTitle: string;
  readonly find: string;
  readonly findProducers: string;
  readonly none: string;
  readonly free: string;
  readonly provincesTitle: string;
  readonly provincesText: string;
  readonly calendar: string;
  readonly feed: string;
  readonly ofProduct: (name: string, producer: string) => string;
  readonly ofProducer: (name: string) => string;
  readonly productDescription: (name: string) => string;
  readonly producerDescription: (name: string) => string;
  readonly pageOf: string;
  readonly qrTitle: string;
  readonly qrAlt: (name: string) => string;
  readonly qrText: string;
  readonly qrSize: (mm: string, modules: number, module: string) => string;
  readonly qrSvg: string;
  readonly qrPng: string;
  readonly qrScale: string;
  readonly gs1Title: string;
  readonly gs1Known: (gtin: string) => string;
  readonly gs1Alt: (gtin: string) => string;
  readonly gs1Linkset: string;
  readonly gs1None: string;
  readonly gs1Send: string;
  readonly labelsTitle: string;
  readonly labelsId: string;
  readonly labelsText: string;
  readonly labelsPrint: string;
  readonly labelsReady: string;
  readonly labelsUse: (date: string) => string;
  readonly labelsOnly: string;
  readonly bars: Readonly<Record<LabelBar, string>>;
  readonly cardTitle: string;
  readonly cardId: string;
  readonly cardText: string;
  readonly cardPrint: string;
  readonly cardReady: string;
  readonly cardAlcohol: string;
  readonly completeTitle: string;
  readonly completeShare: (share: string) => string;
  readonly complete: string;
  readonly has: string;
  readonly lacks: string;
  readonly next: string;
  readonly send: string;
  readonly sendNote: string;
  readonly sendEditor: string;
  readonly mailSubject: string;
  readonly mailBody: string;
  readonly renewTitle: string;
  readonly renewBy: (date: string) => string;
  readonly renewYear: (year: number) => string;
  readonly renewEnded: string;
  readonly renewUnknown: string;
  readonly renewRevoked: string;
  readonly renewDays: (days: number) => string;
  readonly renewFiles: string;
  readonly renewAlcohol: string;
  readonly producerLead: (count: string) => string;
  readonly average: (share: string) => string;
  readonly vcard: string;
  readonly vcardText: string;
  readonly vcardEmpty: string;
  readonly contactTitle: string;
  readonly productsTitle: string;
  readonly openKit: string;
  readonly previewTitle: string;
  readonly previewAlt: (name: string) => string;
  readonly embedsTitle: string;
  readonly embedTitle: string;
  readonly badgeText: string;
  readonly badgeAlt: (name: string) => string;
  readonly embedText: string;
  readonly embedMore: string;
}

const vi: KitWords = {
  name: 'Bộ công cụ của chủ thể',
  short: 'Bộ công cụ',
  lead: 'Mã QR, nhãn in, thẻ kệ hàng, danh bạ và lịch gia hạn, làm sẵn cho từng sản phẩm và từng chủ thể trong sổ. Không mất tiền, không cần tài khoản.',
  description: 'Mã QR, nhãn in, thẻ kệ hàng, danh bạ và lịch gia hạn công nhận OCOP, làm sẵn cho từng sản phẩm và chủ thể trong Sổ Sao.',
  whatTitle: 'Trong bộ có gì',
  what: [
    ['Mã QR', 'dẫn đến liên kết cố định của sản phẩm, cho bao bì và tem; dạng SVG và PNG.'],
    ['GS1 Digital Link', 'khi sổ đã biết số dưới mã vạch.'],
    ['Tờ nhãn A4 và thẻ kệ hàng A5', 'in ngay từ trang. Số sao chỉ có trên nhãn khi công nhận chắc chắn còn hiệu lực.'],
    ['Danh bạ và lịch gia hạn', 'tệp vCard của chủ thể; lịch và nguồn tin nhắc trước 180, 90 và 30 ngày.'],
    ['Hồ sơ đầy đủ đến đâu', 'và việc nên làm tiếp.'],
  ],
  findTitle: 'Tìm bộ công cụ của mình',
  find: 'Tìm tên sản phẩm hoặc chủ thể, mở trang của nó; liên kết “Bộ công cụ” ở cuối trang.',
  findProducers: 'Danh sách chủ thể theo chữ cái',
  none: 'Sổ này có quá nhiều sản phẩm nên không làm bộ công cụ cho từng cái. Liên kết cố định trên trang sản phẩm vẫn dùng được để in mã QR.',
  free: 'Dùng bộ công cụ không làm đổi thứ tự kết quả trong sổ.',
  provincesTitle: 'Lịch gia hạn theo tỉnh, thành phố',
  provincesText:
    'Cho văn phòng điều phối và xã: mọi công nhận trong tỉnh sắp đến ngày đánh giá lại. Thêm lịch vào điện thoại hay máy tính, hoặc theo dõi nguồn tin. Không nêu đồ uống có cồn.',
  calendar: 'Lịch (.ics)',
  feed: 'Nguồn tin (Atom)',
  ofProduct: (name, producer) => `Bộ công cụ: ${name}, ${producer}`,
  ofProducer: (name) => `Bộ công cụ của chủ thể: ${name}`,
  productDescription: (name) => `Mã QR, nhãn in, thẻ kệ hàng và ngày gia hạn của ${name}.`,
  producerDescription: (name) => `Danh bạ, lịch gia hạn và bộ công cụ cho từng sản phẩm của ${name}.`,
  pageOf: 'Trang trong sổ',
  qrTitle: 'Mã QR',
  qrAlt: (name) => `Mã QR của ${name}`,
  qrText:
    'Người quét thấy sản phẩm được mấy sao, theo quyết định nào, đến bao giờ. Địa chỉ này không đổi, kể cả khi tên hay hạng sao thay đổi.',
  qrSize: (mm, modules, module) =>
    `Nhỏ nhất ${mm} × ${mm} mm kể cả viền trắng (mã có ${modules} ô mỗi cạnh, mỗi ô không dưới ${module} mm). Luôn in đen trên nền trắng và giữ nguyên viền.`,
  qrSvg: 'Tải SVG',
  qrPng: 'Tải PNG',
  qrScale:
    'Hai tệp in ra rộng 30 mm. Cần 20 hay 50 mm thì đặt bề rộng trong phần mềm dàn trang: SVG phóng to không vỡ, PNG in đẹp đến 50 mm. Đừng kéo méo.',
  gs1Title: 'GTIN và GS1 Digital Link',
  gs1Known: (gtin) => `Số GTIN ${gtin}. Một mã QR duy nhất vừa cho quầy thu ngân đọc số này, vừa cho người mua mở trang sản phẩm.`,
  gs1Alt: (gtin) => `Mã QR GS1 Digital Link của ${gtin}`,
  gs1Linkset: 'Danh sách liên kết cho máy đọc (linkset)',
  gs1None:
    'Sổ chưa biết số dưới mã vạch của sản phẩm này. Gửi số ấy (8, 12, 13 hoặc 14 chữ số, do GS1 Việt Nam cấp), sổ sẽ làm địa chỉ và mã QR theo chuẩn GS1 Digital Link.',
  gs1Send: 'Gửi số GTIN',
  labelsTitle: 'Tờ nhãn',
  labelsId: 'nhan',
  labelsText: '14 nhãn 99,1 × 38,1 mm trên một tờ A4, vừa giấy nhãn 2 × 7 ô; giấy thường thì cắt theo vạch.',
  labelsPrint: 'Chọn tờ nhãn để in',
  labelsReady: 'Đã chọn tờ nhãn: bấm In trong trình duyệt (Ctrl+P), khổ A4, tỷ lệ 100 %, không lề. Chỉ tờ nhãn được in.',
  labelsUse: (date) => `Không dùng nhãn này sau ${date}, hoặc khi công nhận thay đổi trước ngày đó.`,
  labelsOnly: 'Vì vậy nhãn chỉ có mã QR để kiểm tra hiệu lực, không ghi số sao.',
  bars: {
    none: 'Sổ chưa ghi công nhận nào vào ngày này.',
    revoked: 'Công nhận đã bị thu hồi.',
    ended: 'Công nhận đã hết thời hạn theo ngày ghi nhận.',
    window: 'Nguồn chỉ ghi năm công nhận, và trong năm nay công nhận hết hạn vào một ngày chưa rõ.',
    unknown: 'Nguồn không ghi ngày công nhận nên không tính được thời hạn.',
    council: 'Nguồn mới nêu kết quả của hội đồng, chưa thấy số quyết định.',
    'own-page': 'Hạng sao mới chỉ thấy trên trang của chủ thể, chưa có nguồn xác nhận.',
  },
  cardTitle: 'Thẻ kệ hàng',
  cardId: 'the-ke',
  cardText: 'Một thẻ A5 nằm ngang. In ở tỷ lệ 71 % thì được A6, mã QR vẫn quét tốt.',
  cardPrint: 'Chọn thẻ kệ để in',
  cardReady: 'Đã chọn thẻ kệ: bấm In trong trình duyệt (Ctrl+P), khổ A5 nằm ngang, không lề. Chỉ thẻ này được in.',
  cardAlcohol: 'Đồ uống có cồn không có thẻ kệ và ảnh giới thiệu: sổ chỉ ghi, không quảng bá.',
  completeTitle: 'Hồ sơ đầy đủ đến đâu',
  completeShare: (share) => `Hồ sơ có ${share} những gì nên có, theo trọng số. Thiếu là thiếu ở nguồn, không phải lỗi của sản phẩm.`,
  complete: 'Hồ sơ đã đủ mọi mục.',
  has: 'Có',
  lacks: 'Thiếu',
  next: 'Việc nên làm tiếp',
  send: 'Gửi phần còn thiếu',
  sendNote: 'Thư mở ra đã có sẵn các dòng cần điền.',
  sendEditor: 'Các cách gửi khác',
  mailSubject: 'Bổ sung hồ sơ',
  mailBody: 'Xin bổ sung, mỗi dòng kèm nguồn (ảnh chụp quyết định, đường dẫn):',
  renewTitle: 'Gia hạn',
  renewBy: (date) => `Mời đánh giá lại trước ngày ${date}`,
  renewYear: (year) => `Công nhận hết hạn trong năm ${year}, nguồn không ghi ngày: xem ngày trên quyết định và đánh giá lại trước ngày đó.`,
  renewEnded: 'Đã qua thời hạn theo ngày ghi nhận. Nếu đã được công nhận lại, gửi quyết định mới để sổ cập nhật.',
  renewUnknown: 'Chưa có ngày công nhận nên chưa tính được ngày gia hạn. Gửi ngày quyết định, sổ sẽ nhắc.',
  renewRevoked: 'Công nhận đã bị thu hồi nên không có ngày gia hạn.',
  renewDays: (days) => `trước ${days} ngày`,
  renewFiles: 'Nhắc việc cho mọi sản phẩm của chủ thể:',
  renewAlcohol: 'Nguồn tin không nêu đồ uống có cồn; lịch có.',
  producerLead: (count) => `${count} sản phẩm trong sổ, mỗi sản phẩm một bộ công cụ.`,
  average: (share) => `Trung bình mỗi hồ sơ có ${share} những gì nên có.`,
  vcard: 'Tải danh bạ (.vcf)',
  vcardText: 'Mở bằng điện thoại để lưu chủ thể vào danh bạ. Chỉ có tên, địa bàn và liên hệ đã công bố cho việc kinh doanh.',
  vcardEmpty: 'Sổ chưa có số điện thoại, thư hay trang web của chủ thể.',
  contactTitle: 'Danh bạ',
  productsTitle: 'Bộ công cụ từng sản phẩm',
  openKit: 'Mở bộ công cụ',
  previewTitle: 'Ảnh cho mạng xã hội',
  previewAlt: (name) => `Ảnh giới thiệu ${name}`,
  embedsTitle: 'Huy hiệu và mã nhúng',
  embedTitle: 'Mã nhúng',
  badgeText: 'Chép đoạn mã này vào trang của bạn. Huy hiệu đổi theo hồ sơ mỗi khi sổ được dựng lại, và dẫn về trang sản phẩm.',
  badgeAlt: (name) => `Huy hiệu của ${name}`,
  embedText: 'Đoạn mã này đặt hồ sơ vào một trang khác, tự vừa khung, không theo dõi người đọc.',
  embedMore: 'Các cách nhúng khác',
};

const en: KitWords = {
  name: "Producers' kit",
  short: 'Kit',
  lead: 'QR codes, labels, shelf cards, address cards and renewal calendars, ready for each product and each producer in the register. Free, without an account.',
  description:
    'QR codes, labels, shelf cards, address cards and calendars of OCOP renewals, ready for each product and producer in Sổ Sao.',
  whatTitle: 'What is in it',
  what: [
    ['QR code', 'leads to the permanent link of the product, for packs and stickers; SVG and PNG.'],
    ['GS1 Digital Link', 'where the register knows the number below the barcode.'],
    ['Label sheet A4 and shelf card A5', 'printed from the page. A label shows stars only while the recognition certainly holds.'],
    ['Address card and renewal calendar', 'the vCard of the producer; a calendar and a feed that remind 180, 90 and 30 days ahead.'],
    ['How complete the record is', 'and the next step.'],
  ],
  findTitle: 'Find your kit',
  find: 'Search for the product or the producer and open its page; the link “Kit” stands at its end.',
  findProducers: 'Producers by letter',
  none: 'This register holds too many products to make a kit for each. The permanent link on a product page can still be printed as a QR code.',
  free: 'Using the kit does not change the order of results in the register.',
  provincesTitle: 'Renewal calendars by province',
  provincesText:
    'For coordination offices and communes: every recognition of the province that comes up for reassessment. Add the calendar to a telephone or computer, or follow the feed; both are in Vietnamese. Alcoholic drinks are left out.',
  calendar: 'Calendar (.ics)',
  feed: 'Feed (Atom)',
  ofProduct: (name, producer) => `Kit: ${name}, ${producer}`,
  ofProducer: (name) => `Producer's kit: ${name}`,
  productDescription: (name) => `QR code, labels, shelf card and renewal dates of ${name}.`,
  producerDescription: (name) => `Address card, renewal calendar and a kit for each product of ${name}.`,
  pageOf: 'Page in the register',
  qrTitle: 'QR code',
  qrAlt: (name) => `QR code of ${name}`,
  qrText:
    'Whoever scans it sees the stars, the decision and how long it holds. The address stays the same when the name or the stars change.',
  qrSize: (mm, modules, module) =>
    `At least ${mm} × ${mm} mm with its white border (${modules} modules a side, each ${module} mm or more). Always print it black on white and keep the border.`,
  qrSvg: 'Download SVG',
  qrPng: 'Download PNG',
  qrScale:
    'Both files print 30 mm wide. For 20 or 50 mm set the width in your layout program: SVG scales without loss, PNG prints well up to 50 mm. Never stretch it.',
  gs1Title: 'GTIN and GS1 Digital Link',
  gs1Known: (gtin) => `GTIN ${gtin}. One QR code from which the till reads this number and the buyer opens the page of the product.`,
  gs1Alt: (gtin) => `QR code with the GS1 Digital Link of ${gtin}`,
  gs1Linkset: 'List of links for machines (linkset)',
  gs1None:
    'The register does not know the number below the barcode of this product. Send it (8, 12, 13 or 14 digits, given out by GS1 Vietnam) and the register makes an address and a QR code by the GS1 Digital Link standard.',
  gs1Send: 'Send the GTIN',
  labelsTitle: 'Label sheet',
  labelsId: 'labels',
  labelsText:
    '14 labels of 99.1 × 38.1 mm on one A4 sheet, for label paper of 2 × 7; on plain paper cut along the lines. In Vietnamese, as packs are.',
  labelsPrint: 'Choose the label sheet for printing',
  labelsReady: 'The label sheet is chosen: print in your browser (Ctrl+P), A4, 100%, no margins. Only the sheet is printed.',
  labelsUse: (date) => `Do not use this label after ${date}, or once the recognition changes before that day.`,
  labelsOnly: 'So the label has only the QR code for checking validity, and no stars.',
  bars: {
    none: 'The register holds no recognition on this day.',
    revoked: 'The recognition was revoked.',
    ended: 'The recognition has lapsed by the date on record.',
    window: 'The source gives only the year of recognition, which ends this year on a day unknown.',
    unknown: 'The source gives no date of recognition, so its end cannot be told.',
    council: 'The source names the result of the council; no decision was seen yet.',
    'own-page': "The stars were seen only on the producer's own page; no source confirms them yet.",
  },
  cardTitle: 'Shelf card',
  cardId: 'shelf-card',
  cardText: 'One card, A5 landscape, in Vietnamese. Printed at 71% it is A6, and the code still scans well.',
  cardPrint: 'Choose the shelf card for printing',
  cardReady: 'The shelf card is chosen: print in your browser (Ctrl+P), A5 landscape, no margins. Only the card is printed.',
  cardAlcohol: 'Drinks with alcohol have no shelf card and no preview picture: the register records them and does not promote them.',
  completeTitle: 'How complete the record is',
  completeShare: (share) =>
    `The record has ${share} of what it should have, by weight. What is missing is missing in the sources; it is no fault of the product.`,
  complete: 'The record is complete.',
  has: 'There',
  lacks: 'Missing',
  next: 'Next step',
  send: 'Send what is missing',
  sendNote: 'The e-mail opens with the lines to fill in.',
  sendEditor: 'Other ways to send it',
  mailSubject: 'Additions to a record',
  mailBody: 'Please add, each with its source (photo of the decision, link):',
  renewTitle: 'Renewal',
  renewBy: (date) => `Have it reassessed before ${date}`,
  renewYear: (year) =>
    `The recognition ends during ${year}; the source gives no day. See the day on the decision and have it reassessed before then.`,
  renewEnded:
    'It has lapsed by the date on record. If it was recognised again, send the new decision and the register is brought up to date.',
  renewUnknown:
    'There is no date of recognition, so the day of renewal cannot be told. Send the date of the decision and the register reminds you.',
  renewRevoked: 'The recognition was revoked, so there is no day of renewal.',
  renewDays: (days) => `${days} days before`,
  renewFiles: 'Reminders for all products of the producer, in Vietnamese:',
  renewAlcohol: 'The feed leaves out drinks with alcohol; the calendar has them.',
  producerLead: (count) => `Products in the register: ${count}; each has a kit.`,
  average: (share) => `On average a record has ${share} of what it should have.`,
  vcard: 'Download address card (.vcf)',
  vcardText:
    'Open it on a telephone to keep the producer among your contacts. It holds only the name, the place and what was published for business.',
  vcardEmpty: 'The register has no telephone, e-mail or web site of this producer yet.',
  contactTitle: 'Address card',
  productsTitle: 'A kit for each product',
  openKit: 'Open the kit',
  previewTitle: 'Picture for social networks',
  previewAlt: (name) => `Preview picture of ${name}`,
  embedsTitle: 'Badge and embed code',
  embedTitle: 'Embed code',
  badgeText:
    'Copy this code into your page. The badge changes with the record each time the register is built, and leads to the page of the product.',
  badgeAlt: (name) => `Badge of ${name}`,
  embedText: 'This code puts the record into another page; it sizes itself and follows no reader.',
  embedMore: 'Other ways to embed',
};

/** The words of the kit in a language. */
export function kitWords(lang: Lang): KitWords {
  return lang === 'vi' ? vi : en;
}

/** What stands on labels and cards; always in Vietnamese, as packs are. */
export const LABEL = {
  check: 'Quét mã để kiểm tra hiệu lực',
  maker: 'Chủ thể',
  until: (date: string) => `hạng có giá trị đến ${date}`,
  year: (year: number) => `hạng có giá trị 36 tháng, hết hạn trong năm ${year}`,
  adult: 'Không bán cho người dưới 18 tuổi.',
} as const;

/** The decision behind the stars on a label: "theo Quyết định số 858/QĐ-UBND ngày 17/01/2025 của UBND tỉnh Hà Tĩnh". */
export function decisionLine({
  decisionNumber,
  date,
  year,
  issuer,
}: Pick<Recognition, 'decisionNumber' | 'date' | 'year' | 'issuer'>): string {
  return [
    decisionNumber === null ? 'theo quyết định công nhận' : `theo Quyết định số ${decisionNumber}`,
    ...(date !== null ? [`ngày ${shortDate(date, 'vi')}`] : year !== null ? [`năm ${year}`] : []),
    ...(issuer === null ? [] : [`của ${issuer}`]),
  ].join(' ');
}

/** The note of an address card: where it comes from, and where the place lies today. */
export function cardNote({ formerProvince, province }: Pick<Producer, 'formerProvince' | 'province'>): string {
  const today = formerProvince.name === province.name ? '' : ` Địa danh theo nguồn, trước 1/7/2025; nay thuộc ${province.name}.`;
  return `Theo Sổ Sao, không phải trang của cơ quan nhà nước. Hạng sao cấp cho từng sản phẩm, không cấp cho chủ thể.${today}`;
}
