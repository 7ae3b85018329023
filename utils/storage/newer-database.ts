/** A newer Cuecard has written this database in a way that this code must not touch. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
  readonly minReader: number;

  constructor(minReader: number) {
    super(`The database asks for schema ${minReader}.`);
    this.minReader = minReader;
  }
}
