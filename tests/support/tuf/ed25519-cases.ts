import type { Scheme } from '../../../utils/core/update/tuf/scheme.ts';
import { DISPUTED, SISTERS, VALID, type Vector } from './ed25519-vectors.ts';

/** Order of the group, 2^252 + 27742317777372353535851937790883648493. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const PRIME = 2n ** 255n - 19n;

export const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

const littleEndian = (value: bigint): string =>
  value.toString(16).padStart(64, '0').match(/../g)?.toReversed().join('') ?? '';

const readLittleEndian = (hex: string): bigint => BigInt(`0x${hex.match(/../g)?.toReversed().join('')}`);

/** True when a key counts and its signature holds: what `isSignedBy` asks of a scheme. */
export async function counts(scheme: Scheme, { key, message, signature }: Omit<Vector, 'name'>): Promise<boolean> {
  return scheme.material(key) !== undefined && scheme.verify(key, fromHex(signature), fromHex(message));
}

/** Every way in which a valid signature is bent, each of which must be refused. */
export function bentVectors(): Vector[] {
  const bent = VALID.flatMap(({ key, message, signature }) => {
    const r = signature.slice(0, 64);
    const s = signature.slice(64);
    const bend = (name: string, changed: string) => ({ name, key, message, signature: changed });
    const scalars = [
      0n,
      1n,
      ORDER - 1n,
      ORDER,
      ORDER + 1n,
      readLittleEndian(s) + ORDER,
      PRIME,
      2n ** 255n,
      2n ** 256n - 1n,
    ];
    const points = [0n, 1n, 2n, PRIME - 1n, PRIME, PRIME + 1n, 2n ** 255n, 2n ** 256n - 1n];
    return [
      ...scalars.map((scalar) => bend(`S is ${scalar}`, r + littleEndian(scalar))),
      ...points.map((point) => bend(`R is ${point}`, littleEndian(point) + s)),
      ...points.flatMap((point) =>
        scalars.map((scalar) => bend('R and S are special', littleEndian(point) + littleEndian(scalar))),
      ),
      ...[0, 7, 128, 255, 256, 300, 510, 511].map((bit) => bend(`bit ${bit} is turned`, turnBit(signature, bit))),
      bend('R and S changed places', s + r),
      bend('one byte short', signature.slice(0, -2)),
      bend('one byte long', `${signature}00`),
      bend('S left out', r),
      bend('empty', ''),
      { name: 'another message', key, message: `${message}00`, signature },
      { name: 'another key', key: VALID.find((each) => each.key !== key)?.key ?? '', message, signature },
    ];
  });
  return [...bent, ...SISTERS];
}

function turnBit(hex: string, bit: number): string {
  const bytes = fromHex(hex);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const SMALL_Y = [
  0n,
  1n,
  PRIME - 1n,
  readLittleEndian('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
  readLittleEndian('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
];

/** Keys of small order in both signs, and keys whose y is written in a second way, none of which may count. */
export const UNSOUND_KEYS: readonly string[] = [
  ...SMALL_Y,
  ...Array.from({ length: 19 }, (_, index) => PRIME + BigInt(index)),
].flatMap((y) => [littleEndian(y), littleEndian(y + 2n ** 255n)]);

/** Disputed cases by number with what both verifiers must say; see `SPLIT` for those on which they differ. */
export const AGREED: readonly [Vector, boolean][] = DISPUTED.flatMap((vector, index): [Vector, boolean][] =>
  [2, 4, 5].includes(index) ? [] : [[vector, index === 3]],
);

/**
 * Cases that only the equation with the cofactor accepts. RFC 8032 (5.1.7) allows both; whoever could make such a
 * signature holds the private key and could as well make a plain one, so nothing is lost by the difference.
 */
export const SPLIT: readonly Vector[] = DISPUTED.filter((_, index) => [2, 4, 5].includes(index));
