/** Rules about links: what their shape tells, and what came of trying them. */
import { rule, type RuleText } from './rule.ts';

/** The rules by name. */
export const LINK_RULES = {
  'link-http': rule('info', ['Liên kết http', 'An http link'], 'an https address', [
    'Thử địa chỉ https của trang.',
    'Try the https address of the page.',
  ]),
  'link-home-page': rule('warning', ['Liên kết chỉ đến trang chủ', 'The link leads to a home page only'], 'the page that says it', [
    'Thay bằng địa chỉ của bài.',
    'Put the address of the page itself.',
  ]),
  'link-shortened': rule('warning', ['Liên kết rút gọn', 'A shortened link'], 'the address it stands for', [
    'Mở rồi chép địa chỉ thật.',
    'Open it and copy the real address.',
  ]),
  'link-search-engine': rule('warning', ['Liên kết đến máy tìm kiếm', 'A link to a search engine'], 'the page that was found', [
    'Thay bằng địa chỉ của trang tìm được.',
    'Put the address of the page that was found.',
  ]),
  'link-social': rule('warning', ['Nguồn là mạng xã hội', 'The source is a social network'], 'a decision, a state portal or the press', [
    'Tìm nguồn khác; bài đăng dễ bị xóa hay sửa.',
    'Find another source: posts are edited and vanish.',
  ]),
  'link-tracking': rule('info', ['Liên kết có tham số theo dõi', 'The link carries tracking parameters'], 'the address without them', [
    'Bỏ các tham số ấy.',
    'Drop these parameters.',
  ]),
  'link-private': rule('warning', ['Địa chỉ nội bộ', 'A private address'], 'an address that everyone can open', [
    'Thay bằng địa chỉ công khai.',
    'Put a public address.',
  ]),
  'link-bare-ip': rule('warning', ['Địa chỉ là số IP', 'The address is a bare IP number'], 'the name of a site', [
    'Thay bằng tên miền: số IP không cho biết là của ai.',
    'Put the name of the site: nobody can tell whose number it is.',
  ]),
  'link-space': rule('warning', ['Liên kết có dấu cách', 'The link has a space in it'], 'an address without spaces', [
    'Chép lại địa chỉ.',
    'Copy the address anew.',
  ]),
  'link-credentials': rule('warning', ['Liên kết có tên đăng nhập', 'The link carries a user name'], 'an address without a user name', [
    'Bỏ phần trước dấu @.',
    'Drop the part before the @.',
  ]),
  'link-duplicate': rule('info', ['Liên kết đã ghi ở trên', 'The link stands there already'], 'each page once', [
    'Bỏ dòng lặp.',
    'Drop the repeated line.',
  ]),
  'link-gone': rule('warning', ['Trang không còn', 'The page is gone'], 'a page that answers', [
    'Tìm bản lưu hoặc nguồn khác; giữ nguồn cũ trong lịch sử của tệp.',
    'Find an archived copy or another source.',
  ]),
  'link-moved': rule('info', ['Trang đã chuyển', 'The page has moved'], 'the new address', [
    'Thay bằng địa chỉ mới.',
    'Put the new address.',
  ]),
  'link-unreachable': rule('info', ['Trang không trả lời', 'The page does not answer'], 'a page that answers', [
    'Thử lại hôm khác trước khi thay.',
    'Try again on another day before replacing it.',
  ]),
} as const satisfies Record<string, RuleText>;
