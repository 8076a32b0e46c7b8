/** The parts of a recognition in a row: its day, year and round, its decision and authority, its end, its points. */
import { VALIDITY_MONTHS } from '../../../../src/domain/certificate.ts';
import { addDays, addMonths, yearOf, type CalendarDate } from '../../../../src/domain/date.ts';
import { fold } from '../../../../src/domain/text.ts';
import type { RowClaim } from '../../row.ts';
import { fault, type Fault } from '../complaint.ts';
import type { Context } from '../table/context.ts';
import type { Role } from '../table/header-words.ts';
import type { Slot } from '../table/table.ts';
import { plausible, whenIn, type When } from '../values/dates.ts';
import { decisionsIn, type Decision } from '../values/decision.ts';
import { scoreIn } from '../values/lists.ts';
import { plainText } from '../values/names.ts';
import { isReadable, type Draft } from './draft.ts';

/** Longest texts that the register takes. */
const LONGEST = { number: 60, issuer: 160, round: 40 };

const OTHER_DAY: Fault = fault(
  'date',
  'cùng một ngày ở cột ngày và trong ô quyết định',
  'the same day in the column of days and in the decision',
).fault;
const NO_NUMBER: Fault = fault('form', 'số quyết định như "123/QĐ-UBND"', 'the number of a decision such as "123/QĐ-UBND"').fault;
const NO_SCORE: Fault = fault('form', 'điểm từ 0 đến 100', 'points from 0 to 100').fault;

/** A date that is plausible, or nothing after its mistake was noted. */
function whenOf(draft: Draft, slot: Slot | undefined): When | null {
  if (slot === undefined || !isReadable(slot.cell)) return null;
  const read = whenIn(slot.cell, draft.reader.grid.is1904);
  const when = draft.valueOr(read, slot);
  return when === null ? null : draft.valueOr(plausible(when, draft.reader.latest), slot);
}

/** The first readable slot of a role in a block. */
export function slotOf(draft: Draft, role: Role, block: number): Slot | undefined {
  return draft.filled(role, block).find(({ cell }) => isReadable(cell));
}

/** The decisions of a cell, their days plausible; a bare number stands for itself. None after a mistake. */
export function decisionsOf(draft: Draft, slot: Slot | undefined): Decision[] {
  if (slot === undefined) return [];
  const text = draft.text(slot);
  if (/^(?:số\s*)?\d{1,6}$/iu.test(text)) return [{ number: text.replace(/\D/g, ''), date: null, issuer: null, text: '' }];
  if (slot.cell.date !== null) return [{ number: null, date: slot.cell.date, issuer: null, text: '' }];
  const decisions = draft.valueOr(decisionsIn(text), slot);
  if (decisions === null) return [];
  if (decisions.length === 0) draft.blame(slot, NO_NUMBER);
  for (const { date, number } of decisions) {
    if (date !== null) draft.valueOr(plausible({ date, year: null }, draft.reader.latest), slot);
    if (number !== null) draft.valueOr(plainText(number, LONGEST.number), slot);
  }
  return decisions;
}

/** Text of a slot that is short and plain, or null. */
function plainOf(draft: Draft, slot: Slot | undefined, longest: number): string | null {
  return slot === undefined ? null : draft.valueOr(plainText(draft.text(slot), longest), slot);
}

/** Day and year of a recognition: the day counts, and a printed year that differs from it is the name of the round. */
export function timed(date: CalendarDate | null, year: number | null, round: string | null): Pick<RowClaim, 'date' | 'year' | 'round'> {
  if (date === null) return { date, year, round };
  const isOther = year !== null && year !== yearOf(date);
  if (!isOther || (round?.includes(String(year)) ?? false)) return { date, year: null, round };
  return { date, year: null, round: round === null ? String(year) : `${round} năm ${year}` };
}

/** Round that the row or its heading prints: "2" below "Đợt" is "Đợt 2". */
export function roundOf(draft: Draft, block: number): string | null {
  const name = draft.row.header.blocks[block] ?? '';
  if (block > 0) return name.length <= LONGEST.round ? name : null;
  const slot = slotOf(draft, 'round', 0);
  if (slot === undefined) return null;
  const text = plainOf(draft, slot, LONGEST.round);
  const word = fold(slot.column.heading).startsWith('lan') ? 'Lần' : 'Đợt';
  return text !== null && /^(?:\d{1,2}|[IVX]{1,4})$/.test(text) ? `${word} ${text}` : text;
}

/** What the list's own decision adds to a row that prints no number and no other day. */
function ofList(context: Context, own: { number: string | null; date: CalendarDate | null; year: number | null }): Decision | null {
  const { decision } = context;
  if (decision === undefined || own.number !== null) return null;
  if (own.date !== null) return own.date === decision.date ? decision : null;
  const year = decision.date === null ? null : yearOf(decision.date);
  // A decision of January closes the round of the year before.
  return own.year === null || year === null || own.year === year || own.year === year - 1 ? decision : null;
}

/** What one block says of when and by whom; `context` only where the block may take from titles and headings. */
export function timeOfBlock(draft: Draft, block: number, decision: Decision | undefined, context: Context | null) {
  const dateSlot = slotOf(draft, 'decisionDate', block);
  const printed = whenOf(draft, dateSlot);
  const ofYear = whenOf(draft, slotOf(draft, 'year', block));
  const inDecision = decision?.date ?? null;
  if (dateSlot !== undefined && printed?.date != null && inDecision !== null && printed.date !== inDecision)
    draft.blame(dateSlot, OTHER_DAY);
  const own = {
    number: decision?.number ?? null,
    date: printed?.date ?? inDecision ?? ofYear?.date ?? null,
    year: ofYear?.year ?? (ofYear?.date == null ? null : yearOf(ofYear.date)) ?? printed?.year ?? null,
  };
  const list = context === null ? null : ofList(context, own);
  const year = own.date === null ? (own.year ?? context?.year ?? null) : own.year;
  const round = roundOf(draft, block) ?? (own.date === null && own.year === null ? (context?.round ?? null) : null);
  const issuer = plainOf(draft, slotOf(draft, 'issuer', block), LONGEST.issuer) ?? decision?.issuer ?? list?.issuer ?? null;
  return { ...timed(own.date ?? list?.date ?? null, year, round), decisionNumber: own.number ?? list?.number ?? null, issuer };
}

/** Looks at the printed end of a recognition: 36 months behind its day, or the day before. Without a day it is only kept. */
export function checkEnd(draft: Draft, block: number, claim: Pick<RowClaim, 'date' | 'year'>): void {
  const slot = slotOf(draft, 'expiresOn', block);
  if (slot === undefined) return;
  const span = /^(?:\(?\s*)?0?(\d{1,2})\s*(tháng|năm)(?!\s*\d)/iu.exec(draft.text(slot));
  if (span !== null) {
    const months = Number(span[1]) * (fold(span[2] ?? '') === 'nam' ? 12 : 1);
    if (months !== VALIDITY_MONTHS) draft.blame(slot, fault('date', `${VALIDITY_MONTHS} tháng`, `${VALIDITY_MONTHS} months`).fault);
    return;
  }
  const end = draft.valueOr(whenIn(slot.cell, draft.reader.grid.is1904), slot);
  if (end === null) return;
  if (claim.date === null) {
    draft.keep(slot.column.heading, draft.text(slot));
    return;
  }
  const last = addMonths(claim.date, VALIDITY_MONTHS);
  const isRight = end.date === null ? end.year === yearOf(last) : end.date === last || end.date === addDays(last, -1);
  const shown = last.split('-').reverse().join('/');
  if (!isRight)
    draft.blame(
      slot,
      fault('date', `${shown}: ${VALIDITY_MONTHS} tháng sau ngày công nhận`, `${shown}: ${VALIDITY_MONTHS} months after the recognition`)
        .fault,
    );
}

/** Points of a block. */
export function scoreOf(draft: Draft, block: number): number | null {
  const slot = slotOf(draft, 'score', block);
  if (slot === undefined) return null;
  const score = scoreIn(draft.text(slot));
  if (score === null) draft.blame(slot, NO_SCORE);
  return score;
}
