import type { OwnTexts } from '../../core/own/edit-texts.ts';
import type { CategoryRecord } from '../../core/pack/category-record.ts';
import type { PackFault } from '../../core/pack/ndjson-reader.ts';
import type { ScriptRecord } from '../../core/script/script-record.ts';
import type { Overlay } from '../../core/update/overlay/overlay.ts';

/** A script of a pack, by pack and id. */
export interface ScriptName {
  readonly packId: string;
  readonly id: string;
}

export type SavedWords =
  /** `before` null: there were no own words yet. */
  | { readonly kind: 'saved'; readonly before: Overlay | null; readonly after: Overlay }
  | { readonly kind: 'refused'; readonly reason: 'locked' | 'gone' | 'no-such-place' | 'storage' };

export type OwnScriptChange =
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly reason: 'gone' | 'bad-script' | 'storage' };

export type DeletedScript =
  | { readonly kind: 'deleted'; readonly script: ScriptRecord; readonly category: CategoryRecord }
  | { readonly kind: 'refused'; readonly reason: 'gone' | 'storage' };

export type ImportedScripts =
  | { readonly kind: 'imported'; readonly added: number; readonly same: number; readonly both: number }
  /** `not-own`: a sound pack, but not of own scripts. */
  | { readonly kind: 'refused'; readonly reason: 'not-own' | 'storage' }
  | { readonly kind: 'refused'; readonly reason: 'bad-file'; readonly fault: PackFault; readonly line: number };

/** The work on the agent's own wording: edits of packs' scripts, and scripts beside the packs. */
export interface OwnDesk {
  /** A script as its pack has it or had it last, without own words; null when no version here has that id. */
  original(name: ScriptName): Promise<ScriptRecord | null>;
  /**
   * Saves own texts. `seen`: the pack's texts at their places that the agent had before their eyes; where the pack has
   * other ones by now, both are offered.
   */
  saveWords(name: ScriptName, texts: OwnTexts, seen?: Readonly<Record<string, string>>): Promise<SavedWords>;
  /** Takes one side of a text that both the pack and the agent have changed. */
  resolve(name: ScriptName, path: string, side: 'mine' | 'theirs'): Promise<SavedWords>;
  /** Takes back what was saved; the own texts taken back are in the history. */
  undoWords(before: Overlay | null, after: Overlay): Promise<SavedWords>;
  saveScript(script: ScriptRecord, category: CategoryRecord): Promise<OwnScriptChange>;
  deleteScript(id: string): Promise<DeletedScript>;
  /** Every own script as a file's text; null when there is none. */
  exportScripts(): Promise<string | null>;
  importScripts(bytes: Uint8Array): Promise<ImportedScripts>;
}
