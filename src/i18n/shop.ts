/** Words of ordering on pages of the catalogue, and those that all pages of ordering say. */
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface ShopWords {
  readonly cart: string;
  readonly cartLead: string;
  /** Heading of the offers of a product. */
  readonly offers: string;
  /** What stands behind a price: "/ chai 500 ml". */
  readonly each: (unit: string) => string;
  readonly pickupAt: string;
  readonly stand: (number: string) => string;
  readonly ownPlace: string;
  /** First and last day of orders. */
  readonly window: (from: string | null, to: string | null) => string;
  readonly soldOut: string;
  readonly qty: string;
  /** Label of the buttons beside the field. */
  readonly less: string;
  readonly more: string;
  readonly add: string;
  /** Name of that button for those who listen: "{}" is what is added. */
  readonly addWhat: (what: string) => string;
  /** Said after it, "{}" is how many units the cart then holds of it. */
  readonly added: string;
  readonly notKept: string;
  readonly toCart: string;
  /** Beside the price. */
  readonly terms: string;
  readonly termsLink: string;
  readonly noScript: string;
  /** On the page of a fair. */
  readonly aheadTitle: string;
  readonly aheadLead: (count: string, isOne: boolean) => string;
  readonly ahead: string;
  readonly aheadOf: (name: string) => string;
  readonly aheadAll: (count: string) => string;
  /** The way to pay, in words. */
  readonly methods: Readonly<Record<'booth' | 'vietqr' | 'stripe', string>>;
}

const vi: ShopWords = {
  cart: 'Giỏ hàng',
  cartLead: 'Đặt trước của từng chủ thể, nhận tại gian hàng hoặc nơi của người bán.',
  offers: 'Đặt trước',
  each: (unit) => `/ ${unit}`,
  pickupAt: 'Nhận tại',
  stand: (number) => `gian ${number}`,
  ownPlace: 'Nơi của người bán',
  window: (from, to) =>
    [from === null ? '' : `Nhận đặt từ ${from}`, to === null ? '' : `${from === null ? 'Nhận đặt ' : ''}đến hết ${to}`]
      .filter((part) => part !== '')
      .join(' '),
  soldOut: 'Hiện đã hết hàng để đặt trước.',
  qty: 'Số lượng',
  less: 'Bớt một',
  more: 'Thêm một',
  add: 'Thêm vào giỏ',
  addWhat: (what) => `Thêm vào giỏ: ${what}`,
  added: 'Đã thêm. Trong giỏ: {}.',
  notKept: 'Trình duyệt này không cho lưu giỏ hàng.',
  toCart: 'Xem giỏ hàng',
  terms: 'Giá đã gồm thuế GTGT. Người bán là chủ thể; nhận tại chỗ, không giao hàng.',
  termsLink: 'Điều khoản đặt hàng',
  noScript: 'Muốn đặt trước cần bật JavaScript; hoặc liên hệ người bán ở phần dưới.',
  aheadTitle: 'Đặt trước, nhận tại hội chợ',
  aheadLead: (count) => `${count} mặt hàng có thể đặt trước và nhận tại gian hàng.`,
  ahead: 'đặt trước',
  aheadOf: (name) => `Đặt trước ${name}`,
  aheadAll: (count) => `Thêm ${count} mặt hàng`,
  methods: { booth: 'Trả khi nhận hàng', vietqr: 'Chuyển khoản VietQR', stripe: 'Thẻ (Stripe)' },
};

const en: ShopWords = {
  cart: 'Cart',
  cartLead: 'Order ahead from each producer, pick up at its stand or its own place.',
  offers: 'Order ahead',
  each: (unit) => `per ${unit}`,
  pickupAt: 'Pick up at',
  stand: (number) => `stand ${number}`,
  ownPlace: 'The seller’s own place',
  window: (from, to) =>
    [from === null ? '' : `Orders from ${from}`, to === null ? '' : `${from === null ? 'Orders ' : ''}until ${to}`]
      .filter((part) => part !== '')
      .join(' '),
  soldOut: 'Nothing is left to order ahead at the moment.',
  qty: 'Quantity',
  less: 'One less',
  more: 'One more',
  add: 'Add to cart',
  addWhat: (what) => `Add to cart: ${what}`,
  added: 'Added. In the cart: {}.',
  notKept: 'This browser does not let a cart be kept.',
  toCart: 'See the cart',
  terms: 'Prices include VAT. The producer is the seller; pick-up only, no delivery.',
  termsLink: 'Terms of ordering',
  noScript: 'Ordering ahead needs JavaScript; or contact the seller below.',
  aheadTitle: 'Order ahead, pick up at the fair',
  aheadLead: (count, isOne) =>
    isOne
      ? '1 item can be ordered ahead and picked up at its stand.'
      : `${count} items can be ordered ahead and picked up at their stands.`,
  ahead: 'order ahead',
  aheadOf: (name) => `Order ${name} ahead`,
  aheadAll: (count) => `${count} more`,
  methods: { booth: 'Pay at pick-up', vietqr: 'Bank transfer (VietQR)', stripe: 'Card (Stripe)' },
};

/** The words of ordering in a language. */
export function shopWords(lang: Lang): ShopWords {
  return lang === 'vi' ? vi : en;
}
