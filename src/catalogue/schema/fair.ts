/** Schema of content/fairs/<id>.yaml. */
import { z } from 'astro/zod';
import { STARS } from '../../domain/certificate.ts';
import { FAIR_KINDS, FAIR_STATUSES } from '../../domain/fair.ts';
import { GROUP_KEYS } from '../../domain/taxonomy.ts';
import { day, id, line, source, webAddress } from './parts.ts';

/** Number of a stand as on the ground: "A12", "B-03", "K1/5". */
export const standNumber = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}./-]{0,11}$/u, 'expected a stand number of at most 12 letters and digits, such as "A12"');

/** A time of day, HH:MM. */
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a time in quotes, such as "08:00"');

/** A fair, forum, market week or matchmaking day. Only what a source prints; nothing for what it does not. */
export const fair = z
  .strictObject({
    /** Vietnamese name as printed. */
    name: line(250),
    /** English name, as printed or translated. */
    nameEn: line(250).optional(),
    /** Kind: ocop-fair, regional-forum, market-week, national-fair (general, with an OCOP zone), tet-fair, matchmaking. */
    kind: z.enum(FAIR_KINDS, { error: `expected one of ${FAIR_KINDS.join(', ')}` }),
    /** State by its source: planned, confirmed, postponed, cancelled, held. */
    status: z.enum(FAIR_STATUSES, { error: `expected one of ${FAIR_STATUSES.join(', ')}` }),
    /** Day on which the source was last looked at. */
    lastChecked: day,
    /** Organisers as printed. */
    organisers: z.array(line(160)).optional(),
    /** Where. */
    venue: z.strictObject({
      /** Name as printed, with its address where the source prints both in one. */
      name: line(250),
      /** Street address, where printed apart. */
      address: line(250).optional(),
      /** Slug of its province of today. */
      province: id,
      /** Slug of its former province, where a source from before July 2025 prints that. */
      formerProvince: id.optional(),
    }),
    /** First day. */
    start: day.optional(),
    /** Last day. */
    end: day.optional(),
    /** Year, only where no day is known. */
    year: z.int().min(2018, 'expected a year from 2018 on: the programme began then').max(2100).optional(),
    /** What was printed, where it is no full date. */
    datesAsPrinted: line(120).optional(),
    /** Days in between on which it is closed. */
    closed: z.array(day).optional(),
    /** Opening hours; one entry without days holds for all. */
    hours: z
      .array(
        z.strictObject({
          /** First day for which they hold. */
          from: day.optional(),
          /** Last day for which they hold. */
          to: day.optional(),
          /** When it opens, HH:MM. */
          opens: time,
          /** When it closes, HH:MM. */
          closes: time,
        }),
      )
      .optional(),
    /** Number of stands as printed. */
    booths: z.int().min(1).max(100_000).optional(),
    /** Number of exhibitors as printed. */
    exhibitors: z.int().min(1).max(100_000).optional(),
    /** What the source says of the size, in its own words. */
    sizeNote: line(300).optional(),
    /** What came of it, as printed. */
    result: line(300).optional(),
    /** A remark of the register in Vietnamese. */
    note: line(400).optional(),
    /** The same remark in English. */
    noteEn: line(400).optional(),
    /** Zones in the order of the catalogue: by commune, province or subject. */
    zones: z
      .array(
        z.strictObject({
          /** Id inside the fair. */
          id,
          /** Vietnamese name. */
          name: line(120),
          /** English name. */
          nameEn: line(120).optional(),
        }),
      )
      .optional(),
    /** Who shows what where; made by "npm run fair -- stands" from a sheet of the organiser. */
    stands: z
      .array(
        z.strictObject({
          /** Number of the stand, once in a fair. */
          stand: standNumber,
          /** Id of its zone. */
          zone: id.optional(),
          /** Id of the producer: the name of a file in content/producers/. */
          producer: id,
          /** Ids of its products that are shown; without, all that the register has. */
          products: z.array(id).min(1, 'expected at least one product; leave the field out to show all of the producer').optional(),
        }),
      )
      .optional(),
    /** Products of the register that belong to the catalogue without a stand; every given condition must hold. */
    include: z
      .strictObject({
        /** Slug of a province of today. */
        province: id.optional(),
        /** Slug of a former province. */
        formerProvince: id.optional(),
        /** Group by key. */
        group: z.enum(GROUP_KEYS, { error: `expected one of ${GROUP_KEYS.join(', ')}` }).optional(),
        /** Fewest stars. */
        minStars: z.union([z.literal(3), z.literal(4), z.literal(5)], { error: `expected one of ${STARS.join(', ')}` }).optional(),
        /** Only products that certainly hold their stars on every day of the fair. */
        inForce: z.literal(true).optional(),
      })
      .refine((conditions) => Object.keys(conditions).length > 0, 'expected at least one condition; leave the field out to include nothing')
      .optional(),
    /** Plan of the ground: rows of stand numbers, or an SVG file beside this one. */
    plan: z
      .union([
        z.strictObject({
          /** Rows from back to front; cells separated by spaces, "." for an aisle: "A1 A2 . B1". */
          grid: z.array(line(600)).min(1),
        }),
        z.strictObject({
          /** File name beside the YAML file; the shape of a stand has the id "stand-<number>". */
          svg: z.string().regex(/^[\w][\w.-]*\.svg$/, 'expected the name of an .svg file beside this one'),
        }),
      ])
      .optional(),
    /** Ids of products that open the catalogue; chosen by the organiser, never paid for. */
    featured: z.array(id).max(12).optional(),
    /** Page of the organiser. */
    website: webAddress.optional(),
    /** Where it was read. */
    source,
    /** Further pages. */
    otherSources: z.array(source).optional(),
    /** Demonstration record; never in the default build. */
    sample: z.literal(true).optional(),
  })
  .superRefine((value, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const { start, end, year, closed = [] } = value;
    if (start !== undefined && end !== undefined && end < start)
      refuse('end', `found ${end}, before the start of ${start}; expected that day or a later one`);
    if (year !== undefined && (start ?? end) !== undefined) refuse('year', 'expected days or a year, found both: drop the year');
    const outside = closed.find((date) => start === undefined || end === undefined || date <= start || date >= end);
    if (outside !== undefined) refuse('closed', `found ${outside}, expected days between the first and the last day of the fair`);
  });

/** A fair file after validation. */
export type FairRecord = z.infer<typeof fair>;
