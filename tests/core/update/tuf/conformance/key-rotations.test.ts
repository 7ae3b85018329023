import { describe, expect, test } from 'vitest';
import { Client } from '../../../../support/tuf/client.ts';
import { Repository } from '../../../../support/tuf/repository.ts';
import { newSigner } from '../../../../support/tuf/signer.ts';

/** Keys of the role, its threshold, who signed, and whether the client should take it. */
type Version = readonly [keys: number[], threshold: number, signers: number[], isTaken?: false];

const signers = Array.from({ length: 10 }, () => newSigner());

const ROOTS: Record<string, Version[]> = {
  '1-of-1-key-rotation': [
    [[1], 1, [1]],
    [[2], 1, [2, 1]],
    [[2], 1, [2]],
  ],
  '1-of-1-key-rotation-unused-signatures': [
    [[1], 1, [3, 1, 4]],
    [[2], 1, [3, 2, 1, 4]],
    [[2], 1, [3, 2, 4]],
  ],
  '3-of-5-sign-with-different-keycombos': [
    [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
    [[0, 1, 2, 3, 4], 3, [0, 4, 1]],
    [[0, 1, 2, 3, 4], 3, [0, 1, 3]],
    [[0, 1, 2, 3, 4], 3, [0, 1, 3]],
  ],
  '3-of-5-one-key-rotated': [
    [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
    [[0, 1, 3, 4, 5], 3, [0, 4, 1]],
  ],
  '3-of-5-one-key-rotated-with-intermediate-step': [
    [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
    [[0, 1, 3, 4, 5], 3, [0, 2, 4, 5]],
    [[0, 1, 3, 4, 5], 3, [0, 4, 5]],
  ],
  '3-of-5-all-keys-rotated-with-intermediate-step': [
    [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
    [[5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]],
    [[5, 6, 7, 8, 9], 3, [5, 6, 7]],
  ],
  '1-of-3-threshold-increase-to-2-of-3': [
    [[1, 2, 3], 1, [1]],
    [[1, 2, 3], 2, [1, 2]],
  ],
  '2-of-3-threshold-decrease-to-1-of-3': [
    [[1, 2, 3], 2, [1, 2]],
    [[1, 2, 3], 1, [1, 2]],
    [[1, 2, 3], 1, [1]],
  ],
  '1-of-2-threshold-increase-to-2-of-2': [
    [[1], 1, [1]],
    [[1, 2], 2, [1, 2]],
  ],
  '1-of-1-key-rotation-fail-not-signed-with-old-key': [
    [[1], 1, [1]],
    [[2], 1, [2, 3, 4], false],
  ],
  '1-of-1-key-rotation-fail-not-signed-with-new-key': [
    [[1], 1, [1]],
    [[2], 1, [1, 3, 4], false],
  ],
  '3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys': [
    [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
    [[0, 1, 3, 4, 5], 3, [0, 2, 4], false],
  ],
  '3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys': [
    [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
    [[0, 1, 3, 4, 5], 3, [0, 4, 5], false],
  ],
  '1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached': [
    [[1, 2, 3], 1, [1]],
    [[1, 2, 3], 2, [2], false],
  ],
  '2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-eached': [
    [[1, 2, 3], 2, [1, 2]],
    [[1, 2, 3], 1, [1], false],
  ],
};

const OTHERS: Record<string, Version> = {
  '1-of-1-key-rotation': [[2], 1, [2]],
  '1-of-1-key-rotation-unused-signatures': [[1], 1, [3, 1, 4]],
  '1-of-1-key-rotation-fail-not-signed-with-new-key': [[2], 1, [1, 3, 4], false],
  '3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys': [[0, 1, 3, 4, 5], 3, [0, 2, 4], false],
  '2-of-5-one-key-signature-mising-threshold-not-reached': [[0, 1, 3, 4, 5], 3, [0, 4], false],
  '3-of-5-sign-first-combo': [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
  '3-of-5-sign-second-combo': [[0, 1, 2, 3, 4], 3, [0, 4, 1]],
  '3-of-5-sign-third-combo': [[0, 1, 2, 3, 4], 3, [0, 1, 3]],
  '3-of-5-sign-fourth-combo': [[0, 1, 2, 3, 4], 3, [1, 2, 3]],
  '3-of-5-sign-fifth-combo': [[0, 1, 2, 3, 4], 3, [2, 3, 4]],
};

function setSigners(repository: Repository, role: string, [keys, threshold, by]: Version): void {
  repository.signed.root.roles[role] = { keyids: [], threshold };
  for (const key of keys) repository.addKey(role, signers[key]);
  repository.signers[role] = by.flatMap((key) => signers[key] ?? []);
}

describe('test_updater_key_rotations', () => {
  test.each(Object.entries(ROOTS))('test_root_rotation[%s]', async (_id, versions) => {
    const repository = new Repository();
    repository.published.root = [];
    for (const version of versions) {
      setSigners(repository, 'root', version);
      repository.publish('root');
    }
    repository.publish('targets', 'snapshot', 'timestamp');
    const client = new Client(repository);
    const isTaken = versions.at(-1)?.[3] !== false;
    expect(await client.refresh()).toBe(isTaken ? 'ok' : 'root: too-few-signatures');
    expect(client.store.files.get('root')).toEqual(repository.published.root?.at(isTaken ? -1 : -2));
  });

  test.each(Object.entries(OTHERS))('test_non_root_rotations[%s]', async (_id, version) => {
    const repository = new Repository();
    const client = new Client(repository);
    for (const role of ['timestamp', 'snapshot', 'targets']) {
      setSigners(repository, role, version);
      repository.publish('root', 'targets', 'snapshot', 'timestamp');
      if (version[3] === false) {
        expect(await client.refresh()).toBe('timestamp: too-few-signatures');
        continue;
      }
      expect(await client.refresh()).toBe('ok');
      expect(client.store.files.get(role)).toEqual(repository.published[role]?.at(-1));
    }
  });
});
