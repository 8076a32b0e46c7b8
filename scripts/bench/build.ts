/**
 * How fast the site builds and how much its pages weigh: npm run bench. Builds the shipped content (or CONTENT_DIR) into a
 * folder of its own; dist is left alone. `npm run --silent bench -- --json` prints JSON and nothing else, to keep and compare.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { site as settings } from '../../src/site.config.ts';
import { siteIn, type Page } from '../check/dist/site.ts';
import { scaleFor, type Weight } from '../check/dist/weight.ts';

const OUT = '.cache/bench/dist';
const SAMPLE_MS = 50;
/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;

/** Processor time and memory of a tree of processes; null where the system has no /proc. */
interface Usage {
  readonly cpuSeconds: number | null;
  readonly peakMegabytes: number | null;
}

/** Watches a process and its descendants until `stop` is called. */
function watched(root: number): { stop: () => Usage } {
  if (!existsSync('/proc/self/stat')) return { stop: () => ({ cpuSeconds: null, peakMegabytes: null }) };
  const ticksOf = new Map<number, number>();
  let peak = 0;
  const look = (): void => {
    const parents = new Map<number, number>();
    const pages = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        // The name of the program may hold spaces and brackets: fields are counted from the last bracket.
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
          .map(Number);
        const [pid, parent, ticks, resident] = [Number(name), fields[1] ?? 0, (fields[11] ?? 0) + (fields[12] ?? 0), fields[21] ?? 0];
        parents.set(pid, parent);
        pages.set(pid, resident);
        if (isBelow(pid, parents)) ticksOf.set(pid, ticks);
      } catch {
        // It ended between the two looks.
      }
    }
    const resident = [...pages].filter(([pid]) => isBelow(pid, parents)).reduce((sum, [, count]) => sum + count, 0);
    peak = Math.max(peak, resident * 4096);
  };
  const isBelow = (pid: number, parents: ReadonlyMap<number, number>): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  const timer = setInterval(look, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      const ticks = [...ticksOf.values()].reduce((sum, count) => sum + count, 0);
      return { cpuSeconds: ticks / TICKS_A_SECOND, peakMegabytes: Math.round(peak / 1e6) };
    },
  };
}

/** Runs the build; its time, its use of the machine. */
async function measuredBuild(): Promise<Usage & { readonly seconds: number }> {
  mkdirSync('.cache/bench', { recursive: true });
  const from = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts', '--outDir', OUT, '--log', '.cache/bench/build.log'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const watch = watched(child.pid ?? 0);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const usage = watch.stop();
  if (code !== 0) throw new Error('The build failed; its message is above.');
  return { seconds: (performance.now() - from) / 1000, ...usage };
}

/** The kinds of pages in the table: a name, and the page that stands for it. */
function kinds(pages: ReadonlyMap<string, Page>): [name: string, page: Page][] {
  const products = [...pages.values()]
    .filter((page) => page.verdict !== null && page.path.startsWith('/san-pham/'))
    .sort((a, b) => a.bytes - b.bytes);
  const named: [string, Page | undefined][] = [
    ['home', pages.get('/')],
    ['product (median)', products[Math.floor(products.length / 2)]],
    ['product (largest)', products.at(-1)],
    ['list of 48', pages.get('/san-pham/')],
    ['province', pages.get('/tinh/ha-tinh/')],
    ['map of provinces', pages.get('/tinh/')],
    ['producers', pages.get('/chu-the/')],
    ['figures', pages.get('/so-lieu/')],
    ['search', pages.get('/tim/')],
    ['static page', pages.get('/sao-va-hieu-luc/')],
  ];
  return named.filter((one): one is [string, Page] => one[1] !== undefined);
}

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const build = await measuredBuild();
const site = siteIn(OUT, settings.url);
const { weightOf } = scaleFor(site);
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const weights = kinds(site.pages).map(([kind, page]): { kind: string; path: string } & Weight => ({
  kind,
  path: page.path,
  ...weightOf(page, 11),
}));
const result = {
  machine: { cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryGigabytes: round(totalmem() / 1e9), node: process.versions.node },
  build: {
    pages: site.pages.size,
    files: site.files.size,
    seconds: round(build.seconds),
    pagesPerSecond: Math.round(site.pages.size / build.seconds),
    cpuSeconds: build.cpuSeconds === null ? null : round(build.cpuSeconds),
    peakMegabytes: build.peakMegabytes,
  },
  // Bytes; html (raw) as written, the others compressed with brotli 11 (fonts as they are).
  weights,
};

if (values.json === true) console.log(JSON.stringify(result, null, 2));
else {
  const { pages, files, seconds, pagesPerSecond, cpuSeconds, peakMegabytes } = result.build;
  console.log(
    `${pages} pages (${files} files) in ${seconds} s: ${pagesPerSecond} pages/s, CPU ${cpuSeconds ?? '?'} s, peak memory ${peakMegabytes ?? '?'} MB`,
  );
  console.log(`Node ${result.machine.node}, ${result.machine.cores} × ${result.machine.cpu}\n`);
  console.table(
    Object.fromEntries(
      weights.map(({ kind, raw, html, css, js, fonts, pictures, requests, total }) => [
        kind,
        { 'html raw': raw, 'html br': html, css, js, fonts, pictures, requests, total },
      ]),
    ),
  );
}
