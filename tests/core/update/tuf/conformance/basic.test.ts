import { describe, expect, test } from 'vitest';
import { Client, setUp } from '../../../../support/tuf/client.ts';
import { DAY, date, Repository, START } from '../../../../support/tuf/repository.ts';
import { newSigner } from '../../../../support/tuf/signer.ts';

// Cases of the TUF project's conformance suite, under its names; see its repository for the reasons.
describe('test_basic', () => {
  test('test_basic_refresh_requests', async () => {
    const { repository, client } = setUp(new Repository());
    expect(await client.refresh()).toBe('ok');
    expect(repository.requests).toEqual(['root 2', 'timestamp', 'snapshot 1', 'targets 1']);
  });

  test('test_basic_refresh_trusted_data', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    for (const role of ['root', 'timestamp', 'snapshot', 'targets']) {
      expect(client.store.files.get(role)).toEqual(repository.published[role]?.[0]);
    }
  });

  test('test_implicit_refresh', async () => {
    const { repository, client } = setUp(new Repository());
    expect(await client.download('nonexistent artifact')).toBe('nonexistent artifact: no-such-target');
    expect(repository.requests).toEqual(['root 2', 'timestamp', 'snapshot 1', 'targets 1']);
    expect(client.trusted()).toBe('root 1, snapshot 1, targets 1, timestamp 1');
  });

  test('test_invalid_initial_root', async () => {
    const repository = new Repository();
    repository.tamper('root', (file) => delete file.signed.version);
    expect(await new Client(repository).refresh()).toBe('root: bad-shape');
    expect(repository.requests).toEqual([]);
  });

  test('test_unsigned_initial_root', async () => {
    const repository = new Repository();
    repository.tamper('root', (file) => {
      file.signatures[0].sig = newSigner().sign(new Uint8Array(8));
    });
    expect(await new Client(repository).refresh()).toBe('root: bad-shape');
    expect(repository.requests).toEqual([]);
  });

  test.each([
    ['root', 'root 1'],
    ['timestamp', 'root 2'],
    ['snapshot', 'root 2, timestamp 2'],
    ['targets', 'root 2, snapshot 2, timestamp 2'],
  ])('test_unsigned_metadata[%s]', async (role, trusted) => {
    const { repository, client } = setUp(new Repository());
    repository.signers[role]?.pop();
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(`${role}: too-few-signatures`);
    expect(client.trusted()).toBe(trusted);
  });

  test.each([
    ['root', 'root 1'],
    ['snapshot', 'root 2, timestamp 2'],
    ['targets', 'root 2, snapshot 2, timestamp 2'],
  ])('test_url_and_metadata_version_mismatch[%s]', async (role, trusted) => {
    const { repository, client } = setUp(new Repository());
    repository.signed[role].version += 1;
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    if (role !== 'root') moveTo(repository, role, 3);
    expect(await client.refresh()).toBe(`${role}: ${role === 'root' ? 'wrong-version' : 'missing'}`);
    expect(client.trusted()).toBe(trusted);
  });

  test('test_url_and_metadata_version_mismatch: the listed version names a file with another version inside', async () => {
    const { repository, client } = setUp(new Repository());
    repository.publish('snapshot', 'timestamp');
    const [first] = repository.published.snapshot ?? [];
    repository.published.snapshot = [first as Uint8Array, first as Uint8Array];
    expect(await client.refresh()).toBe('snapshot: wrong-version');
    expect(client.trusted()).toBe('root 1, timestamp 2');
  });

  test('test_timestamp_content_changes', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.signed.timestamp.meta['snapshot.json'].version = 100;
    repository.published.timestamp = [repository.sign('timestamp')];
    expect(await client.refresh()).toBe('ok');
    expect(repository.requests.at(-1)).toBe('timestamp');
    const kept = JSON.parse(Buffer.from(client.store.files.get('timestamp') ?? []).toString());
    expect(kept.signed.meta['snapshot.json'].version).toBe(1);
  });

  test('test_basic_metadata_hash_support', async () => {
    const { repository, client } = setUp(new Repository());
    repository.hasHashes = true;
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    repository.publish('targets');
    repository.signed.snapshot.meta['targets.json'].hashes.sha256 = '46'.repeat(32);
    repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('targets: wrong-bytes');
    expect(client.version('snapshot')).toBe(3);
    expect(client.version('targets')).toBe(2);
  });

  test('test_new_targets_version_mismatch', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.publish('targets');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('targets')).toBe(1);
    expect(repository.requests.at(-1)).toBe('timestamp');
  });

  test('test_metadata_bytes_match', async () => {
    const { repository, client } = setUp(new Repository());
    const unusual = Buffer.concat([repository.published.timestamp?.[0] as Uint8Array, Buffer.from(' ')]);
    repository.published.timestamp = [unusual];
    expect(await client.refresh()).toBe('ok');
    expect(client.store.files.get('timestamp')).toEqual(unusual);
  });

  test('test_custom_fields', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.signed.root['custom-field'] = 'value';
    repository.addKey('root', newSigner('ed25519', { 'extra-field': { a: 1, b: 2 } }));
    repository.signed.root.roles.root['another-field'] = 'value';
    repository.publish('root');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('root')).toBe(2);
  });

  test('test_deprecated_keyid_hash_algorithms', async () => {
    const { repository, client } = setUp(new Repository());
    repository.signed.root.roles.snapshot.keyids = [];
    repository.signers.snapshot = [];
    repository.addKey('snapshot', newSigner('ed25519', { keyid_hash_algorithms: 'md5' }));
    repository.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    expect(client.trusted()).toBe('root 2, snapshot 2, targets 1, timestamp 2');
  });

  test('test_snapshot_404', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.signed.timestamp.meta['snapshot.json'].version += 1;
    repository.publish('timestamp');
    expect(await client.refresh()).toBe('snapshot: missing');
    expect(repository.requests.at(-1)).toBe('snapshot 2');
    expect(client.trusted()).toBe('root 1, snapshot 1, targets 1, timestamp 2');
  });

  test('test_targets_404', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    repository.signed.snapshot.meta['targets.json'].version += 1;
    repository.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe('targets: missing');
    expect(repository.requests.at(-1)).toBe('targets 2');
    expect(client.trusted()).toBe('root 1, snapshot 2, targets 1, timestamp 2');
  });

  test('test_timestamp_404', async () => {
    const { repository, client } = setUp(new Repository());
    await client.refresh();
    delete repository.published.timestamp;
    expect(await client.refresh()).toBe('timestamp: missing');
    expect(repository.requests.at(-1)).toBe('timestamp');
  });

  test('test_incorrect_metadata_type', async () => {
    const { repository, client } = setUp(new Repository());
    const [signer] = repository.signers.timestamp ?? [];
    repository.addKey('snapshot', signer);
    repository.signed.snapshot.meta = { 'snapshot.json': { version: 1 } };
    repository.publish('root', 'snapshot');
    repository.published.timestamp?.push(repository.published.snapshot?.pop() as Uint8Array);
    expect(await client.refresh()).toBe('timestamp: bad-shape');
    expect(client.trusted()).toBe('root 2');
  });

  test('test_faketime', async () => {
    const { repository, client } = setUp(new Repository());
    repository.signed.root.expires = date(START + 7 * DAY);
    repository.publish('root');
    expect(await client.refresh()).toBe('ok');
    expect(await client.refresh(START + 8 * DAY)).toBe('root: expired');
  });
});

/** Lists a role's file at the version its content claims, where no file is. */
function moveTo(repository: Repository, role: string, version: number): void {
  expect(repository.signed[role].version).toBe(version);
  const lister = role === 'snapshot' ? 'timestamp' : 'snapshot';
  expect(repository.signed[lister].meta[`${role}.json`].version).toBe(version);
}
