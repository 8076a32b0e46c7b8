/** The recognitions that a row speaks of. */
import type { RowClaim } from '../../row.ts';
import { fault, type Fault } from '../complaint.ts';
import { OF_CLAIM } from '../table/header-words.ts';
import { isRemark, type Slot } from '../table/table.ts';
import { plausible, withoutDays } from '../values/dates.ts';
import { decisionsIn, type Decision } from '../values/decision.ts';
import { NO_STARS, starsIn, starsWithin, type Stars } from '../values/stars.ts';
import { checkEnd, decisionsOf, roundOf, scoreOf, slotOf, timed, timeOfBlock } from './claim-parts.ts';
import type { Draft } from './draft.ts';
import { starsOfBlock } from './stars-of-row.ts';

const SEVERAL_DECISIONS: Fault = fault(
  'stars',
  'một quyết định trong một ô, hoặc hạng sao ghi rõ cho từng quyết định',
  'one decision in a cell, or the stars of each decision beside it',
).fault;
const NO_RECOGNITION: Fault = fault(
  'form',
  'hạng sao kèm năm hoặc quyết định ("4 sao, 123/QĐ-UBND ngày 05/01/2025")',
  'stars with a year or a decision ("4 sao, 123/QĐ-UBND ngày 05/01/2025")',
).fault;

/** Stars for each of several decisions in one cell: beside each of them, or in as many lines of the star cell. */
function starsForEach(draft: Draft, block: number, decisions: readonly Decision[]): (Stars | null)[] {
  const beside = decisions.map(({ text }) => starsWithin(text));
  if (beside.every((stars) => stars !== null)) return beside;
  const [slot] = draft.filled('stars', block);
  const lines =
    slot === undefined
      ? []
      : draft
          .text(slot)
          .split(/[\n;]+/)
          .map((line) => starsIn(line));
  return lines.length === decisions.length ? lines.map((read) => ('value' in read ? read.value : null)) : [null];
}

/** The recognitions of a cell with several decisions, or none after the mistake was noted. */
function severalClaims(draft: Draft, block: number, decisions: readonly Decision[], slot: Slot): RowClaim[] {
  const stars = starsForEach(draft, block, decisions);
  const claims = decisions.flatMap((decision, at): RowClaim[] => {
    const own = stars[at];
    if (own == null) return [];
    const time = timed(decision.date, null, null);
    return [{ ...own, ...time, decisionNumber: decision.number, issuer: decision.issuer, score: null, revoked: null }];
  });
  if (claims.length === decisions.length) return claims;
  draft.blame(slot, SEVERAL_DECISIONS);
  return [];
}

/** A cell that says all of a recognition: "4 sao (2022)", "3 sao, QĐ 12/QĐ-UBND ngày 05/01/2023". */
function wholeClaim(draft: Draft, block: number, slot: Slot): RowClaim[] {
  const text = draft.text(slot);
  const decisions = draft.valueOr(decisionsIn(text), slot);
  if (decisions === null) return [];
  const [decision] = decisions;
  const alone = starsIn(text);
  const stars = 'value' in alone ? alone.value : starsWithin(text);
  if (stars === null || decisions.length > 1) {
    draft.blame(slot, NO_RECOGNITION);
    return [];
  }
  const printed = /(?<!\d)(20\d{2})(?!\d)/.exec(withoutDays(text).replace(decision?.number ?? '\u0000', ' '))?.[1];
  const year = printed === undefined ? null : Number(printed);
  const when = draft.valueOr(
    plausible({ date: decision?.date ?? null, year: decision?.date == null ? year : null }, draft.reader.latest),
    slot,
  );
  const time = timed(when?.date ?? null, year, roundOf(draft, block));
  return [{ ...stars, ...time, decisionNumber: decision?.number ?? null, issuer: decision?.issuer ?? null, score: null, revoked: null }];
}

/** The recognitions of one block; none where it is blank or after a mistake was noted. */
function claimsOfBlock(draft: Draft, block: number, isOnly: boolean): RowClaim[] {
  const filled = OF_CLAIM.flatMap((role) => draft.filled(role, block));
  const whole = slotOf(draft, 'recognition', block);
  const isBlank = filled.length === 0;
  if (block > 0 && filled.length > 0 && filled.every((slot) => isRemark(draft.text(slot)))) {
    for (const slot of filled) draft.keep(slot.column.heading, draft.text(slot));
    return [];
  }
  if (whole !== undefined) return wholeClaim(draft, block, whole);
  if (isBlank && !isOnly) return [];
  const context = isOnly ? draft.row.context : null;
  const decisionSlot = slotOf(draft, 'decisionNo', block);
  const decisions = decisionsOf(draft, decisionSlot);
  if (decisions.length > 1 && decisionSlot !== undefined) return severalClaims(draft, block, decisions, decisionSlot);
  const before = draft.problems.length;
  const own = starsOfBlock(draft, block, context?.stars);
  const stars = own === 'none' ? (context?.stars ?? null) : own;
  if (stars === null) draft.blame(draft.placeOf('stars', block), NO_STARS);
  const time = timeOfBlock(draft, block, decisions[0], context);
  checkEnd(draft, block, time);
  const score = scoreOf(draft, block);
  return stars === null || stars === 'wrong' || draft.problems.length > before ? [] : [{ ...stars, ...time, score, revoked: null }];
}

/** The time of a recognition as text that sorts; '' where nothing is known. */
function sortKey({ date, year }: RowClaim): string {
  return date ?? (year === null ? '' : String(year));
}

/** The recognitions of a row, the oldest first; blocks without a time keep their order. */
export function claimsOf(draft: Draft): RowClaim[] {
  const blocks = draft.row.header.blocks.map((_, block) => block);
  const used = blocks.filter((block) =>
    OF_CLAIM.some((role) => draft.row.slots.some(({ column }) => column.role === role && column.block === block)),
  );
  const isOnly = used.length <= 1;
  const claims = (used.length === 0 ? [0] : used).flatMap((block) => claimsOfBlock(draft, block, isOnly));
  if (claims.length === 0 && draft.problems.length === 0) draft.blame(draft.placeOf('stars', used[0] ?? 0), NO_STARS);
  const isTimed = claims.every((claim) => sortKey(claim) !== '');
  return isTimed ? claims.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b), 'en')) : claims;
}
