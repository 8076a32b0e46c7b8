/**
 * How fast the site builds and how much its pages weigh: npm run bench. Builds a copy of the shipped content (or of
 * `--content DIR`) in a folder of its own: from nothing, once more, and after a change; and Eleventy 3 as a yardstick. `npm run --silent bench -- --json` prints JSON and nothing else, to keep and compare.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGS } from '../../src/i18n/lang.ts';
import {
  figuresPath,
  homePath,
  indexPath,
  listingPath,
  pagePath,
  producersPath,
  productJsonPath,
  productPath,
  searchPath,
} from '../../src/i18n/routes.ts';
import { site as settings } from '../../src/site.config.ts';
import { siteIn } from '../check/dist/site.ts';
import { scaleFor, type Weight } from '../check/dist/weight.ts';

const FOLDER = '.cache/bench';
const OUT = `${FOLDER}/dist`;
/** How often processes are looked at; more often would itself take a part of the machine. */
const SAMPLE_MS = 200;
/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;
/** Linux counts resident memory in pages. */
const PAGE_BYTES = 4096;

/** Processor time and memory of a tree of processes; null where the system has no /proc. */
interface Usage {
  readonly cpuSeconds: number | null;
  /** All processes together. */
  readonly peakMegabytes: number | null;
  /** The largest process. */
  readonly processMegabytes: number | null;
}

/** Watches a process and its descendants until `stop` is called. */
function watched(root: number): { stop: () => Usage } {
  if (!existsSync('/proc/self/stat')) return { stop: () => ({ cpuSeconds: null, peakMegabytes: null, processMegabytes: null }) };
  const ticksOf = new Map<number, number>();
  let peak = 0;
  let largest = 0;
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
    const own = [...pages].filter(([pid]) => isBelow(pid, parents)).map(([, count]) => count * PAGE_BYTES);
    peak = Math.max(
      peak,
      own.reduce((sum, bytes) => sum + bytes, 0),
    );
    largest = Math.max(largest, ...own);
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
      return { cpuSeconds: ticks / TICKS_A_SECOND, peakMegabytes: Math.round(peak / 1e6), processMegabytes: Math.round(largest / 1e6) };
    },
  };
}

/** A run of a command: its time, its use of the machine, what it printed last. */
interface Run extends Usage {
  readonly seconds: number;
  readonly said: string;
}

/** Runs a script of this project; throws where it fails. */
async function measured(words: readonly string[], settings: Readonly<Record<string, string>>): Promise<Run> {
  const from = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...settings } });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  const watch = watched(child.pid ?? 0);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const usage = watch.stop();
  if (code !== 0) throw new Error(`${words.join(' ')} failed; its message is above.`);
  return {
    seconds: (performance.now() - from) / 1000,
    said: /\d+ pages(?:, \d+ of them anew)?|"pages":\d+/.exec(printed)?.[0] ?? '',
    ...usage,
  };
}

const BUILD = ['scripts/build.ts', '--outDir', OUT, '--cache', `${FOLDER}/cache`, '--log', `${FOLDER}/build.log`];

/** The builds of the table: from nothing, with nothing changed, after another name of one product; and the yardstick. */
async function runs(content: string): Promise<{ name: string; run: Run }[]> {
  const copy = `${FOLDER}/content`;
  for (const part of [OUT, copy, `${FOLDER}/cache`, `${FOLDER}/eleventy`]) rmSync(part, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/empty`, { recursive: true });
  cpSync(content, copy, { recursive: true });
  const settings = { CONTENT_DIR: copy };
  const whole = await measured(BUILD, settings);
  const again = await measured(BUILD, settings);
  const files = readdirSync(join(copy, 'products'), { recursive: true, withFileTypes: true }).filter((entry) =>
    /\.ya?ml$/.test(entry.name),
  );
  const middle = files[Math.floor(files.length / 2)];
  if (!middle) throw new Error(`${content}: found no product, expected at least one`);
  const path = join(middle.parentPath, middle.name);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^name: .*$/m, "name: 'Áo tơi thử nghiệm'"));
  const changed = await measured(BUILD, settings);
  const eleventy = await measured(['scripts/bench/eleventy.ts', `${FOLDER}/eleventy`], { CONTENT_SNAPSHOT: `${FOLDER}/cache/content.v8` });
  return [
    { name: 'from nothing', run: whole },
    { name: 'nothing changed', run: again },
    { name: 'one product renamed', run: changed },
    { name: 'Eleventy 3, plainer pages', run: eleventy },
  ];
}

/** Product pages with the bytes of their HTML, the smallest first. */
function productPages(): { path: string; bytes: number }[] {
  return LANGS.flatMap((lang) => {
    const folder = productPath(lang, '').slice(0, -1);
    return readdirSync(join(OUT, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(OUT, productJsonPath(entry.name))))
      .map(({ name }) => ({ path: productPath(lang, name), bytes: statSync(join(OUT, productPath(lang, name), 'index.html')).size }));
  }).sort((a, b) => a.bytes - b.bytes);
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, content: { type: 'string', default: settings.contentDir } } });
const builds = await runs(values.content);
const products = productPages();
const at = (share: number) => products[Math.min(products.length - 1, Math.floor(products.length * share))] ?? { path: '/', bytes: 0 };
/** The kinds of pages in the table: a name, and the page that stands for it. */
const kinds: readonly (readonly [name: string, path: string])[] = [
  ['home', homePath('vi')],
  ['product (median)', at(0.5).path],
  ['product (largest)', at(1).path],
  ['list of 48', listingPath('vi', {})],
  ['province', listingPath('vi', { province: 'ha-tinh' })],
  ['map of provinces', indexPath('vi', 'provinces')],
  ['producers', producersPath('vi')],
  ['figures', figuresPath('vi')],
  ['search', searchPath('vi')],
  ['static page', pagePath('vi', 'stars-and-validity')],
];
// Only these: all pages of a large register would not fit into memory.
const site = siteIn(OUT, settings.url, (path) => kinds.some(([, wanted]) => wanted === path));
const { weightOf } = scaleFor(site);
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const weights = kinds.flatMap(([kind, path]): ({ kind: string; path: string } & Weight)[] => {
  const page = site.pages.get(path);
  return page ? [{ kind, path, ...weightOf(page, 11) }] : [];
});
const result = {
  machine: { cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryGigabytes: round(totalmem() / 1e9), node: process.versions.node },
  pages: [...site.files].filter((file) => file.endsWith('.html')).length,
  files: site.files.size,
  builds: builds.map(({ name, run: { seconds, cpuSeconds, peakMegabytes, processMegabytes, said } }) => ({
    name,
    seconds: round(seconds),
    cpuSeconds: cpuSeconds === null ? null : round(cpuSeconds),
    processMegabytes,
    peakMegabytes,
    said,
  })),
  productPages: { median: at(0.5).bytes, p95: at(0.95).bytes, largest: at(1).bytes },
  // Bytes; html (raw) as written, the others compressed with brotli 11 (fonts as they are).
  weights,
};

if (values.json === true) console.log(JSON.stringify(result, null, 2));
else {
  console.log(`${result.pages} pages (${result.files} files) of ${values.content}`);
  console.log(`Node ${result.machine.node}, ${result.machine.cores} × ${result.machine.cpu}\n`);
  console.table(
    Object.fromEntries(
      result.builds.map(({ name, seconds, cpuSeconds, processMegabytes, peakMegabytes, said }) => [
        name,
        { seconds, 'CPU s': cpuSeconds, 'MB, largest process': processMegabytes, 'MB, all': peakMegabytes, said },
      ]),
    ),
  );
  const { median, p95, largest } = result.productPages;
  console.log(`Product pages, raw HTML: median ${median}, p95 ${p95}, largest ${largest} bytes\n`);
  console.table(
    Object.fromEntries(
      weights.map(({ kind, raw, html, css, js, fonts, pictures, requests, total }) => [
        kind,
        { 'html raw': raw, 'html br': html, css, js, fonts, pictures, requests, total },
      ]),
    ),
  );
}
