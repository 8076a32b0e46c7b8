/** The invented register: valid for every seed, the same for the same seed, and none of it anybody's. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sampleFiles, type SampleRequest } from '../../scripts/sample/content.ts';
import { folderProblem, MARKER, writeSample } from '../../scripts/sample/folder.ts';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent, type ContentRecords } from '../../src/catalogue/content-files.ts';
import { looseKey } from '../../src/domain/spelling.ts';
import { day, daysIn } from './arbitraries.ts';

const AS_OF = day('2026-11-22');
const shipped = readContent('content').records;

/** A folder that is gone after the test. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-sao-sample-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A sample written to the disk and read again, with every problem found. */
function written(request: SampleRequest): { records: ContentRecords; problems: string[] } {
  const root = join(temporaryFolder(), 'content');
  writeSample(root, 'content', sampleFiles(shipped, request), request);
  const { records, problems } = readContent(root);
  return { records, problems: [...problems, ...contentProblems(records, root, request.asOf, true)].map(problemLine) };
}

describe('an invented register', () => {
  test('has no problems, whatever the seed and the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), daysIn(2020, 2027), (seed, asOf) => {
        const { records, problems } = written({ products: 300, seed, asOf });
        expect(problems).toEqual([]);
        expect(records.products).toHaveLength(300);
        expect([...records.products, ...records.producers].filter(({ record }) => record.sample !== true)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test('is the same for the same seed, and another for another', () => {
    const request = { products: 300, seed: 7, asOf: AS_OF };
    const files = sampleFiles(shipped, request);
    expect(sampleFiles(shipped, request)).toEqual(files);
    expect(sampleFiles(shipped, { ...request, seed: 8 })).not.toEqual(files);
  });

  test('names nobody: no name, id or page of the shipped content, no host but the example ones, no telephone', () => {
    const files = sampleFiles(shipped, { products: 3000, seed: 1, asOf: AS_OF });
    const names = new Set([...shipped.products, ...shipped.producers].map(({ record }) => looseKey(record.name)));
    const ids = new Set([...shipped.products, ...shipped.producers].map(({ id }) => id));
    for (const { path, text } of files.filter((file) => file.path !== 'redirects.yaml')) {
      expect(names).not.toContain(looseKey(/^name: (.*)$/m.exec(text)?.[1] ?? ''));
      expect(ids).not.toContain(path.replace(/^.*\/|\.yaml$/g, ''));
      for (const [, host] of text.matchAll(/https?:\/\/([^/\s]+)/g)) expect(host).toMatch(/^example\.(?:org|com|net)$/);
      expect(text).not.toContain('phone');
    }
  });

  test('has the proportions of the country', () => {
    const { records, problems } = written({ products: 4000, seed: 3, asOf: AS_OF });
    expect(problems).toEqual([]);
    const share = (is: (record: (typeof records.products)[number]['record']) => boolean) =>
      records.products.filter(({ record }) => is(record)).length / records.products.length;
    const stars = (wanted: number) => share(({ certificates }) => certificates.at(-1)?.stars === wanted);
    expect(stars(3)).toBeCloseTo(0.76, 1);
    expect(stars(4)).toBeCloseTo(0.23, 1);
    expect(stars(5)).toBeGreaterThan(0.002);
    expect(stars(5)).toBeLessThan(0.02);
    expect(records.producers.length / records.products.length).toBeCloseTo(0.5, 1);
    expect(new Set(records.products.map(({ record }) => record.place.formerProvince)).size).toBe(63);
    for (const field of ['certificates.1', 'certificates.2'] as const) {
      expect(share(({ certificates }) => certificates.length > Number(field.slice(-1)))).toBeGreaterThan(0.02);
    }
    expect(share(({ certificates }) => certificates.some(({ revoked }) => revoked !== undefined))).toBeGreaterThan(0);
    expect(share(({ certificates }) => certificates.some(({ basis }) => basis === 'council'))).toBeGreaterThan(0.01);
    expect(share(({ certificates }) => certificates.some(({ potentialFiveStar }) => potentialFiveStar === true))).toBeGreaterThan(0);
    expect(share(({ price, alcohol }) => price !== undefined && alcohol === true)).toBe(0);
    expect(share(({ name, alcohol }) => /^(?:rượu|vang) /iu.test(name) && alcohol !== true)).toBe(0);
    expect(share(({ set }) => set === 18)).toBeGreaterThan(0);
  });

  test('lets each authority recognise only what the rules of the day gave it', () => {
    const { records } = written({ products: 3000, seed: 5, asOf: AS_OF });
    for (const { stars, date, issuer = '', basis } of records.products.flatMap(({ record }) => record.certificates)) {
      if (date === undefined || basis !== undefined) continue;
      const isDistrict = stars === 3 && date >= '2023-02-24' && date <= '2025-07-05';
      const expected = stars === 5 ? /^Bộ / : isDistrict ? /^UBND (?:huyện|quận|thị xã|thành phố) / : /^UBND (?:tỉnh|thành phố) /;
      expect([stars, date, expected.test(issuer)]).toEqual([stars, date, true]);
    }
  });
});

describe('the folder of a sample', () => {
  const request = { products: 3, seed: 1, asOf: AS_OF };

  test('may be new, empty, or a former sample, which is replaced whole', () => {
    const root = join(temporaryFolder(), 'a', 'b');
    expect(folderProblem(root)).toBeNull();
    writeSample(root, 'content', sampleFiles(shipped, { ...request, products: 40 }), request);
    expect(folderProblem(root)).toBeNull();
    writeSample(root, 'content', sampleFiles(shipped, request), request);
    expect(readContent(root).records.products).toHaveLength(3);
    expect(readdirSync(join(root, '..'))).toEqual(['b']);
    expect(folderProblem(temporaryFolder())).toBeNull();
  });

  test('is refused where somebody else put something', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'notes.txt'), 'mine');
    expect(folderProblem(root)).toMatch(/expected an empty one or a former sample/);
    writeFileSync(join(root, MARKER), '{}');
    expect(folderProblem(root)).toMatch(/found "notes\.txt" beside the former sample/);
    expect(folderProblem(join(root, 'notes.txt'))).toMatch(/found a file .* expected a folder/);
    expect(folderProblem('content')).toMatch(/expected an empty one/);
  });
});

describe('npm run sample', () => {
  /** Runs the command as people run it. */
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sample/index.ts', ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  test('writes a sample and says how to build it', () => {
    const root = join(temporaryFolder(), 'content');
    const { status, stdout } = run('--products', '5', '--out', root, '--as-of', '2026-11-22');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^Wrote 5 products of \d producers to .*CONTENT_DIR=/)]);
    expect(JSON.parse(readFileSync(join(root, MARKER), 'utf8'))).toEqual({ products: 5, seed: 1, asOf: '2026-11-22' });
  });

  test('says what is wrong with a call', () => {
    expect(run().status).toBe(2);
    expect(run().stderr).toContain('Found no --products or no --out');
    expect(run('--products', 'many', '--out', 'x').stderr).toContain('--products: found "many", expected a whole number from 1 to 200000');
    expect(run('--products', '1', '--out', 'x', '--as-of', '2019-02-30').stderr).toContain(
      '--as-of: found "2019-02-30", expected a day from',
    );
    expect(run('--products', '1', '--out', 'x', '--seed', '-1').status).toBe(2);
    const root = temporaryFolder();
    mkdirSync(join(root, 'mine'));
    const refused = run('--products', '1', '--out', root);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('expected an empty one');
    expect(readdirSync(root)).toEqual(['mine']);
  });
});
