import { useState } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';

/** Takes a line pasted from the customer system and fills every slot that is recognised in it. */
export function PasteLine() {
  const app = useApp();
  const t = useStrings();
  const [told, setTold] = useState('');
  const take = (line: string) => {
    const names = app.slots.takeLine(line);
    setTold(names.length === 0 ? t.call.pasteNothing : t.call.pasted(names.map(app.slots.label).join(', ')));
  };
  return (
    <label class="field">
      <span>{t.call.paste}</span>
      <input
        type="text"
        placeholder={t.call.pasteHint}
        onPaste={(event) => {
          event.preventDefault();
          take(event.clipboardData?.getData('text/plain') ?? '');
        }}
        onChange={(event) => {
          if (event.currentTarget.value.trim() === '') return;
          take(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
      />
      <span class="muted" role="status">
        {told}
      </span>
    </label>
  );
}
