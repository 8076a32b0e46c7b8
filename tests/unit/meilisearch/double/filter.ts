/** The filter grammar of the server as far as this project writes it: `a IN ["x", "y"]`, `a = true`, `a >= 1`, `a <= 1`. */
import { Refusal, type Json } from './refusal.ts';

/** What an attribute may be asked. */
export interface Filterable {
  readonly equality: boolean;
  readonly comparison: boolean;
}

type Test = (document: Json) => boolean;

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|(>=|<=|=|\[|\]|,)|([A-Za-z0-9_.+-]+))/y;

interface Token {
  readonly kind: 'quoted' | 'sign' | 'word';
  readonly text: string;
}

function refuse(filter: string, why: string): never {
  throw new Refusal(400, 'invalid_search_filter', `${why} in \`${filter}\``);
}

function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (filter.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(filter);
    if (match === null) return refuse(filter, `Unexpected characters at ${at}`);
    at = TOKEN.lastIndex;
    const [, quoted, sign, word] = match;
    if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.replace(/\\(.)/g, '$1') });
    else tokens.push(sign === undefined ? { kind: 'word', text: word ?? '' } : { kind: 'sign', text: sign });
  }
  return tokens;
}

/** Values are compared as the server does: compatibility forms and case fall away, diacritics stay; numbers by value. */
const normal = (value: string) => value.normalize('NFKD').toLowerCase();

function isEqual(value: unknown, wanted: string): boolean {
  if (Array.isArray(value)) return value.some((item) => isEqual(item, wanted));
  if (typeof value === 'number') return wanted.trim() !== '' && Number(wanted) === value;
  return (typeof value === 'string' || typeof value === 'boolean') && normal(String(value)) === normal(wanted);
}

function listOf(tokens: readonly Token[], filter: string): string[] {
  if (tokens[0]?.text !== '[' || tokens.at(-1)?.text !== ']') return refuse(filter, 'Expected a list');
  return tokens.slice(1, -1).flatMap((token, index) => {
    if (index % 2 === 0 ? token.kind === 'sign' : token.text !== ',' || token.kind !== 'sign')
      return refuse(filter, 'Expected values and commas');
    return index % 2 === 0 ? [token.text] : [];
  });
}

/** One condition as a test; refuses what the grammar or the settings do not allow. */
export function testOf(filter: string, filterable: ReadonlyMap<string, Filterable>): Test {
  const [attribute, operator, ...rest] = tokensOf(filter);
  if (attribute?.kind !== 'word' || operator === undefined) return refuse(filter, 'Expected an attribute and an operator');
  const allowed = filterable.get(attribute.text);
  const isComparison = operator.text === '>=' || operator.text === '<=';
  if (!(isComparison ? allowed?.comparison : allowed?.equality)) return refuse(filter, `\`${attribute.text}\` is not filterable so`);
  if (operator.kind === 'word' && operator.text === 'IN') {
    const wanted = listOf(rest, filter);
    return (document) => wanted.some((value) => isEqual(document[attribute.text], value));
  }
  const [value, ...more] = rest;
  if (operator.kind !== 'sign' || value === undefined || value.kind === 'sign' || more.length > 0)
    return refuse(filter, 'Expected one value');
  if (operator.text === '=') return (document) => isEqual(document[attribute.text], value.text);
  const limit = Number(value.text);
  if (!Number.isFinite(limit)) return refuse(filter, 'Expected a number');
  return (document) => {
    const found = document[attribute.text];
    return typeof found === 'number' && (operator.text === '>=' ? found >= limit : found <= limit);
  };
}
