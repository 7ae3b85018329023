import { type Envelope, readRoot } from './envelope.ts';
import type { Root } from './metadata.ts';
import { TUF_LIMITS, type TufPorts } from './ports.ts';
import { refusal, type TufRefusal } from './refusal.ts';
import { isSignedBy } from './signatures.ts';

export type RootOutcome = { readonly kind: 'root'; readonly root: Root } | TufRefusal;

/** Follows the chain of roots from the trusted one to the newest (specification 5.2 and 5.3). */
export async function updateRoot(ports: TufPorts): Promise<RootOutcome> {
  const limits = ports.limits ?? TUF_LIMITS;
  let root = await trustedRoot(ports);
  if (!root) return refusal('root', 'bad-shape');
  for (let taken = 0; taken < limits.roots; taken += 1) {
    const fetched = await ports.fetchMetadata(`${root.version + 1}.root.json`, limits.root);
    if (fetched.kind === 'refused' && fetched.fault === 'missing') break;
    if (fetched.kind === 'refused') return refusal('root', fetched.fault);
    const next = await successor(root, fetched.bytes, ports);
    if (next.kind === 'refused') return next;
    await ports.store.save('root', fetched.bytes);
    root = next.root;
  }
  return root.expires > ports.now ? { kind: 'root', root } : refusal('root', 'expired');
}

/** The root in the store, if it is signed by its own keys; its date does not matter yet. */
async function trustedRoot(ports: TufPorts): Promise<Root | undefined> {
  const bytes = await ports.store.load('root');
  const read = bytes && readRoot(bytes);
  if (read?.kind !== 'envelope') return undefined;
  return (await isSelfSigned(read, read.content, ports)) ? read.content : undefined;
}

async function successor(root: Root, bytes: Uint8Array, ports: TufPorts): Promise<RootOutcome> {
  const read = readRoot(bytes);
  if (read.kind !== 'envelope') return refusal('root', read.fault);
  const isSigned = (await isSelfSigned(read, root, ports)) && (await isSelfSigned(read, read.content, ports));
  if (!isSigned) return refusal('root', 'too-few-signatures');
  if (read.content.version !== root.version + 1) return refusal('root', 'wrong-version');
  return { kind: 'root', root: read.content };
}

const isSelfSigned = (envelope: Envelope<Root>, by: Root, ports: TufPorts): Promise<boolean> =>
  isSignedBy(envelope, by.keys, by.roles.root, ports.schemes);
