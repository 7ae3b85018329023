/** An end that the person at the keyboard can do something about; its message is all they see. */
export class Stop extends Error {}

/** Ends the command with a sentence and exit code 1. */
export function stop(sentence: string): never {
  throw new Stop(sentence);
}
