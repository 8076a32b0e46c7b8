/** Turns validated records into the objects of the domain. */
import type { z } from 'astro/zod';
import type { Recognition, Source } from '../domain/certificate.ts';
import type { Fair, FloorPlan } from '../domain/fair.ts';
import { gtin14Of } from '../domain/gtin.ts';
import { dong } from '../domain/money.ts';
import type { Offer, Seller } from '../domain/offer.ts';
import type { FormerProvince, Province } from '../domain/place.ts';
import type { Contact, Price, Producer, Product, ProductMark, Trade } from '../domain/product.ts';
import type { certificate } from './schema/certificate.ts';
import type { FairRecord } from './schema/fair.ts';
import type { source } from './schema/parts.ts';
import type { ProducerRecord } from './schema/producer.ts';
import type { ProductRecord } from './schema/product.ts';
import type { marks, provinces } from './schema/reference.ts';

/** The marks of reference/marks.yaml by id. */
type KnownMarks = ReadonlyMap<string, z.infer<typeof marks>[number]>;

/** See {@link KnownMarks}. */
export function marksById(records: z.infer<typeof marks>): KnownMarks {
  return new Map(records.map((mark) => [mark.id, mark]));
}

/** The provinces with their former ones, each of which knows where it belongs today. */
export function provincesOf(records: z.infer<typeof provinces>): Province[] {
  return records.map((record) => ({
    ...record,
    formerProvinces: record.formerProvinces.map((former) => ({ ...former, provinceSlug: record.slug })),
  }));
}

/** Looks up both provinces of a printed place. Validation made sure that they exist; throws where it was skipped. */
function placeOf(provinces: readonly Province[], formerSlug: string): { province: Province; formerProvince: FormerProvince } {
  for (const province of provinces) {
    const formerProvince = province.formerProvinces.find((former) => former.slug === formerSlug);
    if (formerProvince) return { province, formerProvince };
  }
  throw new Error(`Found the former province "${formerSlug}", expected one of reference/provinces.yaml; run the content checks`);
}

function sourceOf(record: z.infer<typeof source>): Source {
  return { url: record.url, title: record.title ?? null };
}

function recognitionOf(record: z.infer<typeof certificate>): Recognition {
  return {
    stars: record.stars,
    isPotentialFiveStar: record.potentialFiveStar ?? false,
    date: record.date ?? null,
    year: record.year ?? null,
    round: record.round ?? null,
    decisionNumber: record.decisionNumber ?? null,
    issuer: record.issuer ?? null,
    score: record.score ?? null,
    basis: record.basis ?? 'decision',
    provenance: record.provenance,
    source: sourceOf(record.source),
    otherSources: (record.otherSources ?? []).map(sourceOf),
    revocation: record.revoked
      ? {
          date: record.revoked.date ?? null,
          decisionNumber: record.revoked.decisionNumber ?? null,
          source: sourceOf(record.revoked.source),
        }
      : null,
  };
}

function contactOf(record: ProducerRecord['contact']): Contact {
  return { phone: record?.phone ?? null, email: record?.email ?? null, website: record?.website ?? null, zalo: record?.zalo ?? null };
}

function priceOf(record: ProductRecord['price']): Price | null {
  const amount = record === undefined ? null : dong(record.amount);
  return record === undefined || amount === null ? null : { amount, unit: record.unit, source: sourceOf(record.source) };
}

function tradeOf(record: ProductRecord['trade']): Trade | null {
  if (record === undefined) return null;
  return {
    packaging: record.packaging ?? null,
    shelfLife: record.shelfLife ?? null,
    capacityPerMonth: record.capacityPerMonth ?? null,
    minimumOrder: record.minimumOrder ?? null,
    leadTime: record.leadTime ?? null,
    invoice: record.invoice === undefined ? null : record.invoice === 'yes',
    priceByVolume: (record.priceByVolume ?? []).flatMap(({ from, amount, unit }) => {
      const exact = dong(amount);
      return exact === null ? [] : [{ from, amount: exact, unit }];
    }),
    statedOn: record.statedOn,
    source: record.source ? sourceOf(record.source) : null,
  };
}

/** Most units of one offer in one order where the file says nothing. */
const MAX_PER_ORDER = 99;

function offersOf(records: ProductRecord['offers']): Offer[] {
  return (records ?? []).flatMap((record): Offer[] => {
    const price = dong(record.price);
    if (price === null) return [];
    const { id, unit, from = null, to = null, maxPerOrder = MAX_PER_ORDER, stock = null, fairs = [] } = record;
    return [{ id, price, unit, from, to, maxPerOrder, stock, fairs }];
  });
}

function sellerOf(record: ProducerRecord['seller']): Seller | null {
  if (record === undefined) return null;
  const { legalName, taxCode = null, email, pickup = null, bank = null, cards = false } = record;
  return { legalName, taxCode, email, pickup, bank, takesCards: cards };
}

function marksOf(record: ProductRecord['marks'], known: KnownMarks): ProductMark[] {
  return (record ?? []).flatMap(({ mark, asPrinted }) => {
    const found = known.get(mark);
    return found ? [{ id: found.id, name: found.name, nameEn: found.nameEn, asPrinted: asPrinted ?? null }] : [];
  });
}

/** The producer of a record. */
export function producerOf(id: string, record: ProducerRecord, provinces: readonly Province[]): Producer {
  return {
    id,
    name: record.name,
    aliases: record.aliases ?? [],
    kind: record.kind,
    ...placeOf(provinces, record.place.formerProvince),
    district: record.place.district ?? null,
    commune: record.place.commune ?? null,
    contact: contactOf(record.contact),
    seller: sellerOf(record.seller),
    isSample: record.sample ?? false,
  };
}

/** The product of a record. `folder` is the folder of its file, for pictures. */
export function productOf(
  id: string,
  folder: string,
  record: ProductRecord,
  producer: Producer,
  provinces: readonly Province[],
  known: KnownMarks,
): Product {
  return {
    id,
    name: record.name,
    aliases: record.aliases ?? [],
    producer,
    ...placeOf(provinces, record.place.formerProvince),
    district: record.place.district ?? null,
    commune: record.place.commune ?? null,
    group: record.group,
    set: record.set ?? null,
    isAlcohol: record.alcohol ?? false,
    certificates: record.certificates.map(recognitionOf),
    summary: record.summary ?? null,
    ingredients: record.ingredients ?? null,
    process: record.process ?? null,
    specialty: record.specialty ?? null,
    marks: marksOf(record.marks, known),
    exportMarkets: record.exportMarkets ?? [],
    price: priceOf(record.price),
    gtin: record.gtin === undefined ? null : gtin14Of(record.gtin),
    trade: tradeOf(record.trade),
    offers: record.alcohol === true ? [] : offersOf(record.offers),
    images: (record.images ?? []).map((image) => ({ file: `${folder}/${image.file}`, alt: image.alt, credit: image.credit ?? null })),
    otherSources: (record.otherSources ?? []).map(sourceOf),
    isSample: record.sample ?? false,
  };
}

function planOf(record: FairRecord['plan'], folder: string): FloorPlan | null {
  if (record === undefined) return null;
  if ('svg' in record) return { kind: 'svg', file: `${folder}/${record.svg}` };
  return { kind: 'grid', rows: record.grid.map((row) => row.split(' ').map((cell) => (cell === '.' ? null : cell))) };
}

/** The fair of a record, without what it shows. `folder` is the folder of its file, for a drawn plan. */
export function fairOf(id: string, folder: string, record: FairRecord, provinces: readonly Province[]): Fair {
  const { venue } = record;
  const province = provinces.find(({ slug }) => slug === venue.province);
  if (!province)
    throw new Error(`Found the province "${venue.province}", expected one of reference/provinces.yaml; run the content checks`);
  return {
    id,
    name: record.name,
    nameEn: record.nameEn ?? null,
    kind: record.kind,
    status: record.status,
    lastChecked: record.lastChecked,
    organisers: record.organisers ?? [],
    venue: {
      name: venue.name,
      address: venue.address ?? null,
      province,
      formerProvince: venue.formerProvince === undefined ? null : placeOf(provinces, venue.formerProvince).formerProvince,
    },
    start: record.start ?? null,
    end: record.end ?? null,
    year: record.year ?? null,
    datesAsPrinted: record.datesAsPrinted ?? null,
    closed: record.closed ?? [],
    hours: (record.hours ?? []).map(({ from, to, opens, closes }) => ({ from: from ?? null, to: to ?? null, opens, closes })),
    booths: record.booths ?? null,
    exhibitors: record.exhibitors ?? null,
    sizeNote: record.sizeNote ?? null,
    result: record.result ?? null,
    note: record.note ?? null,
    noteEn: record.noteEn ?? null,
    zones: (record.zones ?? []).map((zone) => ({ ...zone, nameEn: zone.nameEn ?? null })),
    plan: planOf(record.plan, folder),
    website: record.website ?? null,
    source: sourceOf(record.source),
    otherSources: (record.otherSources ?? []).map(sourceOf),
    isSample: record.sample ?? false,
  };
}
