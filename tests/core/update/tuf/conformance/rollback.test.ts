import { describe, expect, test } from 'vitest';
import { setUp } from '../../../../support/tuf/client.ts';
import { Repository } from '../../../../support/tuf/repository.ts';

/** Starts a role's versions over at 1, as an attacker or a recovering repository does. */
function startOver(repository: Repository, role: string): void {
  delete repository.published[role];
  repository.signed[role].version = 1;
}

describe('test_rollback', () => {
  test('test_simple_snapshot_rollback', async () => {
    const { repository, client } = setUp(new Repository());
    repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    repository.publish('snapshot');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('snapshot')).toBe(2);
    expect(repository.requests.at(-1)).toBe('timestamp');
  });

  test('test_new_timestamp_version_rollback', async () => {
    const { repository, client } = setUp(new Repository());
    repository.publish('timestamp');
    expect(await client.refresh()).toBe('ok');
    startOver(repository, 'timestamp');
    repository.publish('timestamp');
    expect(await client.refresh()).toBe('timestamp: rollback');
    expect(client.version('timestamp')).toBe(2);
    expect(repository.requests.at(-1)).toBe('timestamp');
  });

  test.each([
    ['basic', false],
    ['with hashes', true],
  ])('test_snapshot_rollback[%s]', async (_id, hasHashes) => {
    const { repository, client } = setUp(new Repository());
    repository.hasHashes = hasHashes;
    repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    startOver(repository, 'snapshot');
    repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('timestamp: rollback');
    expect(client.trusted()).toBe('root 1, snapshot 2, targets 1, timestamp 2');
    expect(repository.requests.at(-1)).toBe('timestamp');
  });

  test('test_targets_fast_forward_recovery', async () => {
    const { repository, client } = setUp(new Repository());
    for (let count = 0; count < 99; count += 1) repository.publish('targets');
    repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('targets')).toBe(100);
    repository.rotateKeys('snapshot');
    repository.signed.targets.version = 1;
    repository.published.targets?.splice(1);
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('targets')).toBe(2);
  });

  test('test_new_snapshot_fast_forward_recovery', async () => {
    const { repository, client } = setUp(new Repository());
    for (let count = 0; count < 99; count += 1) repository.publish('snapshot');
    repository.publish('timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('snapshot')).toBe(100);
    repository.rotateKeys('snapshot');
    repository.rotateKeys('timestamp');
    startOver(repository, 'snapshot');
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('snapshot')).toBe(1);
  });

  test('test_new_snapshot_version_mismatch', async () => {
    const { repository, client } = setUp(new Repository());
    repository.publish('snapshot');
    repository.signed.timestamp.meta['snapshot.json'].version -= 1;
    repository.publish('root', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.trusted()).toBe('root 2, snapshot 1, targets 1, timestamp 2');
  });

  test('test_new_timestamp_fast_forward_recovery', async () => {
    const { repository, client } = setUp(new Repository());
    for (let count = 0; count < 99; count += 1) repository.publish('timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('timestamp')).toBe(100);
    repository.rotateKeys('timestamp');
    startOver(repository, 'timestamp');
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('timestamp')).toBe(1);
  });

  test('fast-forward recovery works when the browser was killed between the new root and the deletion', async () => {
    const { repository, client } = setUp(new Repository());
    for (let count = 0; count < 9; count += 1) repository.publish('timestamp');
    await client.refresh();
    repository.rotateKeys('timestamp');
    startOver(repository, 'timestamp');
    repository.publish('root', 'timestamp');
    await client.store.save('root', repository.published.root?.at(-1) as Uint8Array);
    expect(await client.refresh()).toBe('ok');
    expect(client.version('timestamp')).toBe(1);
  });

  test.each([
    ['basic', false],
    ['with hashes', true],
  ])('test_targets_rollback[%s]', async (_id, hasHashes) => {
    const { repository, client } = setUp(new Repository());
    repository.hasHashes = hasHashes;
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    startOver(repository, 'targets');
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('snapshot: rollback');
    expect(client.version('snapshot')).toBe(2);
    expect(client.version('targets')).toBe(2);
  });

  test('a role that vanishes from the snapshot is a rollback', async () => {
    const { repository, client } = setUp(new Repository());
    repository.addDelegation('targets', { name: 'A' });
    repository.publish('A', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    delete repository.signed.snapshot.meta['A.json'];
    repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('snapshot: rollback');
  });
});
