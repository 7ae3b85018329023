import type { Locale } from '../../utils/core/script/locale.ts';
import type { Library } from './library.ts';

/** Something in the library that breaks a rule: where it is, what is wrong, and what to do about it. */
export interface Fault {
  /** File inside the pack folder. */
  readonly file: string;
  /** Id of the record, or the name of the file when it is about the file. */
  readonly id: string;
  readonly locale?: Locale;
  /** Place inside the record, as a path or a name. */
  readonly where: string;
  readonly problem: string;
  readonly fix: string;
}

export interface Finding extends Fault {
  readonly rule: string;
}

/** One rule of the library; the file is named after its id. */
export interface Rule {
  readonly id: string;
  /** What the rule asks for, in one sentence. */
  readonly about: string;
  /** True: makes sense only when every file could be read. */
  readonly needsWhole?: boolean;
  check(library: Library): Iterable<Fault>;
}

/** A finding as one line: file, id, language, place, what is wrong, the fix, and the rule's name. */
export function formatFinding({ file, id, locale, where, problem, fix, rule }: Finding): string {
  const place = [id, locale, where].filter((part) => part !== undefined && part !== '').join(' · ');
  return `${file}: ${place}: ${problem} Fix: ${fix} [${rule}]`;
}
