import { storage } from "wxt/utils/storage";

export const keyOf = (tabId: number) => `session:tab-${tabId}` as const;

/** Calls `changed` whenever a tab's verdict is another one or gone. Answers with the way to end it. */
export function watchTabEntry(tabId: number, changed: () => void): () => void {
  return storage.watch(keyOf(tabId), changed);
}
