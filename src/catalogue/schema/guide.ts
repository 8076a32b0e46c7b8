/** Schemas of the guide for producers: content/reference/rules.yaml and checklists.yaml. */
import { z } from 'astro/zod';
import { day, id, line, source, webAddress } from './parts.ts';

/** A sentence or two in both languages. */
const both = {
  /** In Vietnamese. */
  vi: line(400),
  /** In English. */
  en: line(400),
};

/** Where a rule was read; without a source it must be marked as unverified. */
const evidence = {
  /** Whether nobody here has read it in a source that can be opened; shown as such. */
  isUnverified: z.boolean().default(false),
  /** Page on which it was read. */
  source: source.optional(),
  /** Day on which it was read there. */
  read: day.optional(),
};

/** Whether a record says where it was read and when, or that it was not. */
const hasEvidence = ({ isUnverified, source, read }: { isUnverified: boolean; source?: unknown; read?: unknown }): boolean =>
  isUnverified ? source === undefined && read === undefined : source !== undefined && read !== undefined;

const EVIDENCE = 'expected a source with the day on which it was read, or "isUnverified: true" and neither of them';

/** Points of one part, of 100. */
const points = z.int().min(0).max(100);

/** rules.yaml: decisions, what the parts of the score weigh, and rules. */
export const rules = z.strictObject({
  /** Decisions on which the rules rest, the oldest first. */
  decisions: z
    .array(
      z
        .strictObject({
          /** Number as printed, such as "148/QĐ-TTg"; unique here. */
          number: line(40),
          /** Day of signing. */
          signed: day,
          /** Number of the decision that took its place. */
          replacedBy: line(40).optional(),
          /** Whether the years that it was made for are over. */
          hasEnded: z.boolean().default(false),
          /** Whether it stands in the timeline of the whole programme. */
          isTimeline: z.boolean().default(true),
          /** Where the state prints its full text, as public files name it; not opened by us. */
          textAddress: webAddress.optional(),
          /** What it is. */
          ...both,
          ...evidence,
        })
        .refine(hasEvidence, EVIDENCE),
    )
    .min(1),
  /** What the three parts of the score weigh under each decision, the newest first. */
  weights: z
    .array(
      z
        .strictObject({
          /** Number of the decision. */
          decision: line(40),
          /** Part A, product and community strength. */
          a: points,
          /** Part B, marketing. */
          b: points,
          /** Part C, quality. */
          c: points,
          /** Whether nobody here has read it in a source that can be opened. */
          isUnverified: z.boolean().default(false),
        })
        .refine(({ a, b, c }) => a + b + c === 100, 'expected parts that make 100 points together'),
    )
    .min(1),
  /** Rules, each shown by its id. */
  rules: z
    .array(
      z
        .strictObject({
          /** Id, unique among the rules. */
          id,
          /** Number of the decision that it comes from. */
          decision: line(40),
          /** What it says. */
          ...both,
          ...evidence,
        })
        .refine(hasEvidence, EVIDENCE),
    )
    .min(1),
});

/** Parts of a list to tick. */
const parts = z
  .array(
    z.strictObject({
      /** Id, unique in its list. */
      id,
      /** Part of the score that it is about. */
      part: z.enum(['a', 'b', 'c']).optional(),
      /** Heading. */
      ...both,
      /** Rules that it rests on. */
      rules: z.array(id).min(1),
      /** What to tick. */
      items: z
        .array(
          z.strictObject({
            /** Id, unique in its list; a reader's device remembers it, so it never changes. */
            id,
            /** Text. */
            ...both,
          }),
        )
        .min(1),
    }),
  )
  .min(1);

/** checklists.yaml: what a dossier holds, and the questions of the readiness page. */
export const checklists = z.strictObject({
  /** What a dossier holds. */
  dossier: parts,
  /** Questions of the readiness page. */
  readiness: parts,
});
