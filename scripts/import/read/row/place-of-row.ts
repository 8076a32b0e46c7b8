/** The place of a row, from its columns, the headings above it and its address. */
import { tidy } from '../../../../src/domain/text.ts';
import type { ReadRow } from '../../row.ts';
import { plainText } from '../values/names.ts';
import { placeInAddress, placeOf, type Place } from '../values/places.ts';
import { isReadable, type Draft } from './draft.ts';

/** Longest place that the register takes. */
const LONGEST_PLACE = 80;

/** The place of a cell of several parts. */
function columnPlace(text: string): Place {
  const { bareProvince, ...place } = placeInAddress(text);
  return bareProvince === undefined ? place : { province: bareProvince, ...place };
}

/** Place of the columns, then of headings and titles, then of the address; a province that the address calls one comes before titles. */
export function placeOfRow(draft: Draft): Pick<ReadRow, 'province' | 'district' | 'commune'> {
  const ofColumns: { -readonly [K in keyof Place]: string } = {};
  for (const role of ['province', 'district', 'commune'] as const) {
    for (const slot of draft.filled(role).filter(({ cell }) => isReadable(cell))) {
      const text = draft.valueOr(plainText(draft.text(slot), LONGEST_PLACE), slot);
      if (text === null || text === '') continue;
      // "Địa bàn" may name a district, "Đơn vị" a commune with its district.
      const own: Place | null = /[,;]/.test(text) ? columnPlace(text) : role === 'province' ? null : placeOf(text);
      const isOne = own === null || Object.keys(own).length === 0;
      for (const [kind, name] of Object.entries(isOne ? { [role]: text } : own)) ofColumns[kind as keyof Place] ??= name;
    }
  }
  const { context } = draft.row;
  const address = placeInAddress(draft.first('address'));
  const short = (text: string | undefined) =>
    text === undefined || text.length > LONGEST_PLACE || /[<>\p{Cc}\p{Cs}]/u.test(text) ? null : tidy(text);
  return {
    province: ofColumns.province ?? short(address.province) ?? short(context.province) ?? short(address.bareProvince),
    district: ofColumns.district ?? short(context.district) ?? short(address.district),
    commune: ofColumns.commune ?? short(context.commune) ?? short(address.commune),
  };
}
