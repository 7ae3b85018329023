import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLibrary, RULES } from '../../scripts-library/rules/index.ts';
import { formatFinding } from '../../scripts-library/rules/rule.ts';
import { baseLibrary, fixtureNames, readFixture } from '../support/library-fixture.ts';

/** Files in rules/ that are no rules. */
const PARTS = ['catalogue.ts', 'index.ts', 'library.ts', 'record-ids.ts', 'rule.ts'];

const ids = RULES.map(({ id }) => id);

describe('the rules of the library', () => {
  test('each rule is registered once and lies in a file of its name', () => {
    const files = readdirSync('scripts-library/rules').filter((name) => name.endsWith('.ts') && !PARTS.includes(name));
    expect(files.map((name) => name.replace(/\.ts$/, '')).sort(), 'register every rule in rules/index.ts').toEqual(
      ids.toSorted(),
    );
  });

  test('each rule has one broken fixture that is named after it', () => {
    expect(fixtureNames(), 'put <rule>.json into tests/fixtures/library').toEqual(ids.toSorted());
  });

  test('the base library breaks no rule', () => {
    expect(checkLibrary(baseLibrary()).map(formatFinding)).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const { change, finds } = readFixture(id);
    const findings = checkLibrary(baseLibrary(change));
    const found = findings[0];

    expect(new Set(findings.map((each) => each.rule)), findings.map(formatFinding).join('\n')).toEqual(new Set([id]));
    expect(found).toMatchObject(finds);
    for (const finding of findings) {
      expect(finding.problem.length, 'say what is wrong').toBeGreaterThan(8);
      expect(finding.fix.length, 'say what to do').toBeGreaterThan(8);
      const message = formatFinding(finding);
      for (const part of [finding.file, finding.id, `Fix: ${finding.fix}`]) expect(message).toContain(part);
    }
    expect(rule.about).toMatch(/\.$/);
  });

  test('a file that cannot be read hides no fault elsewhere and raises none of its own making', () => {
    const library = baseLibrary([
      { file: 'scripts/sound.json', at: '0.type', to: 'card' },
      { file: 'scripts/greeting.json', at: '0.texts.en.when', to: 'When it’s impossible to hear.' },
    ]);
    expect(new Set(checkLibrary(library).map(({ rule }) => rule))).toEqual(new Set(['schema-valid', 'banned-words']));
  });
});
