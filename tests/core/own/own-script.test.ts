import { describe, expect, test } from 'vitest';
import { blankChanges } from '../../../utils/core/own/blank-changes.ts';
import { joinScripts, withoutScript, withScript, writeOwnPack } from '../../../utils/core/own/own-pack.ts';
import {
  buildOwnScript,
  draftOfScript,
  EMPTY_TEXT,
  OWN_LIMITS,
  type OwnDraft,
  type OwnText,
} from '../../../utils/core/own/own-script.ts';
import type { CategoryRecord } from '../../../utils/core/pack/category-record.ts';
import { checkReferences } from '../../../utils/core/pack/check-references.ts';
import { readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import { encodeUtf8 } from '../../../utils/core/pack/utf8.ts';

const GREETING: CategoryRecord = { type: 'category', id: 'greeting', order: 4, texts: { en: { title: 'Greeting' } } };
const en = (text: Partial<OwnText>): OwnDraft => ({
  category: 'greeting',
  newCategory: '',
  texts: { en: { ...EMPTY_TEXT, title: 'Parcel at the neighbour', say: 'It is next door.', ...text } },
});
const build = (draft: OwnDraft, id = 'own.a') =>
  buildOwnScript(draft, { id, newCategoryId: 'own.new', categories: [GREETING] });
function built(draft: OwnDraft, id?: string) {
  const result = build(draft, id);
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  return result;
}
function problems(draft: OwnDraft) {
  const result = build(draft);
  return result.kind === 'problems' ? result.problems : [];
}

describe('an own script', () => {
  test('blank lines part what is said; search words come apart at commas and lines', () => {
    const { script } = built(en({ say: 'One. {order}\r\nStill one.\n \n\nTwo.', tags: 'a, b，c、d\na' }));
    expect(script.texts.en?.wordings.neutral.say).toEqual([{ text: 'One. {order}\nStill one.' }, { text: 'Two.' }]);
    expect(script.texts.en?.tags).toEqual(['a', 'b', 'c', 'd']);
    expect(script.slots).toEqual(['order']);
    expect(script.texts.en?.when).toBe('Parcel at the neighbour');
  });

  test('typed again it is the same script', () => {
    const { script } = built(en({ say: 'One.\n\nTwo.', send: 'Written.', tags: 'x, y', when: 'When asked.' }));
    expect(built(draftOfScript(script)).script).toEqual(script);
  });

  test('a new category that has the name of an old one is the old one', () => {
    const named = { ...en({}), category: null, newCategory: ' Greeting ' };
    expect(built(named).category).toEqual(GREETING);
    const fresh = built({ ...en({}), category: null, newCategory: 'Parcels' });
    expect(fresh.category).toEqual({ type: 'category', id: 'own.new', order: 5, texts: { en: { title: 'Parcels' } } });
    expect(fresh.script.category).toBe('own.new');
  });

  test.each<[string, OwnDraft, object]>([
    ['no language', { ...en({}), texts: {} }, { kind: 'no-language' }],
    ['no category', { ...en({}), category: null }, { kind: 'no-category' }],
    ['a category that is gone', { ...en({}), category: 'gone' }, { kind: 'no-category' }],
    ['no title', en({ title: ' \u200b ' }), { kind: 'no-title', locale: 'en' }],
    ['nothing said', en({ say: '\n \ufeff' }), { kind: 'no-words', locale: 'en' }],
    ['a long title', en({ title: 'x'.repeat(81) }), { kind: 'too-long', locale: 'en', field: 'title', limit: 80 }],
    ['a long text', en({ send: 'x'.repeat(4001) }), { kind: 'too-long', locale: 'en', field: 'send', limit: 4000 }],
    ['a long search word', en({ tags: 'x'.repeat(41) }), { kind: 'too-long', locale: 'en', field: 'tags', limit: 40 }],
    [
      'a blank nobody knows',
      en({ say: 'Hi {Name}.' }),
      { kind: 'unknown-blank', locale: 'en', field: 'say', names: ['Name'] },
    ],
    [
      'too many search words',
      en({ tags: Array.from({ length: 31 }, (_, n) => `w${n}`).join(',') }),
      { kind: 'too-many-tags', locale: 'en' },
    ],
  ])('%s is named', (_, draft, problem) => {
    expect(problems(draft)).toEqual([problem]);
  });

  test('the longest one allowed, in the widest characters, is a sound pack', () => {
    const text: OwnText = {
      title: '宽'.repeat(OWN_LIMITS.title),
      when: '宽'.repeat(OWN_LIMITS.text),
      say: '宽'.repeat(OWN_LIMITS.text),
      send: '宽'.repeat(OWN_LIMITS.text),
      tags: Array.from({ length: OWN_LIMITS.tags }, (_, n) => `${n}`.padEnd(OWN_LIMITS.tag, '宽')).join(','),
    };
    for (const texts of [{ en: text }, { 'zh-CN': text }]) {
      const { script, category } = built({ ...en({}), texts });
      expect(readPack(encodeUtf8(writeOwnPack([script, category], 1))).kind).toBe('pack');
    }
  });

  test.each(['\u0000', '\ud800', '\ufeff', '\r', 'e\u0301', '\u202e', '__proto__', '\u0007'])(
    'whatever was pasted (%j), the pack is sound and nothing dangles',
    (pasted) => {
      const text = `a${pasted}b`;
      const { script, category } = built(en({ title: text, say: text, send: text, tags: text, when: text }));
      const pack = readPack(encodeUtf8(writeOwnPack([script, category], 1)));
      if (pack.kind === 'refused') throw new Error(`${pack.code} ${pack.path}`);
      expect(checkReferences(pack.header, pack.records)).toEqual([]);
    },
  );
});

describe('blanks', () => {
  test.each([
    ['Hello {surname}.', 'Hello.', ['surname'], []],
    ['Hello.', 'Hello {surname}.', [], []],
    ['{order} {order}', '{Order} {colour}', ['order'], ['Order']],
    ['a', '{ surname }', [], [' surname ']],
    ['a', '{}', [], ['']],
  ])('from “%s” to “%s”: gone %j, unknown %j', (before, mine, removed, unknown) => {
    expect(blankChanges(before, mine, ['colour'])).toEqual({ removed, unknown });
  });
});

describe('the pack of own scripts', () => {
  const one = built(en({}), 'own.a');
  const two = built(en({ title: 'Other' }), 'own.b');
  const both = withScript(withScript([], one.script, one.category), two.script, two.category);

  test('a category goes with its last script', () => {
    expect(both).toHaveLength(3);
    expect(withoutScript(both, 'own.a')).toHaveLength(2);
    expect(withoutScript(withoutScript(both, 'own.a'), 'own.b')).toEqual([]);
  });

  test('a file is joined: new ones come in, same ones stay, changed ones are kept beside', () => {
    const changed: PackRecord = built(en({ say: 'It went back.' }), 'own.a').script;
    const fresh = built(en({ title: 'Third' }), 'own.c').script;
    const joined = joinScripts(both, [GREETING, changed, fresh, two.script], () => 'own.z');
    expect({ added: joined.added, same: joined.same, both: joined.both }).toEqual({ added: 1, same: 1, both: 1 });
    expect(joined.records.map(({ id }) => id).toSorted()).toEqual(['greeting', 'own.a', 'own.b', 'own.c', 'own.z']);
    expect(joined.records).toContainEqual(one.script);
    const again = joinScripts(joined.records, [GREETING, changed, fresh], () => 'own.y');
    expect({ added: again.added, same: again.same, both: again.both }).toEqual({ added: 0, same: 2, both: 0 });
  });
});
