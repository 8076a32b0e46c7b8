/** Reads the compiled records: one JSON object a line; every mistake is collected with its line. */
import { z } from 'astro/zod';
import { validated, type Problem } from '../../src/catalogue/content-files.ts';
import { day, line, webAddress } from '../../src/catalogue/schema/parts.ts';
import { PRODUCER_KINDS } from '../../src/domain/product.ts';
import { GROUP_KEYS } from '../../src/domain/taxonomy.ts';
import { slug } from '../../src/domain/text.ts';

/** Text that is shown and never interpreted: mark-up and paths in it are a mistake of the collector. */
const plain = (max?: number) =>
  line(max).refine((text) => !/<\/?[a-z!]/i.test(text) && !/\.\.[/\\]/.test(text), 'expected plain text without HTML tags or "../"');

/** A name, from which an id can be made. */
const name = plain(200).refine((text) => text === '' || slug(text) !== '', 'expected a name with at least one Latin letter or digit');

/** What a page says of one recognition. */
const claim = {
  stars: z.union([z.literal(3), z.literal(4), z.literal(5)], { error: 'expected 3, 4 or 5 stars' }),
  year: z.int().min(2018, 'expected a year from 2018 on: the programme began then').max(2100).optional(),
  decisionDate: day.optional(),
  decisionNumber: plain(60).optional(),
  issuedBy: plain(160).optional(),
  score: z.number().min(0).max(100).optional(),
  basis: z.literal('council').optional(),
  potentialFiveStar: z.boolean().optional(),
  sourceUrl: webAddress,
  sourceTitle: plain().optional(),
};

const inputClaim = z.strictObject(claim);

const inputRecord = z.strictObject({
  name,
  producer: name,
  producerType: z.enum(PRODUCER_KINDS, { error: `expected one of ${PRODUCER_KINDS.join(', ')}` }),
  commune: plain(80).optional(),
  district: plain(80).optional(),
  province: plain(80),
  group: z.enum(GROUP_KEYS, { error: `expected one of ${GROUP_KEYS.join(', ')}` }),
  set: z.int().min(1).max(26).optional(),
  alcohol: z.boolean().optional(),
  ...claim,
  earlier: z.array(inputClaim).optional(),
  certifications: z.array(plain(160)).optional(),
  ingredients: plain(500).optional(),
  process: plain(500).optional(),
  specialty: plain(500).optional(),
  exportMarkets: z.array(plain(80)).optional(),
  price: z.strictObject({ amount: z.int().min(0).max(999_999_999_999), unit: plain(120) }).optional(),
  otherSources: z.array(webAddress).optional(),
  summary: plain(500).optional(),
});

/** What a page says of one recognition: an entry of "earlier", or the part of a record that is about its stars. */
export type InputClaim = z.infer<typeof inputClaim>;

/** One compiled record and the line on which it stands. */
export interface InputRecord extends z.infer<typeof inputRecord> {
  /** Line in the input, from 1. */
  readonly line: number;
}

/** A line as a value, or null where it is no JSON object. */
function objectOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The records of a .jsonl text, and every problem as "file:line". Blank lines are allowed. `file` is named in the problems. */
export function inputRecords(text: string, file: string): { records: InputRecord[]; problems: Problem[] } {
  const records: InputRecord[] = [];
  const problems: Problem[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (content.trim() === '') continue;
    const place = `${file}:${index + 1}`;
    const value = objectOf(content);
    if (value === null) {
      problems.push({ file: place, field: '', reason: `found "${shortened(content)}", expected one whole JSON object on the line` });
      continue;
    }
    const result = validated(inputRecord, value, place);
    if ('record' in result) records.push({ ...result.record, line: index + 1 });
    else problems.push(...result.problems);
  }
  return { records, problems };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
