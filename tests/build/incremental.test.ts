/** A build after a change makes what a build from nothing makes, byte for byte; and both make what Astro makes by itself. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsed } from '../../src/catalogue/content-files.ts';

const CACHE = '.cache/incremental';
/** Provinces whose records make the small register: one that stayed alone, and two that were merged into one. */
const FOLDERS = ['ha-tinh', 'kon-tum', 'quang-ngai'];
const root = mkdtempSync(join(tmpdir(), 'so-sao-'));
const content = join(root, 'content');
const file = (...parts: string[]): string => join(content, ...parts);
const yaml = (path: string): unknown => {
  const read = parsed(readFileSync(path, 'utf8'), path);
  return 'value' in read ? read.value : expect.fail(path);
};

/** Every file below a folder with a hash of what is in it. */
function tree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hashes = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), createHash('sha1').update(readFileSync(path)).digest('hex')] as const;
  });
  return Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Builds as `npm run build` does; what it printed last. */
function build(out: string, words: readonly string[], settings: Readonly<Record<string, string>> = {}): string {
  const run = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--outDir', join(root, out), '--cache', `${CACHE}/${out}`, '--log', `${CACHE}/${out}.log`, ...words],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content, SITE_URL: 'https://thu.example', AS_OF: '2026-11-21', ...settings } },
  );
  expect(run.stderr).toBe('');
  return run.stdout.trim().split('\n').at(-1) ?? '';
}

/** Writes a file anew with a part of its text replaced; fails where that part is not in it. */
function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${path}: found no ${String(from)}`).not.toBe(before);
  writeFileSync(path, after);
}

/** Files of the products of a producer that has at least `count`. */
function family(count: number): string[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(file('products', folder)).map((name) => file('products', folder, name)));
  const byProducer = Map.groupBy(files, (path) => (yaml(path) as { producer: string }).producer);
  return [...byProducer.values()].find((own) => own.length >= count) ?? expect.fail('no such producer');
}

beforeAll(() => {
  rmSync(CACHE, { recursive: true, force: true });
  for (const part of ['reference', 'pages', 'redirects.yaml']) cpSync(join('content', part), file(part), { recursive: true });
  mkdirSync(file('producers'), { recursive: true });
  for (const folder of FOLDERS) {
    cpSync(join('content/products', folder), file('products', folder), { recursive: true });
    for (const name of readdirSync(file('products', folder))) {
      const { producer } = yaml(file('products', folder, name)) as { producer: string };
      cpSync(join('content/producers', `${producer}.yaml`), file('producers', `${producer}.yaml`));
    }
  }
  writeFileSync(file('redirects.yaml'), '');
  mkdirSync(file('fairs'));
  const { producer } = yaml(family(2)[0] ?? '') as { producer: string };
  writeFileSync(
    file('fairs', 'hoi-cho-thu.yaml'),
    [
      'name: Hội chợ Thử',
      'kind: ocop-fair',
      'status: planned',
      "lastChecked: '2026-11-01'",
      'venue: { name: Quảng trường Thử, province: ha-tinh }',
      "start: '2026-12-01'",
      "end: '2026-12-05'",
      `stands:\n  - { stand: A1, producer: ${producer} }`,
      'source: { url: https://thu.example/hoi-cho }\n',
    ].join('\n'),
  );
  build('grown', []);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the processes together make what Astro makes by itself', () => {
  const words = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(root, 'astro')];
  // Our builds are those of production whatever NODE_ENV says, and a test runner says something else.
  const settings = { CONTENT_DIR: content, SITE_URL: 'https://thu.example', AS_OF: '2026-11-21', ASTRO_TELEMETRY_DISABLED: '1' };
  const env = { ...process.env, ...settings, NODE_ENV: 'production' };
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  expect(status, stdout.slice(-2000)).toBe(0);
  const { 'sw.js': worker, _headers: headers, ...files } = tree(join(root, 'grown'));
  expect(worker).toBeDefined();
  expect(headers).toBeDefined();
  // The service worker, the headers and the preview pictures are written after the pages.
  const ours = Object.entries(files);
  const isPicture = (path: string): boolean => path.startsWith('anh/');
  expect(ours.filter(([path]) => isPicture(path)).length).toBeGreaterThan(100);
  expect(Object.fromEntries(ours.filter(([path]) => !isPicture(path)))).toEqual(tree(join(root, 'astro')));
});

/** Changes of content, one after the other; each says whether records alone changed, so that most pages may stay. */
const CHANGES: readonly (readonly [name: string, isSmall: boolean, change: () => Record<string, string> | undefined])[] = [
  ['nothing', true, () => undefined],
  [
    'another name, which moves it in every list',
    true,
    () => {
      const [path = ''] = family(2);
      edit(path, /^name: .*$/m, "name: 'Áo tơi thử nghiệm'");
      return undefined;
    },
  ],
  [
    'a price, a withdrawal and a new district',
    true,
    () => {
      const [first = '', second = '', third = ''] = family(3);
      const { certificates } = yaml(second) as { certificates: { source: { url: string } }[] };
      const url = certificates[0]?.source.url ?? '';
      writeFileSync(first, `${readFileSync(first, 'utf8')}price:\n  amount: 50000\n  unit: hộp\n  source: { url: '${url}' }\n`);
      edit(second, /^( {4})provenance: B$/m, `$1provenance: B\n$1revoked: { source: { url: '${url}' } }`);
      edit(third, /^(( +)formerProvince: .*\n)(?: +district: .*\n)?/m, '$1$2district: Huyện Thử\n');
      return undefined;
    },
  ],
  [
    'a new product of a new producer, and one that is gone but for its address',
    true,
    () => {
      const [path = '', heir = ''] = family(2);
      const id = (of: string): string => of.replace(/^.*\/|\.yaml$/g, '');
      writeFileSync(file('redirects.yaml'), `- { kind: product, from: ${id(path)}, to: ${id(heir)} }\n`);
      unlinkSync(path);
      const text = readFileSync(heir, 'utf8')
        .replace(/^name: .*$/m, 'name: Bánh thử')
        .replace(/^producer: .*$/m, 'producer: htx-thu');
      writeFileSync(heir.replace(/[^/]*$/, 'banh-thu.yaml'), text);
      const place = (yaml(heir) as { place: { formerProvince: string } }).place.formerProvince;
      writeFileSync(file('producers', 'htx-thu.yaml'), `name: HTX Thử\nkind: cooperative\nplace: { formerProvince: ${place} }\n`);
      return undefined;
    },
  ],
  [
    'another name and a telephone of a producer',
    true,
    () => {
      const { producer } = yaml(family(2)[0] ?? '') as { producer: string };
      const path = file('producers', `${producer}.yaml`);
      edit(path, /^name: .*$/m, "name: 'Nhà Ông Thử'");
      writeFileSync(path, `${readFileSync(path, 'utf8')}contact: { phone: '+84912345678', phoneConsent: true }\n`);
      return undefined;
    },
  ],
  [
    'another name and another stand of a fair, which its products and producers name',
    true,
    () => {
      const path = file('fairs', 'hoi-cho-thu.yaml');
      edit(path, 'name: Hội chợ Thử', 'name: Hội chợ Thử hai');
      edit(path, /^( {2}- \{ stand: A1,.*)$/m, '$1\n  - { stand: A2, producer: htx-thu }');
      return undefined;
    },
  ],
  [
    'another name of a province, which stands everywhere',
    false,
    () => {
      edit(file('reference', 'provinces.yaml'), 'nameEn: Ha Tinh', 'nameEn: Ha-Tinh');
      return undefined;
    },
  ],
  ['another day', false, () => ({ AS_OF: '2027-02-01' })],
];

test.each(CHANGES)('after a change a build makes what one from nothing makes: %s', (_name, isSmall, change) => {
  const settings = change();
  const said = build('grown', [], settings);
  build('whole', ['--full'], settings);
  expect(tree(join(root, 'grown'))).toEqual(tree(join(root, 'whole')));
  const [, pages = '0', rendered = pages] = /Built (\d+) pages(?:, (\d+) of them anew)?/.exec(said) ?? [];
  expect(Number(pages)).toBeGreaterThan(500);
  if (isSmall) expect(Number(rendered)).toBeLessThan(Number(pages) / 2);
  else expect(rendered).toBe(pages);
});
