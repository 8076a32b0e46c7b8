/** Whether an error says that the tables cannot be written just now, and that the same may work in a moment. */

/** Result codes of SQLite without their details: busy, locked. */
const SQLITE_BUSY = [5, 6];

/** Codes of Postgres: serialisation, deadlock, no lock, too many connections, shutting down or starting; and of the connection. */
const POSTGRES_BUSY = /^(?:40001|40P01|55P03|53\d{3}|57P0[1-3]|08\d{3}|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE)$/;

/** See above. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') return SQLITE_BUSY.includes(errcode & 0xff);
  return (typeof code === 'string' && POSTGRES_BUSY.test(code)) || isBusy(error.cause);
}
