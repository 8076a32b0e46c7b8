import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { brokenArrows, importsOf } from '../../scripts/check/arrows.ts';

/** What must not be: a file, what it imports, and the import that must be reported. */
const WRONG: readonly (readonly [what: string, path: string, text: string, named: string])[] = [
  [
    'a component that reads the content layer',
    'src/components/x/Reads.astro',
    "---\nimport { getCollection } from 'astro:content';\n---\n",
    'astro:content',
  ],
  [
    'a component that imports a layout',
    'src/components/x/Frame.astro',
    "---\nimport Base from '../../layouts/Base.astro';\n---\n<Base />",
    'Base.astro',
  ],
  ['a page that imports the domain', 'src/pages/x1.astro', "---\nimport { fold } from '../domain/text.ts';\n---\n", 'domain/text.ts'],
  ['a type-only import', 'src/pages/x2.astro', "---\nimport type { Stars } from '../domain/seal.ts';\n---\n", 'domain/seal.ts'],
  [
    'an import over several lines',
    'src/pages/x3.astro',
    "---\nimport {\n  fold,\n  slug,\n} from '../domain/text.ts';\n---\n",
    'domain/text.ts',
  ],
  ['a script of a component', 'src/domain/X.astro', "---\n---\n<script>\n  import '../i18n/vi.ts';\n</script>\n", 'i18n/vi.ts'],
  ['a dynamic import', 'src/pages/x4.astro', "---\nconst { fold } = await import('../domain/text.ts');\n---\n", 'domain/text.ts'],
  ['the domain that imports words', 'src/domain/x1.ts', "export { vi } from '../i18n/vi.ts';\n", 'i18n/vi.ts'],
  ['the domain that imports Node', 'src/domain/x2.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n", 'fs'],
  ['the domain that imports a package', 'src/domain/x3.ts', "import { parse } from 'yaml';\nexport const x = parse;\n", 'yaml'],
  [
    'words that import the catalogue',
    'src/i18n/x1.ts',
    "import type { Listed } from '../catalogue/index.ts';\nexport type X = Listed;\n",
    'catalogue/index.ts',
  ],
  [
    'an island that imports the catalogue',
    'src/islands/x/X.ts',
    "import type { Listed } from '../../catalogue/index.ts';\nexport type X = Listed;\n",
    'catalogue/index.ts',
  ],
  ['the site that imports a script', 'src/exports/x1.ts', "export * from '../../scripts/x.ts';\n", 'scripts/x.ts'],
  ['a cycle', 'src/domain/x4.ts', "import { y } from './y.ts';\nexport const x = (): unknown => y;\n", 'y.ts'],
];

describe('with one of each mistake', async () => {
  const root = mkdtempSync(join(tmpdir(), 'so-sao-arrows-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  cpSync('src', join(root, 'src'), { recursive: true });
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('scripts/x.ts', 'export const x = 1;\n');
  put('src/domain/y.ts', "import { x } from './x4.ts';\nexport const y = (): unknown => x;\n");
  for (const [, path, text] of WRONG) put(path, text);
  const { lines } = await brokenArrows(root);

  test.each(WRONG)('%s is reported', (_what, path, _text, named) => {
    expect(
      lines.filter((line) => line.startsWith(`${path} imports `) && line.includes(named)),
      lines.join('\n'),
    ).toHaveLength(1);
  });

  test('nothing else is', () => {
    const wrong = new Set([...WRONG.map(([, path]) => path), 'src/domain/y.ts']);
    expect(lines.filter((line) => !wrong.has(line.replace(/ imports .*/, '')))).toEqual([]);
  });
});

test('imports are taken from front matter and scripts, not from text', () => {
  const file = "---\nimport A from './A.astro';\n---\n<p>import B from './B.astro';</p>\n<script>import './c.ts';</script>";
  expect(importsOf(file)).toBe("import A from './A.astro';\nimport './c.ts';");
});
