import { fromBase64 } from './bytes.ts';

const PEM = /^\s*-----BEGIN PUBLIC KEY-----([\sA-Za-z0-9+/=]+)-----END PUBLIC KEY-----\s*$/;

/** The DER bytes inside a PEM public key (RFC 7468); undefined when the text is anything else. */
export function pemBody(text: string): Uint8Array | undefined {
  const body = PEM.exec(text)?.[1];
  return body === undefined ? undefined : fromBase64(body.replace(/\s/g, ''));
}
