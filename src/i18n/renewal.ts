/** Words of the calendars and feeds of renewals: one for both languages and, as the records are, in Vietnamese. */
import type { Producer, Product } from '../domain/product.ts';
import type { Province } from '../domain/place.ts';
import type { Reminder } from '../domain/renewal.ts';
import { shortDate } from './format.ts';

/** Name of the calendar or feed of a producer or a province. */
export function renewalsTitle(of: Pick<Producer, 'name'> | Pick<Province, 'fullName'>): string {
  return `Gia hạn OCOP: ${'fullName' in of ? of.fullName : of.name}`;
}

/** What the calendar or feed is. */
export const RENEWALS_ABOUT =
  'Nhắc trước 180, 90 và 30 ngày khi công nhận OCOP hết hạn theo ngày ghi nhận trong Sổ Sao. Sổ Sao không phải trang của cơ quan nhà nước.';

/** What those of a province leave out. */
export const WITHOUT_ALCOHOL = 'Không nêu đồ uống có cồn.';

/** A reminder in one line. */
export function reminderTitle({ name }: Pick<Product, 'name'>, { daysLeft, until, untilYear }: Reminder): string {
  if (until === null) return `${name}: công nhận OCOP hết hạn trong năm ${untilYear ?? ''}, chưa rõ ngày`;
  return `Còn ${daysLeft ?? 0} ngày: ${name} hết hạn công nhận OCOP ${shortDate(until, 'vi')}`;
}

/** What a reminder asks for. */
export function reminderText({ producer }: Pick<Product, 'producer'>, { until, untilYear }: Reminder): string {
  const end =
    until === null
      ? `Nguồn chỉ ghi năm công nhận, nên chỉ biết công nhận hết hạn trong năm ${untilYear ?? ''}: xem ngày trên quyết định`
      : `Theo ngày ghi nhận, công nhận có giá trị đến hết ngày ${shortDate(until, 'vi')}`;
  return `${producer.name}. ${end}. Muốn giữ hạng sao thì đăng ký đánh giá lại trước khi hết hạn; hỏi Văn phòng Điều phối nông thôn mới của tỉnh. Đã được công nhận lại thì gửi quyết định mới cho sổ.`;
}
