/** The configuration of the editor, generated from the schemas and the reference lists. Pure. */
import type { CmsConfig, CollectionDivider, EntryCollection, Field } from '@sveltia/cms';
import { fair } from '../catalogue/schema/fair.ts';
import { producer } from '../catalogue/schema/producer.ts';
import { product } from '../catalogue/schema/product.ts';
import { promotion } from '../catalogue/schema/promotion.ts';
import type { FormerProvince, Province, Region } from '../domain/place.ts';
import { FAIR_KINDS, FAIR_STATUSES } from '../domain/fair.ts';
import { PRODUCER_KINDS } from '../domain/product.ts';
import type { Group } from '../domain/taxonomy.ts';
import { provinceName, taxonomyName, words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { fairPath, homePath, producerPath, productPath } from '../i18n/routes.ts';
import { site, type CmsRepository } from '../site.config.ts';
import { backendOf } from './backend.ts';
import { FAIR_LABELS, STATUS_CHOICES } from '../i18n/fair-labels.ts';
import { fairWords } from '../i18n/fair.ts';
import { FORMATS } from './formats.ts';
import { PRODUCER_LABELS, PRODUCT_LABELS } from '../i18n/field-labels.ts';
import { PROMOTION_LABELS } from '../i18n/promotion-labels.ts';
import { schemaFields } from './schema-fields.ts';
import { formFields, type Choice, type CommonProps, type FormContext } from './widgets.ts';
import { adminWords } from './words.ts';

/** What the configuration is made from. */
export interface EditorSettings {
  /** Language of the labels. */
  readonly lang: Lang;
  /** Public address of the site. */
  readonly siteUrl: string;
  /** Folder with the content, relative to the repository. */
  readonly folder: string;
  /** Where it saves; null for the folder on this computer only. */
  readonly cms: CmsRepository | null;
  /** Provinces to show. */
  readonly provinces: readonly Province[];
  /** The six regions, in their order. */
  readonly regions: readonly Region[];
  /** The six groups. */
  readonly groups: readonly Group[];
  /** Other marks. */
  readonly marks: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
}

/** Most bytes of a photograph before it is made smaller. */
const MOST_BYTES = 20_000_000;
/** Longest side of a photograph in pixels; pages show at most half of that. */
const LONGEST_SIDE = 2000;

/** File names of records: permanent ids. */
const ID_PATTERN = '^(?=.{1,90}$)[a-z0-9]+(?:-[a-z0-9]+)*$';

/** Name of a folder of products: the former province, beside the province of today where that has another name. */
function folderLabel(province: Province, former: FormerProvince, lang: Lang): string {
  return province.name === former.name ? province.name : adminWords(lang).formerly(province.name, former.name);
}

/** Former provinces with the names of their folders, by region and province. */
function foldersOf({ lang, provinces, regions }: EditorSettings): (readonly { former: FormerProvince; label: string }[])[] {
  return regions
    .map(({ slug }) =>
      provinces
        .filter(({ region }) => region === slug)
        .flatMap((province) => province.formerProvinces.map((former) => ({ former, label: folderLabel(province, former, lang) }))),
    )
    .filter((folders) => folders.length > 0);
}

/** What every collection of records has. */
function collectionBase(
  lang: Lang,
  format: string,
): Pick<
  EntryCollection,
  | 'extension'
  | 'format'
  | 'create'
  | 'delete'
  | 'duplicate'
  | 'identifier_field'
  | 'summary'
  | 'slug'
  | 'editor'
  | 'thumbnail'
  | 'aliases_field'
> {
  const t = adminWords(lang);
  return {
    extension: 'yaml',
    format,
    create: true,
    // A record that was published is renamed, merged or withdrawn in redirects.yaml, never deleted.
    delete: false,
    duplicate: false,
    identifier_field: 'name',
    summary: '{{name}}',
    slug: { template: '{{name}}', editable: ['create'], hint: t.idHint, pattern: [ID_PATTERN, t.idPattern] },
    editor: { preview: false },
    thumbnail: false,
    aliases_field: false,
  };
}

/** A producer, found by typing its name. */
function producerChoice(common: CommonProps): Field {
  return {
    ...common,
    widget: 'relation',
    collection: 'producers',
    value_field: '{{slug}}',
    display_fields: ['name'],
    search_fields: ['name'],
  };
}

/** The form of a product; its former province is that of its folder. */
function productForm(settings: EditorSettings): (former: FormerProvince) => Field[] {
  const { lang, groups, marks } = settings;
  const name = (item: { readonly name: string; readonly nameEn: string }): string => taxonomyName(item, lang);
  const context: FormContext = {
    lang,
    labels: PRODUCT_LABELS,
    choices: {
      group: groups.map((group) => ({ value: group.key, label: name(group) })),
      set: groups.flatMap((group) => group.sets.map((set) => ({ value: set.no, label: `${set.no}. ${name(set)} (${name(group)})` }))),
      'marks.mark': marks.map((mark) => ({ value: mark.id, label: name(mark) })),
    },
    own: {
      producer: producerChoice,
      // One folder below another is its own name: the picture lies beside the record and is named without a path.
      'images.file': (common) => ({
        ...common,
        widget: 'image',
        choose_url: false,
        accept: 'image/jpeg,image/png,image/webp,image/avif,image/heic',
      }),
    },
  };
  const fields = schemaFields(product);
  return (former) =>
    formFields(fields, {
      ...context,
      own: { ...context.own, 'place.formerProvince': ({ name: key }) => ({ name: key, widget: 'hidden', default: former.slug }) },
    });
}

/** Products of the provinces, a collection a folder. */
function productCollections(settings: EditorSettings): (EntryCollection | CollectionDivider)[] {
  const { lang, folder } = settings;
  const form = productForm(settings);
  return foldersOf(settings).flatMap((folders, index) => [
    { divider: true, name: `region-${index}` },
    ...folders.map(({ former, label }): EntryCollection => ({
      ...collectionBase(lang, FORMATS.product),
      name: former.slug,
      label,
      label_singular: adminWords(lang).product,
      icon: 'inventory_2',
      folder: `${folder}/products/${former.slug}`,
      media_folder: '',
      public_folder: '',
      preview_path: productPath(lang, '{{slug}}').slice(1),
      fields: form(former),
    })),
  ]);
}

/** Producers of all provinces, one collection. */
function producerCollection(settings: EditorSettings): EntryCollection {
  const { lang, folder } = settings;
  const t = adminWords(lang);
  const formers: Choice[] = foldersOf(settings)
    .flat()
    .map(({ former, label }) => ({ value: former.slug, label }));
  const { kinds } = words(lang);
  return {
    ...collectionBase(lang, FORMATS.producer),
    name: 'producers',
    label: t.producers,
    label_singular: t.producer,
    icon: 'storefront',
    folder: `${folder}/producers`,
    preview_path: producerPath(lang, '{{slug}}').slice(1),
    fields: formFields(schemaFields(producer), {
      lang,
      labels: PRODUCER_LABELS,
      choices: { 'place.formerProvince': formers, kind: PRODUCER_KINDS.map((kind) => ({ value: kind, label: kinds[kind] })) },
      own: {},
    }),
  };
}

/** Fairs, one collection; their plans are edited in the files. */
function fairCollection(settings: EditorSettings): EntryCollection {
  const { lang, folder, groups, provinces } = settings;
  const t = adminWords(lang);
  const today: Choice[] = provinces.map((province) => ({ value: province.slug, label: provinceName(province, lang) }));
  const formers: Choice[] = foldersOf(settings)
    .flat()
    .map(({ former, label }) => ({ value: former.slug, label }));
  return {
    ...collectionBase(lang, FORMATS.fair),
    name: 'fairs',
    label: t.fairs,
    label_singular: t.fair,
    icon: 'festival',
    folder: `${folder}/fairs`,
    preview_path: fairPath(lang, '{{slug}}').slice(1),
    fields: formFields(schemaFields(fair), {
      lang,
      labels: FAIR_LABELS,
      choices: {
        kind: FAIR_KINDS.map((value) => ({ value, label: fairWords(lang).kinds[value] })),
        status: FAIR_STATUSES.map((value) => ({ value, label: STATUS_CHOICES[value][lang] })),
        'venue.province': today,
        'venue.formerProvince': formers,
        'include.province': today,
        'include.formerProvince': formers,
        'include.group': groups.map((group) => ({ value: group.key, label: taxonomyName(group, lang) })),
      },
      own: {
        // The editor reads patterns without the flag that letters of all languages need.
        'stands.stand': (common) => ({ ...common, widget: 'string', maxlength: 12 }),
        'stands.producer': producerChoice,
      },
    }),
  };
}

/** Promotions, one collection; there is none where nothing can be ordered. */
function promotionCollections({ lang, folder }: EditorSettings): EntryCollection[] {
  if (site.commerce === 'off') return [];
  const t = adminWords(lang);
  return [
    {
      ...collectionBase(lang, FORMATS.promotion),
      name: 'promotions',
      label: t.promotions,
      label_singular: t.promotion,
      icon: 'sell',
      folder: `${folder}/promotions`,
      fields: formFields(schemaFields(promotion), { lang, labels: PROMOTION_LABELS, choices: {}, own: {} }),
    },
  ];
}

/** The whole configuration. Throws where a field of a schema has no label. */
export function editorConfig(settings: EditorSettings): CmsConfig {
  const { lang, siteUrl, folder, cms } = settings;
  return {
    load_config_file: false,
    backend: backendOf(cms),
    app_title: `${site.name}: ${adminWords(lang).title}`,
    logo: { src: '/favicon.svg' },
    site_url: siteUrl,
    display_url: homePath(lang),
    media_folder: `${folder}/products`,
    media_libraries: {
      default: {
        config: {
          max_file_size: MOST_BYTES,
          slugify_filename: true,
          transformations: { raster_image: { format: 'webp', quality: 85, width: LONGEST_SIDE, height: LONGEST_SIDE } },
        },
      },
      stock_assets: false,
    },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 90 },
    output: { omit_empty_optional_fields: true },
    collections: [
      producerCollection(settings),
      fairCollection(settings),
      ...promotionCollections(settings),
      ...productCollections(settings),
    ],
  };
}
