/** What a mode puts into the site: routes, adapter, pages that the server answers; and nothing at all without ordering. */
import { describe, expect, test } from 'vitest';
import type { AstroIntegration } from 'astro';
import { commerceConfig, commerceRoutes } from '../../../src/commerce/integration.ts';
import { SHOP_ROUTES } from '../../../src/commerce/routes.ts';
import { COMMERCE_MODES, type CommerceMode } from '../../../src/site.config.ts';

/** The routes that a mode injects, as "pattern" for files and "pattern *" for what is answered on demand. */
async function routesOf(mode: CommerceMode): Promise<string[]> {
  const routes: string[] = [];
  type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
  const given = {
    injectRoute: ({ pattern, prerender }: { pattern: string; prerender?: boolean }) =>
      routes.push(prerender === true ? pattern : `${pattern} *`),
    updateConfig: () => ({}),
  } as unknown as Parameters<Setup>[0];
  for (const { hooks } of commerceRoutes(mode)) await hooks['astro:config:setup']?.(given);
  return routes.sort();
}

describe('routes', () => {
  test('none without ordering', async () => {
    expect(await routesOf('off')).toEqual([]);
    expect(await commerceConfig('off')).toEqual({});
  });
  test('of requests for quotation', async () => {
    expect(await routesOf('rfq')).toEqual([
      '/api/shop/[...action] *',
      '/dat-hang',
      '/en/answer-a-request *',
      '/en/ordering',
      '/en/request-a-quotation',
      '/en/request-a-quotation/status *',
      '/tra-loi-bao-gia *',
      '/yeu-cau-bao-gia',
      '/yeu-cau-bao-gia/theo-doi *',
    ]);
  });
  test('of orders, the same whether they are paid for online or not', async () => {
    const [rfq, reserve] = [await routesOf('rfq'), await routesOf('reserve')];
    expect(reserve.filter((route) => !rfq.includes(route))).toEqual([
      '/don-hang *',
      '/don-hang/phieu *',
      '/en/cart',
      '/en/hand-over *',
      '/en/order *',
      '/en/order/slip *',
      '/giao-hang *',
      '/gio-hang',
      '/gio-hang/du-lieu.json',
    ]);
    expect(rfq.every((route) => reserve.includes(route))).toBe(true);
    expect(await routesOf('pay')).toEqual(reserve);
  });
});

test('every mode with ordering has the adapter, and Astro leaves the origin of requests to the shop', async () => {
  for (const mode of COMMERCE_MODES.filter((one) => one !== 'off')) {
    const { adapter, session, security } = await commerceConfig(mode);
    expect([adapter?.name, session, security]).toEqual(['@astrojs/node', false, { checkOrigin: false }]);
  }
});

test('each page stands in both languages, in the same modes', () => {
  const files = new Set(SHOP_ROUTES.filter(({ file }) => file.endsWith('.astro')).map(({ file }) => file));
  for (const name of files) {
    const twins = SHOP_ROUTES.filter(({ file }) => file === name);
    expect(twins.map(({ pattern }) => pattern.startsWith('/en/'))).toEqual([false, true]);
    expect(new Set(twins.map(({ modes, isOnDemand }) => JSON.stringify([modes, isOnDemand]))).size).toBe(1);
  }
});
