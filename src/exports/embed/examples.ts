/** One view of each kind for the guide: of what the register has most to say on. */
import { isInForce } from '../../domain/certificate.ts';
import type { EmbedView } from '../../i18n/routes.ts';
import { embeds, type Embed } from './views.ts';

/** How well a view serves as an example; the highest first. */
function rank(embed: Embed): number {
  switch (embed.view) {
    case 'product':
      return embed.product.isAlcohol || embed.product.isSample ? -1 : Number(isInForce(embed.product.verdict));
    case 'producer':
      return embed.products.some(({ isAlcohol, isSample }) => isAlcohol || isSample) ? -1 : embed.products.length;
    case 'fair':
      return embed.fair.isSample ? -1 : ({ open: 4, 'closed-today': 3, upcoming: 2 }[embed.fair.phase as string] ?? 0);
    default:
      return embed.listing.all.length;
  }
}

/** The best example of each kind; kinds of which there is none are left out. */
export async function exampleViews(): Promise<ReadonlyMap<EmbedView, Embed>> {
  const best = new Map<EmbedView, Embed>();
  for (const embed of await embeds()) {
    const known = best.get(embed.view);
    if (rank(embed) >= 0 && (known === undefined || rank(embed) > rank(known))) best.set(embed.view, embed);
  }
  return best;
}
