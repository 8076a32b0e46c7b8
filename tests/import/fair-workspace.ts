/** A content folder with a fair for one test, and the organiser's tools run on it as people run them. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enteredStands, type StandsRequest, type StandsResult } from '../../scripts/fair/stands.ts';
import { calendarDate } from '../../src/domain/date.ts';
import { emptyContent } from './workspace.ts';

/** Id of the fair of the fixture. */
export const FAIR = 'hoi-cho-thu';

/** The register of the fixture with its fair. */
export function fairContent(): string {
  const root = emptyContent();
  cpSync('tests/fixtures/import/register', root, { recursive: true });
  for (const folder of ['fairs', 'producers', 'products'])
    cpSync(join('tests/fixtures/fair', folder), join(root, folder), { recursive: true });
  return root;
}

/** Enters a sheet; without options it writes only where every row was placed. */
export function entered(root: string, file: string, options: Partial<StandsRequest> = {}): Promise<StandsResult> {
  const latest = calendarDate('2026-11-22');
  if (latest === null) throw new Error('expected a day');
  return enteredStands({ file, fair: FAIR, root, isDryRun: false, isPartial: false, isLenient: false, latest, ...options });
}

/** The text of the fair's file. */
export function fairText(root: string): string {
  return readFileSync(join(root, `fairs/${FAIR}.yaml`), 'utf8');
}

/** Runs the command. */
export function command(...words: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['scripts/fair/fair.ts', ...words], { encoding: 'utf8', input: '' });
}
