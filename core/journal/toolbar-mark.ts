import type { Translate } from "../messages/t.ts";
import type { ToolbarView } from "../report/toolbar.ts";
import type { RecordingMode } from "./recording.ts";

/** A journal that runs is seen on the toolbar at all times: a dot behind the country code, and who wanted it in the title. */
export function withRecording({ text, title }: ToolbarView, mode: RecordingMode, t: Translate): ToolbarView {
  if (mode === "off" || mode === "paused") return { text, title };
  return { text: `${text}●`, title: `${title}\n${t(mode === "policy" ? "journalOnByPolicy" : "journalOn")}` };
}
