/** Schema of content/producers/<id>.yaml. */
import { z } from 'astro/zod';
import { PRODUCER_KINDS } from '../../domain/product.ts';
import { line, place, webAddress } from './parts.ts';

/** A producer ("chủ thể"). Private numbers, representatives and identity papers are never stored here. */
export const producer = z.strictObject({
  /** Name as printed most often. */
  name: line(200),
  /** Other spellings seen in sources. */
  aliases: z.array(line(200)).optional(),
  /** Kind: cooperative, cooperative_group, company, household, farm, association, other. */
  kind: z.enum(PRODUCER_KINDS, { error: `expected one of ${PRODUCER_KINDS.join(', ')}` }),
  /** Place as printed. */
  place,
  /** Ways to reach it, only what was published for business. */
  contact: z
    .strictObject({
      /** Business telephone in the form +84…; private numbers do not belong here. */
      phone: z
        .string()
        .regex(/^\+84\d{8,10}$/, 'expected a number in the form +84912345678')
        .optional(),
      /** The producer agreed that the telephone is published: required beside it. */
      phoneConsent: z.literal(true).optional(),
      /** Business e-mail address. */
      email: z.email().optional(),
      /** Own site. */
      website: webAddress.optional(),
      /** Zalo page of the business. */
      zalo: webAddress.optional(),
    })
    .refine((contact) => contact.phone === undefined || contact.phoneConsent === true, {
      path: ['phoneConsent'],
      message: 'expected "phoneConsent: true" beside a telephone number: it is published only with the consent of the producer',
    })
    .optional(),
  /** Synthetic or demonstration record; never in the default build. */
  sample: z.literal(true).optional(),
  /** Columns of an imported sheet that the register has no field for; kept, not shown. */
  extra: z.record(z.string(), line(500)).optional(),
});

/** A producer file after validation. */
export type ProducerRecord = z.infer<typeof producer>;
