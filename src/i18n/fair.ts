/** Words of the pages of fairs, and of what other pages say of fairs. */
import type { FairKind } from '../domain/fair.ts';
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface FairWords {
  /** In the header of every page. */
  readonly nav: string;
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly kinds: Readonly<Record<FairKind, string>>;
  /** Index. */
  readonly now: string;
  readonly coming: string;
  readonly month: (name: string) => string;
  readonly emptyTitle: (date: string) => string;
  readonly emptyText: string;
  readonly announce: string;
  readonly announceHelp: string;
  readonly toArchive: string;
  readonly postponed: string;
  readonly undated: string;
  readonly undatedText: string;
  readonly archive: string;
  readonly archiveText: string;
  readonly jump: string;
  readonly byProvince: string;
  readonly byKind: string;
  readonly fairCount: (count: string, isOne: boolean) => string;
  readonly filter: string;
  readonly filterProvince: string;
  readonly filterKind: string;
  readonly filterAll: string;
  /** `{}` is the number. */
  readonly filtered: string;
  readonly follow: string;
  readonly followText: string;
  readonly calendarAll: string;
  readonly calendarOf: (province: string) => string;
  readonly feed: string;
  readonly noJsFilter: string;
  /** A fair. */
  readonly state: string;
  readonly checked: (date: string) => string;
  readonly days: string;
  readonly hours: string;
  readonly hoursAll: string;
  readonly hoursFrom: (date: string) => string;
  readonly hoursTo: (date: string) => string;
  readonly afterMidnight: string;
  readonly closed: string;
  readonly facts: string;
  readonly venue: string;
  readonly today: string;
  readonly directions: string;
  readonly directionsHelp: string;
  readonly calendar: string;
  readonly organisers: string;
  readonly size: string;
  readonly booths: (count: string) => string;
  readonly exhibitors: (count: string) => string;
  readonly asPrinted: string;
  readonly result: string;
  readonly note: string;
  readonly website: string;
  readonly noExhibitorsTitle: string;
  readonly noExhibitors: string;
  readonly noExhibitorsOver: string;
  readonly addExhibitors: string;
  readonly addExhibitorsHelp: string;
  readonly provinceProducts: (province: string) => string;
  readonly allFairs: string;
  /** Catalogue of a fair. */
  readonly featured: string;
  readonly featuredNote: string;
  readonly catalogue: string;
  readonly catalogueLead: (products: string, producers: string, stands: string) => string;
  readonly validityNote: string;
  readonly validityNotePast: string;
  readonly validityNone: string;
  readonly tally: Readonly<Record<'throughout' | 'partly' | 'none' | 'uncertain', string>>;
  readonly hiddenStands: (count: string) => string;
  readonly views: string;
  readonly byStand: string;
  readonly byProducer: string;
  readonly byProduct: string;
  readonly noZone: string;
  readonly noStand: string;
  readonly stand: string;
  readonly stands: (count: string, isOne: boolean) => string;
  readonly products: (count: string, isOne: boolean) => string;
  readonly nothingShown: string;
  readonly alcohol: (count: string) => string;
  readonly search: string;
  readonly searchHint: string;
  /** `{}` is the number of products, `{2}` that of drinks behind the confirmation. */
  readonly found: string;
  readonly foundGated: string;
  readonly foundNone: string;
  readonly plan: string;
  readonly planHelp: string;
  readonly planSkip: string;
  readonly planList: string;
  readonly toPlan: string;
  readonly sheets: string;
  /** Other pages. */
  readonly productFairs: string;
  readonly producerFairs: string;
  readonly next: string;
}

const vi: FairWords = {
  nav: 'Hội chợ',
  title: 'Hội chợ OCOP',
  description: 'Hội chợ, diễn đàn, tuần hàng và ngày kết nối cung cầu có sản phẩm OCOP: ngày, nơi, tình trạng theo nguồn, lịch để đăng ký.',
  lead: 'Hội chợ, diễn đàn, tuần hàng và ngày kết nối cung cầu có sản phẩm OCOP. Ngày hay đổi, nên mỗi hội chợ có tình trạng và nguồn.',
  kinds: {
    'ocop-fair': 'Hội chợ OCOP',
    'regional-forum': 'Diễn đàn vùng',
    'market-week': 'Tuần hàng',
    'national-fair': 'Hội chợ tổng hợp có khu OCOP',
    'tet-fair': 'Hội chợ Tết',
    matchmaking: 'Kết nối cung cầu',
  },
  now: 'Những ngày này',
  coming: 'Sắp tới',
  month: (name) => name.charAt(0).toUpperCase() + name.slice(1),
  emptyTitle: (date) => `Tính đến ${date}, sổ chưa ghi hội chợ nào sắp diễn ra`,
  emptyText: 'Sổ chỉ ghi hội chợ đã có nguồn công bố ngày và nơi. Không có ở đây không có nghĩa là không có hội chợ nào.',
  announce: 'Báo một hội chợ',
  announceHelp: 'Thư mở ra đã có sẵn các dòng cần điền. Cần một nguồn công bố ngày và nơi.',
  toArchive: 'Xem các hội chợ đã qua',
  postponed: 'Đang hoãn',
  undated: 'Chưa rõ ngày',
  undatedText: 'Nguồn không in đủ ngày và năm, nên các mục này không xếp được theo thời gian.',
  archive: 'Đã qua',
  archiveText: 'Trang của mỗi hội chợ được giữ lại sau khi kết thúc.',
  jump: 'Đến năm',
  byProvince: 'Theo tỉnh',
  byKind: 'Theo loại',
  fairCount: (count) => `${count} hội chợ`,
  filter: 'Lọc hội chợ',
  filterProvince: 'Tỉnh',
  filterKind: 'Loại',
  filterAll: 'Tất cả',
  filtered: '{} hội chợ',
  follow: 'Theo dõi',
  followText: 'Thêm địa chỉ lịch vào điện thoại hay máy tính (mục “đăng ký lịch theo URL”): hội chợ mới tự hiện ra.',
  calendarAll: 'Lịch mọi hội chợ (iCal)',
  calendarOf: (province) => `Lịch ${province} (iCal)`,
  feed: 'Tin hội chợ (RSS)',
  noJsFilter: 'Tìm theo nơi và loại',
  state: 'Tình trạng',
  checked: (date) => `Xem lại nguồn lần cuối ngày ${date}.`,
  days: 'Ngày',
  hours: 'Giờ mở cửa',
  hoursAll: 'mọi ngày',
  hoursFrom: (date) => `từ ${date}`,
  hoursTo: (date) => `đến ${date}`,
  afterMidnight: 'hôm sau',
  closed: 'Nghỉ',
  facts: 'Theo nguồn',
  venue: 'Địa điểm',
  today: 'Nay thuộc',
  directions: 'Tìm đường trên Google Maps',
  directionsHelp: 'mở trang khác, tìm theo đúng tên địa điểm mà nguồn ghi',
  calendar: 'Thêm vào lịch (.ics)',
  organisers: 'Tổ chức',
  size: 'Quy mô',
  booths: (count) => `${count} gian hàng`,
  exhibitors: (count) => `${count} đơn vị tham gia`,
  asPrinted: 'nguồn ghi',
  result: 'Kết quả',
  note: 'Ghi chú',
  website: 'Trang của ban tổ chức',
  noExhibitorsTitle: 'Chưa có danh sách gian hàng',
  noExhibitors: 'Sổ chưa thấy nguồn nào công bố đơn vị và sản phẩm tham gia, nên không ghi tên ai.',
  noExhibitorsOver: 'Sổ không thấy nguồn nào công bố đơn vị và sản phẩm đã tham gia, nên không ghi tên ai.',
  addExhibitors: 'Gửi danh sách gian hàng',
  addExhibitorsHelp:
    'Ban tổ chức gửi bảng tính có số gian, tên chủ thể, tên sản phẩm. Sổ nối mỗi dòng với hồ sơ đã có, và trang này sẽ ghi sản phẩm nào còn hiệu lực vào ngày hội chợ.',
  provinceProducts: (province) => `Sản phẩm OCOP của ${province}`,
  allFairs: 'Mọi hội chợ',
  featured: 'Ban tổ chức giới thiệu',
  featuredNote: 'Do ban tổ chức chọn; không ai trả tiền để đứng ở đây.',
  catalogue: 'Danh mục hội chợ',
  catalogueLead: (products, producers, stands) => `${products} sản phẩm của ${producers} chủ thể${stands}`,
  validityNote:
    'Mỗi dòng nói hạng sao có hiệu lực trong các ngày hội chợ hay không, theo công nhận ghi đến hôm nay. Quyết định mới có thể làm đổi.',
  validityNotePast: 'Mỗi dòng nói hạng sao có hiệu lực trong các ngày hội chợ hay không, theo công nhận mà sổ đã ghi.',
  validityNone: 'Hội chợ chưa có ngày, nên chưa nói được hạng sao nào có hiệu lực lúc đó.',
  tally: {
    throughout: 'còn hiệu lực suốt hội chợ',
    partly: 'có hiệu lực một phần',
    none: 'không còn hiệu lực',
    uncertain: 'chưa nói chắc được',
  },
  hiddenStands: (count) => `${count} gian của chủ thể ở tỉnh khác không hiện ở trang này.`,
  views: 'Ba cách xem danh mục',
  byStand: 'Theo gian hàng',
  byProducer: 'Theo chủ thể',
  byProduct: 'Theo sản phẩm',
  noZone: 'Các gian khác',
  noStand: 'Không ghi gian',
  stand: 'Gian',
  stands: (count) => `${count} gian`,
  products: (count) => `${count} sản phẩm`,
  nothingShown: 'Sổ chưa có sản phẩm nào của chủ thể này.',
  alcohol: (count) => `${count} đồ uống có cồn. Tôi đã đủ 18 tuổi: hiện`,
  search: 'Tìm trong hội chợ này',
  searchHint: 'Sản phẩm, chủ thể, số gian',
  found: '{} sản phẩm',
  foundGated: '{} sản phẩm, và {2} đồ uống có cồn sau bước xác nhận tuổi',
  foundNone: 'Không có gian hay sản phẩm nào có các chữ này',
  plan: 'Sơ đồ',
  planHelp: 'Chọn một ô để đến gian đó trong danh mục. Danh mục theo gian bên dưới nói cùng điều ấy bằng chữ.',
  planSkip: 'Bỏ qua sơ đồ',
  planList: 'Sơ đồ gian hàng, kéo ngang được',
  toPlan: 'Sơ đồ gian hàng',
  sheets: 'Bản in và bảng chào mua',
  productFairs: 'Có trong danh mục hội chợ',
  producerFairs: 'Hội chợ có chủ thể này',
  next: 'Hội chợ sắp tới',
};

const en: FairWords = {
  nav: 'Fairs',
  title: 'OCOP fairs',
  description:
    'Fairs, forums, market weeks and matchmaking days with OCOP products: days, venue, state by its source, calendars to follow.',
  lead: 'Fairs, forums, market weeks and matchmaking days with OCOP products. Dates move, so each fair has its state and its source.',
  kinds: {
    'ocop-fair': 'OCOP fair',
    'regional-forum': 'Regional forum',
    'market-week': 'Market week',
    'national-fair': 'General fair with an OCOP zone',
    'tet-fair': 'Tet fair',
    matchmaking: 'Matchmaking',
  },
  now: 'These days',
  coming: 'Coming',
  month: (name) => name,
  emptyTitle: (date) => `As of ${date}, the register knows of no fair to come`,
  emptyText: 'Only fairs whose days and venue a source has announced are recorded. That none stands here does not mean that there is none.',
  announce: 'Announce a fair',
  announceHelp: 'The mail opens with the lines to fill in. A source for days and venue is needed.',
  toArchive: 'See past fairs',
  postponed: 'Postponed',
  undated: 'Days unknown',
  undatedText: 'The source does not print day and year, so these cannot be put in order of time.',
  archive: 'Past',
  archiveText: 'The page of each fair stays after its end.',
  jump: 'Go to year',
  byProvince: 'By province',
  byKind: 'By kind',
  fairCount: (count, isOne) => `${count} ${isOne ? 'fair' : 'fairs'}`,
  filter: 'Filter fairs',
  filterProvince: 'Province',
  filterKind: 'Kind',
  filterAll: 'All',
  filtered: 'Fairs: {}',
  follow: 'Follow',
  followText: 'Add the address of a calendar to your phone or computer (“subscribe by URL”): new fairs then appear by themselves.',
  calendarAll: 'Calendar of all fairs (iCal)',
  calendarOf: (province) => `Calendar of ${province} (iCal)`,
  feed: 'News of fairs (RSS)',
  noJsFilter: 'Find by place and kind',
  state: 'State',
  checked: (date) => `Source last looked at on ${date}.`,
  days: 'Days',
  hours: 'Opening hours',
  hoursAll: 'every day',
  hoursFrom: (date) => `from ${date}`,
  hoursTo: (date) => `until ${date}`,
  afterMidnight: 'the next day',
  closed: 'Closed',
  facts: 'By its source',
  venue: 'Venue',
  today: 'Now in',
  directions: 'Find the way on Google Maps',
  directionsHelp: 'opens another site, with the venue just as the source names it',
  calendar: 'Add to calendar (.ics)',
  organisers: 'Organisers',
  size: 'Size',
  booths: (count) => `${count} stands`,
  exhibitors: (count) => `${count} exhibitors`,
  asPrinted: 'as printed',
  result: 'Result',
  note: 'Remark',
  website: 'Page of the organiser',
  noExhibitorsTitle: 'No list of stands yet',
  noExhibitors: 'No source known to us names exhibitors and products, so nobody is named here.',
  noExhibitorsOver: 'No source known to us named the exhibitors and products, so nobody is named here.',
  addExhibitors: 'Send a list of stands',
  addExhibitorsHelp:
    'Organisers send a sheet with stand, producer and product. Each row is joined to its record, and this page then says which products hold their stars on the days of the fair.',
  provinceProducts: (province) => `OCOP products of ${province}`,
  allFairs: 'All fairs',
  featured: 'Chosen by the organiser',
  featuredNote: 'Chosen by the organiser; nobody pays to stand here.',
  catalogue: 'Catalogue of the fair',
  catalogueLead: (products, producers, stands) => `${products} products of ${producers} producers${stands}`,
  validityNote:
    'Each line says whether the stars hold on the days of the fair, by the recognitions on record today. A new decision can change that.',
  validityNotePast: 'Each line says whether the stars held on the days of the fair, by the recognitions on record.',
  validityNone: 'The fair has no days yet, so nothing can be said of which stars will hold then.',
  tally: {
    throughout: 'valid throughout the fair',
    partly: 'valid for a part',
    none: 'not valid',
    uncertain: 'cannot be said for certain',
  },
  hiddenStands: (count) => `${count} stands of producers from other provinces are not shown on this site.`,
  views: 'Three views of the catalogue',
  byStand: 'By stand',
  byProducer: 'By producer',
  byProduct: 'By product',
  noZone: 'Other stands',
  noStand: 'No stand given',
  stand: 'Stand',
  stands: (count, isOne) => `${count} ${isOne ? 'stand' : 'stands'}`,
  products: (count, isOne) => `${count} ${isOne ? 'product' : 'products'}`,
  nothingShown: 'The register has no product of this producer yet.',
  alcohol: (count) => `Drinks with alcohol: ${count}. I am 18 or older: show`,
  search: 'Search in this fair',
  searchHint: 'Product, producer, stand',
  found: 'Products: {}',
  foundGated: 'Products: {}, and {2} with alcohol behind the confirmation of age',
  foundNone: 'No stand or product holds these words',
  plan: 'Plan',
  planHelp: 'Choose a field to go to that stand in the catalogue. The catalogue by stand below says the same in words.',
  planSkip: 'Skip the plan',
  planList: 'Plan of stands, scrolls sideways',
  toPlan: 'Plan of stands',
  sheets: 'To print, and the sheet for buyers',
  productFairs: 'In the catalogue of these fairs',
  producerFairs: 'Fairs with this producer',
  next: 'Next fair',
};

/** The words of fairs in a language. */
export function fairWords(lang: Lang): FairWords {
  return lang === 'vi' ? vi : en;
}
