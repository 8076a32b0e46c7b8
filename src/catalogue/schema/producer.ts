/** Schema of content/producers/<id>.yaml. */
import { z } from 'astro/zod';
import { PRODUCER_KINDS } from '../../domain/product.ts';
import { line, place, webAddress } from './parts.ts';

/** Who sells, as a buyer must be told (law 122/2025/QH15 on electronic commerce); needed for offers. */
const seller = z.strictObject({
  /** Registered name that stands on receipts. */
  legalName: line(200),
  /** Tax code or number of the registration. */
  taxCode: z
    .string()
    .regex(/^[0-9]{9,13}(?:-[0-9]{3})?$/, 'expected a tax code of 9 to 13 digits in quotes, with "-001" for a branch')
    .optional(),
  /** Business mail address that gets orders; also where requests for quotation go. */
  email: z.email('expected a mail address such as "donhang@example.vn"'),
  /** Where goods can be picked up outside fairs. */
  pickup: z
    .strictObject({
      /** Address as a stranger finds it. */
      address: line(200),
      /** When somebody is there ("thứ hai đến thứ bảy, 8:00-17:00"). */
      hours: line(120),
    })
    .optional(),
  /** The seller's own account, to which buyers transfer; without, no transfer is offered. */
  bank: z
    .strictObject({
      /** Number of the bank (BIN of NAPAS): six digits. */
      bin: z.string().regex(/^\d{6}$/, 'expected the six digits of the bank in quotes, such as "970436"'),
      /** Name of the bank as buyers know it. */
      name: line(80),
      /** Account: 1 to 19 letters and digits. */
      account: z.string().regex(/^[A-Za-z0-9]{1,19}$/, 'expected 1 to 19 letters and digits in quotes, without blanks'),
      /** Holder as the bank prints it: capitals without diacritics. */
      holder: z.string().regex(/^[A-Z0-9 .,&-]{1,60}$/, 'expected the holder in capitals without diacritics, as the bank prints it'),
    })
    .optional(),
  /** The operator takes cards for this seller through its own account with the provider, and settles with it. */
  cards: z.literal(true).optional(),
});

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
      email: z.email('expected a mail address such as "donhang@example.vn"').optional(),
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
  /** Who sells; nothing of it shows while ordering is off. */
  seller: seller.optional(),
  /** Synthetic or demonstration record; never in the default build. */
  sample: z.literal(true).optional(),
  /** Columns of an imported sheet that the register has no field for; kept, not shown. */
  extra: z.record(z.string(), line(500)).optional(),
});

/** A producer file after validation. */
export type ProducerRecord = z.infer<typeof producer>;
