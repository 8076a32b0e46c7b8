/** What the server of the shop and the cart know of the register; see commerce/shop-catalogue. */
import { createHash } from 'node:crypto';
import { fairs, type ListedFair } from '../catalogue/fairs.ts';
import type { Catalogue, Listed } from '../catalogue/index.ts';
import { validContent } from '../catalogue/load.ts';
import type { PromotionRecord } from '../catalogue/schema/promotion.ts';
import {
  SELLER_PLACE,
  standPlace,
  type CartData,
  type ShopCatalogue,
  type ShopFair,
  type ShopOffer,
  type ShopPromotion,
  type ShopSeller,
} from '../commerce/shop-catalogue.ts';
import { openDaysOf } from '../domain/fair.ts';
import { dong, type Dong } from '../domain/money.ts';
import { skuOf } from '../domain/offer.ts';
import type { Producer } from '../domain/product.ts';

/** Length of the name of a state. */
const HASH_LENGTH = 16;

/** A day in milliseconds. */
const DAY = 86_400_000;

function offersOf({ id, name, producer, offers, isSample }: Listed): ShopOffer[] {
  return offers.map((offer) => ({
    sku: skuOf(id, offer.id),
    product: id,
    name,
    unit: offer.unit,
    price: offer.price,
    seller: producer.id,
    from: offer.from,
    to: offer.to,
    maxPerOrder: offer.maxPerOrder,
    stock: [
      ...offer.fairs.map(({ fair, stand, stock }) => ({ place: standPlace(fair, stand), units: stock })),
      ...(offer.stock === null ? [] : [{ place: SELLER_PLACE, units: offer.stock }]),
    ],
    isSample,
  }));
}

function sellerOf({ id, name, kind, seller, contact, isSample }: Producer): ShopSeller {
  return {
    id,
    name,
    kind,
    email: seller?.email ?? contact.email,
    phone: contact.phone,
    legalName: seller?.legalName ?? null,
    taxCode: seller?.taxCode ?? null,
    pickup: seller?.pickup ?? null,
    bank: seller?.bank ?? null,
    takesCards: seller?.takesCards ?? false,
    isSample,
  };
}

function fairOf(fair: ListedFair): ShopFair {
  const isOff = fair.phase === 'cancelled' || fair.phase === 'postponed';
  const { name, address } = fair.venue;
  return {
    id: fair.id,
    name: fair.name,
    nameEn: fair.nameEn,
    venue: address === null ? name : `${name}, ${address}`,
    openDays: isOff ? [] : openDaysOf(fair),
  };
}

/** A moment in Viet Nam, which has one time of day all year: seven hours before UTC. */
function momentOf(text: string): number {
  return Date.parse(`${text.includes('T') ? text : `${text}T00:00`}:00+07:00`);
}

function promotionOf(id: string, record: PromotionRecord): ShopPromotion {
  const exact = (amount: number): Dong => {
    const value = dong(amount);
    if (value === null)
      throw new Error(`promotions/${id}.yaml: found the amount ${amount}, expected a whole number; run the content checks`);
    return value;
  };
  return {
    id,
    code: record.code,
    name: record.name,
    nameEn: record.nameEn ?? null,
    fair: record.fair ?? null,
    from: momentOf(record.from),
    until: momentOf(record.to) + (record.to.includes('T') ? 0 : DAY),
    off: record.percent !== undefined ? { percent: record.percent } : { amount: exact(record.amount ?? 0) },
    sellers: record.sellers,
    products: record.products ?? null,
    minimum: exact(record.minimum ?? 0),
    maxUses: record.maxUses ?? null,
    perBuyer: record.perBuyer ?? null,
  };
}

/** Everything that the server knows. Fairs over and done stay away, unless an offer still names one. */
export async function shopCatalogue(register: Catalogue): Promise<ShopCatalogue> {
  const offers = register.products.flatMap(offersOf).sort((a, b) => (a.sku < b.sku ? -1 : 1));
  const named = new Set(register.products.flatMap((product) => product.offers.flatMap((offer) => offer.fairs.map(({ fair }) => fair))));
  const content = {
    offers,
    products: register.products.map(({ id, name, producer, isAlcohol }) => ({ id, name, producer: producer.id, isAlcohol })),
    sellers: register.producers.map(sellerOf),
    fairs: (await fairs()).filter(({ id, phase }) => phase !== 'over' || named.has(id)).map(fairOf),
    promotions: validContent().promotions.map(({ id, record }) => promotionOf(id, record)),
  };
  return { hash: createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, HASH_LENGTH), ...content };
}

/** What the cart is told. */
export async function cartData(register: Catalogue): Promise<CartData> {
  const { hash, offers, fairs: all, sellers } = await shopCatalogue(register);
  const names = new Map(sellers.map(({ id, name }) => [id, name]));
  const named = new Set(offers.flatMap(({ stock }) => stock.map(({ place }) => place.split('/')[0])));
  return {
    hash,
    offers: offers.map(({ stock, ...offer }) => ({
      ...offer,
      sellerName: names.get(offer.seller) ?? offer.seller,
      places: stock.map(({ place }) => place),
    })),
    fairs: all.filter(({ id }) => named.has(id)),
  };
}
