/** What the files of the API look like, as JSON Schema (draft 2020-12, the dialect of OpenAPI 3.1). */
import { STARS, STATUSES } from '../../domain/certificate.ts';
import { FAIR_KINDS, FAIR_STATUSES } from '../../domain/fair.ts';
import { PRODUCER_KINDS } from '../../domain/product.ts';
import { GROUP_KEYS } from '../../domain/taxonomy.ts';

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const text = (description?: string): Schema => ({ type: 'string', ...(description !== undefined && { description }) });
const orNull = (schema: Schema): Schema =>
  typeof schema['type'] === 'string' && !('enum' in schema)
    ? { ...schema, type: [schema['type'], 'null'] }
    : { oneOf: [schema, { type: 'null' }] };
const list = (items: Schema): Schema => ({ type: 'array', items });
const one = (values: readonly (string | number)[], description?: string): Schema => ({
  enum: values,
  ...(description !== undefined && { description }),
});
const flag = (description?: string): Schema => ({ type: 'boolean', ...(description !== undefined && { description }) });
const count = (description?: string, minimum = 0): Schema => ({
  type: 'integer',
  minimum,
  ...(description !== undefined && { description }),
});
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const address: Schema = { type: 'string', format: 'uri' };
const id: Schema = { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', description: 'Permanent id; also in addresses.' };
const day: Schema = { type: 'string', format: 'date' };
const year: Schema = { type: 'integer', minimum: 2018, maximum: 2200 };

/** An object whose every property is there: what is not known is null. */
function object(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', description, properties, required: Object.keys(properties), additionalProperties: false };
}

const named = (description: string): Schema => object(description, { id, name: text() });
const SUMMARY: Readonly<Record<string, Schema>> = {
  id,
  name: text('Name as printed.'),
  producer: named('Who makes it.'),
  place: object('Where.', { province: text('Province of today.'), formerProvince: text('Province before 1 July 2025, as printed.') }),
  group: one(GROUP_KEYS),
  alcohol: flag('An alcoholic drink: show it behind an 18+ confirmation only, without price or praise.'),
  sample: flag('An invented record for demonstration.'),
  verdict: ref('Verdict'),
  url: { ...address, description: 'Its page.' },
  json: { ...address, description: 'Its record.' },
};

const PLACE = object('Place as printed, and the province of today.', {
  province: text('Province of today.'),
  formerProvince: text('Province before 1 July 2025.'),
  district: orNull(text('Former district.')),
  commune: orNull(text('Commune.')),
});

const RECOGNITION = object('One recognition of a history.', {
  stars: one(STARS),
  date: orNull(day),
  year: orNull(year),
  round: orNull(text('Assessment round as printed.')),
  decisionNumber: orNull(text('As printed; means something only with issuer and date.')),
  issuer: orNull(text('As printed, also where it no longer exists.')),
  score: orNull({ type: 'number', minimum: 0, maximum: 100 }),
  basis: one(['decision', 'council'], 'council: the source names the result of the council and no decision.'),
  provenance: one(['A', 'B', 'C'], 'A decision or annex, B state portal or press, C the producer’s own page, which cannot confirm stars.'),
  potentialFiveStar: flag('The province scored 90 or more and the ministry has not decided: four stars.'),
  source: ref('Source'),
  revoked: orNull(object('A withdrawal.', { date: orNull(day), decisionNumber: orNull(text()), source: ref('Source') })),
});

const PRODUCT = object('A product with its history.', {
  id,
  name: text('Name as printed.'),
  producer: named('Who makes it.'),
  place: PLACE,
  group: one(GROUP_KEYS),
  set: orNull({ type: 'integer', minimum: 1, maximum: 26, description: 'Number of the product set, only where certain.' }),
  alcohol: SUMMARY['alcohol'] ?? {},
  sample: SUMMARY['sample'] ?? {},
  ingredients: orNull(text('Ingredients as printed, in Vietnamese; null for drinks with alcohol.')),
  marks: list(object('Another mark or standard that it carries.', { id, name: text('Vietnamese name.'), nameEn: text('English name.') })),
  price: orNull(
    object('A price that a source printed; null for drinks with alcohol.', {
      amount: { ...count('Amount in đồng.') },
      unit: text('What it buys.'),
    }),
  ),
  gtin: orNull({ type: 'string', pattern: '^\\d{14}$', description: 'Number below its barcode, padded to 14 digits.' }),
  certificates: { ...list(ref('Recognition')), minItems: 1, description: 'The oldest first.' },
  verdict: ref('Verdict'),
  sources: list(ref('Source')),
  url: address,
});

const PAGED: Readonly<Record<string, Schema>> = {
  asOf: day,
  total: count('Products of the list.'),
  inForce: count('Of these certainly in force on the day asOf.'),
  page: count('Page, from 1.', 1),
  pages: count('Number of pages.', 1),
  previous: orNull(address),
  next: orNull(address),
  products: list(ref('ProductSummary')),
};

const VENUE = object('Where.', {
  name: text('As printed.'),
  address: orNull(text()),
  province: text('Province of today.'),
  formerProvince: orNull(text()),
});

const FAIR_PRODUCT = object('A product of the catalogue of a fair.', {
  ...SUMMARY,
  stands: list(text()),
  atFair: orNull(
    object('What is known today of its recognition on the days of the fair; null where the fair has no printed day.', {
      kind: one(['throughout', 'partly', 'none', 'uncertain'], 'On which days it is certainly in force.'),
      firstDay: ref('Verdict'),
      lastDayInForce: orNull(day),
    }),
  ),
});

const HOURS = object('Opening hours on some days, or on all.', {
  from: orNull(day),
  to: orNull(day),
  opens: text('HH:MM'),
  closes: text('HH:MM'),
});
const STAND = object('A stand.', { stand: text(), zone: orNull(id), producer: named('Who stands there.'), products: list(id) });

const FAIR = object('A fair, forum, market week or matchmaking day.', {
  id,
  name: text('As printed.'),
  nameEn: orNull(text()),
  kind: one(FAIR_KINDS),
  status: one(FAIR_STATUSES, 'By its source; a planned fair whose days are past was not thereby held.'),
  lastChecked: day,
  organisers: list(text()),
  venue: VENUE,
  start: orNull(day),
  end: orNull(day),
  year: orNull(year),
  datesAsPrinted: orNull(text()),
  closed: list(day),
  hours: list(HOURS),
  booths: orNull(count()),
  exhibitors: orNull(count()),
  sizeNote: orNull(text()),
  result: orNull(text()),
  note: orNull(text()),
  noteEn: orNull(text()),
  zones: list(object('A part of the ground.', { id, name: text(), nameEn: orNull(text()) })),
  stands: list(STAND),
  products: list(FAIR_PRODUCT),
  website: orNull(address),
  source: ref('Source'),
  otherSources: list(ref('Source')),
  sample: flag('An invented record for demonstration.'),
});

const INDEX = object('What the API holds.', {
  title: text(),
  description: text(),
  asOf: day,
  lastChange: orNull(day),
  version: {
    type: 'string',
    pattern: '^[0-9a-f]{12}$',
    description: 'Name of everything in the open data; another content has another one.',
  },
  licence: object('Licence of the data.', { name: text(), title: text(), path: address }),
  openapi: address,
  dataPackage: address,
  documentation: address,
  totals: object('How many there are.', { products: count(), producers: count(), fairs: count() }),
  provinces: list(object('A province of today.', { slug: id, name: text(), products: count(), json: address })),
  stars: list(object('Stars of the current recognition.', { stars: one(STARS), products: count(), json: address })),
  fairs: list(object('A fair.', { id, name: text(), start: orNull(day), end: orNull(day), year: orNull(year), json: address })),
});

/** Schemas by the name under which others refer to them. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  Index: INDEX,
  Product: PRODUCT,
  ProductSummary: object('A product in a list.', SUMMARY),
  Producer: object('A producer with its products.', {
    id,
    name: text('As printed most often.'),
    aliases: list(text()),
    kind: one(PRODUCER_KINDS),
    place: PLACE,
    website: orNull(address),
    sample: flag('An invented record for demonstration.'),
    products: list(ref('ProductSummary')),
    url: address,
  }),
  ProvinceList: object('A page of the products of a province of today.', {
    slug: id,
    name: text(),
    nameEn: text(),
    code: { type: 'string', pattern: '^[0-9]{2}$' },
    region: id,
    ...PAGED,
  }),
  StarList: object('A page of the products by stars of their current recognition, whether or not it is in force.', {
    stars: one(STARS),
    ...PAGED,
  }),
  Fair: FAIR,
  Recognition: RECOGNITION,
  Verdict: object('What the history of a product says on one day, and on no other.', {
    on: { ...day, description: 'The day on which one asked.' },
    status: one(
      STATUSES,
      'expiring: six months or less are left; or only the year is known and it has begun: the recognition may have ended.',
    ),
    stars: orNull(one(STARS)),
    until: orNull({ ...day, description: 'Last day, where the day of the decision is known.' }),
    untilYear: orNull({ ...year, description: 'Year in which it ends, where only the year of recognition is known.' }),
  }),
  Source: object('Where a claim was read.', { url: address, title: orNull(text()) }),
};
