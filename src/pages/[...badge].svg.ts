/** Badges of products for their producers' own sites, in both languages. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../catalogue/index.ts';
import { productKey } from '../catalogue/page-keys.ts';
import { badgeSvg } from '../exports/embed/badge.ts';
import { LANGS } from '../i18n/lang.ts';
import { badgePath } from '../i18n/routes.ts';

/** One file a product and language; none where the register is too large for extras. */
export async function getStaticPaths() {
  const { products, hasExtras } = await catalogue();
  return LANGS.flatMap((lang) =>
    (hasExtras ? products : []).map((product) => ({
      params: { badge: badgePath(lang, product.id).slice(1, -'.svg'.length) },
      props: { product, lang },
      cacheKey: productKey(product),
    })),
  );
}

/** The badge of one product. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { product, lang } }) =>
  new Response(badgeSvg(product.verdict, lang), { headers: { 'content-type': 'image/svg+xml' } });
