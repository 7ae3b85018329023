import '../../components/styles/early.css';
import { takeEarly } from '../../utils/browser/palette/early-palette.ts';

void startPalette();

/**
 * Draws only for whoever the worker opened the palette for: a frame that no command opened reads its settings, shows
 * nothing and asks for nothing.
 */
async function startPalette(): Promise<void> {
  const { box, session } = takeEarly();
  const arriving = import('./wire.tsx').then(({ preparePalette }) => preparePalette());
  const claimed = await session;
  if (!claimed) return;
  const draw = await arriving;
  await draw(claimed, box);
}
