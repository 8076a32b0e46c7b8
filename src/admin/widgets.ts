/** The form of a record: one widget a field, made from its schema and its label. */
import type { Field } from '@sveltia/cms';
import type { Lang } from '../i18n/lang.ts';
import { NOT_OFFERED, type Labels } from '../i18n/field-labels.ts';
import type { SchemaField } from './schema-fields.ts';
import { adminWords, type AdminWords } from './words.ts';

/** A value of a choice and what it is called. */
export interface Choice {
  /** As stored. */
  readonly value: string | number;
  /** As shown. */
  readonly label: string;
}

/** What the schema alone does not know. */
export interface FormContext {
  /** Language of the labels. */
  readonly lang: Lang;
  /** Labels by path. */
  readonly labels: Labels;
  /** Choices by path, for fields whose values stand in reference lists or have names. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** Widgets of their own by path. */
  readonly own: Readonly<Record<string, (common: CommonProps) => Field>>;
}

/** What every widget has. */
export interface CommonProps {
  /** Key. */
  readonly name: string;
  /** Label. */
  readonly label: string;
  /** Whether a record without it is refused. */
  readonly required: boolean;
  /** Hint below the field. */
  readonly hint?: string;
}

/** A text as long as a story gets lines; shorter ones are one line. */
const LONG = 300;

/** What a list of these is shown by when an item is closed. */
const SUMMARIES: Readonly<Record<string, string>> = {
  // Without the year: the editor would write it as an amount ("2.023").
  certificates: '{{fields.stars}} · {{fields.decisionNumber}} {{fields.date}} {{fields.issuer}}',
  images: '{{fields.alt}}',
  marks: '{{fields.mark}}',
  zones: '{{fields.name}}',
  stands: '{{fields.stand}} · {{fields.producer}}',
  hours: '{{fields.opens}} - {{fields.closes}}',
};

/** The button that adds an item says what it adds. */
function singular(path: string, t: AdminWords): string | undefined {
  if (path === 'certificates') return t.recognition;
  if (path === 'images') return t.photo;
  if (path === 'marks') return t.mark;
  if (path === 'zones') return t.zone;
  if (path === 'stands') return t.stand;
  if (path === 'hours') return t.hours;
  return path.endsWith('otherSources') ? t.page : undefined;
}

/** Keys without a value are left out: the editor reads a key that is there as a choice. */
function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function selectOf(common: CommonProps, choices: readonly Choice[]): Field {
  return { ...common, widget: 'select', options: choices.map(({ value, label }) => ({ value, label })) };
}

function textOf(common: CommonProps, field: SchemaField, t: AdminWords): Field {
  const maxlength = field.maxLength;
  const long = { ...common, widget: 'text' as const, maxlength };
  if (maxlength !== undefined && maxlength > LONG) return present(long);
  const pattern: [string, string] | undefined = field.pattern === undefined ? undefined : [field.pattern, t.textPattern];
  return present({ ...common, widget: 'string' as const, maxlength, pattern });
}

function listOf(common: CommonProps, field: SchemaField, context: FormContext): Field {
  const t = adminWords(context.lang);
  const fields = field.item?.fields;
  // Texts one a line: the quickest way to write names.
  if (!fields) return present({ ...common, widget: 'list' as const, min: field.min });
  return present({
    ...common,
    widget: 'list' as const,
    min: field.min,
    label_singular: singular(field.path, t),
    summary: SUMMARIES[field.path] ?? '{{fields.title}}',
    collapsed: 'auto' as const,
    allow_duplicate: false,
    fields: formFields(fields, context),
  });
}

/** The widget of one field. */
function widgetOf(field: SchemaField, context: FormContext): Field {
  const { labels, lang, choices, own } = context;
  const t = adminWords(lang);
  const words = labels[field.path];
  if (!words) throw new Error(`admin: found no label for the field "${field.path}", expected one in src/i18n/field-labels.ts`);
  const hint = words.hint?.[lang];
  const common = { name: field.name, label: words.label[lang], required: field.isRequired, ...(hint === undefined ? {} : { hint }) };
  const [ownWidget, ownChoices] = [own[field.path], choices[field.path]];
  if (ownWidget) return ownWidget(common);
  if (ownChoices) return selectOf(common, ownChoices);
  switch (field.kind) {
    case 'choice': {
      const names = t.choices[field.path];
      return selectOf(
        common,
        (field.choices ?? []).map((value) => ({ value, label: names?.[value] ?? String(value) })),
      );
    }
    case 'flag':
      return { ...common, widget: 'boolean' };
    case 'integer':
    case 'number':
      return present({
        ...common,
        widget: 'number' as const,
        value_type: field.kind === 'integer' ? ('int' as const) : ('float' as const),
        step: field.kind === 'integer' ? 1 : 0.01,
        min: field.min,
        max: field.max,
      });
    case 'day':
      return { ...common, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'link':
      return present({
        ...common,
        widget: 'string' as const,
        type: 'url' as const,
        maxlength: field.maxLength,
        pattern: ['^https?://', t.linkPattern] as [string, string],
      });
    case 'email':
      return { ...common, widget: 'string', type: 'email' };
    case 'list':
      return listOf(common, field, context);
    case 'group':
      return { ...common, widget: 'object', collapsed: false, fields: formFields(field.fields ?? [], context) };
    case 'text':
    case 'map':
      return textOf(common, field, t);
  }
}

/** The widgets of fields, in their order, without those that the editor leaves alone. Throws where a label is missing. */
export function formFields(fields: readonly SchemaField[], context: FormContext): Field[] {
  return fields.filter((field) => !NOT_OFFERED.includes(field.path)).map((field) => widgetOf(field, context));
}
