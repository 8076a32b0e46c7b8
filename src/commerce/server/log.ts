/**
 * The log of a running shop: one line of JSON a happening. Its fields are these and no others, so that no name, mail address,
 * telephone, token, secret or body can stand in it.
 */

/** How much a line matters. */
export type Level = 'info' | 'warn' | 'error';

/** What a line may say. */
export interface Happening {
  /** What happened: "request", "webhook", "sweep", "mail", "start", "stop". */
  readonly what: string;
  /** Names one request in all its lines. */
  readonly reqId?: string;
  /** The action of a request; "unknown" for what is none, since an address is typed by anybody. */
  readonly action?: string;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** Code of a refusal. */
  readonly code?: string;
  /** How long it took, milliseconds. */
  readonly ms?: number;
  /** Ids of orders, which are no secret. */
  readonly orderIds?: readonly string[];
  /** Id of an event at its provider. */
  readonly eventId?: string;
  /** Kind of an event. */
  readonly eventType?: string;
  /** How many were handled. */
  readonly count?: number;
  /** Ids, codes and counts of a desk, see facts.ts. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What failed. */
  readonly failure?: Failure;
}

/** An error as the log tells it. */
export interface Failure {
  /** Name of the error. */
  readonly name: string;
  /** Its code, or null. */
  readonly code: string | null;
  /** Where it was thrown, the innermost first. */
  readonly at: readonly string[];
}

/** Writes a line. */
export type Log = (level: Level, happening: Happening) => void;

/** Most places of a stack that are told. */
const PLACES = 8;

/** An error without its message: messages of databases and mail servers repeat what people typed. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: [] };
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at \S/.test(line))
    .slice(0, PLACES);
  return { name: error.name, code: typeof code === 'string' || typeof code === 'number' ? String(code) : null, at };
}

/** A log that hands each line to `write`. */
export function logTo(write: (line: string) => void, clock: () => number): Log {
  return (level, happening) => {
    write(JSON.stringify({ time: new Date(clock()).toISOString(), level, ...happening }));
  };
}
