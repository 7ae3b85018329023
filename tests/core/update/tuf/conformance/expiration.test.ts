import { describe, expect, test } from 'vitest';
import { setUp } from '../../../../support/tuf/client.ts';
import { DAY, date, Repository, START } from '../../../../support/tuf/repository.ts';

const PAST = date(START - 5 * DAY);

describe('test_expiration', () => {
  test('test_root_expired', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.publish('root');
    expect(await client.refresh()).toBe('ok');
    repository.signed.root.expires = PAST;
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('root: expired');
    expect(client.trusted()).toBe('root 3, snapshot 1, targets 1, timestamp 1');
  });

  test('test_snapshot_expired', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.signed.snapshot.expires = PAST;
    repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('snapshot: expired');
    expect(client.trusted()).toBe('root 1, snapshot 1, targets 1, timestamp 2');
  });

  test('test_targets_expired', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.signed.targets.expires = PAST;
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('targets: expired');
    expect(client.trusted()).toBe('root 1, snapshot 2, targets 1, timestamp 2');
  });

  test('test_expired_metadata', async () => {
    const { repository, client } = setUp(new Repository());
    repository.signed.timestamp.expires = date(START + 7 * DAY);
    repository.publish('timestamp');
    expect(await client.refresh()).toBe('ok');
    repository.signed.timestamp.expires = date(START + 21 * DAY);
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh(START + 18 * DAY)).toBe('ok');
    expect(client.trusted()).toBe('root 1, snapshot 2, targets 2, timestamp 3');
  });

  test('test_expired_metadata: a trusted timestamp that nothing replaced is refused once it expired', async () => {
    const { client } = setUp(new Repository());
    await client.refresh();
    expect(await client.refresh(START + 31 * DAY)).toBe('root: expired');
  });

  test('test_timestamp_expired', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.signed.timestamp.expires = PAST;
    repository.publish('timestamp');
    expect(await client.refresh()).toBe('timestamp: expired');
    expect(client.trusted()).toBe('root 1, snapshot 1, targets 1, timestamp 1');
  });
});

describe('test_delegated_expiration', () => {
  test('test_delegated_targets_expired', async () => {
    const { repository, client } = setUp(new Repository());
    repository.addDelegation('targets', { name: 'delegated', paths: ['delegatedpath/*'] }, START - DAY);
    repository.addArtifact('delegated', 'delegatedpath/target', 'delegated content');
    repository.publish('delegated', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(await client.download('delegatedpath/target')).toBe('delegated: expired');
    expect(client.texts()).toEqual([]);
    expect(client.trusted()).toBe('root 1, snapshot 2, targets 2, timestamp 2');
  });

  function withTwoArtifacts() {
    const { repository, client } = setUp(new Repository());
    repository.addDelegation('targets', { name: 'delegated', paths: ['delegatedpath/*'] }, START + 7 * DAY);
    repository.addArtifact('delegated', 'delegatedpath/first', 'first');
    repository.addArtifact('delegated', 'delegatedpath/second', 'second');
    repository.publish('delegated', 'targets', 'snapshot', 'timestamp');
    return { repository, client };
  }

  test('test_expired_local_delegated_targets', async () => {
    const { client } = withTwoArtifacts();
    expect(await client.download('delegatedpath/first')).toBe('ok');
    expect(await client.download('delegatedpath/second', START + 18 * DAY)).toBe('delegated: expired');
    expect(client.texts()).toEqual(['first']);
  });

  test('test_expired_local_delegated_targets_updates', async () => {
    const { repository, client } = withTwoArtifacts();
    expect(await client.download('delegatedpath/first')).toBe('ok');
    repository.signed.delegated.expires = date(START + 21 * DAY);
    repository.publish('delegated', 'snapshot', 'timestamp');
    expect(await client.download('delegatedpath/second', START + 18 * DAY)).toBe('ok');
    expect(client.texts()).toEqual(['first', 'second']);
  });
});
