/** Words of the check page. A file of its own: its script carries the words of both languages, and only these. */
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface VerifyWords {
  /** Always on the page: what this register is not. */
  readonly notOfficial: string;
  /** What can be typed. */
  readonly hint: string;
  readonly help: string;
  /** Without JavaScript. */
  readonly noScript: string;
  readonly loading: string;
  /** Said for one answer, before its panel. */
  readonly one: string;
  readonly several: (total: string) => string;
  readonly near: string;
  readonly decision: (number: string, total: string) => string;
  readonly more: string;
  readonly failed: string;
  readonly missing: string;
  readonly missingChip: string;
  readonly missingText: string;
  readonly missingCode: string;
  readonly missingDecision: string;
  readonly missingNext: string;
  readonly browse: string;
  readonly page: string;
  readonly source: string;
  readonly next: string;
  readonly nextValid: string;
  readonly adult: string;
  readonly asOf: string;
}

const vi: VerifyWords = {
  notOfficial:
    'Sổ này không phải nguồn chính thức. Căn cứ có giá trị là quyết định công nhận của UBND tỉnh hoặc Bộ; sổ chỉ ghi lại điều nguồn đã công bố.',
  hint: 'Tên, chủ thể, số quyết định, liên kết',
  help: 'Gõ tên sản phẩm hay chủ thể, số quyết định như 86/QĐ-UBND, hoặc dán liên kết trên bao bì.',
  noScript: 'Trình duyệt đang tắt JavaScript: ô này đưa bạn đến trang tìm, nơi có mọi danh sách.',
  loading: 'Đang mở sổ…',
  one: 'Có trong sổ.',
  several: (total) => `${total} sản phẩm trong sổ có các chữ này. Chọn đúng sản phẩm trên bao bì:`,
  near: 'Không có sản phẩm nào đúng hẳn các chữ này. Gần nhất trong sổ:',
  decision: (number, total) => `Quyết định ${number}: ${total} sản phẩm trong sổ. Chọn đúng sản phẩm trên bao bì:`,
  more: 'Xem tất cả ở trang tìm',
  failed: 'Không mở được dữ liệu của sổ. Kiểm tra kết nối rồi bấm Kiểm tra lần nữa, hoặc xem theo danh sách.',
  missing: 'Không có trong sổ này',
  missingChip: 'Không có trong sổ',
  missingText: 'Không có nghĩa là giả, cũng không có nghĩa là chưa được công nhận: sổ gom từ nguồn công khai nên còn thiếu.',
  missingCode: 'Sổ không có sản phẩm nào mang liên kết này. Xem lại địa chỉ in trên bao bì, hoặc gõ tên sản phẩm.',
  missingDecision: 'Sổ chưa ghi sản phẩm nào với số quyết định này. Nhiều nguồn không in số quyết định; hãy gõ tên sản phẩm.',
  missingNext: 'Thử ít chữ hơn, hoặc gõ tên chủ thể. Sau đó hỏi chủ thể bản quyết định công nhận có tên sản phẩm này.',
  browse: 'Xem theo danh sách',
  page: 'Xem hồ sơ đầy đủ',
  source: 'Nguồn',
  next: 'Việc nên làm',
  nextValid: 'So tên, số sao và chủ thể trên bao bì với các dòng trên. Khác một trong ba thì công nhận này không phải của sản phẩm đó.',
  adult: 'Có đồ uống có cồn khớp với các chữ này. Tôi đã đủ 18 tuổi, hiện cả các sản phẩm này.',
  asOf: 'Tính đến',
};

const en: VerifyWords = {
  notOfficial:
    'This register is not the official source. What counts is the recognition decision of the province or the ministry; the register only records what sources have published.',
  hint: 'Name, producer, decision, link',
  help: 'Type a product or producer, the number of a decision such as 86/QĐ-UBND, or paste the link on the pack.',
  noScript: 'JavaScript is off: this field takes you to the search page, which has all the lists.',
  loading: 'Opening the register…',
  one: 'In the register.',
  several: (total) => `${total} products in the register hold these words. Choose the one on the pack:`,
  near: 'No product holds exactly these words. Nearest in the register:',
  decision: (number, total) => `Decision ${number}: ${total} products in the register. Choose the one on the pack:`,
  more: 'See all on the search page',
  failed: 'The data of the register could not be opened. Check the connection and press Check again, or browse the lists.',
  missing: 'Not in this register',
  missingChip: 'Not in the register',
  missingText: 'That does not mean fake, nor that it was never recognised: the register is gathered from public sources and has gaps.',
  missingCode: 'No product in the register has this link. Check the address on the pack, or type the name of the product.',
  missingDecision:
    'The register holds no product with this decision number. Many sources do not print the number; type the name of the product.',
  missingNext: 'Try fewer words, or the name of the producer. Then ask the producer for the decision that names this product.',
  browse: 'Browse the lists',
  page: 'See the full record',
  source: 'Source',
  next: 'What to do',
  nextValid:
    'Compare name, stars and producer on the pack with the lines above. If one of the three differs, this recognition is not for that product.',
  adult: 'Alcoholic drinks match these words. I am 18 or older, show them too.',
  asOf: 'As of',
};

/** The words of the check page in a language. */
export function verifyWords(lang: Lang): VerifyWords {
  return lang === 'vi' ? vi : en;
}
