import { useEffect } from "preact/hooks";
import { PANELS } from "./panels.ts";

/**
 * Fetches the code of panels while nobody waits for anything: one a pause, in their order, so that a key finds it there. Nothing is
 * made of it until a panel is opened.
 *
 * @param ids panels that a person can open now; the same words mean the same panels
 */
export function useReadyPanels(ids: string, isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn || typeof requestIdleCallback !== "function") return undefined;
    const waiting = PANELS.filter(({ id }) => ids.split(" ").includes(id));
    let pause = requestIdleCallback(next);
    function next(): void {
      const panel = waiting.shift();
      // What cannot be loaded now is told where it is opened.
      if (panel) void panel.load().catch(() => undefined).then(() => (pause = requestIdleCallback(next)));
    }
    return () => {
      waiting.length = 0;
      cancelIdleCallback(pause);
    };
  }, [ids, isDrawn]);
}
