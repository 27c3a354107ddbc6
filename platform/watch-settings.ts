import { storage } from "wxt/utils/storage";

/** Calls back when settings or policy have changed, whoever changed them, and says which. For our own pages; answers how to stop. */
export function watchSettings(onChange: (what: "settings" | "policy") => void): () => void {
  const stops = [storage.watch("local:settings", () => onChange("settings")), storage.watch("local:policyCache", () => onChange("policy"))];
  return () => {
    for (const stop of stops) stop();
  };
}
