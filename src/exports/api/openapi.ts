/** The description of the API by OpenAPI 3.1. */
import { STARS } from '../../domain/certificate.ts';
import { absoluteUrl, apiPath, dataPath, productJsonPath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';
import { ABOUT, LICENCE, TITLE } from '../data/about.ts';
import type { Release } from '../data/release.ts';
import { PAGE_SIZE } from './lists.ts';
import { SCHEMAS, type Schema } from './openapi-schemas.ts';

const PARAMETERS: Readonly<Record<string, Schema>> = {
  id: { name: 'id', in: 'path', required: true, description: 'Permanent id.', schema: { type: 'string' } },
  slug: { name: 'slug', in: 'path', required: true, description: 'Slug of a province of today.', schema: { type: 'string' } },
  stars: { name: 'stars', in: 'path', required: true, schema: { enum: STARS } },
  page: { name: 'page', in: 'path', required: true, description: 'Page, from 2.', schema: { type: 'integer', minimum: 2 } },
};

/** One way to ask; its parameters are those that its address names. */
function ask(path: string, operationId: string, summary: string, schema: string): readonly [string, Schema] {
  const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => PARAMETERS[name]);
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
  const get = {
    operationId,
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: { '200': { description: summary, content }, '404': { description: 'There is none.' } },
  };
  return [path, { get }];
}

/** The text of the description. `hasProducts`: whether products have files of their own below the API, beside those at their pages. */
export function openApiJson({ asOf, version }: Release, hasProducts: boolean): string {
  const paged = `Up to ${PAGE_SIZE} products a page.`;
  const document = {
    openapi: '3.1.0',
    info: {
      title: TITLE.en,
      version: '1.0.0',
      description: `${ABOUT.en} Static files: no key, no limit, no query. This build is of ${asOf}, its data have the version ${version}.`,
      license: { name: LICENCE.title, identifier: LICENCE.name },
      contact: { name: site.name, url: absoluteUrl(site.url, dataPath('en')), email: site.contactEmail },
    },
    servers: [{ url: site.url }],
    externalDocs: { url: absoluteUrl(site.url, dataPath('en')), description: 'Tables, licence, how to cite' },
    paths: Object.fromEntries([
      ask(apiPath('index'), 'index', 'What there is, for which day', 'Index'),
      ...(hasProducts ? [ask(apiPath('products/{id}'), 'product', 'A product with its history', 'Product')] : []),
      ask(productJsonPath('{id}'), 'productAtItsPage', 'The same beside the page of the product', 'Product'),
      ask(apiPath('producers/{id}'), 'producer', 'A producer with its products', 'Producer'),
      ask(apiPath('provinces/{slug}'), 'province', `Products of a province of today. ${paged}`, 'ProvinceList'),
      ask(apiPath('provinces/{slug}/{page}'), 'provincePage', 'A further page of a province', 'ProvinceList'),
      ask(apiPath('stars/{stars}'), 'stars', `Products by stars. ${paged}`, 'StarList'),
      ask(apiPath('stars/{stars}/{page}'), 'starsPage', 'A further page of the stars', 'StarList'),
      ask(apiPath('fairs/{id}'), 'fair', 'A fair with its stands and products', 'Fair'),
    ]),
    components: { schemas: SCHEMAS },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
