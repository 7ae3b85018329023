/** Where a repository lies: a folder on disk, or one opened in the browser. Paths use forward slashes. */
export interface RepositoryFiles {
  read(path: string): Promise<Uint8Array | undefined>;
  /** Replaces or makes a file at once: nobody ever reads half of it. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Names of the files in a folder; none when it is not there. */
  list(folder: string): Promise<readonly string[]>;
  remove(path: string): Promise<void>;
}
