import type { TextRange } from '../../core/insertion/request.ts';
import type { FieldText } from '../text/splice.ts';

/** A field's text as it can be read back and selected in, whatever draws it. */
export interface Surface {
  /** `canonical` where the editor is free in how it keeps blanks, the exact value otherwise. */
  read(): FieldText;
  /** Selects a piece of the text; false when the field can't be selected in. */
  select(range: TextRange): boolean;
  /** What `text` will read back as. */
  asRead(text: string): string;
  /** Whether only a part of a long text may be drawn, so that what stands around the written text can have moved. */
  readonly isPartial: boolean;
}
