/** What was done with own wording, or why it was not. */
export type OwnNotice =
  | { readonly code: 'words-saved' | 'mine-taken' | 'theirs-taken' | 'undone' | 'draft-waits' }
  | { readonly code: 'script-saved' | 'script-deleted' | 'script-back'; readonly title: string }
  | { readonly code: 'imported'; readonly added: number; readonly same: number; readonly both: number }
  | {
      readonly code:
        | 'refused-locked'
        | 'refused-gone'
        | 'refused-no-such-place'
        | 'refused-storage'
        | 'refused-policy'
        | 'refused-bad-script'
        | 'refused-not-own';
    }
  | { readonly code: 'refused-bad-file'; readonly line: number };

export const isRefusal = ({ code }: OwnNotice): boolean => code.startsWith('refused');
