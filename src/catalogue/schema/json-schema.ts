/** JSON Schema (draft 2020-12) of the schemas of the records: for the forms of the editor and for the published schemas. */
import { z } from 'astro/zod';
import { day } from './parts.ts';

/** The part of JSON Schema that zod writes for the schemas of the register. What readers are told may be put in afterwards. */
export interface JsonSchema {
  /** Name of a field. */
  title?: string;
  /** What a field means. */
  description?: string;
  /** Fewest characters. */
  minLength?: number;
  /** Most characters. */
  maxLength?: number;
  /** What a value is; undefined for a choice between several. */
  readonly type?: string;
  /** Form of a text: "date", "uri", "email". */
  readonly format?: string;
  /** Regular expression that a text matches. */
  readonly pattern?: string;
  /** The only value. */
  readonly const?: string | number | boolean;
  /** All values. */
  readonly enum?: readonly (string | number)[];
  /** Choices, one of which must hold. */
  readonly anyOf?: readonly JsonSchema[];
  /** Fields of an object by key. */
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  /** Keys that an object must have. */
  readonly required?: readonly string[];
  /** What a list holds. */
  readonly items?: JsonSchema;
  /** What other keys of an object hold; false where it may have none. */
  readonly additionalProperties?: boolean | JsonSchema;
  /** Fewest items of a list. */
  readonly minItems?: number;
  /** Smallest number. */
  readonly minimum?: number;
  /** Largest number. */
  readonly maximum?: number;
}

/** The schema of what is typed (`input`), or of what is kept of it (`output`): the length of a line is known only of the latter. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A text that becomes a day: zod knows neither of what is typed that it is one, nor what is kept of it.
      if (zodSchema === day) Object.assign(jsonSchema, { type: 'string', format: 'date' });
    },
  }) as JsonSchema;
}
