/** Schemas of content/reference/*.yaml and content/redirects.yaml: lists, one file each. */
import { z } from 'astro/zod';
import { GROUP_KEYS } from '../../domain/taxonomy.ts';
import { id, line } from './parts.ts';

/** Official two-digit province code, a string with a leading zero. */
const code = z.string().regex(/^\d{2}$/, 'expected a two-digit code in quotes, such as "01"');

/** regions.yaml: the six socio-economic regions. */
export const regions = z.array(
  z.strictObject({
    /** Slug. */
    slug: id,
    /** Vietnamese name. */
    name: line(80),
    /** English name. */
    nameEn: line(80),
  }),
);

/** provinces.yaml: the 34 provinces and cities with the 63 former ones. */
export const provinces = z.array(
  z.strictObject({
    /** Official two-digit code (QĐ 19/2025/QĐ-TTg). */
    code,
    /** Slug, unique among the 34. */
    slug: id,
    /** Vietnamese name. */
    name: line(60),
    /** English name. */
    nameEn: line(60),
    /** Vietnamese name with its kind. */
    fullName: line(80),
    /** City under the central government, or province. */
    kind: z.enum(['city', 'province']),
    /** Slug of its region. */
    region: id,
    /** The former provinces it was made of, itself included. */
    formerProvinces: z
      .array(
        z.strictObject({
          /** Slug, unique among the 63. */
          slug: id,
          /** Vietnamese name. */
          name: line(60),
          /** Code of the General Statistics Office before July 2025. */
          gsoCodeBefore2025: code,
          /** ISO 3166-2 code. */
          iso31662: z.string().regex(/^VN-[A-Z0-9]{2}$/),
        }),
      )
      .min(1),
  }),
);

/** groups.yaml: the six groups with the 26 sets. */
export const groups = z.array(
  z.strictObject({
    /** Key used in content and code. */
    key: z.enum(GROUP_KEYS),
    /** Roman number. */
    code: line(4),
    /** Vietnamese slug for addresses. */
    slug: id,
    /** English slug for addresses. */
    slugEn: id,
    /** Official Vietnamese name. */
    name: line(160),
    /** English name. */
    nameEn: line(160),
    /** Sets in official order. */
    sets: z
      .array(
        z.strictObject({
          /** Official number, 1-26. */
          no: z.int().min(1).max(26),
          /** Slug of the Vietnamese name. */
          slug: id,
          /** Official Vietnamese name. */
          name: line(200),
          /** English name. */
          nameEn: line(200),
          /** Name of the family between group and set, as printed. */
          family: line(120),
        }),
      )
      .min(1),
  }),
);

/** marks.yaml: other marks and standards that a product can carry. */
export const marks = z.array(
  z.strictObject({
    /** Id used in product files. */
    id,
    /** Vietnamese name. */
    name: line(120),
    /** English name. */
    nameEn: line(120),
    /** What it says, in one Vietnamese sentence. */
    about: line(300).optional(),
  }),
);

/** redirects.yaml: ids that were renamed or merged; kept for ever. */
export const redirects = z.array(
  z.strictObject({
    /** Kind of record. */
    kind: z.enum(['product', 'producer', 'fair']),
    /** Id that is no longer used. */
    from: id,
    /** Id that stands for it now. */
    to: id,
  }),
);
