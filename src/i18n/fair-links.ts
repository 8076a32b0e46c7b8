/** Links of the pages of fairs that lead out of the site: prefilled mails, and a search on a map. */
import type { Fair, Venue } from '../domain/fair.ts';
import { site } from '../site.config.ts';
import type { Lang } from './lang.ts';
import { absoluteUrl, fairPath } from './routes.ts';

/** What is asked of who announces a fair, one line each; the answers stand behind the colons. */
const ANNOUNCE_LINES: Readonly<Record<Lang, readonly string[]>> = {
  vi: [
    'Tên hội chợ:',
    'Ngày đầu, ngày cuối, ngày nghỉ ở giữa:',
    'Giờ mở cửa:',
    'Địa điểm, tỉnh:',
    'Đơn vị tổ chức:',
    'Đã công bố hay đã xác nhận:',
    'Đường dẫn nguồn:',
  ],
  en: [
    'Name of the fair:',
    'First day, last day, closed days in between:',
    'Opening hours:',
    'Venue, province:',
    'Organiser:',
    'Announced or confirmed:',
    'Link to the source:',
  ],
};

/** What is asked of an organiser who sends a list of stands. */
const STANDS_LINES: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['Đơn vị gửi:', 'Bảng tính kèm theo (số gian, khu, tên chủ thể, tên sản phẩm):', 'Đường dẫn trang công bố danh sách:'],
  en: ['Sent by:', 'Attached sheet (stand, zone, producer, product):', 'Link to the page that publishes the list:'],
};

/** A mailto link to the operator. Mail programs expect the line ends of mail (RFC 6068, section 5). */
function mail(subject: string, lines: readonly string[]): string {
  return `mailto:${site.contactEmail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}

/** The mail with which somebody announces a fair. */
export function announceFairLink(lang: Lang): string {
  return mail(lang === 'vi' ? 'Báo một hội chợ' : 'A fair to announce', ANNOUNCE_LINES[lang]);
}

/** The mail with which an organiser sends the list of stands of a fair. */
export function sendStandsLink({ id, name }: Pick<Fair, 'id' | 'name'>, lang: Lang): string {
  const subject = lang === 'vi' ? `Danh sách gian hàng: ${name}` : `List of stands: ${name}`;
  return mail(subject, [absoluteUrl(site.url, fairPath(lang, id)), '', ...STANDS_LINES[lang]]);
}

/** The mail with which a reader reports a mistake on a fair. */
export function fairReportLink({ id, name }: Pick<Fair, 'id' | 'name'>, lang: Lang): string {
  const [subject, ask] =
    lang === 'vi'
      ? [`Báo sai: ${name}`, 'Điều sai, và nguồn cho điều đúng:']
      : [`Error: ${name}`, 'What is wrong, and a source for what is right:'];
  return mail(subject, [absoluteUrl(site.url, fairPath(lang, id)), '', ask, '']);
}

/** Search for a venue on a map; the reader leaves the site, nothing is loaded from there. */
export function directionsLink({ name, address, province }: Venue): string {
  const where = [name, address, name.includes(province.name) ? null : province.name, 'Việt Nam'].filter((part) => part !== null).join(', ');
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(where)}`;
}
