import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** What the proxy does to the server's answers. */
export type ProxyFault =
  | { readonly kind: 'none' }
  /** The connection is cut after so many bytes of an answer, head included. */
  | { readonly kind: 'cut'; readonly after: number }
  /** After so many bytes nothing comes any more, and the connection stays open. */
  | { readonly kind: 'stall'; readonly after: number };

export interface FaultProxy {
  readonly port: number;
  fault: ProxyFault;
  /** Bytes that reached the client, heads included. */
  received: number;
  stop(): Promise<void>;
}

/** A proxy before a static host that can break what comes through it, and counts it. */
export async function startFaultProxy(target: number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((client) => {
    const upstream = track(connect(target, '127.0.0.1'));
    track(client).pipe(upstream);
    let passed = 0;
    upstream.on('data', (chunk: Buffer) => {
      const { fault } = proxy;
      const room = fault.kind === 'none' ? chunk.length : Math.max(0, fault.after - passed);
      const part = chunk.subarray(0, room);
      passed += part.length;
      proxy.received += part.length;
      client.write(part, () => fault.kind === 'cut' && passed >= fault.after && client.destroy());
    });
    upstream.on('close', () => proxy.fault.kind !== 'stall' && client.end());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    port: (server.address() as AddressInfo).port,
    fault: { kind: 'none' },
    received: 0,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return proxy;
}
