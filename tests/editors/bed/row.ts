import type { InsertionReasonCode } from '../../../utils/core/insertion/reason.ts';

export const COLUMNS = ['single', 'multi', 'selection', 'undo', 'caret', 'unfocused', 'palette'] as const;

export type Column = (typeof COLUMNS)[number];

/** One editor of the bed. */
export interface Row {
  /** Names the row; the variant of the family's page unless `variant` says otherwise. */
  readonly name: string;
  readonly variant?: string;
  /** Where the agent clicks; `outer >>> inner` goes into frames. */
  readonly click: string;
  /** A field of one line: all columns but `multi` insert one. */
  readonly isOneLine?: boolean;
  /** Clicks that it takes to type there: cells of grids open at two. */
  readonly clicks?: number;
  /** What the agent gets instead of the text, where no text can go in: for all columns, or for one. */
  readonly declines?: InsertionReasonCode | Partial<Record<Column, InsertionReasonCode>>;
  /** What the editor's own nature spoils though the text is exact, in a word or two for the table. */
  readonly known?: Partial<Record<Column, string>>;
  /** What is otherwise in Firefox. */
  readonly inFirefox?: Pick<Row, 'declines' | 'known'>;
  /** Response headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
}
