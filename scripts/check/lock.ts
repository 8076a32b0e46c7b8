/**
 * Completes package-lock.json with the platform packages that the registry in use does not carry.
 *
 * npm drops an optional dependency that it cannot resolve without a word; `npm ci` then refuses the lock ("Missing: …
 * from lock file"), and another operating system would miss its binding. Run after every install that touched the lock:
 *   npm run lock          adds what is missing
 *   npm run lock -- --check   only reports, exit 1 when something is missing
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** One entry of `packages` in a lock file of version 3; only the fields that matter here. */
interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const OPERATING_SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/** The platform that a binding's name speaks of, in npm's words. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.replace('@', '').split(/[/-]/);
  const os = OPERATING_SYSTEMS.filter((word) => words.includes(word));
  const cpu = PROCESSORS.filter((word) => words.includes(word));
  if (words.includes('gnueabihf') || words.includes('musleabihf') || words.includes('eabi')) cpu.splice(0, cpu.length, 'arm');
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : words.some((word) => word.startsWith('gnu')) ? ['glibc'] : [];
  return {
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
  };
}

/** The path at which Node would find `name` from inside the package at `from`, or null. */
function resolvedPath(packages: Record<string, LockEntry>, from: string, name: string): string | null {
  let base = from;
  for (;;) {
    const path = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (packages[path]) return path;
    if (base === '') return null;
    const cut = base.lastIndexOf('/node_modules/');
    base = cut === -1 ? '' : base.slice(0, cut);
  }
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };
const added: string[] = [];
const located = Object.entries(lock.packages)
  .filter(([, entry]) => entry.resolved !== undefined)
  .map(([path]) => path);
for (const path of Object.keys(lock.packages).sort()) {
  for (const [name, range] of Object.entries(lock.packages[path]?.optionalDependencies ?? {})) {
    // Only exact versions: bindings are pinned by their parent; a range cannot be written into a lock.
    const version = /^\d+\.\d+\.\d+[\w.+-]*$/.test(range) ? range : null;
    if (version === null) continue;
    const found = resolvedPath(lock.packages, path, name);
    if (found !== null && lock.packages[found]?.version === version) continue;
    const place = found === null ? `node_modules/${name}` : `${path}/node_modules/${name}`;
    lock.packages[place] = { version, ...platformOf(name), optional: true };
    added.push(`${place} ${version}`);
  }
}

if (process.argv.includes('--check')) {
  for (const entry of added) console.error(`package-lock.json: missing ${entry}; run "npm run lock"`);
  for (const path of located) console.error(`package-lock.json: ${path} names a download address; it must not`);
  process.exitCode = added.length + located.length > 0 ? 1 : 0;
} else if (added.length > 0) {
  const [root, ...rest] = Object.entries(lock.packages);
  if (!root) throw new Error('package-lock.json: found no root entry in "packages"; run "npm install" first');
  rest.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries([root, ...rest]) }, null, 2)}\n`);
  console.log(`package-lock.json: added ${added.length} platform packages`);
} else console.log('package-lock.json: complete');
