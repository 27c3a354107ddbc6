import { storage } from "wxt/utils/storage";

/** Calls back when settings or policy have changed, whoever changed them. For our own pages; answers how to stop. */
export function watchSettings(onChange: () => void): () => void {
  const stops = [storage.watch("local:settings", onChange), storage.watch("local:policyCache", onChange)];
  return () => {
    for (const stop of stops) stop();
  };
}
