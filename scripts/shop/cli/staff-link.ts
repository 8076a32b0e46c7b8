/** The command "staff-link": what lets the people at a stand hand over what was ordered. */
import { dayIn } from '../../../src/commerce/day.ts';
import { endOfDay, handOverLink } from '../../../src/commerce/links.ts';
import { SELLER_PLACE, standOf, type PlaceKey, type Shelves } from '../../../src/commerce/shop-catalogue.ts';
import { handOverPath } from '../../../src/i18n/shop-routes.ts';
import { good, Refusal, type Answer } from './answer.ts';
import type { Context } from './context.ts';
import type { Asked } from './options.ts';
import { inLang, timeText } from './texts.ts';

const DAY = 86_400_000;

/** Days for which a link of a seller's own place holds. */
const OWN_PLACE_DAYS = 90;

/** Places of a seller: its stands at a fair, or its own place. */
function placesOf({ catalogue }: Shelves, seller: string, fair: string | undefined): PlaceKey[] {
  const places = catalogue.offers.filter((offer) => offer.seller === seller).flatMap(({ stock }) => stock.map(({ place }) => place));
  return [...new Set(places)].filter((place) => (fair === undefined ? place === SELLER_PLACE : standOf(place)?.fair === fair)).sort();
}

/** When a link ends: a day after the fair, or after so many days. @throws {Refusal} where the fair is over. */
function endOf({ fairs }: Shelves, fair: string | undefined, days: number | undefined, now: number): number {
  if (days !== undefined || fair === undefined) return now + (days ?? OWN_PLACE_DAYS) * DAY;
  const last = fairs.get(fair)?.openDays.at(-1);
  if (last === undefined || last < dayIn(now))
    throw new Refusal({
      vi: `Hội chợ "${fair}" không còn ngày mở; dùng --days N nếu vẫn cần liên kết.`,
      en: `The fair "${fair}" has no day left; use --days N where a link is still needed.`,
    });
  return endOfDay(last) + DAY;
}

/** One link for each place. Who has it can hand over the orders of that seller there, and nothing else. */
export function staffLinks({ settings, shelves, now, lang }: Context, { seller, fair, days }: Asked): Answer {
  if (seller === undefined) throw new Refusal({ vi: 'staff-link cần --seller.', en: 'staff-link expects --seller.' }, true);
  const shop = shelves();
  if (!shop.sellers.has(seller)) throw new Refusal({ vi: `--seller: không có "${seller}".`, en: `--seller: found no "${seller}".` }, true);
  if (fair !== undefined && !shop.fairs.has(fair))
    throw new Refusal({ vi: `--fair: không có "${fair}".`, en: `--fair: found no "${fair}".` }, true);
  const places = placesOf(shop, seller, fair);
  if (places.length === 0)
    throw new Refusal({ vi: `"${seller}" không nhận đơn ở nơi này.`, en: `"${seller}" takes no orders at that place.` });
  const expiresAt = endOf(shop, fair, days, now);
  const links = places.map((place) => ({
    place,
    url: `${settings.siteUrl}${handOverPath(lang, handOverLink(settings.secrets[0], seller, place, expiresAt))}`,
  }));
  const until = inLang(
    {
      vi: `Hết hạn: ${timeText(expiresAt)}. Ai có liên kết đều giao hàng được.`,
      en: `Ends: ${timeText(expiresAt)}. Whoever has a link can hand over.`,
    },
    lang,
  );
  return good([...links.map(({ place, url }) => `${place}  ${url}`), until], { seller, expiresAt, links });
}
