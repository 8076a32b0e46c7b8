/** JSON Schemas (draft 2020-12) of the records, from the schemas that the content is checked with; words from the editor. */
import type { z } from 'astro/zod';
import { fair } from '../../catalogue/schema/fair.ts';
import { jsonSchemaOf, type JsonSchema } from '../../catalogue/schema/json-schema.ts';
import { producer } from '../../catalogue/schema/producer.ts';
import { product } from '../../catalogue/schema/product.ts';
import { FAIR_LABELS, PLAN_LABELS } from '../../i18n/fair-labels.ts';
import { PRODUCER_LABELS, PRODUCT_LABELS, type FieldLabel, type Labels } from '../../i18n/field-labels.ts';
import { absoluteUrl, dataFilePath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';

/** Kinds of records that have a schema. */
export const RECORD_KINDS = ['product', 'producer', 'fair'] as const;

/** Kind of a record. */
export type RecordKind = (typeof RECORD_KINDS)[number];

const SOURCES: Readonly<Record<RecordKind, { readonly schema: z.ZodType; readonly labels: Labels; readonly title: string }>> = {
  product: { schema: product, labels: PRODUCT_LABELS, title: 'content/products/<former-province>/<id>.yaml' },
  producer: { schema: producer, labels: PRODUCER_LABELS, title: 'content/producers/<id>.yaml' },
  fair: { schema: fair, labels: { ...FAIR_LABELS, ...PLAN_LABELS }, title: 'content/fairs/<id>.yaml' },
};

/** Fields that no editor offers. */
const OTHERS: Labels = {
  sample: { label: { vi: 'Bản ghi mẫu', en: 'Invented record for demonstration; never in the default build' } },
  extra: {
    label: { vi: 'Cột khác của bảng nhập', en: 'Columns of an imported sheet that the register has no field for; kept, not shown' },
  },
};

function describe(schema: JsonSchema, { label, hint }: FieldLabel): void {
  schema.title = label.vi;
  schema.description = hint === undefined ? label.en : `${label.en}. ${hint.en}`;
}

/** Puts words and lengths to a schema and all below it; throws where a field has no words. */
function annotate(typed: JsonSchema, kept: JsonSchema | undefined, labels: Labels, path: string): void {
  for (const [name, property] of Object.entries(typed.properties ?? {})) {
    const label = labels[path + name] ?? (path === '' ? OTHERS[name] : undefined);
    if (!label) throw new Error(`JSON Schema: found no label for the field "${path}${name}", expected one in src/i18n/`);
    describe(property, label);
    annotate(property, kept?.properties?.[name], labels, `${path}${name}.`);
  }
  if (typed.items) annotate(typed.items, kept?.items, labels, path);
  for (const [index, option] of (typed.anyOf ?? []).entries()) annotate(option, kept?.anyOf?.[index], labels, path);
  if (typed.type !== 'string') return;
  if (kept?.minLength !== undefined) typed.minLength = kept.minLength;
  if (kept?.maxLength !== undefined) typed.maxLength = kept.maxLength;
}

/** The text of the schema of a kind of record: what a YAML file of it may hold. */
export function recordSchemaJson(kind: RecordKind): string {
  const { schema, labels, title } = SOURCES[kind];
  const typed = jsonSchemaOf(schema, 'input');
  annotate(typed, jsonSchemaOf(schema, 'output'), labels, '');
  const $id = absoluteUrl(site.url, dataFilePath(`schema/${kind}.json`));
  const description = 'One file of the register. Rules between fields and records are held by its own checks.';
  return `${JSON.stringify({ $id, ...typed, title, description }, null, 1)}\n`;
}
