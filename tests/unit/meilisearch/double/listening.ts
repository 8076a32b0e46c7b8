/** The double behind HTTP, for the official client. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MeilisearchDouble } from './server.ts';

/** The double behind a loopback address; ends with `close`. */
export async function listening(double: MeilisearchDouble): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = double.handle(
        request.method ?? '',
        request.url ?? '',
        request.headers.authorization ?? null,
        Buffer.concat(parts).toString(),
      );
      response
        .writeHead(answer.status, { 'content-type': 'application/json' })
        .end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
