/**
 * The fingerprint of a root file: 30 digits in six groups of five, made from its SHA-256. Read aloud by the lead,
 * typed by the agent, so that the first trust does not come from the network alone (about 99 bits in all, 33 in two
 * groups that nobody knows beforehand).
 */
export function fingerprintOf(digest: Uint8Array): readonly string[] {
  const value = digest.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) % 10n ** 30n;
  return value.toString().padStart(30, '0').match(/.{5}/g) ?? [];
}

/** A group that somebody typed: which of the six, from 0, and its digits in any of the usual widths. */
export interface TypedGroup {
  readonly index: number;
  readonly digits: string;
}

/** True when two different groups were typed and both are right. */
export function groupsFit(fingerprint: readonly string[], typed: readonly TypedGroup[]): boolean {
  const right = typed.filter(({ index, digits }) => fingerprint[index] === digits.normalize('NFKC').replace(/\D/g, ''));
  return right.length === typed.length && new Set(right.map(({ index }) => index)).size >= 2;
}
