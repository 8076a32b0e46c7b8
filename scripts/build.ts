/**
 * Builds the site: npm run build. The content is checked first, so that the person who wrote it reads one line a mistake.
 * Pages are rendered by one process a core from a bundle that Astro makes when the code changed. A build after a change of
 * content renders the pages that the change touches and leaves the others; what it makes is byte for byte what `--full` makes.
 * With ordering (COMMERCE) the site is DIR/client, and what answers on demand DIR/server.
 *   --outDir DIR   where the site goes (dist)      --cache DIR   what builds remember (.cache/site)
 *   --full         render every page               --log FILE    what Astro prints (reports/build.log)
 */
import { parseArgs } from 'node:util';

try {
  const { values } = parseArgs({
    options: {
      outDir: { type: 'string', default: 'dist' },
      cache: { type: 'string', default: '.cache/site' },
      log: { type: 'string', default: 'reports/build.log' },
      full: { type: 'boolean', default: false },
    },
  });
  // Imported here: a setting that makes no sense is thrown while the settings are read.
  const { builtSite } = await import('./build/site.ts');
  const { pages, rendered, isWhole, seconds } = await builtSite({ ...values, isFull: values.full });
  const only = isWhole ? '' : `, ${rendered} of them anew,`;
  console.log(`Built ${pages} pages${only} in ${seconds.toFixed(1)} s into ${values.outDir} (details: ${values.log})`);
} catch (error) {
  // Everything that reaches this point is a message for the person at the terminal; a stack would hide it.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
