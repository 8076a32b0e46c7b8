/** Every view of the register that other sites can show, with what it shows. */
import { fairs, type ListedFair } from '../../catalogue/fairs.ts';
import { catalogue, productsOf, type Catalogue, type Listed } from '../../catalogue/index.ts';
import { allListingPages, type ListingPage } from '../../catalogue/listings.ts';
import { fairKey, listingPageKey, producerPageKey, productKey, valueKey } from '../../catalogue/page-keys.ts';
import { remembered } from '../../catalogue/remembered.ts';
import type { Producer } from '../../domain/product.ts';
import type { Lang } from '../../i18n/lang.ts';
import { fairPath, listingPath, oembedPath, producerPath, productPath, type EmbedView } from '../../i18n/routes.ts';

/** What a view shows. */
type Subject =
  | { readonly view: 'product'; readonly product: Listed }
  | { readonly view: 'producer'; readonly producer: Producer; readonly products: readonly Listed[] }
  | { readonly view: 'fair'; readonly fair: ListedFair }
  | { readonly view: 'province' | 'group' | 'stars'; readonly listing: ListingPage };

/** A view with its address and its key. */
export type Embed = Subject & {
  /**
   * Id inside its kind of view; the same in both languages, so that a switch of the language needs no other. A record that was
   * renamed or merged is shown under its old ids as well: nobody goes through other people's sites to mend their frames.
   */
  readonly id: string;
  /** Names all that it shows, see catalogue/page-keys. */
  readonly key: string;
};

/** A view of a list that is about one province, group or number of stars; null for all other lists. */
export function embedOfListing({ scope, standing, page }: ListingPage): { view: 'province' | 'group' | 'stars'; id: string } | null {
  const { province, group, stars } = scope;
  if (standing !== null || page !== 1 || Object.keys(scope).length !== 1) return null;
  if (province) return { view: 'province', id: province.slug };
  if (group) return { view: 'group', id: group.slug };
  return stars ? { view: 'stars', id: String(stars) } : null;
}

/** Products and producers; none where the register is too large for extras. */
async function viewsOfRecords({ products, producers, hasExtras }: Catalogue): Promise<Embed[]> {
  if (!hasExtras) return [];
  return [
    ...products.map((product): Embed => ({ view: 'product', id: product.id, product, key: productKey(product) })),
    ...(await Promise.all(
      producers.map(async (producer): Promise<Embed> => ({
        view: 'producer',
        id: producer.id,
        producer,
        products: await productsOf(producer.id),
        key: await producerPageKey(producer),
      })),
    )),
  ];
}

const current = remembered(async (register: Catalogue): Promise<readonly Embed[]> => [
  ...(await fairs()).map((fair): Embed => ({ view: 'fair', id: fair.id, fair, key: fairKey(fair) })),
  ...allListingPages(register).flatMap((listing): Embed[] => {
    const embed = embedOfListing(listing);
    if (embed === null) return [];
    // The key of a list does not tell how many drinks with alcohol stand on its later pages.
    const gated = listing.all.filter(({ isAlcohol }) => isAlcohol).length;
    return [{ ...embed, listing, key: valueKey([listingPageKey(register, listing), gated]) }];
  }),
  ...(await viewsOfRecords(register)),
]);

/** Every view of this build, beside the lists that are made from ids in the address. */
export async function embeds(): Promise<readonly Embed[]> {
  const register = await catalogue();
  const views = await current(register);
  const byId = new Map(views.map((embed) => [`${embed.view}/${embed.id}`, embed]));
  const retired = register.redirects.flatMap(({ kind, from, to }): Embed[] => {
    const embed = byId.get(`${kind}/${to}`);
    return embed ? [{ ...embed, id: from }] : [];
  });
  return [...views, ...retired];
}

/** The page of the register that shows all that a view shows a part of. */
export function fullPath(embed: Embed, lang: Lang): string {
  switch (embed.view) {
    case 'product':
      return productPath(lang, embed.product.id);
    case 'producer':
      return producerPath(lang, embed.producer.id);
    case 'fair':
      return fairPath(lang, embed.fair.id);
    default: {
      const { province, group, stars } = embed.listing.scope;
      return listingPath(lang, { province: province?.slug, group, stars });
    }
  }
}

/** Address of the oEmbed answer of a page; undefined where it has none. `view` null: the page has no view. */
export function discoveryPath(
  lang: Lang,
  embed: { readonly view: Exclude<EmbedView, 'list'>; readonly id: string } | null,
  { hasExtras }: Pick<Catalogue, 'hasExtras'>,
): string | undefined {
  if (embed === null) return undefined;
  const needsExtras = embed.view === 'product' || embed.view === 'producer';
  return needsExtras && !hasExtras ? undefined : oembedPath(lang, embed.view, embed.id);
}
