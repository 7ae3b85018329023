import { open, readFile, rm } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { stop } from './stop.ts';

/**
 * Runs a task while no one else publishes into the folder. The lock is a file that only one can create, on shared
 * drives too; a second publisher is told who the first one is.
 */
export async function whilePublishing<T>(folder: string, breakLock: boolean, task: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'publishing.lock');
  if (breakLock) await rm(lock, { force: true });
  const file = await open(lock, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') stop(`${folder} is not set up: run "packs init" first.`);
    if (error.code !== 'EEXIST') throw error;
    return undefined;
  });
  if (!file) {
    const holder = (await readFile(lock, 'utf8').catch(() => '')) || 'somebody';
    return stop(
      `Not published: ${holder} is publishing into this folder right now. Try again in a minute. ` +
        'If that run was cut off, repeat your command with --break-lock.',
    );
  }
  try {
    await file.writeFile(`${userInfo().username} on ${hostname()}, since ${new Date().toISOString()},`);
    await file.close();
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
}
