import '../../components/styles/early.css';
import { claimSession } from '../../utils/browser/palette/palette-page.ts';
import { readPaletteHash } from '../../utils/core/insertion/palette.ts';
import { startEarlyBox } from './early-box.ts';

void startPalette();

/**
 * The box to type in takes the letters at once; everything else is on its way meanwhile, and draws only for whoever the
 * worker opened the palette for: a frame that no command opened reads its settings, shows nothing and asks for nothing.
 */
async function startPalette(): Promise<void> {
  const { token, theme, textSize } = readPaletteHash(location.hash);
  const root = document.documentElement;
  if (theme !== 'system') root.dataset.theme = theme;
  root.style.setProperty('--text-scale', String(textSize / 100));
  const early = startEarlyBox();
  const arriving = import('./wire.tsx').then(({ preparePalette }) => preparePalette());
  const session = await claimSession(token);
  if (!session) return early.remove();
  early.begin(session.typed);
  const draw = await arriving;
  await draw(session, early);
}
