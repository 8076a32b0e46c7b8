/** A small shop to price carts in: invented, each record built from few words. */
import type { QuoteFacts } from '../../../src/commerce/pricing.ts';
import type { QuoteRequest } from '../../../src/commerce/quote.ts';
import {
  shelvesOf,
  type PlaceKey,
  type Shelves,
  type ShopFair,
  type ShopOffer,
  type ShopPromotion,
  type ShopSeller,
} from '../../../src/commerce/shop-catalogue.ts';
import type { CalendarDate } from '../../../src/domain/date.ts';
import type { Dong } from '../../../src/domain/money.ts';

/** 21 November 2026, 09:00 in Viet Nam. */
export const NOW = Date.parse('2026-11-21T09:00:00+07:00');

/** A day, known to be one. */
export const day = (text: string): CalendarDate => text as CalendarDate;

/** An amount, known to be one. */
export const vnd = (amount: number): Dong => amount as Dong;

/** Units by place as "seller: 5, fair-1/A01: 3". */
const stockOf = (text: string): ShopOffer['stock'] =>
  text.split(', ').map((part) => {
    const [place = '', units = ''] = part.split(': ');
    return { place, units: Number(units) };
  });

/** An offer of a product "x" as "x.a"; its seller is the first letter of the product with "htx-" before it. */
export function offer(sku: string, price: number, stock = 'seller: 100', over: Partial<ShopOffer> = {}): ShopOffer {
  const product = sku.split('.')[0] ?? '';
  const base = { sku, product, name: `Sản phẩm ${product}`, unit: 'gói 100 g', price: vnd(price), seller: `htx-${product.charAt(0)}` };
  return { ...base, from: null, to: null, maxPerOrder: 99, stock: stockOf(stock), isSample: true, ...over };
}

/** A seller with a place of its own. */
export function seller(id: string, over: Partial<ShopSeller> = {}): ShopSeller {
  return {
    id,
    name: id.toUpperCase(),
    kind: 'cooperative',
    email: `${id}@example.vn`,
    phone: null,
    legalName: `Hợp tác xã ${id}`,
    taxCode: null,
    pickup: { address: 'thôn Mẫu', hours: '8:00-17:00' },
    bank: null,
    takesCards: false,
    isSample: true,
    ...over,
  };
}

/** A promotion of HTX A and B that takes 10 % off all day long. */
export function promotion(over: Partial<ShopPromotion> = {}): ShopPromotion {
  return {
    id: 'mau',
    code: 'MAU10',
    name: 'Ưu đãi mẫu',
    nameEn: 'Sample',
    fair: null,
    from: NOW - 1000,
    until: NOW + 1000,
    off: { percent: 10 },
    sellers: ['htx-a', 'htx-b'],
    products: null,
    minimum: vnd(0),
    maxUses: null,
    perBuyer: null,
    ...over,
  };
}

/** The fair of the shop: 20 to 22 November. */
const FAIR: ShopFair = {
  id: 'fair-1',
  name: 'Hội chợ mẫu',
  nameEn: null,
  venue: 'Nhà văn hóa',
  openDays: ['2026-11-20', '2026-11-21', '2026-11-22'].map(day),
};

/** The shop of some offers, with the sellers that they name. */
export function shelves(
  offers: readonly ShopOffer[],
  promotions: readonly ShopPromotion[] = [],
  sellers: readonly ShopSeller[] = [],
): Shelves {
  const names = [...new Set(offers.map((one) => one.seller))];
  return shelvesOf({
    hash: 'h1',
    offers,
    products: offers.map(({ product, name, seller: producer }) => ({ id: product, name, producer, isAlcohol: product.startsWith('r') })),
    sellers: names.map((id) => sellers.find((one) => one.id === id) ?? seller(id)),
    fairs: [FAIR],
    promotions,
  });
}

/** Facts: everything listed is available, no use so far, all ways to pay are there. */
export function facts(shop: Shelves, over: Partial<QuoteFacts> = {}): QuoteFacts {
  return {
    available: (sku: string, place: PlaceKey) => shop.offers.get(sku)?.stock.find((one) => one.place === place)?.units ?? 0,
    uses: () => ({ all: 0, buyer: null }),
    methodProblem: () => null,
    methods: ['booth', 'vietqr', 'stripe'],
    ...over,
  };
}

/** A cart as "a.x: 2, b.x: 1". */
export function cart(text: string, over: Partial<QuoteRequest> = {}): QuoteRequest {
  const lines = text.split(', ').filter(Boolean);
  return {
    lines: lines.map((line) => ({ sku: line.split(': ')[0] ?? '', qty: Number(line.split(': ')[1]) })),
    fair: null,
    code: null,
    ...over,
  };
}
