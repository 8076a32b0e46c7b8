/** Test projects: unit, content and import need no build; build and e2e read dist. Run one with `--project NAME`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A fixed day, so that a test does not depend on the day on which it runs. */
const env = { AS_OF: '2026-11-21' };

const fast = (name: string) => ({
  test: { name, root, include: [`tests/${name}/**/*.test.ts`], environment: 'node' as const, env, testTimeout: 60_000 },
});

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  test: {
    passWithNoTests: true,
    projects: [
      fast('unit'),
      fast('content'),
      fast('import'),
      {
        test: {
          name: 'build',
          root,
          include: ['tests/build/**/*.test.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/e2e/global-setup.ts'],
          // A machine that stands still for half a minute fails a wait, not the site: a second try tells them apart.
          retry: 1,
          // Two browsers share two cores; more only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
