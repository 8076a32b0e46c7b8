/** Words of what is read without a network, in a file of their own for the service worker. */
import type { CalendarDate } from '../domain/date.ts';
import { shortDate } from './format.ts';
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface OfflineWords {
  /** Above every page that comes from this device. */
  readonly saved: (day: CalendarDate) => string;
  readonly title: string;
  readonly lead: string;
  readonly check: string;
  readonly saves: string;
  readonly again: string;
}

const vi: OfflineWords = {
  saved: (day) => `Đang xem bản lưu ngày ${shortDate(day, 'vi')}`,
  title: 'Không có mạng',
  lead: 'Trang này chưa được lưu trên máy nên chưa mở được.',
  check: 'Tra cứu vẫn dùng được khi không có mạng, theo dữ liệu đã lưu.',
  saves: 'Trang sản phẩm bạn đã xem cũng được lưu, kèm ngày lưu.',
  again: 'Khi có mạng, mở lại trang này.',
};

const en: OfflineWords = {
  saved: (day) => `Saved copy of ${shortDate(day, 'en')}`,
  title: 'No network',
  lead: 'This page was not saved on this device, so it cannot be shown yet.',
  check: 'Verify works without a network, from the data that was saved.',
  saves: 'Product pages that you have read are saved as well, with their date.',
  again: 'Open this page again when there is a network.',
};

/** Words of offline pages in a language. */
export function offlineWords(lang: Lang): OfflineWords {
  return lang === 'vi' ? vi : en;
}
