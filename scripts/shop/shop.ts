/**
 * Builds and serves the demonstration with ordering: npm run shop. No key of any provider is needed: orders are paid at the stand
 * or by a transfer of which this machine tells itself; mail becomes files. With STRIPE_SECRET_KEY of Stripe's test mode, cards are
 * taken on Stripe's own page; Stripe cannot reach this machine, so a payment is found when the page of its order is opened again.
 *   npm run shop -- orders list     the operators' tools (npm run orders) on the orders of the demonstration
 *   --build-only   do not serve      PORT   where it is served (4321)      COMMERCE   rfq, reserve or pay (pay)
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asOf } from '../../src/catalogue/as-of.ts';
import { shopApiPath } from '../../src/i18n/shop-routes.ts';
import { writeDemoContent } from '../demo/content.ts';
import { portOf } from '../serve.ts';

/** Everything of it lies here. */
const HOME = '.cache/shop';

/** Secrets of this machine's demonstration, made once: links in mail go on working. */
function secrets(): Readonly<Record<'SHOP_SECRET' | 'SEPAY_SECRET', string>> {
  const file = `${HOME}/secrets.json`;
  if (!existsSync(file)) {
    const made = { SHOP_SECRET: randomBytes(32).toString('hex'), SEPAY_SECRET: randomBytes(16).toString('hex') };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof secrets>;
}

/** The settings of the demonstration; what the environment says goes before. */
function environment(port: number): NodeJS.ProcessEnv {
  return {
    COMMERCE: 'pay',
    SITE_URL: `http://localhost:${port}`,
    DATABASE_URL: `file:${HOME}/commerce.db`,
    ...(process.env['SMTP_URL'] === undefined ? { MAIL_FOLDER: `${HOME}/mail` } : {}),
    OPERATOR_NAME: 'Đơn vị vận hành mẫu',
    OPERATOR_ADDRESS: 'Số 0, đường Mẫu, phường Mẫu',
    OPERATOR_PHONE: '0900 000 000',
    ...secrets(),
    // Nobody has it: without one the shop would not start, and Stripe cannot reach this machine.
    ...((process.env['STRIPE_SECRET_KEY'] ?? '') === '' ? {} : { STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(16).toString('hex')}` }),
    ...process.env,
    CONTENT_DIR: `${HOME}/content`,
    PORT: String(port),
  };
}

/** Runs a program of this folder to its end; its exit code. */
function ran(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, words, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((end, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** Builds the demonstration and, unless told otherwise, serves it until it is ended; the exit code. */
async function shown(isBuiltOnly: boolean): Promise<number> {
  const port = portOf(process.env['PORT']);
  if (port === 0) throw new Error('PORT: found 0, expected a number from 1 to 65535: the address stands in the pages');
  mkdirSync(HOME, { recursive: true, mode: 0o700 });
  await writeDemoContent(`${HOME}/content`, asOf());
  const env = environment(port);
  const building = ['scripts/build.ts', '--outDir', `${HOME}/dist`, '--cache', `${HOME}/site`, '--log', 'reports/shop-build.log'];
  if ((await ran(building, env)) !== 0) throw new Error('The demonstration was not built; what hinders it stands above.');
  if (isBuiltOnly) return 0;
  const hasFolder = (env['MAIL_FOLDER'] ?? '') !== '';
  console.log(
    `Orders: ${env['DATABASE_URL'] ?? ''} (npm run shop -- orders list); mail: ${hasFolder ? `files in ${env['MAIL_FOLDER'] ?? ''}` : 'SMTP_URL'}`,
  );
  if (env['SEPAY_SECRET'] === secrets().SEPAY_SECRET)
    console.log(`A transfer is told to ${shopApiPath('webhooks/sepay')}, signed with the test secret ${secrets().SEPAY_SECRET}`);
  return ran(['scripts/shop/serve.ts', '--dir', `${HOME}/dist`], env);
}

/** The operators' tools on the demonstration; the exit code. */
function tools(words: readonly string[]): Promise<number> {
  if (!existsSync(`${HOME}/secrets.json`)) throw new Error(`${HOME}: found no demonstration; run "npm run shop" first`);
  return ran(['scripts/shop/orders.ts', ...words], { ...environment(portOf(process.env['PORT'])), DIST: `${HOME}/dist` });
}

try {
  const [first = '', ...words] = process.argv.slice(2);
  if (first === 'orders') process.exitCode = await tools(words);
  else {
    const { values } = parseArgs({ options: { 'build-only': { type: 'boolean', default: false } } });
    process.exitCode = await shown(values['build-only']);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
