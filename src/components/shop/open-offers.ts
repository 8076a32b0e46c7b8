/** Which offers of a product pages show, and where each can still be picked up, as far as that is known on the day of the build. */
import type { ListedFair } from '../../catalogue/fairs.ts';
import type { Listed } from '../../catalogue/index.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { openDaysOf } from '../../domain/fair.ts';
import type { Offer, Seller } from '../../domain/offer.ts';

/** An offer with its places. */
export interface OpenOffer {
  /** The offer. */
  readonly offer: Offer;
  /** Stands of fairs that have days left. */
  readonly stands: readonly { readonly fair: ListedFair; readonly stand: string }[];
  /** The seller's own place, or null. */
  readonly pickup: Seller['pickup'];
}

/** Whether something can still be picked up at a fair. */
function isAhead(fair: ListedFair, asOf: CalendarDate): boolean {
  const isOff = fair.phase === 'cancelled' || fair.phase === 'postponed';
  return !isOff && openDaysOf(fair).some((day) => day >= asOf);
}

/** Offers whose last day has not gone by; places without a unit are left out, and an offer may be left with none. */
export function openOffers(product: Listed, fairs: readonly ListedFair[], asOf: CalendarDate): readonly OpenOffer[] {
  if (product.isAlcohol) return [];
  return product.offers
    .filter(({ to }) => to === null || to >= asOf)
    .map((offer) => ({
      offer,
      stands: offer.fairs.flatMap(({ fair: id, stand, stock }) => {
        const fair = fairs.find((one) => one.id === id);
        return fair !== undefined && stock > 0 && isAhead(fair, asOf) ? [{ fair, stand }] : [];
      }),
      pickup: (offer.stock ?? 0) > 0 ? (product.producer.seller?.pickup ?? null) : null,
    }));
}

/** The offers of a product that can be picked up at a fair. */
export function offersAt(product: Listed, fair: ListedFair, asOf: CalendarDate): readonly Offer[] {
  return openOffers(product, [fair], asOf)
    .filter(({ stands }) => stands.length > 0)
    .map(({ offer }) => offer);
}
