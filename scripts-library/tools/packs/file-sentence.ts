/** What a file system's refusal means for the person at the keyboard, by its code. */
const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no folder for ${path}: make it first, or name another place.`,
  ENOTDIR: (path) => `${path}: a part of this path is a file, not a folder.`,
  EISDIR: (path) => `${path} is a folder; a file is meant here.`,
  EACCES: (path) => `You may not write or read ${path}: ask whoever looks after that folder.`,
  EPERM: (path) => `You may not change ${path}: it is open elsewhere, or belongs to somebody else.`,
  EBUSY: (path) => `${path} is in use by another program: close it there and try again.`,
  EROFS: (path) => `${path} cannot be written: that drive is read-only.`,
  ENOSPC: (path) => `The drive of ${path} is full. What was published before is untouched.`,
};

/** A sentence for an error of the file system; undefined for any other error. */
export function fileSentence(error: unknown): string | undefined {
  const { code = '', path = 'this file' } = error as { code?: string; path?: string };
  return SENTENCES[code]?.(path);
}
