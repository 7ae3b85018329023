import { fileSentence } from './file-sentence.ts';
import { Stop } from './stop.ts';
import type { Verb } from './verb.ts';
import { build } from './verbs/build.ts';
import { bundle } from './verbs/bundle.ts';
import { diff } from './verbs/diff.ts';
import { init } from './verbs/init.ts';
import { keygen } from './verbs/keygen.ts';
import { lint } from './verbs/lint.ts';
import { publish } from './verbs/publish.ts';
import { renew } from './verbs/renew.ts';
import { rotate } from './verbs/rotate.ts';
import { sign } from './verbs/sign.ts';
import { unpack } from './verbs/unpack.ts';
import { verify } from './verbs/verify.ts';

/** In the order in which a lead meets them. */
const VERBS: readonly Verb[] = [keygen, init, build, unpack, lint, diff, publish, sign, renew, bundle, verify, rotate];

const HELP = `Brings packs of scripts to agents, so that nobody can forge or break them.

${VERBS.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`).join('\n')}

The first time:
  npm run -s packs -- keygen lead.cuekey
  npm run -s packs -- init --to public --key lead.cuekey
  npm run -s packs -- publish scripts-library/packs/standard --to public --key lead.cuekey
Then put the folder "public" on a web server, a bucket or a shared drive (see scripts-library/tools/packs/README.md).
Later: publish again. npm run -s packs -- VERB --help tells all about one of them.`;

const [name, ...args] = process.argv.slice(2);
const verb = VERBS.find((each) => each.name === name);

try {
  if (verb && args.some((arg) => arg === '--help' || arg === '-h')) console.log(verb.help);
  else if (verb) await verb.run(args);
  else {
    const isAsked = name === undefined || ['--help', '-h', 'help'].includes(name);
    if (isAsked) console.log(HELP);
    else throw new Stop(`There is no "packs ${name}". The commands: ${VERBS.map((each) => each.name).join(', ')}.`);
  }
} catch (error) {
  console.error(sentenceFor(error) ?? error);
  process.exitCode = 1;
}

/** What to tell the person at the keyboard; undefined for what is our mistake and not theirs. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof Stop) return error.message;
  const isOption = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (isOption) return `${(error as Error).message.split('. ')[0]}. See: npm run -s packs -- ${name} --help`;
  return fileSentence(error);
}
