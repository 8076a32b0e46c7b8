/** How the double refuses, in the words and codes of the real server. */

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** A refused request. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a JSON object with no other fields than these; refuses otherwise. */
export function fieldsOf(value: unknown, allowed: readonly string[], what: string): Json {
  if (!isJson(value)) throw new Refusal(400, 'bad_request', `${what}: expected an object`);
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw new Refusal(400, 'bad_request', `Unknown field \`${unknown}\` inside \`${what}\``);
  return value;
}

/** The value as a list of strings; refuses otherwise. */
export function stringsOf(value: unknown, what: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new Refusal(400, `invalid_${what}`, `\`${what}\`: expected a list of strings`);
}

/** The value as a whole number from a least one; refuses otherwise. */
export function wholeOf(value: unknown, least: number, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new Refusal(400, `invalid_${what}`, `\`${what}\`: expected a whole number from ${least}, found ${JSON.stringify(value)}`);
}
