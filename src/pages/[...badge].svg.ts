/** Badges of products for their producers' own sites, in both languages. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { badgeSvg } from '../exports/embed/badge.ts';
import { embeds } from '../exports/embed/views.ts';
import { LANGS } from '../i18n/lang.ts';
import { badgePath } from '../i18n/routes.ts';

/** One file a product and language; none where the register is too large for extras. */
export async function getStaticPaths() {
  const products = (await embeds()).filter((embed) => embed.view === 'product');
  return LANGS.flatMap((lang) =>
    products.map(({ id, product, key }) => ({
      params: { badge: badgePath(lang, id).slice(1, -'.svg'.length) },
      props: { product, lang },
      cacheKey: key,
    })),
  );
}

/** The badge of one product. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { product, lang } }) =>
  new Response(badgeSvg(product.verdict, lang), { headers: { 'content-type': 'image/svg+xml' } });
