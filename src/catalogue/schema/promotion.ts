/** Schema of content/promotions/<id>.yaml. */
import { z } from 'astro/zod';
import { id, line } from './parts.ts';

/** A day, or a minute of a day, in Viet Nam: "2026-12-11" or "2026-12-11T08:00". */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/, 'expected a day or a minute in Viet Nam, such as "2026-12-11T08:00"')
  .refine((text) => {
    const day = text.slice(0, 10);
    return !Number.isNaN(Date.parse(day)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  }, 'expected a day that exists');

/** A reduction that buyers get by a code. Never for drinks with alcohol. */
export const promotion = z
  .strictObject({
    /** What the buyer types: 4 to 20 capitals and digits. */
    code: z.string().regex(/^[A-Z0-9]{4,20}$/, 'expected 4 to 20 capital letters and digits'),
    /** What it is, as buyers read it ("Ưu đãi khai mạc"). */
    name: line(120),
    /** English name. */
    nameEn: line(120).optional(),
    /** Id of the fair for whose orders it holds; without, for all orders. */
    fair: id.optional(),
    /** First moment, Asia/Ho_Chi_Minh; a day alone means its beginning. */
    from: moment,
    /** Last moment, Asia/Ho_Chi_Minh; a day alone means its end, a minute is not included. */
    to: moment,
    /** Part of the price in percent, 1 to 100; rounded down to whole đồng. */
    percent: z.int().min(1).max(100).optional(),
    /** Amount in đồng, once in the order of a seller. */
    amount: z.int().min(1).max(99_999_999).optional(),
    /** Ids of the producers whose orders it lowers, since it is they who get less; at least one. */
    sellers: z.array(id).min(1),
    /** Ids of the products whose price it lowers; without, all of those sellers. */
    products: z.array(id).min(1).optional(),
    /** Least sum of those products in đồng. */
    minimum: z.int().min(1).max(99_999_999).optional(),
    /** How many orders it holds for. */
    maxUses: z.int().min(1).max(1_000_000).optional(),
    /** How many orders of one mail address it holds for. */
    perBuyer: z.int().min(1).max(100).optional(),
    /** Synthetic or demonstration record; never in the default build. */
    sample: z.literal(true).optional(),
  })
  .refine(({ percent, amount }) => (percent === undefined) !== (amount === undefined), {
    path: ['percent'],
    message: 'expected either "percent" or "amount", found both or none',
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'expected the last moment not to be before the first one' });

/** A promotion file after validation. */
export type PromotionRecord = z.infer<typeof promotion>;
