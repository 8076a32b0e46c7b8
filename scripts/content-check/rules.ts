/** The rules of the check: how much each weighs, what it is called, and what to do. */
import type { Lang } from '../../src/i18n/lang.ts';

/** How much a finding weighs: see Finding.severity. */
export type Severity = 'error' | 'warning' | 'info';

type Texts = Readonly<Record<Lang, string>>;

/** A rule. */
interface RuleText {
  /** How much it weighs. */
  readonly severity: Severity;
  /** What is wrong, without the thing found. */
  readonly title: Texts;
  /** What was expected, in English, without a full stop. */
  readonly expected: string;
  /** What to do. */
  readonly next: Texts;
}

function rule(
  severity: Severity,
  title: readonly [vi: string, en: string],
  expected: string,
  next: readonly [vi: string, en: string],
): RuleText {
  return { severity, title: { vi: title[0], en: title[1] }, expected, next: { vi: next[0], en: next[1] } };
}

/** Mistakes with which a build refuses the content. */
const REFUSED = {
  yaml: rule('error', ['Tệp không đọc được', 'The file cannot be read'], 'valid YAML', [
    'Sửa cú pháp YAML ở dòng được nêu.',
    'Mend the YAML at the line that is named.',
  ]),
  schema: rule('error', ['Trường không đúng dạng', 'A field has the wrong form'], 'what the schema asks for', [
    'Sửa trường theo src/catalogue/schema.',
    'Mend the field as src/catalogue/schema describes it.',
  ]),
  'missing-reference': rule('error', ['Dẫn đến mục không có', 'A reference leads nowhere'], 'the id of an existing record', [
    'Thêm mục còn thiếu hoặc sửa mã.',
    'Add the missing record, or mend the id.',
  ]),
  place: rule('error', ['Địa danh không xác định được', 'The place does not resolve'], 'the slug of one of the 63 former provinces', [
    'Dùng slug của tỉnh cũ trong reference/provinces.yaml và đúng thư mục.',
    'Use the slug of a former province in reference/provinces.yaml, and its folder.',
  ]),
  date: rule('error', ['Ngày hoặc năm không thể đúng', 'A day or year cannot be right'], 'a day that is not in the future', [
    'So lại với quyết định.',
    'Compare with the decision.',
  ]),
  order: rule('error', ['Các lần công nhận sai thứ tự', 'Recognitions are out of order'], 'the oldest first', [
    'Xếp lần cũ nhất lên đầu.',
    'Put the oldest first.',
  ]),
  contradiction: rule('error', ['Hai trường trái nhau', 'Two fields contradict each other'], 'fields that agree', [
    'Sửa nhóm, bộ sản phẩm hoặc dấu đồ uống có cồn.',
    'Mend the group, the set or the mark of alcohol.',
  ]),
  picture: rule('error', ['Không có tệp ảnh', 'The picture is missing'], 'a picture beside the file', [
    'Đặt ảnh cạnh tệp hoặc bỏ trường images.',
    'Put the picture beside the file, or drop the entry.',
  ]),
  id: rule('error', ['Tên tệp không dùng làm mã được', 'The file name cannot be an id'], 'a free id of lower-case ASCII words', [
    'Đổi tên tệp mới; tên tệp cũ là mã cố định.',
    'Rename the newer file; older names are permanent ids.',
  ]),
  redirect: rule('error', ['Chuyển hướng sai', 'A redirect is wrong'], 'an existing record, each old id once', [
    'Sửa dòng trong redirects.yaml.',
    'Mend the line in redirects.yaml.',
  ]),
  'reference-list': rule('error', ['Danh mục tham chiếu sai', 'A reference list is wrong'], 'a complete list, each entry once', [
    'So với thư mục reference của bản gốc.',
    'Compare with the reference folder of the default content.',
  ]),
  sample: rule('error', ['Dữ liệu mẫu trong nội dung thật', 'A sample among real records'], 'no sample in the default content', [
    'Chuyển sang thư mục riêng và đặt CONTENT_DIR.',
    'Keep samples in a folder of their own, and set CONTENT_DIR.',
  ]),
} as const satisfies Record<string, RuleText>;

/** Records that may be one, or contradict each other. */
const BETWEEN = {
  'duplicate-product': rule(
    'warning',
    ['Hai tệp có thể là một sản phẩm', 'Two files may be one product'],
    'one file for each product of a producer',
    ['Gộp hai tệp và thêm một dòng vào redirects.yaml, nếu là một.', 'Where they are one, merge them and leave a line in redirects.yaml.'],
  ),
  'near-product': rule('info', ['Tên sản phẩm chỉ khác dấu', 'Product names differ in diacritics only'], 'names that tell products apart', [
    'So lại với nguồn: có thể là lỗi gõ.',
    'Compare with the source: it may be a slip.',
  ]),
  'duplicate-producer': rule('warning', ['Hai tệp có thể là một chủ thể', 'Two files may be one producer'], 'one file for each producer', [
    'Gộp, ghi tên kia vào aliases và thêm một dòng vào redirects.yaml, nếu là một.',
    'Where they are one, merge them, keep the other name under aliases and leave a line in redirects.yaml.',
  ]),
  'near-producer': rule('info', ['Tên chủ thể gần giống nhau', 'Producer names are much alike'], 'names that tell producers apart', [
    'Xem có phải một chủ thể không.',
    'See whether they are one producer.',
  ]),
  'unused-producer': rule('info', ['Chủ thể không có sản phẩm', 'A producer without a product'], 'at least one product', [
    'Thêm sản phẩm hoặc bỏ tệp.',
    'Add its product, or remove the file.',
  ]),
  'other-place': rule('info', ['Sản phẩm và chủ thể ở hai tỉnh', 'Product and producer are in two provinces'], 'one former province', [
    'So lại với nguồn.',
    'Compare with the source.',
  ]),
} as const satisfies Record<string, RuleText>;

/** Claims, what they rest on, and how they are worded. */
const CLAIMED = {
  'own-word': rule(
    'warning',
    ['Hạng sao chỉ dựa vào trang của chủ thể', 'The stars rest on the own page of the producer'],
    'a decision, a state portal or the press (A or B)',
    [
      'Tìm quyết định hoặc tin báo chí; trang của chủ thể không xác nhận được hạng sao.',
      'Find the decision or a report: the own page of a producer cannot confirm stars.',
    ],
  ),
  'own-word-facts': rule(
    'info',
    ['Thông tin chỉ dựa vào trang của chủ thể', 'Facts rest on the own page of the producer'],
    'a source that is not the producer',
    [
      'Thêm nguồn khác vào otherSources, nhất là cho chứng nhận và thị trường.',
      'Add another page under otherSources, first of all for marks and markets.',
    ],
  ),
  council: rule('info', ['Mới có kết quả của hội đồng', 'Only the result of a council is known'], 'the decision of the authority', [
    'Tìm quyết định công nhận.',
    'Look for the decision.',
  ]),
  'photo-without-credit': rule('info', ['Ảnh không ghi tác giả', 'A picture without its author'], 'a credit', [
    'Ghi người chụp vào credit.',
    'Name the author under credit.',
  ]),
  cure: rule('warning', ['Lời như thuốc chữa bệnh', 'Words that promise a cure'], 'no promise to cure: food is no medicine', [
    'Bỏ câu ấy hoặc viết lại như nguồn mô tả.',
    'Drop the words, or describe without a promise.',
  ]),
  superlative: rule('warning', ['Lời so sánh nhất cần bằng chứng', 'A superlative needs proof'], 'no superlative, or its proof', [
    'Viết lại, hoặc dẫn nguồn chứng minh.',
    'Reword it, or name the proof.',
  ]),
  'five-stars': rule(
    'warning',
    ['Bài viết nói 5 sao mà chưa có quyết định của bộ', 'The text says five stars, no recognition does'],
    'five stars only where the ministry recognised them',
    [
      'Viết “tiềm năng 5 sao”, hoặc bổ sung công nhận 5 sao kèm nguồn.',
      'Say "potential five-star", or add the recognition with its source.',
    ],
  ),
  'other-stars': rule(
    'warning',
    ['Bài viết nói hạng sao mà các lần công nhận không có', 'The text names stars that no recognition has'],
    'the stars of a recognition',
    ['So lại với nguồn; có thể thiếu một lần công nhận cũ.', 'Compare with the source: an earlier recognition may be missing.'],
  ),
} as const satisfies Record<string, RuleText>;

/** Links by their shape. */
const LINKED = {
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

/** All rules by name. */
export const RULES = { ...REFUSED, ...BETWEEN, ...CLAIMED, ...LINKED } as const;

/** Name of a rule. */
export type Rule = keyof typeof RULES;
