/** An import that is killed, at every step of its writing: the content is as it was, or wholly new; never a mixture. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { recoverImport, writing } from '../../scripts/import/journal.ts';
import { readContent } from '../../src/catalogue/content-files.ts';
import { emptyContent, filesIn, importInto, inputFile, record, runImport, temporaryFolder } from './workspace.ts';

const HOOK = pathToFileURL('tests/fixtures/import/killed-at.mjs').href;

/** Runs the import with the hook; the number of its calls where it was not killed. */
function runHooked(args: readonly string[], killedAt: number): { status: number | null; signal: string | null; calls: number } {
  const { status, signal, stderr } = spawnSync(process.execPath, ['--import', HOOK, 'scripts/import/import.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, KILLED_AT: String(killedAt) },
  });
  return { status, signal, calls: Number(/calls: (\d+)/.exec(stderr)?.[1] ?? 0) };
}

/** The records of a content folder, without what an import keeps beside them. */
function contentOf(root: string): Record<string, string> {
  return { ...filesIn(root, 'products'), ...filesIn(root, 'producers') };
}

/** A content folder with two products, and a file that changes one, adds one beside it and one in a new folder. */
async function beforeAndInput(): Promise<{ root: string; input: string }> {
  const root = emptyContent();
  await importInto(root, [inputFile([record(), record({ name: 'Bánh ram' })])]);
  const input = inputFile([
    record({ stars: 4, year: 2025, sourceUrl: 'https://example.vn/2' }),
    record({ name: 'Kẹo lạc' }),
    record({ name: 'Miến dong', producer: 'HTX Na Rì', province: 'Bắc Kạn' }),
  ]);
  return { root, input };
}

/** A copy of a folder that is gone after the test. */
function copyOf(root: string): string {
  const copy = temporaryFolder();
  cpSync(root, copy, { recursive: true });
  return copy;
}

/** What an import leaves beside the records. */
function leftIn(root: string): string[] {
  return readdirSync(root).filter((name) => name.startsWith('.import'));
}

describe('killed with SIGKILL', { timeout: 240_000 }, () => {
  test('before every call that changes the file system', async () => {
    const { root, input } = await beforeAndInput();
    const before = contentOf(root);
    const whole = copyOf(root);
    const { status, calls } = runHooked([input, '--content', whole], 0);
    expect(status).toBe(0);
    const after = contentOf(whole);
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 3);
    expect(calls).toBeGreaterThan(20);

    const seen = { mixed: 0, old: 0, new: 0 };
    for (let at = 1; at <= calls; at++) {
      const copy = copyOf(root);
      expect(runHooked([input, '--content', copy], at).signal).toBe('SIGKILL');
      const left = JSON.stringify(contentOf(copy));
      const isMixed = left !== JSON.stringify(before) && left !== JSON.stringify(after);
      // A reader that comes between the crash and the next import must not take a mixture for a register.
      const isRefused = readContent(copy).problems.some(({ file }) => file === '.import');
      if (isMixed) expect(isRefused).toBe(true);
      recoverImport(copy);
      const recovered = JSON.stringify(contentOf(copy));
      expect([JSON.stringify(before), JSON.stringify(after)]).toContain(recovered);
      if (isRefused) expect(recovered).toBe(JSON.stringify(before));
      expect(leftIn(copy)).toEqual([]);
      expect(readdirSync(join(copy, 'products')).includes('bac-kan')).toBe(recovered === JSON.stringify(after));
      seen[isMixed ? 'mixed' : recovered === JSON.stringify(before) ? 'old' : 'new'] += 1;
    }
    // The test must have met all three: before the writing, in the middle of it, and after it.
    expect(Math.min(seen.mixed, seen.old, seen.new)).toBeGreaterThan(0);
  });

  test('before every call of the recovery, and recovered again', async () => {
    const { root, input } = await beforeAndInput();
    const before = contentOf(root);
    // The latest moment at which the content is a mixture: all but the last file in their places.
    let [crashed, at] = [root, runHooked([input, '--content', copyOf(root)], 0).calls];
    do {
      crashed = copyOf(root);
      runHooked([input, '--content', crashed], at--);
    } while (!readContent(crashed).problems.some(({ file }) => file === '.import'));
    const { calls } = runHooked(['--recover', '--content', copyOf(crashed)], 0);
    expect(calls).toBeGreaterThan(10);
    for (let step = 1; step <= calls; step++) {
      const copy = copyOf(crashed);
      expect(runHooked(['--recover', '--content', copy], step).signal).toBe('SIGKILL');
      recoverImport(copy);
      expect(contentOf(copy)).toEqual(before);
      expect(leftIn(copy)).toEqual([]);
    }
  });

  test('the next import undoes it and does its own work', async () => {
    const { root, input } = await beforeAndInput();
    const { calls } = runHooked([input, '--content', copyOf(root)], 0);
    runHooked([input, '--content', root], Math.floor(calls / 2));
    const result = await importInto(root, [input]);
    expect(result).toMatchObject({ wasInterrupted: true, isWritten: true, summary: { new: 2, changed: 1 } });
    expect(leftIn(root)).toEqual([]);
    expect((await importInto(root, [input])).summary).toMatchObject({ unchanged: 3 });
  });
});

describe('two imports at once', () => {
  test('the second one waits for nobody: it says who is writing, and writes nothing', async () => {
    const { root, input } = await beforeAndInput();
    const before = contentOf(root);
    await writing(root, async () => {
      await expect(importInto(root, [input])).rejects.toThrow(/Another import is running \(process \d+ on /);
      const { status, out, errors } = runImport(input, '--content', root, '--json');
      expect([status, errors]).toEqual([1, []]);
      expect(JSON.parse(out)).toMatchObject({ read: 0, problems: [{ kind: 'file' }] });
      // What writes nothing need not wait.
      expect((await importInto(root, [input], { isDryRun: true })).summary).toMatchObject({ new: 2, changed: 1 });
    });
    expect(contentOf(root)).toEqual(before);
    expect(leftIn(root)).toEqual([]);
  });

  test('the lock of a process that is gone is taken over; that of another machine is not', async () => {
    const { root, input } = await beforeAndInput();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const owned = (host: string) => {
      mkdirSync(join(root, '.import'));
      writeFileSync(join(root, '.import', 'owner.1'), JSON.stringify({ pid, started: '1', host }));
    };
    owned(hostname());
    expect(await importInto(root, [input])).toMatchObject({ wasInterrupted: true, isWritten: true });
    owned('elsewhere');
    await expect(importInto(root, [input])).rejects.toThrow(/on elsewhere/);
  });

  test('what fails on the way is undone at once', async () => {
    const { root } = await beforeAndInput();
    const before = contentOf(root);
    const files = [
      { path: 'producers/a.yaml', text: 'a' },
      { path: 'redirects.yaml/b.yaml', text: 'b' },
    ];
    await expect(writing(root, ({ write }) => write(files, () => undefined))).rejects.toThrow();
    expect(contentOf(root)).toEqual(before);
    expect(leftIn(root)).toEqual([]);
  });
});
