/**
 * One text that holds the words of two that came from the same base: what only one side changed is taken; where both
 * added at the end, both additions follow; else the lines of the second that the first has not come behind a rule.
 * No line of either is ever lost.
 */
export function combineTexts(base: string, first: string, second: string): string {
  if (first === second || second === base) return first;
  if (first === base) return second;
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  if (base !== '' && first.startsWith(base) && second.startsWith(base)) return append(first, second.slice(base.length));
  return append(first, `———\n${second}`);
}

function append(text: string, addition: string): string {
  const added = addition.replace(/^\s*\n/, '');
  return text === '' || text.endsWith('\n') ? text + added : `${text}\n${added}`;
}
