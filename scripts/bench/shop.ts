/**
 * Measures the server of a site with ordering on this machine: npm run bench:shop. Builds a small site, starts the server of
 * production, and asks it over loopback: static pages, what a cart costs, orders, each of them on the disk before it is
 * acknowledged. Then kills it under load and counts what is left.
 *   --seconds 5   how long each is asked      --clients 16   how many ask at once      --rounds 5   how often it is killed
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { homePath, productPath } from '../../src/i18n/routes.ts';
import { builtShop, catalogueOf, startedShop, type ShopServer } from './shop-site.ts';
import { startedNginx } from './shop-nginx.ts';
import { checkoutFor, fromAddress, sent } from './shop-client.ts';
import { killedShop, stockedSite, TARGET } from './shop-kill.ts';

/** Most seconds and clients: this is one machine that asks itself. */
const [MOST_SECONDS, MOST_CLIENTS, MOST_ROUNDS] = [60, 64, 100];

/** What was measured. */
interface Measured {
  readonly what: string;
  /** Requests a second. */
  readonly rate: number;
  /** Half of them, and 95 in a hundred, were answered in so many milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Time of the processor that the server spent on one, in microseconds; null where the system does not say. */
  readonly cpu: number | null;
}

/** Ticks of the clock that Linux counts processor time in, a second; the same on all its common systems. */
const TICKS = 100;

/** Seconds of processor time of a process so far; null where the system does not say. */
function processorTime(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name of the program may hold blanks; what follows its bracket does not.
  const [, , , , , , , , , , , user = '', system = ''] = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(user) + Number(system)) / TICKS;
}

/** A whole number of an option; throws with a readable message. */
function numberOf(name: string, text: string, most: number): number {
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new Error(`--${name}: found "${text}", expected a whole number from 1 to ${most}`);
}

/** Asks from several clients at once for some seconds. `ask` is given the number of the request. */
async function measured(
  what: string,
  pid: number,
  clients: number,
  seconds: number,
  ask: (count: number) => Promise<void>,
): Promise<Measured> {
  const times: number[] = [];
  const before = processorTime(pid);
  let count = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const from = performance.now();
        await ask((count += 1));
        times.push(performance.now() - from);
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  const after = processorTime(pid);
  const cpu = before === null || after === null ? null : ((after - before) * 1e6) / times.length;
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { what, rate: times.length / took, p50: at(0.5), p95: at(0.95), cpu };
}

/** Fails unless the answer has the status. */
function held(status: number, expected: number, what: string): void {
  if (status !== expected) throw new Error(`${what}: found the status ${status}, expected ${expected}`);
}

async function page(server: Pick<ShopServer, 'url'>, path: string): Promise<void> {
  const response = await fetch(`${server.url}${path}`, { headers: { 'accept-encoding': 'gzip' } });
  await response.arrayBuffer();
  held(response.status, 200, path);
}

/** The home page from nginx, the same bytes as from our own server; none where it is not installed. */
async function yardstick(dir: string, home: string, clients: number, seconds: number): Promise<Measured[]> {
  const nginx = await startedNginx(join(dir, 'client'), home);
  if (nginx === null) {
    console.log('nginx is not installed: no yardstick for the static pages (apt-get install nginx-light brings it)');
    return [];
  }
  try {
    return [await measured('home page from nginx', nginx.pid, clients, seconds, () => page(nginx, homePath('vi')))];
  } finally {
    await nginx.end();
  }
}

/** Bodies of orders are made before the clock runs: what is measured is the order alone. */
async function checkouts(server: ShopServer): Promise<(count: number) => object> {
  const first = await checkoutFor(server, { ...TARGET, qty: 1, method: 'booth', buyer: 0 });
  return (count) => ({
    ...first,
    requestId: crypto.randomUUID(),
    buyer: { name: 'Người thử', email: `nguoi-thu-${count}@thu.example`, phone: '0912345678' },
  });
}

async function measurements(dir: string, home: string, clients: number, seconds: number): Promise<Measured[]> {
  const site = stockedSite(dir, 1_000_000);
  const server = await startedShop(site, home);
  try {
    const product = catalogueOf(dir).products[0]?.id ?? '';
    const body = await checkouts(server);
    const cart = { lines: [{ sku: TARGET.sku, qty: 2 }], fair: TARGET.fair, code: null, lang: 'vi' };
    const rows = [
      await measured('home page, compressed', server.pid, clients, seconds, () => page(server, homePath('vi'))),
      await measured('product page, compressed', server.pid, clients, seconds, () => page(server, productPath('vi', product))),
      await measured('what a cart costs', server.pid, clients, seconds, async (count) =>
        held((await sent(server, 'quote', cart, fromAddress(count))).status, 200, 'quote'),
      ),
      // Other addresses than above, so that no limit is met.
      await measured('orders, each on the disk', server.pid, clients, seconds, async (count) =>
        held((await sent(server, 'orders', body(count), fromAddress(count))).status, 201, 'orders'),
      ),
    ];
    return rows;
  } finally {
    await server.end('SIGTERM');
    rmSync(site, { recursive: true, force: true });
  }
}

try {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '5' },
      clients: { type: 'string', default: '16' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const seconds = numberOf('seconds', values.seconds, MOST_SECONDS);
  const clients = numberOf('clients', values.clients, MOST_CLIENTS);
  const rounds = numberOf('rounds', values.rounds, MOST_ROUNDS);
  const dir = await builtShop('pay');
  const home = mkdtempSync(join(tmpdir(), 'so-sao-bench-'));
  try {
    console.log(`${clients} clients on this machine, ${seconds} s each, Node ${process.versions.node}; client and server share its cores`);
    const rows = [
      ...(await yardstick(dir, join(home, 'nginx'), clients, seconds)),
      ...(await measurements(dir, join(home, 'speed'), clients, seconds)),
    ];
    for (const { what, rate, p50, p95, cpu } of rows)
      console.log(
        `${what.padEnd(28)} ${rate.toFixed(0).padStart(6)} a second   half in ${p50.toFixed(1)} ms, 95 % in ${p95.toFixed(1)} ms${cpu === null ? '' : `   ${cpu.toFixed(0)} µs of the server's processor each`}`,
      );
    const { acknowledged, found, lost, paid, unpaid, paidTwice, wrongStock, wrongMails, integrity } = await killedShop(
      dir,
      join(home, 'kill'),
      rounds,
    );
    console.log(`Killed ${rounds} times under load: ${acknowledged} orders acknowledged, ${found} found, ${lost.length} lost`);
    console.log(`  ${paid} payments acknowledged, ${unpaid.length} without effect, ${paidTwice.length} twice`);
    console.log(
      `  ${wrongStock.length} rows of stock and ${wrongMails.length} orders' mails that do not add up; SQLite says: ${integrity}`,
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
