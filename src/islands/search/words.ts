/**
 * Words that only the search page says in the browser. They stand apart from src/i18n, so that the page does not load the
 * words of the whole site; what both say is handed over as {@link SharedWords}.
 */
import type { Words } from '../../i18n/vi.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Sort } from '../../search/contract.ts';

/** Words of the site that the island says too. */
export type SharedWords = Pick<
  Words,
  | 'search'
  | 'searchLabel'
  | 'searchHint'
  | 'filters'
  | 'pagination'
  | 'previous'
  | 'next'
  | 'noPhoto'
  | 'potentialFive'
  | 'byCouncil'
  | 'allProducts'
  | 'browse'
>;

const vi = {
  loading: 'Đang tìm…',
  found: (total: string, _isOne: boolean) => `${total} sản phẩm`,
  range: (from: string, to: string) => `đang xem ${from}–${to}`,
  pageN: (page: string, pages: string) => `Trang ${page} trên ${pages}`,
  stars: (stars: number) => `${stars} sao`,
  failed: 'Không tải được dữ liệu tìm kiếm. Kiểm tra kết nối rồi thử lại, hoặc xem theo danh sách ở cuối trang.',
  retry: 'Thử lại',
  fallback: 'Máy chủ tìm kiếm không trả lời; đang tìm ngay trong trình duyệt của bạn.',
  corrected: 'Có phải bạn muốn tìm',
  relaxed: 'Không có sản phẩm nào khớp đủ các chữ. Dưới đây là những sản phẩm khớp nhiều nhất.',
  sort: 'Sắp xếp',
  sorts: {
    relevance: 'Khớp nhất',
    stars: 'Nhiều sao trước',
    newest: 'Mới công nhận trước',
    name: 'Theo tên',
    'price-asc': 'Giá thấp trước',
    'price-desc': 'Giá cao trước',
  } as Readonly<Record<Sort, string>>,
  published: 'Thứ tự của sổ',
  filter: 'Lọc',
  close: 'Đóng',
  showResults: (total: string, _isOne: boolean) => `Xem ${total} kết quả`,
  chosen: 'Đang lọc theo',
  without: (name: string) => `Bỏ ${name}`,
  clear: 'Bỏ hết bộ lọc',
  moreValues: (rest: string) => `Xem thêm ${rest}`,
  fewerValues: 'Thu gọn',
  findValue: (facet: string) => `Tìm trong “${facet}”`,
  noValue: 'Không có tên nào như vậy.',
  price: (min: string | null, max: string | null) =>
    min === null ? `Giá đến ${max} ₫` : max === null ? `Giá từ ${min} ₫` : `Giá ${min}–${max} ₫`,
  hidden: (total: string, _isOne: boolean) => `Còn ${total} đồ uống có cồn chưa hiện. Tôi đã đủ 18 tuổi, hiện cả các sản phẩm này.`,
  adult: 'Tôi đã đủ 18 tuổi, hiện cả đồ uống có cồn.',
  none: 'Không tìm thấy sản phẩm nào',
  noneFor: (text: string) => `Không tìm thấy “${text}”`,
  noneNote: 'Không có trong sổ chưa có nghĩa là không được công nhận: sổ gom từ nhiều nguồn và còn thiếu.',
  try: 'Bạn có thể thử',
  tryText: (text: string) => `tìm “${text}”`,
  tryWithout: 'giữ chữ tìm, bỏ hết bộ lọc',
};

/** The words of a language. */
export type SearchWords = typeof vi;

const plural = (total: string, isOne: boolean, word: string) => `${total} ${word}${isOne ? '' : 's'}`;

const en: SearchWords = {
  loading: 'Searching…',
  found: (total, isOne) => plural(total, isOne, 'product'),
  range: (from, to) => `showing ${from}–${to}`,
  pageN: (page, pages) => `Page ${page} of ${pages}`,
  stars: (stars) => `${stars} stars`,
  failed: 'The search data could not be loaded. Check the connection and try again, or browse the lists at the end of the page.',
  retry: 'Try again',
  fallback: 'The search server does not answer; searching inside your browser instead.',
  corrected: 'Did you mean',
  relaxed: 'No product has all these words. Below are those that have the most of them.',
  sort: 'Sort',
  sorts: {
    relevance: 'Best match',
    stars: 'Most stars first',
    newest: 'Newest recognition first',
    name: 'By name',
    'price-asc': 'Lowest price first',
    'price-desc': 'Highest price first',
  },
  published: 'Order of the register',
  filter: 'Filter',
  close: 'Close',
  showResults: (total, isOne) => `Show ${plural(total, isOne, 'result')}`,
  chosen: 'Filtered by',
  without: (name) => `Remove ${name}`,
  clear: 'Clear all filters',
  moreValues: (rest) => `Show ${rest} more`,
  fewerValues: 'Show fewer',
  findValue: (facet) => `Find in “${facet}”`,
  noValue: 'No such name.',
  price: (min, max) => (min === null ? `Price up to ₫${max}` : max === null ? `Price from ₫${min}` : `Price ₫${min}–${max}`),
  hidden: (total, isOne) => `${plural(total, isOne, 'alcoholic drink')} not shown. I am 18 or older, show them too.`,
  adult: 'I am 18 or older, show alcoholic drinks too.',
  none: 'No product found',
  noneFor: (text) => `Nothing found for “${text}”`,
  noneNote: 'Not being listed does not mean not being recognised: the register was gathered from many sources and has gaps.',
  try: 'You could try',
  tryText: (text) => `searching “${text}”`,
  tryWithout: 'the same words without any filter',
};

/** The words of a language. */
export function searchWords(lang: Lang): SearchWords {
  return lang === 'vi' ? vi : en;
}
