import { mappedText } from '../../text/mapped-text.ts';
import { card } from './card.ts';
import { codes } from './codes.ts';
import { companyCode } from './company-code.ts';
import { email } from './email.ts';
import type { Detector, FindingKind } from './finding.ts';
import { iban } from './iban.ts';
import { mobile, phone } from './phones.ts';
import { residentId } from './resident-id.ts';

/**
 * Order matters: codes are never stored, so they come first; a tenth of valid resident IDs also pass Luhn, so they come
 * before cards; what an earlier detector has taken, a later one leaves.
 */
export const DETECTORS: readonly Detector[] = [codes, residentId, card, mobile, phone, iban, companyCode, email];

/** Personal data recognised in a text. Offsets are UTF-16 offsets into that text, ends exclusive. */
export interface Finding {
  readonly kind: FindingKind;
  readonly from: number;
  readonly to: number;
  /** What takes its place; absent for what is only labelled. */
  readonly replacement?: string;
  /** The agent may have it back while the field has focus. Never true of codes. */
  readonly isUndoable: boolean;
}

/** Finds personal data. `kept`: originals the agent has unmasked and wants as they are; codes are found all the same. */
export function findPersonalData(text: string, kept: ReadonlySet<string> = new Set()): Finding[] {
  const { normal, startOf, endOf } = mappedText(text);
  const findings: Finding[] = [];
  for (const { kind, detect } of DETECTORS) {
    for (const match of detect(normal)) {
      const from = startOf(match.from);
      const to = endOf(match.to);
      if (findings.some((other) => from < other.to && to > other.from)) continue;
      const isUndoable = kind !== 'code';
      if (isUndoable && kept.has(text.slice(from, to))) continue;
      const { masked } = match;
      if (masked === undefined) findings.push({ kind, from, to, isUndoable });
      else {
        const head = text.slice(from, startOf(match.from + masked.from));
        const tail = text.slice(endOf(match.from + masked.to), to);
        findings.push({
          kind,
          from,
          to,
          replacement: head + starred(normal.slice(match.from + masked.from, match.from + masked.to), kind) + tail,
          isUndoable,
        });
      }
    }
  }
  return findings.sort((a, b) => a.from - b.from);
}

/** Stars for the signs of a number, its gaps kept; for codes and addresses one solid run of at least three. */
function starred(hidden: string, kind: FindingKind): string {
  const isSolid = kind === 'code' || kind === 'email';
  return hidden.replace(isSolid ? /./gsu : /[^\s\u2010-\u2015-]/g, '*').padEnd(3, '*');
}

export interface Redacted {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Where a caret at the given offset stands afterwards. */
  readonly caret: number;
}

/** Masks everything that must not be stored. Run on every text before it is written anywhere. */
export function redact(text: string, caret = text.length, kept: ReadonlySet<string> = new Set()): Redacted {
  let current: Redacted = { text, findings: [], caret };
  // A mask can bring a shorter number into reach of a word (a card behind 验证码): until nothing is left to mask.
  for (;;) {
    const findings = findPersonalData(current.text, kept);
    const masked = findings.filter(({ replacement }) => replacement !== undefined);
    if (current.findings.length === 0) current = { ...current, findings };
    if (masked.length === 0) return current;
    current = { ...mask(current.text, masked, current.caret), findings: current.findings };
  }
}

/**
 * Masks while the agent types: a number that the caret still touches may not be complete and waits. What is stored goes
 * through `redact` all the same.
 */
export function redactTyping(text: string, caret: number, kept: ReadonlySet<string> = new Set()): Redacted {
  const findings = findPersonalData(text, kept).filter(({ from, to }) => caret <= from || caret > to);
  const masked = findings.filter(({ replacement }) => replacement !== undefined);
  return { ...mask(text, masked, caret), findings };
}

function mask(text: string, findings: readonly Finding[], caret: number): { text: string; caret: number } {
  let result = '';
  let from = 0;
  let moved = caret;
  for (const { from: start, to, replacement = '' } of findings) {
    result += text.slice(from, start) + replacement;
    if (caret >= to) moved += replacement.length - (to - start);
    else if (caret > start) moved = result.length;
    from = to;
  }
  return { text: result + text.slice(from), caret: moved };
}
