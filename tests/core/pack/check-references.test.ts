import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../utils/core/pack/check-references.ts';
import { splitFolder } from '../../../utils/core/pack/folder-form.ts';
import { baseLibrary } from '../../support/library-fixture.ts';

type Changes = Parameters<typeof baseLibrary>[0];

function faults(changes: Changes) {
  const { folder, entries } = baseLibrary(changes);
  return checkReferences(
    splitFolder(folder).identity,
    entries.map(({ record }) => record),
  );
}

const GREETING = 'scripts/greeting.json';

describe('references inside a pack', () => {
  test('a sound pack has none that dangle', () => {
    expect(faults([])).toEqual([]);
  });

  test.each<[string, NonNullable<Changes>[number], object]>([
    [
      'a category',
      { file: 'scripts/sound.json', at: '0.category', to: 'noise' },
      { kind: 'unknown-category', type: 'script', id: 'sound.faint', path: 'category', target: 'noise' },
    ],
    [
      'a script of a card',
      { file: 'cards/listening.json', at: 'items.0.scripts.-', to: 'x.y' },
      { kind: 'unknown-script', type: 'card', id: 'listening', path: 'items.attention.scripts', target: 'x.y' },
    ],
    [
      'the text of a card’s item',
      { file: 'cards/listening.json', at: 'texts.en.items', to: {} },
      { kind: 'missing-item-text', path: 'texts.en.items', target: 'attention' },
    ],
    [
      'a slot that nobody knows',
      { file: GREETING, at: '0.slots.-', to: 'shoe' },
      { kind: 'unknown-slot', path: 'slots', target: 'shoe' },
    ],
    [
      'a slot that was not declared',
      { file: GREETING, at: '0.texts.en.wordings.neutral.send', to: 'For {surname}.' },
      { kind: 'undeclared-slot', path: 'texts.en.wordings.neutral', target: 'surname' },
    ],
    [
      'a part in one wording',
      { file: GREETING, at: '0.texts.en.wordings.lively.say.0.id', to: 'hail' },
      { kind: 'unknown-part', path: 'flow.steps.first.say → texts.en.wordings.lively', target: 'greet' },
    ],
    [
      'a clock set by a name',
      { file: GREETING, at: '0.flow.steps.0.secondsFrom', to: 'agent' },
      { kind: 'not-a-duration', path: 'flow.steps.first.secondsFrom', target: 'agent' },
    ],
    [
      'a step',
      { file: GREETING, at: '0.flow.steps.2.next', to: 'later' },
      { kind: 'unknown-step', path: 'flow.steps.done.next', target: 'later' },
    ],
    [
      'a way back',
      { file: GREETING, at: '0.flow.steps.1.next', to: 'first' },
      { kind: 'loop', path: 'flow.steps.sorry.next', target: 'first' },
    ],
  ])('%s', (_, change, expected) => {
    expect(faults([change])[0]).toMatchObject(expected);
  });

  test('a clock may be set by a duration that the pack itself declares', () => {
    expect(faults([{ file: GREETING, at: '0.flow.steps.2.secondsFrom', to: 'pause' }])).toEqual([]);
  });
});
