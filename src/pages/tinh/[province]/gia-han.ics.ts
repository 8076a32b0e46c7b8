/** Calendar of the renewals in one province of today. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalogue } from '../../../catalogue/index.ts';
import { productsIn } from '../../../catalogue/listings.ts';
import { productsKey } from '../../../catalogue/page-keys.ts';
import { provinceRenewals, renewalsCalendar } from '../../../exports/renewals.ts';

/** One file a province. */
export async function getStaticPaths() {
  const { provinces, products } = await catalogue();
  return provinces.map((province) => ({
    params: { province: province.slug },
    props: { province },
    cacheKey: productsKey(productsIn(products, { province })),
  }));
}

/** The calendar. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(renewalsCalendar(await provinceRenewals(props.province)), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
