import { defineBackground } from 'wxt/utils/define-background';
import { wireBackground } from './wire.ts';

export default defineBackground({ type: 'module', main: wireBackground });
