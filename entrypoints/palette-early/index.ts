import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveEarly } from '../../utils/browser/palette/early-palette.ts';
import { claimSession } from '../../utils/browser/palette/palette-page.ts';
import { readPaletteHash } from '../../utils/core/insertion/palette.ts';
import { startEarlyBox } from './early-box.ts';

/**
 * The palette's first script, in one small file that its page waits for: the box takes letters, and the worker is asked
 * what this palette was opened for, while the rest of the code is on its way.
 */
export default defineUnlistedScript(() => {
  const { token, theme, textSize } = readPaletteHash(location.hash);
  const root = document.documentElement;
  if (theme !== 'system') root.dataset.theme = theme;
  root.style.setProperty('--text-scale', String(textSize / 100));
  const box = startEarlyBox();
  const session = claimSession(token).then((claimed) => {
    if (claimed) box.begin(claimed.typed);
    else box.remove();
    return claimed;
  });
  leaveEarly({ box, session });
});
