import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component of a module that is loaded when it is first drawn; nothing is drawn until it is there. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return (props: P) => {
    const [Ready, setReady] = useState<{ readonly View: ComponentType<P> } | null>(loaded && { View: loaded });
    useEffect(() => {
      if (Ready) return;
      void load().then((View) => {
        loaded = View;
        setReady({ View });
      });
    }, [Ready]);
    return Ready && <Ready.View {...props} />;
  };
}
