/** Does what was asked for. */
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { exported } from './export.ts';
import { backedUp, purged, stocked } from './keeping.ts';
import { markedPaid, reallocated, refunded, reviewed } from './money.ts';
import type { Asked, Command } from './options.ts';
import { listed, shown } from './orders-shown.ts';
import { reconciled } from './reconcile.ts';
import { staffLinks } from './staff-link.ts';
import { settled, unmatchedListed } from './unmatched.ts';

const COMMANDS: Readonly<Record<Command, (context: Context, asked: Asked) => Answer | Promise<Answer>>> = {
  list: listed,
  show: shown,
  'mark-paid': markedPaid,
  refund: refunded,
  reallocate: reallocated,
  reviewed,
  unmatched: unmatchedListed,
  settle: settled,
  export: exported,
  reconcile: reconciled,
  purge: purged,
  backup: async (context, asked) => backedUp(context, asked),
  'staff-link': staffLinks,
  stock: stocked,
};

/** The answer of a command. @throws {Refusal} with what is wrong, in both languages. */
export async function answered(context: Context, asked: Asked): Promise<Answer> {
  return COMMANDS[asked.command](context, asked);
}
