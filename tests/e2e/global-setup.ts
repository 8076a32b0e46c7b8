/** Once before the browser tests: the server of the built site, and Chromium unpacked, so that workers do not race for it. */
import type { TestProject } from 'vitest/node';
import { chromiumPath } from '../../scripts/fair/chromium.ts';
import { startServer } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, without the last slash. */
    siteUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await chromiumPath();
  const server = await startServer({ dir: process.env['DIST'] ?? 'dist', port: 0 });
  project.provide('siteUrl', server.url.replace(/\/$/, ''));
  return () => server.close();
}
