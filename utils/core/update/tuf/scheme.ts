/** A way of signing; the registry is a list of these, so that each place counts only the schemes it knows. */
export interface Scheme {
  readonly keytype: string;
  readonly scheme: string;
  /**
   * What the key is, however it is written: two keys with the same material are one key, whatever their key ids.
   * Undefined when `publicKey` is malformed or of a kind that proves nothing.
   */
  material(publicKey: string): string | undefined;
  /** Never throws: a malformed key or signature is just not valid. */
  verify(publicKey: string, signature: Uint8Array, message: Uint8Array): Promise<boolean>;
}

/** The part of WebCrypto's SubtleCrypto that verifying needs; passed in, so that this code runs anywhere. */
export interface Subtle {
  importKey(
    format: 'raw' | 'spki',
    key: Uint8Array<ArrayBuffer>,
    algorithm: { name: string; namedCurve?: string; hash?: string },
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<unknown>;
  verify(
    algorithm: { name: string; hash?: string; saltLength?: number },
    key: never,
    signature: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
  digest(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}
