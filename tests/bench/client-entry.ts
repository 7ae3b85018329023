/** What the extension needs to fetch and verify a pack; bundled alone to weigh it. */
export { signatureSchemes } from '../../utils/browser/crypto/signature-schemes.ts';
export { readWebFile } from '../../utils/core/update/transport/read-file.ts';
export { downloadTarget } from '../../utils/core/update/tuf/download-target.ts';
export { findTarget } from '../../utils/core/update/tuf/find-target.ts';
export { refresh } from '../../utils/core/update/tuf/refresh.ts';
