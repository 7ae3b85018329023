import type { PersonalityType } from '../script/wording.ts';

export type Focus = 'people' | 'task';
export type Energy = 'outgoing' | 'reserved';

const TYPES: Record<Focus, Record<Energy, PersonalityType>> = {
  people: { outgoing: 'lively', reserved: 'peaceful' },
  task: { outgoing: 'powerful', reserved: 'analytical' },
};

/** The type at a place on the two axes; undefined until both questions are answered. */
export function typeOf(focus: Focus | null, energy: Energy | null): PersonalityType | undefined {
  return focus && energy ? TYPES[focus][energy] : undefined;
}
