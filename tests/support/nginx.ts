import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BINARY = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((path) => existsSync(path));

export const hasNginx = BINARY !== undefined;

export interface Nginx {
  readonly port: number;
  stop(): Promise<void>;
}

/** Debian's nginx over a folder, configured as the recipe in scripts-library/tools/packs/README.md says. */
export async function startNginx(root: string): Promise<Nginx> {
  if (!BINARY) throw new Error('nginx is not installed');
  const home = await mkdtemp(join(tmpdir(), 'nginx-'));
  // nginx's workers run as another user than the one who made the folder.
  for (const folder of [home, root]) await chmod(folder, 0o755);
  const port = await freePort();
  await mkdir(join(home, 'tmp'));
  await writeFile(join(home, 'nginx.conf'), configuration(home, root, port));
  const child = spawn(BINARY, ['-p', home, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'ignore' });
  const end = () => child.kill('SIGQUIT');
  process.once('exit', end);
  await answering(port, child);
  return {
    port,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      end();
      process.off('exit', end);
      await ended;
      await rm(home, { recursive: true });
    },
  };
}

function configuration(home: string, root: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off; worker_processes 1; pid ${home}/nginx.pid;
events { worker_connections 64; }
http {
  access_log off;
  types { application/json json; text/html html; }
  default_type application/octet-stream;
  ${temporary.map((name) => `${name}_temp_path ${home}/tmp;`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    gzip on; gzip_types application/json; gzip_min_length 0;
    location / { try_files $uri =404; }
    location /metadata/ { add_header Cache-Control "public, max-age=31536000, immutable"; try_files $uri =404; }
    location ~ ^/metadata/(timestamp|\\d+\\.root)\\.json$ { add_header Cache-Control no-cache; try_files $uri =404; }
    location ~ \\.(gz|cuepack)$ { gzip off; add_header Cache-Control "public, max-age=31536000, immutable"; try_files $uri =404; }
    location /offline/ { add_header Cache-Control no-cache; try_files $uri =404; }
    location /proposals/ { return 404; }
    location /portal/ { default_type text/html; return 200 "<!doctype html><title>Sign in</title>"; }
  }
}
`;
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nginx ended with ${child.exitCode}`);
}
