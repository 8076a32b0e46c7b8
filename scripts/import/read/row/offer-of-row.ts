/** What a row says of the offer: price, marks, web address; and of the kind of its producer. What is not whole is kept as printed. */
import { fold } from '../../../../src/domain/text.ts';
import type { ReadRow } from '../../row.ts';
import { addressesIn, marksIn } from '../values/lists.ts';
import { plainText, producerKindIn } from '../values/names.ts';
import { priceHeading, priceIn } from '../values/price.ts';
import type { Draft } from './draft.ts';

/** Longest mark that the register takes. */
const LONGEST_MARK = 160;

/** The price where it is whole; what is not is kept as printed. */
export function priceOf(draft: Draft): ReadRow['price'] {
  const [slot] = draft.filled('price');
  const unit = draft.first('unit');
  const unitHeading = draft.filled('unit')[0]?.column.heading ?? '';
  if (slot === undefined) {
    draft.keep(unitHeading, unit);
    return null;
  }
  const price = priceIn(draft.text(slot), unit, priceHeading(slot.column.heading));
  if (price === null) draft.keep(slot.column.heading, draft.text(slot));
  if (price === null || (unit !== '' && fold(price.unit) !== fold(unit))) draft.keep(unitHeading, unit);
  return price;
}

/** Marks of all columns of marks; a cell that names none ("x") is kept. */
export function marksOf(draft: Draft): string[] {
  const marks = draft.filled('certs').flatMap((slot) => {
    const own = marksIn(draft.text(slot));
    const plain = own.filter((mark) => 'value' in plainText(mark, LONGEST_MARK));
    if (plain.length === 0 || plain.length < own.length) draft.keep(slot.column.heading, draft.text(slot));
    return plain;
  });
  return marks.filter((mark, at) => marks.findIndex((other) => fold(other) === fold(mark)) === at);
}

/** The first web address; further ones and other words are kept. */
export function websiteOf(draft: Draft): string | null {
  let first: string | null = null;
  for (const slot of draft.filled('website')) {
    const found = addressesIn(draft.text(slot));
    const isTaken = first === null && found.first !== null;
    first ??= found.first;
    draft.keep(slot.column.heading, isTaken ? found.rest : draft.text(slot));
  }
  return first;
}

/** The kind of producer of a column; a word that is none is kept. */
export function kindOf(draft: Draft): ReadRow['producerKind'] {
  const [slot] = draft.filled('producerKind');
  if (slot === undefined) return null;
  const kind = producerKindIn(draft.text(slot));
  if (kind === null) draft.keep(slot.column.heading, draft.text(slot));
  return kind;
}
