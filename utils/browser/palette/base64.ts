/** Characters made at once: more arguments than a call can take would throw. */
const PIECE = 0x2000;

/** Bytes as standard base64. */
export function toBase64(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += PIECE) units += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(units);
}

/** The bytes of standard base64. Throws on anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) bytes[at] = units.charCodeAt(at);
  return bytes;
}
