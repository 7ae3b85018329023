import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planCopies } from '../../../utils/core/note/note-copies.ts';

const version = fc.record({ id: fc.constantFrom('a', 'b', 'c'), revision: fc.integer({ min: 1, max: 4 }) });

test('copies and notes are equal after the plan, whatever they were', () => {
  const copies = fc.uniqueArray(version, { selector: ({ id, revision }) => `${id}.${revision}` });
  const notes = fc.uniqueArray(version, { selector: ({ id }) => id });
  fc.assert(
    fc.property(copies, notes, (listed, present) => {
      // A copy is made after its note: none is ahead of it.
      const possible = listed.filter(({ id, revision }) => {
        const own = present.find((note) => note.id === id);
        return own === undefined || revision <= own.revision;
      });
      const { write, drop } = planCopies(possible, present);
      const name = ({ id, revision }: { id: string; revision: number }) => `${id}.${revision}`;
      const dropped = new Set(drop.map(name));
      const after = [
        ...possible.map(name).filter((one) => !dropped.has(one)),
        ...present.filter(({ id }) => write.includes(id)).map(name),
      ];
      expect(after.sort()).toEqual(present.map(name).sort());
    }),
  );
});

test('a copy ahead of the notes that were listed after it is never dropped', () => {
  expect(planCopies([{ id: 'a', revision: 3 }], [{ id: 'a', revision: 2 }]).drop).toEqual([]);
});
