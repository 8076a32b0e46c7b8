/** Products for tests: everything that a case does not speak of is plain and unknown. */
import type { Listed } from '../../src/catalogue/index.ts';
import { currentRecognition, nextChange, verdictOn, type Recognition } from '../../src/domain/certificate.ts';
import { calendarDate, type CalendarDate } from '../../src/domain/date.ts';
import type { FormerProvince, Province } from '../../src/domain/place.ts';
import type { Producer, Product } from '../../src/domain/product.ts';

/** Text that would break HTML, XML, JSON or a script element if it were written as it is. */
export const HOSTILE = `Mắm "Bà's" </script><script>alert(1)</script> & ]]> <b>`;

/** A day; fails where there is no such day. */
export function day(text: string): CalendarDate {
  const date = calendarDate(text);
  if (date === null) throw new Error(`no day: ${text}`);
  return date;
}

const formerProvince: FormerProvince = {
  slug: 'ha-tinh',
  name: 'Hà Tĩnh',
  gsoCodeBefore2025: '42',
  iso31662: 'VN-23',
  provinceSlug: 'ha-tinh',
};

/** The province of all these products. */
export const province: Province = {
  code: '42',
  slug: 'ha-tinh',
  name: 'Hà Tĩnh',
  nameEn: 'Ha Tinh',
  fullName: 'Tỉnh Hà Tĩnh',
  kind: 'province',
  region: 'bac-trung-bo',
  formerProvinces: [formerProvince],
};

/** A producer. */
export function producer(facts: Partial<Producer> = {}): Producer {
  return {
    id: 'htx-mau',
    name: 'HTX Mẫu',
    aliases: [],
    kind: 'cooperative',
    formerProvince,
    province,
    district: null,
    commune: null,
    contact: { phone: null, email: null, website: null, zalo: null },
    seller: null,
    isSample: false,
    ...facts,
  };
}

/** A recognition. */
export function recognition(facts: Partial<Recognition> = {}): Recognition {
  return {
    stars: 4,
    isPotentialFiveStar: false,
    date: null,
    year: null,
    round: null,
    decisionNumber: null,
    issuer: null,
    score: null,
    basis: 'decision',
    provenance: 'B',
    source: { url: 'https://bao.example/tin', title: null },
    otherSources: [],
    revocation: null,
    ...facts,
  };
}

/** A product with its verdict on a day. */
export function listed(facts: Partial<Product> = {}, on: CalendarDate = day('2026-11-21')): Listed {
  const product: Product = {
    id: 'mam-mau',
    name: 'Mắm mẫu',
    aliases: [],
    producer: producer(),
    formerProvince,
    province,
    district: null,
    commune: null,
    group: 'food',
    set: null,
    isAlcohol: false,
    certificates: [recognition()],
    summary: null,
    ingredients: null,
    process: null,
    specialty: null,
    marks: [],
    exportMarkets: [],
    price: null,
    gtin: null,
    trade: null,
    offers: [],
    images: [],
    otherSources: [],
    isSample: false,
    ...facts,
  };
  const { certificates } = product;
  return {
    ...product,
    verdict: verdictOn(certificates, on),
    current: currentRecognition(certificates, on),
    changesOn: nextChange(certificates, on),
  };
}
