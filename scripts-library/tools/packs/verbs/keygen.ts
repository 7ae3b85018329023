import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { publicHalf } from '../../../../utils/core/update/keys/key-file.ts';
import { makeKeyFile } from '../../../../utils/core/update/keys/signing-key.ts';
import { keySubtle } from '../key-files.ts';
import { askPassphrase, SHORTEST_PASSPHRASE } from '../passphrase.ts';
import { atCaller } from '../places.ts';
import { stop } from '../stop.ts';
import type { Verb } from '../verb.ts';

export const keygen: Verb = {
  name: 'keygen',
  summary: 'make a signing key, once for each person who publishes or approves',
  help: `packs keygen FILE.cuekey [--name NAME]

Makes a key and seals it with a passphrase. Two files come out:
  FILE.cuekey      the key. Keep it like the key of a safe: on a USB stick, with one copy in a sealed envelope.
                   Whoever has the file and the passphrase can publish scripts to every agent.
  FILE.pub.cuekey  the public half. Hand it to whoever sets up the repository; it opens nothing.

  --name NAME   who holds it, shown to the others (default: the file's name)

The passphrase has at least ${SHORTEST_PASSPHRASE} characters; a sentence is best. If it is forgotten, the key is lost:
then "packs rotate" puts a new key in its place, signed by the others or by the old key's copy.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { name: { type: 'string' } } });
    const path = positionals[0] ?? stop('Name the file: packs keygen lead.cuekey');
    const place = atCaller(path.endsWith('.cuekey') ? path : `${path}.cuekey`);
    const passphrase = await askPassphrase('Passphrase for the new key: ');
    if ([...passphrase].length < SHORTEST_PASSPHRASE)
      stop(`The passphrase needs at least ${SHORTEST_PASSPHRASE} characters.`);
    if (process.env.CUECARD_PASSPHRASE === undefined && (await askPassphrase('Once more: ')) !== passphrase) {
      stop('The two passphrases differ.');
    }
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const file = await makeKeyFile(values.name ?? basename(place, '.cuekey'), passphrase, keySubtle, random);
    const refuse = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return stop(`${path} is there already; a key is never overwritten.`);
      throw error;
    };
    await writeFile(place, `${JSON.stringify(file, null, 1)}\n`, { flag: 'wx', mode: 0o600 }).catch(refuse);
    const open = place.replace(/\.cuekey$/, '.pub.cuekey');
    await writeFile(open, `${JSON.stringify(publicHalf(file), null, 1)}\n`);
    console.log(
      `Made ${basename(place)} (keep it safe) and ${basename(open)} (for the others).\nKey ${file.keyid.slice(0, 8)}, ${file.name}.`,
    );
  },
};
