/**
 * Words of the preview pictures. One picture serves both languages, because an address that is shared has one picture: it
 * is in Vietnamese, as names and decisions are.
 */
import type { Stars } from '../domain/certificate.ts';
import { fairWords } from './fair.ts';

/** The words of preview pictures. */
export const previewWords = {
  /** Says that the drawing is no photograph. */
  drawn: 'Hình vẽ minh họa',
  /** Stars of a recognition, with the remark that a province scored higher. */
  stars: (stars: Stars, isPotentialFive: boolean) => (isPotentialFive ? `OCOP ${stars} sao, tiềm năng 5 sao` : `OCOP ${stars} sao`),
  /** The word under the number of stars. */
  sao: 'sao',
  /** Day of the decision, by which the stars were given: stays true however old a saved picture is. */
  decided: (day: string) => `Quyết định ngày ${day}`,
  decidedIn: (year: number) => `Công nhận năm ${year}`,
  undated: 'Nguồn không ghi ngày quyết định',
  council: 'Theo kết quả của hội đồng',
  councilOf: (when: number | string) => `Theo kết quả của hội đồng, ${when}`,
  /** Where the answer of today is. */
  today: 'Hiệu lực hôm nay: xem trong sổ',
  register: 'Hồ sơ trong sổ',
  alcohol: 'Đồ uống có cồn, 18+',
  /** On the art of drinks with alcohol. */
  adults: '18+',
  sample: 'Dữ liệu mẫu',
  products: (count: string) => `${count} sản phẩm trong sổ`,
  producers: (count: string) => `${count} chủ thể`,
  perProduct: 'Hạng sao cấp cho từng sản phẩm',
  starCount: (stars: Stars, count: string) => `${stars} sao: ${count}`,
  mergedFrom: (names: string) => `Hợp nhất từ ${names}`,
  place: 'Sản phẩm OCOP',
  fairs: fairWords('vi').kinds,
  monthUnderDay: (month: number, year: number) => `tháng ${month}/${year}`,
  cancelled: 'Đã hủy, theo nguồn',
  postponed: 'Đã hoãn, theo nguồn',
  /** Fairs are moved; a saved picture does not learn of it. */
  mayMove: 'Ngày và nơi có thể đổi: xem trong sổ',
  motto: 'Sổ bộ mở của sản phẩm OCOP Việt Nam',
  lead: 'Mỗi sản phẩm được mấy sao, theo quyết định nào, đến bao giờ.',
};
