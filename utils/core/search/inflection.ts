/** Endings that forms of one English word have beside each other, by what the plain word ends with. */
const SHARED =
  's es ed ing er ers or ors ion ions ation ations ment ments al als ance ances able ' +
  'ise ises ised ising isation ize izes ized izing ization';
const FAMILIES = [
  new Set(['', 'd', 'ly', 'ness', 'ful', 'fully', ...SHARED.split(' ')]),
  // “ageing”, and “hesitateing”, as many write it.
  new Set(['e', 'ely', 'eing', ...SHARED.split(' ')]),
  new Set(['y', 'ies', 'ied', 'ying', 'ily', ...SHARED.split(' ')]),
];
/** After a stem of three letters only these are trusted: “not” and “nation” are no forms of one word. */
const SHORT = new Set(['', 's', 'es', 'ed', 'ing', 'e', 'y', 'ies', 'ied', 'er', 'ers']);

/** Forms that no ending explains. */
const IRREGULAR = new Map(
  (
    'speak spoke spoken|hear heard|send sent|pay paid|buy bought|tell told|say said|get got gotten|go went gone|' +
    'do did done|make made|take took taken|give gave given|break broke broken|lose lost|leave left|find found|' +
    'think thought|know knew known|write wrote written|ring rang rung|hold held|keep kept|steal stole stolen|' +
    'come came|feel felt|understand understood|bring brought|forget forgot forgotten|choose chose chosen|' +
    'swear swore sworn|mean meant|meet met|sell sold|spend spent|stand stood|wake woke|wear wore worn|' +
    'speech speak|complaint complain|choice choose|loss lose|sale sell|man men|woman women|child children|person people'
  )
    .split('|')
    .flatMap((group) => group.split(' ').map((word, _, all) => [word, all] as const)),
);

const SHORTEST_STEM = 3;

/**
 * Tells whether two folded English words are forms of one: what follows their common beginning (three letters at least)
 * are endings of one family, a doubled last letter of the stem set aside (“stop”, “stopping”), or they are irregular.
 */
export function areForms(a: string, b: string): boolean {
  if (IRREGULAR.get(a)?.includes(b) === true || IRREGULAR.get(b)?.includes(a) === true) return true;
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  for (let stem = common; stem >= Math.max(SHORTEST_STEM, common - 3); stem--) {
    const [left, right] = [endingAfter(a, stem), endingAfter(b, stem)];
    if (stem === SHORTEST_STEM && !(SHORT.has(left) && SHORT.has(right))) continue;
    if (FAMILIES.some((family) => family.has(left) && family.has(right))) return true;
  }
  return false;
}

/** Irregular forms of a word, itself among them; none for a regular one. */
export function irregularForms(word: string): readonly string[] {
  return IRREGULAR.get(word) ?? [];
}

/** What follows a stem, without the stem’s last letter doubled. */
function endingAfter(word: string, stem: number): string {
  const ending = word.slice(stem);
  return ending.length > 2 && ending[0] === word[stem - 1] ? ending.slice(1) : ending;
}
