import type { PackTrouble } from '../offer/obtain-pack.ts';
import type { ReadRefusal } from '../transport/read-file.ts';
import type { TufRefusal } from '../tuf/refusal.ts';

/** Everything that can go wrong with an update, each with one plain sentence in the locale files. */
export const TROUBLES = [
  /** No connection. */
  'offline',
  /** The source answers with errors, or breaks off. */
  'server-error',
  'slow',
  /** A page came instead of packs: a login page of the network, a proxy's notice. */
  'login-page',
  /** The source lacks a file that it announces: copied by half, or published in the wrong order. */
  'incomplete',
  /** Signatures are missing or wrong: somebody else made this, or the keys were changed without us. */
  'forged',
  /** Older than what is known already. */
  'older',
  /** Too old to be believed: the publisher did not renew it, an old copy is served, or this clock is wrong. */
  'expired',
  /** Bytes are not those that were signed. */
  'damaged',
  'too-large',
  /** Signed, but no sound pack: the publisher has to mend it. */
  'bad-pack',
  /** Needs a newer version of the extension. */
  'newer-app-needed',
  /** Reading it ended the browser's work several times. */
  'keeps-failing',
  /** This device cannot store it: full, or closed. */
  'storage',
  /** Nobody has confirmed the publisher's fingerprint yet. */
  'not-trusted',
  /** The policy forbids it. */
  'not-allowed',
  /** The file is not what it seems: no bundle, sent as text. */
  'not-a-bundle',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** What refused metadata means to the person in front of it. `read`: what the source said about a file not read. */
export function troubleOf({ fault }: Pick<TufRefusal, 'fault'>, read?: ReadRefusal): Trouble {
  switch (fault) {
    case 'unreachable':
      return unreachableTrouble(read);
    case 'missing':
    case 'not-listed':
    case 'no-such-target':
      return 'incomplete';
    case 'not-metadata':
      return 'login-page';
    case 'too-few-signatures':
    case 'bad-shape':
    case 'wrong-version':
      return 'forged';
    case 'rollback':
      return 'older';
    case 'expired':
      return 'expired';
    case 'too-large':
      return 'too-large';
    case 'wrong-bytes':
    case 'no-known-digest':
      return 'damaged';
  }
}

function unreachableTrouble(read: ReadRefusal | undefined): Trouble {
  if (read?.fault !== 'unreachable') return 'offline';
  if (read.why === 'slow') return 'slow';
  return read.why === 'offline' ? 'offline' : 'server-error';
}

/** What a pack that was not taken means. What lies under signed bytes is the publisher's to mend, no source's. */
export function packTroubleOf(trouble: PackTrouble, read?: ReadRefusal): Trouble {
  if ('what' in trouble) return troubleOf(trouble, read);
  if (trouble.fault === 'bad-pack' && trouble.refusal.code === 'newer-schema') return 'newer-app-needed';
  return 'bad-pack';
}
