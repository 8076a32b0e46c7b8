/** Names of requests: said aloud, printed, and no secret. */
import { randomBytes } from 'node:crypto';
import { dayIn } from '../day.ts';
import { newCode } from '../memo.ts';

/** A new name, "YC-261122-7K3M9Q": day in Viet Nam and six characters by chance. */
export function newRequestId(now: number): string {
  return `YC-${dayIn(now).slice(2).replaceAll('-', '')}-${newCode(randomBytes(6))}`;
}
