import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLOT_KINDS } from '../../../utils/core/pack/pack-header.ts';
import { LOCALES } from '../../../utils/core/script/locale.ts';
import { parseSlot, SLOT_KIND_RULES, slotForm } from '../../../utils/core/slots/registry.ts';
import { arbitraryNow, arbitraryValue } from './arbitrary-values.ts';

const valueAtMoment = arbitraryNow.chain((now) => fc.record({ now: fc.constant(now), value: arbitraryValue(now) }));

for (const form of ['spoken', 'written', 'edit'] as const) {
  for (const locale of LOCALES) {
    for (const yao of [false, true]) {
      test(`what is ${form} in ${locale}${yao ? ' with 幺' : ''} is read back as the same value`, () => {
        fc.assert(
          fc.property(valueAtMoment, ({ now, value }) => {
            const shown = slotForm(value, form, { locale, now, yao });
            expect({ shown, value: parseSlot(value.kind, shown, { locale, now }) }).toEqual({ shown, value });
          }),
          { numRuns: 2000 },
        );
      });
    }
  }
}

test('whatever is typed, parsing answers with a value of the kind or a code, and the value reads back', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '3',
          '12',
          '月',
          '日',
          '点',
          '半',
          '块',
          '元',
          '转',
          '+',
          '-',
          '/',
          ':',
          ' ',
          ',',
          '周',
          '下',
          'pm',
          'march',
          'next',
          '一',
          '第',
          ';',
          '#',
          'no.',
          '小时',
          '个',
          '明天',
          '内',
        ),
      )
      .map((list) => list.join('')),
  );
  fc.assert(
    fc.property(
      typed,
      fc.constantFrom(...SLOT_KINDS),
      fc.constantFrom(...LOCALES),
      arbitraryNow,
      (text, kind, locale, now) => {
        const value = parseSlot(kind, text, { locale, now });
        if (value.kind === 'invalid') return;
        expect(value.kind).toBe(kind);
        for (const form of ['spoken', 'written', 'edit'] as const) {
          const shown = slotForm(value, form, { locale, now });
          expect({ shown, value: parseSlot(kind, shown, { locale, now }) }).toEqual({ shown, value });
        }
      },
    ),
    { numRuns: 4000 },
  );
});

test('every kind a pack may declare has its rules', () => {
  expect(Object.keys(SLOT_KIND_RULES).sort()).toEqual([...SLOT_KINDS].sort());
  for (const [kind, rules] of Object.entries(SLOT_KIND_RULES)) expect(rules.kind).toBe(kind);
});
