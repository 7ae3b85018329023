import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { PackHeader } from '../core/pack/pack-header.ts';
import type { PackRecord } from '../core/pack/pack-record.ts';
import { decodeIndex } from '../core/search/index-format.ts';
import type { Live } from '../core/store/live.ts';
import type { Installed } from '../core/update/installed-store.ts';
import type { CompanyRules } from '../core/update/policy/company-rules.ts';
import type { UpdatePolicy } from '../core/update/policy/update-policy.ts';
import type { AppState } from './app-types.ts';
import { findIn } from './find-in.ts';
import type { LoadedPack } from './packs/load-packs.ts';
import { isUsable, packRows } from './packs/pack-row.ts';

/** What the palette needs of the worker to have the words in use. */
export interface PaletteWordsPorts {
  /** What is installed; the packs without their bytes. */
  readonly installed: Live<Installed>;
  /** A pack as it is in use, the agent's own texts laid over it; null when it cannot be read. */
  open(
    packId: string,
  ): Promise<{ readonly header: PackHeader; readonly count: number; readonly index: ArrayBuffer } | null>;
  records(packId: string, from: number, to: number): Promise<readonly PackRecord[]>;
  readonly watchRules: (changed: (rules: CompanyRules) => void) => void;
}

/** `lost`: what is in use cannot be read, so that what came with the extension may be old words. */
export type PaletteWords = ReadonlySignal<'coming' | 'current' | 'lost'>;

interface Wanted {
  readonly packId: string;
  /** Tells one set of words from another. */
  readonly name: string;
}

/** Records that cross in one message. */
const CHUNK = 400;

/**
 * Brings the words in use into the palette, and again when others come into use. Until they are there nothing is
 * offered: words that came with the extension may have been replaced by an installed pack or by the agent's own.
 */
export function bringWords(app: AppState, bundled: LoadedPack, ports: PaletteWordsPorts): PaletteWords {
  const installed = signal<Installed | null>(null);
  const rules = signal<UpdatePolicy | null>(null);
  const isLost = signal(false);
  const shown = signal<string | null>(null);
  const held = new Map<string, { readonly name: string; readonly pack: LoadedPack }>();
  const wanted = computed(() =>
    installed.value && rules.value
      ? wantedPacks(installed.value, rules.value, bundled.pack.header.packId, app.now())
      : null,
  );
  const nameOfWanted = computed(() => wanted.value && JSON.stringify(wanted.value));

  const bring = async (packs: readonly Wanted[], name: string) => {
    for (const { packId, name: words } of packs) {
      if (held.get(packId)?.name === words) continue;
      const pack = await load(packId, ports).catch(() => null);
      if (nameOfWanted.peek() !== name) return;
      if (pack) held.set(packId, { name: words, pack });
      else held.delete(packId);
    }
    const own = bundled.pack.header.packId;
    const isBundledReplaced = packs.some(({ packId }) => packId === own);
    if (isBundledReplaced && !held.has(own)) {
      isLost.value = true;
      return;
    }
    const loaded = packs.flatMap(({ packId }) => held.get(packId)?.pack ?? []);
    const all = isBundledReplaced ? loaded : [bundled, ...loaded];
    app.setFind(
      findIn(
        app,
        all.map(({ index }) => index),
      ),
    );
    app.setPacks(all.map(({ pack }) => pack));
    shown.value = name;
  };
  effect(() => {
    const name = nameOfWanted.value;
    if (name === null) return;
    untracked(() => {
      if (wanted.value && shown.value !== name) void bring(wanted.value, name);
    });
  });

  ports.watchRules(({ values, policy }) => {
    app.settings.takeRules(values);
    rules.value = policy.kind === 'known' ? policy.policy : {};
  });
  ports.installed.subscribe(
    (next) => {
      isLost.value = false;
      installed.value = next;
    },
    () => {
      isLost.value = true;
    },
  );
  return computed(() => {
    if (isLost.value) return 'lost';
    // The call decides language and blanks, and keeps the words it has used.
    const isWhole = shown.value !== null && shown.value === nameOfWanted.value && app.calls.isLoaded.value;
    return isWhole ? 'current' : 'coming';
  });
}

/** The packs in use that are not as the extension brought them, and what their words are made of. */
function wantedPacks(installed: Installed, rules: UpdatePolicy, bundledId: string, now: number): readonly Wanted[] {
  const wanted = packRows(installed, rules, now)
    .filter(isUsable)
    .map(({ packId }) => packId);
  const isInstalled = installed.shelves.some(({ packId }) => packId === bundledId);
  if (!isInstalled && installed.overlays.some(({ packId }) => packId === bundledId)) wanted.unshift(bundledId);
  return wanted.map((packId) => {
    const digest = installed.shelves.find((shelf) => shelf.packId === packId)?.active?.digest;
    const own = installed.overlays.filter((overlay) => overlay.packId === packId);
    return { packId, name: JSON.stringify([digest, own]) };
  });
}

async function load(packId: string, { open, records }: PaletteWordsPorts): Promise<LoadedPack | null> {
  const opened = await open(packId);
  if (!opened) return null;
  const decoded = decodeIndex(opened.index);
  if (decoded.kind !== 'index') return null;
  const all: PackRecord[] = [];
  for (let from = 0; from < opened.count; from += CHUNK) {
    all.push(...(await records(packId, from, Math.min(from + CHUNK, opened.count))));
  }
  // Fewer: the worker ended in between and another one, which holds nothing, answered.
  if (all.length !== opened.count) return null;
  return { pack: { header: opened.header, records: all }, index: decoded.index };
}

/** Waits for words that are on their way; false when they are lost. */
export function untilBrought(words: PaletteWords): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (words.value === 'coming') return;
      queueMicrotask(() => stop());
      resolve(words.value === 'current');
    });
  });
}
