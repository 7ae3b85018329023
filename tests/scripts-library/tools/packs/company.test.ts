import { describe, expect, test } from 'vitest';
import { init } from '../../../../scripts-library/tools/packs/verbs/init.ts';
import { keygen } from '../../../../scripts-library/tools/packs/verbs/keygen.ts';
import { publish } from '../../../../scripts-library/tools/packs/verbs/publish.ts';
import { rotate } from '../../../../scripts-library/tools/packs/verbs/rotate.ts';
import { sign } from '../../../../scripts-library/tools/packs/verbs/sign.ts';
import { verify } from '../../../../scripts-library/tools/packs/verbs/verify.ts';
import { useDesk } from '../../../support/packs/desk.ts';

describe('a company with several keys', () => {
  const { run, writeFolder, list } = useDesk(async ({ run, writeFolder }) => {
    for (const name of ['ann', 'bo', 'machine', 'author', 'approver', 'stranger']) await run(keygen, `${name}.cuekey`);
    const setUp =
      '--to public --root ann.pub.cuekey --root bo.pub.cuekey --root-threshold 2 --online machine.pub.cuekey ' +
      '--project support --author author.pub.cuekey --author approver.pub.cuekey --project-threshold 2 --packs standard';
    expect(await run(init, `${setUp} --key ann.cuekey`)).toMatch(
      /^The folder is prepared.*\nroot needs 1 more signature/,
    );
    await writeFolder('early');
    expect(await run(publish, 'early --to public --key author.cuekey')).toMatch(
      /^STOP public is prepared but not open/,
    );
    expect(await run(sign, '--to public --key bo.cuekey --yes')).toMatch(/Signed\. Not public yet\.\nAll signatures/);
    expect(await run(publish, '--to public --key machine.cuekey')).toMatch(/^Published\.\nNo pack is on offer/);
  });

  test('an author proposes, an approver signs after seeing the words, the machine makes it public', async () => {
    await writeFolder('pack');
    expect(await run(publish, 'pack --to public --key author.cuekey')).toMatch(
      /^Not public yet\.\nsupport needs 1 more/,
    );
    expect(await run(verify, 'public')).toContain('No pack is on offer');
    expect(await run(sign, '--to public --key stranger.cuekey --yes')).toMatch(/support needs 1 more/);
    const approval = await run(sign, '--to public --key approver.cuekey --yes');
    expect(approval).toContain('+ script situation.s00000');
    expect(approval, 'the approver sees every word').toContain('This is answer number 2, word for word.');
    expect(approval).toContain('Signed. Not public yet.');
    expect(await run(publish, '--to public --key machine.cuekey')).toContain('standard version 1: 4 records');
    expect(await list('public/proposals')).toEqual([]);
  });

  test('the author and the machine together cannot publish without the approver', async () => {
    await writeFolder('pack');
    const both = await run(publish, 'pack --to public --key author.cuekey --key machine.cuekey');
    expect(both).toMatch(/^Not public yet/);
    expect(await run(publish, '--to public --key machine.cuekey')).toMatch(/^Not public yet/);
  });

  test('a project cannot publish another one’s pack', async () => {
    await writeFolder('pack', { packId: 'payroll' });
    const outcome = await run(
      publish,
      'pack --to public --key author.cuekey --key approver.cuekey --key machine.cuekey',
    );
    expect(outcome).toMatch(/^Not public yet\.\ntargets needs 2 more signatures/);
  });

  test('an approver who left is replaced', async () => {
    await writeFolder('pack');
    await run(publish, 'pack --to public --key author.cuekey --key approver.cuekey --key machine.cuekey');
    const change = '--to public --role support --add stranger.pub.cuekey --remove approver.pub.cuekey';
    const keys = '--key ann.cuekey --key bo.cuekey --key author.cuekey --key stranger.cuekey --key machine.cuekey';
    expect(await run(rotate, `${change} ${keys}`)).toContain('standard version 1');
    await writeFolder('pack', { scripts: 2 });
    expect(
      await run(publish, 'pack --to public --key author.cuekey --key approver.cuekey --key machine.cuekey'),
    ).toMatch(/^Not public yet/);
  });
});
