import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { SourceReader } from '../../../utils/core/update/source/source-reader.ts';
import { ed25519Scheme, type VerifyEd25519 } from '../../../utils/core/update/tuf/ed25519-scheme.ts';
import type { Fetched } from '../../../utils/core/update/tuf/ports.ts';
import { applyDue, rollBackPack } from '../../../utils/services/update/apply-packs.ts';
import { collectGarbage } from '../../../utils/services/update/collect-garbage.ts';
import { reworded } from '../packs/make-pack.ts';
import { pick, seededRandom } from '../seeded-random.ts';
import { DAY, date, START } from '../tuf/repository.ts';
import { Device, honest } from './device.ts';
import { PackRepository } from './pack-repository.ts';

const HOUR = 3_600_000;
const ADDRESSES = ['https://a.example', 'https://b.example'];
const REFUSALS = ['missing', 'unreachable', 'too-large'] as const;
const PAGE = Buffer.from('<!doctype html><title>Sign in</title>');

/** Changes what one source answers; given the honest answer and whether this file is to be hit. */
type Bend = (fetched: Fetched, random: () => number) => Fetched;

const BENDS: Record<string, Bend> = {
  refused: (_fetched, random) => ({ kind: 'refused', fault: pick(REFUSALS, random) }),
  page: () => ({ kind: 'bytes', bytes: PAGE }),
  cut: (fetched, random) =>
    fetched.kind === 'bytes'
      ? { kind: 'bytes', bytes: fetched.bytes.subarray(0, Math.floor(random() * fetched.bytes.length)) }
      : fetched,
  flipped: (fetched, random) => {
    if (fetched.kind !== 'bytes') return fetched;
    const bytes = new Uint8Array(fetched.bytes);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return { kind: 'bytes', bytes };
  },
};

const keys = new Map<string, KeyObject>();

/** Ed25519 by Node itself, without the detour of WebCrypto through another thread: the story is not about it. */
const nodeEd25519: VerifyEd25519 = async (key, signature, message) => {
  const x = Buffer.from(key).toString('base64url');
  const known = keys.get(x) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  keys.set(x, known);
  return verify(null, message, known, signature);
};

/** Five panels, two mirrors and a publisher, to all of whom anything may happen; one seed, one story. */
export class Simulation {
  readonly random: () => number;
  readonly repository = new PackRepository();
  readonly stranger = new PackRepository();
  readonly devices: Device[] = [];
  /** What happened, for the message of a failure. */
  readonly story: string[] = [];
  now = START;
  private version = 1;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.stranger.offerPack({ version: 999 });
    this.repository.offerPack({ version: 1, scripts: 2 });
  }

  async begin(): Promise<void> {
    for (let index = 0; index < 5; index += 1) {
      const device = new Device();
      Object.assign(device.ports, {
        random: this.random,
        deviceId: `device ${index}`,
        schemes: [ed25519Scheme(nodeEd25519)],
      });
      this.devices.push(device);
      await device.subscribe(
        this.repository,
        Object.fromEntries(ADDRESSES.map((address) => [address, honest(this.repository)])),
      );
    }
  }

  async step(): Promise<void> {
    this.now += Math.floor(this.random() * 4 * HOUR);
    const device = pick(this.devices, this.random);
    device.now = this.now;
    const act = pick(Object.keys(this.acts), this.random);
    this.story.push(act);
    await this.acts[act]?.(device);
    device.gate = () => undefined;
    for (const each of this.devices) each.check(this.repository);
  }

  /** All faults end; a last version comes out; everyone looks twice, as they would in two hours. */
  async clear(): Promise<void> {
    this.renewAll();
    this.publish();
    for (const device of this.devices) {
      for (const address of ADDRESSES) device.sources.set(address, honest(this.repository));
      for (let count = 0; count < 2; count += 1) {
        this.now += HOUR;
        device.now = this.now;
        await device.update(false);
      }
    }
    for (const device of this.devices) device.check(this.repository);
  }

  get lastVersion(): number {
    return this.version;
  }

  private readonly acts: Record<string, (device: Device) => Promise<void>> = {
    look: async (device) => void (await device.update(false)),
    wish: async (device) => void (await device.update(true)),
    'look in a call': async (device) => {
      await device.cycle();
      await applyDue({ now: device.now, isCallOpen: true }, device.ports);
    },
    bend: async (device) => this.bend(device, pick(Object.keys(BENDS), this.random)),
    mend: async (device) => {
      for (const address of ADDRESSES) device.sources.set(address, honest(this.repository));
      await device.update(false);
    },
    'malicious mirror': async (device) => {
      device.sources.set(pick(ADDRESSES, this.random), honest(this.stranger));
      await device.update(true);
    },
    'frozen mirror': async (device) => {
      const files = this.repository.files();
      device.sources.set(pick(ADDRESSES, this.random), frozen(files));
      await device.update(true);
    },
    kill: async (device) => {
      let left = Math.floor(this.random() * 12);
      device.gate = (write) => {
        if (left-- <= 0) throw new Error(`killed before ${write}`);
      };
      await device.update(true).catch(() => undefined);
    },
    'clock jumps': async (device) => {
      device.now += (this.random() - 0.5) * 20 * 365 * DAY;
      await device.update(this.random() < 0.5);
      device.now = this.now;
    },
    'two at once': async (device) => void (await Promise.all([device.update(), device.cycle(true)])),
    'roll back': async (device) => {
      const kept = device.shelf()?.kept ?? [];
      if (kept.length === 0) return;
      const { version } = pick(kept, this.random);
      if ((await rollBackPack('standard', version, device.ports)).kind === 'changed') device.seen.push(version);
    },
    garbage: (device) => collectGarbage(device.ports),
    publish: async () => this.publish(),
    'publish for some': async () => this.publish(50),
    'publish a bad pack': async () => {
      this.version += 1;
      this.repository.offerBytes(Buffer.from('{"format":"cuecard-pack"}\n'), {
        packId: 'standard',
        version: this.version,
      });
      this.repository.publishAll();
    },
    'publish by half': async () => this.repository.publish('targets', 'snapshot'),
    renew: async () => this.renewAll(),
    'new root': async () => {
      const old = this.repository.signers.root ?? [];
      this.repository.rotateKeys('root');
      const fresh = this.repository.signers.root ?? [];
      this.repository.signers.root = [...fresh, ...old];
      this.repository.publish('root');
      this.repository.signers.root = fresh;
    },
    'new online keys': async () => {
      this.repository.rotateKeys('snapshot');
      this.repository.rotateKeys('timestamp');
      this.repository.publish('root', 'snapshot', 'timestamp');
    },
    withdraw: async () => {
      const entry = this.repository.signed.targets.targets[`standard/${this.version}.ndjson.gz`];
      if (entry) entry.custom.cuecard.revoked = true;
      this.publish();
    },
  };

  private publish(rollout = 100): void {
    this.version += 1;
    const change = reworded((index) => index === 0, `version ${this.version}`);
    const isUrgent = this.random() < 0.2;
    this.repository.offerPack({ version: this.version, scripts: 2, change }, { rollout, isUrgent });
  }

  private renewAll(): void {
    for (const role of ['root', 'timestamp', 'snapshot', 'targets'])
      this.repository.signed[role].expires = date(this.now + 30 * DAY);
    this.repository.publish('root', 'targets', 'snapshot', 'timestamp');
  }

  private async bend(device: Device, name: string): Promise<void> {
    this.story.push(name);
    const good = honest(this.repository);
    const share = this.random();
    const bent = async (fetched: Promise<Fetched>): Promise<Fetched> => {
      const answer = await fetched;
      return this.random() < share ? (BENDS[name]?.(answer, this.random) ?? answer) : answer;
    };
    device.sources.set(pick(ADDRESSES, this.random), {
      fetchMetadata: (path, limit) => bent(good.fetchMetadata(path, limit)),
      fetchTarget: (path, limit) => bent(good.fetchTarget(path, limit)),
      fetchDelta: (path, limit) => bent(good.fetchDelta(path, limit)),
      trouble: () => undefined,
    });
    await device.update(true);
  }
}

/** A mirror that stopped following: whole, signed, and old. */
function frozen(files: ReadonlyMap<string, Uint8Array>): SourceReader {
  const read =
    (folder: string) =>
    async (path: string, limit: number): Promise<Fetched> => {
      const bytes = files.get(`${folder}${path}`);
      if (!bytes) return { kind: 'refused', fault: 'missing' };
      return bytes.length > limit ? { kind: 'refused', fault: 'too-large' } : { kind: 'bytes', bytes };
    };
  return {
    fetchMetadata: read('metadata/'),
    fetchTarget: read('targets/'),
    fetchDelta: read(''),
    trouble: () => undefined,
  };
}
