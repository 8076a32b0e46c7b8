/** Search documents of a content folder, read without the site around it: for evaluation, benchmarks and tests. */
import { dirname } from 'node:path';
import { readContent, type ContentRecords } from '../../src/catalogue/content-files.ts';
import { marksById, producerOf, productOf, provincesOf } from '../../src/catalogue/objects.ts';
import { currentRecognition, nextChange, verdictOn } from '../../src/domain/certificate.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { compareRanked } from '../../src/domain/standing.ts';
import { searchDocumentOf } from '../../src/exports/search-document.ts';
import type { SearchDocument } from '../../src/search/contract.ts';
import type { CategoryNames } from '../../src/search/embedded/columns.ts';

/** What search is made from. */
export interface SearchContent {
  /** Documents in the published order. */
  readonly documents: readonly SearchDocument[];
  /** Names of groups and sets. */
  readonly names: CategoryNames;
}

/** Names of groups and sets from the reference data. */
export function categoryNames(groups: ContentRecords['groups']): CategoryNames {
  return {
    groups: Object.fromEntries(groups.map((group) => [group.key, group.name])),
    sets: Object.fromEntries(groups.flatMap((group) => group.sets.map((set) => [set.no, set.name]))),
  };
}

/** The documents of a content folder on a day; throws where a record names what is not there (the content checks say more). */
export function searchContent(folder: string, day: CalendarDate, graceDays = 0): SearchContent {
  const { records } = readContent(folder);
  const provinces = provincesOf(records.provinces);
  const marks = marksById(records.marks);
  const producers = new Map(records.producers.map(({ id, record }) => [id, producerOf(id, record, provinces)]));
  const listed = records.products.map(({ id, file, record }) => {
    const producer = producers.get(record.producer);
    if (!producer) throw new Error(`${file}: found no producer "${record.producer}"; run the content checks`);
    const product = productOf(id, dirname(file), record, producer, provinces, marks);
    const verdict = verdictOn(product.certificates, day, graceDays);
    return {
      ...product,
      verdict,
      current: currentRecognition(product.certificates, day),
      changesOn: nextChange(product.certificates, day, graceDays),
    };
  });
  return { documents: listed.sort(compareRanked).map(searchDocumentOf), names: categoryNames(records.groups) };
}
