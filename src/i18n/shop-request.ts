/**
 * Words of requests for quotation: the basket, what a buyer sees of a request, what a producer answers. The scripts of these
 * pages carry the words of both languages, and only these.
 */
import type { Lang } from './lang.ts';

/** What is wrong with something typed. */
export type Fault = 'contact' | 'email' | 'phone' | 'country' | 'day' | 'consent' | 'qty' | 'unit' | 'price' | 'noPrice' | 'validUntil';

/** Terms of delivery and states of a request, as commerce/rfq/request has them: words know nothing of the shop. */
type TermsKey = 'domestic' | 'EXW' | 'FCA' | 'FOB' | 'CIF' | 'DAP';
type StateKey = 'new' | 'sent' | 'seen' | 'quoted' | 'declined' | 'expired' | 'unreachable';

/** The words of one language. */
export interface RequestWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly noScript: string;
  readonly noScriptWays: string;
  /** Basket. */
  readonly what: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly search: string;
  readonly browse: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly dropped: (names: string) => string;
  readonly alcohol: (names: string) => string;
  readonly full: string;
  readonly notKept: string;
  readonly inBasket: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly qty: string;
  readonly unit: string;
  readonly unitHint: string;
  readonly target: string;
  readonly targetOf: string;
  readonly lineNote: string;
  readonly optional: string;
  readonly reachable: string;
  readonly unreachable: string;
  readonly unreachableWays: string;
  readonly noneReachable: string;
  /** Fields. */
  readonly who: string;
  readonly where: string;
  readonly words: string;
  readonly company: string;
  readonly contact: string;
  readonly email: string;
  readonly emailHint: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly country: string;
  readonly often: string;
  readonly all: string;
  readonly deliveryPlace: string;
  readonly deliveryHint: string;
  readonly neededBy: string;
  readonly incoterm: string;
  readonly incotermHelp: string;
  readonly certificates: string;
  readonly certificatesHint: string;
  readonly fair: string;
  readonly noFair: string;
  readonly message: string;
  readonly messageHint: string;
  readonly trap: string;
  readonly consent: string;
  readonly purpose: string;
  readonly draft: string;
  readonly terms: string;
  readonly send: string;
  readonly sending: string;
  readonly errors: string;
  readonly notSent: string;
  readonly faults: Readonly<Record<Fault, string>>;
  readonly incoterms: Readonly<Record<TermsKey, readonly [name: string, meaning: string]>>;
  readonly sentTitle: string;
  readonly sentText: (id: string) => string;
  readonly sentLink: string;
  readonly sentKeep: string;
  readonly sentNext: string;
  /** What the buyer sees. */
  readonly statusTitle: string;
  readonly statusLead: (id: string, day: string) => string;
  readonly statusNote: string;
  readonly tally: (quoted: number, all: number) => string;
  readonly states: Readonly<Record<StateKey, string>>;
  readonly stateHelp: Readonly<Record<StateKey, string>>;
  readonly product: string;
  readonly amount: string;
  readonly unitPrice: string;
  readonly sum: string;
  readonly noPriceGiven: string;
  readonly minimumOrder: string;
  readonly leadTime: string;
  readonly validUntil: string;
  readonly note: string;
  readonly reason: string;
  readonly keepAddress: string;
  readonly missingTitle: string;
  readonly missingText: string;
  readonly missingAnswer: string;
  /** What the producer sees. */
  readonly answerTitle: string;
  readonly answerLead: (company: string) => string;
  readonly answerFor: string;
  readonly buyer: string;
  readonly whatAsked: string;
  readonly purged: string;
  readonly replySubject: (id: string) => string;
  readonly linkUntil: (day: string) => string;
  readonly quoteTitle: string;
  readonly quoteHelp: string;
  readonly priceOf: (unit: string) => string;
  readonly minimumOrderHint: string;
  readonly leadTimeHint: string;
  readonly validUntilHint: string;
  readonly sendQuote: string;
  readonly editTitle: string;
  readonly editHelp: string;
  readonly declineTitle: string;
  readonly declineReason: string;
  readonly decline: string;
  readonly receiptQuoted: string;
  readonly receiptDeclined: string;
  readonly receiptText: string;
  readonly closed: string;
  readonly answerNoScript: string;
}

const vi: RequestWords = {
  title: 'Yêu cầu báo giá',
  description: 'Hỏi giá nhiều chủ thể OCOP trong một lần. Mỗi chủ thể nhận phần của mình và trả lời thẳng cho bạn.',
  lead: 'Hỏi giá nhiều chủ thể trong một lần. Mỗi chủ thể chỉ nhận phần của mình và trả lời thẳng cho bạn. Đây là hỏi giá, chưa phải đặt hàng.',
  noScript: 'Trang này cần JavaScript để gom các sản phẩm bạn hỏi.',
  noScriptWays:
    'Không có JavaScript, bạn vẫn hỏi giá được: trang của từng sản phẩm có thư điện tử, điện thoại, Zalo mà chủ thể đã công bố.',
  what: 'Bạn hỏi giá những gì',
  empty: 'Chưa có sản phẩm nào',
  emptyHelp: 'Mở trang một sản phẩm rồi bấm “Thêm vào yêu cầu báo giá”.',
  search: 'Tìm sản phẩm',
  browse: 'Xem tất cả sản phẩm',
  loading: 'Đang tải…',
  failed: 'Chưa tải được một số sản phẩm.',
  retry: 'Thử lại',
  dropped: (names) => `Sổ không còn: ${names}. Đã bỏ khỏi yêu cầu.`,
  alcohol: (names) => `Trang không nhận hỏi giá đồ uống có cồn. Đã bỏ khỏi yêu cầu: ${names}.`,
  full: 'Một yêu cầu có nhiều nhất 50 sản phẩm. Hãy gửi yêu cầu này rồi làm yêu cầu mới.',
  notKept: 'Trình duyệt không cho lưu: yêu cầu sẽ mất khi bạn rời trang này.',
  inBasket: (name) => `Đã thêm ${name}.`,
  removed: (name) => `Đã bỏ ${name}.`,
  remove: (name) => `Bỏ ${name}`,
  qty: 'Số lượng',
  unit: 'Đơn vị',
  unitHint: 'thùng 12 chai, kg…',
  targetOf: 'Giá mong muốn',
  target: 'Giá mong muốn (₫)',
  lineNote: 'Ghi chú',
  optional: 'không bắt buộc',
  reachable: 'Sẽ nhận yêu cầu qua thư điện tử.',
  unreachable: 'Chưa có thư điện tử, nên trang không gửi được phần này.',
  unreachableWays: 'Xem cách liên hệ khác',
  noneReachable:
    'Không chủ thể nào trong yêu cầu có thư điện tử, nên chưa gửi được. Hãy liên hệ thẳng từng chủ thể, hoặc thêm sản phẩm khác.',
  who: 'Bạn là ai',
  where: 'Giao ở đâu, khi nào',
  words: 'Điều cần thêm',
  company: 'Công ty, cửa hàng',
  contact: 'Tên người liên hệ',
  email: 'Thư điện tử',
  emailHint: 'Chủ thể trả lời về địa chỉ này.',
  phone: 'Điện thoại',
  phoneHint: 'Ví dụ 0912 345 678 hoặc +81 90 1234 5678',
  country: 'Nước',
  often: 'Hay chọn',
  all: 'Tất cả các nước',
  deliveryPlace: 'Nơi giao',
  deliveryHint: 'Tỉnh, thành phố, cảng hoặc kho',
  neededBy: 'Cần trước ngày',
  incotermHelp: 'Các điều kiện này nghĩa là gì?',
  incoterm: 'Điều kiện giao hàng',
  certificates: 'Chứng nhận cần có',
  certificatesHint: 'Ví dụ HACCP, hữu cơ, Halal, C/O',
  fair: 'Hội chợ',
  noFair: 'Không gắn với hội chợ nào',
  message: 'Lời nhắn',
  messageHint: 'Mọi chủ thể trong yêu cầu đều đọc được lời nhắn này.',
  trap: 'Để trống ô này',
  consent: 'Tôi đồng ý cho trang lưu thông tin trên và gửi cho các chủ thể có trong yêu cầu.',
  purpose:
    'Mục đích: chỉ để chủ thể báo giá và liên hệ với bạn. Thời gian giữ: 12 tháng, rồi xóa. Bạn rút lại đồng ý hoặc xin xóa bất cứ lúc nào.',
  draft: 'Những gì bạn gõ chỉ nằm trong thẻ trình duyệt này cho đến khi bạn gửi; đóng thẻ là mất.',
  terms: 'Điều khoản và dữ liệu cá nhân',
  send: 'Gửi yêu cầu báo giá',
  sending: 'Đang gửi…',
  errors: 'Cần sửa trước khi gửi',
  notSent: 'Chưa gửi được. Những gì bạn gõ vẫn còn; hãy thử lại.',
  faults: {
    contact: 'Nhập tên người liên hệ',
    email: 'Nhập thư điện tử có dạng ten@example.vn',
    phone: 'Nhập số điện thoại chỉ gồm chữ số, có thể bắt đầu bằng +',
    country: 'Chọn một nước',
    day: 'Nhập một ngày từ hôm nay trở đi',
    consent: 'Đánh dấu đồng ý để trang gửi được yêu cầu',
    qty: 'Nhập số lượng là số nguyên từ 1 đến 9.999.999',
    unit: 'Nhập đơn vị, như “chai 500 ml”',
    price: 'Nhập giá là số đồng nguyên, như 85.000',
    noPrice: 'Nhập giá cho ít nhất một sản phẩm',
    validUntil: 'Nhập ngày cuối báo giá còn giá trị, từ hôm nay trở đi',
  },
  incoterms: {
    domestic: ['Trong nước', 'giao trong Việt Nam, hai bên tự thỏa thuận nơi giao và cước.'],
    EXW: ['EXW', 'người mua nhận tại xưởng và lo toàn bộ vận chuyển.'],
    FCA: ['FCA', 'người bán làm thủ tục xuất khẩu và giao cho bên vận chuyển của người mua.'],
    FOB: ['FOB', 'người bán giao hàng lên tàu tại cảng đi.'],
    CIF: ['CIF', 'người bán trả cước và bảo hiểm đến cảng đến.'],
    DAP: ['DAP', 'người bán chở đến nơi người mua, chưa gồm thuế nhập khẩu.'],
  },
  sentTitle: 'Đã gửi yêu cầu báo giá',
  sentText: (id) => `Mã yêu cầu: ${id}. Chúng tôi đã gửi thư xác nhận cho bạn.`,
  sentLink: 'Theo dõi trả lời',
  sentKeep: 'Ai có liên kết này đều xem được yêu cầu: hãy giữ cho riêng bạn. Liên kết cũng có trong thư xác nhận.',
  sentNext: 'Chủ thể trả lời qua thư điện tử hoặc trên trang theo dõi. Chủ thể chưa trả lời được nhắc một lần sau ba ngày.',
  statusTitle: 'Yêu cầu báo giá của bạn',
  statusLead: (id, day) => `${id}, gửi ${day}`,
  statusNote: 'Báo giá là lời của từng chủ thể, chưa phải đơn hàng. Muốn mua, hãy trả lời thẳng cho chủ thể.',
  tally: (quoted, all) => `${quoted} trên ${all} chủ thể đã báo giá`,
  states: {
    new: 'Đang gửi',
    sent: 'Đã gửi, chờ trả lời',
    seen: 'Chủ thể đã xem',
    quoted: 'Đã báo giá',
    declined: 'Từ chối',
    expired: 'Hết hạn, không có trả lời',
    unreachable: 'Không gửi được',
  },
  stateHelp: {
    new: 'Thư đang được gửi cho chủ thể.',
    sent: 'Thư đã gửi cho chủ thể.',
    seen: 'Chủ thể đã mở yêu cầu và chưa trả lời.',
    quoted: '',
    declined: '',
    expired: 'Quá 30 ngày chưa có trả lời. Bạn có thể liên hệ thẳng hoặc gửi yêu cầu mới.',
    unreachable: 'Chủ thể chưa có thư điện tử trong sổ. Xem cách liên hệ khác trên trang của chủ thể.',
  },
  product: 'Sản phẩm',
  amount: 'Số lượng',
  unitPrice: 'Đơn giá',
  sum: 'Thành tiền',
  noPriceGiven: 'không báo giá',
  minimumOrder: 'Đặt ít nhất',
  leadTime: 'Thời gian giao',
  validUntil: 'Có giá trị đến',
  note: 'Ghi chú',
  reason: 'Lý do',
  keepAddress: 'Giữ địa chỉ của trang này cho riêng bạn: ai có nó đều xem được yêu cầu.',
  missingTitle: 'Không có yêu cầu nào ở địa chỉ này',
  missingText: 'Liên kết có thể bị cắt mất một phần, đã hết hạn, hoặc dữ liệu đã được xóa theo thời hạn. Hãy mở lại liên kết trong thư.',
  missingAnswer:
    'Nếu bạn là chủ thể nhận yêu cầu: liên kết trả lời dùng được 30 ngày. Bạn vẫn trả lời được bằng cách trả lời chính thư đó, thư sẽ đến thẳng người mua.',
  answerTitle: 'Trả lời yêu cầu báo giá',
  answerLead: (company) => `${company} hỏi giá sản phẩm của bạn.`,
  answerFor: 'Gửi tới',
  whatAsked: 'Họ hỏi giá những gì',
  buyer: 'Người hỏi',
  purged: 'Dữ liệu của người hỏi đã được xóa theo thời hạn.',
  replySubject: (id) => `Báo giá ${id}`,
  linkUntil: (day) => `Liên kết này dùng được đến ${day}. Xin đừng chuyển tiếp: ai có nó đều trả lời thay bạn được.`,
  quoteTitle: 'Báo giá của bạn',
  quoteHelp: 'Để trống giá của sản phẩm mà bạn không cung cấp được. Giá là số đồng nguyên.',
  priceOf: (unit) => `Giá cho một ${unit} (₫)`,
  minimumOrderHint: 'Ví dụ 10 thùng',
  leadTimeHint: 'Ví dụ 7 ngày từ khi xác nhận',
  validUntilHint: 'Ngày cuối báo giá còn giá trị',
  sendQuote: 'Gửi báo giá',
  editTitle: 'Sửa báo giá',
  editHelp: 'Bạn sửa được một lần; người hỏi nhận thư về báo giá mới.',
  declineTitle: 'Không cung cấp được?',
  declineReason: 'Lý do',
  decline: 'Từ chối yêu cầu này',
  receiptQuoted: 'Đã gửi báo giá',
  receiptDeclined: 'Đã báo là không cung cấp được',
  receiptText: 'Người hỏi nhận được thư và xem được trả lời của bạn. Việc mua bán tiếp theo do hai bên tự thỏa thuận.',
  closed: 'Yêu cầu này không còn nhận trả lời trên trang. Bạn vẫn trả lời được bằng thư.',
  answerNoScript: 'Trang này cần JavaScript để gửi. Không có, xin trả lời chính thư bạn nhận được: thư sẽ đến thẳng người hỏi.',
};

const en: RequestWords = {
  title: 'Request a quotation',
  description: 'Ask several OCOP producers for prices at once. Each gets its own part and answers you directly.',
  lead: 'Ask several producers for prices at once. Each gets its own part alone and answers you directly. This asks for prices; it orders nothing.',
  noScript: 'This page needs JavaScript to gather the products that you ask for.',
  noScriptWays:
    'Without JavaScript you can still ask: the page of each product has the mail address, telephone or Zalo that the producer published.',
  what: 'What you ask for',
  empty: 'No product yet',
  emptyHelp: 'Open the page of a product and press “Add to request for quotation”.',
  search: 'Find products',
  browse: 'See all products',
  loading: 'Loading…',
  failed: 'Some products could not be loaded.',
  retry: 'Try again',
  dropped: (names) => `The register no longer has: ${names}. Taken out of the request.`,
  alcohol: (names) => `Drinks with alcohol cannot be asked for here. Taken out of the request: ${names}.`,
  full: 'A request has 50 products at most. Send this one, then begin another.',
  notKept: 'Your browser keeps nothing: the request is lost when you leave this page.',
  inBasket: (name) => `Added ${name}.`,
  removed: (name) => `Removed ${name}.`,
  remove: (name) => `Remove ${name}`,
  qty: 'Quantity',
  unit: 'Unit',
  unitHint: 'carton of 12 bottles, kg…',
  targetOf: 'Target price',
  target: 'Target price (₫)',
  lineNote: 'Remark',
  optional: 'optional',
  reachable: 'Gets the request by mail.',
  unreachable: 'Has no mail address here, so this part cannot be sent.',
  unreachableWays: 'Other ways to reach it',
  noneReachable: 'No producer in the request has a mail address, so it cannot be sent. Contact each directly, or add other products.',
  who: 'Who you are',
  where: 'Where and when to deliver',
  words: 'Anything else',
  company: 'Company or shop',
  contact: 'Name of the contact',
  email: 'Mail address',
  emailHint: 'Producers answer to this address.',
  phone: 'Telephone',
  phoneHint: 'Such as +81 90 1234 5678',
  country: 'Country',
  often: 'Often chosen',
  all: 'All countries',
  deliveryPlace: 'Place of delivery',
  deliveryHint: 'Province, city, port or warehouse',
  neededBy: 'Needed by',
  incotermHelp: 'What do these terms mean?',
  incoterm: 'Terms of delivery',
  certificates: 'Certificates wanted',
  certificatesHint: 'Such as HACCP, organic, Halal, certificate of origin',
  fair: 'Fair',
  noFair: 'No fair',
  message: 'Message',
  messageHint: 'Every producer in the request reads this message.',
  trap: 'Leave this empty',
  consent: 'I agree that the site keeps the above and sends it to the producers in this request.',
  purpose:
    'Purpose: only so that the producers can quote and contact you. Kept for 12 months, then deleted. You can withdraw or ask for deletion at any time.',
  draft: 'What you type stays in this tab of your browser until you send it; closing the tab loses it.',
  terms: 'Terms and personal data',
  send: 'Send the request',
  sending: 'Sending…',
  errors: 'To mend before it can be sent',
  notSent: 'It was not sent. What you typed is still here; please try again.',
  faults: {
    contact: 'Enter the name of the contact',
    email: 'Enter a mail address such as name@example.com',
    phone: 'Enter a telephone number of digits, with + before it if you like',
    country: 'Choose a country',
    day: 'Enter a day from today on',
    consent: 'Tick that you agree, so that the request can be sent',
    qty: 'Enter a whole number from 1 to 9,999,999',
    unit: 'Enter a unit such as “bottle of 500 ml”',
    price: 'Enter a price in whole đồng, such as 85.000',
    noPrice: 'Enter a price for at least one product',
    validUntil: 'Enter the last day on which the quotation holds, from today on',
  },
  incoterms: {
    domestic: ['Inside Viet Nam', 'delivered in Viet Nam; place and freight are agreed between you.'],
    EXW: ['EXW', 'you fetch it at the works and arrange all transport.'],
    FCA: ['FCA', 'the seller clears it for export and hands it to your carrier.'],
    FOB: ['FOB', 'the seller puts it on board at the port of departure.'],
    CIF: ['CIF', 'the seller pays freight and insurance to the port of arrival.'],
    DAP: ['DAP', 'the seller brings it to your place; import duties are yours.'],
  },
  sentTitle: 'Request sent',
  sentText: (id) => `Your request is ${id}. We have sent you a mail that confirms it.`,
  sentLink: 'Follow the answers',
  sentKeep: 'Whoever has this link sees the request: keep it to yourself. The mail has it too.',
  sentNext: 'Producers answer by mail or on that page. Those who have not answered are reminded once after three days.',
  statusTitle: 'Your request for quotation',
  statusLead: (id, day) => `${id}, sent on ${day}`,
  statusNote: 'A quotation is the word of its producer, not an order. To buy, answer the producer directly.',
  tally: (quoted, all) => `${quoted} of ${all} producers have quoted`,
  states: {
    new: 'Being sent',
    sent: 'Sent, waiting for an answer',
    seen: 'Seen by the producer',
    quoted: 'Quoted',
    declined: 'Declined',
    expired: 'Ended without an answer',
    unreachable: 'Could not be sent',
  },
  stateHelp: {
    new: 'The mail to the producer is on its way.',
    sent: 'The mail to the producer was sent.',
    seen: 'The producer opened the request and has not answered.',
    quoted: '',
    declined: '',
    expired: 'No answer within 30 days. You can contact the producer directly, or send another request.',
    unreachable: 'The register has no mail address of this producer. Its page has other ways to reach it.',
  },
  product: 'Product',
  amount: 'Quantity',
  unitPrice: 'Unit price',
  sum: 'Amount',
  noPriceGiven: 'not quoted',
  minimumOrder: 'Least order',
  leadTime: 'Time to delivery',
  validUntil: 'Holds until',
  note: 'Remark',
  reason: 'Reason',
  keepAddress: 'Keep the address of this page to yourself: whoever has it sees the request.',
  missingTitle: 'There is no request at this address',
  missingText: 'The link may have been cut, may have ended, or its data were deleted in due time. Please open the link in the mail again.',
  missingAnswer:
    'If you are a producer who was asked: the link to answer works for 30 days. You can still reply to the mail itself; it goes straight to the buyer.',
  answerTitle: 'Answer a request for quotation',
  answerLead: (company) => `${company} asks for your prices.`,
  answerFor: 'Sent to',
  whatAsked: 'What they ask for',
  buyer: 'Who asks',
  purged: 'The data of the buyer were deleted in due time.',
  replySubject: (id) => `Quotation ${id}`,
  linkUntil: (day) => `This link works until ${day}. Please do not pass it on: whoever has it can answer for you.`,
  quoteTitle: 'Your quotation',
  quoteHelp: 'Leave the price empty for a product that you cannot supply. Prices are whole đồng.',
  priceOf: (unit) => `Price of one ${unit} (₫)`,
  minimumOrderHint: 'Such as 10 cartons',
  leadTimeHint: 'Such as 7 days from confirmation',
  validUntilHint: 'The last day on which the quotation holds',
  sendQuote: 'Send the quotation',
  editTitle: 'Change the quotation',
  editHelp: 'You can change it once; the buyer gets a mail with the new one.',
  declineTitle: 'You cannot supply it?',
  declineReason: 'Reason',
  decline: 'Decline this request',
  receiptQuoted: 'Quotation sent',
  receiptDeclined: 'You have declined',
  receiptText: 'The buyer gets a mail and can see your answer. Everything further is agreed between the two of you.',
  closed: 'This request takes no more answers here. You can still reply by mail.',
  answerNoScript:
    'This page needs JavaScript to send. Without it, please reply to the mail that you received: it goes straight to the buyer.',
};

/** The words of a language. */
export function requestWords(lang: Lang): RequestWords {
  return lang === 'vi' ? vi : en;
}
