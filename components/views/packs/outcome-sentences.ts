import type { UpdatePolicy } from '../../../utils/core/update/policy/update-policy.ts';
import type { CheckOutcome } from '../../../utils/state/packs/check-packs.ts';
import type { FileOutcome } from '../../../utils/state/packs/join-publisher.ts';
import type { Strings } from '../../strings/index.ts';

/** What a look at the sources brought, in plain sentences, each once. */
export function outcomeSentences(outcome: CheckOutcome, t: Strings): readonly string[] {
  if (outcome.kind === 'failed') return [t.packs.troubles[outcome.trouble]];
  if (outcome.kind !== 'done') return [t.packs.outcomes[outcome.kind]];
  const { repositories } = outcome;
  const arrived = repositories.flatMap(({ staged }) => staged).length;
  const sentences = repositories.flatMap(({ kind, trouble, problems, skipped }) => [
    ...(trouble ? [t.packs.troubles[trouble]] : []),
    ...problems.map(
      (problem) => `${t.packs.inPack(problem.packId, problem.version)}${t.packs.troubles[problem.trouble]}`,
    ),
    ...skipped.flatMap(({ reason }) => t.packs.skipped[reason] ?? []),
    ...(kind === 'waiting' ? [t.packs.outcomes.resting] : []),
  ]);
  if (arrived > 0) sentences.unshift(t.packs.outcomes.arrived(arrived));
  if (sentences.length === 0) sentences.push(t.packs.outcomes.unchanged);
  return [...new Set(sentences)];
}

/** What became of a file, in one sentence. */
export function fileSentence(
  name: string,
  outcome: FileOutcome,
  rules: UpdatePolicy,
  t: Strings,
): { text: string; isBad: boolean } {
  const bad = (text: string) => ({ text, isBad: true });
  const good = (text: string) => ({ text, isBad: false });
  if (outcome.form === 'cut-off') return bad(t.packs.outcomes['cut-off']);
  const { result } = outcome;
  switch (result.kind) {
    case 'imported':
      return good(t.packs.fileImported(result.packId, result.version));
    case 'refused': {
      if ('bundle' in result && result.bundle) return bad(t.packs.bundleFaults[result.bundle]);
      const isTaken = outcome.form === 'unsigned' && rules.allowUnsigned !== false && rules.allowFileImport !== false;
      if (result.trouble === 'not-allowed' && isTaken) return bad(t.packs.fileTaken);
      const pack = 'pack' in result ? result.pack : undefined;
      // A file that is neither bundle nor pack is no pack with a mistake in it.
      if (pack?.code === 'not-a-pack') return bad(t.packs.bundleFaults['not-a-bundle']);
      return bad(`${t.packs.troubles[result.trouble]}${pack ? t.packs.fileLine(pack.line) : ''}`);
    }
    case 'checked': {
      const { trouble, problems, staged } = result.outcome;
      const [problem] = problems;
      if (trouble) return bad(t.packs.troubles[trouble]);
      if (problem) return bad(t.packs.troubles[problem.trouble]);
      return good(staged.length > 0 ? t.packs.fileStaged(name) : t.packs.fileNothingNew(name));
    }
    case 'busy':
      return bad(t.packs.fileBusy);
    case 'stranger':
      return bad(t.packs.troubles['not-trusted']);
  }
}
