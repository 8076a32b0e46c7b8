/** Address cards, calendars, feeds and linksets, read back by other programs or held to their standards. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { gtin14Of } from '../../src/domain/gtin.ts';
import { gs1Link, linksetJson } from '../../src/exports/linkset.ts';
import { redirectPage, redirectsOf } from '../../src/exports/redirect-page.ts';
import { renewalsCalendar, renewalsFeed, type RenewalsSubject } from '../../src/exports/renewals.ts';
import { producerCard } from '../../src/exports/vcard.ts';
import { day, HOSTILE, listed, producer, recognition } from './listed.ts';

/** Text as records may hold it, and worse. */
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constant(HOSTILE),
  fc.constant('HTX Mắm; "Bà, \\n'),
  fc.constant('ệ'.repeat(90)),
);
const tidyOf = (value: string) => value.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
const name = text.map(tidyOf).filter((value) => value !== '');

/** Every line of a card or calendar ends with CRLF and has 75 octets or fewer. */
function expectLines(file: string): void {
  expect(file.endsWith('\r\n') || file.endsWith('END:VCALENDAR')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
}

describe('an address card', () => {
  const read = (card: string) => new ICAL.Component(ICAL.parse(card) as unknown[]);

  test('is read back as it was written, whatever the names', () => {
    fc.assert(
      fc.property(name, name, fc.option(name), (own, commune, district) => {
        const card = producerCard(producer({ name: own, commune, district }));
        expectLines(card);
        const component = read(card);
        // RFC 2426 escapes a semicolon in every text; the reader takes the mark away only where a value has parts.
        expect(String(component.getFirstPropertyValue('fn')).replaceAll('\\;', ';')).toBe(own);
        expect(component.getFirstProperty('adr')?.getValues().flat()).toEqual(['', '', commune, district ?? '', 'Hà Tĩnh', '', 'Việt Nam']);
      }),
    );
  });

  test('has every published contact and nothing else', () => {
    const contact = {
      phone: '+84912345678',
      email: 'a+b@htx.example',
      website: 'https://htx.example/?q="><script>',
      zalo: 'https://zalo.example/1',
    };
    const component = read(producerCard(producer({ contact })));
    const values = (property: string) => component.getAllProperties(property).map((one) => one.getFirstValue());
    expect(values('tel')).toEqual(['+84912345678']);
    expect(values('email')).toEqual(['a+b@htx.example']);
    expect(values('url')).toEqual(['https://htx.example/?q=%22%3E%3Cscript%3E', 'https://zalo.example/1']);
    expect(values('version')).toEqual(['3.0']);
    const bare = read(producerCard(producer()));
    for (const property of ['tel', 'email', 'url']) expect(bare.getAllProperties(property)).toEqual([]);
  });
});

const ON = day('2026-11-21');
const products = [
  listed({ id: 'sap-het', name: HOSTILE, certificates: [recognition({ date: day('2024-01-10') })] }),
  listed({ id: 'con-lau', certificates: [recognition({ date: day('2026-01-10') })] }),
  listed({ id: 'nam', certificates: [recognition({ year: 2024 })] }),
  listed({ id: 'het', certificates: [recognition({ date: day('2023-02-01') })] }),
  listed({ id: 'khong-ngay' }),
  listed({ id: 'ruou', isAlcohol: true, certificates: [recognition({ date: day('2024-01-11') })] }),
];
const subject: RenewalsSubject = {
  title: 'Gia hạn OCOP: HTX A, B; C',
  self: '/chu-the/a/gia-han.xml',
  page: '/chu-the/a/',
  products,
  asOf: ON,
};

describe('a calendar of renewals', () => {
  const events = (file: string) =>
    new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

  test('has the coming days, each a whole day, by identities that stay', () => {
    const file = renewalsCalendar(subject);
    expectLines(file);
    const found = events(file).map(({ uid, startDate }) => [uid, startDate.toString(), startDate.isDate]);
    expect(found).toEqual([
      ['sap-het/2027-01-10/30@sosao.example', '2026-12-11', true],
      ['ruou/2027-01-11/30@sosao.example', '2026-12-12', true],
      ['nam/2027@sosao.example', '2027-01-01', true],
      ['con-lau/2029-01-10/180@sosao.example', '2028-07-14', true],
      ['con-lau/2029-01-10/90@sosao.example', '2028-10-12', true],
      ['con-lau/2029-01-10/30@sosao.example', '2028-12-11', true],
    ]);
    expect(events(file)[0]?.summary).toBe(`Còn 30 ngày: ${HOSTILE} hết hạn công nhận OCOP 10/01/2027`);
  });

  test('is the same file on another day, less what has passed', () => {
    const lines = renewalsCalendar(subject).split('\r\n');
    const later = renewalsCalendar({ ...subject, asOf: day('2026-12-20') }).split('\r\n');
    expect(later.length).toBeLessThan(lines.length);
    expect(later.filter((line) => !lines.includes(line))).toEqual([]);
  });

  test('has a name that is read back', () => {
    const calendar = new ICAL.Component(ICAL.parse(renewalsCalendar(subject)) as unknown[]);
    // The reader does not know the property (RFC 7986) and leaves its text as it is written.
    expect(String(calendar.getFirstPropertyValue('name')).replace(/\\([\\;,])/g, '$1')).toBe(subject.title);
  });
});

describe('a feed of renewals', () => {
  test('has what has come within a year, the newest first, without alcohol', () => {
    const feed = parseAtomFeed(renewalsFeed(subject));
    expect(feed.title?.value).toBe(subject.title);
    expect(feed.entries?.map(({ id, updated }) => [id, updated])).toEqual([
      ['tag:sosao.example,2026:/gia-han/sap-het/2027-01-10/90', '2026-10-11T17:00:00.000Z'],
      ['tag:sosao.example,2026:/gia-han/sap-het/2027-01-10/180', '2026-07-13T17:00:00.000Z'],
      ['tag:sosao.example,2026:/gia-han/het/2026-02-01/30', '2026-01-01T17:00:00.000Z'],
    ]);
    expect(feed.entries?.[0]?.title?.value).toContain(HOSTILE);
  });

  test('has what Atom asks for, and a hostile name makes no element', () => {
    const xml = renewalsFeed(subject);
    const names = new Set<string>();
    const { children } = parseDocument(xml, { xmlMode: true });
    for (const element of DomUtils.findAll(() => true, children)) names.add(element.name);
    const allowed = ['author', 'entry', 'feed', 'id', 'link', 'name', 'subtitle', 'summary', 'title', 'updated', 'uri'];
    expect([...names].toSorted()).toEqual(allowed);
    for (const entry of DomUtils.getElementsByTagName('entry', children))
      for (const required of ['id', 'title', 'updated']) expect(DomUtils.getElementsByTagName(required, entry.children)).toHaveLength(1);
  });

  test('of nothing is whole too', () => {
    expect(parseAtomFeed(renewalsFeed({ ...subject, products: [] })).id).toBe('tag:sosao.example,2026:/chu-the/a/gia-han.xml');
    expect(renewalsCalendar({ ...subject, products: [] })).not.toContain('VEVENT');
  });
});

/** RFC 9264, section 4.2: contexts with an anchor; every other member is a relation with one target or more. */
const LINKSET_SCHEMA = {
  type: 'object',
  required: ['linkset'],
  additionalProperties: false,
  properties: {
    linkset: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['anchor'],
        minProperties: 2,
        properties: { anchor: { type: 'string', format: 'uri' } },
        // A relation is a registered name in lower case or an address (RFC 8288, section 2.1).
        propertyNames: { pattern: '^(?:[a-z][a-z0-9.-]*|https://.+)$' },
        additionalProperties: { type: 'array', minItems: 1, items: { $ref: '#/$defs/target' } },
      },
    },
  },
  $defs: {
    target: {
      type: 'object',
      required: ['href'],
      additionalProperties: false,
      properties: {
        href: { type: 'string', format: 'uri' },
        type: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+$' },
        title: { type: 'string' },
        media: { type: 'string' },
        hreflang: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$' } },
        'title*': {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['value'],
            additionalProperties: false,
            properties: { value: { type: 'string' }, language: { type: 'string' } },
          },
        },
      },
    },
  },
};

describe('a GTIN', () => {
  const gtin = gtin14Of('8930000000019');
  if (gtin === null) throw new Error('no GTIN');
  const product = listed({ gtin, name: HOSTILE, certificates: [recognition({ date: day('2024-01-10') })] });

  test('has a linkset as RFC 9264 has it, with pages in both languages', () => {
    const ajv = new Ajv2020({ strict: true });
    ajv.addFormat('uri', (address: string) => URL.canParse(address));
    const validate = ajv.compile(LINKSET_SCHEMA);
    const data = JSON.parse(linksetJson(product, gtin)) as { linkset: Record<string, { href: string; hreflang?: string[] }[]>[] };
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    const context = data.linkset[0];
    expect(context?.['anchor']).toBe('https://sosao.example/01/08930000000019');
    const links = (relation: string) =>
      context?.[`https://ref.gs1.org/voc/${relation}`]?.map(({ href, hreflang }) => [href, hreflang?.[0]]);
    const pages = [
      ['https://sosao.example/san-pham/mam-mau/', 'vi'],
      ['https://sosao.example/en/products/mam-mau/', 'en'],
    ];
    expect(links('defaultLink')).toEqual(pages.slice(0, 1));
    expect(links('pip')).toEqual(pages);
    expect(links('certificationInfo')).toEqual(pages);
  });

  test('leads on from its address, which names the linkset', () => {
    const found = redirectsOf({ products: [product], producers: [], redirects: [] }, []).find(({ path }) => path.startsWith('/01/'));
    expect(found?.path).toBe('/01/08930000000019/');
    expect(`${gs1Link(gtin)}/`).toBe(`https://sosao.example${found?.path ?? ''}`);
    const html = found === undefined ? '' : redirectPage(found);
    expect(html).toContain('<link rel="linkset" type="application/linkset+json" href="/01/08930000000019/linkset.json">');
    expect(html).toContain('content="0; url=/san-pham/mam-mau/"');
  });
});
