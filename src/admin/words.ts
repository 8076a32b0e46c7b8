/** Words of the editor that belong to no field: names of collections and choices, and what is refused. */
import type { Lang } from '../i18n/lang.ts';

const vi = {
  title: 'Sửa hồ sơ',
  description: 'Trình sửa hồ sơ của Sổ Sao, cho chủ thể và cơ quan có tài khoản.',
  otherWays: 'Ba cách đưa sản phẩm lên Sổ Sao',
  introLocal:
    'Ở trang này chưa bật tài khoản. Trình sửa chỉ làm việc với thư mục dự án trên máy của bạn: chạy npm run dev, mở /admin/ ở localhost bằng Chrome hoặc Edge, rồi chọn thư mục dự án.',
  introRepository: 'Đăng nhập bằng tài khoản ở nơi lưu kho dữ liệu, được phép ghi vào kho. Mỗi lần lưu là một thay đổi có tên người sửa.',
  introScript: 'Trình sửa mở ra ở đây khi trình duyệt bật JavaScript.',
  producers: 'Chủ thể',
  producer: 'Chủ thể',
  product: 'Sản phẩm',
  fairs: 'Hội chợ',
  fair: 'Hội chợ',
  zone: 'Khu',
  stand: 'Gian',
  hours: 'Giờ',
  formerly: (name: string, former: string) => `${name} (${former} cũ)`,
  idHint: 'Mã cố định của hồ sơ, cũng là địa chỉ trang. Chữ thường không dấu, nối bằng "-". Không đổi được về sau.',
  idPattern: 'Chỉ chữ thường không dấu và số, nối bằng "-", nhiều nhất 90 ký tự.',
  linkPattern: 'Địa chỉ bắt đầu bằng https:// hoặc http://.',
  textPattern: 'Chưa đúng dạng; xem gợi ý dưới ô.',
  recognition: 'Lần công nhận',
  page: 'Trang',
  photo: 'Ảnh',
  mark: 'Chứng nhận',
  choices: {
    'certificates.provenance': {
      A: 'A: quyết định đã ký hoặc phụ lục',
      B: 'B: cổng thông tin nhà nước hoặc báo chí',
      C: 'C: trang của chủ thể',
    },
    'certificates.stars': { 3: '3 sao', 4: '4 sao', 5: '5 sao' },
    'certificates.basis': { council: 'Kết quả của hội đồng, chưa thấy quyết định' },
    'trade.invoice': { yes: 'Có', no: 'Không' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  refused: 'Chưa lưu được:',
  dayOrYear: 'ghi ngày hoặc năm, không ghi cả hai',
  fourStars: 'tiềm năng 5 sao thì ghi 4 sao',
  gtin: 'số cuối không khớp; GTIN có 8, 12, 13 hoặc 14 chữ số',
  consent: 'có số điện thoại thì phải có đồng ý của chủ thể',
  setOfGroup: 'bộ sản phẩm này thuộc nhóm khác',
  alcoholSet: 'bộ sản phẩm này là đồ uống có cồn: hãy bật ô này',
  order: 'đứng sau một lần công nhận mới hơn; xếp từ cũ đến mới',
  future: 'ở tương lai',
  revokedBefore: 'trước ngày công nhận',
  endBeforeStart: 'trước ngày đầu',
  closedOutside: 'ngày nghỉ phải nằm giữa ngày đầu và ngày cuối',
  emptyInclude: 'cần ít nhất một điều kiện',
  twice: 'đã có ở trên',
  noSuchZone: 'không có khu này ở mục Khu',
};

/** The words; every language has every key. */
export type AdminWords = typeof vi;

const en: AdminWords = {
  title: 'Edit records',
  description: 'The editor of Sổ Sao for producers and offices with an account.',
  otherWays: 'Three ways to put a product into Sổ Sao',
  introLocal:
    'Accounts are not switched on here. The editor works only on a project folder of your own computer: run npm run dev, open /admin/ at localhost in Chrome or Edge and choose the folder.',
  introRepository:
    'Sign in with an account at the host of the data that may write to it. Every save is a change under the name of the person who made it.',
  introScript: 'The editor opens here where the browser runs JavaScript.',
  producers: 'Producers',
  producer: 'Producer',
  product: 'Product',
  fairs: 'Fairs',
  fair: 'Fair',
  zone: 'Zone',
  stand: 'Stand',
  hours: 'Hours',
  formerly: (name, former) => `${name} (former ${former})`,
  idHint: 'Permanent id of the record and its address: lower-case ASCII words joined by "-". It cannot be changed later.',
  idPattern: 'Lower-case ASCII letters and digits joined by "-", at most 90 characters.',
  linkPattern: 'An address starts with https:// or http://.',
  textPattern: 'Not in the right form; see the hint below the field.',
  recognition: 'Recognition',
  page: 'Page',
  photo: 'Photograph',
  mark: 'Mark',
  choices: {
    'certificates.provenance': {
      A: 'A: signed decision or its annex',
      B: 'B: state portal or press',
      C: 'C: the producer’s own page',
    },
    'certificates.stars': { 3: '3 stars', 4: '4 stars', 5: '5 stars' },
    'certificates.basis': { council: 'Result of the council, no decision seen' },
    'trade.invoice': { yes: 'Yes', no: 'No' },
  },
  refused: 'Not saved:',
  dayOrYear: 'give a day or a year, not both',
  fourStars: 'potential five-star is written as 4 stars',
  gtin: 'the last digit does not fit; a GTIN has 8, 12, 13 or 14 digits',
  consent: 'a telephone number needs the consent of the producer',
  setOfGroup: 'this set belongs to another group',
  alcoholSet: 'this set is an alcoholic drink: switch this on',
  order: 'stands after a later recognition; the oldest comes first',
  future: 'lies in the future',
  revokedBefore: 'lies before the recognition',
  endBeforeStart: 'lies before the first day',
  closedOutside: 'days closed lie between the first and the last day',
  emptyInclude: 'at least one condition is needed',
  twice: 'stands above already',
  noSuchZone: 'is none of the zones',
};

/** Words of the editor in a language. */
export function adminWords(lang: Lang): AdminWords {
  return lang === 'vi' ? vi : en;
}
