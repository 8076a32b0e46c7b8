/** Words of the reader's list and of the comparison; the scripts of both pages carry only these. */
import type { Lang } from './lang.ts';

/** Rows of the comparison. */
export const COMPARED = ['stars', 'verdict', 'until', 'decision', 'producer', 'place', 'group', 'ingredients', 'price', 'marks'] as const;

/** A row of the comparison. */
export type Compared = (typeof COMPARED)[number];

/** The words of one language. */
export interface ShelfWords {
  /** Link on the page of a product. */
  readonly add: string;
  readonly listTitle: string;
  readonly listLead: string;
  readonly listNoScript: string;
  /** Whose list is shown. */
  readonly own: string;
  readonly shared: string;
  readonly sharedHelp: string;
  readonly keepAdd: string;
  readonly keepReplace: string;
  readonly toOwn: (total: number) => string;
  readonly notKept: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly search: string;
  readonly browse: string;
  readonly total: (total: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly share: string;
  readonly print: string;
  readonly compare: string;
  readonly compareThese: string;
  readonly clear: string;
  readonly undo: string;
  readonly cleared: string;
  readonly added: (name: string) => string;
  readonly there: (name: string) => string;
  readonly full: string;
  readonly removed: (name: string) => string;
  readonly moved: (name: string, place: number) => string;
  readonly kept: string;
  readonly remove: (name: string) => string;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly unknown: (ids: string) => string;
  readonly dropUnknown: string;
  readonly failed: string;
  readonly retry: string;
  readonly loading: string;
  readonly adult: (total: number) => string;
  readonly asOf: (day: string) => string;
  readonly compareTitle: string;
  readonly compareLead: string;
  readonly compareNoScript: string;
  readonly compareEmpty: string;
  readonly compareOne: string;
  readonly compareFull: string;
  readonly compareCaption: string;
  readonly choose: string;
  readonly chooseHelp: string;
  readonly chooseNone: string;
  readonly addColumn: (name: string) => string;
  readonly rows: Readonly<Record<Compared, string>>;
  readonly what: string;
  readonly differs: string;
  readonly same: string;
  readonly notPrinted: string;
  readonly none: string;
  readonly during: (year: number) => string;
  readonly year: (year: number) => string;
  readonly nowIn: (province: string) => string;
}

const vi: ShelfWords = {
  add: 'Thêm vào danh sách',
  listTitle: 'Danh sách của tôi',
  listLead: 'Gom sản phẩm để tặng, để mua hay để hỏi giá. Danh sách nằm trên máy này và trong địa chỉ của trang; không cần tài khoản.',
  listNoScript:
    'Danh sách cần JavaScript vì nó nằm trên máy của bạn, không nằm ở máy chủ. Trình duyệt đang tắt JavaScript; mọi sản phẩm vẫn xem và in được ở trang riêng.',
  own: 'Lưu trên máy này',
  shared: 'Danh sách được chia sẻ qua liên kết',
  sharedHelp: 'Bạn đang xem danh sách của người khác gửi. Danh sách trên máy này chưa thay đổi.',
  keepAdd: 'Giữ danh sách này trên máy',
  keepReplace: 'Thay danh sách của tôi',
  toOwn: (total) => `Xem danh sách của tôi (${total})`,
  notKept: 'Trình duyệt không cho lưu trên máy. Danh sách vẫn nằm trong địa chỉ của trang: hãy sao chép liên kết để giữ.',
  empty: 'Danh sách chưa có sản phẩm nào.',
  emptyHelp: 'Bấm dấu + trên thẻ sản phẩm, hoặc “Thêm vào danh sách” ở cuối trang sản phẩm.',
  search: 'Tìm sản phẩm',
  browse: 'Xem tất cả sản phẩm',
  total: (total) => `${total} sản phẩm`,
  copy: 'Sao chép liên kết',
  copied: 'Đã sao chép liên kết.',
  copyByHand: 'Liên kết của danh sách',
  share: 'Chia sẻ',
  print: 'In',
  compare: 'So sánh bốn sản phẩm đầu',
  compareThese: 'So sánh các sản phẩm này',
  clear: 'Bỏ tất cả',
  undo: 'Hoàn tác',
  cleared: 'Đã bỏ tất cả khỏi danh sách.',
  added: (name) => `Đã thêm ${name}.`,
  there: (name) => `${name} đã có trong danh sách.`,
  full: 'Danh sách đã đủ 100 sản phẩm.',
  removed: (name) => `Đã bỏ ${name}.`,
  moved: (name, place) => `${name}: chỗ thứ ${place}.`,
  kept: 'Đã giữ danh sách trên máy này.',
  remove: (name) => `Bỏ ${name}`,
  up: (name) => `Đưa ${name} lên`,
  down: (name) => `Đưa ${name} xuống`,
  unknown: (ids) => `Không có trong sổ: ${ids}.`,
  dropUnknown: 'Bỏ các mã này',
  failed: 'Có sản phẩm chưa tải được. Kiểm tra kết nối rồi thử lại.',
  retry: 'Thử lại',
  loading: 'Đang mở danh sách…',
  adult: (total) => `Có ${total} đồ uống có cồn trong danh sách. Tôi đã đủ 18 tuổi: hiện cả các sản phẩm này`,
  asOf: (day) => `Tính đến ${day}`,
  compareTitle: 'So sánh sản phẩm',
  compareLead: 'Đặt cạnh nhau tối đa bốn sản phẩm: hạng sao, thời hạn, căn cứ và điều nguồn có ghi.',
  compareNoScript: 'Bảng so sánh cần JavaScript. Trình duyệt đang tắt; bạn vẫn có thể mở trang của từng sản phẩm trong hai cửa sổ để so.',
  compareEmpty: 'Chưa chọn sản phẩm nào để so sánh.',
  compareOne: 'Chọn thêm ít nhất một sản phẩm để so sánh.',
  compareFull: 'Bảng đã đủ bốn sản phẩm. Bỏ bớt một để chọn sản phẩm khác.',
  compareCaption: 'Các sản phẩm đang so sánh',
  choose: 'Chọn thêm từ danh sách của tôi',
  chooseHelp: 'Chưa thấy sản phẩm cần so? Tìm trong sổ, bấm dấu + trên thẻ để đưa vào danh sách, rồi quay lại đây.',
  chooseNone: 'Danh sách của tôi không còn sản phẩm nào khác.',
  addColumn: (name) => `Thêm ${name}`,
  rows: {
    stars: 'Hạng sao',
    verdict: 'Hiệu lực',
    until: 'Đến ngày',
    decision: 'Quyết định',
    producer: 'Chủ thể',
    place: 'Nơi làm ra',
    group: 'Nhóm',
    ingredients: 'Nguyên liệu',
    price: 'Giá do nguồn ghi',
    marks: 'Chứng nhận khác',
  },
  what: 'Mục',
  differs: 'khác nhau',
  same: 'giống nhau',
  notPrinted: 'Nguồn không ghi',
  none: 'Không có',
  during: (year) => `trong năm ${year}`,
  year: (year) => `năm ${year}`,
  nowIn: (province) => `nay thuộc ${province}`,
};

const en: ShelfWords = {
  add: 'Add to my list',
  listTitle: 'My list',
  listLead:
    'Gather products for a gift, for shopping or to ask for prices. The list lives on this device and in the address of the page; no account.',
  listNoScript:
    'The list needs JavaScript, because it lives on your device and not on a server. JavaScript is off; every product can still be read and printed on its own page.',
  own: 'Kept on this device',
  shared: 'A list shared by its link',
  sharedHelp: 'You are looking at a list that somebody sent. The list on this device has not changed.',
  keepAdd: 'Keep this list on my device',
  keepReplace: 'Replace my list',
  toOwn: (total) => `See my own list (${total})`,
  notKept:
    'The browser does not let the list be kept on this device. It still stands in the address of the page: copy the link to keep it.',
  empty: 'The list has no product yet.',
  emptyHelp: 'Press + on the card of a product, or “Add to my list” at the end of its page.',
  search: 'Search products',
  browse: 'See all products',
  total: (total) => `${total} ${total === 1 ? 'product' : 'products'}`,
  copy: 'Copy link',
  copied: 'Link copied.',
  copyByHand: 'Link of the list',
  share: 'Share',
  print: 'Print',
  compare: 'Compare the first four',
  compareThese: 'Compare these',
  clear: 'Remove all',
  undo: 'Undo',
  cleared: 'All products were removed.',
  added: (name) => `${name} was added.`,
  there: (name) => `${name} is on the list already.`,
  full: 'The list is full: 100 products.',
  removed: (name) => `${name} was removed.`,
  moved: (name, place) => `${name}: now number ${place}.`,
  kept: 'The list is now kept on this device.',
  remove: (name) => `Remove ${name}`,
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  unknown: (ids) => `Not in the register: ${ids}.`,
  dropUnknown: 'Remove these',
  failed: 'Some products could not be loaded. Check the connection and try again.',
  retry: 'Try again',
  loading: 'Opening the list…',
  adult: (total) => `Alcoholic drinks on this list: ${total}. I am 18 or older: show them too`,
  asOf: (day) => `As of ${day}`,
  compareTitle: 'Compare products',
  compareLead: 'Up to four products side by side: stars, validity, basis, and what the sources say.',
  compareNoScript: 'The comparison needs JavaScript, which is off. You can still open the pages of the products in two windows.',
  compareEmpty: 'No product has been chosen yet.',
  compareOne: 'Choose at least one more product to compare.',
  compareFull: 'The table is full with four products. Remove one to choose another.',
  compareCaption: 'Products side by side',
  choose: 'Choose from my list',
  chooseHelp: 'Not there? Search the register, press + on a card to put it on your list, and come back.',
  chooseNone: 'My list has no other product.',
  addColumn: (name) => `Add ${name}`,
  rows: {
    stars: 'Stars',
    verdict: 'Validity',
    until: 'Until',
    decision: 'Decision',
    producer: 'Producer',
    place: 'Made in',
    group: 'Group',
    ingredients: 'Ingredients',
    price: 'Price given by a source',
    marks: 'Other certificates',
  },
  what: 'Item',
  differs: 'differs',
  same: 'the same',
  notPrinted: 'Not given by the source',
  none: 'None',
  during: (year) => `during ${year}`,
  year: (year) => `in ${year}`,
  nowIn: (province) => `now in ${province}`,
};

/** The words of the list and the comparison in a language. */
export function shelfWords(lang: Lang): ShelfWords {
  return lang === 'vi' ? vi : en;
}
