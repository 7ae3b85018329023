import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScriptRecord } from '../../../../utils/core/script/script-record.ts';
import { editField, withOverlay } from '../../../../utils/core/update/overlay/edit-overlay.ts';
import { mergeOverlay, ownTexts, resolveConflict } from '../../../../utils/core/update/overlay/merge-overlay.ts';
import type { Overlay } from '../../../../utils/core/update/overlay/overlay.ts';
import { readField, writeField } from '../../../../utils/core/update/overlay/record-fields.ts';
import { makeScript } from '../../../support/packs/make-pack.ts';

const SAY = 'texts.en.wordings.neutral.say.0.text';
const TITLE = 'texts.en.title';
const script = makeScript(0);

function edited(record: ScriptRecord, path: string, mine: string, before?: Overlay): Overlay {
  const outcome = editField(before, 'standard', record, path, mine, 1);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.overlay;
}

const upstream = (path: string, text: string, record: ScriptRecord = script) =>
  writeField(record, path, text) as ScriptRecord;

describe('own words over a pack’s', () => {
  test('are shown in its place, and the pack’s record stays as it was', () => {
    const overlay = edited(script, SAY, 'My way of saying it.');
    expect(readField(withOverlay(script, overlay), SAY)).toBe('My way of saying it.');
    expect(readField(script, SAY)).toMatch(/^Thank you for waiting/);
  });

  test('nobody changed it: kept as it is', () => {
    const overlay = edited(script, SAY, 'Mine.');
    expect(mergeOverlay(overlay, script, script, 2)).toEqual(overlay);
  });

  test('the pack changed another text: both hold', () => {
    const next = upstream(TITLE, 'New title');
    const merged = mergeOverlay(edited(script, SAY, 'Mine.'), script, next, 2);
    expect(readField(withOverlay(next, merged), SAY)).toBe('Mine.');
    expect(readField(withOverlay(next, merged), TITLE)).toBe('New title');
    expect(merged.history).toEqual([]);
  });

  test('both changed it: the pack’s is shown, both are offered, mine is in the history', () => {
    const next = upstream(SAY, 'Theirs.');
    const merged = mergeOverlay(edited(script, SAY, 'Mine.'), script, next, 2);
    expect(readField(withOverlay(next, merged), SAY)).toBe('Theirs.');
    expect(merged.conflicts).toMatchObject([{ path: SAY, mine: 'Mine.', theirs: 'Theirs.' }]);
    expect(merged.history).toMatchObject([
      { path: SAY, mine: 'Mine.', theirs: 'Theirs.', reason: 'both-changed', at: 2 },
    ]);
    expect(readField(withOverlay(next, resolveConflict(merged, SAY, 'mine')), SAY)).toBe('Mine.');
    expect(readField(withOverlay(next, resolveConflict(merged, SAY, 'theirs')), SAY)).toBe('Theirs.');
  });

  test('both changed it to the same words: that is settled', () => {
    const merged = mergeOverlay(edited(script, SAY, 'Same.'), script, upstream(SAY, 'Same.'), 2);
    expect([merged.fields, merged.conflicts, merged.history]).toEqual([{}, [], []]);
  });

  test('locked now: the pack’s holds, mine is archived, and no new edit is taken', () => {
    const locked = { ...script, locked: true };
    const merged = mergeOverlay(edited(script, SAY, 'Mine.'), script, locked, 2);
    expect(withOverlay(locked, merged)).toBe(locked);
    expect(merged.history).toMatchObject([{ mine: 'Mine.', reason: 'locked' }]);
    expect(editField(merged, 'standard', locked, SAY, 'Again.', 3)).toEqual({ kind: 'refused', reason: 'locked' });
  });

  test('gone from the pack: kept as a personal copy, and joined again when it comes back', () => {
    const overlay = edited(script, SAY, 'Mine.');
    const gone = mergeOverlay(overlay, script, undefined, 2);
    expect(gone.personalCopy && readField(gone.personalCopy, SAY)).toBe('Mine.');
    expect(mergeOverlay(gone, script, undefined, 3)).toEqual(gone);
    const back = mergeOverlay(gone, script, script, 4);
    expect(back.personalCopy).toBeUndefined();
    expect(readField(withOverlay(script, back), SAY)).toBe('Mine.');
  });

  test('words one wrote before are in the history', () => {
    const overlay = edited(script, SAY, 'Second.', edited(script, SAY, 'First.'));
    expect(overlay.history).toMatchObject([{ mine: 'First.', reason: 'replaced' }]);
    const back = edited(script, SAY, readField(script, SAY) ?? '', overlay);
    expect(back.fields).toEqual({});
    expect(back.history.map(({ mine }) => mine)).toEqual(['First.', 'Second.']);
  });

  test.each([
    'texts',
    'id',
    'texts.en',
    'texts.en.nothing',
    'texts.en.say.9.text',
    'texts.__proto__.x',
    'category',
    'texts.en.never',
  ])('no place for words: %s', (path) => {
    expect(editField(undefined, 'standard', script, path, 'x', 1)).toEqual({
      kind: 'refused',
      reason: 'no-such-place',
    });
  });

  test('no own text is ever dropped, whatever happens', () => {
    const paths = [SAY, TITLE, 'texts.zh-CN.title', 'texts.en.never.0.instead'];
    const kinds = [
      'edit',
      'edit',
      'upstream',
      'remove',
      'restore',
      'lock',
      'unlock',
      'drop-language',
      'mine',
      'theirs',
    ] as const;
    const event = fc.record({ kind: fc.constantFrom(...kinds), path: fc.constantFrom(...paths) });
    let checked = 0;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let present: ScriptRecord | undefined = script;
        let last: ScriptRecord = script;
        let overlay: Overlay | undefined;
        const typed: string[] = [];
        const moveTo = (next: ScriptRecord | undefined) => {
          if (overlay) overlay = mergeOverlay(overlay, last, next, 1);
          present = next;
          if (next) last = next;
        };
        for (const [index, { kind, path }] of events.entries()) {
          if (kind === 'edit' && present) {
            const outcome = editField(overlay, 'standard', present, path, `mine ${index}`, 1);
            if (outcome.kind === 'edited') {
              typed.push(`mine ${index}`);
              overlay = outcome.overlay;
            }
          }
          if (kind === 'upstream' && present) moveTo(upstream(path, `theirs ${index}`, present));
          if (kind === 'remove') moveTo(undefined);
          if (kind === 'restore') moveTo(last);
          if (kind === 'lock') moveTo({ ...last, locked: true });
          if (kind === 'unlock') moveTo({ ...last, locked: false });
          if (kind === 'drop-language') moveTo({ ...last, texts: { 'zh-CN': last.texts['zh-CN'] } });
          if ((kind === 'mine' || kind === 'theirs') && overlay) overlay = resolveConflict(overlay, path, kind);
          const kept = new Set(overlay ? ownTexts(overlay) : []);
          expect(typed.filter((text) => !kept.has(text))).toEqual([]);
          checked += typed.length;
        }
      }),
      { numRuns: 500 },
    );
    expect(checked).toBeGreaterThan(1000);
  });
});
