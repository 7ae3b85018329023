import { describe, expect, test } from 'vitest';
import { setUp } from '../../../../support/tuf/client.ts';
import { Repository } from '../../../../support/tuf/repository.ts';

const publishAll = (repository: Repository) => repository.publish('targets', 'snapshot', 'timestamp');

describe('test_file_download', () => {
  test.each([
    ['test_client_downloads_expected_file', 'target_file.txt'],
    ['test_client_downloads_expected_file_in_sub_dir', 'path/to/a/target_file.txt'],
    ['a name that needs escaping in a URL', 'a b/ü#?%20.txt'],
  ])('%s', async (_name, path) => {
    const { repository, client } = setUp(new Repository());
    repository.addArtifact('targets', path, 'target file contents');
    publishAll(repository);
    expect(await client.refresh()).toBe('ok');
    expect(client.texts()).toEqual([]);
    expect(await client.download(path)).toBe('ok');
    expect(client.texts()).toEqual(['target file contents']);
  });

  test('test_repository_substitutes_target_file', async () => {
    const { repository, client } = setUp(new Repository());
    repository.addArtifact('targets', 'target_file.txt', 'target file contents');
    repository.addArtifact('targets', 'another_target_file.txt', 'content');
    publishAll(repository);
    expect(await client.download('target_file.txt')).toBe('ok');
    const malicious = Buffer.from('malicious data - should not download');
    repository.artifacts.set('target_file.txt', malicious);
    repository.artifacts.set('another_target_file.txt', malicious);
    await client.download('target_file.txt');
    expect(await client.download('another_target_file.txt')).toMatch(/too-large|wrong-bytes/);
    expect(client.texts()).toEqual(['target file contents']);
  });

  test('test_multiple_changes_to_target', async () => {
    const { repository, client } = setUp(new Repository());
    const path = 'target_file.txt';
    repository.addArtifact('targets', path, 'target file contents');
    publishAll(repository);
    expect(await client.download(path)).toBe('ok');
    for (let round = 0; round < 11; round += 1) {
      const changed = `modified file contents ${round}`;
      repository.addArtifact('targets', path, changed);
      repository.addArtifact('targets', `new-target-${round}`, `new file contents ${round}`);
      publishAll(repository);
      if (round % 5 !== 0) continue;
      expect(await client.download(path)).toBe('ok');
      expect(await client.download(`new-target-${round}`)).toBe('ok');
      repository.artifacts.set(path, Buffer.from(`malicious contents ${round}`));
      publishAll(repository);
      await client.download(path);
      expect(client.texts()[0]).toBe(changed);
      expect(client.texts().at(-1)).toBe(`new file contents ${round}`);
    }
  });

  test.each([
    ['hashes0', ['sha256']],
    ['hashes1', ['sha512']],
    ['hashes2', ['sha256', 'sha512']],
  ])('test_download_with_hash_algorithms[%s]', async (_id, digests) => {
    const { repository, client } = setUp(new Repository());
    repository.addArtifact('targets', 'target_file.txt', 'target file contents', digests);
    publishAll(repository);
    expect(await client.download('target_file.txt')).toBe('ok');
    const { hashes } = repository.signed.targets.targets['target_file.txt'];
    const possible = Object.values(hashes).map((hash) => `target ${hash}.target_file.txt`);
    const asked = repository.requests.filter((request) => request.startsWith('target '));
    expect(possible).toContain(asked[0]);
    expect(asked).toHaveLength(1);
  });

  test('test_download_with_unknown_hash_algorithm', async () => {
    const { repository, client } = setUp(new Repository());
    repository.addArtifact('targets', 'target_file.txt', 'target file contents', ['sha512']);
    const file = repository.signed.targets.targets['target_file.txt'];
    file.hashes = { 'unknown-hash': file.hashes.sha512 };
    publishAll(repository);
    expect(await client.download('target_file.txt')).toBe('target_file.txt: no-known-digest');
    expect(client.texts()).toEqual([]);
  });

  test('test_artifact_cache', async () => {
    const { repository, client } = setUp(new Repository());
    repository.addArtifact('targets', 'target_file.txt', 'target file contents');
    publishAll(repository);
    expect(await client.download('target_file.txt')).toBe('ok');
    expect(await client.download('target_file.txt')).toBe('ok');
    expect(repository.requests.filter((request) => request.startsWith('target '))).toHaveLength(1);
  });
});

describe('consistent_snapshot', () => {
  test.each([
    [true, ['root 2', 'root 3', 'timestamp', 'snapshot 2', 'targets 2', 'role1 1']],
    [false, ['root 2', 'root 3', 'timestamp', 'snapshot', 'targets', 'role1']],
  ])('names of metadata and targets when it is %s', async (isConsistent, requests) => {
    const { repository, client } = setUp(new Repository());
    repository.signed.root.consistent_snapshot = isConsistent;
    repository.addDelegation('targets', { name: 'role1' });
    repository.addArtifact('role1', 'file.txt', 'text');
    repository.publish('root', 'role1', 'targets', 'snapshot', 'timestamp');
    expect(await client.download('file.txt')).toBe('ok');
    const { sha256 } = repository.signed.role1.targets['file.txt'].hashes;
    expect(repository.requests).toEqual([...requests, isConsistent ? `target ${sha256}.file.txt` : 'target file.txt']);
  });
});
