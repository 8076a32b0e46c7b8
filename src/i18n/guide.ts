/** Words of the guide for producers, apart from its rules and its running text, which are content. */
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface GuideWords {
  /** Name of the guide, for links. */
  readonly name: string;
  /** Name of the links to the page before and after. */
  readonly nav: string;
  readonly previous: string;
  readonly next: string;
  /** Beside a rule: the decision that it comes from. */
  readonly under: (number: string, signed: string) => string;
  /** Beside a source: the day on which it was read. */
  readonly readOn: (day: string) => string;
  readonly unverified: string;
  /** For the rules of a decision that another one replaced. */
  readonly mayDiffer: (number: string) => string;
  /** For the rules of a decision whose years are over. */
  readonly ended: string;
  readonly inForce: string;
  readonly replacedBy: (number: string) => string;
  /** Link to where the state prints a decision. */
  readonly fullText: string;
  readonly fullTextNote: string;
  readonly columnRule: string;
  readonly columnStars: string;
  readonly columnBy: string;
  readonly columnWhen: string;
  readonly stars: (stars: number) => string;
  /** A period: from one day to another, or to today. */
  readonly between: (from: string, to: string | null) => string;
  readonly weights: string;
  readonly authority: string;
  readonly parts: Readonly<Record<'a' | 'b' | 'c', string>>;
  readonly points: (points: number) => string;
  readonly province: string;
  readonly district: string;
  readonly ministry: string;
  readonly ministryBefore: string;
  readonly signedOnly: string;
  readonly basis: string;
  readonly print: string;
  /** Readiness: where answers stay. */
  readonly stays: string;
  readonly noScript: string;
  readonly notKept: string;
  readonly clear: string;
  readonly cleared: string;
  /** "{done}" and "{all}" are filled in by the page's script. */
  readonly inPlace: string;
  readonly open: string;
  readonly allInPlace: string;
}

const vi: GuideWords = {
  name: 'Hướng dẫn cho chủ thể',
  nav: 'Trang trước và trang sau của hướng dẫn',
  previous: 'Trang trước',
  next: 'Trang sau',
  under: (number, signed) => `Theo ${number} ngày ${signed}`,
  readOn: (day) => `đọc ngày ${day}`,
  unverified: 'Chưa kiểm chứng',
  mayDiffer: (number) => `Quy định trước; ${number} có thể đổi`,
  ended: 'Giai đoạn của văn bản này đã hết; văn bản mới có thể khác',
  inForce: 'Đang áp dụng',
  replacedBy: (number) => `Được ${number} thay thế`,
  fullText: 'Nơi đăng toàn văn',
  fullTextNote: '(chúng tôi chưa mở được)',
  columnRule: 'Quyết định',
  columnStars: 'Hạng',
  columnBy: 'Ai công nhận',
  columnWhen: 'Khi nào',
  stars: (stars) => `${stars} sao`,
  between: (from, to) => (to === null ? `từ ${from} đến nay` : `từ ${from} đến ${to}`),
  weights: 'Trọng số của ba phần theo từng quyết định',
  authority: 'Cấp công nhận theo từng giai đoạn',
  parts: { a: 'A. Sản phẩm và sức mạnh cộng đồng', b: 'B. Tiếp thị', c: 'C. Chất lượng' },
  points: (points) => `${points} điểm`,
  province: 'UBND cấp tỉnh',
  district: 'UBND cấp huyện',
  ministry: 'Bộ Nông nghiệp và Môi trường',
  ministryBefore: 'Trước tháng 3/2025 là Bộ Nông nghiệp và Phát triển nông thôn.',
  signedOnly: 'Ngày 22/05/2026 là ngày ký; ngày bắt đầu áp dụng chưa kiểm chứng được.',
  basis: 'Căn cứ',
  print: 'In trang này',
  stays: 'Câu trả lời chỉ nằm trong máy này, không gửi đi đâu. Máy dùng chung thì xóa trước khi rời.',
  noScript: 'Trình duyệt đang tắt JavaScript: câu trả lời không được nhớ. Hãy in trang này và đánh dấu bằng bút.',
  notKept: 'Trình duyệt không cho lưu, nên câu trả lời mất khi đóng trang. Muốn giữ thì in ra.',
  clear: 'Xóa câu trả lời trong máy này',
  cleared: 'Đã xóa câu trả lời trong máy này.',
  inPlace: '{done} trên {all} việc đã có',
  open: 'Còn thiếu',
  allInPlace: 'Mọi việc trong danh sách đã có. Đây không phải điểm chính thức.',
};

const en: GuideWords = {
  name: 'Guide for producers',
  nav: 'Page before and after in the guide',
  previous: 'Previous page',
  next: 'Next page',
  under: (number, signed) => `Under ${number} of ${signed}`,
  readOn: (day) => `read on ${day}`,
  unverified: 'Unverified',
  mayDiffer: (number) => `Former rule; ${number} may have changed it`,
  ended: 'The years of this decision are over; a newer one may differ',
  inForce: 'Applies now',
  replacedBy: (number) => `Replaced by ${number}`,
  fullText: 'Where the full text stands',
  fullTextNote: '(we have not been able to open it)',
  columnRule: 'Decision',
  columnStars: 'Rating',
  columnBy: 'Recognised by',
  columnWhen: 'When',
  stars: (stars) => `${stars} stars`,
  between: (from, to) => (to === null ? `since ${from}` : `${from} to ${to}`),
  weights: 'Weights of the three parts under each decision',
  authority: 'Who recognises, by period',
  parts: { a: 'A. Product and community strength', b: 'B. Marketing', c: 'C. Quality' },
  points: (points) => `${points} points`,
  province: 'Province',
  district: 'District',
  ministry: 'Ministry of Agriculture and Environment',
  ministryBefore: 'Before March 2025 it was the Ministry of Agriculture and Rural Development.',
  signedOnly: '22 May 2026 is the day of signing; the day from which it applies could not be verified.',
  basis: 'Basis',
  print: 'Print this page',
  stays: 'Your answers stay on this device and are sent nowhere. On a shared device, delete them before you leave.',
  noScript: 'JavaScript is switched off: answers are not remembered. Print this page and tick it by pen.',
  notKept: 'This browser keeps nothing, so answers are lost when the page is closed. Print the page to keep them.',
  clear: 'Delete the answers on this device',
  cleared: 'The answers on this device are deleted.',
  inPlace: '{done} of {all} in place',
  open: 'Still open',
  allInPlace: 'Everything on the list is in place. This is no official score.',
};

/** The words of a language. */
export function guideWords(lang: Lang): GuideWords {
  return lang === 'vi' ? vi : en;
}
