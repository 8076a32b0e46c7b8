/** The fields of a schema as an editor needs them: read from the schema itself, so that a form cannot ask for something else. */
import type { z } from 'astro/zod';
import { jsonSchemaOf, type JsonSchema } from '../catalogue/schema/json-schema.ts';

/** What a field holds. */
export type FieldKind = 'text' | 'day' | 'link' | 'email' | 'integer' | 'number' | 'choice' | 'flag' | 'list' | 'group' | 'map';

/** One field of a schema. */
export interface SchemaField {
  /** Key in its object; the key of its list for an item of a list. */
  readonly name: string;
  /** Keys from the root, joined by "."; items of lists add nothing ("certificates.source.url"). */
  readonly path: string;
  /** What it holds. */
  readonly kind: FieldKind;
  /** Whether a record without it is refused. */
  readonly isRequired: boolean;
  /** Smallest number, or fewest items of a list. */
  readonly min?: number | undefined;
  /** Largest number. */
  readonly max?: number | undefined;
  /** Most characters. */
  readonly maxLength?: number | undefined;
  /** Regular expression that a text matches. */
  readonly pattern?: string | undefined;
  /** Values of a choice, in the order of the schema. */
  readonly choices?: readonly (string | number)[] | undefined;
  /** Fields of a group. */
  readonly fields?: readonly SchemaField[] | undefined;
  /** What a list holds. */
  readonly item?: SchemaField | undefined;
}

/** Values of a choice, or null where it is none. */
function choicesOf({ enum: values, anyOf, const: value, type }: JsonSchema): readonly (string | number)[] | null {
  if (values) return values;
  if (typeof value === 'string' || typeof value === 'number') return [value];
  const options = type === undefined ? anyOf?.flatMap((option) => option.const ?? []) : undefined;
  return options?.filter((option) => typeof option !== 'boolean') ?? null;
}

const KINDS: Readonly<Record<string, FieldKind>> = { integer: 'integer', number: 'number', array: 'list' };
const FORMATS: Readonly<Record<string, FieldKind>> = { date: 'day', uri: 'link', email: 'email' };

/** What a schema holds; throws where the editor would not know how to ask for it. */
function kindOf(schema: JsonSchema, path: string): FieldKind {
  if (schema.const === true) return 'flag';
  if (choicesOf(schema)) return 'choice';
  if (schema.type === 'string') return FORMATS[schema.format ?? ''] ?? 'text';
  if (schema.type === 'object') return schema.properties ? 'group' : 'map';
  // Objects of several shapes: no form can ask for them.
  if (schema.anyOf?.every(({ type }) => type === 'object') === true) return 'map';
  const kind = KINDS[schema.type ?? ''];
  if (kind) return kind;
  throw new Error(`schema: found ${JSON.stringify(schema)} at "${path}", expected a type that src/admin/schema-fields.ts knows`);
}

/** One field from what is typed and what is kept. */
function fieldOf(name: string, path: string, typed: JsonSchema, kept: JsonSchema, isRequired: boolean): SchemaField {
  const kind = kindOf(typed, path);
  return {
    name,
    path,
    kind,
    isRequired,
    min: typed.minimum ?? typed.minItems,
    max: typed.maximum,
    maxLength: typed.maxLength ?? kept.maxLength,
    // The pattern of an address of e-mail says no more than its kind.
    pattern: kind === 'text' ? typed.pattern : undefined,
    choices: kind === 'choice' ? (choicesOf(typed) ?? undefined) : undefined,
    fields: kind === 'group' ? fieldsOf(typed, kept, `${path}.`) : undefined,
    item: kind === 'list' && typed.items ? fieldOf(name, path, typed.items, kept.items ?? {}, true) : undefined,
  };
}

function fieldsOf(typed: JsonSchema, kept: JsonSchema, prefix: string): SchemaField[] {
  return Object.entries(typed.properties ?? {}).map(([name, schema]) =>
    fieldOf(name, `${prefix}${name}`, schema, kept.properties?.[name] ?? {}, typed.required?.includes(name) ?? false),
  );
}

/** The fields of a record in the order of its schema, which is the order in its files. */
export function schemaFields(schema: z.ZodType): SchemaField[] {
  return fieldsOf(jsonSchemaOf(schema, 'input'), jsonSchemaOf(schema, 'output'), '');
}
