import { expect, test } from 'vitest';
import type { PageAnswer } from '../../../utils/core/insertion/outcome.ts';
import type { InsertionReason } from '../../../utils/core/insertion/reason.ts';
import type { Target, TargetReading } from '../../../utils/core/insertion/target.ts';
import { insertText } from '../../../utils/services/insertion/insert-text.ts';

const TARGET = { tabId: 1, frameId: 0, document: 'd', url: 'u', field: { key: 'f1' } } as Target;
const FOUND: TargetReading = { kind: 'target', target: TARGET };
const DONE: PageAnswer = { kind: 'inserted', editor: 'native', attempt: 'a', caret: 'after', hasKeyboard: true };

function desk(reading: TargetReading, answer: PageAnswer, canCopy = true) {
  const written: string[] = [];
  const copied: { plain: string; html: string }[] = [];
  const ports = {
    page: {
      readTarget: async () => reading,
      commitToTarget: async (_: Target, { text }: { text: string }) => {
        written.push(text);
        return answer;
      },
    },
    clipboard: {
      write: async (forms: { plain: string; html: string }) => {
        copied.push(forms);
        return canCopy;
      },
    },
  };
  return { ports, written, copied };
}

const declined = (reason: InsertionReason): PageAnswer => ({ kind: 'declined', reason });

test('what is inserted leaves the clipboard alone', async () => {
  const { ports, written, copied } = desk(FOUND, DONE);
  expect(await insertText(ports, { tabId: 1 }, { text: 'a\n', blank: null })).toEqual(DONE);
  expect({ written, copied }).toEqual({ written: ['a'], copied: [] });
});

test.each([
  [{ kind: 'none', reason: { code: 'no-field' } } as const, DONE, 'no-field'],
  [{ kind: 'none', reason: { code: 'needs-access', origin: 'https://a.example' } } as const, DONE, 'needs-access'],
  [FOUND, declined({ code: 'read-only' }), 'read-only'],
])('what is declined is copied in both forms, with the reason', async (reading, answer, code) => {
  const { ports, copied } = desk(reading, answer);
  const outcome = await insertText(ports, { tabId: 1 }, { text: '<a>\n b', blank: null });
  expect(outcome).toMatchObject({ kind: 'copied', reason: { code } });
  expect(copied).toEqual([{ plain: '<a>\n b', html: '<p>&lt;a&gt;</p><p>\u00A0b</p>' }]);
});

test('when the target changed nothing is copied: the agent decides anew', async () => {
  const { ports, copied } = desk(FOUND, declined({ code: 'target-changed', what: 'field' }));
  expect(await insertText(ports, { tabId: 1, target: TARGET }, { text: 'a', blank: null })).toMatchObject({
    kind: 'refused',
  });
  expect(copied).toEqual([]);
});

test('a clipboard that refuses is no silent loss', async () => {
  const { ports } = desk(FOUND, declined({ code: 'read-only' }), false);
  expect(await insertText(ports, { tabId: 1 }, { text: 'a', blank: null })).toEqual({
    kind: 'refused',
    reason: { code: 'read-only' },
  });
});

test('an empty text goes nowhere', async () => {
  const { ports, written, copied } = desk(FOUND, DONE);
  const outcome = await insertText(ports, { tabId: 1 }, { text: '\n', blank: null });
  expect({ outcome, written, copied }).toEqual({
    outcome: { kind: 'refused', reason: { code: 'empty-text' } },
    written: [],
    copied: [],
  });
});
