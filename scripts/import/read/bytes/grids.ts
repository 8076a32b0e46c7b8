/** The sheets of a file, whatever its kind. */
import type { Read } from '../complaint.ts';
import { textOf } from '../encoding/decode.ts';
import type { Grid } from '../grid.ts';
import { textGrid } from './csv.ts';
import { fileKind } from './kind.ts';
import { workbookGrids } from './workbook.ts';

/** The sheets of an .xlsx or CSV file. Never throws for what the bytes hold. */
export async function gridsOf(bytes: Uint8Array): Promise<Read<readonly Grid[]>> {
  const kind = fileKind(bytes);
  if ('fault' in kind) return kind;
  if (kind.value === 'workbook') return workbookGrids(bytes);
  const text = textOf(bytes);
  const grid = 'fault' in text ? text : textGrid(text.value);
  return 'fault' in grid ? grid : { value: [grid.value] };
}
