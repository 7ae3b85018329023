import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { build } from '../../../../scripts-library/tools/packs/verbs/build.ts';
import { bundle } from '../../../../scripts-library/tools/packs/verbs/bundle.ts';
import { init } from '../../../../scripts-library/tools/packs/verbs/init.ts';
import { keygen } from '../../../../scripts-library/tools/packs/verbs/keygen.ts';
import { publish } from '../../../../scripts-library/tools/packs/verbs/publish.ts';
import { renew } from '../../../../scripts-library/tools/packs/verbs/renew.ts';
import { rotate } from '../../../../scripts-library/tools/packs/verbs/rotate.ts';
import { verify } from '../../../../scripts-library/tools/packs/verbs/verify.ts';
import { useDesk } from '../../../support/packs/desk.ts';
import { reworded } from '../../../support/packs/make-pack.ts';

describe('a small team with one key', () => {
  const { run, writeFolder, path, read, list } = useDesk(async ({ run }) => {
    await run(keygen, 'lead.cuekey');
    await run(init, '--to public --key lead.cuekey');
  });

  test('init, publish and what agents get', async () => {
    await writeFolder('pack');
    expect(await run(publish, 'pack --to public --key lead.cuekey')).toMatch(
      /^Published\.\nOn offer:\n {2}standard version 1: 4 records, \d+ bytes\nFresh until .*\nFingerprint: (\d{5} ){5}\d{5}\n$/,
    );
    expect(await list('public/metadata')).toEqual([
      '1.root.json',
      '1.snapshot.json',
      '1.targets.json',
      '2.snapshot.json',
      '2.targets.json',
      'timestamp.json',
    ]);
    expect(await run(verify, 'public')).toContain('standard version 1');
    expect(await run(verify, 'public/offline/stable.cuepack')).toContain('standard version 1');
  });

  test('publishing the same words again changes no file', async () => {
    await writeFolder('pack');
    await run(publish, 'pack --to public --key lead.cuekey');
    const before = await Promise.all((await list('public/metadata')).map((name) => read(`public/metadata/${name}`)));
    expect(await run(publish, 'pack --to public --key lead.cuekey')).toMatch(/^Nothing new to publish\./);
    expect(await Promise.all((await list('public/metadata')).map((name) => read(`public/metadata/${name}`)))).toEqual(
      before,
    );
  });

  test('new words get the next version by themselves, and a delta from the old ones', async () => {
    await writeFolder('pack');
    await run(publish, 'pack --to public --key lead.cuekey');
    await writeFolder('pack', { change: reworded((index) => index === 1, 'in other words') });
    expect(await run(publish, 'pack --to public --key lead.cuekey --urgent')).toContain(
      'standard version 2: 4 records',
    );
    expect(await read('pack/pack.json').then(String)).toContain('"packVersion": 2');
    const [delta] = await list('public/delta');
    expect((await read(`public/delta/${delta}`)).length).toBeLessThan(200);
    expect(await run(publish, 'pack --to public --key lead.cuekey --urgent')).toMatch(/^Nothing new/);
  });

  test('a file of an old version with new words is refused', async () => {
    await writeFolder('pack');
    await run(publish, 'pack --to public --key lead.cuekey');
    await writeFolder('pack', { scripts: 2 });
    await run(build, 'pack --out pack.ndjson');
    expect(await run(publish, 'pack.ndjson --to public --key lead.cuekey')).toBe(
      'STOP Version 1 of standard is published with other words. Raise packVersion to 2 and build it again.',
    );
  });

  test('a trial for some devices leaves the old version on offer for the others', async () => {
    await writeFolder('pack');
    await run(publish, 'pack --to public --key lead.cuekey');
    await writeFolder('pack', { scripts: 2 });
    const trial = await run(publish, 'pack --to public --key lead.cuekey --rollout 10');
    expect(trial).toContain('standard version 1');
    expect(trial).toContain(
      'standard version 2: 3 records, 595 bytes, for 10 in 100'.replace(/\d+ bytes/, ''.padEnd(0)).slice(0, 29),
    );
    const all = await run(publish, 'pack --to public --key lead.cuekey');
    expect(all).not.toContain('standard version 1');
    expect(all).toContain('standard version 2');
  });

  test('a withdrawn version is on offer no more', async () => {
    await writeFolder('pack');
    await run(publish, 'pack --to public --key lead.cuekey');
    expect(await run(publish, 'standard --revoke 1 --to public --key lead.cuekey')).toContain('No pack is on offer.');
    expect(await run(publish, 'standard --revoke 7 --to public --key lead.cuekey')).toBe(
      'STOP Version 7 of standard is not on offer.',
    );
  });

  test('renewing makes it fresh again and touches no words', async () => {
    await writeFolder('pack');
    await run(publish, 'pack --to public --key lead.cuekey');
    expect(await run(renew, '--to public --key lead.cuekey')).toMatch(/^Renewed\.\nOn offer:/);
    expect((await list('public/metadata')).filter((name) => name.endsWith('targets.json'))).toHaveLength(2);
  });

  test('a new key takes the place of the old one; the old one opens nothing any more', async () => {
    const fingerprint = /Fingerprint: [\d ]+/.exec(await run(verify, 'public'))?.[0];
    await run(keygen, 'new.cuekey');
    const change = '--to public --role all --add new.cuekey --remove lead.cuekey';
    expect(await run(rotate, `${change} --key new.cuekey`)).toMatch(/^Not public yet\.\nroot needs 1 more signature/);
    expect(await run(rotate, `${change} --key lead.cuekey --key new.cuekey`)).toMatch(/^Changed\./);
    expect(await run(renew, '--to public --key lead.cuekey')).toMatch(/^STOP None of these keys/);
    expect(await run(renew, '--to public --key new.cuekey')).toContain(fingerprint);
    expect(await list('public/metadata')).toContain('2.root.json');
  });

  test('two leads at once: the second is told who the first is', async () => {
    await writeFile(path('public/publishing.lock'), 'ann on desk-7, since noon,');
    await writeFolder('pack');
    expect(await run(publish, 'pack --to public --key lead.cuekey')).toMatch(
      /^STOP Not published: ann on desk-7, since noon,/,
    );
    expect(await run(publish, 'pack --to public --key lead.cuekey --break-lock')).toMatch(/^Published/);
  });

  test('mistakes are told in a sentence', async () => {
    expect(await run(init, '--to public --key lead.cuekey')).toMatch(/^STOP public is set up already/);
    expect(await run(keygen, 'lead.cuekey')).toMatch(/^STOP lead.cuekey is there already/);
    expect(await run(publish, 'nowhere --to public --key lead.cuekey')).toBe(
      'STOP There is no file or folder nowhere.',
    );
    expect(await run(publish, 'pack --to elsewhere --key lead.cuekey')).toMatch(/^STOP .*elsewhere is not set up/);
    await mkdir(path('elsewhere'));
    expect(await run(publish, 'pack --to elsewhere --key lead.cuekey')).toMatch(/^STOP elsewhere is not set up/);
    expect(await list('elsewhere')).toEqual([]);
    await writeFolder('pack');
    expect(await run(publish, 'pack --to public --key lead.pub.cuekey')).toMatch(/only the public half/);
    vi.stubEnv('CUECARD_PASSPHRASE', 'another passphrase');
    expect(await run(publish, 'pack --to public --key lead.cuekey')).toBe(
      'STOP The passphrase for lead.cuekey is wrong.',
    );
    vi.stubEnv('CUECARD_PASSPHRASE', 'short');
    expect(await run(keygen, 'other.cuekey')).toMatch(/at least 12 characters/);
  });

  test('a tampered folder is seen', async () => {
    await writeFolder('pack');
    await run(publish, 'pack --to public --key lead.cuekey');
    const [name] = await list('public/targets/standard');
    const place = path(`public/targets/standard/${name}`);
    const bytes = await readFile(place);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(place, bytes);
    expect(await run(verify, 'public')).toBe('STOP Agents would refuse it: standard/1.ndjson.gz: wrong-bytes');
    expect(await run(bundle, 'public --out all.cuepack')).toMatch(/^all.cuepack: \d+ bytes/);
    expect(await run(verify, 'all.cuepack')).toMatch(/wrong-bytes/);
  });
});
