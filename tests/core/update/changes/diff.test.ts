import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import { diffPacks } from '../../../../utils/core/update/changes/diff-packs.ts';
import { diffWords } from '../../../../utils/core/update/changes/diff-words.ts';
import { makeRecords, makeScript, reworded } from '../../../support/packs/make-pack.ts';

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('words side by side', () => {
  test.each([
    ['the same', 'the same', 'the same'],
    ['', '', ''],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['You will get it today.', 'You may get it today.', 'You [-will-]{+may+} get it today.'],
    ["I don't know", 'I know', "I [-don't -]know"],
    ['请您稍等片刻', '请您稍等一下', '请您稍等[-片刻-]{+一下+}'],
    ['请{surname}先生稍等', '请{surname}女士稍等', '请{surname}[-先生-]{+女士+}稍等'],
    ['in {minutes} minutes', 'in {hours} hours', 'in [-{minutes}-]{+{hours}+} [-minutes-]{+hours+}'],
    ['10 days', '15 days', '[-10-]{+15+} days'],
  ])('%j and %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('joined, they give both texts exactly', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '您', '好', '{x}', '\n', '😀', '’'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = diffWords(before, after);
        const side = (gone: string) => words.flatMap(({ kind, text: each }) => (kind === gone ? [] : [each])).join('');
        expect([side('added'), side('removed')]).toEqual([before, after]);
      }),
    );
  });

  test('very long texts are compared as a whole rather than for ever', () => {
    const [a, b] = ['a ', 'b '].map((word) => word.repeat(4000));
    expect(diffWords(`x ${a}y`, `x ${b}y`)).toHaveLength(4);
  });
});

describe('packs side by side', () => {
  const { records } = makeRecords({ scripts: 6 });

  test('nothing changed', () => {
    expect(diffPacks(records, records)).toEqual({ added: 0, removed: 0, changed: 0, records: [] });
  });

  test('never-say first, locked next, then by category and id', () => {
    const after: PackRecord[] = [
      ...records.slice(0, 1),
      makeScript(0),
      reworded(() => true, 'again')(makeScript(1), 1),
      { ...reworded(() => true, 'again')(makeScript(3), 3), locked: true },
      withNever(makeScript(4)),
      makeScript(5),
      makeScript(9),
    ];
    const changes = diffPacks(records, after);
    expect(changes.records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'changed situation.s00004',
      'changed situation.s00003',
      'changed situation.s00001',
      'removed situation.s00002',
      'added situation.s00009',
    ]);
    expect([changes.added, changes.removed, changes.changed]).toEqual([1, 1, 3]);
    expect(changes.records[0]?.fields.every(({ isNever }) => isNever)).toBe(true);
    expect(changes.records[2]?.fields).toMatchObject([{ path: 'texts.en.wordings.neutral.say.0.text' }]);
  });

  test('one more tag does not make the others look changed', () => {
    const script = makeScript(0);
    const en = script.texts.en;
    const after = en ? { ...script, texts: { ...script.texts, en: { ...en, tags: ['first', ...en.tags] } } } : script;
    const [change] = diffPacks([script], [after]).records;
    expect(change?.fields.map(({ path }) => path)).toEqual(['texts.en.tags.“first”']);
  });
});

function withNever(script: ReturnType<typeof makeScript>): PackRecord {
  const en = script.texts.en;
  if (!en) return script;
  const never = [...en.never, { phrase: 'It is your fault', why: 'It blames.', instead: 'Let us look together.' }];
  return { ...script, texts: { ...script.texts, en: { ...en, never } } };
}
