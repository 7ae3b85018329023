import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installPageApi } from '../../utils/page/install-page-api.ts';

/** Runs in each frame of a page the agent works in, when the agent acts; its result is what the frame reports. */
export default defineUnlistedScript(installPageApi);
