/** What the agent does to a field: whatever its text is afterwards, it is the agent's. */
const DEEDS = ['keydown', 'pointerdown', 'compositionstart', 'paste', 'cut', 'drop'] as const;

/** Calls `act` for what the agent does in this frame, not for what scripts pretend; the result ends it. */
export function followAgent(win: Window, act: () => void): () => void {
  const listen = ({ isTrusted }: Event) => {
    if (isTrusted) act();
  };
  for (const deed of DEEDS) win.addEventListener(deed, listen, true);
  return () => {
    for (const deed of DEEDS) win.removeEventListener(deed, listen, true);
  };
}
