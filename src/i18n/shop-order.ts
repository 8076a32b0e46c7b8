/** Words of an order's page, its slip, and the page on which staff hand it over. */
import type { Lang } from './lang.ts';

/** How a state looks: `done` full, `wait` half, `off` a stroke, `look` a dotted ring: somebody must look at it. */
export type OrderTone = 'done' | 'wait' | 'off' | 'look';

/** States of an order, see commerce/order. */
type State =
  'pending' | 'processing' | 'reserved' | 'paid' | 'paid_late' | 'picked_up' | 'no_show' | 'expired' | 'cancelled' | 'failed' | 'refunded';

/** How each state looks. */
export const ORDER_TONES: Readonly<Record<State, OrderTone>> = {
  pending: 'wait',
  processing: 'wait',
  reserved: 'done',
  paid: 'done',
  paid_late: 'look',
  picked_up: 'done',
  no_show: 'off',
  expired: 'off',
  cancelled: 'off',
  failed: 'off',
  refunded: 'off',
};

/** The words of one language. */
export interface OrderWords {
  readonly title: (id: string) => string;
  readonly description: string;
  readonly state: string;
  readonly states: Readonly<Record<State, readonly [word: string, next: string]>>;
  /** What to do while a payment is waited for, by the way to pay. */
  readonly payNow: Readonly<Record<'transfer' | 'redirect', string>>;
  readonly inReview: string;
  readonly holdUntil: (when: string) => string;
  /** Said by the countdown: "{}" is replaced. */
  readonly left: string;
  readonly leftUnits: readonly [days: string, hours: string, minutes: string];
  readonly transfer: string;
  readonly transferHelp: string;
  readonly qrTitle: string;
  readonly qrHelp: string;
  readonly bank: string;
  readonly account: string;
  readonly holder: string;
  readonly amount: string;
  readonly memo: string;
  readonly memoHelp: string;
  readonly copy: (what: string) => string;
  readonly copyShort: string;
  readonly copied: string;
  readonly payCard: string;
  readonly paying: string;
  readonly payFailed: string;
  readonly notPayable: string;
  readonly needsScript: string;
  readonly pickup: string;
  readonly where: string;
  readonly stand: (number: string) => string;
  readonly when: string;
  readonly hours: string;
  readonly toStand: string;
  readonly payAtPickup: (amount: string) => string;
  readonly slip: string;
  readonly lines: string;
  readonly item: string;
  readonly qty: string;
  readonly sum: string;
  readonly each: (price: string, unit: string) => string;
  readonly subtotal: string;
  readonly discount: string;
  readonly total: string;
  readonly vat: string;
  readonly refunded: string;
  readonly method: string;
  readonly seller: string;
  readonly legalName: string;
  readonly taxCode: string;
  readonly phone: string;
  readonly invoiceHelp: string;
  readonly timeline: string;
  readonly cancel: string;
  readonly cancelHelp: string;
  readonly cancelPaid: string;
  readonly cancelNow: string;
  readonly cancelFailed: string;
  readonly terms: string;
  readonly keepLink: string;
  readonly reload: string;
  readonly missing: string;
  readonly missingHelp: string;
  readonly again: string;
  /** The slip. */
  readonly slipTitle: string;
  readonly slipNot: string;
  readonly slipShow: string;
  readonly orderNumber: string;
  readonly buyer: string;
  readonly placed: string;
  readonly due: string;
  readonly paidAlready: string;
  readonly print: string;
  readonly printHelp: string;
  readonly toOrder: string;
  readonly slipClosed: (state: string) => string;
  readonly signature: string;
  /** Handing over. */
  readonly handTitle: string;
  readonly handLead: (count: string) => string;
  readonly handNone: string;
  readonly handFind: string;
  readonly handFindHelp: string;
  readonly handScan: string;
  readonly handScanStop: string;
  readonly handNoCamera: string;
  readonly handFound: string;
  readonly handNotFound: string;
  readonly handTake: (amount: string) => string;
  readonly handPaid: string;
  readonly handDo: string;
  readonly handDoWhat: (id: string) => string;
  readonly handUndo: string;
  readonly handUndoWhat: (id: string) => string;
  readonly handDone: string;
  readonly handUndone: string;
  readonly handWrong: string;
  readonly handFailed: string;
  readonly handGiven: string;
  readonly handOpen: string;
  readonly phoneEnd: (digits: string) => string;
  readonly onDay: (day: string) => string;
  readonly nobody: string;
  readonly handMissing: string;
  readonly handMissingHelp: string;
  readonly handNoScript: string;
  readonly ownPlace: string;
}

const vi: OrderWords = {
  title: (id) => `Đơn ${id}`,
  description: 'Đơn đặt trước: tình trạng, cách trả tiền, nơi và ngày nhận.',
  state: 'Tình trạng',
  states: {
    pending: ['Chờ trả tiền', 'Hàng đang được giữ cho bạn.'],
    processing: ['Đang xác nhận tiền', 'Bên thanh toán đã nhận lệnh, tiền chưa về. Không cần trả lại lần nữa; trang này tự cập nhật.'],
    reserved: ['Đã giữ hàng', 'Đến nơi nhận vào ngày đã chọn, trả tiền và đưa phiếu hoặc mã đơn.'],
    paid: ['Đã trả tiền', 'Đến nơi nhận vào ngày đã chọn và đưa phiếu hoặc mã đơn.'],
    paid_late: ['Tiền đến muộn', 'Tiền đến sau khi hết hạn giữ hàng. Người vận hành sẽ tìm hàng cho bạn hoặc hoàn tiền, và báo qua thư.'],
    picked_up: ['Đã nhận hàng', 'Hàng đã được giao. Cảm ơn bạn.'],
    no_show: ['Không đến nhận', 'Hội chợ đã kết thúc; hàng đã trả lại cho người bán.'],
    expired: [
      'Hết hạn giữ hàng',
      'Chưa thấy tiền trong thời hạn nên hàng đã được trả lại. Đừng chuyển tiền cho đơn này nữa; muốn mua hãy đặt đơn mới.',
    ],
    cancelled: ['Đã hủy', 'Hàng đã được trả lại. Đừng chuyển tiền cho đơn này nữa.'],
    failed: [
      'Trả tiền không thành',
      'Không có tiền nào được trừ, hoặc sẽ được trả lại tự động. Hàng đã được trả lại; muốn mua hãy đặt đơn mới.',
    ],
    refunded: ['Đã hoàn tiền', 'Toàn bộ tiền đã được chuyển trả.'],
  },
  payNow: {
    transfer: 'Chuyển khoản theo mã hoặc các dòng bên dưới. Trang này tự cập nhật khi tiền về.',
    redirect: 'Trả bằng thẻ trên trang của Stripe để giữ hàng.',
  },
  inReview: 'Một người đang xem đơn này và sẽ viết thư cho bạn.',
  holdUntil: (when) => `Hàng được giữ đến ${when} (giờ Việt Nam)`,
  left: 'còn {}',
  leftUnits: ['ngày', 'giờ', 'phút'],
  transfer: 'Chuyển khoản',
  transferHelp: 'Quét mã bằng ứng dụng ngân hàng, hoặc chép từng dòng. Tiền vào thẳng tài khoản của người bán.',
  qrTitle: 'Mã VietQR để chuyển khoản',
  qrHelp: 'Đang xem trên điện thoại? Chụp màn hình rồi mở ảnh trong ứng dụng ngân hàng.',
  bank: 'Ngân hàng',
  account: 'Số tài khoản',
  holder: 'Chủ tài khoản',
  amount: 'Số tiền',
  memo: 'Nội dung chuyển khoản',
  memoHelp: 'Giữ đúng nội dung và số tiền, để nhận ra đơn của bạn.',
  copy: (what) => `Chép: ${what}`,
  copyShort: 'Chép',
  copied: 'Đã chép',
  payCard: 'Trả bằng thẻ',
  paying: 'Đang mở trang trả tiền…',
  payFailed: 'Trang trả tiền chưa trả lời. Đơn vẫn còn; thử lại sau ít phút.',
  notPayable: 'Đơn này không còn trả tiền được nữa. Tải lại trang để xem tình trạng mới.',
  needsScript: 'Trả bằng thẻ và hủy đơn cần bật JavaScript; hoặc gọi cho người bán. Tải lại trang để xem tình trạng mới.',
  pickup: 'Nhận hàng',
  where: 'Nơi nhận',
  stand: (number) => `Gian ${number}`,
  when: 'Ngày nhận',
  hours: 'Giờ nhận',
  toStand: 'Xem gian hàng trên trang hội chợ',
  payAtPickup: (amount) => `Trả ${amount} khi nhận hàng.`,
  slip: 'Phiếu đặt hàng để in',
  lines: 'Hàng đặt',
  item: 'Hàng',
  qty: 'SL',
  sum: 'Thành tiền',
  each: (price, unit) => `${price} / ${unit}`,
  subtotal: 'Tiền hàng',
  discount: 'Giảm giá',
  total: 'Tổng cộng',
  vat: 'đã gồm thuế GTGT',
  refunded: 'Đã hoàn',
  method: 'Cách trả tiền',
  seller: 'Người bán',
  legalName: 'Tên đăng ký',
  taxCode: 'Mã số thuế',
  phone: 'Điện thoại',
  invoiceHelp: 'Hóa đơn điện tử do người bán lập; cần thì báo người bán khi nhận hàng.',
  timeline: 'Diễn biến',
  cancel: 'Hủy đơn',
  cancelHelp: 'Hàng được trả lại ngay cho người khác đặt. Đã hủy thì không lấy lại được.',
  cancelPaid: 'Nếu vừa chuyển khoản thì đừng hủy: chờ vài phút để tiền về.',
  cancelNow: 'Hủy đơn này',
  cancelFailed: 'Chưa hủy được. Tải lại trang để xem tình trạng mới rồi thử lại.',
  terms: 'Điều khoản đặt hàng, hủy và hoàn tiền',
  keepLink: 'Ai có địa chỉ của trang này đều xem được đơn. Đừng chia sẻ; đường dẫn cũng nằm trong thư đã gửi cho bạn.',
  reload: 'Xem tình trạng mới',
  missing: 'Không có đơn hàng này',
  missingHelp: 'Đường dẫn sai hoặc đã bị cắt ngắn. Mở lại đường dẫn trong thư đã gửi cho bạn, hoặc gọi cho người bán.',
  again: 'Về giỏ hàng',
  slipTitle: 'Phiếu đặt hàng',
  slipNot: 'Phiếu này không thay hóa đơn hay biên lai.',
  slipShow: 'Đưa mã này khi nhận hàng',
  orderNumber: 'Mã đơn',
  buyer: 'Người nhận',
  placed: 'Đặt lúc',
  due: 'Trả khi nhận',
  paidAlready: 'Đã trả tiền',
  print: 'In phiếu',
  printHelp: 'Khổ A5; in bằng Ctrl+P hoặc menu của trình duyệt.',
  toOrder: 'Về trang của đơn',
  slipClosed: (state) => `Đơn này: ${state.toLowerCase()}. Phiếu không dùng để nhận hàng được.`,
  signature: 'Đã nhận đủ hàng (ký tên)',
  handTitle: 'Giao hàng đặt trước',
  handLead: (count) => `${count} đơn chờ giao.`,
  handNone: 'Không có đơn nào chờ giao.',
  handFind: 'Mã đơn, tên hoặc ba số cuối điện thoại',
  handFindHelp: 'Gõ 6 ký tự cuối của mã trên phiếu là đủ.',
  handScan: 'Quét phiếu',
  handScanStop: 'Dừng quét',
  handNoCamera: 'Không mở được máy ảnh. Hãy gõ mã.',
  handFound: '{} đơn khớp',
  handNotFound: 'Không có đơn khớp. Đơn có thể của gian khác, hoặc đã hủy.',
  handTake: (amount) => `Thu ${amount}`,
  handPaid: 'Đã trả tiền, không thu',
  handDo: 'Đã giao hàng',
  handDoWhat: (id) => `Đã giao hàng: ${id}`,
  handUndo: 'Ghi nhầm, lấy lại',
  handUndoWhat: (id) => `Ghi nhầm, lấy lại: ${id}`,
  handDone: 'Đã ghi: giao đơn {}.',
  handUndone: 'Đã ghi: đơn {} chưa giao.',
  handWrong: 'Đơn này vừa đổi tình trạng, không ghi được. Trang đã được tải lại.',
  handFailed: 'Chưa ghi được: mất kết nối hoặc máy chủ bận. Thử lại.',
  handGiven: 'Đã giao',
  handOpen: 'Chờ giao',
  phoneEnd: (digits) => `điện thoại …${digits}`,
  onDay: (day) => `hẹn ${day}`,
  nobody: 'tên đã xóa',
  handMissing: 'Đường dẫn này không dùng được',
  handMissingHelp: 'Đường dẫn sai hoặc đã hết hạn. Mở đường dẫn trong thư mới nhất, hoặc xin ban tổ chức đường dẫn mới.',
  handNoScript: 'Ghi đã giao cần bật JavaScript. Danh sách dưới đây vẫn dùng để đối chiếu được.',
  ownPlace: 'Nơi của người bán',
};

const en: OrderWords = {
  title: (id) => `Order ${id}`,
  description: 'An order to pick up: its state, how to pay, where and when to fetch it.',
  state: 'State',
  states: {
    pending: ['Waiting for the payment', 'The goods are held for you.'],
    processing: [
      'Payment is being confirmed',
      'The provider has the payment, the money is on its way. Do not pay again; this page updates by itself.',
    ],
    reserved: ['Reserved', 'Come on the day that you chose, pay, and show the slip or the number of the order.'],
    paid: ['Paid', 'Come on the day that you chose and show the slip or the number of the order.'],
    paid_late: [
      'The money came late',
      'It came after the goods were given back. The operator finds goods for you or sends the money back, and tells you by mail.',
    ],
    picked_up: ['Picked up', 'The goods were handed over. Thank you.'],
    no_show: ['Not picked up', 'The fair is over; the goods went back to the seller.'],
    expired: [
      'Ran out',
      'No money arrived in time, so the goods were given back. Do not transfer money for this order any more; order anew if you like.',
    ],
    cancelled: ['Cancelled', 'The goods were given back. Do not transfer money for this order any more.'],
    failed: ['The payment failed', 'No money was taken, or it goes back by itself. The goods were given back; order anew if you like.'],
    refunded: ['Refunded', 'All of the money was sent back.'],
  },
  payNow: {
    transfer: 'Transfer the amount by the code or the lines below. This page updates when the money arrives.',
    redirect: 'Pay by card on the page of Stripe to keep the goods.',
  },
  inReview: 'A person is looking at this order and will write to you.',
  holdUntil: (when) => `The goods are held until ${when} (time in Viet Nam)`,
  left: '{} left',
  leftUnits: ['d', 'h', 'min'],
  transfer: 'Bank transfer',
  transferHelp: 'Scan the code with the app of a bank in Viet Nam, or copy each line. The money goes straight to the seller’s account.',
  qrTitle: 'VietQR code of the transfer',
  qrHelp: 'On a telephone? Take a screenshot and open it in the app of your bank.',
  bank: 'Bank',
  account: 'Account number',
  holder: 'Account holder',
  amount: 'Amount',
  memo: 'Text of the transfer',
  memoHelp: 'Keep text and amount as they are: your order is known by them.',
  copy: (what) => `Copy: ${what}`,
  copyShort: 'Copy',
  copied: 'Copied',
  payCard: 'Pay by card',
  paying: 'Opening the page of the provider…',
  payFailed: 'The provider does not answer. The order is still there; try again in some minutes.',
  notPayable: 'This order can no longer be paid. Load the page again to see its state.',
  needsScript: 'Paying by card and cancelling need JavaScript; or call the seller. Load the page again to see the newest state.',
  pickup: 'Pick-up',
  where: 'Where',
  stand: (number) => `Stand ${number}`,
  when: 'Day',
  hours: 'Hours',
  toStand: 'See the stand on the page of the fair',
  payAtPickup: (amount) => `Pay ${amount} when you pick it up.`,
  slip: 'Order slip to print',
  lines: 'Goods',
  item: 'Goods',
  qty: 'Qty',
  sum: 'Amount',
  each: (price, unit) => `${price} per ${unit}`,
  subtotal: 'Goods',
  discount: 'Discount',
  total: 'Total',
  vat: 'VAT included',
  refunded: 'Sent back',
  method: 'How it is paid',
  seller: 'Seller',
  legalName: 'Registered name',
  taxCode: 'Tax code',
  phone: 'Telephone',
  invoiceHelp: 'The e-invoice is issued by the seller; ask for it at pick-up if you need one.',
  timeline: 'What happened',
  cancel: 'Cancel the order',
  cancelHelp: 'The goods can then be ordered by others at once. A cancelled order does not come back.',
  cancelPaid: 'If you have just made the transfer, do not cancel: wait some minutes for the money.',
  cancelNow: 'Cancel this order',
  cancelFailed: 'It was not cancelled. Load the page again to see its state, then try again.',
  terms: 'Terms of ordering, cancelling and refunds',
  keepLink: 'Whoever has the address of this page can see the order. Do not share it; the link is also in the mail that was sent to you.',
  reload: 'See the newest state',
  missing: 'There is no such order',
  missingHelp: 'The link is wrong or was cut short. Open the link in the mail that was sent to you again, or call the seller.',
  again: 'Back to the cart',
  slipTitle: 'Order slip',
  slipNot: 'This slip is neither an invoice nor a receipt.',
  slipShow: 'Show this code at pick-up',
  orderNumber: 'Order',
  buyer: 'Who picks up',
  placed: 'Ordered',
  due: 'To pay at pick-up',
  paidAlready: 'Paid',
  print: 'Print the slip',
  printHelp: 'A5; print with Ctrl+P or the menu of the browser.',
  toOrder: 'Back to the order',
  slipClosed: (state) => `State of this order: ${state.toLowerCase()}. Nothing can be picked up with this slip.`,
  signature: 'All goods received (signature)',
  handTitle: 'Handing over orders',
  handLead: (count) => `${count} to hand over.`,
  handNone: 'There is nothing to hand over.',
  handFind: 'Number of the order, name, or last three digits of the telephone',
  handFindHelp: 'The last 6 characters of the number on the slip are enough.',
  handScan: 'Scan a slip',
  handScanStop: 'Stop scanning',
  handNoCamera: 'The camera cannot be opened. Type the number.',
  handFound: '{} found',
  handNotFound: 'Nothing found. It may be an order of another stand, or cancelled.',
  handTake: (amount) => `Take ${amount}`,
  handPaid: 'Paid, take nothing',
  handDo: 'Handed over',
  handDoWhat: (id) => `Handed over: ${id}`,
  handUndo: 'By mistake, undo',
  handUndoWhat: (id) => `By mistake, undo: ${id}`,
  handDone: 'Noted: order {} was handed over.',
  handUndone: 'Noted: order {} was not handed over.',
  handWrong: 'The state of this order has just changed, so nothing was noted. The page was loaded again.',
  handFailed: 'Nothing was noted: no connection, or the server is busy. Try again.',
  handGiven: 'Handed over',
  handOpen: 'To hand over',
  phoneEnd: (digits) => `telephone …${digits}`,
  onDay: (day) => `due ${day}`,
  nobody: 'name erased',
  handMissing: 'This link does not work',
  handMissingHelp: 'It is wrong or has ended. Open the link in the newest mail, or ask the organiser for a new one.',
  handNoScript: 'Noting needs JavaScript. The list below can still be compared with.',
  ownPlace: 'The seller’s own place',
};

/** The words of orders in a language. */
export function orderWords(lang: Lang): OrderWords {
  return lang === 'vi' ? vi : en;
}
