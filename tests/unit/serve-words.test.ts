/** What the server makes of words on its command line. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs the server with words. A server that listens would not end: it is stopped and has no exit code. */
function served(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/serve.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, PORT: '0' },
    timeout: 10_000,
  });
  return { status, stdout, stderr };
}

test.each(['--help', '-h'])('%s says how it is used, and serves nothing', (word) => {
  const { status, stdout } = served(word);
  expect(status).toBe(0);
  expect(stdout).toContain('PORT');
  expect(stdout).not.toContain('http://');
});

test.each(['--port=80', 'dist', '--open'])('%s is refused in one readable line', (word) => {
  const { status, stdout, stderr } = served(word);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(word.split('=')[0]);
  expect(stderr).not.toMatch(/^\s+at /m);
});
