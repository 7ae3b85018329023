import { describe, expect, test } from 'vitest';
import { setUp } from '../../../../support/tuf/client.ts';
import { Repository } from '../../../../support/tuf/repository.ts';
import { newSigner } from '../../../../support/tuf/signer.ts';

type Edge = readonly [delegator: string, role: string, more?: Record<string, unknown>];

const ends = { terminating: true };
const python = { paths: ['*.py'] };

const GRAPHS: Record<string, readonly [edges: Edge[], visited: string]> = {
  'basic-delegation': [[['targets', 'A']], 'A'],
  'single-level-delegations': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
    ],
    'AB',
  ],
  'two-level-delegations': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['B', 'C'],
    ],
    'ABC',
  ],
  'two-level-test-DFS-order-of-traversal': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C'],
      ['A', 'D'],
    ],
    'ACDB',
  ],
  'three-level-delegation-test-DFS-order-of-traversal': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C'],
      ['C', 'D'],
    ],
    'ACDB',
  ],
  'two-level-terminating-ignores-all-but-roles-descendants': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C', ends],
      ['A', 'D'],
    ],
    'AC',
  ],
  'three-level-terminating-ignores-all-but-roles-descendants': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C', ends],
      ['C', 'D'],
    ],
    'ACD',
  ],
  'two-level-ignores-all-branches-not-matching-paths': [
    [
      ['targets', 'A', python],
      ['targets', 'B'],
      ['A', 'C'],
    ],
    'B',
  ],
  'three-level-ignores-all-branches-not-matching-paths': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C', python],
      ['C', 'D'],
    ],
    'AB',
  ],
  'cyclic-graph': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['B', 'C'],
      ['C', 'D'],
      ['D', 'B'],
    ],
    'ABCD',
  ],
  'two-roles-delegating-to-a-third': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['B', 'C'],
      ['A', 'C'],
    ],
    'ACB',
  ],
  'two-roles-delegating-to-a-third-different-paths': [
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['B', 'C'],
      ['A', 'C', python],
    ],
    'ABC',
  ],
};

function build(edges: readonly Edge[]) {
  const { repository, client } = setUp(new Repository());
  for (const [delegator, name, more] of edges) repository.addDelegation(delegator, { name, ...more });
  return { repository, client };
}

function publish(repository: Repository): void {
  const delegated = Object.keys(repository.signed).filter((role) => !repository.published[role]);
  repository.publish(...delegated, 'targets', 'snapshot', 'timestamp');
}

describe('test_updater_delegation_graphs', () => {
  test.each(Object.entries(GRAPHS))('test_graph_traversal[%s]', async (_id, [edges, visited]) => {
    const { repository, client } = build(edges);
    publish(repository);
    expect(await client.download('missingpath')).toBe('missingpath: no-such-target');
    expect(repository.requests.slice(4)).toEqual([...visited].map((role) => `${role} 1`));
  });

  test.each([
    ['no delegations', 'targetfile', true, ''],
    ['targetpath matches wildcard', 'README.md', true, 'A'],
    ['targetpath with separators x', 'releases/x/x_v1', true, 'BC'],
    ['targetpath with separators y', 'releases/y/y_v1.zip', true, 'BD'],
    ['targetpath is not delegated by all roles in the chain', 'releases/z/z_v1.zip', false, 'B'],
  ])('test_targetfile_search[%s]', async (_id, path, isFound, visited) => {
    const { repository, client } = build([
      ['targets', 'A', { paths: ['*.doc', '*.md'] }],
      ['targets', 'B', { paths: ['releases/*/*'] }],
      ['B', 'C', { paths: ['releases/x/*'] }],
      ['B', 'D', { paths: ['releases/y/*.zip'] }],
    ]);
    repository.addArtifact('targets', 'targetfile', 'targetfile content');
    repository.addArtifact('A', 'README.md', 'README by A');
    repository.addArtifact('C', 'releases/x/x_v1', 'x release by C');
    repository.addArtifact('D', 'releases/y/y_v1.zip', 'y release by D');
    repository.addArtifact('D', 'releases/z/z_v1.zip', 'z release by D');
    publish(repository);
    expect(await client.download(path)).toBe(isFound ? 'ok' : `${path}: no-such-target`);
    const roles = repository.requests.slice(4).filter((request) => !request.startsWith('target '));
    expect(roles).toEqual([...visited].map((role) => `${role} 1`));
  });

  test('test_cached_role_is_verified_against_current_delegator', async () => {
    const { repository, client } = build([
      ['targets', 'A', { paths: ['a/*'] }],
      ['targets', 'B', { paths: ['b/*'] }],
      ['A', 'C', { paths: ['a/*'] }],
      ['B', 'C', { paths: ['b/*'] }],
    ]);
    repository.signers.C = repository.signers.C?.slice(0, 1) ?? [];
    repository.addArtifact('C', 'a/file', 'by A’s key');
    repository.addArtifact('C', 'b/file', 'not by B’s key');
    publish(repository);
    expect(await client.download('a/file')).toBe('ok');
    expect(await client.download('b/file')).toBe('C: too-few-signatures');
    repository.signers.C.push(repository.addKey('C', newSigner(), 'B'));
    repository.publish('B', 'C', 'snapshot', 'timestamp');
    expect(await client.download('b/file')).toBe('ok');
    expect(client.texts()).toEqual(['by A’s key', 'not by B’s key']);
  });

  test.each([
    ['role1', 'file.txt-8', /^[89ab]/],
    ['role2', 'file.txt-0', /^[0-3]/],
    ['role3', 'file.txt-c', /^[c-f]/],
  ])('test_hash_bins_graph_traversal[%s]', async (role, name, digest) => {
    const { createHash } = await import('node:crypto');
    const candidates = Array.from({ length: 99 }, (_, index) => `${name}${index}`);
    const path = candidates.find((each) => digest.test(createHash('sha256').update(each).digest('hex'))) ?? '';
    const prefixed = (...prefixes: string[]) => ({ paths: undefined, path_hash_prefixes: prefixes });
    const { repository, client } = build([
      ['targets', 'role1', prefixed('8', '9', 'a', 'b')],
      ['targets', 'role2', prefixed('0', '1', '2', '3')],
      ['targets', 'role3', prefixed('c', 'd', 'e', 'f')],
    ]);
    for (const each of repository.signed.targets.delegations.roles) delete each.paths;
    repository.addArtifact(role, path, 'text');
    publish(repository);
    expect(await client.download(path)).toBe('ok');
    expect(repository.requests.slice(4, -1)).toEqual([`${role} 1`]);
  });

  test.each([
    ['bin amount = 2, taget bin index 0', 1, 'boo', 'bin-0'],
    ['bin amount = 2, taget bin index 1', 1, 'too', 'bin-1'],
    ['bin amount = 4, taget bin index 0', 2, 'foo', 'bin-0'],
    ['bin amount = 4, taget bin index 1', 2, 'doo', 'bin-1'],
    ['bin amount = 4, taget bin index 2', 2, 'too', 'bin-2'],
    ['bin amount = 4, taget bin index 3', 2, 'bar', 'bin-3'],
    ['bin amount = 256, taget bin index fc', 8, 'bar', 'bin-fc'],
  ])('test_succinct_roles_graph_traversal[%s]', async (_id, bits, path, bin) => {
    const { repository, client } = setUp(new Repository());
    repository.addBins(bits, 'bin');
    expect(await client.download(path)).toBe(`${path}: no-such-target`);
    expect(repository.requests.slice(4)).toEqual([`${bin} 1`]);
  });
});

describe('test_quoting_issues', () => {
  test.each([
    ['?', '%3F'],
    ['#', '%23'],
    ['/delegatedrole', '%2Fdelegatedrole'],
    ['../delegatedrole', '..%2Fdelegatedrole'],
    ["a'b(c)*!", 'a%27b%28c%29%2A%21'],
    ['审批', '%E5%AE%A1%E6%89%B9'],
  ])('test_unusual_role_name[%s]', async (role, quoted) => {
    const { repository, client } = build([['targets', role]]);
    publish(repository);
    expect(await client.download('nonexistent target')).toBe('nonexistent target: no-such-target');
    expect(repository.requests).toContain(`${quoted} 1`);
    expect(client.store.files.size).toBe(5);
  });
});
