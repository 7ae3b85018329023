/** One command of `npm run -s packs`. */
export interface Verb {
  readonly name: string;
  /** What it is for, in one line. */
  readonly summary: string;
  readonly help: string;
  run(args: string[]): Promise<void>;
}
