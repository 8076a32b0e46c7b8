/** An import leaves offers and sellers as they stand, to the byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyContent, importInto, inputFile, put, record } from '../../import/workspace.ts';

const OFFERS = 'offers: # giá do chủ thể báo\n  - id: goi\n    price: 50000\n    unit: gói 100 g\n    stock: 5\n';
const SELLER =
  'seller: # hồ sơ số 12\n  legalName: HTX Tân Phú\n  email: don@example.vn\n  pickup:\n    address: thôn Mẫu\n    hours: 8:00-17:00\n';

test('offers and seller stay when recognitions are entered', async () => {
  const root = emptyContent();
  await importInto(root, [inputFile([record()])]);
  const [product, producer] = ['products/ha-tinh/tra-gung.yaml', `producers/${readdirSync(join(root, 'producers'))[0] ?? ''}`];
  for (const [path, more] of [
    [product, OFFERS],
    [producer, SELLER],
  ] as const)
    put(root, path, readFileSync(join(root, path), 'utf8') + more);
  const before = readFileSync(join(root, producer), 'utf8');
  const result = await importInto(root, [inputFile([record({ stars: 4, year: 2025, sourceUrl: 'https://example.vn/2' })])]);
  expect(result).toMatchObject({ summary: { changed: 1 } });
  const text = readFileSync(join(root, product), 'utf8');
  expect(text).toContain('stars: 4');
  expect(text).toContain(OFFERS);
  expect(readFileSync(join(root, producer), 'utf8')).toBe(before);
});
