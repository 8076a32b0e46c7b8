/** Schema of one recognition in a product's history. */
import { z } from 'astro/zod';
import { day, line, source } from './parts.ts';

/** A withdrawal ("thu hồi") of the recognition. */
const revocation = z.strictObject({
  /** Day of the withdrawal, where known. */
  date: day.optional(),
  /** Number of the decision that withdraws, as printed. */
  decisionNumber: line(60).optional(),
  /** Where it was read. */
  source,
});

/** One recognition; a product lists them oldest first and never rewrites one. */
export const certificate = z
  .strictObject({
    /** Stars given: 3, 4 or 5 (1 and 2 are not recognised). */
    stars: z.union([z.literal(3), z.literal(4), z.literal(5)], { error: 'expected 3, 4 or 5 stars' }),
    /** The province scored 90 or more and the ministry has not decided: 4 stars with that remark. */
    potentialFiveStar: z.literal(true).optional(),
    /** Day of the decision; validity is counted from it. */
    date: day.optional(),
    /** Year of recognition, only where no day is known. */
    year: z.int().min(2018, 'expected a year from 2018 on: the programme began then').max(2100).optional(),
    /** Assessment round as printed ("2022"), where it differs from the year of the decision. */
    round: line(40).optional(),
    /** Number of the decision as printed ("86/QĐ-UBND"); not unique without issuer and date. */
    decisionNumber: line(60).optional(),
    /** Authority as printed, also where it no longer exists. */
    issuer: line(160).optional(),
    /** Points out of 100, where published. */
    score: z.number().min(0).max(100).optional(),
    /** `council`: the source names the council's result and no decision. */
    basis: z.literal('council').optional(),
    /** A signed decision or its annex, B state portal or press that confirms recognition, C the producer's own page. */
    provenance: z.enum(['A', 'B', 'C']),
    /** Where it was read. */
    source,
    /** Further pages that say the same. */
    otherSources: z.array(source).optional(),
    /** Withdrawal, where there was one. */
    revoked: revocation.optional(),
  })
  .superRefine((value, context) => {
    if (value.date !== undefined && value.year !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['year'],
        message: 'expected a date or a year, found both: drop the year, or name it as the round',
      });
    }
    if (value.potentialFiveStar === true && value.stars !== 4) {
      context.addIssue({ code: 'custom', path: ['stars'], message: `expected 4 stars beside potentialFiveStar, found ${value.stars}` });
    }
  });
