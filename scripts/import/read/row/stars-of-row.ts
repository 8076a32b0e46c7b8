/** The stars of one recognition of a row: from its column, from columns to tick, from a heading or a title. */
import { fault, type Fault } from '../complaint.ts';
import type { Role } from '../table/header-words.ts';
import { isTicked, starsIn, type Stars } from '../values/stars.ts';
import { isReadable, type Draft } from './draft.ts';

/** Columns to tick and what a tick there means. */
const TICKS: readonly (readonly [role: Role, stars: Stars | null])[] = [
  ['stars3', { stars: 3, isPotentialFiveStar: false }],
  ['stars4', { stars: 4, isPotentialFiveStar: false }],
  ['stars5', { stars: 5, isPotentialFiveStar: false }],
  ['starsPotential', { stars: 4, isPotentialFiveStar: true }],
  ['starsLow', null],
];

const TICKED_TWICE: Fault = fault('stars', 'dấu x ở một cột sao duy nhất', 'a tick in one star column only').fault;
const LOW: Fault = fault(
  'stars',
  '3, 4 hoặc 5 sao (1 và 2 sao không được Chương trình công nhận)',
  '3, 4 or 5 stars (the programme does not recognise 1 and 2)',
).fault;
const NO_TICK: Fault = fault('stars', 'dấu x hoặc ô trống trong cột sao', 'a tick or nothing in a star column').fault;
const CONTRADICTED: Fault = fault('stars', 'cùng hạng sao với đề mục phía trên', 'the same stars as the heading above').fault;

/** Stars that were read, `none` where no cell speaks of any, `wrong` after a mistake was noted. */
export type StarsOfRow = Stars | 'none' | 'wrong';

/** What the columns to tick say. */
function ticked(draft: Draft, block: number): StarsOfRow {
  const found: (Stars | null)[] = [];
  for (const [role, stars] of TICKS) {
    for (const slot of draft.filled(role, block).filter(({ cell }) => isReadable(cell))) {
      const own = starsIn(draft.text(slot));
      const isNamed = 'value' in own && own.value.stars === stars?.stars;
      const tick = isTicked(draft.text(slot)) ?? (isNamed ? true : null);
      if (tick === null) {
        draft.blame(slot, NO_TICK);
        return 'wrong';
      }
      if (!tick) continue;
      found.push(stars);
      if (found.length > 1) draft.blame(slot, TICKED_TWICE);
      else if (stars === null) draft.blame(slot, LOW);
    }
  }
  const [only] = found;
  return only === undefined ? 'none' : found.length > 1 || only === null ? 'wrong' : only;
}

/** The stars that the cells of one block give; a heading above must not say others. */
export function starsOfBlock(draft: Draft, block: number, ofHeading: Stars | undefined): StarsOfRow {
  const [slot] = draft.filled('stars', block);
  if (slot === undefined) return ticked(draft, block);
  if (!isReadable(slot.cell)) return 'wrong';
  const stars = draft.valueOr(starsIn(draft.text(slot)), slot);
  if (stars === null) return 'wrong';
  if (ofHeading === undefined || ofHeading.stars === stars.stars) return stars;
  draft.blame(slot, CONTRADICTED);
  return 'wrong';
}
