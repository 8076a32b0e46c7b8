/** What search knows of a product: public fields only, as one row of a compact list. */

/** A product as search sees it; a tuple, because a thousand field names would be most of the file. */
export type SearchRow = readonly [
  /** Permanent id. */
  id: string,
  /** Name as printed. */
  name: string,
  /** Other names, joined by "; ", or ''. */
  aliases: string,
  /** Name of the producer. */
  producer: string,
  /** Commune, district and former province as printed, then the province of today, joined by ", ". */
  place: string,
  /** Stars of the current recognition, 0 where there was none yet. */
  stars: number,
  /** Decision date, year, or '' where time changes nothing; see catalogue/term. */
  term: string,
  /** 1 revoked, 2 an alcoholic drink, 4 by council result only; added up. */
  flags: number,
];

/** Flag of a revoked recognition. */
export const REVOKED = 1;
/** Flag of an alcoholic drink. */
export const ALCOHOL = 2;
/** Flag of a recognition known by the council's result only. */
export const COUNCIL = 4;
