import { verifyAsync } from '@noble/ed25519';
import type { VerifyEd25519 } from '../../core/update/tuf/ed25519-scheme.ts';

/** Ed25519 in JavaScript, for browsers whose WebCrypto lacks it; strict as RFC 8032, not as ZIP 215. */
export const nobleEd25519: VerifyEd25519 = (key, signature, message) =>
  verifyAsync(signature, message, key, { zip215: false });
