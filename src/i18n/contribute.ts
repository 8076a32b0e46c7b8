/** The mail with which a producer or an office sends a product, prefilled, and the same text to copy. */
import { site } from '../site.config.ts';
import type { Lang } from './lang.ts';

/** What is asked, one line each; the answers stand behind the colons. Short: some mail programs cut long links. */
const LINES: Readonly<Record<Lang, readonly string[]>> = {
  vi: [
    'Tên sản phẩm (như quyết định):',
    'Chủ thể và loại hình:',
    'Xã, huyện cũ, tỉnh:',
    'Hạng sao (3, 4, 5):',
    'Số và ngày quyết định:',
    'Cơ quan ban hành:',
    'Đường dẫn nguồn:',
    'Số điện thoại kinh doanh cho đăng (nếu đồng ý):',
  ],
  en: [
    'Name of the product (as in the decision):',
    'Producer and its kind:',
    'Commune, former district, province:',
    'Stars (3, 4, 5):',
    'Number and day of the decision:',
    'Issuing authority:',
    'Link to the source:',
    'Business telephone to publish (if you agree):',
  ],
};

const SUBJECTS: Readonly<Record<Lang, string>> = { vi: 'Đưa sản phẩm lên Sổ Sao', en: 'A product for Sổ Sao' };

/** The text of the mail. */
export function contributionText(lang: Lang): string {
  return LINES[lang].join('\n');
}

/** A mailto link to the operator with subject and text. */
export function contributionLink(lang: Lang): string {
  // Mail programs expect the line ends of mail (RFC 6068, section 5).
  const body = encodeURIComponent(LINES[lang].join('\r\n'));
  return `mailto:${site.contactEmail}?subject=${encodeURIComponent(SUBJECTS[lang])}&body=${body}`;
}
