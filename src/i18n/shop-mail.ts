/** Words of the mails of ordering. Buyers read one language; sellers and staff read Vietnamese, with an English line below. */
import type { Lang } from './lang.ts';

/** Words for terms of delivery; the Incoterms stand as they are. */
const DOMESTIC: Readonly<Record<Lang, string>> = { vi: 'giao trong nước', en: 'delivered inside Viet Nam' };

/** Terms of delivery in words. */
export function incotermText(incoterm: string, lang: Lang): string {
  return incoterm === 'domestic' ? DOMESTIC[lang] : incoterm;
}

/** Names of facts. */
interface FactWords {
  readonly order: string;
  readonly request: string;
  readonly seller: string;
  readonly legalName: string;
  readonly taxCode: string;
  readonly phone: string;
  readonly email: string;
  readonly place: string;
  readonly stand: string;
  readonly hours: string;
  readonly day: string;
  readonly subtotal: string;
  readonly discount: string;
  readonly total: string;
  readonly refunded: string;
  readonly method: string;
  readonly bank: string;
  readonly account: string;
  readonly holder: string;
  readonly amount: string;
  readonly memo: string;
  readonly buyer: string;
  readonly company: string;
  readonly country: string;
  readonly delivery: string;
  readonly neededBy: string;
  readonly incoterm: string;
  readonly certificates: string;
  readonly fair: string;
  readonly minimumOrder: string;
  readonly leadTime: string;
  readonly validUntil: string;
  readonly reason: string;
  readonly received: string;
}

/** Words of one language for buyers. */
interface BuyerWords {
  readonly facts: FactWords;
  readonly hello: (name: string) => string;
  readonly goods: string;
  readonly asked: string;
  readonly prices: string;
  readonly message: string;
  readonly remark: string;
  readonly target: (price: string) => string;
  readonly atMoment: (time: string, day: string) => string;
  readonly methods: Readonly<Record<'booth' | 'vietqr' | 'stripe', string>>;
  readonly howToPay: Readonly<Record<'booth' | 'vietqr' | 'stripe', (until: string | null) => string>>;
  readonly placed: { readonly subject: (id: string, seller: string) => string; readonly lead: (seller: string) => string };
  readonly paid: { readonly subject: (id: string) => string; readonly lead: (seller: string) => string };
  readonly ended: Readonly<Record<'expired' | 'cancelled' | 'failed', { readonly subject: (id: string) => string; readonly lead: string }>>;
  readonly refunded: { readonly subject: (id: string) => string; readonly lead: (amount: string, total: string) => string };
  readonly openOrder: string;
  readonly slip: string;
  readonly noInvoice: string;
  readonly receipt: {
    readonly subject: (id: string) => string;
    readonly lead: (producers: number) => string;
    readonly sent: (producer: string) => string;
    readonly unreachable: (producer: string, phone: string | null) => string;
  };
  readonly answer: {
    readonly quoted: (producer: string, id: string) => string;
    readonly declined: (producer: string, id: string) => string;
    readonly price: (name: string, price: string, unit: string) => string;
    readonly reply: (producer: string, email: string | null) => string;
  };
  readonly openRequest: string;
  readonly sample: string;
  readonly ran: (site: string, url: string) => string;
  readonly operator: (operator: string) => string;
  readonly whyOrder: string;
  readonly whyRequest: string;
  readonly contact: (email: string) => string;
}

const vi: BuyerWords = {
  facts: {
    order: 'Mã phiếu',
    request: 'Mã yêu cầu',
    seller: 'Bên bán',
    legalName: 'Tên đăng ký',
    taxCode: 'Mã số thuế',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    place: 'Nơi nhận',
    stand: 'Gian hàng',
    hours: 'Giờ nhận',
    day: 'Ngày nhận',
    subtotal: 'Tiền hàng',
    discount: 'Giảm giá',
    total: 'Tổng cộng',
    refunded: 'Đã hoàn',
    method: 'Cách trả tiền',
    bank: 'Ngân hàng',
    account: 'Số tài khoản',
    holder: 'Chủ tài khoản',
    amount: 'Số tiền',
    memo: 'Nội dung chuyển khoản',
    buyer: 'Người mua',
    company: 'Đơn vị',
    country: 'Nước',
    delivery: 'Nơi giao',
    neededBy: 'Cần trước ngày',
    incoterm: 'Điều kiện giao hàng',
    certificates: 'Chứng nhận cần có',
    fair: 'Hội chợ',
    minimumOrder: 'Đặt tối thiểu',
    leadTime: 'Thời gian giao',
    validUntil: 'Báo giá có giá trị đến hết ngày',
    reason: 'Lý do',
    received: 'Số tiền đến',
  },
  hello: (name) => `Chào ${name},`,
  goods: 'Hàng đã đặt',
  asked: 'Hàng cần báo giá',
  prices: 'Giá được báo',
  message: 'Lời nhắn của người mua',
  remark: 'Ghi chú',
  target: (price) => `giá mong muốn ${price} một đơn vị`,
  atMoment: (time, day) => `${time} ngày ${day}`,
  methods: { booth: 'Trả khi nhận hàng', vietqr: 'Chuyển khoản thẳng cho bên bán', stripe: 'Thẻ, trên trang của Stripe' },
  howToPay: {
    booth: () => 'Bạn trả tiền cho bên bán khi nhận hàng.',
    vietqr: (until) =>
      `Chuyển khoản đúng số tiền và đúng nội dung dưới đây${until === null ? '' : `; hàng được giữ đến ${until}`}. Tiền vào thẳng tài khoản của bên bán.`,
    stripe: (until) => `Mở trang phiếu đặt hàng để trả bằng thẻ${until === null ? '' : `; hàng được giữ đến ${until}`}.`,
  },
  placed: {
    subject: (id, seller) => `Phiếu đặt hàng ${id}: ${seller}`,
    lead: (seller) => `Phiếu đặt hàng của bạn đã được ghi. Bên bán là ${seller}.`,
  },
  paid: {
    subject: (id) => `Đã nhận tiền của phiếu đặt hàng ${id}`,
    lead: (seller) => `Tiền đã đến. ${seller} chuẩn bị hàng để bạn đến nhận.`,
  },
  ended: {
    expired: {
      subject: (id) => `Phiếu đặt hàng ${id} đã hết thời gian giữ hàng`,
      lead: 'Chưa thấy tiền đến trong thời gian giữ hàng, nên hàng không còn được giữ. Nếu bạn đã chuyển tiền, xin viết cho chúng tôi: tiền sẽ được hoàn hoặc hàng được giữ lại nếu còn.',
    },
    cancelled: { subject: (id) => `Phiếu đặt hàng ${id} đã hủy`, lead: 'Phiếu đặt hàng này đã hủy, hàng không còn được giữ.' },
    failed: {
      subject: (id) => `Phiếu đặt hàng ${id}: trả tiền không thành`,
      lead: 'Việc trả tiền không thành, nên hàng không còn được giữ. Bạn có thể đặt lại.',
    },
  },
  refunded: {
    subject: (id) => `Hoàn tiền cho phiếu đặt hàng ${id}`,
    lead: (amount, total) => `Số tiền hoàn lại đến nay là ${amount}, trên tổng ${total}. Ngân hàng có thể cần vài ngày.`,
  },
  openOrder: 'Mở phiếu đặt hàng',
  slip: 'Khi nhận hàng, đưa mã phiếu trên trang này hoặc bản in.',
  noInvoice: 'Đây là phiếu đặt hàng, không phải chứng từ thuế. Bên bán lập chứng từ theo quy định khi giao hàng.',
  receipt: {
    subject: (id) => `Đã nhận yêu cầu báo giá ${id}`,
    lead: (producers) =>
      `Yêu cầu của bạn gồm hàng của ${String(producers)} chủ thể. Mỗi chủ thể chỉ thấy phần hàng của mình và trả lời thẳng cho bạn.`,
    sent: (producer) => `${producer}: yêu cầu được gửi qua thư điện tử`,
    unreachable: (producer, phone) =>
      `${producer}: sổ chưa có địa chỉ thư nên chưa gửi được${phone === null ? '' : `; bạn có thể gọi ${phone}`}`,
  },
  answer: {
    quoted: (producer, id) => `${producer} đã báo giá cho yêu cầu ${id}`,
    declined: (producer, id) => `${producer} không báo giá được cho yêu cầu ${id}`,
    price: (name, price, unit) => `${name}: ${price} một ${unit}`,
    reply: (producer, email) => (email === null ? `Hãy liên hệ ${producer} để đi tiếp.` : `Trả lời thư này là viết thẳng cho ${producer}.`),
  },
  openRequest: 'Xem yêu cầu và các báo giá',
  sample: 'Đây là dữ liệu mẫu để chạy thử: không có hàng thật, không trả tiền.',
  ran: (site, url) => `Thư do ${site} (${url}) gửi tự động. Trang không thuộc cơ quan nhà nước.`,
  operator: (operator) => `Bên vận hành trang: ${operator}.`,
  whyOrder: 'Bạn nhận thư này vì địa chỉ này được ghi khi đặt hàng. Nếu không phải bạn, xin bỏ qua.',
  whyRequest: 'Bạn nhận thư này vì địa chỉ này được ghi khi gửi yêu cầu báo giá. Nếu không phải bạn, xin bỏ qua.',
  contact: (email) => `Hỏi hoặc khiếu nại: ${email}.`,
};

const en: BuyerWords = {
  facts: {
    order: 'Order',
    request: 'Request',
    seller: 'Seller',
    legalName: 'Registered name',
    taxCode: 'Tax code',
    phone: 'Telephone',
    email: 'Mail',
    place: 'Pick-up',
    stand: 'Stand',
    hours: 'Hours',
    day: 'Pick-up day',
    subtotal: 'Goods',
    discount: 'Reduction',
    total: 'Total',
    refunded: 'Refunded',
    method: 'Payment',
    bank: 'Bank',
    account: 'Account',
    holder: 'Account holder',
    amount: 'Amount',
    memo: 'Text of the transfer',
    buyer: 'Buyer',
    company: 'Company',
    country: 'Country',
    delivery: 'Delivery to',
    neededBy: 'Needed by',
    incoterm: 'Terms of delivery',
    certificates: 'Certificates wanted',
    fair: 'Fair',
    minimumOrder: 'Least order',
    leadTime: 'Lead time',
    validUntil: 'Quotation holds until the end of',
    reason: 'Reason',
    received: 'Amount received',
  },
  hello: (name) => `Dear ${name},`,
  goods: 'Goods ordered',
  asked: 'Goods to quote for',
  prices: 'Prices quoted',
  message: "The buyer's message",
  remark: 'Remark',
  target: (price) => `target price ${price} a unit`,
  atMoment: (time, day) => `${time} on ${day} (Viet Nam time)`,
  methods: { booth: 'When picking up', vietqr: 'Bank transfer straight to the seller', stripe: "Card, on Stripe's page" },
  howToPay: {
    booth: () => 'You pay the seller when you pick up the goods.',
    vietqr: (until) =>
      `Transfer exactly the amount below with exactly this text${until === null ? '' : `; the goods are held until ${until}`}. The money goes straight to the seller's account.`,
    stripe: (until) => `Open the page of your order to pay by card${until === null ? '' : `; the goods are held until ${until}`}.`,
  },
  placed: {
    subject: (id, seller) => `Order ${id}: ${seller}`,
    lead: (seller) => `Your order was taken down. The seller is ${seller}.`,
  },
  paid: {
    subject: (id) => `Payment received for order ${id}`,
    lead: (seller) => `The payment has arrived. ${seller} prepares the goods for you to pick up.`,
  },
  ended: {
    expired: {
      subject: (id) => `Order ${id}: the time for payment has ended`,
      lead: 'No payment was seen in time, so the goods are no longer held. If you did pay, please write to us: the money is refunded, or the goods are set aside again where some are left.',
    },
    cancelled: { subject: (id) => `Order ${id} was cancelled`, lead: 'This order was cancelled; the goods are no longer held.' },
    failed: {
      subject: (id) => `Order ${id}: the payment failed`,
      lead: 'The payment failed, so the goods are no longer held. You can order again.',
    },
  },
  refunded: {
    subject: (id) => `Refund for order ${id}`,
    lead: (amount, total) => `The refunds so far come to ${amount}, out of ${total}. Banks may take some days.`,
  },
  openOrder: 'Open the order',
  slip: 'When you pick up the goods, show the code of the slip on this page or in print.',
  noInvoice: 'This is an order slip, not a tax document. The seller issues what the law asks for on delivery.',
  receipt: {
    subject: (id) => `Your request for quotation ${id}`,
    lead: (producers) =>
      `Your request names goods of ${producers === 1 ? '1 producer' : `${String(producers)} producers`}. Each sees its own part alone and answers you directly.`,
    sent: (producer) => `${producer}: the request goes out by mail`,
    unreachable: (producer, phone) =>
      `${producer}: no mail address in the register, so nothing could be sent${phone === null ? '' : `; you can call ${phone}`}`,
  },
  answer: {
    quoted: (producer, id) => `${producer} quoted for request ${id}`,
    declined: (producer, id) => `${producer} cannot quote for request ${id}`,
    price: (name, price, unit) => `${name}: ${price} per ${unit}`,
    reply: (producer, email) =>
      email === null ? `Please contact ${producer} to go on.` : `A reply to this mail goes straight to ${producer}.`,
  },
  openRequest: 'See the request and its quotations',
  sample: 'This is sample data for a trial run: there are no goods, and nothing is to be paid.',
  ran: (site, url) => `Sent automatically by ${site} (${url}). The site is not run by a state body.`,
  operator: (operator) => `Operator of the site: ${operator}.`,
  whyOrder: 'You get this mail because this address was given with an order. If that was not you, please ignore it.',
  whyRequest: 'You get this mail because this address was given with a request for quotation. If that was not you, please ignore it.',
  contact: (email) => `Questions and complaints: ${email}.`,
};

/** The words of mails in a language. */
export function mailWords(lang: Lang): BuyerWords {
  return lang === 'vi' ? vi : en;
}

/** Words of mails to sellers and staff: Vietnamese, `english` is the line below. */
export const deskWords = {
  hello: (name: string) => `Kính gửi ${name},`,
  order: {
    subject: (id: string) => `Phiếu đặt hàng ${id}: chuẩn bị hàng`,
    lead: 'Có người đặt hàng của quý đơn vị. Xin chuẩn bị hàng dưới đây đúng nơi, đúng ngày.',
    due: (amount: string) => `Khi giao hàng thu của người mua: ${amount}.`,
    settled: 'Người mua đã trả tiền: khi giao hàng không thu thêm.',
    open: 'Mở trang giao hàng',
    linkEnds: (day: string) => `Đường dẫn dùng được đến hết ngày ${day}. Ai có đường dẫn đều giao hàng được: chỉ gửi cho người trực gian.`,
    english: 'English: an order to prepare. The page behind the link is for handing it over.',
  },
  released: {
    subject: (id: string) => `Phiếu đặt hàng ${id}: không cần chuẩn bị nữa`,
    lead: 'Phiếu dưới đây đã hết hạn, đã hủy hoặc không trả tiền được. Xin không giữ hàng cho phiếu này nữa.',
    english: 'English: this order ended; the goods need not be kept for it.',
  },
  review: {
    subject: (id: string) => `Cần người xem: ${id}`,
    lead: 'Có việc mà máy không tự quyết được. Xin xem và xử lý.',
    transfer: 'Khoản chuyển không khớp đơn nào',
    english: 'English: something needs a person to look at it.',
  },
  request: {
    subject: (id: string, from: string) => `Yêu cầu báo giá ${id} từ ${from}`,
    lead: 'Có người mua hỏi giá hàng của quý đơn vị. Xin báo giá qua đường dẫn, hoặc trả lời thư này: thư trả lời đến thẳng người mua.',
    open: 'Báo giá hoặc từ chối',
    linkEnds: (day: string) => `Đường dẫn dùng được đến hết ngày ${day} và chỉ dành cho quý đơn vị.`,
    attached: 'Bảng hàng kèm theo thư (CSV, mở bằng bảng tính).',
    english: 'English: a buyer asks for a quotation. Answer by the link above, or reply to this mail to write to the buyer.',
  },
  reminder: {
    subject: (id: string) => `Nhắc: yêu cầu báo giá ${id} chưa được trả lời`,
    lead: 'Yêu cầu dưới đây đã gửi ba ngày trước và chưa có trả lời. Không báo giá được thì bấm từ chối để người mua biết. Chỉ nhắc một lần này.',
    english: 'English: a request for quotation waits for your answer. This is the only reminder.',
  },
  digest: {
    subject: (day: string) => `Yêu cầu báo giá ngày ${day}`,
    lead: (requests: number) => `Trong ngày có ${String(requests)} yêu cầu báo giá.`,
    line: (id: string, country: string, lines: number, producers: string) => `${id}, ${country}, ${String(lines)} mặt hàng: ${producers}`,
    english: 'English: the requests for quotation of a day.',
  },
  states: {
    new: 'đang gửi',
    sent: 'đã gửi',
    seen: 'đã xem',
    quoted: 'đã báo giá',
    declined: 'từ chối',
    expired: 'hết hạn',
    unreachable: 'chưa có địa chỉ thư',
  },
  csv: ['Mã yêu cầu', 'Mã sản phẩm', 'Sản phẩm', 'Số lượng', 'Đơn vị', 'Giá mong muốn (đồng)', 'Ghi chú'],
  whySeller:
    'Quý đơn vị nhận thư này vì địa chỉ này đứng trong sổ làm địa chỉ nhận đơn và yêu cầu. Muốn đổi hoặc không nhận nữa, xin viết cho chúng tôi.',
  whyStaff: 'Thư cho người vận hành trang (STAFF_EMAIL).',
} as const;

/** Why a person must look, by the code that the tables keep. */
const REVIEW: Readonly<Record<string, string>> = {
  underpaid: 'chuyển thiếu tiền',
  overpaid: 'chuyển thừa tiền',
  wrong_currency: 'tiền đến không phải đồng Việt Nam',
  other_method: 'tiền đến theo cách khác với cách đã chọn',
  other_seller: 'tiền vào tài khoản của bên bán khác',
  paid_twice: 'trả hai lần',
  paid_late: 'tiền đến sau khi hết thời gian giữ hàng: hoàn tiền hoặc tìm hàng',
  disputed: 'người mua khiếu nại khoản tiền với ngân hàng hoặc Stripe',
  refund_failed: 'hoàn tiền không thành',
  unfetched: 'đã trả tiền mà chưa đến nhận',
  unknown_order: 'khoản chuyển không ghi mã của đơn nào',
};

/** Why a person must look, in Vietnamese with the code; the code alone where it has no words. */
export function reviewReason(code: string): string {
  const words = Object.hasOwn(REVIEW, code) ? REVIEW[code] : undefined;
  return words === undefined ? code : `${words} (${code})`;
}
