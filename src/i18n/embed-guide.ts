/** Words of the page that explains how to put views of the register into other sites. */
import type { Lang } from './lang.ts';
import type { EmbedView } from './routes.ts';

/** The words of one language. */
export interface EmbedGuideWords {
  readonly title: string;
  readonly lead: string;
  readonly makeTitle: string;
  readonly makeHelp: string;
  readonly makeNoScript: string;
  readonly address: string;
  readonly addressHint: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly make: string;
  readonly made: string;
  readonly wrong: string;
  readonly missing: string;
  readonly unsure: string;
  readonly copy: string;
  readonly copied: string;
  readonly elementTitle: string;
  readonly elementText: string;
  readonly attributes: readonly (readonly [name: string, text: string])[];
  readonly frameTitle: string;
  readonly frameText: string;
  readonly liveTitle: string;
  readonly viewsTitle: string;
  readonly view: string;
  readonly id: string;
  readonly example: string;
  readonly ids: Readonly<Record<EmbedView, string>>;
  readonly oembedTitle: string;
  readonly oembedText: readonly string[];
  readonly badgeTitle: string;
  readonly badgeText: string;
  readonly badgeNot: string;
  readonly promiseTitle: string;
  readonly promises: readonly string[];
  readonly noExtras: string;
}

const vi: EmbedGuideWords = {
  title: 'Nhúng sổ vào trang của bạn',
  lead: 'Ban tổ chức hội chợ, cổng thông tin và chủ thể có thể đặt một phần của sổ vào trang của mình. Thông tin tự cập nhật theo sổ; không cần tài khoản, không mất phí.',
  makeTitle: 'Lấy mã nhúng',
  makeHelp: 'Mở trang bạn muốn nhúng trong sổ, sao chép địa chỉ của trang đó rồi dán vào đây.',
  makeNoScript: 'Ô tạo mã cần JavaScript. Trình duyệt đang tắt; bạn có thể sao chép một mã mẫu dưới đây rồi thay phần id.',
  address: 'Địa chỉ trang trong sổ',
  addressHint: 'Ví dụ: /tinh/ha-tinh/',
  theme: 'Màu nền',
  themes: { auto: 'Theo máy của người đọc', light: 'Luôn sáng', dark: 'Luôn tối' },
  make: 'Tạo mã',
  made: 'Mã đã sẵn sàng, xem thử ở dưới.',
  wrong: 'Địa chỉ này không có chế độ nhúng. Hãy dán địa chỉ của một sản phẩm, chủ thể, tỉnh, nhóm, hạng sao, hội chợ hoặc danh sách.',
  missing: 'Sổ không có trang này. Kiểm tra lại địa chỉ.',
  unsure: 'Chưa kiểm tra được vì mất kết nối; mã dưới đây vẫn dùng được nếu địa chỉ đúng.',
  copy: 'Sao chép',
  copied: 'Đã sao chép.',
  elementTitle: 'Thẻ so-sao',
  elementText: 'Một tệp nhỏ dưới 2 kB. Thẻ tự chỉnh chiều cao theo nội dung và dùng được trong mọi hệ quản trị cho phép thêm script.',
  attributes: [
    ['view', 'loại nội dung, theo bảng dưới đây'],
    ['id', 'mã của nội dung; riêng view="list" dùng ids="mã-1,mã-2", tối đa 48 mã'],
    ['lang', 'vi hoặc en; không ghi thì theo ngôn ngữ của trang chứa nó'],
    ['theme', 'light hoặc dark; không ghi thì theo máy của người đọc'],
  ],
  frameTitle: 'Khung iframe',
  frameText: 'Dùng khi trang của bạn không cho thêm script. Chiều cao cố định; nội dung dài hơn thì cuộn trong khung.',
  liveTitle: 'Xem thử',
  viewsTitle: 'Có thể nhúng những gì',
  view: 'Loại',
  id: 'Mã lấy ở đâu',
  example: 'Ví dụ',
  ids: {
    fair: 'phần cuối địa chỉ trang hội chợ',
    province: 'phần cuối địa chỉ trang tỉnh',
    group: 'phần cuối địa chỉ trang nhóm, bản tiếng Việt',
    stars: '3, 4 hoặc 5',
    producer: 'phần cuối địa chỉ trang chủ thể',
    product: 'phần cuối địa chỉ trang sản phẩm',
    list: 'không có mã; ids là mã của từng sản phẩm',
  },
  oembedTitle: 'oEmbed',
  oembedText: [
    'WordPress và nhiều hệ quản trị biến một địa chỉ dán vào bài thành khung nhúng nhờ chuẩn oEmbed. Mỗi trang có chế độ nhúng đều có liên kết oEmbed trong phần đầu trang; hệ quản trị nào biết đọc liên kết đó thì chỉ cần dán địa chỉ.',
    'Sổ là trang tĩnh nên không có điểm hỏi dạng ?url=…; liên kết trong phần đầu trang là cách duy nhất. Ví dụ một câu trả lời:',
  ],
  badgeTitle: 'Huy hiệu cho trang của chủ thể',
  badgeText:
    'Một hình nhỏ ghi hạng sao và thời hạn của một sản phẩm, dẫn về căn cứ trong sổ. Huy hiệu đổi theo sổ: khi công nhận sắp hết hạn, hết thời hạn hay được công nhận lại, hình ghi đúng như vậy.',
  badgeNot: 'Huy hiệu là dấu của Sổ Sao, không phải biểu trưng của chương trình OCOP và không thay quyết định công nhận.',
  promiseTitle: 'Điều nên biết',
  promises: [
    'Khung nhúng không đặt cookie, không theo dõi người đọc và không tải gì từ nơi khác.',
    'Chỉ các trang nhúng mở được trong khung của trang khác; mọi trang còn lại của sổ từ chối.',
    'Danh sách nhúng cho xem 12 sản phẩm đầu theo thứ tự của sổ và dẫn đến phần còn lại. Không ai trả tiền để đứng trước.',
    'Đồ uống có cồn không nằm trong danh sách nhúng; số lượng được ghi, và xem được trong sổ sau khi xác nhận đủ 18 tuổi.',
    'Mỗi khung ghi ngày tính, và ghi rõ Sổ Sao không phải trang của cơ quan nhà nước. Xin giữ nguyên phần này.',
  ],
  noExtras: 'Sổ này quá lớn để có khung và huy hiệu cho từng sản phẩm, từng chủ thể; các loại còn lại dùng được.',
};

const en: EmbedGuideWords = {
  title: 'Put the register on your site',
  lead: 'Organisers of fairs, portals and producers can show a part of the register on their own sites. It keeps up with the register by itself; no account, no fee.',
  makeTitle: 'Get the code',
  makeHelp: 'Open the page of the register that you want to show, copy its address and paste it here.',
  makeNoScript: 'This form needs JavaScript, which is off. You can copy one of the examples below and change the id.',
  address: 'Address of the page in the register',
  addressHint: 'For example: /en/provinces/ha-tinh/',
  theme: 'Background',
  themes: { auto: 'As the reader’s device has it', light: 'Always light', dark: 'Always dark' },
  make: 'Make the code',
  made: 'The code is ready; see below how it looks.',
  wrong: 'This address has no view. Paste the address of a product, a producer, a province, a group, a number of stars, a fair or a list.',
  missing: 'The register does not have this page. Check the address.',
  unsure: 'This could not be checked without a connection; the code below works if the address is right.',
  copy: 'Copy',
  copied: 'Copied.',
  elementTitle: 'The element so-sao',
  elementText:
    'One small file of less than 2 kB. The element makes itself as high as what it shows, and works wherever a script may be added.',
  attributes: [
    ['view', 'the kind of view, as in the table below'],
    ['id', 'which one; view="list" has ids="id-1,id-2" instead, 48 at most'],
    ['lang', 'vi or en; without it, the language of the page around it'],
    ['theme', 'light or dark; without it, as the reader’s device has it'],
  ],
  frameTitle: 'A plain iframe',
  frameText: 'For sites that do not allow scripts. Its height is fixed; what is longer scrolls inside.',
  liveTitle: 'How it looks',
  viewsTitle: 'What can be shown',
  view: 'View',
  id: 'Where its id stands',
  example: 'Example',
  ids: {
    fair: 'last part of the address of the fair',
    province: 'last part of the address of the province',
    group: 'last part of the address of the group in Vietnamese',
    stars: '3, 4 or 5',
    producer: 'last part of the address of the producer',
    product: 'last part of the address of the product',
    list: 'none; ids are those of the products',
  },
  oembedTitle: 'oEmbed',
  oembedText: [
    'WordPress and other systems turn an address that is pasted into a text into a frame, by the standard oEmbed. Every page that has a view names its oEmbed answer in its head; systems that look there need nothing but the address.',
    'The register is a static site, so there is no endpoint of the form ?url=…; the link in the head is the only way. An answer, for example:',
  ],
  badgeTitle: 'A badge for the site of a producer',
  badgeText:
    'A small picture with the stars of one product and how long they hold, which leads to the basis in the register. It changes with the register: when a recognition is about to end, has lapsed or was given again, it says so.',
  badgeNot: 'The badge is a mark of Sổ Sao. It is not the logo of the OCOP programme and does not replace the decision.',
  promiseTitle: 'Good to know',
  promises: [
    'A frame sets no cookie, does not follow readers and loads nothing from elsewhere.',
    'Only views open inside other sites; every other page of the register refuses.',
    'A list shows its first 12 products in the order of the register and leads to the rest. Nobody pays to stand first.',
    'Alcoholic drinks are not in these lists; their number is given, and the register shows them after a confirmation of age (18+).',
    'Every frame names its day and says that Sổ Sao is not a site of any state authority. Please leave that in place.',
  ],
  noExtras: 'This register is too large for frames and badges of single products and producers; the other views are there.',
};

/** The words of the guide in a language. */
export function embedGuideWords(lang: Lang): EmbedGuideWords {
  return lang === 'vi' ? vi : en;
}
