/** Open data, API and llms.txt of the built site, read with validators that know nothing of how they were made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openDataProblems } from '../../scripts/check/dist/open-data.ts';
import { siteIn } from '../../scripts/check/dist/site.ts';
import { site as settings } from '../../src/site.config.ts';

const site = siteIn(process.env['DIST'] ?? 'dist', settings.url);
const json = (path: string): unknown => JSON.parse(site.read(path));
const files = [...site.files];

/** Ajv of the newest dialect with formats. */
function ajv2020(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats(ajv);
  return ajv;
}

/** The first things that a validator says of values by name. */
function complaints(validate: ValidateFunction, values: Iterable<readonly [name: string, value: unknown]>): string[] {
  const found: string[] = [];
  for (const [name, value] of values) {
    if (!validate(value)) found.push(...(validate.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message}`));
    if (found.length > 20) break;
  }
  return found;
}

/** Every YAML file below a folder of the shipped content, read by the library alone. */
function* records(folder: string): Generator<readonly [string, unknown]> {
  for (const entry of readdirSync(join('content', folder), { recursive: true, encoding: 'utf8' }))
    if (entry.endsWith('.yaml')) yield [entry, parse(readFileSync(join('content', folder, entry), 'utf8'))];
}

describe('tables', () => {
  const descriptor = json('/du-lieu/datapackage.json') as { resources: { name: string; path: string }[]; asOf: string; lastChange: string };

  test('datapackage.json keeps to the profile of Data Package 2', () => {
    const ajv = new Ajv({ allErrors: true, strictTypes: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync('tests/fixtures/data-package/profile.json', 'utf8')) as object);
    expect(complaints(validate, [['datapackage.json', descriptor]])).toEqual([]);
  });

  test('every file is what datapackage.json says, every cell keeps to its column, every key leads somewhere', () => {
    expect(openDataProblems(site).slice(0, 40)).toEqual([]);
  });

  test('no file is there that it does not name', () => {
    const named = descriptor.resources.flatMap(({ path }) => [path, path.replace(/\.[0-9a-f]{8}\./, '.')]);
    const there = files.flatMap((file) => /^\/du-lieu\/([^/]+\.(?:csv|jsonl?))$/.exec(file)?.[1] ?? []);
    expect(there.toSorted()).toEqual([...named, 'datapackage.json'].toSorted());
    expect(descriptor.lastChange <= descriptor.asOf).toBe(true);
  });

  test('products say what their twins say, and nothing in praise of alcohol', () => {
    const rows = json('/du-lieu/products.json') as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(900);
    for (const row of rows) {
      const twin = json(`/san-pham/${String(row['id'])}/index.json`) as Record<string, unknown> & { verdict: Record<string, unknown> };
      expect([row['name'], row['isAlcohol'], row['statusOnAsOf'], row['stars'], row['validUntil'], row['asOf']]).toEqual([
        ...[twin['name'], twin['alcohol'], twin.verdict['status'], twin.verdict['stars'], twin.verdict['until'], twin.verdict['on']],
      ]);
      if (row['isAlcohol'] === true)
        expect([row['summary'], row['specialty'], row['priceAmount'], row['exportMarkets']]).toEqual([null, null, null, []]);
    }
  });

  test('no telephone number and no mail address stands in any file', () => {
    for (const { path } of descriptor.resources) expect(site.read(`/du-lieu/${path}`), path).not.toMatch(/\+84\d{8}|[\w.]+@[\w-]+\.\w/);
  });
});

test('dcat.jsonld is a DCAT catalogue: every term expands, nothing is fetched', async () => {
  const DCAT = 'http://www.w3.org/ns/dcat#';
  const DCT = 'http://purl.org/dc/terms/';
  type Node = Record<string, { '@id'?: string; '@value'?: string }[]> & { '@type': string[]; '@id': string };
  const expanded = await jsonld.expand(json('/du-lieu/dcat.jsonld'), {
    safe: true,
    documentLoader: (url) => Promise.reject(new Error(`asked for ${url}`)),
  });
  const nodes = (await jsonld.flatten(expanded)) as Node[];
  const typed = (type: string) => nodes.filter((node) => node['@type'].includes(`${DCAT}${type}`));
  expect(typed('Catalog')).toHaveLength(1);
  expect(typed('DataService')).toHaveLength(1);
  expect(typed('Dataset').length).toBeGreaterThanOrEqual(5);
  expect(typed('Distribution')).toHaveLength(typed('Dataset').length * 3);
  for (const node of [...typed('Catalog'), ...typed('Dataset')])
    for (const term of ['title', 'description', 'publisher', 'license', 'modified'])
      expect(node, node['@id']).toHaveProperty([`${DCT}${term}`]);
  for (const node of typed('Distribution')) {
    const url = node[`${DCAT}downloadURL`]?.[0]?.['@id'] ?? '';
    expect(site.files.has(url.replace(settings.url, '')), url).toBe(true);
    expect(node[`${DCAT}byteSize`]?.[0]?.['@value']).toMatch(/^\d+$/);
  }
});

describe('JSON Schemas', () => {
  test.each([
    ['product', 'products'],
    ['producer', 'producers'],
    ['fair', 'fairs'],
  ])('%s: a valid schema in words, which every file of content/%s keeps to', (kind, folder) => {
    const schema = json(`/du-lieu/schema/${kind}.json`) as { properties: Record<string, { title?: string; description?: string }> };
    const ajv = ajv2020();
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
    for (const [name, { title, description }] of Object.entries(schema.properties)) {
      expect(title?.length, name).toBeGreaterThan(1);
      expect(description?.length, name).toBeGreaterThan(1);
    }
    const validate = ajv.compile(schema);
    expect(complaints(validate, records(folder))).toEqual([]);
    expect(validate({ name: 'Thiếu mọi thứ' })).toBe(false);
  });
});

describe('API', () => {
  interface Description {
    readonly paths: Readonly<
      Record<string, { get: { responses: { '200': { content: { 'application/json': { schema: { $ref: string } } } } } } }>
    >;
    readonly components: object;
  }
  const description = json('/api/v1/openapi.json') as Description;

  test('openapi.json is valid by OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(json('/api/v1/openapi.json') as Record<string, unknown>);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('every file is at an address that it names, and has the form that it names there', () => {
    const ajv = ajv2020();
    ajv.addKeyword('components');
    ajv.addSchema({ $id: 'https://api.example/', components: description.components }, undefined, false, false);
    const addresses = Object.entries(description.paths).map(([path, { get }]) => ({
      path,
      pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      validate: ajv.compile({ $ref: `https://api.example/${get.responses['200'].content['application/json'].schema.$ref}` }),
    }));
    const met = new Set<string>();
    const found = files
      .filter((file) => (file.startsWith('/api/') && file !== '/api/v1/openapi.json') || /^\/san-pham\/[^/]+\/index\.json$/.test(file))
      .flatMap((file) => {
        const address = addresses.find(({ pattern }) => pattern.test(file));
        if (!address) return [`${file}: openapi.json does not name it`];
        met.add(address.path);
        return complaints(address.validate, [[file, json(file)]]);
      });
    expect(found.slice(0, 20)).toEqual([]);
    // The shipped content has no list with a second page.
    expect(addresses.map(({ path }) => path).filter((path) => !met.has(path) && !path.includes('{page}'))).toEqual([]);
  });

  test('the pages of a list hold each product once and lead to one another', () => {
    const index = json('/api/v1/index.json') as { totals: { products: number }; stars: { products: number; json: string }[] };
    const ids: string[] = [];
    for (const { json: first, products } of index.stars) {
      const before = ids.length;
      for (let url: string | null = first; url !== null;) {
        const page = json(url.replace(settings.url, '')) as { next: string | null; products: { id: string }[] };
        ids.push(...page.products.map(({ id }) => id));
        url = page.next;
      }
      expect(ids.length - before).toBe(products);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(index.totals.products);
  });

  test('a product is the same as its twin', () => {
    const own = files.filter((file) => file.startsWith('/api/v1/products/'));
    expect(own.length).toBeGreaterThan(900);
    for (const file of own)
      expect(site.read(file)).toBe(site.read(`/san-pham/${file.slice('/api/v1/products/'.length, -'.json'.length)}/index.json`));
  });
});

test('llms.txt has the form of llmstxt.org, and its links lead somewhere', () => {
  const text = site.read('/llms.txt');
  const lines = text.split('\n').filter((line) => line !== '');
  expect(lines[0]).toMatch(/^# \S/);
  expect(lines[1]).toMatch(/^> \S/);
  expect(lines.filter((line) => line.startsWith('## '))).toEqual(['## Data', '## API', '## What things mean', '## Optional']);
  const linked = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm)].map(([, url = '']) => url.replace(settings.url, ''));
  expect(linked.length).toBeGreaterThan(15);
  for (const path of linked) expect(site.files.has(path.endsWith('/') ? `${path}index.html` : path), path).toBe(true);
});

test('the service worker keeps none of it', () => {
  expect(site.read('/sw.js')).not.toMatch(/\/du-lieu\/|\/api\/v1\//);
});
