/** Where the lines of a cart can be picked up. */
import type { CartLine } from '../../commerce/quote.ts';
import { SELLER_PLACE, standOf, type CartData, type CartOffer, type PlaceKey } from '../../commerce/shop-catalogue.ts';

/** A place to choose: a fair, or null for the sellers' own places. */
export interface PlaceChoice {
  /** Id of the fair, or null. */
  readonly fair: string | null;
  /** Lines that can be picked up there. */
  readonly served: number;
}

/** Where an offer is picked up under a choice: the first place of it, or null where it is not there. */
export function placeOf({ places }: Pick<CartOffer, 'places'>, fair: string | null): PlaceKey | null {
  return places.find((place) => (fair === null ? place === SELLER_PLACE : standOf(place)?.fair === fair)) ?? null;
}

/** Every place where at least one line can be picked up: fairs with days left in their order, then the sellers' own places. */
export function placeChoices(lines: readonly CartLine[], { offers, fairs }: CartData): readonly PlaceChoice[] {
  const inCart = offers.filter(({ sku }) => lines.some((line) => line.sku === sku));
  return [...fairs.filter(({ openDays }) => openDays.length > 0).map(({ id }) => id), null]
    .map((fair) => ({ fair, served: inCart.filter((offer) => placeOf(offer, fair) !== null).length }))
    .filter(({ served }) => served > 0);
}

/** The choice that holds: what was chosen where it serves a line, else the one that serves most. */
export function heldChoice(chosen: string | null, choices: readonly PlaceChoice[]): PlaceChoice | null {
  const kept = choices.find(({ fair }) => fair === chosen);
  if (kept !== undefined) return kept;
  return choices.reduce<PlaceChoice | null>((best, one) => (best === null || one.served > best.served ? one : best), null);
}
