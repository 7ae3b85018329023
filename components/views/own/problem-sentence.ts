import type { OwnProblem } from '../../../utils/core/own/own-script.ts';
import type { Strings } from '../../strings/index.ts';

/** What is wrong with an own script, in a sentence. */
export function problemSentence(problem: OwnProblem, t: Strings): string {
  const { problems } = t.ownWords;
  if (problem.kind === 'too-long') return problems.tooLong(problem.limit);
  if (problem.kind === 'unknown-blank')
    return problems.unknownBlank(problem.names.map((name) => `{${name}}`).join(' '));
  return problems[problem.kind];
}

/** Which field of a language a problem belongs to. */
export function fieldOf(problem: OwnProblem): string | null {
  switch (problem.kind) {
    case 'no-title':
      return `${problem.locale} title`;
    case 'no-words':
      return `${problem.locale} say`;
    case 'too-many-tags':
      return `${problem.locale} tags`;
    case 'too-long':
    case 'unknown-blank':
      return `${problem.locale} ${problem.field}`;
    default:
      return null;
  }
}
