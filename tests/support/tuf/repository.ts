import { createHash } from 'node:crypto';
import { canonicalForm } from '../../../utils/core/update/tuf/canonical-form.ts';
import type { Fetched } from '../../../utils/core/update/tuf/ports.ts';
import { newSigner, type Signer } from './signer.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests write metadata of every shape, wrong ones included
export type Signed = any;

export const START = Date.UTC(2026, 0, 1);
export const DAY = 86_400_000;

export const date = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

const TOP = ['root', 'timestamp', 'snapshot', 'targets'];

/**
 * A repository in memory that publishes what it is told to, sound or not, and notes each request. Versions start at 1;
 * `publish` counts a role up, signs it with the role's signers and lists it where the workflow looks for it.
 */
export class Repository {
  readonly signed: Record<string, Signed> = {};
  readonly signers: Record<string, Signer[]> = {};
  /** Every published version, the first at index 0. */
  readonly published: Record<string, Uint8Array[]> = {};
  readonly artifacts = new Map<string, Uint8Array>();
  readonly requests: string[] = [];
  hasHashes = false;

  constructor() {
    const part = (type: string) => ({
      _type: type,
      spec_version: '1.0.34',
      version: 1,
      expires: date(START + 30 * DAY),
    });
    this.signed.root = { ...part('root'), consistent_snapshot: true, keys: {}, roles: {} };
    this.signed.timestamp = { ...part('timestamp'), meta: { 'snapshot.json': { version: 1 } } };
    this.signed.snapshot = { ...part('snapshot'), meta: { 'targets.json': { version: 1 } } };
    this.signed.targets = { ...part('targets'), targets: {} };
    for (const role of TOP) {
      this.signed.root.roles[role] = { keyids: [], threshold: 1 };
      this.addKey(role);
    }
    this.publish('targets', 'snapshot', 'timestamp', 'root');
  }

  addKey(role: string, signer: Signer = newSigner(), delegator = 'root'): Signer {
    const holder = this.signed[delegator];
    const keys = delegator === 'root' ? holder.keys : holder.delegations.keys;
    const entry =
      delegator === 'root' ? holder.roles[role] : holder.delegations.roles?.find((each: Signed) => each.name === role);
    keys[signer.keyid] = signer.key;
    (entry ?? holder.delegations.succinct_roles).keyids.push(signer.keyid);
    this.signers[role] = [...(this.signers[role] ?? []), signer];
    return signer;
  }

  rotateKeys(role: string): void {
    this.signed.root.roles[role].keyids = [];
    this.signers[role] = [];
    for (let count = 0; count < this.signed.root.roles[role].threshold; count += 1) this.addKey(role);
  }

  publish(...roles: string[]): void {
    for (const role of roles) {
      const signed = this.signed[role];
      this.published[role] ??= [];
      const versions = this.published[role];
      if (versions.length > 0) signed.version += 1;
      versions.push(this.sign(role));
      const meta = { version: signed.version, ...(this.hasHashes ? this.infoOf(role) : {}) };
      if (role === 'snapshot') this.signed.timestamp.meta['snapshot.json'] = meta;
      else if (role !== 'root' && role !== 'timestamp') this.signed.snapshot.meta[`${role}.json`] = meta;
    }
  }

  /** The role's present content with a signature of each of its signers; text laid out as no other tool does. */
  sign(role: string, signers: readonly Signer[] = this.signers[role] ?? []): Uint8Array {
    const signed = this.signed[role];
    const message = Buffer.from(canonicalForm(signed) ?? '');
    const signatures = signers.map((signer) => ({ keyid: signer.keyid, sig: signer.sign(message) }));
    return Buffer.from(JSON.stringify({ signatures, signed }, null, 1));
  }

  /** Changes the newest published file of a role after it was signed. */
  tamper(role: string, change: (file: Signed) => void): void {
    const versions = this.published[role] ?? [];
    const file = JSON.parse(Buffer.from(versions.pop() ?? []).toString());
    change(file);
    versions.push(Buffer.from(JSON.stringify(file)));
  }

  addDelegation(delegator: string, role: Signed, expires = START + 30 * DAY): void {
    const holder = this.signed[delegator];
    holder.delegations ??= { keys: {}, roles: [] };
    holder.delegations.roles.push({ keyids: [], threshold: 1, terminating: false, paths: ['*'], ...role });
    this.signed[role.name] ??= {
      _type: 'targets',
      spec_version: '1.0.34',
      version: 1,
      expires: date(expires),
      targets: {},
    };
    this.addKey(role.name, newSigner(), delegator);
  }

  addBins(bits: number, prefix: string): void {
    this.signed.targets.delegations = {
      keys: {},
      succinct_roles: { keyids: [], threshold: 1, bit_length: bits, name_prefix: prefix },
    };
    const width = (2 ** bits - 1).toString(16).length;
    const names = Array.from({ length: 2 ** bits }, (_, bin) => `${prefix}-${bin.toString(16).padStart(width, '0')}`);
    const signer = this.addKey(names[0] ?? '', newSigner(), 'targets');
    for (const name of names) {
      this.signed[name] = {
        _type: 'targets',
        spec_version: '1.0.34',
        version: 1,
        expires: date(START + 30 * DAY),
        targets: {},
      };
      this.signers[name] = [signer];
    }
    this.publish(...names, 'targets', 'snapshot', 'timestamp');
  }

  addArtifact(role: string, path: string, text: string, digests: readonly string[] = ['sha256']): void {
    const bytes = Buffer.from(text);
    const hashes = Object.fromEntries(digests.map((name) => [name, createHash(name).update(bytes).digest('hex')]));
    this.signed[role].targets[path] = { length: bytes.length, hashes };
    this.artifacts.set(path, bytes);
  }

  /** Answers a request for a metadata file as a static host would. */
  fetchMetadata = async (path: string, limit: number): Promise<Fetched> => {
    const name = path.replace(/\.json$/, '');
    const [, number, rest] = /^(\d+)\.(.+)$/.exec(name) ?? [];
    const isVersioned = rest !== undefined && (rest === 'root' || this.signed.root.consistent_snapshot);
    const role = isVersioned ? rest : name;
    this.requests.push(isVersioned ? `${role} ${number}` : role);
    const versions = this.published[decodeURIComponent(role)];
    const bytes = isVersioned ? versions?.[Number(number) - 1] : versions?.at(-1);
    if (!bytes) return { kind: 'refused', fault: 'missing' };
    return bytes.length > limit ? { kind: 'refused', fault: 'too-large' } : { kind: 'bytes', bytes };
  };

  fetchTarget = async (path: string, limit: number): Promise<Fetched> => {
    this.requests.push(`target ${path}`);
    const segments = decodeURIComponent(path).split('/');
    const file = segments.pop() ?? '';
    const plain = this.signed.root.consistent_snapshot ? file.replace(/^[0-9a-f]+\./, '') : file;
    const bytes = this.artifacts.get([...segments, plain].join('/'));
    if (!bytes) return { kind: 'refused', fault: 'missing' };
    return bytes.length > limit ? { kind: 'refused', fault: 'too-large' } : { kind: 'bytes', bytes };
  };

  private infoOf(role: string) {
    const bytes = this.published[role]?.at(-1) ?? new Uint8Array();
    return { length: bytes.length, hashes: { sha256: createHash('sha256').update(bytes).digest('hex') } };
  }
}
