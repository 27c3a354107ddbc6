import { watchSettings } from "../watch-settings.ts";

const CHANNEL = "waybill-journal";

/** Tells other pages of ours that the journal has changed. Only this extension's own contexts can hear it. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no target
  channel.postMessage("changed");
  channel.close();
}

export function onJournalChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", listener);
  return () => channel.close();
}

/** Calls back when the journal's state may be another one: its rows, the settings or the policy have changed. Answers how to stop. */
export function watchJournalState(changed: () => void): () => void {
  const stops = [onJournalChange(changed), watchSettings(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}
