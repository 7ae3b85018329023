import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPanel } from './e2e/open-panel.ts';
import { PANEL_STATES } from './e2e/panel-states.ts';

const HELP = `npm run -s screenshots -- FOLDER
Saves a picture of every state of the docked panel in zh-CN and en, light, dark and forced colours.
Needs the build of the journeys: npm run build:e2e

  --width N   width of the panel in pixels (default 360)
  --height N  height (default 665)
  --only TEXT only the states whose name contains the text
  --help      this text
`;

const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '360' },
    height: { type: 'string', default: '665' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
const folder = positionals[0];
if (values.help || folder === undefined) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 1);
}

mkdirSync(folder, { recursive: true });
const viewport = { width: Number(values.width), height: Number(values.height) };
for (const lang of ['zh-CN', 'en'] as const) {
  const { panel, close } = await openPanel({ lang, viewport });
  for (const { name, reach } of PANEL_STATES.filter((state) => state.name.includes(values.only))) {
    await reach(panel);
    for (const [theme, media] of Object.entries(THEMES)) {
      await panel.emulateMedia(media);
      const file = `${name.replaceAll(/[^a-z]+/g, '-')}.${lang}.${theme}.png`;
      await panel.screenshot({ path: join(folder, file) });
    }
    await panel.emulateMedia(THEMES.light);
  }
  await close();
}
process.stdout.write(`Saved in ${folder}\n`);
