/** The six groups and twenty-six product sets of the programme (QĐ 26/2026/QĐ-TTg, Annex I; same groups as QĐ 148/QĐ-TTg 2023). */

/** Keys of the groups in the official order I-VI. */
export const GROUP_KEYS = ['food', 'drink', 'herbal', 'craft', 'ornamental', 'tourism'] as const;

/** Key of a group. */
export type GroupKey = (typeof GROUP_KEYS)[number];

/** Sets of alcoholic drinks: clear spirits, other alcoholic drinks. */
export const ALCOHOL_SETS: readonly number[] = [14, 15];

/** Set of health supplements and herbal medicines, which carry a legal notice. */
export const SUPPLEMENT_SET = 18;

/** A product set ("bộ sản phẩm"). */
export interface ProductSet {
  /** Official number, 1-26. */
  readonly no: number;
  /** Slug of the Vietnamese name. */
  readonly slug: string;
  /** Official Vietnamese name. */
  readonly name: string;
  /** English name (own translation). */
  readonly nameEn: string;
  /** Name of the family between group and set, as printed. */
  readonly family: string;
}

/** A group ("nhóm"). */
export interface Group {
  /** Key used in content and code. */
  readonly key: GroupKey;
  /** Roman number, I-VI. */
  readonly code: string;
  /** Vietnamese slug for addresses. */
  readonly slug: string;
  /** English slug for addresses. */
  readonly slugEn: string;
  /** Official Vietnamese name. */
  readonly name: string;
  /** English name (own translation). */
  readonly nameEn: string;
  /** Its sets in official order. */
  readonly sets: readonly ProductSet[];
}
