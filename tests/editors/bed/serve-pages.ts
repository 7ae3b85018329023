import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { filesOf } from './build-pages.ts';
import { LARGE_FOLDER } from './large.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const FIELD = '<!doctype html><meta charset="utf-8"><textarea rows="12" cols="40"></textarea>';
const FRAME =
  '<!doctype html><meta charset="utf-8"><iframe src="/field.html" style="width:450px;height:260px"></iframe>';

/**
 * Serves the built pages on two neighbouring ports of 127.0.0.1, so that the second is another origin. A page's
 * response headers stand in its address, as JSON under `headers`.
 */
export async function servePages(folder: string): Promise<{ origin: string; close(): void }> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    respond(folder, request, response).catch(() => response.writeHead(404).end());
  };
  for (let port = 42000 + (process.pid % 5000); ; port += 2) {
    const servers = [createServer(answer), createServer(answer)];
    const areUp = await Promise.all(servers.map((server, index) => listen(server, port + index)));
    const close = () => {
      for (const server of servers) server.close();
    };
    if (areUp.every(Boolean)) return { origin: `http://127.0.0.1:${port}`, close };
    close();
  }
}

const listen = (server: Server, port: number) =>
  new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });

async function respond(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://bed');
  const html = (body: string, headers: Record<string, string> = {}) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  if (url.pathname === '/field.html') html(FIELD);
  else if (url.pathname === '/frame.html') html(FRAME);
  else if (url.pathname.endsWith('/')) {
    const { script, styles } = await filesOf(folder, url.pathname.replaceAll('/', ''));
    const links = styles.map((style) => `<link rel="stylesheet" href="/${style}">`).join('');
    const head = `<!doctype html><meta charset="utf-8"><title>bed</title><link rel="icon" href="data:,">${links}`;
    html(
      `${head}<body><script type="module" src="/${script}"></script>`,
      JSON.parse(url.searchParams.get('headers') ?? '{}'),
    );
  } else {
    const path = normalize(url.pathname);
    const isModule = path.startsWith('/modules/');
    const file = isModule ? join(LARGE_FOLDER, 'node_modules', path.slice('/modules/'.length)) : join(folder, path);
    const content = await readFile(file);
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content);
  }
}
