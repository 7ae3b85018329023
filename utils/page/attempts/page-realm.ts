type Realm = Window & typeof globalThis;

/**
 * The window whose constructors build events that the page's own code can read into. In Firefox an object built by the
 * extension arrives in the page empty (Xray vision), so the page's window behind the wrapper is taken.
 */
export function pageRealm(win: Realm): { readonly realm: Realm; asPageObject<T extends object>(value: T): T } {
  const unwrapped = (win as Realm & { wrappedJSObject?: Realm }).wrappedJSObject;
  const clone = (globalThis as { cloneInto?: <T>(value: T, scope: object, options: object) => T }).cloneInto;
  if (!unwrapped || !clone) return { realm: win, asPageObject: (value) => value };
  return { realm: unwrapped, asPageObject: (value) => clone(value, unwrapped, { wrapReflectors: true }) };
}
