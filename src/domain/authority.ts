/** Who recognises three stars in each period, by the rules of the programme. Four stars have always been the province's, five the ministry's. */
import type { CalendarDate } from './date.ts';

/** Level of an authority. */
export type Authority = 'province' | 'district';

/** A period of the rules. */
export interface Period {
  /** First day. */
  readonly from: CalendarDate;
  /** Last day, or null for the rules in force. */
  readonly to: CalendarDate | null;
  /** Number of the decision. */
  readonly rule: string;
  /** Who recognises three stars. */
  readonly three: Authority;
}

/** A day that the compiler is told is one: the list below is checked by its test. */
const day = (text: string) => text as CalendarDate;

/** The periods, the newest first. The first day of the newest is the day of signing; the gazette has not been read. */
export const PERIODS: readonly Period[] = [
  { from: day('2026-05-22'), to: null, rule: '26/2026/QĐ-TTg', three: 'province' },
  { from: day('2025-07-06'), to: day('2026-05-21'), rule: '1489/QĐ-TTg', three: 'province' },
  { from: day('2023-02-24'), to: day('2025-07-05'), rule: '148/QĐ-TTg', three: 'district' },
  { from: day('2019-08-21'), to: day('2023-02-23'), rule: '1048/QĐ-TTg', three: 'province' },
];
