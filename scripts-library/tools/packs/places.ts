import { resolve } from 'node:path';

/** npm runs scripts in the project's folder; relative paths mean the folder the command was called in. */
export const atCaller = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
