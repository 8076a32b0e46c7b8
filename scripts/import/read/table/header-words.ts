/** The words by which columns are known: common wordings of provincial lists, and the names of the national table PTNT_OCOP. */
import { foldedWords } from '../../../../src/domain/text.ts';
import { printedWords } from '../../../../src/domain/spelling.ts';
import type { Field } from '../../row.ts';

/**
 * What a column is for. Beside the fields: `identity` identity numbers and birth dates, `taxCode` tax codes, `recognition` one
 * cell that says all of a recognition, `stars3`… a column to tick.
 */
export type Role = Field | 'identity' | 'taxCode' | 'recognition' | 'stars3' | 'stars4' | 'stars5' | 'starsPotential' | 'starsLow';

/** Columns that give stars. */
export const OF_STARS: readonly Role[] = ['stars', 'stars3', 'stars4', 'stars5', 'starsPotential', 'starsLow', 'recognition'];

/** Columns that belong to a recognition: one of each in a block. */
export const OF_CLAIM: readonly Role[] = [...OF_STARS, 'score', 'decisionNo', 'decisionDate', 'issuer', 'year', 'expiresOn'];

/** Whole headings by field. */
const HEADINGS: Readonly<Partial<Record<Role, string>>> = {
  ordinal: 'STT|TT|Số TT|Số thứ tự|No',
  productName:
    'Tên sản phẩm|Sản phẩm|Tên SP|Tên sản phẩm OCOP|Sản phẩm OCOP|Tên sản phẩm/dịch vụ|TenSanPham|Tên sản phẩm, dịch vụ|Tên các sản phẩm|Danh mục sản phẩm|Tên hàng hóa|Sản phẩm trưng bày|Sản phẩm tham gia|Sản phẩm trưng bày, giới thiệu|Sản phẩm giới thiệu|Các sản phẩm|Sản phẩm tham gia hội chợ',
  producerName:
    'Tên chủ thể|Chủ thể|Chủ thể sản xuất|Chủ thể OCOP|Đơn vị sản xuất|Tên cơ sở sản xuất|Tổ chức/cá nhân|Cơ sở/Chủ thể sản xuất|ChuTheSXKD|Tên đơn vị|Chủ thể SXKD|Cơ sở sản xuất|Tên cơ sở|Đơn vị/chủ thể|Nhà sản xuất|Tên tổ chức, cá nhân|Tên chủ thể sản xuất|Đơn vị tham gia|Đơn vị trưng bày|Đơn vị tham gia hội chợ|Tên doanh nghiệp|Doanh nghiệp/HTX|Chủ gian hàng',
  producerKind: 'Loại hình chủ thể|Loại hình|Loại hình tổ chức|Loại hình sản xuất|Loại chủ thể|Loại hình kinh doanh',
  address: 'Địa chỉ|Địa chỉ sản xuất|Địa chỉ chủ thể|Địa chỉ cơ sở|Nơi sản xuất|Địa điểm sản xuất|Địa chỉ trụ sở',
  commune: 'Xã|Xã/phường|Xã, phường, thị trấn|Xã/phường/đặc khu|Địa bàn|Đơn vị|Tên xã|Phường/xã|Xã, phường|Phường, xã',
  district: 'Huyện|Huyện/TX/TP|Quận/huyện|Huyện, thị xã, thành phố|Huyện/TP|Huyện, TP|Tên huyện|Huyện, TX, TP|Địa phương',
  province: 'Tỉnh|Tỉnh/thành phố|Tỉnh, TP|Tỉnh/TP|Tên tỉnh',
  representative:
    'Người đại diện|Đại diện|Họ tên người đại diện|Chủ cơ sở|Giám đốc|Họ và tên|Họ tên|Họ và tên chủ hộ|Người đại diện theo pháp luật|Tên người đại diện|Đại diện pháp luật',
  phone:
    'Điện thoại|Số điện thoại|SĐT|ĐT|Liên hệ|Số ĐT|Điện thoại liên hệ|Di động|Zalo|Email|E-mail|Thông tin liên hệ|Địa chỉ email|Fax|Hotline',
  identity: 'CCCD|CMND|Số CCCD|Số CMND|CMND/CCCD|Căn cước công dân|Số căn cước|Số định danh|Ngày sinh|Năm sinh|Giới tính|Dân tộc',
  taxCode: 'Mã số thuế|MST|Mã số doanh nghiệp|Mã số DN|Số ĐKKD|Mã số HTX|Số giấy phép kinh doanh|GPKD|Mã số thuế/CCCD',
  group: 'Nhóm sản phẩm|Ngành hàng|Nhóm|Nhóm ngành|Phân nhóm|Bộ sản phẩm|NhomSanPham|Tên nhóm|Nhóm hàng|Ngành/nhóm',
  stars:
    'Hạng sao|Phân hạng|Xếp hạng|Số sao|Hạng|Kết quả phân hạng|Đạt sao|Hạng hiện tại|XepHang|Sao|Hạng sản phẩm|Hạng sao đạt|Kết quả xếp hạng|Hạng OCOP|Xếp hạng sao|Hạng sao công nhận|Kết quả phân hạng sao|Phân hạng sao|Đạt hạng|Hạng đạt',
  score: 'Điểm|Tổng điểm|Điểm đánh giá|Điểm trung bình|Số điểm|Điểm số|Kết quả điểm',
  decisionNo:
    'Số quyết định|Số QĐ|Quyết định công nhận|QĐ công nhận|Số, ngày quyết định|Quyết định|Số, ngày QĐ|Số QĐ, ngày|Số/ngày QĐ|QĐ số|Số QĐ công nhận|Số quyết định công nhận|Số hiệu quyết định|Căn cứ công nhận',
  decisionDate:
    'Ngày quyết định|Ngày QĐ|Ngày công nhận|Ngày cấp|Ngày ban hành|Ngày ký|Thời gian công nhận|Ngày tháng công nhận|Ngày, tháng, năm',
  issuer: 'Cơ quan ban hành|Cơ quan công nhận|Cấp công nhận|Đơn vị cấp|Cơ quan cấp|Cơ quan quyết định|Cơ quan ký|Đơn vị công nhận',
  year: 'Năm công nhận|Năm đánh giá|Năm|Năm đạt|Năm xếp hạng|Năm phân hạng|Năm đạt OCOP|Năm được công nhận',
  expiresOn: 'Ngày hết hạn|Thời hạn|Hết hiệu lực|Giá trị đến ngày|Ngày hết hiệu lực|Có giá trị đến|Thời hạn hiệu lực|Hiệu lực đến|Hạn đến',
  round: 'Lần công nhận|Đợt|Đợt công nhận|Đợt đánh giá|Kỳ đánh giá|Lần đánh giá',
  packaging: 'Quy cách|Quy cách đóng gói|Khối lượng tịnh|Bao bì|Quy cách sản phẩm',
  unit: 'ĐVT|Đơn vị tính',
  price: 'Giá bán|Giá|Đơn giá|Giá bán lẻ|Giá niêm yết|Giá thành|Giá sản phẩm',
  volume: 'Sản lượng|Sản lượng/năm|Năng lực cung ứng|Công suất|Sản lượng năm|Khả năng cung ứng',
  revenue: 'Doanh thu|Doanh thu năm|DoanhThuNam|Tổng doanh thu|Lợi nhuận|Thu nhập',
  certs:
    'Chứng nhận|Tiêu chuẩn chất lượng|Chứng nhận chất lượng|VietGAP/ATTP|Giấy chứng nhận ATTP|Tiêu chuẩn|Chứng nhận khác|Chứng nhận, tiêu chuẩn',
  trace: 'Mã QR|Truy xuất nguồn gốc|Mã số mã vạch|Tem truy xuất',
  website: 'Website|Link|Sàn TMĐT|Kênh bán hàng|Fanpage|Facebook|Trang web|Địa chỉ website|Web',
  stand:
    'Gian hàng|Số gian hàng|Gian hàng số|Gian|Gian số|Số gian|Mã gian hàng|Mã gian|Vị trí gian hàng|Vị trí gian|Quầy|Quầy số|Số quầy|Ki ốt|Kiốt|Kiosk|Lô|Số lô|Booth|Booth No|Stand|Stand No',
  zone: 'Khu|Khu vực|Phân khu|Khu trưng bày|Khu gian hàng|Zone|Area',
  note: 'Ghi chú|Tình trạng|Trạng thái|TrangThai|Ghi chú khác|Hiện trạng|Tình trạng hiện nay',
};

/** Beginnings of longer headings ("Tên sản phẩm tham gia đánh giá"), by field; only wordings that nothing else begins with. */
const BEGINNINGS: Readonly<Partial<Record<Role, string>>> = {
  identity: 'Số CCCD|Số CMND|CCCD|CMND|Căn cước|Ngày tháng năm sinh|Ngày sinh|Năm sinh',
  representative: 'Người đại diện|Họ và tên|Họ tên|Tên người|Đại diện theo|Chủ hộ',
  phone: 'Điện thoại|Số điện thoại|SĐT|Liên hệ|Thông tin liên hệ|Email|Địa chỉ email|Số ĐT',
  revenue: 'Doanh thu|Tổng doanh thu|Lợi nhuận|Thu nhập',
  taxCode: 'Mã số thuế|MST|Mã số doanh nghiệp',
  productName: 'Tên sản phẩm',
  producerName: 'Tên chủ thể|Chủ thể sản xuất|Chủ thể tham gia|Tên cơ sở sản xuất|Tên đơn vị sản xuất|Đơn vị sản xuất',
  address: 'Địa chỉ sản xuất|Địa chỉ cơ sở|Địa chỉ chủ thể|Địa chỉ trụ sở',
  stars: 'Hạng sao|Kết quả phân hạng|Kết quả xếp hạng|Hạng sản phẩm',
  score: 'Tổng điểm|Điểm đánh giá|Điểm trung bình',
  decisionNo: 'Số quyết định|Số QĐ|Số ngày quyết định|Số ngày QĐ|Số ngày tháng|Quyết định công nhận',
  decisionDate: 'Ngày quyết định|Ngày công nhận|Ngày QĐ|Ngày tháng năm quyết định|Ngày tháng năm công nhận|Ngày ban hành',
  issuer: 'Cơ quan ban hành|Cơ quan công nhận|Cơ quan quyết định',
  year: 'Năm công nhận|Năm được công nhận',
  expiresOn: 'Ngày hết hạn|Ngày hết hiệu lực|Thời hạn|Giá trị đến|Có giá trị đến',
  price: 'Giá bán',
  volume: 'Sản lượng|Năng lực',
  packaging: 'Quy cách',
  website: 'Website',
};

/** Headings that are clear only below another one ("Công nhận lần 1" over "Hạng", "Ngày", "Số"). */
const BELOW: Readonly<Partial<Record<Role, string>>> = {
  stars: 'Kết quả|Hạng đạt được|Đạt hạng',
  decisionNo: 'Số|Quyết định số|Số hiệu|QĐ',
  decisionDate: 'Ngày|Ngày tháng|Thời gian|Ngày tháng năm',
  issuer: 'Cơ quan|Cấp|Nơi cấp',
  expiresOn: 'Hết hạn|Hạn',
};

const key = (text: string) => foldedWords(text).join(' ');

/** Role by folded heading. */
function table(wordings: Readonly<Partial<Record<Role, string>>>): ReadonlyMap<string, Role> {
  return new Map(Object.entries(wordings).flatMap(([role, texts]) => texts.split('|').map((text) => [key(text), role as Role] as const)));
}

const BY_HEADING = table(HEADINGS);
const BY_BEGINNING = [...table(BEGINNINGS)];
const BY_CHILD = table(BELOW);

/** Headings of one name: what was looked for where no table is found. */
export const LOOKED_FOR = {
  product: HEADINGS.productName?.split('|').slice(0, 4).join(', ') ?? '',
  producer: HEADINGS.producerName?.split('|').slice(0, 4).join(', ') ?? '',
  stars: HEADINGS.stars?.split('|').slice(0, 4).join(', ') ?? '',
};

/** "3 sao", "Hạng 4 sao", "5*", "Tiềm năng 5 sao": a column to tick. */
function starColumn(text: string, folded: string): Role | null {
  const [, potential, digit] =
    /^(?:(?:so )?(?:sp|san pham) )?(?:dat |hang |ocop )*(tiem nang )?(?:dat |hang |ocop )*0?([1-5]) sao$/.exec(folded) ??
    /^()([1-5])$/.exec(/[*★]/.test(text) ? folded : '') ??
    [];
  if (digit === undefined) return null;
  if (potential !== undefined && potential !== '') return digit === '5' ? 'starsPotential' : null;
  return digit === '3' ? 'stars3' : digit === '4' ? 'stars4' : digit === '5' ? 'stars5' : 'starsLow';
}

/** A heading without its brackets and footnote signs, folded. */
function headingKey(text: string): string {
  const bare = key(text.replace(/\([^()]*\)?/g, ' '));
  return bare === '' ? key(text) : bare;
}

/** What a heading says that its column holds, or null. */
export function roleOf(text: string): Role | null {
  const bare = headingKey(text);
  const found = starColumn(text, bare) ?? BY_HEADING.get(bare) ?? BY_HEADING.get(key(text));
  return found ?? BY_BEGINNING.find(([beginning]) => bare.startsWith(`${beginning} `))?.[1] ?? null;
}

/** Papers other than the recognition, which have numbers and days too. */
const OTHER_PAPER = /\b(?:attp|an toan|vietgap|nhan hieu|so huu|dang ky|kinh doanh|du dieu kien|ma so|tem|bao ho|hop dong|chi dan)\b/;
/** What is said of the recognition. */
const OF_RECOGNITION = new Set<Role>(['stars', 'score', 'decisionNo', 'decisionDate', 'issuer', 'year', 'expiresOn', 'round']);
/** Headings over what is said of the recognition. */
const RECOGNITION = /\b(?:quyet dinh|qd|cong nhan|phan hang|danh gia|ket qua|xep hang|hang|lan|dot)\b/;

/** The same for a heading below another: alone, then together with it in either order ("Tên" below "Chủ thể"). */
export function roleBelow(child: string, parent: string): Role | null {
  const [own, above] = [headingKey(child), headingKey(parent)];
  const alone = roleOf(child) ?? (RECOGNITION.test(above) ? (BY_CHILD.get(own) ?? null) : null);
  const role = alone ?? BY_HEADING.get(`${own} ${above}`) ?? BY_HEADING.get(`${above} ${own}`) ?? null;
  return role !== null && OF_RECOGNITION.has(role) && OTHER_PAPER.test(above) ? null : role;
}

/** "Lần 1", "Công nhận lần đầu", "Công nhận lại", "Đánh giá lại", "Nâng hạng": the words of a round inside of a heading. */
const ROUND =
  /(?:(?:ket qua|cong nhan|danh gia|phan hang)[ ,]*)*\b(?:(?:lan|dot) (?:thu )?(?:\d|[ivx]{1,4}|dau tien|dau|nhat|hai|ba|cuoi)|(?:cong nhan|danh gia|phan hang)(?: \S+)? lai|nang hang|lai lan \d)\b(?: \((?:lan )?\d\))?/;

/** The round that a heading speaks of, as printed, and the rest of the heading, folded; null where it speaks of none. */
export function roundIn(text: string): { readonly round: string; readonly rest: string } | null {
  const bare = headingKey(text);
  if (BY_HEADING.has(bare)) return null;
  const found = ROUND.exec(bare);
  if (found === null || found[0] === '') return null;
  const words = printedWords(text.replace(/\([^()]*\)?/g, ' '));
  const start = bare
    .slice(0, found.index)
    .split(' ')
    .filter((word) => word !== '').length;
  const count = found[0].split(' ').filter((word) => word !== '').length;
  const rest = bare.replace(new RegExp(ROUND.source, 'g'), ' ').replace(/\s+/g, ' ').trim();
  return { round: words.slice(start, start + count).join(' '), rest };
}

/** Whether a heading may stand over others. */
export function isParent(text: string): boolean {
  const bare = headingKey(text);
  return (
    roundIn(text) !== null ||
    roleOf(text) !== null ||
    /^(?:thong tin|ket qua|quyet dinh|cong nhan|san pham|chu the|phan hang|danh gia|hang|co so|dia chi|don vi)\b/.test(bare)
  );
}
