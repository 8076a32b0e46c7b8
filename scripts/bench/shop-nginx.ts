/**
 * nginx with the same page, as a yardstick, where it is installed: compressed beforehand to the very bytes that our own server keeps,
 * so that both only hand them out.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A server of files. */
export interface Yardstick {
  /** Its address, without a slash at its end. */
  readonly url: string;
  /** Number of its process. */
  readonly pid: number;
  /** Ends it. */
  end(): Promise<void>;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('found no free port on this machine');
  return address.port;
}

/** The settings: one process, files that are compressed already, nothing written outside the folder. */
function settings(home: string, root: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(home, name)};`).join(' ');
  return `daemon off; master_process off; pid ${join(home, 'pid')}; error_log stderr crit;
events { worker_connections 256; }
http { ${temporary} access_log off; default_type text/html; gzip_static on; keepalive_requests 1000000;
server { listen 127.0.0.1:${port}; root ${root}; index index.html; } }\n`;
}

/** Starts nginx with the home page of a built site; null where none is installed. */
export async function startedNginx(client: string, home: string): Promise<Yardstick | null> {
  if (spawnSync('nginx', ['-v']).status !== 0) return null;
  const root = join(home, 'root');
  mkdirSync(root, { recursive: true });
  const page = readFileSync(join(client, 'index.html'));
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'index.html.gz'), gzipSync(page));
  const [port, file] = [await freePort(), join(home, 'nginx.conf')];
  writeFileSync(file, settings(home, root, port));
  const child = spawn('nginx', ['-c', file, '-p', home], { stdio: 'ignore' });
  const ended = new Promise<void>((end) => child.once('exit', () => end()));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries += 1) {
    const isUp = await fetch(`${url}/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) break;
    await new Promise((soon) => setTimeout(soon, 100));
  }
  return {
    url,
    pid: child.pid ?? 0,
    end() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
