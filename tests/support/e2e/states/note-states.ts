import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import type { PanelState } from './go.ts';

const view = (panel: Page, name: string) => panel.locator(`.panel[data-view=${name}]`);

/** Opens the list of notes from anywhere. */
export async function openNotes(panel: Page): Promise<void> {
  await panel.locator('.tab-bar button').nth(3).click();
  await view(panel, 'notes').waitFor();
  await see(panel.locator('.notes-files')).toBeVisible();
}

/** Begins a note by its key, from anywhere. */
export async function beginNote(panel: Page): Promise<void> {
  await openNotes(panel);
  await panel.keyboard.press('Alt+N');
  await view(panel, 'note').waitFor();
  await see(panel.locator('.note textarea')).toBeFocused();
}

/** Writes a note as an agent does, and waits until it is saved. */
export async function writeNote(panel: Page, fields: { surname: string; phone: string; text: string }): Promise<void> {
  await beginNote(panel);
  await panel.locator('[data-field=surname]').fill(fields.surname);
  await panel.locator('[data-field=phone]').fill(fields.phone);
  await panel.locator('.note textarea').fill(fields.text);
  await panel.locator('[data-save=saved]').waitFor();
}

/** Another panel adds to the newest note; written past this panel, so that it does not know. */
async function changeNewestNote(panel: Page, added: string): Promise<void> {
  await panel.evaluate(
    (words) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('cuecard');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('notes', 'readwrite');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          const cursor = transaction.objectStore('notes').index('createdAt').openCursor(null, 'prev');
          cursor.onsuccess = () => {
            const { text, revision, ...note } = cursor.result?.value ?? {};
            cursor.result?.update({ ...note, text: text + words, revision: revision + 1 });
          };
        };
      }),
    added,
  );
}

/** Chooses a file to restore. */
export async function chooseBackup(panel: Page, text: string): Promise<void> {
  await openNotes(panel);
  // An answer to an earlier file must not be taken for the answer to this one.
  const cancel = panel.locator('.restore .action-row button').last();
  if ((await cancel.count()) > 0) await cancel.click();
  await see(panel.locator('.restore')).toHaveCount(0);
  const [chooser] = await Promise.all([
    panel.waitForEvent('filechooser'),
    (async () => {
      const files = panel.locator('.notes-files');
      if ((await files.getAttribute('open')) === null) await files.locator('summary').click();
      await files.locator('p button').last().click();
    })(),
  ]);
  await chooser.setFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await panel.locator('.restore .action-row').waitFor();
}

export const SAMPLE_NOTES = [
  {
    surname: '欧阳',
    phone: '400 800 1234',
    text: '收到的包裹少一件，订单里有三件，只到两件。\n已核实仓库出库记录，今天补发，答应 24 小时内回电。',
  },
  {
    surname: 'O’Neill',
    phone: '+1 212 555 0100',
    text: 'Invoice shows the old address for the second time. Corrected it, will send the new one today.',
  },
  { surname: '', phone: '95588', text: '来电无声，两次问候后挂断。' },
] as const;

const BACKUP = JSON.stringify({
  format: 'cuecard-notes',
  version: 1,
  notes: [
    {
      id: 'restored',
      revision: 1,
      createdAt: 1735689600000,
      updatedAt: 1735689600000,
      surname: '林',
      phone: '',
      scripts: [],
      text: '从备份恢复的记录',
    },
    { id: 'damaged' },
  ],
});

/** The views of notes. The first needs a profile without any. */
export const NOTE_STATES: readonly PanelState[] = [
  {
    name: 'note with what must not be said',
    reach: async (panel) => {
      await beginNote(panel);
      await panel.locator('.note textarea').fill('我说不知道。 I said there is nothing, I dont know.');
      await panel.locator('.lint-instead').first().waitFor();
    },
  },
  { name: 'notes, none', reach: openNotes },
  { name: 'note, begun', reach: beginNote },
  {
    name: 'note, written, something masked',
    reach: async (panel) => {
      await writeNote(panel, SAMPLE_NOTES[0]);
      await panel.locator('.note textarea').focus();
      await panel.keyboard.press('Control+End');
      await panel.keyboard.type('\n验证码 482913 ，回电 13800138000 。');
      await panel.locator('.note-mask').nth(1).waitFor();
      await panel.locator('[data-save=saved]').waitFor();
    },
  },
  {
    name: 'note, too long',
    reach: async (panel) => {
      await beginNote(panel);
      await panel.locator('.note textarea').fill('很长 '.repeat(7000));
      await panel.locator('.note-problem').waitFor();
    },
  },
  {
    name: 'note, changed elsewhere meanwhile',
    reach: async (panel) => {
      await writeNote(panel, SAMPLE_NOTES[1]);
      await changeNewestNote(panel, '\nCalled back at noon.');
      await panel.locator('.note textarea').press('Control+End');
      await panel.keyboard.type(' Sent by post.');
      await panel.locator('.note-conflict').waitFor();
    },
  },
  {
    name: 'notes, some',
    reach: async (panel) => {
      for (const note of SAMPLE_NOTES) await writeNote(panel, note);
      await openNotes(panel);
      await see(panel.locator('.note-row').nth(2)).toBeVisible();
      await see(panel.locator('.note-row', { hasText: SAMPLE_NOTES[2].phone }).first()).toBeVisible();
    },
  },
  {
    name: 'notes, found',
    reach: async (panel) => {
      await openNotes(panel);
      await panel.getByRole('searchbox').fill('回电');
      await panel.locator('.note-row mark').first().waitFor();
    },
  },
  {
    name: 'notes, nothing found',
    reach: async (panel) => {
      await openNotes(panel);
      await panel.getByRole('searchbox').fill('qqqqqq');
      await panel.locator('.notes .empty').waitFor();
    },
  },
  {
    name: 'notes, one deleted',
    reach: async (panel) => {
      await openNotes(panel);
      await panel.getByRole('searchbox').fill('');
      await panel.locator('.note-delete').first().click();
      await panel.locator('.notice').waitFor();
    },
  },
  { name: 'notes, a backup to restore', reach: (panel) => chooseBackup(panel, BACKUP) },
  { name: 'notes, a broken backup', reach: (panel) => chooseBackup(panel, '<html>no backup</html>') },
];
