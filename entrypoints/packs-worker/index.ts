import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePacks } from './wire.ts';

/** Runs as a worker of the panel: fetches, verifies, reads and indexes packs, so that no frame of the panel waits. */
export default defineUnlistedScript(servePacks);
