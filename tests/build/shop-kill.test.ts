/**
 * The server of production is killed under load and started again, several times: every order that was acknowledged is there,
 * every payment that was acknowledged took effect once, stock adds up, each mail was entered once.
 * SHOP_KILL_ROUNDS says how often (3; 30 with SOAK=1).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtShop } from '../../scripts/bench/shop-site.ts';
import { killedShop, type KillReport } from '../../scripts/bench/shop-kill.ts';

const rounds = Number(process.env['SHOP_KILL_ROUNDS'] ?? (process.env['SOAK'] === '1' ? 30 : 3));
const home = mkdtempSync(join(tmpdir(), 'so-sao-kill-'));
let report: KillReport;

beforeAll(async () => {
  report = await killedShop(await builtShop('pay'), home, rounds);
}, 600_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('orders were taken, and the server died while it worked', () => {
  expect(report.rounds).toBe(rounds);
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.paid).toBeGreaterThan(0);
});
test('every order that was acknowledged is there', () => {
  expect(report.lost).toEqual([]);
});
test('every payment that was acknowledged took effect, once', () => {
  expect(report.unpaid).toEqual([]);
  expect(report.paidTwice).toEqual([]);
});
test('stock is conserved: available, held and sold are what was listed, and what the orders say', () => {
  expect(report.wrongStock).toEqual([]);
});
test('each order has its mails, each once', () => {
  expect(report.wrongMails).toEqual([]);
});
test('the tables are whole', () => {
  expect(report.integrity).toBe('ok');
});
