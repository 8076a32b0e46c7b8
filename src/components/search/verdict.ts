/** The verdict of a found product on the reader's day. */
import { verdictOn, type Verdict } from '../../domain/certificate.ts';
import { calendarDate } from '../../domain/date.ts';
import type { SearchDocument } from '../../search/contract.ts';
import { graceDays, today } from './engine.ts';

/** What the register says of a product today. */
export function verdictOf({ stars, term, standing }: SearchDocument): Verdict {
  const date = calendarDate(term);
  const year = /^\d{4}$/.test(term) ? Number(term) : null;
  const revocation = standing === 'revoked' ? { date: null } : null;
  return verdictOn(stars === 0 ? [] : [{ stars, date, year, revocation }], today(), graceDays);
}
