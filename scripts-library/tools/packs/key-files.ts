import { readFile } from 'node:fs/promises';
import { type KeyFile, parseKeyFile } from '../../../utils/core/update/keys/key-file.ts';
import { type KeySubtle, metadataKey, openKey, type SigningKey } from '../../../utils/core/update/keys/signing-key.ts';
import type { KeyHolder } from '../../../utils/core/update/publish/metadata-json.ts';
import { askPassphrase } from './passphrase.ts';
import { atCaller } from './places.ts';
import { stop } from './stop.ts';

export const keySubtle = crypto.subtle as unknown as KeySubtle;

/** Reads a key file, either half. */
export async function readKeyFile(path: string): Promise<KeyFile> {
  const text = await readFile(atCaller(path), 'utf8').catch(() => stop(`There is no key file ${path}.`));
  return parseKeyFile(safeJson(text)) ?? stop(`${path} is no key file of "packs keygen", or it was damaged.`);
}

/** Who a key file stands for; the private half is not needed. */
export async function readHolder(path: string): Promise<KeyHolder & { readonly name: string }> {
  const { keyid, publicKey, name } = await readKeyFile(path);
  return { keyid, key: metadataKey(publicKey), name };
}

/** Opens key files for signing, asking for each passphrase. */
export async function openKeys(paths: readonly string[]): Promise<SigningKey[]> {
  const keys: SigningKey[] = [];
  for (const path of paths) {
    const file = await readKeyFile(path);
    if (!file.sealed) stop(`${path} holds only the public half of ${file.name}'s key: it cannot sign.`);
    const key = await openKey(file, await askPassphrase(`Passphrase for ${file.name} (${path}): `), keySubtle);
    keys.push(key ?? stop(`The passphrase for ${path} is wrong.`));
  }
  return keys;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
