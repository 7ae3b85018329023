import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { stop } from './stop.ts';

/** Shorter ones are guessed in a day by whoever gets hold of the file. */
export const SHORTEST_PASSPHRASE = 12;

/** The passphrase from CUECARD_PASSPHRASE, for machines, or typed unseen. */
export async function askPassphrase(question: string): Promise<string> {
  const given = process.env.CUECARD_PASSPHRASE;
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) {
    return stop('A passphrase is needed: type it at a terminal, or set CUECARD_PASSPHRASE.');
  }
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}

/** Asks a question that is answered with yes or no; `isAgreed` answers it beforehand. */
export async function confirm(question: string, isAgreed: boolean): Promise<boolean> {
  if (isAgreed) return true;
  if (!process.stdin.isTTY) return stop('This needs a yes: run it at a terminal, or add --yes.');
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await reader.question(`${question} [y/N] `)).trim());
  } finally {
    reader.close();
  }
}
