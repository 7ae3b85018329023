import { useState } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { AddPublisher } from './AddPublisher.tsx';
import { CheckLine } from './CheckLine.tsx';
import { FileDrop } from './FileDrop.tsx';
import { PackItem } from './PackItem.tsx';
import { PublisherItem } from './PublisherItem.tsx';

/** Which packs are installed, from whom, and how new ones come. */
export function PacksView() {
  const app = useApp();
  const t = useStrings();
  const [isOver, setOver] = useState(false);
  const { installed, bundled, rules } = app.packs;
  const rows = installed.value?.rows ?? [];
  const repositories = installed.value?.repositories ?? [];
  const own = bundled.value;
  const isManaged = rules.value.rootSha256 !== undefined;
  const mayOpenFiles = rules.value.allowFileImport !== false;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && mayOpenFiles) {
      void file.arrayBuffer().then((bytes) => app.packs.publishers.importFile(file.name, new Uint8Array(bytes)));
    }
  };
  return (
    <div
      class="packs"
      role="group"
      aria-label={t.packs.title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h1>{t.packs.title}</h1>
      <p class="muted">{isManaged ? t.packs.managed : t.packs.hint}</p>
      <CheckLine />
      <section class="fields">
        <h2>{t.packs.installed}</h2>
        {installed.value === null && <p class="muted">{t.packs.reading}</p>}
        <ul class="pack-list">
          {rows.map((row) => (
            <PackItem key={row.packId} row={row} />
          ))}
          {own && !rows.some(({ packId, active }) => packId === own.header.packId && active) && (
            <li class="pack-item">
              <h3 lang={app.uiLocale.value}>{own.header.title[app.uiLocale.value]}</h3>
              <p class="muted">
                {t.packs.bundled} · {t.packs.version(own.header.packVersion)} ·{' '}
                {t.packs.records(own.records.length.toLocaleString(app.uiLocale.value))}
              </p>
            </li>
          )}
        </ul>
      </section>
      {repositories.length > 0 && (
        <section class="fields">
          <h2>{t.packs.publishers}</h2>
          <ul class="pack-list">
            {repositories.map((repository) => (
              <PublisherItem key={repository.id} repository={repository} />
            ))}
          </ul>
        </section>
      )}
      <AddPublisher mayAdd={!isManaged} />
      {mayOpenFiles && <FileDrop isOver={isOver} onFiles={take} />}
    </div>
  );
}
