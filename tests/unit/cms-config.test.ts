/** The configuration of the editor against the schemas and reference lists that it is made from. */
import type { CmsConfig, EntryCollection, Field } from '@sveltia/cms';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { backendOf, originsOf } from '../../src/admin/backend.ts';
import { editorConfig, type EditorSettings } from '../../src/admin/config.ts';
import { FAIR_LABELS } from '../../src/i18n/fair-labels.ts';
import { NOT_OFFERED, PRODUCER_LABELS, PRODUCT_LABELS, type Labels } from '../../src/i18n/field-labels.ts';
import { withoutForeignSources } from '../../src/admin/own-sources.ts';
import { adminPage } from '../../src/admin/page.ts';
import { adminPolicy } from '../../src/admin/policy.ts';
import { schemaFields, type SchemaField } from '../../src/admin/schema-fields.ts';
import { formFields } from '../../src/admin/widgets.ts';
import { catalogue } from '../../src/catalogue/index.ts';
import { fair } from '../../src/catalogue/schema/fair.ts';
import { producer } from '../../src/catalogue/schema/producer.ts';
import { product } from '../../src/catalogue/schema/product.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { site } from '../../src/site.config.ts';

const { provinces, regions, groups, marks } = await catalogue();
const settings: EditorSettings = {
  lang: 'vi',
  siteUrl: 'https://sosao.example',
  folder: 'content',
  cms: null,
  provinces,
  regions,
  groups,
  marks,
};
const config = editorConfig(settings);
const collections = (of: CmsConfig): EntryCollection[] =>
  (of.collections ?? []).filter((entry): entry is EntryCollection => 'folder' in entry);
const collection = (name: string): EntryCollection =>
  collections(config).find((one) => one.name === name) ?? expect.fail(`no collection ${name}`);

/** Paths of all fields of a schema that the editor offers. */
const pathsOf = (fields: readonly SchemaField[]): string[] =>
  fields
    .filter(({ path }) => !NOT_OFFERED.includes(path))
    .flatMap(({ path, fields: own = [], item }) => [path, ...pathsOf(own), ...pathsOf(item?.fields ?? [])]);

/** A widget by the keys on the way to it. */
function widget(fields: readonly Field[], ...[key, ...rest]: string[]): Record<string, unknown> {
  const found = fields.find(({ name }) => name === key) ?? expect.fail(`no field ${key}`);
  return rest.length === 0 ? { ...found } : widget((found as { fields: Field[] }).fields, ...rest);
}
const productWidget = (...keys: string[]) => widget(collection('ha-tinh').fields, ...keys);

describe('labels', () => {
  test.each<[string, Labels, SchemaField[]]>([
    ['product', PRODUCT_LABELS, schemaFields(product)],
    ['producer', PRODUCER_LABELS, schemaFields(producer)],
    ['fair', FAIR_LABELS, schemaFields(fair)],
  ])('of a %s: one for each field of its schema, and no other', (_kind, labels, fields) => {
    expect(Object.keys(labels).sort()).toEqual([...new Set(pathsOf(fields))].sort());
  });
  test('stand in both languages', () => {
    for (const { label, hint } of [...Object.values(PRODUCT_LABELS), ...Object.values(PRODUCER_LABELS), ...Object.values(FAIR_LABELS)])
      for (const lang of LANGS) expect([label[lang], hint?.[lang] ?? '–']).not.toContain('');
  });
  test('that are missing stop the build', () => {
    const form = (labels: Labels) => formFields(schemaFields(product), { lang: 'en', labels, choices: {}, own: {} });
    expect(() => form(PRODUCT_LABELS)).not.toThrow();
    const { 'certificates.revoked.source.url': _gone, ...others } = PRODUCT_LABELS;
    expect(() => form(others)).toThrow(/no label for the field "certificates.revoked.source.url"/);
  });
});

describe('collections', () => {
  test('are the producers and the folders of the 63 former provinces', () => {
    expect(
      collections(config)
        .map(({ folder }) => folder)
        .toSorted(),
    ).toEqual(
      [
        'content/producers',
        'content/fairs',
        ...provinces.flatMap(({ formerProvinces }) => formerProvinces.map(({ slug }) => `content/products/${slug}`)),
      ].toSorted(),
    );
  });
  test('are labelled by the province of today, and the former one where it has another name', () => {
    expect([collection('ha-tinh').label, collection('binh-thuan').label]).toEqual(['Hà Tĩnh', 'Lâm Đồng (Bình Thuận cũ)']);
  });
  test('follow the provinces that the site shows', () => {
    const one = editorConfig({ ...settings, provinces: provinces.filter(({ slug }) => slug === 'lam-dong') });
    expect(collections(one).map(({ name }) => name)).toEqual(['producers', 'fairs', 'lam-dong', 'binh-thuan', 'dak-nong']);
  });
  test('let no record be deleted, and keep ids in the form that the checks ask for', () => {
    for (const one of collections(config)) expect([one.delete, one.create, one.duplicate]).toEqual([false, true, false]);
    const { slug } = collection('ha-tinh');
    const pattern = typeof slug === 'object' ? String(slug.pattern?.[0]) : '';
    expect(new RegExp(pattern).test('nuoc-mam-lang-ta')).toBe(true);
    for (const id of ['Nuoc-mam', 'nước-mắm', 'a--b', '-a', 'a_b', '', 'a'.repeat(91)]) expect(new RegExp(pattern).test(id)).toBe(false);
  });
});

describe('fields', () => {
  test('say what the schema says: required, lengths, bounds, patterns', () => {
    expect(productWidget('name')).toMatchObject({ widget: 'string', required: true, maxlength: 200 });
    expect(productWidget('summary')).toMatchObject({ widget: 'text', required: false, maxlength: 500 });
    expect(productWidget('certificates')).toMatchObject({ widget: 'list', required: true, min: 1 });
    expect(productWidget('certificates', 'year')).toMatchObject({
      widget: 'number',
      value_type: 'int',
      min: 2018,
      max: 2100,
      required: false,
    });
    expect(productWidget('certificates', 'score')).toMatchObject({ value_type: 'float', min: 0, max: 100 });
    expect(productWidget('certificates', 'date')).toMatchObject({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' });
    expect(productWidget('certificates', 'source', 'url')).toMatchObject({ type: 'url', required: true, maxlength: 600 });
    expect(productWidget('alcohol')).toMatchObject({ widget: 'boolean', required: false });
    expect(productWidget('price')).toMatchObject({ widget: 'object', required: false });
    expect(widget(collection('producers').fields, 'contact', 'phone')).toMatchObject({ pattern: ['^\\+84\\d{8,10}$', expect.any(String)] });
  });
  test('offer the values of the reference lists by name', () => {
    expect(productWidget('group')['options']).toHaveLength(6);
    expect(productWidget('set')['options']).toHaveLength(26);
    expect(productWidget('marks', 'mark')['options']).toHaveLength(marks.length);
    expect(productWidget('certificates', 'stars')['options']).toEqual([3, 4, 5].map((stars) => ({ value: stars, label: `${stars} sao` })));
    expect(widget(collection('producers').fields, 'place', 'formerProvince')['options']).toHaveLength(63);
  });
  test('keep a product in its folder', () => {
    expect(widget(collection('binh-thuan').fields, 'place', 'formerProvince')).toEqual({
      name: 'formerProvince',
      widget: 'hidden',
      default: 'binh-thuan',
    });
  });
  test('leave marks of test records and columns of imported sheets alone', () => {
    expect(collection('ha-tinh').fields.map(({ name }) => name)).not.toContain('extra');
    expect(collection('producers').fields.map(({ name }) => name)).not.toContain('sample');
  });
});

describe('the repository', () => {
  afterEach(() => vi.unstubAllEnvs());
  const from = (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
    return site.cms;
  };

  test('is none without settings: the editor works on a folder, and its policy opens no other site', () => {
    expect(site.cms).toBeNull();
    expect(adminPolicy(null)).not.toMatch(/https?:|unsafe-eval(?<!wasm-unsafe-eval)/);
    expect(adminPage({ script: '/a.js', style: '/a.css' }, null)).not.toContain('data-repository');
  });
  test.each([
    [{ CMS_BACKEND: 'svn', CMS_REPO: 'a/b' }, /CMS_BACKEND: found "svn", expected one of github/],
    [{ CMS_REPO: 'a/b' }, /CMS_BACKEND: found ""/],
    [{ CMS_BACKEND: 'github' }, /CMS_REPO: found ""/],
    [{ CMS_BACKEND: 'github', CMS_REPO: '"><script>' }, /CMS_REPO: found/],
    [{ CMS_BACKEND: 'github', CMS_REPO: 'a/b', CMS_BRANCH: '-x' }, /CMS_BRANCH: found "-x"/],
    [{ CMS_BACKEND: 'gitea', CMS_REPO: 'a/b', CMS_BASE_URL: 'javascript:alert(1)' }, /CMS_BASE_URL: found/],
    [{ CMS_BACKEND: 'gitea', CMS_REPO: 'a/b', CMS_BASE_URL: 'https://me:secret@git.example' }, /CMS_BASE_URL: found/],
    [{ CMS_BACKEND: 'forgejo', CMS_REPO: 'a/b' }, /CMS_BASE_URL: found nothing/],
  ])('%o is refused in words', (values, message) => {
    expect(() => from(values)).toThrow(message);
  });
  test('on GitHub asks for an access token, and for a sign-in where there is a service for it', () => {
    const cms = from({ CMS_BACKEND: 'github', CMS_REPO: 'so-sao/register' });
    expect(backendOf(cms)).toEqual({ name: 'github', repo: 'so-sao/register', branch: 'main', auth_methods: ['token'] });
    expect(originsOf(cms).connect).toEqual(['https://api.github.com']);
    const withService = from({ CMS_BASE_URL: 'https://auth.example.vn/' });
    expect(backendOf(withService)).toMatchObject({ auth_methods: ['oauth', 'token'], base_url: 'https://auth.example.vn' });
  });
  test('on another host talks to that host and to no other', () => {
    const cms = from({
      CMS_BACKEND: 'forgejo',
      CMS_REPO: 'a/b',
      CMS_BASE_URL: 'https://git.example.vn',
      CMS_APP_ID: 'x',
      CMS_BRANCH: 'sua',
    });
    expect(backendOf(cms)).toMatchObject({ name: 'gitea', branch: 'sua', api_root: 'https://git.example.vn/api/v1', app_id: 'x' });
    expect([...adminPolicy(cms).matchAll(/https?:[^\s;]+/g)].map(String)).toEqual(['https://git.example.vn', 'https://git.example.vn']);
    expect(adminPage({ script: '/a.js', style: '/a.css' }, cms)).toContain('<html lang="vi" data-repository>');
  });
});

test('a new version of the editor that loads from elsewhere in another way is noticed', () => {
  expect(() => withoutForeignSources('const nothing = 1;')).toThrow(/expected it to be replaced/);
});
