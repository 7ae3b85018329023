import { createHash, webcrypto } from 'node:crypto';
import { RSA_SCHEMES } from '../../../scripts-library/tools/tuf-client/rsa-schemes.ts';
import { fileFault } from '../../../utils/core/update/tuf/check-file.ts';
import { downloadTarget } from '../../../utils/core/update/tuf/download-target.ts';
import { ed25519Scheme, webEd25519 } from '../../../utils/core/update/tuf/ed25519-scheme.ts';
import { findTarget } from '../../../utils/core/update/tuf/find-target.ts';
import { p256Scheme } from '../../../utils/core/update/tuf/p256-scheme.ts';
import { type Digest, type MetadataStore, TUF_LIMITS, type TufPorts } from '../../../utils/core/update/tuf/ports.ts';
import { refresh } from '../../../utils/core/update/tuf/refresh.ts';
import type { Scheme, Subtle } from '../../../utils/core/update/tuf/scheme.ts';
import { type Repository, START } from './repository.ts';

const subtle = webcrypto.subtle as unknown as Subtle;

export const SCHEMES: readonly Scheme[] = [ed25519Scheme(webEd25519(subtle)), p256Scheme(subtle), ...RSA_SCHEMES];
export const nodeDigest: Digest = async (name, bytes) => createHash(name).update(bytes).digest();

export function memoryStore(): MetadataStore & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    load: async (role) => files.get(role),
    save: async (role, bytes) => void files.set(role, bytes),
    remove: async (role) => void files.delete(role),
  };
}

/** The client under test over a repository in memory; each answer is `ok` or `<file>: <fault>`. */
export class Client {
  readonly store = memoryStore();
  readonly downloads = new Map<string, Uint8Array>();
  readonly repository: Repository;

  constructor(repository: Repository, root = repository.published.root?.[0]) {
    this.repository = repository;
    if (root) this.store.files.set('root', root);
  }

  ports(now = START): TufPorts {
    const { fetchMetadata } = this.repository;
    const limits = { ...TUF_LIMITS, depth: 32 };
    return { fetchMetadata, store: this.store, schemes: SCHEMES, digest: nodeDigest, now, limits };
  }

  async refresh(now = START): Promise<string> {
    const outcome = await refresh(this.ports(now));
    return outcome.kind === 'refused' ? `${outcome.what}: ${outcome.fault}` : 'ok';
  }

  async download(path: string, now = START): Promise<string> {
    const ports = this.ports(now);
    const trusted = await refresh(ports);
    if (trusted.kind === 'refused') return `${trusted.what}: ${trusted.fault}`;
    const target = await findTarget(trusted, path, ports);
    if (target.kind === 'refused') return `${target.what}: ${target.fault}`;
    const kept = this.downloads.get(path);
    if (kept && !(await fileFault(kept, target.file, nodeDigest))) return 'ok';
    const file = await downloadTarget(target, trusted.root.isConsistent, this.repository.fetchTarget, nodeDigest);
    if (file.kind === 'refused') return `${file.what}: ${file.fault}`;
    this.downloads.set(path, file.bytes);
    return 'ok';
  }

  version(role: string): number | undefined {
    const bytes = this.store.files.get(role);
    return bytes && JSON.parse(Buffer.from(bytes).toString()).signed.version;
  }

  /** Trusted roles and versions: `root 1, timestamp 2`. */
  trusted(): string {
    const roles = [...this.store.files.keys()].toSorted();
    return roles.map((role) => `${role} ${this.version(role)}`).join(', ');
  }

  texts(): string[] {
    return [...this.downloads.values()].map((bytes) => Buffer.from(bytes).toString());
  }
}

/** A fresh repository and a client that trusts its first root. */
export function setUp<R extends Repository>(repository: R): { repository: R; client: Client } {
  return { repository, client: new Client(repository) };
}
