/** What people read when the shop refuses something. */
import type { Lang } from './lang.ts';

const vi = {
  /** By the code of the refusal. */
  codes: {
    invalid_json: 'Yêu cầu không đọc được. Hãy tải lại trang rồi thử lại.',
    bad_signature: 'Thông báo không có chữ ký hợp lệ.',
    forbidden_origin: 'Yêu cầu phải được gửi từ chính trang này.',
    not_found: 'Không tìm thấy. Đường dẫn có thể đã hết hạn hoặc bị sao chép thiếu.',
    unknown_action: 'Không có địa chỉ này.',
    method_not_allowed: 'Cách gọi này không được dùng ở đây.',
    line_changed: 'Hàng trong giỏ đã thay đổi. Hãy xem lại giỏ hàng.',
    out_of_stock: 'Có mặt hàng không còn đủ số lượng. Hãy xem lại giỏ hàng.',
    total_changed: 'Tổng tiền đã thay đổi. Hãy xem lại trước khi đặt.',
    too_many_holds: 'Bạn đang có nhiều đơn chờ thanh toán hoặc chờ nhận. Hãy hoàn tất hoặc hủy bớt rồi đặt tiếp.',
    request_reused: 'Lần đặt này đã được gửi với nội dung khác. Hãy tải lại trang rồi thử lại.',
    not_payable: 'Đơn này không còn thanh toán được.',
    not_cancellable: 'Đơn này không còn hủy được tại đây. Hãy liên hệ người bán.',
    wrong_state: 'Đơn không ở trạng thái cho phép thao tác này. Hãy tải lại trang.',
    not_open: 'Yêu cầu này không còn nhận trả lời.',
    too_large: 'Yêu cầu quá lớn.',
    not_json: 'Yêu cầu phải ở dạng JSON.',
    invalid: 'Có thông tin chưa đúng. Hãy xem lại các ô đã điền.',
    code_refused: 'Mã giảm giá không dùng được cho đơn này.',
    method: 'Cách thanh toán đã chọn không dùng được cho đơn này.',
    pickup_day: 'Ngày nhận hàng đã chọn không còn nhận được.',
    unknown_product: 'Có sản phẩm không còn trong sổ.',
    alcohol: 'Đồ uống có cồn không được đặt hay hỏi giá tại đây.',
    nothing: 'Chưa có sản phẩm nào.',
    too_often: 'Bạn thao tác quá nhanh. Hãy đợi một lát rồi thử lại.',
    internal: 'Có lỗi ở máy chủ. Hãy thử lại sau ít phút.',
    provider: 'Bên nhận thanh toán chưa trả lời. Đơn vẫn được giữ; hãy thử lại.',
    unknown_order: 'Chưa tìm thấy đơn của thông báo này.',
    busy: 'Máy chủ đang bận. Hãy thử lại sau vài giây.',
  },
  /** By what is wrong with a field. */
  fields: {
    required: 'Cần điền ô này',
    email: 'Cần một địa chỉ thư điện tử, ví dụ ten@example.vn',
    phone: 'Cần một số điện thoại, ví dụ 0912 345 678 hoặc +84 912 345 678',
    one_line: 'Chỉ một dòng chữ, không có ký tự điều khiển',
    too_long: 'Quá dài',
    too_many: 'Quá nhiều dòng',
    day: 'Cần một ngày',
    whole: 'Cần một số nguyên trong khoảng cho phép',
    consent: 'Cần đồng ý để chúng tôi dùng thông tin này cho đơn của bạn',
    twice: 'Có dòng bị lặp',
    unknown_key: 'Không có ô này',
    invalid: 'Chưa đúng',
  },
};

const en: typeof vi = {
  codes: {
    invalid_json: 'The request could not be read. Please reload the page and try again.',
    bad_signature: 'The notification has no valid signature.',
    forbidden_origin: 'The request must be sent from this site itself.',
    not_found: 'Not found. The link may have ended, or may have been copied in part.',
    unknown_action: 'There is no such address.',
    method_not_allowed: 'This way of calling is not used here.',
    line_changed: 'Goods in your cart have changed. Please look at the cart again.',
    out_of_stock: 'Not enough is left of something. Please look at the cart again.',
    total_changed: 'The total has changed. Please look at it before you order.',
    too_many_holds: 'You have several orders that wait to be paid or fetched. Please finish or cancel some of them first.',
    request_reused: 'This order was sent before with other contents. Please reload the page and try again.',
    not_payable: 'This order can no longer be paid.',
    not_cancellable: 'This order can no longer be cancelled here. Please contact the seller.',
    wrong_state: 'The order is not in a state that allows this. Please reload the page.',
    not_open: 'This request can no longer be answered.',
    too_large: 'The request is too large.',
    not_json: 'The request must be JSON.',
    invalid: 'Something is not right. Please look at what was filled in.',
    code_refused: 'The code cannot be used for this order.',
    method: 'The chosen way to pay cannot be used for this order.',
    pickup_day: 'The chosen day for picking up is no longer possible.',
    unknown_product: 'A product is no longer in the register.',
    alcohol: 'Drinks with alcohol can neither be ordered nor asked for here.',
    nothing: 'There is no product yet.',
    too_often: 'That was too often. Please wait a moment and try again.',
    internal: 'The server made a mistake. Please try again in some minutes.',
    provider: 'The payment provider has not answered. The order is kept; please try again.',
    unknown_order: 'The order of this notification is not known yet.',
    busy: 'The server is busy. Please try again in some seconds.',
  },
  fields: {
    required: 'Please fill this in',
    email: 'Please give a mail address such as name@example.vn',
    phone: 'Please give a telephone number such as +84 912 345 678',
    one_line: 'One line of text, without control characters',
    too_long: 'Too long',
    too_many: 'Too many lines',
    day: 'Please give a day',
    whole: 'Please give a whole number within the bounds',
    consent: 'Please agree that we use these data for your order',
    twice: 'A line stands there twice',
    unknown_key: 'There is no such field',
    invalid: 'Not right',
  },
};

/** Code of a refusal, for programs. */
export type RefusalCode = keyof typeof vi.codes;

/** What is wrong with a field. */
export type FieldProblem = keyof typeof vi.fields;

/** The words by language. */
export const REFUSALS: Readonly<Record<Lang, typeof vi>> = { vi, en };
