/** Words of the page of open data. */
import type { Lang } from './lang.ts';
import { DATA_TITLE } from './page-titles.ts';

/** The words of one language. */
export interface DataWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly licence: string;
  readonly licenceMore: string;
  readonly asOf: string;
  readonly lastChange: string;
  readonly lastChangeNote: string;
  readonly version: string;
  readonly versionNote: string;
  readonly tables: string;
  readonly rows: (count: string) => string;
  readonly tableTitles: Readonly<Record<'products' | 'certificates' | 'producers' | 'fairs' | 'stands' | 'places', string>>;
  readonly tablesNote: string;
  readonly columns: string;
  readonly columnsOf: (table: string, count: string) => string;
  readonly types: Readonly<Record<'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year' | 'array', string>>;
  readonly key: string;
  readonly always: string;
  readonly oneOf: string;
  readonly names: string;
  readonly rules: string;
  readonly rulesList: readonly string[];
  readonly rulesMore: string;
  readonly descriptions: string;
  readonly dataPackage: string;
  readonly dcat: string;
  readonly schemas: string;
  readonly llms: string;
  readonly versions: string;
  readonly versionsList: readonly string[];
  readonly api: string;
  readonly apiLead: string;
  readonly apiIndex: string;
  readonly apiProduct: string;
  readonly apiProducer: string;
  readonly apiProvince: string;
  readonly apiStars: string;
  readonly apiFair: string;
  readonly apiPages: (size: string) => string;
  readonly openapi: string;
  readonly examples: string;
  readonly cite: string;
  readonly citeLead: string;
  readonly citeLine: (name: string, url: string, version: string, day: string) => string;
  readonly report: string;
}

const vi: DataWords = {
  title: DATA_TITLE.vi,
  description:
    'Tải toàn bộ sổ: sản phẩm, các lần công nhận, chủ thể, hội chợ và địa danh, dạng CSV, JSON, JSON Lines và API tĩnh, giấy phép CC BY 4.0.',
  lead: 'Toàn bộ sổ, để tải về và dùng lại: bảng cho người làm số liệu, tệp JSON cho người viết phần mềm. Không cần đăng ký, không giới hạn lượt.',
  licence: 'Giấy phép',
  licenceMore: 'Giấy phép và nguồn',
  asOf: 'Tính đến ngày',
  lastChange: 'Thay đổi gần nhất',
  lastChangeNote: 'Ngày muộn nhất mà một điều trong sổ nhắc đến.',
  version: 'Phiên bản',
  versionNote: 'Mã băm của mọi tệp: nội dung khác thì phiên bản khác.',
  tables: 'Các bảng',
  rows: (count) => `${count} dòng.`,
  tableTitles: {
    products: 'Sản phẩm',
    certificates: 'Các lần công nhận',
    producers: 'Chủ thể',
    fairs: 'Hội chợ',
    stands: 'Gian hàng',
    places: 'Địa danh',
  },
  tablesNote:
    'CSV theo RFC 4180, UTF-8 không có dấu BOM. Mở bằng Excel: chọn Dữ liệu, Từ tệp Văn bản/CSV, bảng mã UTF-8. Chữ có thể bị hiểu là công thức được thêm một dấu nháy đơn ở đầu. Danh sách trong một ô CSV viết như JSON.',
  columns: 'Ý nghĩa các cột',
  columnsOf: (table, count) => `${table}: ${count} cột`,
  types: { string: 'chữ', integer: 'số nguyên', number: 'số', boolean: 'true hoặc false', date: 'ngày', year: 'năm', array: 'danh sách' },
  key: 'khóa',
  always: 'luôn có',
  oneOf: 'Một trong:',
  names: 'Trỏ đến bảng',
  rules: 'Dùng cho đúng',
  rulesList: [
    'Tình trạng hiệu lực chỉ đúng vào ngày asOf. Dùng ngày khác thì tính lại từ ngày hoặc năm công nhận và 36 tháng.',
    'Sao đã hết thời hạn hoặc bị thu hồi không được dẫn là còn hiệu lực. Hết thời hạn là tính theo ngày ghi nhận và chưa thấy công nhận lại.',
    'Tiềm năng 5 sao là 4 sao. Sao thuộc về từng sản phẩm, không thuộc về chủ thể.',
    'Ô trống nghĩa là không nguồn nào in, không phải là không có.',
    'Đồ uống có cồn chỉ hiện cho người đủ 18 tuổi, không kèm giá hay quảng cáo; tệp không có giá của chúng.',
    'Tệp không có số điện thoại và địa chỉ thư: chủ thể đồng ý được gọi, không phải đồng ý vào danh sách.',
    'Bản ghi mẫu, khi có, mang isSample là true và không có thật.',
  ],
  rulesMore: 'Cách sổ đọc một lần công nhận',
  descriptions: 'Mô tả cho máy',
  dataPackage: 'mọi tệp với kiểu, khóa, số byte và mã băm SHA-256 (Frictionless Data Package 2)',
  dcat: 'cho cổng dữ liệu (DCAT 3)',
  schemas: 'JSON Schema của một tệp nội dung',
  llms: 'cho mô hình ngôn ngữ',
  versions: 'Phiên bản và lưu tạm',
  versionsList: [
    'Tên như products.csv không đổi, nội dung là mới nhất: hỏi lại mỗi lần, máy chủ trả 304 khi chưa đổi.',
    'Tên có mã băm, như trong datapackage.json, giữ mãi được: nội dung khác thì tên khác. Sổ chỉ giữ bản mới nhất; bản cũ bạn tự lưu.',
    'Bảng sản phẩm mang tình trạng theo ngày nên đổi mỗi ngày sổ được dựng; các bảng khác chỉ đổi khi nội dung đổi.',
    'Tên cột và địa chỉ không đổi nghĩa trong /api/v1/; thay đổi không tương thích sẽ ở /api/v2/.',
  ],
  api: 'API',
  apiLead: 'Tệp tĩnh, chỉ đọc, gọi được từ trang khác (CORS).',
  apiIndex: 'Có gì, tính đến ngày nào, mọi tỉnh và hội chợ',
  apiProduct: 'Một sản phẩm với các lần công nhận',
  apiProducer: 'Một chủ thể với các sản phẩm',
  apiProvince: 'Sản phẩm của một tỉnh, thành phố ngày nay',
  apiStars: 'Sản phẩm 3, 4 hoặc 5 sao',
  apiFair: 'Một hội chợ với gian hàng và sản phẩm',
  apiPages: (size) => `Danh sách dài chia trang, mỗi trang ${size} sản phẩm; next là địa chỉ trang sau.`,
  openapi: 'Mô tả OpenAPI 3.1 của mọi địa chỉ và mọi tệp',
  examples: 'Ví dụ',
  cite: 'Ghi nguồn',
  citeLead: 'Ghi tên, địa chỉ, giấy phép và ngày lấy; đã sửa thì nói là đã sửa.',
  citeLine: (name, url, version, day) => `${name}, ${url}, phiên bản ${version}, CC BY 4.0, lấy ngày ${day}.`,
  report: 'Thấy sai? Báo để sửa',
};

const en: DataWords = {
  title: DATA_TITLE.en,
  description:
    'Download the whole register: products, recognitions, producers, fairs and places as CSV, JSON, JSON Lines and a static API, under CC BY 4.0.',
  lead: 'The whole register, to download and reuse: tables for those who work with figures, JSON files for those who write software. No sign-up, no limit.',
  licence: 'Licence',
  licenceMore: 'Licence and sources',
  asOf: 'As of',
  lastChange: 'Last change',
  lastChangeNote: 'The latest day that anything in the register names.',
  version: 'Version',
  versionNote: 'A hash of all files: another content has another version.',
  tables: 'Tables',
  rows: (count) => `${count} rows.`,
  tableTitles: {
    products: 'Products',
    certificates: 'Recognitions',
    producers: 'Producers',
    fairs: 'Fairs',
    stands: 'Stands',
    places: 'Places',
  },
  tablesNote:
    'CSV as in RFC 4180, UTF-8 without a byte order mark. In Excel choose Data, From Text/CSV, with UTF-8. A text that could be taken for a formula begins with an apostrophe. A list in a CSV cell is written as JSON.',
  columns: 'What the columns mean',
  columnsOf: (table, count) => `${table}: ${count} columns`,
  types: { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false', date: 'day', year: 'year', array: 'list' },
  key: 'key',
  always: 'always there',
  oneOf: 'One of:',
  names: 'Names a row of',
  rules: 'Using it truthfully',
  rulesList: [
    'A status is true on the day asOf only. For another day work it out again from day or year of recognition and 36 months.',
    'Lapsed or revoked stars must not be cited as valid. Lapsed means: past the recorded term, no new recognition seen.',
    'Potential five-star is four stars. Stars belong to one product, not to its producer.',
    'An empty cell means that no source printed it, not that there is none.',
    'Drinks with alcohol are shown to adults only, without price or promotion; the files hold no price of theirs.',
    'The files hold no telephone numbers and mail addresses: consent to be called is not consent to be listed in bulk.',
    'Records for demonstration, where there are any, have isSample true and are invented.',
  ],
  rulesMore: 'How the register reads a recognition',
  descriptions: 'Descriptions for machines',
  dataPackage: 'every file with types, keys, bytes and SHA-256 (Frictionless Data Package 2)',
  dcat: 'for data portals (DCAT 3)',
  schemas: 'JSON Schema of a file of the content',
  llms: 'for language models',
  versions: 'Versions and caching',
  versionsList: [
    'A name such as products.csv stays, its content is the newest: ask each time; the server answers 304 where nothing changed.',
    'A name with a hash, as in datapackage.json, can be kept for ever: another content has another name. The site keeps the newest only; keep older ones yourself.',
    'The table of products carries the status of a day, so it changes with every day on which the site is built; the others change with the content only.',
    'Names of columns and addresses keep their meaning in /api/v1/; a change that breaks them would be in /api/v2/.',
  ],
  api: 'API',
  apiLead: 'Static files, read only, open to pages of other sites (CORS).',
  apiIndex: 'What there is, for which day, every province and fair',
  apiProduct: 'A product with its recognitions',
  apiProducer: 'A producer with its products',
  apiProvince: 'Products of a province of today',
  apiStars: 'Products with 3, 4 or 5 stars',
  apiFair: 'A fair with its stands and products',
  apiPages: (size) => `Long lists come in pages of ${size} products; next is the address of the following one.`,
  openapi: 'OpenAPI 3.1 description of every address and every file',
  examples: 'Examples',
  cite: 'How to cite',
  citeLead: 'Give the name, the address, the licence and the day you took it; if you changed something, say so.',
  citeLine: (name, url, version, day) => `${name}, ${url}, version ${version}, CC BY 4.0, taken on ${day}.`,
  report: 'Something wrong? Report it',
};

/** The words of the page of open data in a language. */
export function dataWords(lang: Lang): DataWords {
  return lang === 'vi' ? vi : en;
}
