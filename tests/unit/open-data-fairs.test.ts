/** Fairs with stands in the open data and the API: the shipped content has none yet. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { ListedFair } from '../../src/catalogue/fairs.ts';
import { validityAt } from '../../src/domain/fair.ts';
import { fairJson, producerJson } from '../../src/exports/api/records.ts';
import { SCHEMAS } from '../../src/exports/api/openapi-schemas.ts';
import { textOf } from '../../src/exports/data/formats.ts';
import { releaseOf } from '../../src/exports/data/release.ts';
import { day, HOSTILE, listed, producer, province, recognition } from './listed.ts';

const ON = day('2026-11-21');
const days = { start: day('2026-12-01'), end: day('2026-12-05') };
const products = [
  listed({ id: 'a', certificates: [recognition({ date: day('2023-12-03') })] }),
  listed({ id: 'b', isAlcohol: true, certificates: [recognition({ year: 2023 })] }),
];

const fair: ListedFair = {
  id: 'hoi-cho-thu',
  name: HOSTILE,
  nameEn: null,
  kind: 'ocop-fair',
  status: 'confirmed',
  lastChecked: day('2026-11-20'),
  organisers: ['=Sở Thử'],
  venue: { name: 'Quảng trường', address: null, province, formerProvince: province.formerProvinces[0] ?? null },
  ...days,
  year: null,
  datesAsPrinted: null,
  closed: [day('2026-12-02')],
  hours: [{ from: null, to: null, opens: '08:00', closes: '21:00' }],
  booths: 10,
  exhibitors: null,
  sizeNote: null,
  result: null,
  note: null,
  noteEn: null,
  zones: [{ id: 'khu-a', name: 'Khu A', nameEn: null }],
  plan: null,
  website: null,
  source: { url: 'https://bao.example/hoi-cho', title: null },
  otherSources: [],
  isSample: true,
  phase: 'upcoming',
  stands: [{ stand: 'A1', zone: 'khu-a', producer: producer(), products }],
  entries: products.map((product) => ({ product, stands: ['A1'], validity: validityAt(product.certificates, days) })),
  featured: [],
  drawing: null,
  hiddenStands: 0,
};

/** What a schema of the API has to say of a text. */
function complaintsOf(name: string, text: string): unknown {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  addFormats(ajv);
  ajv.addKeyword('components');
  ajv.addSchema({ $id: 'https://api.example/', components: { schemas: SCHEMAS } });
  const validate = ajv.compile({ $ref: `https://api.example/#/components/schemas/${name}` });
  return validate(JSON.parse(text)) ? null : validate.errors;
}

test('a fair with stands has the form that the description of the API names', () => {
  const text = fairJson(fair);
  expect(complaintsOf('Fair', text)).toBeNull();
  const { products: shown } = JSON.parse(text) as { products: { atFair: { kind: string; lastDayInForce: string | null } }[] };
  expect(shown.map(({ atFair }) => [atFair.kind, atFair.lastDayInForce])).toEqual([
    ['partly', '2026-12-03'],
    ['uncertain', null],
  ]);
});

test('a producer has its form, and keeps telephone and mail to its page', () => {
  const contact = { phone: '+84912345678', email: 'htx@thu.example', website: 'https://thu.example/', zalo: null };
  const text = producerJson(producer({ name: HOSTILE, contact }), products);
  expect(complaintsOf('Producer', text)).toBeNull();
  expect(text).not.toMatch(/84912345678|htx@thu/);
  const release = releaseOf({ asOf: ON, products, producers: [producer({ contact })], provinces: [province], regions: [] }, []);
  for (const { table, format } of release.files) expect(textOf(table, format)).not.toMatch(/84912345678|htx@thu/);
});

test('stands are a table of their own where there are any; samples are marked', () => {
  const register = { asOf: ON, products, producers: [producer()], provinces: [province], regions: [] };
  const names = (events: readonly ListedFair[]) => releaseOf(register, events).tables.map(({ name }) => name);
  expect(names([])).toEqual(['products', 'certificates', 'producers', 'places']);
  expect(names([fair])).toEqual(['products', 'certificates', 'producers', 'fairs', 'stands', 'places']);
  const release = releaseOf(register, [fair]);
  const rows = (name: string) => {
    const found = release.tables.find((table) => table.name === name) ?? expect.fail(`no table ${name}`);
    return JSON.parse(textOf(found, 'json')) as unknown[];
  };
  expect(rows('stands')).toEqual([{ fairId: 'hoi-cho-thu', stand: 'A1', zone: 'Khu A', producerId: 'htx-mau', productIds: ['a', 'b'] }]);
  expect(rows('fairs')).toMatchObject([{ isSample: true, organisers: ['=Sở Thử'], closed: ['2026-12-02'] }]);
  expect(release.lastChange).toBe('2026-11-20');
});
