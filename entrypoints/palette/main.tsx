import '../../components/styles/early.css';
import { claimSession } from '../../utils/browser/palette/claim-session.ts';
import { readPaletteHash } from '../../utils/core/insertion/palette.ts';
import { startEarlyBox } from './early-box.ts';

void startPalette();

/**
 * The box to type in is drawn and takes the letters; everything else comes after that frame, and only for whoever the
 * worker opened the palette for: a frame that no command opened does nothing.
 */
async function startPalette(): Promise<void> {
  const { token, theme, textSize } = readPaletteHash(location.hash);
  const root = document.documentElement;
  if (theme !== 'system') root.dataset.theme = theme;
  root.style.setProperty('--text-scale', String(textSize / 100));
  const early = startEarlyBox();
  const claimed = claimSession(token);
  claimed.then((palette) => (palette ? early.begin(palette.typed) : early.remove()));
  const [palette] = await Promise.all([claimed, firstFrame()]);
  if (!palette) return;
  const { drawPalette } = await import('./wire.tsx');
  await drawPalette(palette.session, early);
}

function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}
