/** The committed content: every file valid, every reference good, and as much of it as is said. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent } from '../../src/catalogue/content-files.ts';
import { marksById, productOf, producerOf, provincesOf } from '../../src/catalogue/objects.ts';
import { verdictOn } from '../../src/domain/certificate.ts';
import { TODAY } from '../import/workspace.ts';

const { records, problems } = readContent('content');

describe('the committed content', () => {
  test('has no problems', () => {
    expect([...problems, ...contentProblems(records, 'content', TODAY, false)].map(problemLine)).toEqual([]);
  });

  test('holds the register', () => {
    expect(records.products.length).toBeGreaterThanOrEqual(990);
    expect(records.producers.length).toBeGreaterThanOrEqual(600);
    expect(new Set(records.products.map((file) => file.record.place.formerProvince)).size).toBe(58);
  });

  test('holds the country: 6 regions, 34 provinces of which 9 are cities, 63 former provinces', () => {
    expect(records.regions).toHaveLength(6);
    expect(records.provinces).toHaveLength(34);
    expect(records.provinces.filter((province) => province.kind === 'city')).toHaveLength(9);
    expect(records.provinces.flatMap((province) => province.formerProvinces)).toHaveLength(63);
    expect(new Set(records.provinces.map((province) => province.region))).toEqual(new Set(records.regions.map((region) => region.slug)));
    for (const province of records.provinces) {
      expect(province.formerProvinces.map((former) => former.name)).toContain(province.slug === 'hue' ? 'Thừa Thiên Huế' : province.name);
    }
  });

  test('holds the taxonomy: groups I to VI in order, sets 1 to 26 in order', () => {
    expect(records.groups.map((group) => group.code)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
    expect(records.groups.map((group) => group.slugEn)).toEqual(['food', 'drinks', 'herbal', 'crafts', 'ornamental', 'tourism']);
    expect(records.groups.flatMap((group) => group.sets.map((set) => set.no))).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
  });

  test('every producer has a product, in its own former province', () => {
    const used = new Map(records.products.map((file) => [file.record.producer, file.record.place.formerProvince]));
    expect(records.producers.filter((file) => !used.has(file.id)).map((file) => file.file)).toEqual([]);
    for (const file of records.producers) expect([file.id, used.get(file.id)]).toEqual([file.id, file.record.place.formerProvince]);
  });

  test('every source is a web address with a host', () => {
    const sources = records.products.flatMap(({ record }) => [
      ...record.certificates.flatMap((certificate) => [certificate.source, ...(certificate.otherSources ?? [])]),
      ...(record.otherSources ?? []),
      ...(record.price === undefined ? [] : [record.price.source]),
    ]);
    expect(sources.length).toBeGreaterThanOrEqual(990);
    for (const { url } of sources) expect(new URL(url).hostname).toContain('.');
  });

  test('says no more than the press does: no provenance A, no telephone, no photograph', () => {
    expect(new Set(records.products.flatMap((file) => file.record.certificates.map((certificate) => certificate.provenance)))).toEqual(new Set(['B']));
    expect(records.producers.filter((file) => file.record.contact !== undefined)).toEqual([]);
    expect(records.products.filter((file) => file.record.images !== undefined)).toEqual([]);
  });

  test('every drink whose name begins with rượu or vang is behind the age gate', () => {
    const open = records.products.filter(({ record }) => /^(?:rượu|vang) /iu.test(record.name) && record.alcohol !== true);
    expect(open.map((file) => file.file)).toEqual([]);
  });

  test('every mark is used or explains itself', () => {
    for (const mark of records.marks) expect(mark.about?.endsWith('.')).toBe(true);
  });

  test('becomes domain objects with a verdict each', () => {
    const provinces = provincesOf(records.provinces);
    const producers = new Map(records.producers.map((file) => [file.id, producerOf(file.id, file.record, provinces)]));
    for (const file of records.products) {
      const producer = producers.get(file.record.producer);
      expect(producer).toBeDefined();
      if (!producer) continue;
      const product = productOf(file.id, file.file.replace(/\/[^/]*$/, ''), file.record, producer, provinces, marksById(records.marks));
      expect(verdictOn(product.certificates, TODAY).stars).toBe(file.record.certificates.at(-1)?.stars);
      expect(product.marks).toHaveLength(file.record.marks?.length ?? 0);
    }
  });

  test('is text in NFC with a line break at the end', () => {
    for (const { file } of [...records.products, ...records.producers]) {
      const text = readFileSync(`content/${file}`, 'utf8');
      expect([file, text === text.normalize('NFC'), text.endsWith('\n'), text.includes('\r')]).toEqual([file, true, true, false]);
    }
  });
});
