/** What must hold between records: references, ids, dates, order. Each rule returns its problems; none stops the others. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { outOfOrder } from '../domain/certificate.ts';
import { yearOf, type CalendarDate } from '../domain/date.ts';
import { gtin14Of } from '../domain/gtin.ts';
import { ALCOHOL_SETS } from '../domain/taxonomy.ts';
import type { ContentRecords, Problem, RecordFile } from './content-files.ts';
import { fairProblems } from './fair-checks.ts';
import { shopProblems } from './offer-checks.ts';
import type { ProducerRecord } from './schema/producer.ts';
import type { ProductRecord } from './schema/product.ts';

/** Words that pages below /san-pham/ and /en/products/ use for themselves. */
const RESERVED_ID =
  /^(?:con-hieu-luc|sap-het-han|het-han-trong-nam|het-thoi-han|bi-thu-hoi|chua-ro|in-force|expiring|ending-this-year|lapsed|revoked|unknown|trang-\d+|page-\d+)$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids that are malformed, reserved, given twice, or used by a redirect. */
function idProblems(files: readonly RecordFile<unknown>[], retired: ReadonlySet<string>): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ id, file }) => {
    const problems: Problem[] = [];
    const earlier = seen.get(id);
    if (earlier !== undefined)
      problems.push({
        file,
        field: '',
        reason: `duplicate id "${id}": also ${earlier}; file names are permanent ids, rename the newer file`,
      });
    if (!ID.test(id) || id.length > 90)
      problems.push({
        file,
        field: '',
        reason: `found the file name "${id}", expected at most 90 lower-case ASCII letters and digits joined by "-"`,
      });
    if (RESERVED_ID.test(id)) problems.push({ file, field: '', reason: `"${id}" is the address of a list; choose another file name` });
    if (retired.has(id)) problems.push({ file, field: '', reason: `id "${id}" was retired in redirects.yaml and is never used again` });
    seen.set(id, file);
    return problems;
  });
}

/** A place that names no former province, or lies in the wrong folder. */
function placeProblems({ file, record }: RecordFile<ProductRecord | ProducerRecord>, formerSlugs: ReadonlySet<string>): Problem[] {
  const { formerProvince } = record.place;
  const problems: Problem[] = [];
  if (!formerSlugs.has(formerProvince)) {
    problems.push({
      file,
      field: 'place.formerProvince',
      reason: `found "${formerProvince}", expected the slug of one of the 63 former provinces in reference/provinces.yaml`,
    });
  }
  if (file.startsWith('products/') && basename(dirname(file)) !== formerProvince) {
    problems.push({
      file,
      field: 'place.formerProvince',
      reason: `found "${formerProvince}", expected the name of the folder, "${basename(dirname(file))}"; move the file or mend the field`,
    });
  }
  return problems;
}

/** Dates in the future and recognitions out of order. */
function certificateProblems({ file, record }: RecordFile<ProductRecord>, latest: CalendarDate): Problem[] {
  const future = record.certificates.flatMap((certificate, index): Problem[] => {
    const field = `certificates[${index}]`;
    const problems: Problem[] = [];
    if (certificate.date !== undefined && certificate.date > latest) {
      problems.push({
        file,
        field: `${field}.date`,
        reason: `found ${certificate.date}, a day in the future; expected ${latest} or earlier`,
      });
    }
    if (certificate.year !== undefined && certificate.year > yearOf(latest)) {
      problems.push({
        file,
        field: `${field}.year`,
        reason: `found ${certificate.year}, a year in the future; expected ${yearOf(latest)} or earlier`,
      });
    }
    const revoked = certificate.revoked?.date;
    if (revoked !== undefined && revoked > latest) {
      problems.push({
        file,
        field: `${field}.revoked.date`,
        reason: `found ${revoked}, a day in the future; expected ${latest} or earlier`,
      });
    }
    if (revoked !== undefined && certificate.date !== undefined && revoked < certificate.date) {
      problems.push({
        file,
        field: `${field}.revoked.date`,
        reason: `found ${revoked}, before the recognition of ${certificate.date}; expected a later day`,
      });
    }
    return problems;
  });
  const history = record.certificates.map(({ date, year }) => ({ date: date ?? null, year: year ?? null }));
  const order = outOfOrder(history).map((index) => ({
    file,
    field: `certificates[${index}]`,
    reason: `out of order: found ${history[index]?.date ?? history[index]?.year ?? 'no date'} after a later recognition; expected the oldest first`,
  }));
  return [...future, ...order];
}

/** References of a product that lead nowhere, and facts that contradict each other. */
function productProblems(
  file: RecordFile<ProductRecord>,
  root: string,
  known: { producers: ReadonlySet<string>; marks: ReadonlySet<string>; groupOfSet: ReadonlyMap<number, string> },
): Problem[] {
  const { record } = file;
  const problems: Problem[] = [];
  const add = (field: string, reason: string) => problems.push({ file: file.file, field, reason });
  if (!known.producers.has(record.producer)) add('producer', `found "${record.producer}", expected the id of a file in producers/`);
  for (const [index, { mark }] of (record.marks ?? []).entries()) {
    if (!known.marks.has(mark)) add(`marks[${index}].mark`, `found "${mark}", expected an id of reference/marks.yaml`);
  }
  if (record.set !== undefined) {
    const group = known.groupOfSet.get(record.set);
    if (group !== record.group)
      add('set', `found set ${record.set} of group "${group ?? 'none'}", expected a set of group "${record.group}"`);
    if (ALCOHOL_SETS.includes(record.set) && record.alcohol !== true)
      add('alcohol', `expected "alcohol: true" beside set ${record.set}, found nothing`);
  }
  for (const [index, image] of (record.images ?? []).entries()) {
    if (!existsSync(join(root, dirname(file.file), image.file)))
      add(`images[${index}].file`, `found no picture "${image.file}" beside the file`);
  }
  return problems;
}

/** Numbers below barcodes that two products have: one pack cannot be both. */
function gtinProblems(products: readonly RecordFile<ProductRecord>[]): Problem[] {
  const seen = new Map<string, string>();
  return products.flatMap(({ file, record }): Problem[] => {
    const number = record.gtin === undefined ? null : gtin14Of(record.gtin);
    if (number === null) return [];
    const earlier = seen.get(number);
    seen.set(number, earlier ?? file);
    if (earlier === undefined) return [];
    return [{ file, field: 'gtin', reason: `found ${number}, also in ${earlier}; expected a number of its own for each product` }];
  });
}

/** The producer of a product that fails its schema: named at once, not only after its other mistakes are mended. */
function brokenReferenceProblems({ file, record }: RecordFile<unknown>, producers: ReadonlySet<string>): Problem[] {
  if (!file.startsWith('products/') || typeof record !== 'object' || record === null || !('producer' in record)) return [];
  const { producer } = record;
  if (typeof producer !== 'string' || !ID.test(producer) || producers.has(producer)) return [];
  return [{ file, field: 'producer', reason: `found "${producer}", expected the id of a file in producers/` }];
}

/** Mistakes inside the reference lists and between them. */
function referenceProblems(records: ContentRecords): Problem[] {
  const problems: Problem[] = [];
  const unique = (file: string, field: string, values: readonly (string | number)[]) => {
    const twice = values.filter((value, index) => values.indexOf(value) !== index);
    for (const value of new Set(twice)) problems.push({ file, field, reason: `found "${value}" twice, expected each once` });
  };
  const regionSlugs = records.regions.map((region) => region.slug);
  unique('reference/regions.yaml', 'slug', regionSlugs);
  unique(
    'reference/provinces.yaml',
    'slug',
    records.provinces.map((province) => province.slug),
  );
  unique(
    'reference/provinces.yaml',
    'code',
    records.provinces.map((province) => province.code),
  );
  unique(
    'reference/provinces.yaml',
    'formerProvinces.slug',
    records.provinces.flatMap((province) => province.formerProvinces.map((former) => former.slug)),
  );
  unique(
    'reference/groups.yaml',
    'key',
    records.groups.map((group) => group.key),
  );
  unique(
    'reference/groups.yaml',
    'sets.no',
    records.groups.flatMap((group) => group.sets.map((set) => set.no)),
  );
  unique(
    'reference/marks.yaml',
    'id',
    records.marks.map((mark) => mark.id),
  );
  for (const [index, province] of records.provinces.entries()) {
    if (!regionSlugs.includes(province.region)) {
      problems.push({
        file: 'reference/provinces.yaml',
        field: `[${index}].region`,
        reason: `found "${province.region}", expected a slug of reference/regions.yaml`,
      });
    }
  }
  return problems;
}

/** Redirects that lead nowhere, loop, or are given twice. */
function redirectProblems(records: ContentRecords): Problem[] {
  const file = 'redirects.yaml';
  return records.redirects.flatMap((redirect, index): Problem[] => {
    const files: readonly RecordFile<unknown>[] = { product: records.products, producer: records.producers, fair: records.fairs }[
      redirect.kind
    ];
    const problems: Problem[] = [];
    if (!files.some((target) => target.id === redirect.to)) {
      problems.push({ file, field: `[${index}].to`, reason: `found "${redirect.to}", expected the id of an existing ${redirect.kind}` });
    }
    if (records.redirects.some((other, at) => at < index && other.kind === redirect.kind && other.from === redirect.from)) {
      problems.push({ file, field: `[${index}].from`, reason: `found "${redirect.from}" twice, expected each once` });
    }
    return problems;
  });
}

/** Every problem between records. `latest` is the last day that is not in the future; samples only outside the default content. */
export function contentProblems(records: ContentRecords, root: string, latest: CalendarDate, areSamplesAllowed: boolean): Problem[] {
  const retired = (kind: string) =>
    new Set(records.redirects.filter((redirect) => redirect.kind === kind).map((redirect) => redirect.from));
  const formerSlugs = new Set(records.provinces.flatMap((province) => province.formerProvinces.map((former) => former.slug)));
  const known = {
    producers: new Set([...records.producers, ...records.broken.filter(({ file }) => file.startsWith('producers/'))].map(({ id }) => id)),
    marks: new Set(records.marks.map((mark) => mark.id)),
    groupOfSet: new Map(records.groups.flatMap((group) => group.sets.map((set) => [set.no, group.key] as const))),
  };
  const samples = [...records.products, ...records.producers, ...records.fairs, ...records.promotions]
    .filter((file) => file.record.sample === true && !areSamplesAllowed)
    .map(({ file }) => ({
      file,
      field: 'sample',
      reason: 'found a sample record in the default content; keep samples in a folder of their own and build with CONTENT_DIR',
    }));
  return [
    ...referenceProblems(records),
    ...idProblems(records.products, retired('product')),
    ...idProblems(records.producers, retired('producer')),
    ...idProblems(records.fairs, retired('fair')),
    ...idProblems(records.promotions, new Set()),
    ...fairProblems(records, root, latest),
    ...shopProblems(records),
    ...gtinProblems(records.products),
    ...records.broken.flatMap((file) => brokenReferenceProblems(file, known.producers)),
    ...[...records.products, ...records.producers].flatMap((file) => placeProblems(file, formerSlugs)),
    ...records.products.flatMap((file) => [...productProblems(file, root, known), ...certificateProblems(file, latest)]),
    ...redirectProblems(records),
    ...samples,
  ];
}
