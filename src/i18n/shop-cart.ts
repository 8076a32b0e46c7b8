/** Words of the cart and its checkout, in a file of their own: they travel to the browser. */
import type { Lang } from './lang.ts';

/** Fields of the checkout that can be wrong. */
export type CheckoutField = 'name' | 'email' | 'phone' | 'day' | 'consent';

/** Why a code was refused. */
type CodeReason = 'unknown' | 'not-yet' | 'over' | 'other-fair' | 'nothing-eligible' | 'below-minimum' | 'used-up' | 'used-by-you';

/** Why an order was refused. */
export type PlaceFailure =
  | 'line_changed'
  | 'out_of_stock'
  | 'total_changed'
  | 'code_refused'
  | 'method'
  | 'pickup_day'
  | 'too_many_holds'
  | 'request_reused'
  | 'limited'
  | 'busy'
  | 'offline'
  | 'invalid';

/** The words of one language. */
export interface CartWords {
  readonly loading: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly browse: string;
  readonly fairs: string;
  readonly perSeller: (sellers: number) => string;
  readonly pickup: string;
  readonly pickupHelp: string;
  readonly ownPlace: string;
  readonly ownPlaceHelp: string;
  /** How many of the lines can be picked up there. */
  readonly served: (lines: number, all: number) => string;
  readonly noPlace: string;
  readonly fairPage: string;
  readonly day: string;
  readonly dayChoose: string;
  readonly order: (seller: string) => string;
  readonly at: (place: string, stand: string) => string;
  readonly hours: (hours: string) => string;
  readonly each: (unit: string) => string;
  readonly qtyOf: (name: string) => string;
  readonly less: (name: string) => string;
  readonly more: (name: string) => string;
  readonly remove: string;
  readonly removeWhat: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly undo: string;
  readonly problems: Readonly<Record<'unknown' | 'not-yet' | 'over' | 'not-there' | 'sold-out', string>>;
  readonly tooMany: (left: number) => string;
  readonly takeLeft: (left: number) => string;
  readonly goTo: (place: string) => string;
  readonly subtotal: string;
  readonly discount: string;
  readonly total: string;
  readonly totalAll: string;
  readonly vat: string;
  readonly code: string;
  readonly codeApply: string;
  readonly codeApplied: (name: string) => string;
  readonly codeRemove: string;
  readonly codeRefused: (reason: CodeReason, minimum: string) => string;
  readonly fixFirst: string;
  readonly checkout: string;
  readonly you: string;
  readonly fields: Readonly<Record<'name' | 'email' | 'phone', string>>;
  readonly hints: Readonly<Record<'name' | 'email' | 'phone', string>>;
  readonly wrong: Readonly<Record<CheckoutField, string>>;
  readonly pay: string;
  readonly payTo: (seller: string) => string;
  readonly methods: Readonly<Record<'booth' | 'vietqr' | 'stripe', readonly [name: string, help: string]>>;
  readonly methodProblems: Readonly<Record<'min_amount' | 'max_amount' | 'seller_not_configured' | 'mode' | 'zero_total', string>>;
  readonly consent: string;
  readonly privacy: string;
  readonly terms: string;
  readonly review: string;
  readonly place: string;
  readonly placing: string;
  readonly placeMany: (orders: number) => string;
  readonly summaryTitle: string;
  readonly failures: Readonly<Record<PlaceFailure, string>>;
  readonly quoteFailed: string;
  readonly retry: string;
  readonly placedTitle: (orders: number) => string;
  readonly placedLead: string;
  readonly placedOpen: (id: string) => string;
  readonly placedPay: (id: string) => string;
  /** Where the page to pay on could not be opened. */
  readonly placedProblem: string;
  readonly earlier: string;
  readonly website: string;
  readonly totalNow: (total: string) => string;
}

const vi: CartWords = {
  loading: 'Đang mở giỏ hàng…',
  empty: 'Giỏ hàng đang trống',
  emptyHelp: 'Sản phẩm có phần “Đặt trước” thì thêm vào giỏ được.',
  browse: 'Tìm sản phẩm',
  fairs: 'Xem các hội chợ',
  perSeller: (sellers) => (sellers === 1 ? 'Một người bán, một đơn.' : `${sellers} người bán: mỗi người bán một đơn, trả tiền riêng.`),
  pickup: 'Nhận hàng ở đâu',
  pickupHelp: 'Chỉ nhận tại chỗ, không giao hàng.',
  ownPlace: 'Nơi của từng người bán',
  ownPlaceHelp: 'địa chỉ và giờ ghi ở mỗi đơn',
  served: (lines, all) => (lines === all ? 'có đủ các dòng trong giỏ' : `có ${lines} trên ${all} dòng trong giỏ`),
  noPlace: 'Không còn nơi nào nhận được những mặt hàng này.',
  fairPage: 'Trang của hội chợ',
  day: 'Ngày đến nhận',
  dayChoose: 'Chọn ngày',
  order: (seller) => `Đơn của ${seller}`,
  at: (place, stand) => `Nhận tại ${place}, gian ${stand}`,
  hours: (hours) => `Giờ nhận: ${hours}`,
  each: (unit) => `/ ${unit}`,
  qtyOf: (name) => `Số lượng ${name}`,
  less: (name) => `Bớt một ${name}`,
  more: (name) => `Thêm một ${name}`,
  remove: 'Bỏ',
  removeWhat: (name) => `Bỏ ${name} khỏi giỏ`,
  removed: (name) => `Đã bỏ ${name}.`,
  undo: 'Lấy lại',
  problems: {
    unknown: 'Mặt hàng này không còn được chào bán. Hãy bỏ khỏi giỏ.',
    'not-yet': 'Chưa đến ngày nhận đặt. Hãy bỏ khỏi giỏ và quay lại sau.',
    over: 'Đã hết thời gian nhận đặt. Hãy bỏ khỏi giỏ.',
    'not-there': 'Không nhận được ở nơi đã chọn. Hãy đổi nơi nhận, hoặc bỏ dòng này và đặt riêng.',
    'sold-out': 'Đã hết hàng. Hãy bỏ khỏi giỏ.',
  },
  tooMany: (left) => `Chỉ đặt được ${left}.`,
  takeLeft: (left) => `Lấy ${left}`,
  goTo: (place) => `Nhận tại ${place}`,
  subtotal: 'Tiền hàng',
  discount: 'Giảm giá',
  total: 'Phải trả',
  totalAll: 'Tổng các đơn',
  vat: 'Đã gồm thuế GTGT.',
  code: 'Mã ưu đãi (nếu có)',
  codeApply: 'Áp dụng',
  codeApplied: (name) => `Đã áp dụng: ${name}.`,
  codeRemove: 'Bỏ mã',
  codeRefused: (reason, minimum) =>
    ({
      unknown: 'Không có mã này. Kiểm tra lại từng chữ, hoặc bỏ mã để đặt tiếp.',
      'not-yet': 'Mã chưa đến ngày dùng. Bỏ mã để đặt tiếp.',
      over: 'Mã đã hết hạn. Bỏ mã để đặt tiếp.',
      'other-fair': 'Mã chỉ dùng khi nhận tại một hội chợ khác. Đổi nơi nhận, hoặc bỏ mã.',
      'nothing-eligible': 'Không có mặt hàng nào trong giỏ được giảm bằng mã này. Bỏ mã để đặt tiếp.',
      'below-minimum': `Cần mua từ ${minimum} những mặt hàng được giảm. Thêm hàng, hoặc bỏ mã.`,
      'used-up': 'Mã đã dùng hết lượt. Bỏ mã để đặt tiếp.',
      'used-by-you': 'Bạn đã dùng hết lượt của mã này. Bỏ mã để đặt tiếp.',
    })[reason],
  fixFirst: 'Sửa những dòng được đánh dấu ở trên rồi mới đặt được.',
  checkout: 'Đặt hàng',
  you: 'Người nhận',
  fields: { name: 'Họ và tên', email: 'Thư điện tử', phone: 'Số điện thoại' },
  hints: {
    name: 'Tên để gọi khi nhận hàng.',
    email: 'Đường dẫn tới đơn được gửi vào đây.',
    phone: 'Người bán gọi số này khi cần, ví dụ 0912 345 678.',
  },
  wrong: {
    name: 'Nhập họ và tên',
    email: 'Nhập địa chỉ thư điện tử đúng dạng, ví dụ ten@example.com',
    phone: 'Nhập số điện thoại đúng dạng, ví dụ 0912 345 678 hoặc +84 912 345 678',
    day: 'Chọn ngày đến nhận',
    consent: 'Đánh dấu vào ô đồng ý để người bán được dùng thông tin cho đơn này',
  },
  pay: 'Cách trả tiền',
  payTo: (seller) => `Trả cho ${seller}`,
  methods: {
    booth: ['Trả khi nhận hàng', 'Tiền mặt hoặc chuyển khoản cho người bán tại nơi nhận.'],
    vietqr: ['Chuyển khoản VietQR', 'Chuyển thẳng vào tài khoản của người bán; mã QR hiện sau khi đặt.'],
    stripe: ['Thẻ', 'Trả trên trang của Stripe; trang này không thấy số thẻ.'],
  },
  methodProblems: {
    min_amount: 'Đơn quá nhỏ cho cách này.',
    max_amount: 'Đơn quá lớn cho cách này.',
    seller_not_configured: 'Người bán này chưa nhận cách này.',
    mode: 'Hiện chưa dùng được.',
    zero_total: 'Đơn này không phải trả tiền.',
  },
  consent: 'Tôi đồng ý cho người bán và người vận hành trang dùng tên, thư điện tử và số điện thoại trên để thực hiện đơn này.',
  privacy:
    'Chỉ dùng cho đơn này, không dùng để quảng cáo, không bán cho ai. Đơn hủy, hết hạn hoặc trả tiền không thành: xóa thông tin cá nhân sau 30 ngày. Đơn đã nhận, không đến nhận hoặc đã hoàn tiền: giữ 24 tháng rồi xóa.',
  terms: 'Điều khoản đặt hàng, hủy và hoàn tiền',
  review: 'Xem lại',
  place: 'Đặt hàng',
  placing: 'Đang đặt…',
  placeMany: (orders) => `Đặt ${orders} đơn`,
  summaryTitle: 'Còn chỗ cần sửa',
  failures: {
    line_changed: 'Có mặt hàng vừa thay đổi. Xem lại các dòng ở trên rồi đặt lại.',
    out_of_stock: 'Có mặt hàng vừa hết hoặc không còn đủ. Xem lại các dòng ở trên rồi đặt lại.',
    total_changed: 'Giá vừa thay đổi. Xem lại tổng mới rồi đặt lại.',
    code_refused: 'Mã ưu đãi không dùng được nữa. Bỏ mã rồi đặt lại.',
    method: 'Cách trả tiền đã chọn không dùng được cho đơn này. Chọn cách khác.',
    pickup_day: 'Ngày đã chọn không còn nhận được. Chọn ngày khác.',
    too_many_holds: 'Bạn đang có 3 đơn chờ trả tiền. Trả hoặc hủy một đơn (đường dẫn trong thư đã gửi) rồi đặt tiếp.',
    request_reused: 'Lần gửi trước có thể đã thành đơn: xem thư điện tử của bạn trước khi đặt lại.',
    limited: 'Gửi quá nhiều lần. Chờ vài phút rồi thử lại.',
    busy: 'Máy chủ đang bận. Thử lại sau ít phút; đơn không bị đặt hai lần.',
    offline: 'Không kết nối được. Kiểm tra mạng rồi thử lại; đơn không bị đặt hai lần.',
    invalid: 'Máy chủ không nhận thông tin này. Kiểm tra lại các ô ở trên.',
  },
  quoteFailed: 'Chưa hỏi được giá và số hàng còn lại. Giá bên dưới là giá lúc trang được tạo.',
  retry: 'Thử lại',
  placedTitle: (orders) => (orders === 1 ? 'Đã tạo đơn hàng' : `Đã tạo ${orders} đơn hàng`),
  placedLead: 'Mỗi người bán một đơn. Mở từng đơn để trả tiền hoặc xem nơi nhận; đường dẫn cũng được gửi qua thư.',
  placedOpen: (id) => `Mở đơn ${id}`,
  placedPay: (id) => `Trả tiền đơn ${id}`,
  placedProblem: 'Trang trả tiền chưa trả lời. Đơn đã được ghi và hàng được giữ; mở đơn để thử trả lại.',
  earlier: 'Đơn vừa đặt trong thẻ trình duyệt này',
  website: 'Để trống ô này',
  totalNow: (total) => `Tổng ${total}`,
};

const en: CartWords = {
  loading: 'Opening the cart…',
  empty: 'The cart is empty',
  emptyHelp: 'Products with a part “Order ahead” can be put into it.',
  browse: 'Find products',
  fairs: 'See the fairs',
  perSeller: (sellers) => (sellers === 1 ? 'One seller, one order.' : `${sellers} sellers: each is an order of its own, paid on its own.`),
  pickup: 'Where to pick up',
  pickupHelp: 'Pick-up only, no delivery.',
  ownPlace: 'Each seller’s own place',
  ownPlaceHelp: 'address and hours stand at each order',
  served: (lines, all) => (lines === all ? 'has every line of the cart' : `has ${lines} of ${all} lines of the cart`),
  noPlace: 'There is no place left where these can be picked up.',
  fairPage: 'Page of the fair',
  day: 'Day of pick-up',
  dayChoose: 'Choose a day',
  order: (seller) => `Order from ${seller}`,
  at: (place, stand) => `Pick up at ${place}, stand ${stand}`,
  hours: (hours) => `Hours: ${hours}`,
  each: (unit) => `per ${unit}`,
  qtyOf: (name) => `Quantity of ${name}`,
  less: (name) => `One ${name} less`,
  more: (name) => `One more ${name}`,
  remove: 'Remove',
  removeWhat: (name) => `Remove ${name} from the cart`,
  removed: (name) => `Removed ${name}.`,
  undo: 'Put back',
  problems: {
    unknown: 'This is no longer offered. Remove it.',
    'not-yet': 'Orders are not taken yet. Remove it and come back later.',
    over: 'Orders are no longer taken. Remove it.',
    'not-there': 'It cannot be picked up at the place chosen. Choose another place, or remove it and order it on its own.',
    'sold-out': 'Sold out. Remove it.',
  },
  tooMany: (left) => `Only ${left} can be ordered.`,
  takeLeft: (left) => `Take ${left}`,
  goTo: (place) => `Pick up at ${place}`,
  subtotal: 'Goods',
  discount: 'Discount',
  total: 'To pay',
  totalAll: 'All orders',
  vat: 'VAT included.',
  code: 'Promotion code (if you have one)',
  codeApply: 'Apply',
  codeApplied: (name) => `Applied: ${name}.`,
  codeRemove: 'Remove the code',
  codeRefused: (reason, minimum) =>
    ({
      unknown: 'There is no such code. Check each letter, or remove it to go on.',
      'not-yet': 'The code does not hold yet. Remove it to go on.',
      over: 'The code has ended. Remove it to go on.',
      'other-fair': 'The code holds for pick-up at another fair. Change the place, or remove the code.',
      'nothing-eligible': 'Nothing in the cart is reduced by this code. Remove it to go on.',
      'below-minimum': `It needs ${minimum} or more of what it reduces. Add goods, or remove the code.`,
      'used-up': 'The code was used as often as it may be. Remove it to go on.',
      'used-by-you': 'You used this code as often as you may. Remove it to go on.',
    })[reason],
  fixFirst: 'Put the marked lines above right before you order.',
  checkout: 'Order',
  you: 'Who picks up',
  fields: { name: 'Full name', email: 'E-mail', phone: 'Telephone' },
  hints: {
    name: 'The name to ask for at pick-up.',
    email: 'The link to your order is sent here.',
    phone: 'The seller calls it when needed, such as 0912 345 678 or +44 20 7946 0000.',
  },
  wrong: {
    name: 'Enter your full name',
    email: 'Enter an e-mail address in the right form, such as name@example.com',
    phone: 'Enter a telephone number in the right form, such as 0912 345 678 or +84 912 345 678',
    day: 'Choose the day of pick-up',
    consent: 'Tick the box so that the seller may use your details for this order',
  },
  pay: 'How to pay',
  payTo: (seller) => `Pay ${seller}`,
  methods: {
    booth: ['Pay at pick-up', 'Cash or transfer to the seller where you pick up.'],
    vietqr: ['Bank transfer (VietQR)', 'Straight to the seller’s account; the code shows after you order. Needs a bank in Viet Nam.'],
    stripe: ['Card', 'On the page of Stripe; this site does not see the number of the card.'],
  },
  methodProblems: {
    min_amount: 'The order is too small for it.',
    max_amount: 'The order is too large for it.',
    seller_not_configured: 'This seller does not take it.',
    mode: 'It cannot be used at the moment.',
    zero_total: 'There is nothing to pay for this order.',
  },
  consent:
    'I agree that the seller and the operator of this site use the name, e-mail address and telephone number above to carry out this order.',
  privacy:
    'For this order alone, never for advertising, sold to nobody. Orders that were cancelled, ran out or could not be paid: personal data are erased after 30 days. Orders picked up, not fetched or refunded: kept for 24 months, then erased.',
  terms: 'Terms of ordering, cancelling and refunds',
  review: 'Review',
  place: 'Place the order',
  placing: 'Placing the order…',
  placeMany: (orders) => `Place ${orders} orders`,
  summaryTitle: 'There is a problem',
  failures: {
    line_changed: 'Something changed just now. Look at the lines above, then order again.',
    out_of_stock: 'Something sold out just now, or too little is left. Look at the lines above, then order again.',
    total_changed: 'A price changed just now. Look at the new total, then order again.',
    code_refused: 'The code can no longer be used. Remove it, then order again.',
    method: 'The way to pay that you chose cannot be used for this order. Choose another.',
    pickup_day: 'The day that you chose is no longer there. Choose another.',
    too_many_holds: 'You have 3 orders that wait for a payment. Pay or cancel one (the link is in the mail), then order again.',
    request_reused: 'What was sent before may have become an order: look into your mail before you order again.',
    limited: 'Too many attempts. Wait some minutes, then try again.',
    busy: 'The server is busy. Try again in some minutes; nothing is ordered twice.',
    offline: 'There is no connection. Check it, then try again; nothing is ordered twice.',
    invalid: 'The server does not accept these details. Check the fields above.',
  },
  quoteFailed: 'Prices and what is left could not be asked. The prices below are those of when the page was made.',
  retry: 'Try again',
  placedTitle: (orders) => (orders === 1 ? 'The order was made' : `${orders} orders were made`),
  placedLead: 'One for each seller. Open each to pay or to see where to pick it up; the links were sent by mail, too.',
  placedOpen: (id) => `Open order ${id}`,
  placedPay: (id) => `Pay order ${id}`,
  placedProblem: 'The provider does not answer. The order was taken down and the goods are held; open the order to try to pay again.',
  earlier: 'Orders placed in this tab',
  website: 'Leave this field empty',
  totalNow: (total) => `Total ${total}`,
};

/** The words of the cart in a language. */
export function cartWords(lang: Lang): CartWords {
  return lang === 'vi' ? vi : en;
}
