/** What holds for every way to pay before the goods are fetched. */
import type { Dong } from '../../domain/money.ts';
import { MAX_ONLINE_TOTAL, type MethodProblem } from '../quote.ts';

/** Why a sum cannot be paid online, or null. */
export function onlineProblem(total: Dong, minimum: number): MethodProblem | null {
  if (total === 0) return 'zero_total';
  if (total < minimum) return 'min_amount';
  return total > MAX_ONLINE_TOTAL ? 'max_amount' : null;
}
