/** The rules of the check: how much each weighs, what it is called, and what to do. */
import { LINK_RULES } from './link-rules.ts';
import { rule, type RuleText } from './rule.ts';

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

/** All rules by name. */
export const RULES = { ...REFUSED, ...BETWEEN, ...CLAIMED, ...LINK_RULES } as const;

/** Name of a rule. */
export type Rule = keyof typeof RULES;
