import { useApp, useStrings } from '../../app-context.ts';
import { KEYMAP } from '../../keys/keymap.ts';

/** The keys that really work: the panel's own, and the browser's as the agent has bound them. */
export function HelpView() {
  const app = useApp();
  const t = useStrings();
  const show = (keys: string) => (app.isMac ? keys.replace('Ctrl+', '⌘').replace('Alt+', '⌥') : keys);
  return (
    <div class="help">
      <h1>{t.help.title}</h1>
      <h2>{t.help.inBrowser}</h2>
      <dl class="keys">
        {app.commands.value.map(({ name, shortcut }) => (
          <div key={name}>
            <dt>{t.help.commands[name] ?? name}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : t.help.notBound}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t.help.whereToBind}</p>
      <h2>{t.help.everywhere}</h2>
      <dl class="keys">
        <div>
          <dt>{t.help.keys.choose}</dt>
          <dd>
            <kbd>↑</kbd> <kbd>↓</kbd>
          </dd>
        </div>
        <div>
          <dt>{t.help.keys.open}</dt>
          <dd>
            <kbd>Enter</kbd> <kbd>→</kbd>
          </dd>
        </div>
        {KEYMAP.map(({ id, shown }) => (
          <div key={id}>
            <dt>{t.help.keys[id]}</dt>
            <dd>
              <kbd>{show(shown)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
