import { parseArgs } from 'node:util';
import { readPackFolder } from './read-pack-folder.ts';
import { pickSeeded } from './seeded-pick.ts';
import { showScript } from './show-script.ts';
import { STANDARD_PACK } from './standard-pack.ts';

const HELP = `Prints scripts as plain text, in both languages and every wording, for reading aloud.

  npm run -s library:show -- sound.silent apology.     by id, or by the beginning of one
  npm run -s library:show -- --random 20 --seed 7      some at random; the same seed gives the same ones
  --pack DIR   another pack folder
  --help       this text`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    random: { type: 'string' },
    seed: { type: 'string', default: '1' },
    pack: { type: 'string', default: STANDARD_PACK },
    help: { type: 'boolean', default: false },
  },
});

const scripts = readPackFolder(values.pack)
  .entries.flatMap(({ record }) => (record.type === 'script' ? [record] : []))
  .filter(({ id }) => positionals.length === 0 || positionals.some((start) => id.startsWith(start)));
const count = Number(values.random ?? scripts.length);
const seed = Number(values.seed);

if (values.help) console.log(HELP);
else if (!Number.isInteger(count) || count < 0 || !Number.isInteger(seed)) {
  console.error(`--random and --seed take whole numbers.\n\n${HELP}`);
  process.exitCode = 2;
} else if (scripts.length === 0) {
  console.error(`No script has an id that begins with ${positionals.join(' or ')}.`);
  process.exitCode = 1;
} else {
  const shown = values.random === undefined ? scripts : pickSeeded(scripts, count, seed);
  console.log(shown.map(showScript).join('\n'));
  if (values.random !== undefined) console.log(`${shown.length} of ${scripts.length} scripts, seed ${seed}.`);
}
