/** Words that a payment provider shows to a buyer. */
import type { Lang } from './lang.ts';

const vi = {
  /** Name of the reduction on the provider's page. */
  discount: 'Khuyến mại',
  /** What the payment is for. */
  description: (order: string, seller: string): string => `Đơn hàng ${order}, người bán: ${seller}`,
};

const en: typeof vi = {
  discount: 'Promotion',
  description: (order, seller) => `Order ${order}, sold by ${seller}`,
};

/** The words of a language. */
export function paymentWords(lang: Lang): typeof vi {
  return lang === 'vi' ? vi : en;
}
