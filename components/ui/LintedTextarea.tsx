import type { RefObject, TextareaHTMLAttributes } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LintHit } from '../../utils/core/lint/linter.ts';
import { hitAt, replacement, type TextChange } from '../../utils/core/lint/replacement.ts';
import { BLANK } from '../../utils/core/slots/written-request.ts';
import { useApp } from '../app-context.ts';
import { isComposing } from './composition.ts';
import { LintStrip } from './LintStrip.tsx';

interface LintedTextareaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'ref'> {
  /** What the field holds now: given with `value`, or without it where the browser holds the value. */
  readonly text: string;
  /** Where the caller wants the field itself. */
  readonly boxRef?: RefObject<HTMLTextAreaElement | null>;
  /** For a text with blanks of its own: what is put in keeps its blanks in braces. */
  readonly keepsBlanks?: boolean;
}

/**
 * A text field that marks what must not be said as it is typed, and puts what to say instead in its place with
 * Alt+Enter. The marks lie under the field, in a mirror of its text; the field itself stays an ordinary one, with its
 * own undo, selection and input methods.
 */
export function LintedTextarea({ text, boxRef, keepsBlanks = false, ...field }: LintedTextareaProps) {
  const app = useApp();
  const own = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const box = boxRef ?? own;
  const id = useId();
  const [caret, setCaret] = useState(0);
  const lint = app.lint.value;
  const hits = useMemo(() => lint(text), [lint, text]);
  const active = hitAt(hits, caret);

  const follow = () => {
    if (mirror.current && box.current) mirror.current.scrollTop = box.current.scrollTop;
  };
  useLayoutEffect(follow);
  const look = () => setCaret(box.current?.selectionStart ?? 0);

  const replace = (hit: LintHit, instead: string) => {
    if (!box.current) return;
    change(box.current, replacement(box.current.value, hit, instead));
    look();
  };
  return (
    <div class="linted">
      <div class="linted-box">
        <div class="linted-mirror" aria-hidden="true" ref={mirror}>
          {marked(text, hits, active)}
        </div>
        <textarea
          {...field}
          ref={box}
          aria-describedby={[field['aria-describedby'], id].filter(Boolean).join(' ')}
          onScroll={follow}
          onSelect={look}
          onKeyUp={look}
          onFocus={look}
          onKeyDown={(event) => {
            const hit = hits[active];
            const instead = hit?.entries[0]?.instead;
            if (event.key !== 'Enter' || !event.altKey || isComposing(event) || !hit || instead === undefined) return;
            event.preventDefault();
            replace(hit, fill(instead, hit));
          }}
          onInput={(event) => {
            field.onInput?.(event);
            look();
          }}
        />
      </div>
      <LintStrip id={id} text={text} hits={hits} active={active} fill={fill} onReplace={replace} />
    </div>
  );

  /** What to say instead, with what the call knows in its blanks; what it does not know stays visibly blank. */
  function fill(instead: string, hit: LintHit): string {
    if (keepsBlanks) return instead;
    const locale = hit.entries[0]?.locale ?? app.contentLocale.value;
    return app
      .fill(instead, locale, 'written')
      .map((segment) => ('text' in segment ? segment.text : BLANK))
      .join('');
  }
}

/** The text with its hits in marks. The last line break needs something after it to take up its line. */
function marked(text: string, hits: readonly LintHit[], active: number) {
  const pieces = [];
  let from = 0;
  for (const [index, { start, end }] of hits.entries()) {
    pieces.push(
      text.slice(from, start),
      <mark key={start} data-active={index === active || undefined}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  pieces.push(`${text.slice(from)}\u200b`);
  return pieces;
}

/** As if it were typed: the browser's own undo takes it back, and the field's listeners hear of it. */
function change(box: HTMLTextAreaElement, { start, end, insert }: TextChange): void {
  box.focus();
  box.setSelectionRange(start, end);
  if (document.execCommand('insertText', false, insert)) return;
  box.setRangeText(insert, start, end, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: insert }));
}
