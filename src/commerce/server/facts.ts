/** What desks tell the log, cut down to what may stand there. */
import type { Happening } from './log.ts';

/** Facts that are ids, codes and counts. What else a desk says stays out: it may repeat what people typed. */
const KNOWN = [
  'event',
  'orderId',
  'kind',
  'subject',
  'reason',
  'state',
  'from',
  'to',
  'cause',
  'provider',
  'tries',
  'sku',
  'place',
  'count',
  'missing',
];

/** The facts of an entry. Of an error, its name is kept. */
export function factsOf(entry: Readonly<Record<string, unknown>>): NonNullable<Happening['facts']> {
  const kept = Object.entries(entry).filter(
    (pair): pair is [string, string | number] => KNOWN.includes(pair[0]) && (typeof pair[1] === 'string' || typeof pair[1] === 'number'),
  );
  const { error } = entry;
  const name = typeof error === 'string' ? (/^\w+/.exec(error)?.[0] ?? null) : null;
  return Object.fromEntries([...kept, ...(name === null ? [] : [['error', name] as const])]);
}
