import { webSource } from '../../../utils/core/update/source/source-reader.ts';
import { type Deed, FakeWeb, type Script } from '../fake-web.ts';
import type { Device } from './device.ts';
import type { PackRepository } from './pack-repository.ts';

/** Turns the honest answer to a path into another one; undefined leaves it as it is. */
export type Meddle = (path: string, bytes: Uint8Array | undefined) => Script | undefined;

/** A static host on a web whose clock only runs while somebody waits; the panel's own code reads it. */
export class WebHost {
  readonly requests: string[] = [];
  /** Bytes of bodies that were sent. */
  sent = 0;
  readonly web: FakeWeb;
  meddle: Meddle = () => undefined;

  constructor(repository: PackRepository, base = 'https://web.example') {
    this.web = new FakeWeb((url) => {
      const path = decodeURI(url.slice(base.length + 1));
      const bytes = repository.files().get(path);
      this.requests.push(path);
      const script = this.meddle(path, bytes) ?? plain(bytes);
      for (const deed of script.deeds) if (typeof deed === 'object' && 'send' in deed) this.sent += deed.send.length;
      return script;
    });
  }

  async attach(device: Device, repository: PackRepository, base = 'https://web.example'): Promise<void> {
    await device.subscribe(repository, { [base]: webSource(base, this.web) });
    const { open } = device.ports;
    Object.assign(device.ports, {
      open: (address: string) => (address === base ? webSource(base, this.web) : open(address)),
    });
  }

  /** A wished update, with the time it took by the web's clock. */
  async update(device: Device): Promise<{ outcome: string; milliseconds: number }> {
    const before = this.web.now;
    const outcome = await this.web.run(device.update());
    return { outcome, milliseconds: this.web.now - before };
  }
}

export const plain = (bytes: Uint8Array | undefined): Script =>
  bytes
    ? { headers: { 'content-length': String(bytes.length) }, deeds: [{ send: bytes }] }
    : { status: 404, deeds: [] };

/** Sends bytes one by one, with a pause before each. */
export const dripped = (bytes: Uint8Array, wait: number): Deed[] =>
  Array.from(bytes, (byte): Deed[] => [{ wait }, { send: Uint8Array.of(byte) }]).flat();
