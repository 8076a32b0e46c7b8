/**
 * Builds and serves the demonstration: npm run demo. The real catalogue with an invented fair, invented producers, prices and
 * drawn pictures, each marked "Dữ liệu mẫu"; none of that is in any other build.
 *   --build-only   do not serve      PORT   where it is served (4321)      AS_OF   the day, as for a build
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { asOf } from '../../src/catalogue/as-of.ts';
import { portOf, startServer } from '../serve.ts';
import { writeDemoContent } from './content.ts';

/** Everything of the demonstration lies here, beside what other builds remember. */
const HOME = '.cache/demo';

/** Builds the site of the demonstration; throws when that did not succeed, after the build has said why. */
function built(): void {
  const words = ['--outDir', `${HOME}/dist`, '--cache', `${HOME}/site`, '--log', 'reports/demo-build.log'];
  const env = { ...process.env, CONTENT_DIR: `${HOME}/content` };
  const { status } = spawnSync(process.execPath, ['scripts/build.ts', ...words], { stdio: 'inherit', env });
  if (status !== 0) throw new Error('The demonstration was not built; what hinders it stands above.');
}

try {
  const { values } = parseArgs({ options: { 'build-only': { type: 'boolean', default: false } } });
  const port = portOf(process.env['PORT']);
  await writeDemoContent(`${HOME}/content`, asOf());
  built();
  if (!values['build-only']) {
    const server = await startServer({ dir: `${HOME}/dist`, port });
    console.log(server.url);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
