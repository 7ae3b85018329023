import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLibrary } from '../rules/index.ts';
import { recordIdsByType } from '../rules/record-ids.ts';
import { type Finding, formatFinding } from '../rules/rule.ts';
import { countLibrary, type LibraryCounts } from './count-library.ts';
import { readLibrary, STANDARD_PACK } from './standard-pack.ts';

const HELP = `Checks a pack of scripts against every rule in scripts-library/rules.

  npm run -s library:check                     the bundled pack
  npm run -s library:check -- greeting. sound  only what concerns ids or files with these words in their names
  --pack DIR   another pack folder
  --json       findings and counts as JSON
  --freeze     put the pack's ids on its list of published ids (ids.json); they never change afterwards
  --help       this text

Exit code: 0 no rule is broken, 1 a rule is broken, 2 the pack cannot be read or the command is wrong.`;

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): 0 | 1 | 2 {
  let options: ReturnType<typeof parse>;
  try {
    options = parse(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  const { values, positionals } = options;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!existsSync(join(values.pack, 'pack.json'))) {
    console.error(`There is no pack.json in ${values.pack}. Name the folder of a pack with --pack.`);
    return 2;
  }
  const library = readLibrary(values.pack);
  if (values.freeze) return freeze(values.pack, library);
  const found = checkLibrary(library).filter((finding) => concerns(finding, positionals));
  const counts = countLibrary(library.entries);
  if (values.json) console.log(JSON.stringify({ findings: found, counts }, null, 2));
  else console.log(found.length === 0 ? countsTable(counts) : report(found));
  return found.length === 0 ? 0 : 1;
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      pack: { type: 'string', default: STANDARD_PACK },
      json: { type: 'boolean', default: false },
      freeze: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
}

function concerns({ file, id }: Finding, names: readonly string[]): boolean {
  return names.length === 0 || names.some((name) => file.includes(name) || id.includes(name));
}

function report(findings: readonly Finding[]): string {
  const rules = new Set(findings.map(({ rule }) => rule));
  const sum = `${findings.length} finding${findings.length === 1 ? '' : 's'} of ${rules.size} rule${rules.size === 1 ? '' : 's'}.`;
  return [...findings.map(formatFinding), '', sum].join('\n');
}

function countsTable(counts: Record<string, LibraryCounts>): string {
  const locales = Object.keys(counts);
  const rows = Object.keys(Object.values(counts)[0] ?? {}) as (keyof LibraryCounts)[];
  const line = (name: string, cells: readonly (string | number | undefined)[]) =>
    name.padEnd(10) + cells.map((cell) => String(cell ?? 0).padStart(7)).join('');
  return [
    line('', locales),
    ...rows.map((row) =>
      line(
        row,
        locales.map((locale) => counts[locale]?.[row]),
      ),
    ),
  ].join('\n');
}

function freeze(directory: string, library: ReturnType<typeof readLibrary>): 0 | 2 {
  if (library.faults.length > 0) {
    console.error('Some files cannot be read: run the check and mend them first.');
    return 2;
  }
  const now = recordIdsByType(library.entries);
  const types = [...new Set([...Object.keys(library.publishedIds), ...Object.keys(now)])].sort();
  const ids = types.map((type) => [
    type,
    [...new Set([...(library.publishedIds[type] ?? []), ...(now[type] ?? [])])].sort(),
  ]);
  writeFileSync(join(directory, 'ids.json'), `${JSON.stringify(Object.fromEntries(ids), null, 2)}\n`);
  console.log(`ids.json lists ${ids.flatMap(([, list]) => list).length} ids.`);
  return 0;
}
