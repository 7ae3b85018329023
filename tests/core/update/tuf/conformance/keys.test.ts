import { describe, expect, test } from 'vitest';
import { setUp } from '../../../../support/tuf/client.ts';
import { Repository, type Signed } from '../../../../support/tuf/repository.ts';
import { type KeyKind, newSigner } from '../../../../support/tuf/signer.ts';

describe('test_keys', () => {
  test('test_snapshot_does_not_meet_threshold', async () => {
    const { repository, client } = setUp(new Repository());
    repository.signed.root.roles.snapshot.threshold = 3;
    repository.addKey('snapshot');
    repository.addKey('snapshot');
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('ok');
    repository.signers.snapshot?.pop();
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('snapshot: too-few-signatures');
    expect(client.version('snapshot')).toBe(2);
  });

  test('test_snapshot_has_too_few_keys', async () => {
    const { repository, client } = setUp(new Repository());
    for (let count = 0; count < 4; count += 1) repository.addKey('snapshot');
    repository.signed.root.roles.snapshot.threshold = 6;
    repository.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('snapshot: too-few-signatures');
    expect(client.trusted()).toBe('root 2, timestamp 2');
  });

  test('test_duplicate_keys', async () => {
    const { repository, client } = setUp(new Repository());
    const signer = newSigner();
    for (let count = 0; count < 9; count += 1) repository.addKey('snapshot', signer);
    repository.signed.root.roles.snapshot.threshold = 6;
    repository.publish('root', 'snapshot', 'timestamp');
    repository.tamper('snapshot', (file) => {
      const own = file.signatures.find((each: Signed) => each.keyid === signer.keyid);
      file.signatures = Array.from({ length: 9 }, () => own);
    });
    expect(await client.refresh()).toBe('snapshot: bad-shape');
    expect(client.version('snapshot')).toBeUndefined();
  });

  test('test_duplicate_keys: one key under several ids counts once', async () => {
    const { repository, client } = setUp(new Repository());
    const signer = newSigner();
    for (const keyid of ['one', 'two', 'three']) repository.addKey('snapshot', { ...signer, keyid });
    repository.signed.root.roles.snapshot.keyids = ['one', 'two', 'three'];
    repository.signed.root.roles.snapshot.threshold = 2;
    repository.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe('snapshot: too-few-signatures');
  });

  test('test_duplicate_sig_keyids', async () => {
    const { repository, client } = setUp(new Repository());
    repository.tamper('snapshot', (file) => file.signatures.push(file.signatures[0]));
    expect(await client.refresh()).toBe('snapshot: bad-shape');
    expect(client.version('snapshot')).toBeUndefined();
  });

  test.each<[string, KeyKind]>([
    ['rsa/rsassa-pss-sha256', 'rsa-pss'],
    ['rsa/rsa-pkcs1v15-sha256', 'rsa-pkcs1'],
    ['ecdsa/ecdsa-sha2-nistp256', 'ecdsa'],
    ['ed25519/ed25519', 'ed25519'],
  ])('test_keytype_and_scheme[%s]', async (_id, kind) => {
    const { repository, client } = setUp(new Repository());
    const signer = repository.addKey('root', newSigner(kind));
    repository.signed.root.roles.root.threshold += 1;
    repository.publish('root');
    expect(await client.refresh()).toBe('ok');
    expect(client.version('root')).toBe(2);
    repository.publish('root');
    repository.tamper('root', (file) => {
      const own = file.signatures.find((each: Signed) => each.keyid === signer.keyid);
      own.sig = newSigner(kind).sign(Buffer.from('another message'));
    });
    expect(await client.refresh()).toBe('root: too-few-signatures');
    expect(client.version('root')).toBe(2);
  });

  test.each(['', 'not hexadecimal', '00'])('test_invalid_sig_in_valid_metadata[%s]', async (signature) => {
    const { repository, client } = setUp(new Repository());
    repository.addKey('timestamp');
    repository.publish('root', 'timestamp');
    repository.tamper('timestamp', (file) => {
      file.signatures[0].sig = newSigner().sign(Buffer.from('another message'));
    });
    expect(await client.refresh()).toBe('ok');
    repository.publish('timestamp');
    repository.tamper('timestamp', (file) => {
      file.signatures[0].sig = signature;
    });
    expect(await client.refresh()).toBe('ok');
    expect(client.version('timestamp')).toBe(3);
  });

  test('a key of a kind nobody here can check, as tuf-on-ci lists Sigstore identities, counts for nothing', async () => {
    const { repository, client } = setUp(new Repository());
    const { root } = repository.signed;
    root.keys.identity = {
      keytype: 'sigstore-oidc',
      scheme: 'Fulcio',
      keyval: { identity: 'lead@example.org', issuer: 'https://issuer.example' },
    };
    root.roles.root.keyids.push('identity');
    repository.publish('root');
    repository.tamper('root', (file) => file.signatures.push({ keyid: 'identity', sig: '00' }));
    expect(await client.refresh()).toBe('ok');
    expect(client.version('root')).toBe(2);
    root.roles.root.threshold = 2;
    repository.publish('root');
    repository.tamper('root', (file) => file.signatures.push({ keyid: 'identity', sig: '00' }));
    expect(await client.refresh()).toBe('root: too-few-signatures');
  });
});
