import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../serve-folder.ts';

const NGINX = '/usr/sbin/nginx';

/** A static host of packs: Debian's nginx where it is installed, a small server of Node elsewhere. */
export interface StaticHost {
  readonly kind: 'nginx' | 'node';
  readonly origin: string;
  /** Hands out another folder from now on. */
  serve(folder: string): void;
  close(): Promise<void>;
}

/** A folder that holds nothing but a login page under every name, as a captive portal's answers look. */
export const LOGIN_PAGE = '<!doctype html><title>Log in</title><p>Welcome to the guest network. Please log in.</p>';

export async function startStaticHost(folder: string): Promise<StaticHost> {
  const place = mkdtempSync(join(tmpdir(), 'cuecard-host-'));
  const root = join(place, 'root');
  symlinkSync(folder, root);
  const serve = (next: string) => {
    unlinkSync(root);
    symlinkSync(next, root);
  };
  const remove = () => rmSync(place, { recursive: true, force: true });
  if (!existsSync(NGINX)) {
    const { origin, close } = await serveFolder(root);
    return { kind: 'node', origin, serve, close: () => close().then(remove) };
  }
  const port = await freePort();
  writeFileSync(join(place, 'nginx.conf'), configuration(place, root, port));
  const nginx = spawn(NGINX, ['-p', place, '-c', join(place, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin);
  return { kind: 'nginx', origin, serve, close: () => ended(nginx).then(remove) };
}

const configuration = (place: string, root: string, port: number) => `
daemon off;
pid ${place}/nginx.pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  access_log off;
  client_body_temp_path ${place}/body; proxy_temp_path ${place}/proxy; fastcgi_temp_path ${place}/fastcgi;
  uwsgi_temp_path ${place}/uwsgi; scgi_temp_path ${place}/scgi;
  gzip on;
  gzip_types application/json;
  types { application/json json; }
  default_type application/octet-stream;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    location / {
      if (-f ${root}/login.html) { rewrite ^ /login.html break; }
      try_files $uri =404;
    }
    location ~ \\.(gz|cuepack)$ { gzip off; try_files $uri =404; }
    location ~ ^/metadata/(timestamp|\\d+\\.root)\\.json$ {
      if (-f ${root}/login.html) { rewrite ^ /login.html break; }
      add_header Cache-Control no-cache;
      try_files $uri =404;
    }
  }
}
`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function answers(origin: string): Promise<void> {
  for (let count = 0; count < 100; count += 1) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx did not answer.');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
