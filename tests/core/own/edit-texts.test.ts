import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlierTexts, editTexts, hasOwnWords, type OwnTexts, undoneEdit } from '../../../utils/core/own/edit-texts.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { withOverlay } from '../../../utils/core/update/overlay/edit-overlay.ts';
import { mergeOverlay, ownTexts, resolveConflict } from '../../../utils/core/update/overlay/merge-overlay.ts';
import type { Overlay } from '../../../utils/core/update/overlay/overlay.ts';
import { readField, writeField } from '../../../utils/core/update/overlay/record-fields.ts';
import { makeScript } from '../../support/packs/make-pack.ts';

const script = makeScript(1);
const SAY = 'texts.en.wordings.neutral.say.0.text';
const TITLE = 'texts.en.title';

function edit(overlay: Overlay | undefined, texts: OwnTexts, now = 1, record: ScriptRecord = script): Overlay {
  const edited = editTexts(overlay, 'standard', record, texts, now);
  if (edited.kind === 'refused') throw new Error(edited.reason);
  return edited.overlay;
}

describe('own words in a pack’s script', () => {
  test('several texts are put in at once, the pack’s record stays as it is', () => {
    const overlay = edit(undefined, { [SAY]: 'Mine.', [TITLE]: 'My title' });
    const shown = withOverlay(script, overlay);
    expect([readField(shown, SAY), readField(shown, TITLE)]).toEqual(['Mine.', 'My title']);
    expect(readField(script, SAY)).toContain('Thank you for waiting');
  });

  test('a place that does not exist refuses all of them', () => {
    const edited = editTexts(undefined, 'standard', script, { [TITLE]: 'x', 'texts.en.none': 'y' }, 1);
    expect(edited).toEqual({ kind: 'refused', reason: 'no-such-place' });
  });

  test('a locked script is refused', () => {
    const edited = editTexts(undefined, 'standard', { ...script, locked: true }, { [TITLE]: 'x' }, 1);
    expect(edited).toEqual({ kind: 'refused', reason: 'locked' });
  });

  test('back to the pack’s words keeps one’s own in the history', () => {
    const overlay = edit(edit(undefined, { [SAY]: 'Mine.' }), { [SAY]: null }, 2);
    expect(hasOwnWords(overlay)).toBe(false);
    expect(earlierTexts(overlay, SAY).map(({ mine }) => mine)).toEqual(['Mine.']);
  });

  test('the history of a place: the last one first, each once, without what is shown', () => {
    const texts = ['one', 'two', 'one', 'three'];
    const overlay = texts.reduce<Overlay | undefined>((now, mine, at) => edit(now, { [SAY]: mine }, at), undefined);
    expect(earlierTexts(overlay, SAY).map(({ mine }) => mine)).toEqual(['one', 'two']);
    expect(earlierTexts(overlay, TITLE)).toEqual([]);
  });

  test('what is undone is in the history', () => {
    const before = edit(undefined, { [SAY]: 'first' });
    const after = edit(before, { [SAY]: 'second', [TITLE]: 'My title' }, 2);
    const undone = undoneEdit(before, after, 3);
    expect(undone.fields).toEqual(before.fields);
    expect(ownTexts(undone).toSorted()).toEqual(['My title', 'first', 'second']);
    expect(undoneEdit(undefined, before, 2).fields).toEqual({});
  });
});

describe('a script that the pack has no more', () => {
  const copied = () => mergeOverlay(edit(undefined, { [SAY]: 'Mine.' }), script, undefined, 5);
  const shownCopy = (overlay: Overlay) => readField(overlay.personalCopy ?? script, SAY);

  test('is edited itself', () => {
    const overlay = edit(copied(), { [SAY]: 'Mine again.' }, 6);
    expect(shownCopy(overlay)).toBe('Mine again.');
    expect(earlierTexts(overlay, SAY).map(({ mine }) => mine)).toEqual(['Mine.']);
  });

  test('goes back to what the pack said last', () => {
    expect(shownCopy(edit(copied(), { [SAY]: null }, 6))).toBe(readField(script, SAY));
  });

  test('that comes back has the own words in it still', () => {
    const overlay = edit(copied(), { [SAY]: 'Mine again.', [TITLE]: 'My title' }, 6);
    const back = mergeOverlay(overlay, script, script, 7);
    expect(back.personalCopy).toBeUndefined();
    expect(readField(withOverlay(script, back), SAY)).toBe('Mine again.');
    expect(readField(withOverlay(script, back), TITLE)).toBe('My title');
  });
});

test('whatever is done, no own text is lost', () => {
  const places = [SAY, TITLE, 'texts.en.when', 'texts.zh-CN.title'];
  const step = fc.oneof(
    fc.record({
      do: fc.constant('edit' as const),
      path: fc.constantFrom(...places),
      text: fc.string({ minLength: 1 }),
    }),
    fc.record({ do: fc.constant('reset' as const), path: fc.constantFrom(...places) }),
    fc.record({ do: fc.constant('undo' as const) }),
    fc.record({
      do: fc.constant('update' as const),
      path: fc.constantFrom(...places),
      text: fc.string({ minLength: 1 }),
    }),
    fc.record({ do: fc.constant('remove' as const) }),
    fc.record({ do: fc.constantFrom('mine' as const, 'theirs' as const), path: fc.constantFrom(...places) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const written = new Set<string>();
      let pack: ScriptRecord | undefined = script;
      let overlay: Overlay | undefined;
      let before: Overlay | undefined;
      const edited = (texts: OwnTexts, now: number) => {
        const record = overlay?.personalCopy ?? pack;
        if (!record) return;
        before = overlay;
        const next = editTexts(overlay, 'standard', record, texts, now);
        if (next.kind !== 'edited') return;
        overlay = next.overlay;
        for (const [path, text] of Object.entries(texts)) {
          if (text !== null && text !== readField(record, path)) written.add(text);
        }
      };
      steps.forEach((each, now) => {
        if (each.do === 'edit') edited({ [each.path]: each.text }, now);
        else if (each.do === 'reset') edited({ [each.path]: null }, now);
        else if (each.do === 'undo') overlay = overlay && undoneEdit(before, overlay, now);
        else if (each.do === 'remove') {
          overlay = overlay && mergeOverlay(overlay, pack ?? script, undefined, now);
          pack = undefined;
          before = overlay;
        } else if (each.do === 'update') {
          const after = writeField(pack ?? script, each.path, each.text) as ScriptRecord;
          overlay = overlay && mergeOverlay(overlay, pack ?? script, after, now);
          pack = after;
          before = overlay;
        } else overlay = overlay && resolveConflict(overlay, each.path, each.do);
        const kept = new Set(overlay ? ownTexts(overlay) : []);
        const packTexts = places.map((path) => pack && readField(pack, path));
        for (const text of written) {
          // What the pack says itself by now is nobody's own any more.
          if (packTexts.includes(text)) written.delete(text);
          else if (!kept.has(text)) throw new Error(`lost: ${text}`);
        }
      });
    }),
    { numRuns: 400 },
  );
});
