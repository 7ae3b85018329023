import type { Trouble } from '../../../utils/core/update/cycle/trouble.ts';
import type { UpdatePolicy } from '../../../utils/core/update/policy/update-policy.ts';
import type { CheckOutcome } from '../../../utils/state/packs/check-packs.ts';
import type { FileOutcome } from '../../../utils/state/packs/join-publisher.ts';
import type { Strings } from '../../strings/index.ts';

interface Said {
  readonly text: string;
  readonly isBad: boolean;
}

/** Troubles that pass by themselves or that somebody else looks after: said calmly, nobody at the desk need act. */
const CALM: readonly Trouble[] = ['offline', 'slow', 'incomplete', 'server-error', 'newer-app-needed', 'keeps-failing'];

const troubled = (trouble: Trouble, t: Strings, before = ''): Said => ({
  text: `${before}${t.packs.troubles[trouble]}`,
  isBad: !CALM.includes(trouble),
});

/** What a look at the sources brought, in plain sentences, each once. */
export function outcomeSentences(outcome: CheckOutcome, t: Strings): readonly Said[] {
  const plain = (text: string): Said => ({ text, isBad: false });
  if (outcome.kind === 'failed') return [troubled(outcome.trouble, t)];
  if (outcome.kind !== 'done') return [plain(t.packs.outcomes[outcome.kind])];
  const { repositories } = outcome;
  const arrived = repositories.flatMap(({ staged }) => staged).length;
  const sentences = repositories.flatMap(({ kind, trouble, problems, skipped }) => [
    ...(trouble ? [troubled(trouble, t)] : []),
    ...problems.map(({ packId, version, trouble: mistake }) => troubled(mistake, t, t.packs.inPack(packId, version))),
    ...skipped.flatMap(({ reason }) => t.packs.skipped[reason] ?? []).map(plain),
    ...(kind === 'waiting' ? [plain(t.packs.outcomes.resting)] : []),
  ]);
  if (arrived > 0) sentences.unshift(plain(t.packs.outcomes.arrived(arrived)));
  if (sentences.length === 0) sentences.push(plain(t.packs.outcomes.unchanged));
  return [...new Map(sentences.map((said) => [said.text, said])).values()];
}

/** What became of a file, in one sentence. */
export function fileSentence(name: string, outcome: FileOutcome, rules: UpdatePolicy, t: Strings): Said {
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
