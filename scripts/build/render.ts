/** Renders the pages of a bundle in several processes. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Assignment, Share } from './render-process.ts';

/** What to render. */
export type Rendering = Omit<Assignment, 'index' | 'of'> & {
  /** Snapshot of the checked content. */
  readonly snapshot: string;
  /** Folder for texts of the open data, see src/exports/data/kept-texts.ts. */
  readonly texts: string;
  /** Day for which verdicts are computed: all processes have the same, also around midnight. */
  readonly day: string;
};

/** One process to its end; throws with what it printed where it failed. */
function share(assignment: Assignment, { snapshot, texts, day }: Rendering): Promise<Share> {
  const child = fork(fileURLToPath(new URL('./render-process.ts', import.meta.url)), [], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_SNAPSHOT: snapshot,
      DATA_TEXTS: texts,
      DATA_TEXTS_REVERSED: String(assignment.index % 2),
      AS_OF: day,
    },
    serialization: 'advanced',
    // Pages are made of many short-lived strings: more room for the young saves a third of collecting.
    execArgv: ['--max-semi-space-size=64'],
    silent: true,
  });
  let printed = '';
  const keep = (chunk: Buffer): void => void (printed += chunk.toString('utf8'));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const stop = (): void => void child.kill();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  child.send(assignment);
  return new Promise((done, fail) => {
    let answer: Share | null = null;
    child.on('message', (message: Share) => {
      answer = message;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (code === 0 && answer !== null) done(answer);
      else fail(new Error(printed.trim() || `A process that rendered pages ended with ${code ?? 'a signal'} and said nothing.`));
    });
  });
}

/** Renders all pages that are not known already; throws with a readable message where one cannot be rendered. */
export async function renderedPages(rendering: Rendering): Promise<Share> {
  const { bundle, out, site, known } = rendering;
  // A process more than there are cores only costs memory.
  const of = Math.max(1, Math.min(8, availableParallelism()));
  const shares = await Promise.all(Array.from({ length: of }, (_, index) => share({ bundle, out, site, index, of, known }, rendering)));
  const pages = shares.flatMap((one) => one.pages);
  const seen = new Set<string>();
  for (const [file] of pages) {
    if (seen.has(file)) throw new Error(`${file}: two pages have this address, expected one; rename one of the records`);
    seen.add(file);
  }
  return { pages, written: shares.flatMap((one) => one.written), photos: shares.flatMap((one) => one.photos) };
}
