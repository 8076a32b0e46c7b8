/** Promotions in the editor: there where something can be ordered, with a label for each field. */
import type { EntryCollection } from '@sveltia/cms';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refusalLines } from '../../../src/admin/refusals.ts';
import { schemaFields } from '../../../src/admin/schema-fields.ts';
import { promotion } from '../../../src/catalogue/schema/promotion.ts';
import { NOT_OFFERED } from '../../../src/i18n/field-labels.ts';
import { PROMOTION_LABELS } from '../../../src/i18n/promotion-labels.ts';
import { TODAY } from '../../import/workspace.ts';

const settings = {
  lang: 'vi',
  siteUrl: 'https://sosao.example',
  folder: 'content',
  cms: null,
  provinces: [],
  regions: [],
  groups: [],
  marks: [],
} as const;

/** The collections of a build in a mode. */
async function collectionsIn(mode: string): Promise<EntryCollection[]> {
  vi.resetModules();
  vi.stubEnv('COMMERCE', mode);
  const { editorConfig } = await import('../../../src/admin/config.ts');
  return (editorConfig(settings).collections ?? []).filter((one): one is EntryCollection => 'folder' in one);
}

afterEach(() => vi.unstubAllEnvs());

test('each field has a label, and no other', () => {
  const names = schemaFields(promotion).map(({ path }) => path);
  expect(Object.keys(PROMOTION_LABELS).sort()).toEqual(names.filter((name) => !NOT_OFFERED.includes(name)).sort());
});

test('the collection is there where something can be ordered', async () => {
  expect((await collectionsIn('off')).map(({ name }) => name)).toEqual(['producers', 'fairs']);
  const all = await collectionsIn('reserve');
  expect(all.map(({ name }) => name)).toEqual(['producers', 'fairs', 'promotions']);
  expect(all[2]).toMatchObject({ folder: 'content/promotions', delete: false });
  expect(all[2]?.fields.find(({ name }) => name === 'percent')).toMatchObject({ widget: 'number', value_type: 'int', min: 1, max: 100 });
});

describe('a promotion is refused before it is saved', () => {
  const good = { code: 'MAU10', name: 'Ưu đãi', from: '2026-12-01', to: '2026-12-20', percent: 10, sellers: ['htx-a'] };
  const lines = (over: object) => refusalLines('promotion', { ...good, ...over }, { lang: 'vi', today: TODAY, groupOfSet: {} });

  test('not when it is right', () => expect(lines({})).toEqual([]));
  test.each([
    [{ amount: 5_000 }, 'Giảm phần trăm: ghi phần trăm hoặc số tiền, đúng một trong hai'],
    [{ to: '2026-11-01' }, 'Đến: trước ngày đầu'],
    [{ code: 'x' }, 'Mã ưu đãi: expected 4 to 20 capital letters and digits'],
  ])('%#', (over, line) => expect(lines(over)).toEqual([line]));
});
