/** The invented records of the demonstration alone, as a content folder; import this before anything that reads the content. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'so-sao-demo-'));
cpSync('tests/fixtures/demo', root, { recursive: true });
cpSync('content/reference', join(root, 'reference'), { recursive: true });
writeFileSync(join(root, 'redirects.yaml'), '[]\n');
// Their pictures are drawn when the demonstration is built; here they need only be there.
for (const entry of readdirSync(join(root, 'products'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
  const file = join(entry.parentPath, entry.name);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^ {2}- file: ([a-z]+-\d+\.jpg)$/gm))
    writeFileSync(join(dirname(file), name), '');
}
process.env['CONTENT_DIR'] = root;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The folder. */
export const DEMO_ROOT = root;
