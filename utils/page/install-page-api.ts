import { PAGE_API, type PageApi } from '../core/insertion/page-api.ts';
import type { FrameReport } from '../core/insertion/target.ts';
import { createPageApi } from './create-page-api.ts';

/** Sets the page's functions up once per document, and reads: the whole of what injecting the script does. */
export function installPageApi(): FrameReport {
  const world = globalThis as { [PAGE_API]?: PageApi };
  world[PAGE_API] ??= createPageApi(window, documentId(), Date.now);
  return world[PAGE_API].read();
}

/** Not `randomUUID`: pages without a secure context lack it. */
function documentId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
