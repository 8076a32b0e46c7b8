/**
 * What the server knows of the register: written by the build beside the server (never into the folder that is served), read
 * once at start. Prices, stock and windows come from here and from nowhere else.
 */
import type { CalendarDate } from '../domain/date.ts';
import type { Dong } from '../domain/money.ts';
import type { BankAccount } from '../domain/offer.ts';
import type { ProducerKind } from '../domain/product.ts';
import type { CommerceMode } from '../site.config.ts';

/** Name of the file, in the folder of the server. */
export const SHOP_CATALOGUE_FILE = 'shop.json';

/** Name of the file in which the build says for what it was made. */
export const BUILD_FILE = 'build.json';

/** For what a site with ordering was built: its files agree with nothing else. */
export interface BuildNotes {
  /** What can be ordered. */
  readonly mode: Exclude<CommerceMode, 'off'>;
  /** Origin that stands in its pages. */
  readonly siteUrl: string;
}

/** Where goods are picked up: "seller" for the seller's own place, "<fair>/<stand>" for a stand of a fair. */
export type PlaceKey = string & { readonly __placeKey?: true };

/** The seller's own place. */
export const SELLER_PLACE: PlaceKey = 'seller';

/** The key of a stand. An id of a fair holds no "/", a number of a stand may. */
export function standPlace(fair: string, stand: string): PlaceKey {
  return `${fair}/${stand}`;
}

/** Fair and stand of a key, or null for the seller's own place. */
export function standOf(place: PlaceKey): { readonly fair: string; readonly stand: string } | null {
  const at = place.indexOf('/');
  return at === -1 ? null : { fair: place.slice(0, at), stand: place.slice(at + 1) };
}

/** An offer as the shop knows it. */
export interface ShopOffer {
  /** "<product>.<offer>". */
  readonly sku: string;
  /** Id of its product. */
  readonly product: string;
  /** Name of its product. */
  readonly name: string;
  /** What one unit is. */
  readonly unit: string;
  /** Price of a unit. */
  readonly price: Dong;
  /** Id of its seller: the producer. */
  readonly seller: string;
  /** First day on which orders are taken, or null. */
  readonly from: CalendarDate | null;
  /** Last day on which orders are taken, or null. */
  readonly to: CalendarDate | null;
  /** Most units in one order. */
  readonly maxPerOrder: number;
  /** Units by place; at least one place. */
  readonly stock: readonly { readonly place: PlaceKey; readonly units: number }[];
  /** An invented record. */
  readonly isSample: boolean;
}

/** A product of the register: what requests for quotation name. */
export interface ShopProduct {
  /** Id. */
  readonly id: string;
  /** Name. */
  readonly name: string;
  /** Id of its producer. */
  readonly producer: string;
  /** A drink with alcohol: neither ordered nor asked for here. */
  readonly isAlcohol: boolean;
}

/** A producer as the shop knows it. */
export interface ShopSeller {
  /** Id. */
  readonly id: string;
  /** Name in the register. */
  readonly name: string;
  /** Kind; households and individuals are those for whom a platform withholds tax (decree 117/2025/NĐ-CP). */
  readonly kind: ProducerKind;
  /** Mail address for orders and requests, or null: then nothing can be sent. */
  readonly email: string | null;
  /** Business telephone, or null. */
  readonly phone: string | null;
  /** Registered name, or null where it sells nothing here. */
  readonly legalName: string | null;
  /** Tax code, or null. */
  readonly taxCode: string | null;
  /** Where goods can be picked up outside fairs, or null. */
  readonly pickup: { readonly address: string; readonly hours: string } | null;
  /** Account for transfers, or null. */
  readonly bank: BankAccount | null;
  /** Whether cards are taken. */
  readonly takesCards: boolean;
  /** An invented record. */
  readonly isSample: boolean;
}

/** A fair at which something can be picked up, or for which quotations are asked. */
export interface ShopFair {
  /** Id. */
  readonly id: string;
  /** Vietnamese name. */
  readonly name: string;
  /** English name, or null. */
  readonly nameEn: string | null;
  /** Where, as printed. */
  readonly venue: string;
  /** Days on which it is open, in order; none where it is cancelled or postponed: nothing can be picked up then. */
  readonly openDays: readonly CalendarDate[];
}

/** A reduction by code. */
export interface ShopPromotion {
  /** Id: the name of its file. */
  readonly id: string;
  /** What the buyer types. */
  readonly code: string;
  /** Vietnamese name. */
  readonly name: string;
  /** English name, or null. */
  readonly nameEn: string | null;
  /** Id of the fair for whose orders it holds, or null for all. */
  readonly fair: string | null;
  /** First moment, milliseconds since 1970 (UTC). */
  readonly from: number;
  /** First moment at which it no longer holds, milliseconds since 1970 (UTC). */
  readonly until: number;
  /** Part of the price in percent, or amount in đồng once in the order of a seller. */
  readonly off: { readonly percent: number } | { readonly amount: Dong };
  /** Producers whose orders it lowers. */
  readonly sellers: readonly string[];
  /** Products whose price it lowers, or null for all of those sellers. */
  readonly products: readonly string[] | null;
  /** Least sum of those products, or 0. */
  readonly minimum: Dong;
  /** Orders for which it holds, or null. */
  readonly maxUses: number | null;
  /** Orders of one buyer for which it holds, or null. */
  readonly perBuyer: number | null;
}

/** Everything the shop knows. */
export interface ShopCatalogue {
  /** Name of this state: a hash of the rest. */
  readonly hash: string;
  /** Offers by SKU order. */
  readonly offers: readonly ShopOffer[];
  /** All products of the register. */
  readonly products: readonly ShopProduct[];
  /** All producers of the register. */
  readonly sellers: readonly ShopSeller[];
  /** Fairs with stands that take orders, and those to come. */
  readonly fairs: readonly ShopFair[];
  /** Reductions. Their codes are for those who were told: never in a file that is served. */
  readonly promotions: readonly ShopPromotion[];
}

/** A catalogue that answers by id. */
export interface Shelves {
  /** The catalogue. */
  readonly catalogue: ShopCatalogue;
  /** Offers by SKU. */
  readonly offers: ReadonlyMap<string, ShopOffer>;
  /** Products by id. */
  readonly products: ReadonlyMap<string, ShopProduct>;
  /** Sellers by id. */
  readonly sellers: ReadonlyMap<string, ShopSeller>;
  /** Fairs by id. */
  readonly fairs: ReadonlyMap<string, ShopFair>;
  /** Promotions by code. */
  readonly promotions: ReadonlyMap<string, ShopPromotion>;
}

/** The catalogue, indexed. */
export function shelvesOf(catalogue: ShopCatalogue): Shelves {
  const by = <T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, T> => new Map(list.map((one) => [key(one), one]));
  return {
    catalogue,
    offers: by(catalogue.offers, ({ sku }) => sku),
    products: by(catalogue.products, ({ id }) => id),
    sellers: by(catalogue.sellers, ({ id }) => id),
    fairs: by(catalogue.fairs, ({ id }) => id),
    promotions: by(catalogue.promotions, ({ code }) => code),
  };
}

/** What a browser is told of an offer: no stock count, no codes, no addresses of mail. */
export interface CartOffer extends Omit<ShopOffer, 'stock'> {
  /** Name of its seller. */
  readonly sellerName: string;
  /** Places where it can be picked up. */
  readonly places: readonly PlaceKey[];
}

/** The file that the cart reads, see {@link CartOffer}. */
export interface CartData {
  /** Same as in the shop's catalogue. */
  readonly hash: string;
  /** Offers. */
  readonly offers: readonly CartOffer[];
  /** Fairs with stands that take orders. */
  readonly fairs: readonly ShopFair[];
}
