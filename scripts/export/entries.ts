/** Products of a content folder with what their history says on a day, read without the site around them. */
import { dirname } from 'node:path';
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import { marksById, producerOf, productOf, provincesOf } from '../../src/catalogue/objects.ts';
import { currentRecognition, verdictOn, type Recognition, type Verdict } from '../../src/domain/certificate.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import type { Producer, Product } from '../../src/domain/product.ts';
import { compareVietnamese } from '../../src/domain/text.ts';

/** A product on a day. */
export interface Entry {
  /** Its file, relative to the content folder. */
  readonly file: string;
  /** The product. */
  readonly product: Product;
  /** What its history says on the day. */
  readonly verdict: Verdict;
  /** The recognition that the verdict speaks of; null where the day is before the first one. */
  readonly current: Recognition | null;
}

/**
 * The products by former province, then name, so that two exports differ only where the content does. A record whose producer
 * or province is not there is left out: the content checks name it.
 */
export function entriesOn(records: ContentRecords, day: CalendarDate, graceDays: number): Entry[] {
  const provinces = provincesOf(records.provinces);
  const marks = marksById(records.marks);
  const places = new Set(provinces.flatMap((province) => province.formerProvinces.map((former) => former.slug)));
  const producers = new Map<string, Producer>();
  for (const { id, record } of records.producers)
    if (places.has(record.place.formerProvince)) producers.set(id, producerOf(id, record, provinces));
  return records.products
    .flatMap(({ id, file, record }): Entry[] => {
      const producer = producers.get(record.producer);
      if (producer === undefined || !places.has(record.place.formerProvince)) return [];
      const product = productOf(id, dirname(file), record, producer, provinces, marks);
      const current = currentRecognition(product.certificates, day);
      return [{ file, product, verdict: verdictOn(product.certificates, day, graceDays), current }];
    })
    .sort(
      ({ product: a }, { product: b }) =>
        compareVietnamese(a.formerProvince.name, b.formerProvince.name) ||
        compareVietnamese(a.name, b.name) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}
