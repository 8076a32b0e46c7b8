/** One record of the input, whatever file it came from: its schema, and the words for what is wrong with it. */
import { z } from 'astro/zod';
import { validated } from '../../src/catalogue/content-files.ts';
import { day, line, webAddress } from '../../src/catalogue/schema/parts.ts';
import { PRODUCER_KINDS } from '../../src/domain/product.ts';
import { GROUP_KEYS } from '../../src/domain/taxonomy.ts';
import { slug } from '../../src/domain/text.ts';
import { fieldProblem } from './input-words.ts';
import type { ImportProblem } from './problem.ts';
import type { Origin } from './row.ts';

/** Text that is shown and never interpreted: mark-up, paths and broken letters in it are a mistake of the collector. */
const plain = (max?: number) =>
  line(max)
    .refine((text) => !/<\/?[a-z!]/i.test(text) && !/\.\.[/\\]/.test(text), 'expected plain text without HTML tags or "../"')
    .refine((text) => !text.includes('\uFFFD'), 'expected whole letters, found bytes that are none; save the file as UTF-8');

/** A name, from which an id can be made. */
const name = plain(200).refine((text) => text === '' || slug(text) !== '', 'expected a name with at least one Latin letter or digit');

/** What a source says of one recognition. */
const claim = {
  stars: z.union([z.literal(3), z.literal(4), z.literal(5)], { error: 'expected 3, 4 or 5 stars' }),
  year: z.int().min(2018, 'expected a year from 2018 on: the programme began then').max(2100).optional(),
  decisionDate: day.optional(),
  decisionNumber: plain(60).optional(),
  issuedBy: plain(160).optional(),
  round: plain(40).optional(),
  score: z.number().min(0).max(100).optional(),
  basis: z.literal('council').optional(),
  potentialFiveStar: z.boolean().optional(),
  revoked: z.strictObject({ date: day.optional(), decisionNumber: plain(60).optional() }).optional(),
  sourceUrl: webAddress,
  sourceTitle: plain().optional(),
};

const inputClaim = z.strictObject(claim);

const inputRecord = z.strictObject({
  name,
  producer: name,
  producerType: z.enum(PRODUCER_KINDS, { error: `expected one of ${PRODUCER_KINDS.join(', ')}` }).optional(),
  commune: plain(80).optional(),
  district: plain(80).optional(),
  province: plain(80).optional(),
  group: z.enum(GROUP_KEYS, { error: `expected one of ${GROUP_KEYS.join(', ')}` }).optional(),
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
  website: webAddress.optional(),
  extra: z.record(z.string(), line(500)).optional(),
});

/** What a source says of one recognition: an entry of "earlier", or the part of a record that is about its stars. */
export type InputClaim = z.infer<typeof inputClaim>;

/** What a record says, before it is checked. */
export type RecordDraft = z.input<typeof inputRecord>;

/** One record, and where it stands. */
export interface InputRecord extends z.infer<typeof inputRecord> {
  /** Where it stands. */
  readonly origin: Origin;
  /** A row of an office list, not a compiled record: its province may be one of today, its marks may be unknown. */
  readonly isFromSheet: boolean;
}

/** A value as a record, or everything that is wrong with it. */
export function checkedRecord(
  value: unknown,
  origin: Origin,
  isFromSheet: boolean,
): { record: InputRecord } | { problems: readonly ImportProblem[] } {
  const result = validated(inputRecord, value, '');
  if ('record' in result) return { record: { ...result.record, origin, isFromSheet } };
  return { problems: result.problems.map((problem) => fieldProblem(problem, value, origin)) };
}
