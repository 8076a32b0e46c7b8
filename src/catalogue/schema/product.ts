/** Schema of content/products/<former-province>/<id>.yaml. */
import { z } from 'astro/zod';
import { gtin14Of } from '../../domain/gtin.ts';
import { GROUP_KEYS } from '../../domain/taxonomy.ts';
import { certificate } from './certificate.ts';
import { standNumber } from './fair.ts';
import { day, id, line, place, source } from './parts.ts';

/** A photograph that lies beside the product's file. */
const photo = z.strictObject({
  /** File name beside the YAML file: JPEG, PNG, WebP or AVIF. */
  file: z
    .string()
    .regex(/^[\w][\w.-]*\.(?:jpe?g|png|webp|avif)$/i, 'expected the name of a picture file beside this one (.jpg, .png, .webp, .avif)'),
  /** What is on it, in Vietnamese, for those who do not see it. */
  alt: line(200),
  /** Who made it. */
  credit: line(120).optional(),
});

/** What buyers ask before they order: as the producer states it, never estimated. */
const trade = z.strictObject({
  /** Pack size and packaging ("chai thủy tinh 500 ml, thùng 12 chai"). */
  packaging: line(200).optional(),
  /** How long it keeps ("12 tháng, nơi khô mát"). */
  shelfLife: line(160).optional(),
  /** What can be delivered in a month ("2.000 chai"). */
  capacityPerMonth: line(160).optional(),
  /** Smallest order ("50 thùng"). */
  minimumOrder: line(160).optional(),
  /** Days or weeks from order to delivery ("7 ngày"). */
  leadTime: line(160).optional(),
  /** Whether the producer issues VAT invoices: yes or no. */
  invoice: z.enum(['yes', 'no'], { error: 'expected "yes" or "no" in quotes' }).optional(),
  /** Prices by volume, smallest volume first. */
  priceByVolume: z
    .array(
      z.strictObject({
        /** From which volume ("từ 100 chai"). */
        from: line(80),
        /** Amount in đồng a unit, a whole number. */
        amount: z.int().min(0).max(999_999_999_999),
        /** What it buys ("chai 500 ml"). */
        unit: line(120),
      }),
    )
    .min(1)
    .optional(),
  /** Day on which the producer stated it. */
  statedOn: day,
  /** Where it was read, where it is public. */
  source: source.optional(),
});

/** Something that can be ordered when the operator switches ordering on; only what the producer itself offers. */
const offer = z
  .strictObject({
    /** Id inside the product ("chai-500ml"); "<product>.<id>" is the SKU, which orders keep for ever. */
    id,
    /** Price of one unit in đồng, VAT included, a whole number; at most 99,999,999. */
    price: z.int().min(1_000).max(99_999_999),
    /** What one unit is ("chai 500 ml"). */
    unit: line(120),
    /** First day on which orders are taken; without, at once. */
    from: day.optional(),
    /** Last day on which orders are taken; without, until it is taken away. */
    to: day.optional(),
    /** Most units in one order (99 without). */
    maxPerOrder: z.int().min(1).max(99).optional(),
    /** Units to pick up at the producer's own place (see seller.pickup of the producer); without, none there. */
    stock: z.int().min(0).max(999_999).optional(),
    /** Units to pick up at stands of fairs. */
    fairs: z
      .array(
        z.strictObject({
          /** Id of the fair: the name of a file in content/fairs/. */
          fair: id,
          /** Number of the producer's stand there. */
          stand: standNumber,
          /** Units brought to that stand for orders. */
          stock: z.int().min(0).max(999_999),
        }),
      )
      .min(1)
      .optional(),
  })
  .refine(({ stock, fairs }) => stock !== undefined || fairs !== undefined, {
    path: ['stock'],
    message: 'expected "stock", "fairs" or both: found no place where it can be picked up',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'expected the last day not to be before the first one',
  });

/** A product. */
export const product = z.strictObject({
  /** Name as printed in the recognition. */
  name: line(200),
  /** Other names under which it was recognised or sold. */
  aliases: z.array(line(200)).optional(),
  /** Id of its producer: the name of a file in content/producers/. */
  producer: id,
  /** Place as printed. */
  place,
  /** Group by key: food, drink, herbal, craft, ornamental, tourism. */
  group: z.enum(GROUP_KEYS, { error: `expected one of ${GROUP_KEYS.join(', ')}` }),
  /** Number of the product set (1-26), only where certain. */
  set: z.int().min(1).max(26).optional(),
  /** An alcoholic drink: shown behind an 18+ confirmation. "40 độ đạm" on fish sauce is not alcohol. */
  alcohol: z.literal(true).optional(),
  /** Recognitions, oldest first. */
  certificates: z.array(certificate).min(1, 'expected at least one recognition: only recognised products are listed'),
  /** One or two plain sentences. */
  summary: line(500).optional(),
  /** Ingredients as printed. */
  ingredients: line(500).optional(),
  /** How it is made, as printed. */
  process: line(500).optional(),
  /** What sets it apart, as printed. */
  specialty: line(500).optional(),
  /** Other marks and standards it carries. */
  marks: z
    .array(
      z.strictObject({
        /** Id in content/reference/marks.yaml. */
        mark: id,
        /** As printed, where it says more than the name of the mark. */
        asPrinted: line(160).optional(),
      }),
    )
    .optional(),
  /** Export markets as printed. */
  exportMarkets: z.array(line(80)).optional(),
  /** A price that a source printed; never estimated. */
  price: z
    .strictObject({
      /** Amount in đồng, a whole number. */
      amount: z.int().min(0).max(999_999_999_999),
      /** What it buys ("chai 500 ml"). */
      unit: line(120),
      /** Where it was read. */
      source,
    })
    .optional(),
  /** Number below the barcode (GTIN of 8, 12, 13 or 14 digits), as on the pack. */
  gtin: z
    .string()
    .transform((text) => text.replace(/[ -]/g, ''))
    .refine((text) => gtin14Of(text) !== null, 'expected a GTIN of 8, 12, 13 or 14 digits in quotes whose last digit is its check digit')
    .optional(),
  /** What buyers ask before they order. */
  trade: trade.optional(),
  /** What can be ordered; nothing of it shows while ordering is off. Never for drinks with alcohol. */
  offers: z.array(offer).min(1).optional(),
  /** Photographs. */
  images: z.array(photo).optional(),
  /** Further pages on the product. */
  otherSources: z.array(source).optional(),
  /** Synthetic or demonstration record; never in the default build. */
  sample: z.literal(true).optional(),
  /** Columns of an imported sheet that the register has no field for; kept, not shown. */
  extra: z.record(z.string(), line(500)).optional(),
});

/** A product file after validation. */
export type ProductRecord = z.infer<typeof product>;
