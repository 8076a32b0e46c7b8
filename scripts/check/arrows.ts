/**
 * Holds the arrows of the house: which folder may import which, and no cycles.
 *   node scripts/check/arrows.ts [folder]
 * dependency-cruiser cannot read .astro files, so it is given a shadow of the sources: each .astro file as a .ts file with
 * nothing but its imports (front matter and scripts), everything else copied. What it finds is reported by the real name.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** Folders or files below src, each with what it may import besides itself. Scripts and tests are the outermost ring. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'domain/': [],
  'site.config.ts': [],
  'i18n/': ['domain/', 'site.config.ts'],
  'catalogue/': ['domain/', 'i18n/routes.ts', 'i18n/lang.ts', 'site.config.ts'],
  'exports/': ['domain/', 'catalogue/', 'i18n/', 'search/', 'commerce/', 'site.config.ts'],
  'search/': ['domain/', 'i18n/', 'site.config.ts'],
  'commerce/pages/': ['commerce/', 'catalogue/', 'exports/', 'i18n/', 'layouts/', 'site.config.ts'],
  'commerce/': ['domain/', 'exports/formula.ts', 'exports/markup.ts', 'i18n/', 'site.config.ts'],
  'islands/': ['domain/', 'search/', 'commerce/', 'i18n/'],
  'admin/': ['domain/', 'catalogue/schema/', 'exports/markup.ts', 'i18n/', 'styles/', 'site.config.ts'],
  'offline/': ['domain/', 'i18n/'],
  'components/': ['domain/', 'catalogue/', 'exports/', 'i18n/', 'search/', 'commerce/', 'islands/', 'styles/', 'site.config.ts'],
  'layouts/': ['domain/', 'catalogue/', 'commerce/', 'exports/', 'i18n/', 'components/', 'offline/', 'styles/', 'site.config.ts'],
  'pages/': ['admin/', 'catalogue/', 'exports/', 'i18n/', 'layouts/', 'site.config.ts'],
};

const quoted = (text: string): string => text.replaceAll('.', '\\.');

/** Folders inside other folders that have rules. */
const INNER = Object.keys(MAY_IMPORT).filter((one) => Object.keys(MAY_IMPORT).some((other) => one !== other && one.startsWith(other)));

/** The rules as dependency-cruiser reads them. */
export const RULES: IForbiddenRuleType[] = [
  ...Object.entries(MAY_IMPORT).map(([from, to]) => ({
    name: `${from.replace(/\/$|\.ts$/, '')}-arrows`,
    comment: to.length === 0 ? `${from} imports nothing of the house` : `${from} may import only ${to.join(', ')}`,
    severity: 'error' as const,
    // A folder with rules of its own inside another one is not held to those of the other.
    from: {
      path: `^src/${quoted(from)}`,
      pathNot: INNER.filter((inner) => inner !== from && inner.startsWith(from)).map((inner) => `^src/${quoted(inner)}`),
    },
    to: { path: '^src/', pathNot: `^src/(?:${[from, ...to].map(quoted).join('|')})` },
  })),
  {
    name: 'no-cycles',
    comment: 'files that import each other cannot be read or tested apart',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'content-api',
    comment: 'records come from src/catalogue, which reads them itself',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^astro:content' },
  },
  {
    name: 'domain-is-plain',
    comment: 'the domain is plain TypeScript: no package, no Node',
    severity: 'error',
    from: { path: '^src/domain/' },
    to: { pathNot: '^src/' },
  },
  {
    name: 'islands-stay-in-the-browser',
    comment: 'nothing of Node or of the content layer reaches a browser',
    severity: 'error',
    from: { path: '^src/(?:islands|search/embedded)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'not-to-scripts-or-tests',
    comment: 'the site never imports its tools',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(?:scripts|tests)/' },
  },
  {
    name: 'resolvable',
    comment: 'the imported file does not exist',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, path: '^\\.' },
  },
];

/** The import lines of an .astro file, front matter and scripts, with .astro files under their shadow names. */
export function importsOf(astro: string): string {
  const code = [
    /^---\n(.*?)\n---/su.exec(astro)?.[1] ?? '',
    ...[...astro.matchAll(/<script[^>]*>(.*?)<\/script>/gsu)].map((match) => match[1] ?? ''),
  ];
  const statements = code.join('\n').match(/^\s*import\s[^;]*;|^\s*export\s[^;]*?from\s[^;]*;|import\(\s*['"][^'"]+['"]\s*\)/gmu) ?? [];
  return statements.map((line) => line.trim()).join('\n');
}

/** `./Card.astro` is a file `Card.astro.ts` in the shadow. */
function shadowed(code: string): string {
  return code.replace(/(['"])([^'"]+\.astro)\1/g, '$1$2.ts$1');
}

/** Copies the sources below `root` into `shadow`. */
function castShadow(root: string, shadow: string): void {
  for (const folder of ['src', 'scripts']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const from = join(entry.parentPath, entry.name);
      const to = join(shadow, relative(root, from));
      mkdirSync(dirname(to), { recursive: true });
      if (entry.name.endsWith('.astro')) writeFileSync(`${to}.ts`, shadowed(importsOf(readFileSync(from, 'utf8'))));
      else if (/\.m?ts$/.test(entry.name)) writeFileSync(to, shadowed(readFileSync(from, 'utf8')));
      else cpSync(from, to);
    }
  }
}

/** Every broken arrow below `root`, one line each; the number of files looked at beside them. */
export async function brokenArrows(root: string): Promise<{ lines: string[]; files: number }> {
  mkdirSync('.cache', { recursive: true });
  // Inside the project, so that packages resolve as they do for the real files.
  const shadow = mkdtempSync(join('.cache', 'arrows-'));
  try {
    castShadow(root, shadow);
    const { output } = await cruise(['src', 'scripts'], {
      baseDir: shadow,
      validate: true,
      ruleSet: { forbidden: RULES },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json', '.css', '.svg', '.woff2'] },
    });
    const { summary } = output as ICruiseResult;
    const name = (path: string): string => path.replace(/\.astro\.ts$/, '.astro');
    return {
      files: summary.totalCruised,
      lines: summary.violations.map(
        ({ rule, from, to }) => `${name(from)} imports ${name(to)}: ${RULES.find((one) => one.name === rule.name)?.comment ?? rule.name}`,
      ),
    };
  } finally {
    rmSync(shadow, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { lines, files } = await brokenArrows(process.argv[2] ?? '.');
  for (const line of lines) console.error(line);
  if (lines.length === 0) console.log(`${files} files, every import follows the arrows`);
  process.exitCode = lines.length > 0 ? 1 : 0;
}
